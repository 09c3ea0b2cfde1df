import Documents
import Testing

@testable import Capture

@Suite struct PageQualityTests {
  @Test(arguments: BlockedPages.all)
  func `what stands in a document's place is told from it`(_ page: QualityPage) {
    let quality = page.quality
    #expect(quality.verdict == page.verdict, "\(quality.score): \(quality.line)")
    #expect(quality.verdict != .ok || quality.score >= PageQuality.threshold)
    #expect(quality.reasons.isEmpty == false)
  }

  @Test(arguments: FinePages.all)
  func `a document is a document, whatever it is about`(_ page: QualityPage) {
    let quality = page.quality
    #expect(quality.verdict == .ok, "\(quality.score): \(quality.line)")
  }

  @Test func `no reason is told twice`() {
    let error = QualityPage(
      name: "a trace where a long report was", verdict: .blocked,
      body: QualityPage.bare("500", "<h1>Server error</h1><p>Fatal error: out of memory</p>"),
      previous: QualityPage.bare(
        "Report", (0..<40).map { "<p>Sentence \($0) of a long report.</p>" }.joined()))
    let quality = error.quality
    let parts = quality.line.split(separator: "; ")
    #expect(quality.reasons.count > parts.count)
    #expect(parts.count { $0.contains("characters where the last version had") } == 1, "\(quality.line)")
  }

  @Test func `an empty page of a browser is not advised to be rendered`() {
    let body = Array(
      QualityPage.bare("Wells", "<h1>Register of the wells of this district</h1><script src=/r.js></script>")
        .utf8)
    func line(_ maker: PageAnswer.Maker, _ body: [UInt8]) -> String {
      PageQuality.judge(
        PageAnswer(
          status: 200, fields: [], url: "https://office.example/wells", bytes: body,
          document: try? DocumentReaders.read(body), maker: maker)
      ).line
    }
    #expect(line(.server, body) == "it has nothing but headings before scripts run; try --render")
    #expect(line(.archive, body) == "it has nothing but headings before scripts run")
    #expect(line(.browser, body) == "")
    let bare = Array(QualityPage.bare("", "<script src=/r.js></script>").utf8)
    #expect(line(.server, bare) == "it has no text before scripts run; try --render")
    #expect(line(.browser, bare) == "it is a page without text")
  }

  @Test(arguments: HeldOutPages.blocked + HeldOutPages.fine)
  func `pages that the rules were not tuned on are judged alike`(_ page: QualityPage) {
    let quality = page.quality
    #expect(quality.verdict == page.verdict, "\(quality.score): \(quality.line)")
  }
}
