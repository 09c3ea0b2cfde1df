import Archive
import Auditing
import Testing

@testable import Reporting

/// Words of documents and of whoever wrote the log's events, in every format of an audit.
@Suite struct AuditHostileTests {
  private static let poison =
    " <script>alert(1)</script> \" onclick=\"x\" ' ]]> <!-- </style></title> \u{202E}gnp.exe \u{2066} | `x` [a](javascript:b)"

  private func sample() throws -> AuditSample {
    let poison = Self.poison
    let sample = try AuditSample(
      letter: AuditSample.letter.replacing("Mill Street", with: "Mill Street" + poison),
      versions: [
        AuditSample.statement(
          AuditSample.tests, AuditSample.pipes.replacing("winter", with: "winter" + poison),
          AuditSample.thanks),
        AuditSample.statement(
          AuditSample.tests,
          AuditSample.pipes.replacing("will", with: "may").replacing("winter", with: "winter" + poison),
          "=HYPERLINK(\"http://example.org\") is said here."),
        AuditSample.statement(AuditSample.tests),
        AuditSample.statement(AuditSample.tests, AuditSample.thanks + poison),
      ], poison: poison)
    try sample.redact(3, reason: "because" + poison)
    return sample
  }

  @Test(arguments: [["letter", "statement"], ["statement"], []])
  func `they can neither run nor break out of the page`(ids: [String]) throws {
    let sample = try sample()
    let html = try AuditReport.make(ids: ids, archive: sample.archive).html()
    withExtendedLifetime(sample) {}
    let page = try PageParser(html)
    #expect(page.elements.allSatisfy { $0.name != "script" })
    #expect(page.elements.filter { $0.name == "style" }.count == 1)
    #expect(page.elements.allSatisfy { $0.attributes.keys.allSatisfy { !$0.hasPrefix("on") } })
    for control in ["\u{202E}", "\u{2066}", "<!--", "]]>"] { #expect(!html.contains(control)) }
    for link in page.values("href") { #expect(link.hasPrefix("#"), "\(link)") }
    #expect(page.elements.contains { $0.text.contains("<script>alert(1)</script>") })
  }

  @Test(arguments: [["letter", "statement"], ["statement"], []])
  func `they cannot drive a terminal or a spreadsheet`(ids: [String]) throws {
    let sample = try sample()
    let report = try AuditReport.make(ids: ids, archive: sample.archive)
    withExtendedLifetime(sample) {}
    for text in [report.text(TerminalStyle()), report.csv(), report.markdown()] {
      for scalar in text.unicodeScalars {
        let isLine = scalar == "\n" || scalar == "\r"
        #expect(isLine || scalar.value >= 0x20 && !(0x7F..<0xA0).contains(scalar.value))
        #expect(!(0x202A...0x202E).contains(scalar.value) && !(0x2066...0x2069).contains(scalar.value))
      }
    }
    for line in report.csv().split(separator: "\r\n") {
      #expect(!line.split(separator: ",").contains { $0.hasPrefix("=") || $0.hasPrefix("\"=") })
    }
    // In Markdown nothing of theirs is markup.
    #expect(!report.markdown().contains("<script>"))
    #expect(!report.markdown().contains("](javascript"))
  }

  @Test func `coloured text holds no codes but ours`() throws {
    let text = try sample().report("statement").text(TerminalStyle(width: 120, isColoured: true))
    for part in text.split(separator: "\u{1B}", omittingEmptySubsequences: false).dropFirst() {
      #expect(
        part.first == "[" && part.dropFirst().prefix { $0 != "m" }.allSatisfy { $0.isNumber || $0 == ";" })
    }
  }
}
