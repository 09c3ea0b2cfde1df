import Alignment
import Archive
import Capture
import Documents
import TestArchives
import Testing

@testable import Reviewing

@Suite struct ReviewWalkTests {
  private func walk(_ lines: [String], steps: [Int] = [0, 1, 2]) throws -> (ReviewWalk, [ReviewWalk.Effect]) {
    let pair = try TestArchive().pair()
    #expect(pair.result.demands.map(\.disposition) == [.addressed, .addressed, .absent])
    var walk = ReviewWalk(pair.result, response: pair.response.document, steps: steps)
    let effects = lines.map { walk.take($0) }
    return (walk, effects)
  }

  @Test func `lines decide one demand after the other`() throws {
    let (walk, effects) = try walk(["c", "n see p. 3", "o DECL", "s", "c"])
    #expect(
      effects == [
        .decided(index: 0, ReviewDecision()), .kept(.note("see p. 3")),
        .decided(index: 1, ReviewDecision(disposition: .declined, note: "see p. 3")), .moved, .quit,
      ])
    #expect(walk.index == nil)
  }

  @Test func `what was chosen for one demand is not taken for another`() throws {
    let (walk, effects) = try walk(["n a note", "p 1", "s", "c", "b", "b", "b"])
    #expect(effects[3] == .decided(index: 1, ReviewDecision()))
    #expect(effects[6] == .refused(.atTheBeginning))
    #expect(walk.index == 0)
  }

  @Test func `a passage is picked from the list or searched for`() throws {
    let pair = try TestArchive().pair()
    var walk = ReviewWalk(pair.result, response: pair.response.document, steps: [2])
    #expect(walk.take("o 4") == .refused(.passageMissing(.declined)))
    guard case .candidates(let found) = walk.take("p HARBOUR office") else {
      Issue.record("no candidates")
      return
    }
    #expect(found.map { pair.response.document.text.string($0) } == [Water.bridge])
    #expect(walk.take("p 2") == .refused(.unknownNumber("2", count: 1)))
    #expect(walk.take("p 99999999999999999999") == .refused(.unknownNumber("99999999999999999999", count: 1)))
    #expect(walk.take("p 1, 1") == .kept(.passages(found)))
    #expect(walk.take("c") == .refused(.passageOfAbsent))
    #expect(
      walk.take("o ack")
        == .decided(index: 2, ReviewDecision(disposition: .acknowledged, passages: found)))
  }

  @Test(arguments: [
    ("x", ReviewWalk.Refusal.unknownCommand("x")), ("o", .unknownDisposition("")),
    ("o a", .unknownDisposition("a")), ("o 0", .unknownDisposition("0")), ("o 6", .unknownDisposition("6")),
    ("o agreed", .unknownDisposition("agreed")), ("p zzz", .nothingFound("zzz")),
    ("n a\u{7}b", .notANote), ("b", .atTheBeginning),
  ])
  func `a line that cannot be followed changes nothing`(line: String, refusal: ReviewWalk.Refusal) throws {
    let (walk, effects) = try walk([line])
    #expect(effects == [.refused(refusal)])
    #expect(walk.index == 0)
  }

  @Test(arguments: Disposition.allCases)
  func `a disposition is named by its word, its number or a beginning of its own`(disposition: Disposition)
    throws
  {
    let number = try #require(Disposition.allCases.firstIndex(of: disposition)) + 1
    #expect(ReviewWalk.disposition(disposition.rawValue) == disposition)
    #expect(ReviewWalk.disposition(String(number)) == disposition)
    #expect(ReviewWalk.disposition(String(disposition.rawValue.prefix(2))) == disposition)
    #expect(ReviewEvent.dispositions[number - 1] == disposition.rawValue)
  }

  @Test func `the short list begins with what the aligner cites`() throws {
    let pair = try TestArchive().pair()
    let search = PassageSearch(pair.response.document)
    for demand in pair.result.demands {
      let found = search.candidates(for: demand)
      #expect(Array(found.prefix(demand.responses.count)) == demand.responses.map(\.range))
      #expect(found.count <= PassageSearch.most && Set(found).count == found.count)
    }
  }
}
