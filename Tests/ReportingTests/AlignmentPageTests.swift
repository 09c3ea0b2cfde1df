import Documents
import Testing

@testable import Alignment
@testable import Reporting

struct AlignmentPageTests {
  @Test func `the same report gives the same bytes`() throws {
    #expect(try AlignmentPage.html(SampleReport.aligned()) == AlignmentPage.html(SampleReport.aligned()))
  }

  @Test func `ids are unique and every internal link has its target`() throws {
    try expectLinksResolve(PageParser(AlignmentPage.html(SampleReport.aligned())))
  }

  @Test func `the words of every block of the response stand on the page unchanged`() throws {
    let report = try SampleReport.aligned()
    let page = try PageParser(AlignmentPage.html(report))
    let texts = page.elements("class", having: "text").map(\.text)
    #expect(texts == report.response.blocks.map { report.response.text.string($0.range) })
  }

  @Test func `every cited passage is marked for its demand, word for word`() throws {
    let report = try SampleReport.aligned()
    let page = try PageParser(AlignmentPage.html(report))
    #expect(report.result.demands.contains { !$0.responses.isEmpty })
    for aligned in report.result.demands {
      let anchor = "demand-\(aligned.demand.id)"
      #expect(page.element(id: anchor)?.text.contains(aligned.quote.exact) == true)
      for (rank, passage) in aligned.responses.enumerated() {
        let marked = page.elements("data-for", having: "\(anchor)_r\(rank + 1)")
        #expect(marked.allSatisfy { $0.name == "mark" })
        #expect(marked.map(\.text).joined() == passage.quote.exact)
        #expect(page.element(id: "\(anchor)_r\(rank + 1)")?.text.contains(passage.quote.exact) == true)
      }
      let near = page.elements("data-near", having: "\(anchor)_near").map(\.text).joined()
      #expect(near == aligned.nearest?.quote.exact ?? "")
    }
  }

  @Test func `a paragraph number leads to the passage in the block where it stands`() throws {
    let report = try SampleReport.aligned()
    let page = try PageParser(AlignmentPage.html(report))
    for aligned in report.result.demands {
      for passage in aligned.responses + (aligned.nearest.map { [$0] } ?? []) {
        #expect(page.element(id: "p\(passage.paragraph)")?.text.contains(passage.quote.exact) == true)
        #expect(
          page.elements.contains {
            $0.attributes["data-of"] == "demand-\(aligned.demand.id)"
              && $0.attributes["href"] == "#c\(passage.quote.start)-\(passage.quote.end)"
          })
        let place = page.elements.first {
          $0.attributes["id"] == "c\(passage.quote.start)-\(passage.quote.end)"
        }
        let around = place?.parent.flatMap { page.elements[$0].parent }
        #expect(around.flatMap { page.elements[$0].attributes["id"] } == "p\(passage.paragraph)")
      }
    }
  }

  @Test func `counts, hashes, versions, checkpoint and warnings are there to read`() throws {
    let report = try SampleReport.aligned()
    let page = try PageParser(AlignmentPage.html(report))
    let overview = try #require(page.element(id: "overview")).text
    for label in DispositionLabel.all {
      #expect(overview.contains("\(label.sign) \(report.result.count(label.disposition)) \(label.word)"))
    }
    let record = try #require(page.element(id: "record")).text
    for words in [
      report.demandsDocument.sha256, report.demandsDocument.textSHA256, "letter@1", "statement@1", "text/2",
      "test/1",
      "example.org/archive", "2 entries", "AAAA+/=", "a warning about letter", "a warning about statement",
      "rejoinder align --format html letter@1 statement@1", "28 May 2022", "2022-06-02T09:14:05Z",
    ] {
      #expect(record.contains(words), "\(words)")
    }
  }

  @Test func `passages that overlap, span blocks or stand in headings and menus make a valid page`() throws {
    let response = SampleReport.document([
      (.heading, .content, "Title here"), (.paragraph, .navigation, "Home"),
      (.paragraph, .content, "First words."),
      (.listItem, .content, "An item."), (.footnote, .footer, "A note."),
    ])
    let length = response.text.utf8.count
    let ranges = [0..<5, 3..<length, 0..<length, 12..<14, 10..<12, length..<length]
    let demands = ranges.enumerated().map { index, range in
      SampleReport.demand(
        "\(index)", responses: [SampleReport.passage(range, in: response)],
        nearest: index % 2 == 0 ? SampleReport.passage(2..<9, in: response) : nil)
    }
    let report = SampleReport.report(response, response, AlignmentResult(demands: demands))
    let page = try PageParser(AlignmentPage.html(report))
    try expectLinksResolve(page)
    #expect(
      page.elements("class", having: "text").map(\.text)
        == response.blocks.map { response.text.string($0.range) })
    #expect(page.element(id: "p1")?.text == "1First words.")
    #expect(page.elements("class", having: "around").count == 2)
  }

  @Test func `demands with one id keep anchors of their own`() throws {
    let response = SampleReport.document([(.paragraph, .content, "Words.")])
    let result = AlignmentResult(demands: ["1", "1", "1 \"x", "1_2"].map { SampleReport.demand($0) })
    let page = try PageParser(AlignmentPage.html(SampleReport.report(response, response, result)))
    try expectLinksResolve(page)
    #expect(
      page.elements.filter { $0.name == "article" }.compactMap { $0.attributes["id"] }
        == ["demand-1", "demand-1_2", "demand-1_20_22x", "demand-1_5f2"])
  }

  @Test func `a letter without demands says so`() throws {
    let response = SampleReport.document([(.paragraph, .content, "Words.")])
    let report = SampleReport.report(response, response, AlignmentResult(demands: []))
    let page = try PageParser(AlignmentPage.html(report))
    try expectLinksResolve(page)
    #expect(page.element(id: "overview")?.text.contains("No demands were found.") == true)
  }

  @Test func `a date is written out where it is one`() {
    #expect(AlignmentPage.publicationDate("2022-05-08") == "<time datetime=\"2022-05-08\">8 May 2022</time>")
    for date in ["2022-13-01", "2022-05-32", "2022-5-8", "May 2022", "2022-05-08T00:00:00Z", ""] {
      #expect(AlignmentPage.publicationDate(date) == "<bdi>\(date)</bdi>")
    }
  }

  @Test(arguments: [(0, "0%"), (0.001, "under 1%"), (0.444, "44%"), (0.996, "over 99%"), (1, "100%")])
  func `a probability does not round to certainty`(probability: Double, words: String) {
    #expect(Percentage.words(probability) == words)
  }

  private func expectLinksResolve(_ page: PageParser) throws {
    let ids = page.values("id")
    #expect(Set(ids).count == ids.count)
    let internalLinks = page.values("href").filter { $0.hasPrefix("#") }.map { String($0.dropFirst()) }
    #expect(!internalLinks.isEmpty)
    #expect(Set(internalLinks).subtracting(ids) == [])
    #expect(Set(page.values("aria-labelledby")).subtracting(ids) == [])
  }
}
