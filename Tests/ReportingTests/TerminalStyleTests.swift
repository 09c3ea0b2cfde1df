import Testing

@testable import Reporting

@Suite struct TerminalStyleTests {
  @Test(arguments: [
    ("", true), ("GET / HTTP/1.1\r\nHost: a\r\n\r\n", true), ("a\tb\n", true), ("報告\n", true),
    ("a\u{1B}[2J", false), ("a\rb", false), ("a\u{0}", false), ("a\u{202E}b", false), ("\u{9B}2J", false),
  ])
  func `what a terminal would obey is told`(text: String, isHarmless: Bool) {
    #expect(TerminalStyle.isHarmless(Array(text.utf8)) == isHarmless)
  }

  @Test func `bytes that are no text are not shown`() {
    #expect(!TerminalStyle.isHarmless([0x89, 0x50, 0x4E, 0x47]))
    #expect(!TerminalStyle.isHarmless([0x61, 0xFF]))
  }
}
