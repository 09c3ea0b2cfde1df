import Alignment
import Archive
import Capture
import Documents
import Foundation
import GRDB
import TestArchives
import Testing
import TransparencyLog

@testable import Auditing

/// The demands of a letter in a whole archive.
@Suite struct CorpusSearchTests {
  private static func archive(keepsPassages: Bool = true) throws -> TestArchive {
    let test = try TestArchive(keepsPassages: keepsPassages)
    try test.describe("letter", [.demands], title: "The letter", published: "2024-01-02")
    try test.snapshot("letter", Water.letter, at: TestArchive.day(1))
    try test.describe("early", [.response], title: nil, published: "2023-11-05")
    try test.snapshot("early", Water.text(Water.pipes, Water.bridge), at: TestArchive.day(2))
    try test.describe("late", [.response], title: nil)
    try test.snapshot("late", Water.text(Water.tests, Water.thanks), at: TestArchive.day(3))
    try test.snapshot("late", Water.text(Water.tests, Water.pipes, Water.thanks), at: TestArchive.day(9))
    try test.describe("press", [.commentary], title: nil)
    try test.snapshot("press", "The bridge is green.\n\nWater is wet, tests say.", at: TestArchive.day(4))
    return test
  }

  private static func run(
    _ test: TestArchive, top: Int = 5, roles: [SourceRole] = [], versions: Bool = false
  ) throws -> CorpusResult {
    let snapshot = try test.archive.catalog.snapshot(of: "letter", version: -1)
    return try CorpusSearch.run(
      CorpusRequest(
        letter: try InputResolver.document(of: snapshot, in: test.archive), top: top, roles: roles,
        allVersions: versions), archive: test.archive)
  }

  /// Everything that a search found, in words that can be compared.
  private static func summary(_ result: CorpusResult) -> [String] {
    result.demands.flatMap { demand in
      demand.passages.map {
        "\(demand.demand.id) \($0.origin.snapshot.reference) \($0.quote) \($0.score) \($0.words)"
      }
        + [demand.earliest, demand.strongest].map { answer in
          "\(demand.demand.id) \(answer.map { "\($0.origin.snapshot.reference) \($0.disposition) \($0.passage)" } ?? "none")"
        }
    }
  }

  private static var file: String { "catalogs/example.org%2Faudit+passages.sqlite" }

  @Test func `passages of all sources are ranked as one, with their words, dates and places`() throws {
    let test = try Self.archive()
    let result = try Self.run(test)
    #expect(result.extent == CorpusExtent(sources: 3, snapshots: 3, sentences: 7, read: 3))
    #expect(result.demands.count == 3 && result.left.isEmpty)
    let pipes = result.demands[1].passages
    #expect(pipes.prefix(2).map(\.origin.snapshot.reference) == ["early@1", "late@2"])
    #expect(pipes[0].quote.exact == Water.pipes && pipes[1].quote.exact == Water.pipes)
    #expect(pipes[0].score == pipes[1].score && pipes[0].share > 0.5)
    #expect(Set(pipes[0].words).isSuperset(of: ["replace", "lead", "pipes", "winter"]))
    #expect(pipes[0].origin.date == "2023-11-05" && pipes[0].origin.isPublication)
    #expect(pipes[1].origin.date == "2024-01-10" && !pipes[1].origin.isPublication)
    for demand in result.demands {
      #expect(!demand.passages.contains { $0.origin.snapshot.source == "letter" })
      #expect(zip(demand.passages, demand.passages.dropFirst()).allSatisfy { $0.score >= $1.score })
    }
  }

  @Test func `each demand gets the earliest and the strongest answer that the aligner finds`() throws {
    let test = try Self.archive()
    let result = try Self.run(test)
    // What the aligner says of each response alone.
    let letter = try Samples.document(Water.letter)
    for (index, demand) in result.demands.enumerated() {
      var answers: [(date: String, disposition: Disposition, absence: Double)] = []
      for origin in result.aligned {
        let snapshot = origin.snapshot
        let response = try InputResolver.document(of: snapshot, in: test.archive).document
        let found = Aligner().align(letter: letter, response: response).demands[index]
        if found.disposition != .absent {
          answers.append((origin.date, found.disposition, found.probabilities[.absent] ?? 0))
        }
      }
      #expect(demand.earliest?.origin.date == answers.map(\.date).min())
      #expect((demand.strongest == nil) == answers.isEmpty)
      if let strongest = demand.strongest, answers.contains(where: { $0.disposition == .addressed }) {
        #expect(strongest.disposition == .addressed)
      }
    }
    #expect(result.demands[1].earliest?.origin.snapshot.reference == "early@1")
  }

  @Test func `a second search reads nothing, a new snapshot is read alone`() throws {
    let test = try Self.archive()
    let first = try Self.run(test)
    let second = try Self.run(test)
    #expect(first.extent.read == 3 && second.extent.read == 0)
    #expect(Self.summary(first) == Self.summary(second))
    try test.snapshot("press", "The pipes in Mill Street are lead.", at: TestArchive.day(12))
    let third = try Self.run(test)
    #expect(third.extent.read == 1)
    #expect(third.demands[1].passages.contains { $0.origin.snapshot.reference == "press@2" })
    // A blob that was redacted drops out, and is read by nothing.
    try test.redact("press", 2)
    let fourth = try Self.run(test)
    #expect(fourth.left == [UnsearchedSnapshot(reference: "press@2", reason: "its bytes were removed")])
    #expect(!fourth.demands.contains { $0.passages.contains { $0.origin.snapshot.source == "press" } })
  }

  @Test(arguments: ["garbage", "changed rows", "another maker", "lost texts", "a folder", "deleted"])
  func `whatever happens to the index, the results are the same`(damage: String) throws {
    let test = try Self.archive()
    let expected = Self.summary(try Self.run(test))
    let path = test.folder + "/" + Self.file
    let changes = [
      "changed rows": "UPDATE passages SET terms = x'00' || terms;",
      "another maker": "UPDATE passages SET maker = 'passages/0';",
      "lost texts": "DELETE FROM rendition;",
    ]
    switch damage {
    case "garbage":
      for suffix in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) }
      try Data(repeating: 0x41, count: 20_000).write(to: URL(fileURLWithPath: path))
    case "a folder":
      for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) }
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    case "deleted": try FileManager.default.removeItem(atPath: path)
    default: try Self.forge(path, changes[damage] ?? "")
    }
    #expect(Self.summary(try Self.run(test)) == expected)
    #expect(Self.summary(try Self.run(test)) == expected)
    #expect(try Self.run(test).extent.read == (damage == "a folder" ? 3 : 0))
  }

  /// Changes the file behind the program's back.
  private static func forge(_ path: String, _ sql: String) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.write { try $0.execute(sql: sql) }
    try queue.close()
  }

  @Test func `without a place to keep it, the index is made in memory`() throws {
    let kept = Self.summary(try Self.run(try Self.archive()))
    let test = try Self.archive(keepsPassages: false)
    #expect(Self.summary(try Self.run(test)) == kept)
    #expect(try Self.run(test).extent.read == 3)
  }

  @Test func `of several versions a sentence is given once, from the earliest in which it stands`() throws {
    let test = try Self.archive()
    let result = try Self.run(test, top: 100, versions: true)
    #expect(result.extent.snapshots == 4)
    let tests = result.demands[0].passages.filter { $0.quote.exact == Water.tests }
    #expect(tests.map(\.origin.snapshot.reference) == ["late@1"])
    let pipes = result.demands[1].passages.filter { $0.quote.exact == Water.pipes }
    // Another source keeps its own.
    #expect(Set(pipes.map(\.origin.snapshot.reference)) == ["early@1", "late@2"])
    #expect(result.aligned.map(\.snapshot.reference).contains("late@1"))
    #expect(result.demands[0].earliest?.origin.snapshot.reference == "late@1")
    #expect(Self.summary(try Self.run(test, top: 100, versions: true)) == Self.summary(result))
  }

  @Test func `roles choose what is searched, and a letter is no answer to a letter`() throws {
    let test = try Self.archive()
    #expect(try Self.run(test, roles: [.commentary]).extent.sources == 1)
    #expect(try Self.run(test, roles: [.commentary, .response]).extent.sources == 3)
    #expect(throws: CorpusError.nothingToSearch) { try Self.run(test, roles: [.demands]) }
    try test.describe("other-letter", [.demands], title: nil)
    try test.snapshot(
      "other-letter", "We urge the Council to replace the lead pipes in Mill Street.", at: TestArchive.day(5))
    let all = try Self.run(test)
    #expect(all.demands[1].passages.contains { $0.origin.snapshot.source == "other-letter" })
    #expect(!all.aligned.contains { $0.snapshot.source == "other-letter" })
    #expect(try Self.run(test, roles: [.demands]).aligned.map(\.snapshot.source) == ["other-letter"])
    // The letter itself is left out under another name as well.
    try test.describe("copy", [.response], title: nil)
    try test.snapshot("copy", Water.letter, at: TestArchive.day(6))
    #expect(
      !(try Self.run(test).demands.contains { $0.passages.contains { $0.origin.snapshot.source == "copy" } }))
  }

  @Test func `what cannot be searched is named with the reason, and is not read again`() throws {
    let test = try Self.archive()
    try test.describe("german", [.response], title: nil)
    let german = "Der Rat hat beschlossen, die Rohre in der Mühlenstraße noch vor dem Winter auszutauschen. "
    try test.snapshot("german", String(repeating: german, count: 5), at: TestArchive.day(5))
    try test.describe("broken", [.response], title: nil)
    try test.snapshot("broken", "not a PDF", at: TestArchive.day(6), mediaType: "application/pdf")
    let result = try Self.run(test)
    #expect(Set(result.left.map(\.reference)) == ["german@1", "broken@1"])
    #expect(
      result.left.contains(
        UnsearchedSnapshot(reference: "german@1", reason: "it is in German, the letter in English")))
    #expect(try Self.run(test).left == result.left)
  }
}

/// A document read from plain text as the program reads it.
private enum Samples {
  static func document(_ text: String) throws -> Document { try PlainTextReader().read(Array(text.utf8)) }
}
