import Documents
import Revisions
import Testing

@testable import Reporting

@Suite struct DiffStepTests {
  private func change(_ kind: SentenceChange.Kind, _ old: Int?, _ new: Int?, move: Int? = nil)
    -> SentenceChange
  {
    SentenceChange(
      kind: kind, old: old.map { $0 * 10..<($0 * 10 + 9) }, new: new.map { $0 * 10..<($0 * 10 + 9) },
      move: move)
  }

  @Test(arguments: 0..<120)
  func `the steps give both versions in their order`(seed: UInt64) throws {
    let report = try DiffSample.report(
      text: DiffSample.text(DiffSample.paragraphs), DiffSample.text(DiffSample.shaken(seed)))
    let changes = report.revision.sentences
    let steps = DiffStep.all(changes)
    let old = steps.filter(\.hasOld).compactMap { changes[$0.sentence].old }
    let new = steps.filter(\.hasNew).compactMap { changes[$0.sentence].new }
    #expect(old == changes.compactMap(\.old).sorted { $0.lowerBound < $1.lowerBound })
    #expect(new == changes.compactMap(\.new))
    #expect(steps.count { $0.kind == .left } == changes.count { $0.kind == .moved })
    // Every change of the list is in one entry, a departure apart.
    let listed = DiffItem.all(changes).flatMap { item -> [Int] in
      switch item {
      case .change(let index): [index]
      case .departure: []
      case .arrival(_, let sentences): sentences
      }
    }
    #expect(listed == changes.indices.filter { changes[$0].kind != .equal })
    let departures = DiffItem.all(changes).compactMap {
      if case .departure(let move) = $0 { move } else { nil }
    }
    #expect(departures.sorted() == Array(report.revision.moves.indices))
  }

  @Test func `what left stands behind the last sentence before it that stayed`() {
    let changes = [
      change(.equal, 0, 0), change(.inserted, nil, 1), change(.deleted, 2, nil), change(.equal, 4, 2),
      change(.moved, 3, 3, move: 1), change(.moved, 1, 4, move: 0),
    ]
    #expect(
      DiffStep.all(changes).map { "\($0.kind) \($0.sentence)" } == [
        "equal 0", "left 5", "inserted 1", "deleted 2", "left 4", "equal 3", "arrived 4", "arrived 5",
      ])
  }

  @Test func `all that moved from the beginning stands first`() {
    let changes = [change(.inserted, nil, 0), change(.equal, 1, 1), change(.moved, 0, 2, move: 0)]
    #expect(DiffStep.all(changes).map(\.kind) == [.left, .inserted, .equal, .arrived])
  }

  @Test func `what was put into a passage stands in its entry, what comes behind it does not`() {
    let changes = [
      change(.equal, 2, 0), change(.moved, 0, 1, move: 0), change(.inserted, nil, 2),
      change(.moved, 1, 3, move: 0), change(.inserted, nil, 4),
    ]
    #expect(
      DiffItem.all(changes) == [.departure(0), .arrival(0, sentences: [1, 2, 3]), .change(4)])
  }

  @Test func `a passage that something else divides has two entries and one departure`() {
    let changes = [
      change(.moved, 1, 0, move: 0), change(.equal, 0, 1), change(.moved, 2, 2, move: 0),
    ]
    #expect(
      DiffItem.all(changes) == [.arrival(0, sentences: [0]), .departure(0), .arrival(0, sentences: [2])])
  }
}
