/// A page's markup without the one element by which a browser opens connections that no policy forbids.
///
/// `link` with `preconnect` or `dns-prefetch` tells its author's server that somebody reads, and a Content-Security-Policy has no say
/// over it; other relations it has, but nothing is lost with them: no style sheet is fetched. So every `<link` becomes a `<wbr`, which
/// is empty too and does nothing, wherever it stands: what the browser takes for a tag is not for a second tokenizer to guess.
/// Bytes are UTF-8 with a byte order mark, which every browser believes before all else (HTML Standard, section 13.2.3.1), so that
/// these are the characters that it sees.
struct InertPage {
  let bytes: [UInt8]

  /// - Parameter page: The markup, valid UTF-8, with or without a byte order mark.
  init(_ page: [UInt8]) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    var result = mark + (page.starts(with: mark) ? page[3...] : page[...])
    let name = Array("<link".utf8)
    var index = mark.count
    while index + name.count <= result.count {
      if result[index] == name[0], Self.isTag(name, result, at: index) {
        result.replaceSubrange(index..<index + name.count, with: "<wbr ".utf8)
        index += name.count
      } else {
        index += 1
      }
    }
    bytes = result
  }

  /// Whether a tag's beginning stands at a place, in whatever letter case, and the tag's name ends with it.
  private static func isTag(_ name: [UInt8], _ bytes: [UInt8], at index: Int) -> Bool {
    for (offset, letter) in name.enumerated() {
      let byte = bytes[index + offset]
      guard ((0x41...0x5A).contains(byte) ? byte | 0x20 : byte) == letter else { return false }
    }
    guard index + name.count < bytes.count else { return true }
    return [0x09, 0x0A, 0x0C, 0x0D, 0x20, 0x2F, 0x3E].contains(bytes[index + name.count])
  }
}
