import Testing
import TransparencyLog
import Verification

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Damages small archives in every way, one way at a time, and expects each to be found.
///
/// `REJOINDER_LONG_TESTS=1` flips all eight bits of every byte and cuts at every length.
@Suite struct ExhaustiveDamageTests {
  static let isLong = unsafe getenv("REJOINDER_LONG_TESTS") != nil

  /// The folder of an archive on disk, removed at the end.
  private static func withFolder(_ archive: SampleArchive, _ body: (String) throws -> Void) throws {
    let root = try archive.write()
    defer { SampleArchive.remove(root) }
    try #require(Verifier(root: root).run().findings == [])
    try body(root)
    #expect(Verifier(root: root).run().findings == [], "not restored")
  }

  @Test(arguments: [true, false]) func `every flipped bit of every file is found`(isLater: Bool) throws {
    let full = try FullArchive(isLater: isLater)
    try ExhaustiveDamageTests.withFolder(full.archive) { root in
      for (path, bytes) in full.archive.files.sorted(by: { $0.key < $1.key }) {
        // The second archive differs in its head alone.
        if !isLater, !["log/checkpoint", "log.vkey"].contains(path), !path.hasSuffix("handover") { continue }
        // Long, and in the shortest archive as good: below.
        if path == "README.txt" { continue }
        for position in bytes.indices {
          for bit in ExhaustiveDamageTests.isLong ? 0..<8 : position % 8..<position % 8 + 1 {
            var changed = bytes
            changed[position] ^= 1 << bit
            try SampleArchive.write(changed, to: path, in: root)
            #expect(!Verifier(root: root).run().isClean, "\(path) byte \(position) bit \(bit)")
          }
        }
        try SampleArchive.write(bytes, to: path, in: root)
      }
    }
  }

  @Test func `every flipped bit of the text for people is found`() throws {
    let archive = try SampleArchive(entries: [])
    try ExhaustiveDamageTests.withFolder(archive) { root in
      for position in SampleArchive.readme.indices {
        for bit in ExhaustiveDamageTests.isLong ? 0..<8 : position % 8..<position % 8 + 1 {
          var changed = SampleArchive.readme
          changed[position] ^= 1 << bit
          try SampleArchive.write(changed, to: "README.txt", in: root)
          #expect(Verifier(root: root).run().findings.map(\.code) == [.readmeChanged], "byte \(position)")
        }
      }
      try SampleArchive.write(SampleArchive.readme, to: "README.txt", in: root)
    }
  }

  @Test(arguments: [true, false]) func `every truncation, and an added byte, of every file is found`(
    isLater: Bool
  ) throws {
    let full = try FullArchive(isLater: isLater)
    try ExhaustiveDamageTests.withFolder(full.archive) { root in
      for (path, bytes) in full.archive.files.sorted(by: { $0.key < $1.key }) {
        for length in ExhaustiveDamageTests.lengths(bytes.count) {
          try SampleArchive.write(Array(bytes[..<length]), to: path, in: root)
          #expect(!Verifier(root: root).run().isClean, "\(path) cut to \(length)")
        }
        for added in [0x00, 0x0A] as [UInt8] {
          try SampleArchive.write(bytes + [added], to: path, in: root)
          #expect(!Verifier(root: root).run().isClean, "\(path) longer")
        }
        try SampleArchive.write(bytes, to: path, in: root)
      }
    }
  }

  /// Every length of a short file; of a long one the ends, the middle and 16 spread over it.
  private static func lengths(_ count: Int) -> [Int] {
    if count <= 400 || isLong { return Array(0..<count) }
    return Set([0, count / 2, count - 1] + (1...16).map { $0 * 2_654_435_761 % count }).sorted()
  }

  @Test(arguments: [true, false]) func `every deleted file is found`(isLater: Bool) throws {
    let full = try FullArchive(isLater: isLater)
    try ExhaustiveDamageTests.withFolder(full.archive) { root in
      for (path, bytes) in full.archive.files {
        SampleArchive.remove(root + "/" + path)
        #expect(Verifier(root: root).run().isClean == full.mayBeAbsent.contains(path), "\(path)")
        try SampleArchive.write(bytes, to: path, in: root)
      }
    }
  }

  @Test func `an added file is found in every folder`() throws {
    let full = try FullArchive()
    var folders: Set<String> = [""]
    for path in full.archive.files.keys {
      let parts = path.split(separator: "/")
      for count in 0..<parts.count { folders.insert(parts[..<count].map { $0 + "/" }.joined()) }
    }
    let names = [
      "x", "7", "9", "000", "001", "8.tsr", "2.handover", "9.handover", "log.vkey", "a/b", "tile/0/000.p/9",
    ]
    try ExhaustiveDamageTests.withFolder(full.archive) { root in
      for folder in folders {
        for name in names {
          let path = folder + name
          guard full.archive.files[path] == nil, !folders.contains(path + "/") else { continue }
          try SampleArchive.write([1], to: path, in: root)
          #expect(!Verifier(root: root).run().isClean, "\(path)")
          SampleArchive.remove(root + "/" + path)
        }
      }
    }
  }

  @Test func `any two files swapped are found`() throws {
    let entries = (0..<257).map { SampleArchive.source("s\($0)") }
    let blobs = [[1], [2], [3, 4]] as [[UInt8]]
    let snapshots = blobs.map { SampleArchive.snapshot($0, of: "s1") }
    let archive = try SampleArchive(entries: entries + snapshots, blobs: blobs, publishedSizes: [200])
    let paths = archive.files.keys.sorted()
    try ExhaustiveDamageTests.withFolder(archive) { root in
      for (position, first) in paths.enumerated() {
        for second in paths[(position + 1)...] where archive.files[first] != archive.files[second] {
          try SampleArchive.write(archive.files[second] ?? [], to: first, in: root)
          try SampleArchive.write(archive.files[first] ?? [], to: second, in: root)
          #expect(!Verifier(root: root).run().isClean, "\(first) and \(second)")
          for path in [first, second] {
            try SampleArchive.write(archive.files[path] ?? [], to: path, in: root)
          }
        }
      }
    }
  }
}
