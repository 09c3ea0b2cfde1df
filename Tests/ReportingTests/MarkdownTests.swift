import Documents
import Testing

@testable import Alignment
@testable import Reporting

struct MarkdownTests {
  @Test(arguments: [
    ("plain words", "plain words"), ("a|b", "a\\|b"), ("`x`", "\\`x\\`"), ("<b>&amp;", "\\<b\\>\\&amp;"),
    ("*x* _y_ ~z~", "\\*x\\* \\_y\\_ \\~z\\~"), ("[a](b)", "\\[a\\]\\(b\\)"), ("# x", "\\# x"),
    ("> x", "\\> x"),
    ("- x", "\\- x"), ("a - x", "a - x"), ("1. x", "1\\. x"), ("1) x", "1\\) x"), ("1.5", "1\\.5"),
    ("2019", "2019"),
    ("===", "\\==="), ("$x$", "\\$x\\$"), ("a\nb", "a\u{FFFD}b"), ("", ""),
  ])
  func `words of a document stand for themselves`(words: String, markdown: String) {
    #expect(Markdown.escaped(words) == markdown)
  }

  @Test func `an alignment of hostile words has the lines of one of tame words`() {
    func lines(_ words: String) -> [String] {
      let response = SampleReport.document([(.paragraph, .content, "Words.")])
      let demand = SampleReport.demand(words, words: words)
      return SampleReport.report(response, response, AlignmentResult(demands: [demand])).markdown()
        .split(separator: "\n", omittingEmptySubsequences: false).map { String($0.prefix(2)) }
    }
    #expect(lines("- x\n# y | <b> `z` 1.\r\n---") == lines("tame"))
  }
}
