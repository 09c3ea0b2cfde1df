/// What libxml2 is given of a page: its start tags that have attributes which mean something and do not stand for
/// themselves, without the others.
///
/// Each tag closes itself, so that libxml2 holds nothing open, and none of the rest of the page is there to be misread.
/// The list of tags leads each tag that libxml2 reports back to the tag that it was made from.
struct HTMLMarkup {
  /// Valid UTF-8 without NUL.
  private(set) var bytes: [UInt8] = []
  /// Offset in `bytes` of each tag's `/>`, ascending, and the number of the list that its attributes are to be.
  private(set) var tags: [(end: UInt32, list: Int)] = []

  /// Adds a tag by its name and attributes, and the number of its list.
  mutating func append(
    _ page: HTMLBytes, name: Range<Int>, attributes: [HTMLStartTag.Attribute], list: Int
  ) {
    bytes.append(UInt8(ascii: "<"))
    bytes.append(contentsOf: page.bytes[name])
    for attribute in attributes {
      bytes.append(0x20)
      bytes.append(contentsOf: attribute.name.utf8)
      if let value = attribute.value, !value.isEmpty { append(value, of: page) }
    }
    tags.append((UInt32(truncatingIfNeeded: bytes.count), list))
    bytes.append(UInt8(ascii: "/"))
    bytes.append(UInt8(ascii: ">"))
  }

  private mutating func append(_ value: Range<Int>, of page: HTMLBytes) {
    // A value holds only one kind of quotation mark if it stood between two of the other; one without any may hold
    // both kinds, and then stays without.
    let quote: UInt8? =
      page.first(UInt8(ascii: "\""), in: value) == nil
      ? UInt8(ascii: "\"") : page.first(UInt8(ascii: "'"), in: value) == nil ? UInt8(ascii: "'") : nil
    bytes.append(UInt8(ascii: "="))
    if let quote { bytes.append(quote) }
    let start = bytes.count
    bytes.append(contentsOf: page.bytes[value])
    // libxml2 would stop at a NUL.
    for index in start..<bytes.count where bytes[index] < 0x09 || (0x0E...0x1F).contains(bytes[index]) {
      bytes[index] = 0x20
    }
    bytes.append(quote ?? 0x20)
  }
}
