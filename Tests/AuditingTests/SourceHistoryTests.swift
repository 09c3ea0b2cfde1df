import Archive
import Documents
import Revisions
import TestArchives
import Testing
import TransparencyLog

@testable import Auditing

@Suite struct SourceHistoryTests {
  private static func html(_ paragraphs: [String], extra: String = "") -> String {
    "<!doctype html><html lang=\"en\"><head><title>Statement</title>\(extra)</head><body><main>"
      + paragraphs.map { "<p>\($0)</p>" }.joined() + "</main></body></html>"
  }

  @Test func `looks stand between the versions, and failed ones are told apart`() throws {
    let archive = try TestArchive(versions: [Water.whole])
    try archive.look("statement", .unchanged, at: TestArchive.day(1))
    try archive.look("statement", .failed, at: TestArchive.day(2))
    try archive.look("statement", .unchanged, at: TestArchive.day(3))
    try archive.look("statement", .blocked, at: TestArchive.day(4))
    try archive.snapshot(
      "statement", Water.text(Water.tests, Water.thanks, Water.bridge), at: TestArchive.day(5))
    try archive.look("statement", .failed, at: TestArchive.day(6))
    let history = try archive.history("statement")
    let first = history.versions[0]
    #expect(first.looks.unchanged == 2 && first.looks.failed == 1 && first.looks.blocked == 1)
    #expect(first.looks.lastUnchanged == TestArchive.day(3) && first.looks.lastBlocked == TestArchive.day(4))
    // The log knows of the old form until the third day, and of the new one from the fifth on: no more.
    #expect(
      first.standing
        == Standing(first: TestArchive.day(0), lastSeen: TestArchive.day(3), replaced: TestArchive.day(5)))
    #expect(first.standing.seconds == 432_000)
    let second = history.versions[1]
    // A look that failed is no evidence that it still stands.
    #expect(
      second.standing == Standing(first: TestArchive.day(5), lastSeen: TestArchive.day(5), replaced: nil))
    #expect(second.standing.seconds == 0)
    let change = try #require(second.change)
    #expect(change.nature == .content && change.summary.deleted == 1 && change.previous == 1)
    #expect(change.top.map { $0.old?.exact } == [Water.pipes])
    let kinds = history.entries.map { entry in
      switch entry {
      case .version(let index): "version \(index + 1)"
      case .look(let look): look.result.rawValue
      case .redaction: "redaction"
      }
    }
    #expect(
      kinds == ["version 1", "unchanged", "failed", "unchanged", "blocked", "version 2", "failed"])
  }

  @Test func `a clock that went backwards gives no length of time`() {
    #expect(
      Standing(first: TestArchive.day(2), lastSeen: TestArchive.day(2), replaced: TestArchive.day(1)).seconds
        == nil)
    #expect(Standing(first: "?", lastSeen: "?", replaced: nil).seconds == nil)
  }

  @Test func `an earlier form that comes back is recognised`() throws {
    let other = Water.text(Water.tests, Water.bridge)
    let archive = try TestArchive(versions: [Water.whole, other, Water.whole, other + "\n", Water.whole])
    let versions = try archive.history("statement").versions
    #expect(versions.map { $0.returnsTo?.version } == [nil, nil, 1, 2, 1])
    #expect(versions.map { $0.returnsTo?.isExact } == [nil, nil, true, false, true])
    #expect(versions.dropFirst().allSatisfy { $0.change?.nature == .content })
  }

  @Test func `technical changes are told apart from changes of the text`() throws {
    let archive = try TestArchive(versions: [])
    let paragraphs = [Water.tests, Water.pipes, Water.thanks]
    let pages = [
      Self.html(paragraphs), Self.html(paragraphs, extra: "<meta name=\"build\" content=\"2\">"),
      Self.html(paragraphs.map { $0.replacing(" Council has", with: "\n  Council has") }),
      Self.html([Water.tests.replacing("40", with: "38"), Water.pipes, Water.thanks]),
    ]
    for (day, page) in pages.enumerated() {
      try archive.snapshot("statement", page, at: TestArchive.day(day), mediaType: "text/html")
    }
    // The same bytes under another media type: only the reading can differ.
    try archive.snapshot("statement", pages[3], at: TestArchive.day(9), mediaType: "text/plain")
    let versions = try archive.history("statement").versions
    #expect(versions.map { $0.change?.nature } == [nil, .sameText, .sameText, .content, .sameBytes])
    #expect(versions.map { $0.change?.nature.isTechnical } == [nil, true, true, false, true])
    #expect(versions[3].change?.tags[.number] == 1)
    #expect(versions[3].change?.grave == 1)
    #expect(versions[4].change?.readers.map { $0.old != $0.new } == true)
    #expect(versions[1].reading?.textSHA256 == versions[0].reading?.textSHA256)
  }

  @Test func `lines that wrap elsewhere are a technical change`() throws {
    let wrapped = Water.whole.replacing("published the results", with: "published\nthe results")
    let quoted = try TestArchive(versions: [
      "\(Water.title)\n\nThe Council calls it \"safe\" to drink.\n",
      "\(Water.title)\n\nThe Council calls it “safe” to drink.\n",
    ])
    #expect(try quoted.history("statement").versions[1].change?.nature == .sameWords)
    let archive = try TestArchive(versions: [Water.whole, wrapped])
    #expect(try archive.history("statement").versions[1].change?.nature == .sameText)
  }

  @Test func `a redacted version is said to be gone, and its neighbours are compared`() throws {
    let archive = try TestArchive(versions: [
      Water.whole, Water.text(Water.tests), Water.text(Water.tests, Water.thanks, Water.bridge),
    ])
    try archive.redact("statement", 2)
    let history = try archive.history("statement")
    #expect(history.versions.map { $0.redaction?.reason } == [nil, "an order of a court", nil])
    #expect(history.versions.map { $0.change?.previous } == [nil, nil, 1])
    #expect(history.versions.map { $0.reading == nil } == [false, true, false])
    #expect(history.versions[2].change?.summary.deleted == 1)
    guard case .redaction(let redaction, 1)? = history.entries.last else {
      Issue.record("no entry for the redaction")
      return
    }
    #expect(redaction.reason == "an order of a court")
  }

  @Test func `a source that was described anew is said to be`() throws {
    let archive = try TestArchive(versions: [Water.whole])
    try archive.describe(
      "statement", [.response], title: "A correction", published: "2024-01-05", at: TestArchive.day(1))
    try archive.snapshot("statement", Water.text(Water.tests), at: TestArchive.day(2))
    try archive.describe(
      "statement", [.response], title: "Another", published: "2024-01-05", at: TestArchive.day(3))
    let history = try archive.history("statement")
    #expect(history.versions[0].description == nil)
    #expect(
      history.versions[1].description
        == SourceHistory.Description(title: "A correction", published: "2024-01-05"))
    #expect(history.descriptionSince?.title == "Another")
  }

  @Test func `a start and an end cut the entries, not what is known of them`() throws {
    let archive = try TestArchive(versions: [
      Water.whole, Water.text(Water.tests, Water.pipes), Water.text(Water.tests),
    ])
    try archive.look("statement", .unchanged, at: TestArchive.day(9))
    let whole = try archive.history("statement")
    let later = try archive.history("statement", since: "statement@1")
    #expect(later.earlier == 1 && later.entries.count == 3)
    #expect(later.shown.map(\.snapshot.version) == [2, 3])
    #expect(later.versions.map(\.standing) == whole.versions.map(\.standing))
    #expect(later.shown.first?.change?.previous == 1)
    #expect(try archive.history("statement", since: "2024-02-01").entries.isEmpty)
    let early = try archive.history("statement@2")
    #expect(early.end == 2 && early.versions.count == 2)
    // The version after it is not shown, and still says when it was replaced.
    #expect(early.versions[1].standing.replaced == TestArchive.day(2))
    #expect(early.versions[1].looks.count == 0)
  }

  @Test func `a version is signed by the key of its time`() throws {
    let archive = try TestArchive(versions: [Water.whole])
    let version = try archive.history("statement").versions[0]
    #expect(version.recorder == archive.archive.key)
    #expect(version.recorder.name == "example.org/audit")
  }
}
