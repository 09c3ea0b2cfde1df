import Documents
import Revisions
import Testing

@testable import Reporting

@Suite struct DiffReportTests {
  private func report(_ old: String, _ new: String, warnings: [String] = []) throws -> DiffReport {
    let (before, after) = (
      try HTMLReader().read(Array(old.utf8)), try HTMLReader().read(Array(new.utf8))
    )
    func reported(_ name: String, _ document: Document) -> ReportedDocument {
      ReportedDocument(
        source: nil, version: nil, file: name, title: name, published: nil, url: nil, recorded: nil,
        sha256: String(repeating: "0a", count: 32), textSHA256: String(repeating: "b1", count: 32),
        reader: document.reader, warnings: document.warnings + warnings)
    }
    return DiffReport(
      oldDocument: reported("a.html", before), newDocument: reported("b.html", after), old: before,
      new: after,
      revision: Revision(from: before, to: after))
  }

  private func menu(_ items: [String]) -> String {
    "<nav><ul>" + items.map { "<li>\($0)</li>" }.joined() + "</ul></nav>"
  }

  @Test func `counts of one have no plural`() throws {
    let report = try report("<p>The mill is very old.</p>", "<p>The mill is old.</p>")
    #expect(report.summaryLine == "1 edited of 1 sentence; 1 word out, 0 in")
    let outside = try self.report("<p>Mill.</p>" + menu(["Home"]), "<p>Mill.</p>" + menu([]))
    #expect(outside.outsideLine == "outside the main content: 1 change")
  }

  @Test func `a heading has no paragraph number`() throws {
    let report = try report(
      "<h1>The old mill</h1><p>It stands.</p>", "<h1>The new mill</h1><p>It stands.</p>")
    for text in [report.text(TerminalStyle()), report.markdown(), report.html()] {
      #expect(text.contains("heading") && !text.contains("¶"))
    }
  }

  @Test func `a moved sentence is named with where it was and is, in every format for people`() throws {
    let paragraphs = [
      "The mill grinds rye for the valley.", "The weir was built of oak.", "The pond is deep.",
    ]
    func page(_ order: [Int]) -> String { order.map { "<p>\(paragraphs[$0])</p>" }.joined() }
    let report = try report(page([0, 1, 2]), page([1, 2, 0]))
    let text = report.text(TerminalStyle())
    #expect(text.contains("moved away: paragraph from ¶1 to ¶3\n  “\(paragraphs[0])”\n"))
    #expect(text.contains("moved here: paragraph from ¶1 to ¶3\n  \(paragraphs[0])\n"))
    let markdown = report.markdown()
    #expect(
      markdown.contains("**moved away**: paragraph from ¶1 to ¶3 ([where it is](#move-1-arrived)): The"))
    #expect(markdown.contains("**moved here**: paragraph from ¶1 to ¶3 ([where it was](#move-1-left))"))
    #expect(report.html().contains("<a href=\"#m1-new\"><bdi>to ¶3</bdi></a>"))
    #expect(report.html().contains("<a href=\"#m1-old\"><bdi>from ¶1</bdi></a>"))
  }

  @Test func `changes outside are shown, twenty at most`() throws {
    let few = try report("<p>Mill.</p>" + menu(["Home"]), "<p>Mill.</p>" + menu(["House of <wheels>"]))
    #expect(few.text(TerminalStyle()).contains("outside the main content: 2 changes\n\n"))
    for text in [few.text(TerminalStyle()), few.markdown(), few.html()] {
      #expect(text.contains("navigation") && text.contains("outside the main content"))
    }
    let items = (0..<30).map { "Entry \($0)" }
    let many = try report("<p>Mill.</p>", "<p>Mill.</p>" + menu(items))
    #expect(many.outsideLine == "outside the main content: 30 changes, the first 20 shown")
    for text in [many.text(TerminalStyle()), many.markdown(), many.html()] {
      #expect(text.contains("Entry 19") && !text.contains("Entry 20"))
    }
  }

  @Test func `warnings of both readers are in every format`() throws {
    let report = try report(
      "<p>A <s>big</s> mill.</p>", "<p>A mill <b>here</b>.</p>", warnings: ["check *this*"])
    let text = report.text(TerminalStyle())
    #expect(text.contains("warning: a.html: struck-out text was left out (1 place)"))
    #expect(text.contains("warning: b.html: check *this*"))
    let lines = report.csv().split(separator: "\r\n")
    #expect(lines.count == 2 && lines[0].hasSuffix(",score,reasons,warnings"))
    #expect(lines[1].hasSuffix("(1 place); a.html: check *this*; b.html: check *this*"))
    #expect(report.markdown().contains("- b.html: check \\*this\\*"))
    #expect(report.html().contains("<dt>Warning</dt><dd><bdi>check *this*</bdi></dd>"))
  }

  @Test func `an alignment's lists have the warnings`() throws {
    let report = try SampleReport.aligned()
    let warnings = "letter@1: a warning about letter; statement@1: a warning about statement"
    let lines = report.csv().split(separator: "\r\n")
    #expect(lines.count > 1 && lines[0].hasSuffix(",warnings"))
    #expect(lines.dropFirst().allSatisfy { $0.hasSuffix("," + warnings) })
    #expect(report.markdown().contains("- Warning: statement@1: a warning about statement"))
  }
}
