import Alignment
import Archive
import Auditing
import Testing

@testable import Reporting

@Suite struct AuditPageTests {
  private func sample() throws -> AuditSample {
    let weak = AuditSample.pipes.replacing("will", with: "may")
    let sample = try AuditSample(versions: [
      AuditSample.statement(AuditSample.tests, AuditSample.pipes, AuditSample.thanks),
      AuditSample.statement(AuditSample.tests, weak, AuditSample.thanks),
      AuditSample.statement(AuditSample.tests, AuditSample.thanks),
      AuditSample.statement(AuditSample.thanks),
    ])
    try sample.look(.unchanged, at: AuditSample.day(5))
    try sample.look(.blocked, at: AuditSample.day(6))
    return sample
  }

  @Test func `every marked cell opens the change that caused it`() throws {
    let sample = try sample()
    let report = try sample.report("letter", "statement")
    let page = try PageParser(report.html())
    guard case .matrix(let matrix)? = report.parts.first else {
      Issue.record("no matrix")
      return
    }
    let cells = page.elements.filter { $0.name == "td" }
    #expect(cells.count == 8)
    let links = page.values("href").filter { $0.hasPrefix("#m1-") }
    #expect(links.count == matrix.history.flips.count + matrix.history.rewordings.count)
    #expect(Set(links).count == links.count && !links.isEmpty)
    for link in links {
      let target = try #require(page.element(id: String(link.dropFirst())), "\(link)")
      #expect(target.name == "article")
    }
    // A cell says its disposition in words, so that it does not rest on colour or sign.
    for (index, cell) in cells.enumerated() {
      let result = matrix.history.columns[index % 4].result.demands[index / 4]
      #expect(cell.text.contains(DispositionLabel(result.disposition).word))
    }
    let flip = try #require(page.element(id: "m1-2-v2"))
    #expect(flip.text.contains("[modality, weakened]"))
    let inside = page.elements.indices.filter { page.elements[$0].name == "del" }
    #expect(inside.contains { page.elements[$0].text.contains("will") })
  }

  @Test func `a timeline names every version, its looks and what it cannot know`() throws {
    let page = try PageParser(try sample().report("statement").html())
    for version in 1...4 { #expect(page.element(id: "s1-v\(version)")?.name == "li") }
    let last = try #require(page.element(id: "s1-v4")?.text)
    #expect(last.contains("looked once, the last 2024-01-06T12:00:00Z: nothing new"))
    #expect(last.contains("1 look was blocked, the last 2024-01-07T12:00:00Z: no evidence either way"))
    #expect(last.contains("still standing as of 2024-01-06T12:00:00Z"))
    let second = try #require(page.element(id: "s1-v2"))
    #expect(
      second.text.contains(
        "changed between 2024-01-01T12:00:00Z (last record of the old form) and 2024-01-02T12:00:00Z"))
    #expect((second.attributes["class"] ?? "").contains("grave"))
    #expect(page.elements.filter { $0.name == "rect" }.count == 4)
    // Three versions changed something; each stem is as high as its score says, and is told in words.
    #expect(page.elements("class", having: "stem").count == 3)
    let titles = page.elements.filter { $0.name == "title" && $0.parent != 1 }.map(\.text)
    #expect(titles.count == 4 && titles[0] == "@1")
    #expect(titles[1].hasPrefix("@2: 1 edited") && titles[1].contains("; the highest score "))
  }

  @Test func `above each snapshot stands how many demands have which disposition`() throws {
    let report = try sample().report("letter", "statement")
    let page = try PageParser(report.html())
    guard case .matrix(let matrix)? = report.parts.first else {
      Issue.record("no matrix")
      return
    }
    let lines = page.elements("class", having: "counts-line").map(\.text)
    let expected = matrix.history.columns.map { column in
      DispositionLabel.all.filter { column.result.count($0.disposition) > 0 }
        .map { "\($0.sign)\($0.word) \(column.result.count($0.disposition))" }.joined(separator: " ")
    }
    #expect(lines == expected && lines.count == 4)
  }

  @Test(arguments: [["letter", "statement"], ["statement"], []])
  func `the page loads nothing, runs nothing and every link on it leads somewhere`(names: [String]) throws {
    let sample = try sample()
    let html = try AuditReport.make(ids: names, archive: sample.archive).html()
    let page = try PageParser(html)
    #expect(page.elements.allSatisfy { $0.name != "script" && $0.name != "img" && $0.name != "link" })
    #expect(page.values("src").isEmpty)
    let policy = page.elements.first { $0.attributes["http-equiv"] != nil }?.attributes["content"]
    #expect(policy == "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'")
    for link in page.values("href") { #expect(page.element(id: String(link.dropFirst())) != nil, "\(link)") }
    let ids = page.values("id")
    #expect(Set(ids).count == ids.count)
    let again = try AuditReport.make(ids: names, archive: sample.archive).html()
    #expect(again == html)
  }
}
