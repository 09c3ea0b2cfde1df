import Foundation
import TransparencyLog

/// Writes an archive for measuring: its layout only, without the fsyncs and checks of the code that records.
struct BenchmarkArchive {
  let root: String
  private var random = SplitMix(state: 4)

  init(root: String) {
    self.root = root
  }

  /// A source, `count` snapshots of distinct blobs of 2 to 200 KB, and `looks` looks that found one of them unchanged.
  mutating func write(blobs count: Int, looks: Int) throws {
    var entries = [
      Array(
        #"{"event":"source","id":"letter","recorded":"2025-01-31T09:30:01Z","role":"demands","v":1}"#.utf8)
    ]
    var digests: [String] = []
    for _ in 0..<count {
      let blob = random.bytes(2_000 + Int(random.next() % 198_001))
      let digest = Digest.sha256(blob)
      digests.append(digest.hex)
      try put(blob, ArchiveLayout.blob(digest))
      entries.append(
        Array(
          #"{"bytes":\#(blob.count),"event":"snapshot","mediaType":"text/plain","method":"file","name":"document.txt","recorded":"2025-01-31T09:30:02Z","sha256":"\#(digest.hex)","source":"letter","v":1}"#
            .utf8))
    }
    for number in 0..<looks {
      let digest = digests[number % digests.count]
      entries.append(
        Array(
          #"{"event":"check","recorded":"2025-02-01T09:30:02Z","result":"unchanged","sha256":"\#(digest)","source":"letter","v":1}"#
            .utf8))
    }
    try putLog(entries)
  }

  private func putLog(_ entries: [[UInt8]]) throws {
    let size = TreeSize(UInt64(entries.count))
    for start in stride(from: 0, to: entries.count, by: 256) {
      guard let bundle = BundleCoordinate(index: UInt64(start / 256), in: size) else { continue }
      try put(
        try EntryBundle.encode(entries[start..<start + bundle.width]), ArchiveLayout.bundle(bundle))
    }
    var range = CompactRange()
    var level = entries.map { TreeHash.leaf($0) }
    for hash in level { range.append(hash) }
    var number = 0
    while !level.isEmpty {
      var above: [Digest] = []
      for start in stride(from: 0, to: level.count, by: 256) {
        let held = level[start..<min(start + 256, level.count)]
        let tile = TileCoordinate(level: number, index: UInt64(start / 256), width: held.count)
        try put(held.flatMap(\.bytes), ArchiveLayout.tile(tile))
        if held.count == 256 { above.append(TreeHash.perfect(held)) }
      }
      level = above
      number += 1
    }
    let key = try SigningKey.generate(name: "example.org/benchmark")
    try put(Array((key.verifierKey.text + "\n").utf8), ArchiveLayout.verifierKey)
    let checkpoint = try Checkpoint(origin: key.verifierKey.name, size: size, root: range.root)
    try put(try key.sign(checkpoint.text).bytes, ArchiveLayout.checkpoint)
  }

  private func put(_ bytes: [UInt8], _ path: String) throws {
    let place = URL(fileURLWithPath: root + "/" + path)
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: place)
  }
}

/// Random numbers that are the same each time (SplitMix64 of Steele, Lea and Flood, 2014).
private struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func bytes(_ count: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count + 8)
    while bytes.count < count {
      let number = next()
      for shift in stride(from: 0, to: 64, by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: number >> UInt64(shift)))
      }
    }
    return Array(bytes.prefix(count))
  }
}
