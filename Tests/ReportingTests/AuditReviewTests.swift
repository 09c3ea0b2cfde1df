import Alignment
import Archive
import Auditing
import Foundation
import Reviewing
import TestArchives
import Testing

@testable import Reporting

/// What people said, beside what the program found at every version, in every format of an audit.
@Suite struct AuditReviewTests {
  /// Two promises; the second is weakened at @2, and goes at @3.
  private func sample(poison: String = "") throws -> AuditSample {
    let sample = try AuditSample(versions: [
      AuditSample.statement(AuditSample.tests, AuditSample.pipes, AuditSample.thanks),
      AuditSample.statement(
        AuditSample.tests, AuditSample.pipes.replacing("will", with: "may"), AuditSample.thanks),
      AuditSample.statement(AuditSample.tests, AuditSample.thanks),
    ])
    try sample.test.review("1", by: "Ana", at: AuditSample.day(4))
    try sample.test.review(
      "1", .partlyAddressed, by: "Bo" + poison, note: "only on its website" + poison, at: AuditSample.day(5))
    try sample.test.review("2", by: "Ana", at: AuditSample.day(6))
    return sample
  }

  private func matrix(_ report: AuditReport) throws -> DispositionHistoryReport {
    guard case .matrix(let matrix)? = report.parts.first else { throw TestArchive.Missing() }
    return matrix
  }

  @Test func `a cell says what the program found and what each reviewer said, apart from each other`() throws
  {
    let sample = try sample()
    let page = try PageParser(try sample.report("letter", "statement").html())
    let cells = page.elements.indices.filter { page.elements[$0].name == "td" }
    #expect(cells.count == 6)
    /// What stands in a cell: the program's finding, then a line for each review.
    func parts(_ cell: Int) -> (found: String, said: [String]) {
      let inside = page.elements.indices.filter { page.elements[$0].parent == cells[cell] }
      let said = inside.filter { page.elements[$0].attributes["class"] == "reviewed" }
      let found = inside.filter { page.elements[$0].attributes["class"] != "reviewed" }
      return (
        found.map { page.elements[$0].text }.joined(), said.map { page.elements[$0].text }
      )
    }
    // Demand 1 stands unchanged in all three versions.
    for cell in 0..<3 {
      let (found, said) = parts(cell)
      #expect(found.hasPrefix("■ addressed"), "\(found)")
      #expect(said == ["✓ Ana confirms", "✎ Bo: ◧ partly addressed"], "\(said)")
      #expect(page.elements[cells[cell]].attributes["class"]?.hasPrefix("addressed") == true)
    }
    #expect(parts(3).said == ["✓ Ana confirms"])
    for cell in 4..<6 {
      let (found, said) = parts(cell)
      #expect(!found.contains("Ana"), "\(found)")
      #expect(said == ["↻ Ana said ■ addressed of @1, to be reviewed again"], "\(said)")
    }
    for link in page.values("href") { #expect(page.element(id: String(link.dropFirst())) != nil, "\(link)") }
  }

  @Test func `below the matrix stands who said what, when, of which words, and how it stands`() throws {
    let page = try PageParser(try sample().report("letter", "statement").html())
    let first = try #require(page.element(id: "m1-1-reviews")?.text)
    #expect(first.contains("Ana confirmed what the program found, addressed ("), "\(first)")
    #expect(first.contains("Bo overruled it: partly-addressed; the program had found addressed ("))
    #expect(first.contains("note: only on its website"))
    #expect(first.contains("made \(AuditSample.day(5)), entry "))
    #expect(first.contains("holds at @1 to @3"))
    #expect(first.contains(AuditSample.tests))
    let second = try #require(page.element(id: "m1-2-reviews")?.text)
    #expect(
      second.contains("holds at @1; to be reviewed again at @2 to @3: the passage changed"), "\(second)")
    #expect(page.elements.contains { $0.name == "h3" && $0.text == "Reviews" })
  }

  @Test func `nothing is shown of reviews where nobody made one`() throws {
    let sample = try AuditSample(versions: [AuditSample.statement(AuditSample.tests)])
    let report = try sample.report("letter", "statement")
    #expect(!report.html().contains("class=\"reviewed\"") && !report.html().contains("<h3>Reviews</h3>"))
    #expect(!report.text(TerminalStyle()).contains("by people"))
    #expect(try !report.json().contains("\"reviewed\""))
  }

  @Test func `CSV has each value of a review at one place of its column, at every snapshot`() throws {
    let rows = AuditReportTests.rows(try sample().report("letter", "statement").csv())
    #expect(rows.count == 6)
    let first = rows[0]
    #expect(first["disposition"] == "addressed")
    #expect(first["reviewers"] == "Ana | Bo")
    #expect(first["reviewDispositions"] == "addressed | partly-addressed")
    #expect(first["reviewVerdicts"] == "confirmed | overruled")
    #expect(first["reviewsMade"] == "\(AuditSample.day(4)) | \(AuditSample.day(5))")
    #expect(first["reviewStandings"] == "holds | holds")
    #expect(first["reviewNotes"] == " | only on its website")
    #expect(first["reviews"]?.hasPrefix("Ana confirms addressed, 2024-01-05; Bo overrules: partly-") == true)
    #expect(rows[3]["reviewStandings"] == "holds" && rows[3]["reviewNotes"] == "")
    #expect(rows[4]["reviewStandings"] == "passage-changed" && rows[4]["reviewDispositions"] == "addressed")
    #expect(rows[4]["disposition"] != "" && rows[4]["warnings"] == "")
  }

  @Test func `JSON has them whole for the last snapshot and short for each`() throws {
    let text = try sample().report("letter", "statement").json()
    let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let demands = try #require(object["demands"] as? [[String: Any]])
    let reviewed = try #require(demands[1]["reviewed"] as? [[[String: Any]]])
    #expect(
      reviewed.map { $0.map { $0["standing"] as? String } } == [
        ["holds"], ["passage-changed"], ["passage-changed"],
      ])
    let last = try #require(demands[1]["reviews"] as? [[String: Any]])
    #expect(last.map { $0["holds"] as? Bool } == [false])
    #expect((demands[0]["reviewed"] as? [[[String: Any]]])?.map(\.count) == [2, 2, 2])
  }

  @Test func `text and Markdown put the reviewer's sign behind the program's`() throws {
    let report = try sample().report("letter", "statement")
    let text = report.text(TerminalStyle(width: 120))
    #expect(text.contains("■ addressed ✎◧ "), "\(text)")
    #expect(text.contains("by people: ✓ confirmed  ✎ overruled, as the sign behind it says"))
    #expect(text.contains("note: only on its website"))
    #expect(report.markdown().contains("| ■ addressed ✎◧ |"), "\(report.markdown())")
    for line in report.text(TerminalStyle(width: 50)).split(separator: "\n") where line.contains("■") {
      #expect(TextLayout.width(String(line)) <= 80)
    }
  }

  @Test func `a review of a later version says nothing of an earlier one, and the last one stands`() throws {
    let sample = try sample()
    try sample.test.review("1", .declined, by: "Ana", of: "letter", "statement@2", at: AuditSample.day(7))
    let report = try matrix(try sample.report("letter", "statement"))
    let said = (0..<3).map { column in
      report.reviews(of: 0, at: column).filter { $0.event.reviewer == "Ana" }.map(\.event.disposition)
    }
    #expect(said == [["addressed"], ["declined"], ["declined"]])
    let stories = ReviewStory.stories(report, demand: 0).filter { $0.review.event.reviewer == "Ana" }
    #expect(stories.map { $0.standing([1, 2, 3]) } == ["holds at @1", "holds at @2 to @3"])
    // The columns that `--since` leaves out take their reviews with them, what was carried stays.
    let since = try matrix(try sample.report("letter", "statement", since: "statement@2"))
    #expect(since.reviews.count == 2 && since.reviews(of: 0, at: 1).count == 2)
  }

  @Test func `names and notes can neither run nor break out`() throws {
    let poison = " <script>alert(1)</script> \" onclick=\"x\" ]]> <!-- \u{2066}"
    let report = try sample(poison: poison).report("letter", "statement")
    let page = try PageParser(report.html())
    #expect(page.elements.allSatisfy { $0.name != "script" })
    #expect(page.elements.allSatisfy { $0.attributes.keys.allSatisfy { !$0.hasPrefix("on") } })
    #expect(page.elements.contains { $0.text.contains("<script>alert(1)</script>") })
    for text in [report.text(TerminalStyle()), report.csv(), report.markdown()] {
      #expect(!text.unicodeScalars.contains { $0 == "\u{2066}" })
    }
    #expect(!report.markdown().contains("<script>"))
  }
}

extension TestArchive {
  struct Missing: Error {}
}
