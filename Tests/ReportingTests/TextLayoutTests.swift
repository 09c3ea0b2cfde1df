import Testing

@testable import Reporting

@Suite struct TextLayoutTests {
  static let texts = [
    "", "one", "We urge the Ministry to publish the report without delay", "日本語の文章 and more",
    "Ní Aoláin e\u{301}te\u{301}", "averyveryverylongwordthatdoesnotfitanywhere in a line",
  ]

  @Test(arguments: texts, [5, 10, 20, 80])
  func `wrapping keeps every word in order and every line inside the width`(text: String, width: Int) {
    let lines = TextLayout.wrapped(text, to: width)
    #expect(lines.joined(separator: " ") == text)
    for line in lines where line.contains(" ") { #expect(TextLayout.width(line) <= width) }
  }

  @Test(arguments: texts, [8, 20, 80])
  func `shortening never exceeds the width and says that it cut`(text: String, width: Int) {
    let short = TextLayout.shortened(text, to: width)
    #expect(TextLayout.width(short) <= width)
    #expect(short == text || short.hasSuffix("…"))
  }

  @Test(arguments: [("abc", 3), ("日本", 4), ("e\u{301}", 1), ("“…”", 3), ("", 0)])
  func `width counts columns`(text: String, width: Int) { #expect(TextLayout.width(text) == width) }

  @Test func `nothing from a document can drive or reorder a terminal`() {
    let hostile = "a\u{1B}[31mb\u{202E}c\u{2066}d\u{9B}e\u{07}f\ng"
    let safe = TextLayout.safe(hostile)
    #expect(safe == "a\u{FFFD}[31mb\u{FFFD}c\u{FFFD}d\u{FFFD}e\u{FFFD}f\u{FFFD}g")
    for code in 0x20..<0x7F {
      let character = String(Character(Unicode.Scalar(UInt8(code))))
      #expect(TextLayout.safe(character) == character)
    }
  }

  @Test func `colour is there only when asked for`() {
    #expect(TerminalStyle().coloured("x", .red) == "x")
    #expect(TerminalStyle(isColoured: true).coloured("x", .red, .bold) == "\u{1B}[31;1mx\u{1B}[0m")
  }
}
