import Alignment
import Archive
import Documents
import Revisions
import TestArchives
import Testing

@testable import Auditing

@Suite struct DispositionHistoryTests {
  /// What is said of demand 2, "1: addressed → absent by text (deleted)", one a column that changed.
  private func changes(_ history: DispositionHistory, _ demand: Int = 1) -> [String] {
    (history.flips + history.rewordings).filter { $0.demand == demand }.map { flip in
      let kinds = (flip.changes + flip.competing).map { change in
        change.kind.rawValue
          + (change.tags.isEmpty ? "" : " " + change.tags.map(\.rawValue).joined(separator: "+"))
      }
      return "\(flip.column): \(flip.from.rawValue) → \(flip.to.rawValue) by \(flip.cause.rawValue)"
        + (kinds.isEmpty ? "" : " (\(kinds.joined(separator: ", ")))")
    }
  }

  /// What became of the passages cited for demand 2, "0: moved, edited".
  private func fates(_ history: DispositionHistory, _ demand: Int = 1) -> [String] {
    history.threads.filter { $0.demand == demand }.map { thread in
      "\(thread.column): "
        + thread.steps.map { step in
          step.fates.isEmpty ? "-" : step.fates.map(\.rawValue).joined(separator: "+")
        }.joined(separator: " ")
    }
  }

  /// A scenario: the second version of the statement, what is said of demand 2 and what became of its passage.
  struct Scenario: CustomTestStringConvertible {
    let testDescription: String
    let second: String
    let changes: [String]
    let fates: [String]
    var isAlarming = true
  }

  static let scenarios = [
    Scenario(
      testDescription: "nothing", second: Water.whole + "\n", changes: [], fates: ["0: -"], isAlarming: false),
    Scenario(
      testDescription: "sentence removed", second: Water.text(Water.tests, Water.thanks, Water.bridge),
      changes: ["1: addressed → absent by text (deleted)"], fates: ["0: deleted"]),
    Scenario(
      testDescription: "promise weakened",
      second: Water.text(Water.tests, Water.pipes.replacing("will", with: "may"), Water.thanks, Water.bridge),
      changes: ["1: addressed → acknowledged by text (edited modality+weakened)"], fates: ["0: edited"]),
    Scenario(
      testDescription: "paragraph moved",
      second: Water.text(Water.pipes, Water.tests, Water.thanks, Water.bridge), changes: [], fates: ["0: -"],
      isAlarming: false),
    Scenario(
      testDescription: "figure changed elsewhere",
      second: Water.whole.replacing("40 water", with: "31 water"), changes: [], fates: ["0: -"],
      isAlarming: false),
    Scenario(
      testDescription: "promise changed into a refusal",
      second: Water.whole.replacing("We will replace", with: "We will not replace"),
      changes: ["1: addressed → declined by text (edited negation)"], fates: ["0: edited"]),
  ]

  @Test(arguments: scenarios)
  func `what a change does to a demand`(scenario: Scenario) throws {
    let history = try TestArchive(versions: [Water.whole, scenario.second]).matrix()
    #expect(changes(history) == scenario.changes)
    #expect(fates(history) == scenario.fates)
    #expect(history.isAlarming() == scenario.isAlarming)
  }

  /// Two halves of a text in which the promise stands; the halves are long, so that it is the promise that moves.
  private static let before =
    "We met the engineers of the water board on a cold morning. They showed us the maps of the old network. Nobody knew how many houses it still serves."
  private static let after =
    "The harbour office painted the bridge at the old market last autumn. A new crane was bought for the ferry landing. The fishermen asked for longer opening hours."

  @Test(arguments: [
    (Water.text(before, after, Water.tests, Water.pipes), ["moved"]),
    (
      Water.text(
        before, after, Water.tests,
        "We will now replace all the old lead pipes in Mill Street well before winter."),
      ["moved", "edited"]
    ),
    (
      Water.text(
        Water.pipes.replacing(" before winter.", with: ". We will do so before winter."), before, after,
        Water.tests),
      ["edited", "split"]
    ),
  ])
  func `a passage keeps its identity`(second: String, fates: [String]) throws {
    let history = try TestArchive(versions: [
      Water.text(Water.pipes, Self.before, Self.after, Water.tests), second,
    ]).matrix()
    let thread = try #require(history.threads.first { $0.demand == 1 && $0.column == 0 })
    #expect(thread.quote.exact == Water.pipes)
    #expect(thread.steps.map { $0.fates.map(\.rawValue) } == [fates])
    #expect(thread.steps.allSatisfy { $0.isCited })
  }

  @Test func `another sentence that competes is named`() throws {
    let safe = "The results of the tests are safe with the water board."
    let history = try TestArchive(versions: [
      Water.text(safe, Water.thanks), Water.text(safe, Water.tests, Water.thanks),
    ]).matrix()
    let flip = try #require(history.flips.first { $0.demand == 0 })
    #expect(flip.from == .acknowledged && flip.to == .addressed && flip.cause == .otherText)
    #expect(flip.changes.isEmpty && flip.competing.map { $0.new?.exact } == [Water.tests])
    // What was cited before is as it was.
    #expect(history.threads.first { $0.demand == 0 }?.steps.map(\.fates) == [[]])
    #expect(history.isAlarming())
  }

  @Test func `a flip by score alone is marked, and alarms only who asks for it`() throws {
    let may = Water.pipes.replacing("will", with: "may")
    let school = "The pipes of the old school were laid in 1920."
    let closed = "Mill Street has been closed since the flood."
    let history = try TestArchive(
      versions: [[may, school, Water.thanks, closed], [may, school, Water.thanks]].map {
        Water.text($0.joined(separator: " "), Water.thanks)
      }
    ).matrix()
    // Nobody touched what is cited for the pipes; how rare its words are elsewhere is another matter.
    #expect(changes(history) == ["1: partly-addressed → acknowledged by score"])
    #expect(history.flips.allSatisfy { $0.cause == .score } && !history.rewordings.contains { $0.isGrave })
    #expect(!history.isAlarming() && history.isAlarming(counting: true))
  }

  @Test func `a passage is edited, then deleted, then back word for word`() throws {
    let weak = Water.text(Water.tests, Water.pipes.replacing("will", with: "may"), Water.thanks)
    let gone = Water.text(Water.tests, Water.thanks)
    let history = try TestArchive(versions: [Water.whole, weak, gone, Water.whole]).matrix()
    let threads = history.threads.filter { $0.demand == 1 }
    #expect(threads.map { $0.steps.map(\.fates) } == [[[.edited], [.deleted]], []])
    #expect(threads.map(\.returnsFrom) == [nil, 0])
    #expect(threads[0].steps[0].changes.flatMap(\.tags).contains(.weakened))
    // The bytes came back, so the alignment did.
    #expect(history.columns.map(\.sameAs) == [nil, nil, nil, 0])
    #expect(
      history.columns[3].result.demands.map(\.disposition)
        == history.columns[0].result.demands.map(\.disposition))
  }

  @Test func `a technical change flips nothing`() throws {
    let history = try TestArchive(versions: [Water.whole, Water.whole.replacing("\n\n", with: "\n\n\n")])
      .matrix()
    #expect(history.flips.isEmpty && history.rewordings.isEmpty)
    #expect(history.columns[1].nature == .sameText)
  }

  @Test func `what was removed is left out, and the flip goes across it`() throws {
    let archive = try TestArchive(versions: [
      Water.whole, Water.text(Water.bridge), Water.text(Water.tests, Water.thanks),
    ])
    try archive.redact("statement", 2)
    let history = try archive.matrix()
    #expect(history.columns.map(\.snapshot.version) == [1, 3])
    #expect(history.redacted.map(\.snapshot.version) == [2])
    #expect(changes(history) == ["1: addressed → absent by text (deleted)"])
  }

  @Test func `a letter has versions too, and the last that is there is taken`() throws {
    let archive = try TestArchive(versions: [Water.whole])
    try archive.snapshot(
      "letter", Water.letter.replacing("2. Replace", with: "2. Remove"), at: TestArchive.day(1))
    try archive.snapshot(
      "letter", Water.letter.replacing("3. Compensate", with: "3. Visit"), at: TestArchive.day(2))
    #expect(try archive.matrix().demands.map(\.quote.exact)[2].hasPrefix("Visit"))
    #expect(try archive.matrix("letter@1").demands.map(\.quote.exact)[2].hasPrefix("Compensate"))
    #expect(try archive.matrix().letter.versions == 3)
    try archive.redact("letter", 3)
    let left = try archive.matrix()
    #expect(left.letter.skipped == 3)
    #expect(left.demands[1].quote.exact.hasPrefix("Remove"))
    #expect(throws: ArchiveError.self) { try archive.matrix("letter@3") }
  }

  @Test func `a start keeps the last column before it to compare with`() throws {
    let archive = try TestArchive(versions: [
      Water.whole, Water.text(Water.tests, Water.thanks), Water.text(Water.tests), Water.whole,
    ])
    let whole = try archive.matrix()
    let later = try archive.matrix(since: "statement@2")
    #expect(later.columns.map(\.snapshot.version) == [2, 3, 4])
    #expect(later.hasBaseline && later.earlier == 1)
    // What flips since then is what flips there in the whole.
    #expect(
      later.flips.map { [$0.demand, $0.column + 1] }
        == whole.flips.filter { $0.column >= 2 }.map { [$0.demand, $0.column] })
    let nothing = try archive.matrix(since: "2025-01-01")
    #expect(nothing.columns.map(\.snapshot.version) == [4] && nothing.flips.isEmpty && !nothing.isAlarming())
    #expect(try archive.matrix("letter", "statement@2").columns.count == 2)
  }

  @Test func `a response without any snapshot is an empty matrix`() throws {
    let history = try TestArchive(versions: []).matrix()
    #expect(history.columns.isEmpty && history.demands.isEmpty && history.flips.isEmpty)
  }
}
