/// Why a text is not the path of a tile or entry bundle.
package enum TilePathError: Error, Hashable {
  /// It does not begin with `tile/` and a level or `entries`, or ends early.
  case notATile(path: String)
  /// The level is not a decimal number from 0 to 63 without leading zeros.
  case badLevel(path: String, found: String)
  /// A group of the index is not three digits, or has an `x` where none belongs, or lacks one.
  case badGroup(path: String, found: String)
  /// The index has a leading group of zeros, which its shortest spelling has not.
  case notShortest(path: String)
  /// The index does not fit in 64 bits.
  case indexTooLarge(path: String)
  /// The width of a partial tile is not a decimal number from 1 to 255 without leading zeros.
  case badWidth(path: String, found: String)
}

/// The part of a tile path that names index and width: three-digit groups, then `.p/<width>` for a partial one.
///
/// Format (C2SP tlog-tiles): groups of three decimal digits, all but the last prefixed by `x`; 1234067 is `x001/x234/067`.
enum TilePath {
  /// The number of hashes or entries in a full tile or bundle.
  static let fullWidth = 256

  static func encode(index: UInt64, width: Int) -> String {
    var groups: [String] = []
    var rest = index
    repeat {
      let digits = String(rest % 1000)
      let group = String(repeating: "0", count: 3 - digits.count) + digits
      groups.append(groups.isEmpty ? group : "x" + group)
      rest /= 1000
    } while rest > 0
    return groups.reversed().joined(separator: "/") + (width == fullWidth ? "" : ".p/\(width)")
  }

  /// Parses what follows the level, already cut at the slashes; `path` is the whole text, for the error.
  static func decode(
    _ parts: ArraySlice<Substring>, of path: String
  ) throws(TilePathError) -> (index: UInt64, width: Int) {
    var groups = parts
    var width = fullWidth
    if groups.count >= 2, let marked = groups.dropLast().last, marked.utf8.suffix(2).elementsEqual(".p".utf8)
    {
      let found = groups.removeLast()
      guard let number = CanonicalDecimal.parse(found.utf8), (1..<UInt64(fullWidth)).contains(number) else {
        throw .badWidth(path: path, found: String(found))
      }
      width = Int(number)
      groups.removeLast()
      groups.append(marked.dropLast(2))
    }
    guard !groups.isEmpty else { throw .notATile(path: path) }
    var index: UInt64 = 0
    for (position, group) in groups.enumerated() {
      let isLast = position == groups.count - 1
      var digits = Array(group.utf8)
      if !isLast {
        guard digits.first == UInt8(ascii: "x") else { throw .badGroup(path: path, found: String(group)) }
        digits.removeFirst()
      }
      guard digits.count == 3, digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
      else {
        throw .badGroup(path: path, found: String(group))
      }
      if position == 0, !isLast, digits.allSatisfy({ $0 == UInt8(ascii: "0") }) {
        throw .notShortest(path: path)
      }
      for digit in digits {
        let (product, overflow) = index.multipliedReportingOverflow(by: 10)
        let (sum, carry) = product.addingReportingOverflow(UInt64(digit - UInt8(ascii: "0")))
        guard !overflow, !carry else { throw .indexTooLarge(path: path) }
        index = sum
      }
    }
    return (index, width)
  }

  /// The width of the tile with this index among `count` hashes or entries; nil if it would be empty.
  static func width(index: UInt64, count: UInt64) -> Int? {
    let full = count / UInt64(fullWidth)
    if index < full { return fullWidth }
    let partial = Int(count % UInt64(fullWidth))
    return index == full && partial > 0 ? partial : nil
  }
}
