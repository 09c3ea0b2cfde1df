import Testing

@testable import Reporting

struct MarkupTests {
  /// What every ASCII character must become, written from XML 1.0 section 2.2 and the five characters of markup.
  private static func expected(_ byte: UInt8) -> String {
    switch byte {
    case 0x26: "&amp;"
    case 0x3C: "&lt;"
    case 0x3E: "&gt;"
    case 0x22: "&quot;"
    case 0x27: "&#39;"
    case 0x0D: "&#13;"
    case 0x09, 0x0A: String(Character(Unicode.Scalar(byte)))
    case 0x00...0x1F, 0x7F: "\u{FFFD}"
    default: String(Character(Unicode.Scalar(byte)))
    }
  }

  @Test(arguments: UInt8(0)...127)
  func `every ASCII character is escaped alike in text and in attributes`(byte: UInt8) {
    let words = String(Character(Unicode.Scalar(byte)))
    #expect(Markup.text(words) == Self.expected(byte))
    #expect(Markup.attribute(words) == Self.expected(byte))
    #expect(Markup.text("a" + words + "b") == "a" + Self.expected(byte) + "b")
  }

  @Test func `a second escaping would be seen`() {
    #expect(Markup.text("&lt;") == "&amp;lt;")
    #expect(Markup.attribute("&#34;") == "&amp;#34;")
  }

  @Test func `letters of all scripts and marks of direction stay as they are`() {
    let words = "Ní Aoláin · ئۇيغۇر · བོད · 中文 · \u{200F}שלום\u{200E} · 👩🏽‍⚖️"
    #expect(Markup.text(words) == words)
    #expect(Markup.attribute(words) == words)
  }

  @Test(arguments: Array(0x202A...0x202E) + Array(0x2066...0x2069))
  func `a bidirectional control is shut in where elements can stand and named where not`(value: Int) throws {
    let scalar = try #require(Unicode.Scalar(UInt32(value)))
    let number = String(value, radix: 16, uppercase: true)
    #expect(
      Markup.text("a\(Character(scalar))b")
        == "a<bdi class=\"control\" data-label=\"U+\(number)\">&#x\(number);</bdi>b")
    #expect(Markup.attribute("a\(Character(scalar))b") == "a[U+\(number)]b")
  }

  @Test(arguments: ["\u{80}", "\u{9F}", "\u{FFFE}", "\u{FFFF}"])
  func `characters that no markup may hold are replaced`(words: String) {
    #expect(Markup.text(words) == "\u{FFFD}")
    #expect(Markup.attribute(words) == "\u{FFFD}")
  }

  @Test(arguments: ["https://example.org/a?b=1", "http://example.org", "HTTPS://EXAMPLE.ORG/%C3%AD#x"])
  func `absolute web addresses are links`(url: String) {
    #expect(Markup.link(url) == url)
  }

  @Test func `an address is escaped as an attribute`() {
    #expect(Markup.link("https://example.org/?a=1&b='2'") == "https://example.org/?a=1&amp;b=&#39;2&#39;")
  }

  @Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", " https://example.org", "java\nscript:alert(1)",
    "data:text/html,x",
    "//example.org", "/a", "a", "", "https:", "https://", "https:example.org", "https://example.org/\"x",
    "https://example.org/a b", "https://example.org\\@other.example", "https://example.org/\u{202E}gro",
    "https://exämple.org", "httpsx://example.org", "file:///etc/hosts", "mailto:a@example.org", "vbscript:x",
    "https://example.org/\u{0}", "https://example.org/<b>",
  ])
  func `nothing else is a link`(url: String) {
    #expect(Markup.link(url) == nil)
  }

  @Test func `a language is a tag or nothing`() {
    #expect(Markup.language("zh-Hant-TW") == "zh-Hant-TW")
    for tag in ["", "en\"", "e n", "-en", "4", String(repeating: "a", count: 36), "en\u{301}"] {
      #expect(Markup.language(tag) == nil, "\(tag)")
    }
    #expect(Markup.language(nil) == nil)
  }
}
