/// Where two pages first differ, in words.
struct PageDifference {
  private let found: [UInt8]
  private let expected: [UInt8]

  /// The whole page that `expected` is the beginning of; nil where it is no part of one.
  private let page: [UInt8]?

  /// Bytes that both begin with.
  private let at: Int

  /// Nil where both are the same bytes.
  init?(_ found: [UInt8], expected: [UInt8], in page: [UInt8]? = nil) {
    guard found != expected else { return nil }
    self.page = page
    self.found = found
    self.expected = expected
    at = zip(found, expected).enumerated().first { $1.0 != $1.1 }?.offset ?? min(found.count, expected.count)
  }

  /// "line 12, in p.lead of #demand-2: the page has “…”, this version writes “…”".
  var words: String {
    let line = expected[..<at].count { $0 == UInt8(ascii: "\n") } + 1
    let element = page.flatMap { try? PageSource($0) }?.place(of: at).map { place in
      let name = ([place.name] + (place.classes?.split(separator: " ").map(String.init) ?? []))
        .joined(separator: ".")
      return ", in \(name)" + (place.id.map { " of #\($0)" } ?? "")
    }
    return "line \(line)\(element ?? ""): the page has \(Self.around(at, found)), "
      + "this version writes \(Self.around(at, expected))"
  }

  /// The bytes from a few characters before a place, shortened; the same line only.
  private static func around(_ at: Int, _ bytes: [UInt8]) -> String {
    guard at < bytes.count else { return "its end" }
    let lineStart = bytes[..<at].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    var start = max(lineStart, at - 24)
    // Not inside of a character.
    while start < at, bytes[start] & 0xC0 == 0x80 { start += 1 }
    let rest = bytes[start..<min(bytes.count, start + 400)].prefix { $0 != UInt8(ascii: "\n") }
    let words = TextLayout.safe(String(decoding: rest, as: UTF8.self))
    // By characters: a long address is one word, and what differs in it is to be seen.
    return words.count > 100 ? "“\(words.prefix(100))…”" : "“\(words)”"
  }
}
