import Archive
import Foundation
import TestArchives
import Testing
import TransparencyLog

@testable import Notices

@Suite struct NoticeMakingTests {
  private static func rule(
    _ name: String = "r", sources: String = "*", kinds: Set<Notice.Kind> = Set(Notice.Kind.allCases),
    from: Int = 1,
    letters: String = "*", tries: Int = 1
  ) throws -> NoticeRule {
    NoticeRule(
      name: name, sources: [try SourcePattern(sources)], kinds: kinds, from: from,
      letters: [try SourcePattern(letters)], tries: tries, deliver: ["desk"])
  }

  private static func notices(
    _ archive: TestArchive, _ rules: [NoticeRule], site: String? = nil, from start: UInt64 = 0
  ) throws -> [Notice] {
    let making = NoticeMaking(
      archive: archive.archive, settings: NoticeSettings(rules: rules, targets: [], site: site))
    return try making.notices(start..<archive.archive.checkpoint.size.value).map(\.notice)
  }

  private static let without = Water.text(Water.tests, Water.thanks, Water.bridge)

  @Test func `a first version is quiet, and a promise that goes is a change and a flip`() throws {
    let archive = try TestArchive(versions: [Water.whole, Self.without])
    let found = try Self.notices(archive, [Self.rule()], site: "https://archive.example.org")
    #expect(found.map(\.kind) == [.change, .flip])
    let change = try #require(found.first)
    #expect(change.source.id == "statement")
    #expect((change.version, change.previous) == (2, 1))
    #expect(change.summary == "1 sentence removed")
    #expect((change.significance ?? 0) >= 40)
    #expect(change.changes?.first?.old == Water.pipes)
    #expect(change.changes?.first?.kind == "deleted")
    #expect(change.recorded == TestArchive.day(1))
    #expect(change.page == "https://archive.example.org/sources/statement/2")
    #expect(change.comparison == "https://archive.example.org/diff/statement@1/statement@2")
    let flip = try #require(found.last?.flips?.first)
    #expect(flip.letter == "letter@1")
    #expect(flip.from != flip.to)
    #expect(flip.words.contains("lead pipes"))
    #expect(flip.page == "https://archive.example.org/audit/letter/statement")
    let entry = try #require(change.entry)
    #expect(change.id == "example.org/audit/\(entry)/change/r")
    // The same for ever.
    #expect(try Self.notices(archive, [Self.rule()], site: "https://archive.example.org") == found)
    #expect(try Notice.decoded(change.encoded()) == change)
  }

  @Test func `rules say which sources, kinds, letters, and from which significance`() throws {
    let archive = try TestArchive(versions: [Water.whole, Self.without])
    let change = try #require(Self.notices(archive, [Self.rule(kinds: [.change])]).first)
    let score = try #require(change.significance)
    #expect(try Self.notices(archive, [Self.rule(kinds: [.change], from: score)]).count == 1)
    #expect(try Self.notices(archive, [Self.rule(kinds: [.change], from: score + 1)]).isEmpty)
    #expect(try Self.notices(archive, [Self.rule(sources: "letter")]).isEmpty)
    #expect(try Self.notices(archive, [Self.rule(kinds: [.flip], letters: "other-*")]).isEmpty)
    #expect(
      try Self.notices(archive, [Self.rule("a"), Self.rule("b", kinds: [.flip])]).map(\.rule) == [
        "a", "a", "b",
      ])
  }

  @Test func `what is technical or ruled out is no news`() throws {
    let archive = try TestArchive(versions: [
      Water.whole, Water.whole + "\n\n", Water.whole + "\nVisitors: 12\n", Water.whole + "\nVisitors: 15\n",
    ])
    #expect(try Self.notices(archive, [Self.rule(kinds: [.change])]).map(\.version) == [3, 4])
    _ = try Archive.setRules(
      ["regex:Visitors: \\d+"], of: "statement", at: archive.path, folders: archive.folders)
    try archive.snapshot("statement", Water.whole + "\nVisitors: 99\n", at: TestArchive.day(9))
    try archive.snapshot("statement", Water.whole, at: TestArchive.day(10))
    let found = try Self.notices(archive, [Self.rule(kinds: [.change])])
    #expect(found.isEmpty)
  }

  @Test func `bytes that came back are told, and imports are not`() throws {
    let archive = try TestArchive(versions: [Water.whole, Self.without, Water.whole])
    #expect(try Self.notices(archive, [Self.rule(kinds: [.change])]).map(\.returnsTo) == [nil, 1])
    try archive.describe("old", [.response], title: nil)
    for text in [Water.whole, Self.without] { try archive.snapshot("old", text, method: "memento") }
    #expect(try Self.notices(archive, [Self.rule(sources: "old")]).isEmpty)
  }

  @Test func `a version that cannot be compared is news from every significance on`() throws {
    let archive = try TestArchive(versions: [Water.whole])
    try archive.snapshot("statement", "\u{0}\u{1}", at: TestArchive.day(3), mediaType: "application/pdf")
    let found = try Self.notices(archive, [Self.rule(kinds: [.change, .flip], from: 100)])
    #expect(found.map(\.kind) == [.change])
    #expect(found.first?.significance == nil)
    #expect(
      found.first?.summary
        == "a new version, which cannot be compared: statement@2 cannot be read as a document")
  }

  @Test func `bytes that were removed are skipped for the version before`() throws {
    let archive = try TestArchive(versions: [Water.whole, "Something that a court forbade.\n", Self.without])
    try archive.redact("statement", 2)
    let found = try Self.notices(archive, [Self.rule(kinds: [.change])])
    #expect(found.map(\.version) == [2, 3])
    #expect(found.first?.summary.contains("the bytes of a version were removed") == true)
    #expect(found.last?.previous == 1)
  }

  @Test func `an answer's words and the status stand in a notice of a problem`() throws {
    let archive = try TestArchive(versions: [Water.whole])
    try archive.record([
      .check(
        CheckEvent(
          source: "statement", result: .blocked, sha256: nil, recorded: TestArchive.day(4),
          retrieval: Retrieval(url: "https://example.org/", status: 403, retrieved: TestArchive.day(4)),
          reason: "a challenge page"))
    ])
    let found = try #require(Self.notices(archive, [Self.rule()]).first)
    #expect(found.kind == .blocked)
    #expect(found.summary == "something else came in its place: a challenge page")
    #expect((found.status, found.reason, found.tries) == (403, "a challenge page", 1))
  }

  /// From the definition: a problem is told at the n-th look in a row that says so, and that a source is gone at the first; that it is over is told where one was told
  /// since the last good look.
  private static func expected(_ looks: [String], tries: Int) -> [[Notice.Kind]] {
    var told: [[Notice.Kind]] = []
    for (index, look) in looks.enumerated() {
      let problem = ["blocked", "failed", "gone"].contains(look)
      if problem {
        let run = looks[...index].reversed().prefix { $0 == look }.count
        told.append(run == (look == "gone" ? 1 : tries) ? [Notice.Kind(rawValue: look) ?? .change] : [])
      } else {
        let stretch = zip(looks, told).prefix(index).reversed().prefix {
          ["blocked", "failed", "gone"].contains($0.0)
        }
        told.append(stretch.contains { !$0.1.isEmpty } ? [.recovered] : [])
      }
    }
    return told
  }

  @Test(arguments: [1, 2, 3])
  func `every sequence of up to four looks is told as it is defined`(_ tries: Int) throws {
    let kinds = ["unchanged", "blocked", "failed", "gone"]
    var sequences: [[String]] = [[]]
    var last = sequences
    for _ in 0..<4 {
      last = last.flatMap { sequence in kinds.map { sequence + [$0] } }
      sequences += last
    }
    let archive = try TestArchive(keepsPassages: false)
    try archive.record(
      sequences.indices.map {
        .source(
          SourceEvent(
            id: "s\($0)", roles: [.commentary], title: nil, published: nil, url: nil,
            recorded: TestArchive.day(0)))
      })
    let start = archive.archive.checkpoint.size.value
    var expected: [String] = []
    var events: [Event] = []
    for (index, sequence) in sequences.enumerated() {
      for (look, told) in zip(sequence, Self.expected(sequence, tries: tries)) {
        for kind in told { expected.append("s\(index) \(start + UInt64(events.count)) \(kind.rawValue)") }
        events.append(
          .check(
            CheckEvent(
              source: "s\(index)", result: try #require(CheckEvent.Result(rawValue: look)), sha256: nil,
              recorded: TestArchive.day(1))))
      }
    }
    for begin in stride(from: 0, to: events.count, by: 4096) {
      try archive.record(Array(events[begin..<min(begin + 4096, events.count)]))
    }
    let found = try Self.notices(archive, [Self.rule(tries: tries)], from: start)
    #expect(found.map { "\($0.source.id) \($0.entry ?? -1) \($0.kind.rawValue)" } == expected)
  }
}
