/// Takes the lines of a text format one after the other, each ended by a line feed, without copying them.
struct LineReader {
  /// What follows the lines taken so far.
  private(set) var rest: ArraySlice<UInt8>
  /// How many lines were taken.
  private(set) var count = 0

  init(_ bytes: [UInt8]) {
    rest = bytes[...]
  }

  /// The next line without its line feed; nil if no line feed is left.
  mutating func next() -> ArraySlice<UInt8>? {
    guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    let line = rest[..<end]
    rest = rest[(end + 1)...]
    count += 1
    return line
  }

  /// What follows a keyword and one space in a line; nil if the line does not begin so.
  static func value(of keyword: String, in line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let prefix = keyword.utf8.count + 1
    guard line.starts(with: keyword.utf8), line.dropFirst(prefix - 1).first == UInt8(ascii: " ") else {
      return nil
    }
    return line.dropFirst(prefix)
  }
}
