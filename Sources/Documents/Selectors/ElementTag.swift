/// The name and attributes of an element as its start tag has them in a page's source (HTML Standard, 13.2.5.32 on).
///
/// The reader keeps only what means something to it; a selector may ask for anything.
struct ElementTag {
  private let bytes: [UInt8]
  private let range: Range<Int>
  /// One past the name.
  private let nameEnd: Int
  private let nameStart: Int

  /// The tag in a half-open range of the source, from its `<` to behind its `>`.
  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    self.range = range
    var index = min(range.lowerBound + 1, range.upperBound)
    // An end tag that makes an element: `</p>`, `</br>`.
    if index < range.upperBound, bytes[index] == UInt8(ascii: "/") { index += 1 }
    nameStart = index
    while index < range.upperBound, HTMLElement.isName(bytes[index]) { index += 1 }
    nameEnd = index
  }

  /// Whether its name is one given in lower case.
  func isNamed(_ name: [UInt8]) -> Bool {
    guard name.count == nameEnd - nameStart else { return false }
    return zip(bytes[nameStart..<nameEnd], name).allSatisfy { byte, other in
      ((0x41...0x5A).contains(byte) ? byte | 0x20 : byte) == other
    }
  }

  /// The value of the first attribute with a name given in lower case, references resolved, "" where it has none;
  /// nil where it is missing.
  func attribute(_ wanted: [UInt8]) -> [UInt8]? {
    // An end tag has none.
    guard nameStart == range.lowerBound + 1 else { return nil }
    var index = nameEnd
    let end = range.upperBound
    func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 }
    while index < end {
      while index < end, isSpace(bytes[index]) || bytes[index] == UInt8(ascii: "/") { index += 1 }
      guard index < end, bytes[index] != UInt8(ascii: ">") else { return nil }
      let start = index
      // A `=` that comes first belongs to the name.
      index += 1
      while index < end, !isSpace(bytes[index]), !"/=>".utf8.contains(bytes[index]) { index += 1 }
      let isWanted =
        index - start == wanted.count
        && zip(bytes[start..<index], wanted).allSatisfy {
          ((0x41...0x5A).contains($0) ? $0 | 0x20 : $0) == $1
        }
      while index < end, isSpace(bytes[index]) { index += 1 }
      guard index < end, bytes[index] == UInt8(ascii: "=") else {
        if isWanted { return [] }
        continue
      }
      index += 1
      while index < end, isSpace(bytes[index]) { index += 1 }
      guard index < end else { return isWanted ? [] : nil }
      let value: Range<Int>
      let quote = bytes[index]
      if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
        guard let close = bytes[index + 1..<end].firstIndex(of: quote) else { return nil }
        value = index + 1..<close
        index = close + 1
      } else {
        let first = index
        while index < end, !isSpace(bytes[index]), bytes[index] != UInt8(ascii: ">") { index += 1 }
        value = first..<index
      }
      if isWanted { return CharacterReference.resolve(bytes, value) }
    }
    return nil
  }
}
