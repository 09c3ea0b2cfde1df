import Archive
import Foundation
import TestArchives
import Testing
import TransparencyLog
import WebServer

@testable import Site

/// The pages of sources: the list, one source, and what they lead to.
@Suite struct SourcePagesTests {
  private func archive(_ count: Int) throws -> TestArchive {
    let archive = try TestArchive(keepsPassages: false)
    try archive.record(
      (0..<count).map { number in
        .source(
          SourceEvent(
            id: "source-\(number)", roles: [number % 2 == 0 ? .demands : .response], title: "Title \(number)",
            published: nil, url: nil, recorded: TestArchive.day(0)))
      })
    return archive
  }

  @Test(arguments: [(0, 3), (1, 3), (3, 3), (4, 3), (7, 3), (9, 3)])
  func `the pages of sources hold each once, in their order`(count: Int, size: Int) throws {
    let archive = try archive(count)
    let catalog = archive.archive.catalog
    var seen: [String] = []
    var after: String?
    repeat {
      let states = try catalog.sourceStates(after: after, limit: size)
      seen += states.map(\.source.id)
      after = states.count == size ? states.last?.source.id : nil
    } while after != nil
    #expect(seen == (0..<count).map { "source-\($0)" })
    #expect(try catalog.sourceStates(limit: 100).map(\.source) == catalog.sources())
  }

  @Test func `the list says what was seen last of each source`() throws {
    let archive = try TestArchive()
    try archive.look("letter", .unchanged, at: "2024-02-01T00:00:00Z")
    try archive.look("letter", .failed, at: "2024-02-02T00:00:00Z")
    try archive.describe("never", [.commentary], title: nil)
    let states = try archive.archive.catalog.sourceStates(limit: 10)
    for state in states {
      #expect(try state.changed == archive.archive.catalog.latest(of: state.source.id)?.recorded)
      let look = try archive.archive.catalog.looks(at: state.source.id).last
      #expect(state.look?.result == look?.result && state.look?.recorded == look?.recorded)
    }
    #expect(states.map(\.changed) == ["2023-12-31T00:00:00Z", TestArchive.day(0), nil])
    #expect(states[0].look?.result == .failed)
    // A version that came after a look is what was seen last.
    try archive.snapshot("letter", "The letter, changed.\n", at: "2024-02-03T00:00:00Z")
    let changed = try #require(try archive.archive.catalog.sourceStates(limit: 10).first)
    #expect(changed.look == nil && changed.changed == "2024-02-03T00:00:00Z")
  }

  @Test func `two hundred sources make a page, and a link leads to the rest`() async throws {
    let support = PageSupport(try archive(450))
    var path: String? = "/"
    var seen: [String] = []
    var sizes: [Int] = []
    while let now = path {
      let page = await support.page(now)
      let ids = PageSupport.values(of: "href", in: page).filter { $0.hasPrefix("/sources/") }
      seen += ids
      sizes.append(ids.count)
      path = PageSupport.values(of: "href", in: page).first { $0.hasPrefix("/?after=") }
      #expect(sizes.count < 5)
    }
    #expect(sizes == [200, 200, 50])
    #expect(seen == (0..<450).map { "/sources/source-\($0)" })
    _ = await support.page("/?after=nobody", status: 404)
    #expect(await support.page("/?after=source-449").contains("no further sources"))
  }

  @Test func `a timeline shows every version once, newest first, over its pages`() async throws {
    let archive = try TestArchive()
    for number in 2...45 {
      try archive.snapshot(
        "statement", Water.text("Sentence number \(number) stands here."), at: TestArchive.day(number))
    }
    let support = PageSupport(archive)
    var path: String? = "/sources/statement"
    var versions: [String] = []
    while let now = path {
      let page = await support.page(now)
      versions += PageSupport.values(of: "id", in: page).filter { $0.hasPrefix("v") }
      path = PageSupport.values(of: "href", in: page).first { $0.contains("?before=") }
      #expect(versions.count <= 45)
    }
    #expect(versions == (1...45).reversed().map { "v\($0)" })
  }

  @Test func `a page of a timeline compares its oldest version with the one on the next page`() async throws {
    let archive = try TestArchive()
    for number in 2...22 {
      try archive.snapshot(
        "statement", Water.text("Sentence number \(number) stands here."), at: TestArchive.day(number))
    }
    let page = await PageSupport(archive).page("/sources/statement")
    // Version 3 is the last on the page, and is compared with version 2.
    #expect(page.contains("href=\"/diff/statement@2/statement@3\""))
    #expect(!page.contains("href=\"/diff/statement@1/statement@2\""))
    #expect(page.contains("<del>") && page.contains("<ins>"))
  }

  @Test func `looks stand at the version that they found`() throws {
    let archive = try TestArchive()
    try archive.look("statement", .unchanged, at: "2024-01-01T13:00:00Z")
    try archive.look("statement", .unchanged, at: "2024-01-01T14:00:00Z")
    try archive.snapshot("statement", Water.text(Water.pipes), at: TestArchive.day(1))
    try archive.look("statement", .blocked, at: "2024-01-02T13:00:00Z")
    let source = try archive.archive.catalog.source("statement")
    let timeline = try SourceTimeline(source, before: nil, limit: 20, in: archive.archive).markup
    let versions = timeline.components(from: "<li class=\"version", to: "\n</li>")
    #expect(versions.count == 2)
    #expect(versions[0].contains("1 look: blocked") && !versions[0].contains("nothing new"))
    #expect(versions[1].contains("2 looks: nothing new") && versions[1].contains("2024-01-01T14:00:00Z"))
    // The same page, begun at the version before the last.
    let earlier = try SourceTimeline(source, before: 2, limit: 20, in: archive.archive).markup
    #expect(earlier.components(from: "<li class=\"version", to: "\n</li>") == [versions[1]])
  }

  @Test func `a removed version says why, and is compared with nothing`() async throws {
    let archive = try TestArchive(versions: [Water.whole, Water.text(Water.pipes), Water.text(Water.tests)])
    try archive.redact("statement", 2, reason: "an <order> of a court")
    let support = PageSupport(archive)
    let page = await support.page("/sources/statement")
    #expect(page.contains("an &lt;order&gt; of a court"))
    #expect(!page.contains("/diff/"))
    _ = await support.page("/sources/statement/2", status: 410)
    _ = await support.page("/sources/statement/2/raw", status: 410)
    _ = await support.page("/sources/statement/2/original", status: 410)
    _ = await support.page("/diff/statement@1/statement@2", status: 410)
  }

  @Test func `a source offers alignments with sources of the other role alone`() async throws {
    let archive = try TestArchive()
    try archive.describe("other-letter", [.demands], title: nil)
    try archive.describe("comment", [.commentary], title: nil)
    try archive.snapshot("comment", Water.whole)
    let support = PageSupport(archive)
    let letter = PageSupport.values(of: "href", in: await support.page("/sources/letter"))
    #expect(letter.filter { $0.hasPrefix("/align/") } == ["/align/letter/statement"])
    #expect(letter.contains("/audit/letter/statement"))
    let statement = PageSupport.values(of: "href", in: await support.page("/sources/statement"))
    #expect(statement.filter { $0.hasPrefix("/align/") } == ["/align/letter/statement"])
    #expect(!(await support.page("/sources/comment")).contains("/align/"))
  }

  @Test func `an audit shows the latest versions, and the whole history where it is asked for`() async throws
  {
    let archive = try TestArchive()
    for number in 0..<30 {
      try archive.snapshot(
        "statement", Water.whole + "\nAs of day \(number).\n", at: TestArchive.day(number + 2))
    }
    let support = PageSupport(archive)
    func columns(_ path: String) async throws -> Int {
      let answer = await support.answer(path)
      #expect(answer.status == 200)
      let object = try JSONSerialization.jsonObject(with: Data(answer.body)) as? [String: Any]
      return (object?["snapshots"] as? [Any] ?? object?["entries"] as? [Any])?.count ?? 0
    }
    for path in ["/audit/statement", "/audit/letter/statement"] {
      let (some, all) = (
        try await columns(path + "?format=json"), try await columns(path + "?format=json&since=first")
      )
      #expect(some >= ReportPages.latest && some <= ReportPages.latest + 1)
      #expect(all == 31)
      let page = String(decoding: await support.answer(path).body, as: UTF8.self)
      #expect(page.contains("href=\"\(path)?since=first\""))
      #expect(await support.answer(path + "?since=2024-01-01").status == 400)
    }
  }
}
