import Testing
import TransparencyLog

/// The Merkle tree of RFC 6962 section 2.1, written from the recursive definitions and nothing else: slow, and easy to believe.
struct SlowTree {
  let leaves: [Digest]

  init(entries: [[UInt8]]) {
    leaves = entries.map { Digest.sha256([0x00] + $0) }
  }

  /// A tree of entries that differ: the decimal numbers from 0.
  init(count: Int) {
    self.init(entries: SlowTree.entries(count))
  }

  static func entries(_ count: Int) -> [[UInt8]] {
    (0..<count).map { Array(String($0).utf8) }
  }

  static func split(_ count: Int) -> Int {
    var power = 1
    while power * 2 < count { power *= 2 }
    return power
  }

  /// MTH(D[from:to]).
  func hash(_ from: Int, _ to: Int) -> Digest {
    if from == to { return Digest.sha256([]) }
    if to - from == 1 { return leaves[from] }
    let middle = from + SlowTree.split(to - from)
    return Digest.sha256([0x01] + hash(from, middle).bytes + hash(middle, to).bytes)
  }

  func root(_ size: Int) -> Digest { hash(0, size) }

  /// PATH(m, D[from:to]), m counted from `from`.
  func path(_ leaf: Int, _ from: Int, _ to: Int) -> [Digest] {
    if to - from == 1 { return [] }
    let half = SlowTree.split(to - from)
    return leaf < half
      ? path(leaf, from, from + half) + [hash(from + half, to)]
      : path(leaf - half, from + half, to) + [hash(from, from + half)]
  }

  func inclusion(_ leaf: Int, _ size: Int) -> [Digest] { path(leaf, 0, size) }

  /// SUBPROOF(m, D[from:to], b).
  func subproof(_ older: Int, _ from: Int, _ to: Int, _ known: Bool) -> [Digest] {
    if older == to - from { return known ? [] : [hash(from, to)] }
    let half = SlowTree.split(to - from)
    return older <= half
      ? subproof(older, from, from + half, known) + [hash(from + half, to)]
      : subproof(older - half, from + half, to, false) + [hash(from, from + half)]
  }

  func consistency(_ older: Int, _ newer: Int) -> [Digest] {
    older == 0 ? [] : subproof(older, 0, newer, true)
  }

  /// The hash tile files of a tree of a size, from the definition in C2SP tlog-tiles, without superseded partial ones.
  func tiles(_ size: Int) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    var level = 0
    var span = 1
    while size / span > 0 {
      let hashes = (0..<size / span).map { hash($0 * span, ($0 + 1) * span) }
      for start in stride(from: 0, to: hashes.count, by: 256) {
        let held = hashes[start..<min(start + 256, hashes.count)]
        let number = start / 256
        let padded = String(repeating: "0", count: 3 - String(number).count) + String(number)
        let suffix = held.count == 256 ? "" : ".p/\(held.count)"
        files["tile/\(level)/\(padded)\(suffix)"] = held.flatMap(\.bytes)
      }
      level += 1
      span *= 256
    }
    return files
  }

  func reader(_ size: Int) -> TileReader {
    memoryReader(tiles(size))
  }
}

/// Reads from a dictionary of files.
func memoryReader(_ files: [String: [UInt8]]) -> TileReader {
  { (path) throws(TileReadError) in
    guard let bytes = files[path] else { throw .missing(path: path) }
    return bytes
  }
}

/// The digest that a hexadecimal or base64 vector spells.
func digest(_ text: String) throws -> Digest {
  try #require(Digest(hex: text) ?? Digest(base64: text))
}
