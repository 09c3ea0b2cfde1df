import Documents
import Testing

@testable import Revisions

@Suite struct MoveTests {
  private let report = HarbourReport.paragraphs

  @Test func `a moved paragraph keeps together with its short sentences`() throws {
    var next = report
    next.insert(next.remove(at: 1), at: 4)
    let versions = try Versions(HarbourReport.text(report), HarbourReport.text(next))
    try versions.checkLaws()
    #expect(versions.lines.filter { !$0.hasPrefix("equal") } == report[1].map { "moved: \($0)" })
    #expect(versions.revision.summary.wordsDeleted == 0 && versions.revision.summary.wordsInserted == 0)
  }

  @Test func `a moved and edited paragraph is neither deleted nor inserted`() throws {
    var next = report
    next.insert(next.remove(at: 1), at: 4)
    next[4] = [
      "A bakery beside the old ferry landing sells bread with caraway seeds.",
      "Its owner rises at three and lights the oven with beech wood.",
      "She learned the trade from an uncle in the mountains.", "So it goes.",
    ]
    let versions = try Versions(HarbourReport.text(report), HarbourReport.text(next))
    try versions.checkLaws()
    #expect(versions.changes(.moved).count == 4)
    #expect(versions.changes(.moved).filter { !$0.runs.isEmpty }.count == 3)
    #expect(versions.changes(.deleted).isEmpty && versions.changes(.inserted).isEmpty)
    #expect(versions.revision.summary.wordsDeleted == 2 && versions.revision.summary.wordsInserted == 3)
    #expect(versions.revision.moves.map(\.extent) == [.paragraphs])
    #expect(
      versions.revision.moves.map { versions.new.text.string($0.new) } == [
        next[4].joined(separator: " ")
      ])
  }

  @Test func `a moved sentence stands where it went`() throws {
    var next = report
    next[4].append(next[0].remove(at: 1))
    let versions = try Versions(HarbourReport.text(report), HarbourReport.text(next))
    try versions.checkLaws()
    #expect(versions.lines.last == "moved: \(report[0][1])")
    #expect(versions.revision.moves.map(\.extent) == [.sentences])
    #expect(versions.revision.moves.map { versions.old.text.string($0.old) } == [report[0][1]])
    #expect(versions.changes(.moved).count == 1)
  }

  @Test(arguments: [true, false])
  func `two sentences that moved and became one are one move, and one that became two`(isJoined: Bool) throws
  {
    var next = report
    next.insert(next.remove(at: 1), at: 4)
    next[4][0] =
      "A bakery beside the ferry landing sells bread with caraway seeds, and its owner rises at two and lights the oven with beech wood."
    next[4].remove(at: 1)
    let texts = [HarbourReport.text(report), HarbourReport.text(next)]
    let versions = try isJoined ? Versions(texts[0], texts[1]) : Versions(texts[1], texts[0])
    try versions.checkLaws()
    #expect(versions.changes(.deleted).isEmpty && versions.changes(.inserted).isEmpty)
    #expect(versions.changes(.moved).count == 3)
    #expect(versions.revision.moves.map(\.extent) == [.paragraphs])
  }

  @Test func `a short sentence elsewhere is no move`() throws {
    var next = report
    next[1].removeLast()
    next[3].append("So it goes.")
    let versions = try Versions(HarbourReport.text(report), HarbourReport.text(next))
    try versions.checkLaws()
    #expect(
      versions.lines.filter { !$0.hasPrefix("equal") } == ["deleted: So it goes.", "inserted: So it goes."])
  }

  @Test func `two short sentences that change places are one move`() throws {
    let (first, second) = ("We will hold a meeting.", "We will write a report.")
    let versions = try Versions("\(first) \(second)\n", "\(second) \(first)\n")
    try versions.checkLaws()
    #expect(versions.kinds.sorted { $0.rawValue < $1.rawValue } == [.equal, .moved])
    #expect(versions.revision.summary.wordsDeleted == 0 && versions.revision.summary.wordsInserted == 0)
  }

  @Test func `a short sentence that stands twice in one version is no move`() throws {
    let short = "The ferry was late."
    var (old, next) = (report, report)
    old[0].insert(short, at: 1)
    next[2].insert(short, at: 1)
    next[4].insert(short, at: 1)
    let versions = try Versions(HarbourReport.text(old), HarbourReport.text(next))
    try versions.checkLaws()
    #expect(versions.changes(.moved).isEmpty)
    #expect(versions.changes(.deleted).count == 1 && versions.changes(.inserted).count == 2)
  }

  @Test func `a formula that occurs often is no move`() throws {
    let formula = "The office thanks all who took part in the work."
    var (old, next) = (report, report)
    old[0].append(formula)
    old[2].append(formula)
    next[3].append(formula)
    next[4].append(formula)
    let versions = try Versions(HarbourReport.text(old), HarbourReport.text(next))
    try versions.checkLaws()
    #expect(versions.changes(.moved).isEmpty)
  }

  @Test func `an edited sentence in its place is no move`() throws {
    var next = report
    next[2][1] = "Their catch has shrunk much since the channel was dredged twice for larger ships."
    let versions = try Versions(HarbourReport.text(report), HarbourReport.text(next))
    #expect(versions.changes(.moved).isEmpty && versions.changes(.edited).count == 1)
  }
}
