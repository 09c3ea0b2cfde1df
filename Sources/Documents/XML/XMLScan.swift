/// Looks at an XML part before libxml2 does, for what its time grows with the square of.
enum XMLScan {
  /// Attributes of one tag. Real tags have 40 at the most.
  static let mostAttributes = 512

  /// Valid UTF-8 for a part in UTF-8 or UTF-16, which are the encodings that office formats allow.
  static func utf8(_ bytes: [UInt8], part: String) throws(ReadingError) -> [UInt8] {
    let isBig = bytes.starts(with: [0xFE, 0xFF])
    guard isBig || bytes.starts(with: [0xFF, 0xFE]) else {
      if UTF8Validation.firstInvalidOffset(bytes) != nil || bytes.contains(0) {
        throw .malformed(reason: "the part \(part) is not valid UTF-8")
      }
      return bytes
    }
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    for index in stride(from: 2, to: bytes.count - 1, by: 2) {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(isBig ? first << 8 | second : second << 8 | first)
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  /// Refuses a document type declaration and tags with more attributes than any honest one.
  static func check(_ bytes: [UInt8], part: String) throws(ReadingError) {
    var index = 0
    func skip(to end: StaticString, from start: Int) -> Int {
      let end = unsafe UnsafeBufferPointer(start: end.utf8Start, count: end.utf8CodeUnitCount)
      var place = start
      while place + end.count <= bytes.count {
        if unsafe bytes[place] == end[0], unsafe bytes[place..<place + end.count].elementsEqual(end) {
          return place + end.count
        }
        place += 1
      }
      return bytes.count
    }
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<") else {
        index += 1
        continue
      }
      let rest = bytes[(index + 1)...]
      if rest.starts(with: "!--".utf8) {
        index = skip(to: "-->", from: index + 4)
      } else if rest.starts(with: "![CDATA[".utf8) {
        index = skip(to: "]]>", from: index + 9)
      } else if rest.first == UInt8(ascii: "?") {
        index = skip(to: "?>", from: index + 2)
      } else if rest.first == UInt8(ascii: "!") {
        throw .malformed(reason: "the part \(part) has a document type declaration")
      } else {
        index = try tag(bytes, from: index + 1, part: part)
      }
    }
  }

  /// One past the end of a tag.
  private static func tag(_ bytes: [UInt8], from start: Int, part: String) throws(ReadingError) -> Int {
    var attributes = 0
    var quote: UInt8?
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: ">") {
        break
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: "=") {
        attributes += 1
      }
    }
    guard attributes <= mostAttributes else {
      throw .limitExceeded(what: "attributes of a tag in the part \(part)", limit: mostAttributes)
    }
    return index
  }
}
