import Documents
import Testing

@testable import Revisions

@Suite struct SignificanceTests {
  private static let frame = "Rain fell on the empty market all day long."

  /// The change of one sentence between two that stay; an empty side stands for a sentence that is not there.
  private func change(_ old: String, _ new: String) throws -> SentenceChange {
    func text(_ sentence: String) -> String {
      [Self.frame, sentence, "Seven quiet children build kites from newspaper."].filter { !$0.isEmpty }
        .joined(separator: "\n\n") + "\n"
    }
    let changes = try Versions(text(old), text(new)).revision.sentences.filter { $0.kind != .equal }
    #expect(changes.count == 1)
    return try #require(changes.first)
  }

  private static let figureGone = ("The spill killed 4,000 birds along the coast.", "")
  private static let negated = (
    "The ferry will sail on the morning tide.", "The ferry will not sail on the morning tide."
  )
  private static let weakened = (
    "The council will repair the old sea wall.", "The council may repair the old sea wall."
  )
  private static let figure = (
    "The wall is 40 metres long and quite old.", "The wall is 45 metres long and quite old."
  )
  private static let typo = (
    "They recieved bread from the little bakery.", "They received bread from the little bakery."
  )
  private static let form = (
    "The harbour Office opened its doors early.", "The harbour office opened its doors early."
  )
  private static let reworded = (
    "Boats leave early whenever the wind allows them to reach the banks.",
    "Boats leave at dawn when the wind lets them get to the banks."
  )
  private static let empty = (
    "", "A painter sat beside the old stone steps and looked across the calm grey water."
  )
  private static let name = (
    "We met the mayor of Altstadt beside the mill.", "We met the mayor of Neudorf beside the mill."
  )
  private static let hedged = (
    "The crew caused the fire below deck.", "The crew allegedly caused the fire below deck."
  )
  private static let promiseGone = ("We will publish the ledger of every landing.", "")
  private static let idleGone = ("The bread there smells of caraway and smoke.", "")
  private static let amount = (
    "All boats were searched by the guards.", "Some boats were searched by the guards."
  )

  typealias Pair = (old: String, new: String)
  private static let ranks: [(Pair, Pair)] = [
    (figureGone, reworded), (figureGone, typo), (figureGone, empty), (figureGone, idleGone),
    (negated, figure), (negated, weakened), (negated, reworded), (negated, idleGone),
    (weakened, figure), (weakened, reworded), (weakened, empty), (weakened, amount),
    (figure, name), (figure, amount), (figure, reworded), (figure, idleGone), (figure, typo),
    (name, hedged), (name, reworded), (amount, reworded), (hedged, reworded),
    (promiseGone, idleGone), (promiseGone, reworded), (idleGone, typo), (reworded, typo), (empty, typo),
    (typo, form),
  ]

  @Test(arguments: ranks.indices) func `a graver change has a higher score`(index: Int) throws {
    let (first, second) = Self.ranks[index]
    let (graver, lighter) = (try change(first.old, first.new), try change(second.old, second.new))
    #expect(
      graver.significance.score > lighter.significance.score,
      "\(first) \(graver.significance)\n\(second) \(lighter.significance)")
  }

  @Test(arguments: ranks.indices) func `the reasons give the score, the heaviest first`(index: Int) throws {
    let significance = try change(Self.ranks[index].0.old, Self.ranks[index].0.new).significance
    #expect(significance.score == min(100, significance.reasons.reduce(0) { $0 + $1.points }))
    #expect(significance.reasons.map(\.points) == significance.reasons.map(\.points).sorted(by: >))
    #expect(
      !significance.reasons.isEmpty && significance.reasons.allSatisfy { $0.points > 0 && !$0.text.isEmpty })
  }

  @Test func `a number that changed says so, with its points`() throws {
    #expect(
      try change(Self.figure.0, Self.figure.1).significance
        == Significance(reasons: [.init(points: Ground.number.points, text: "a number changed")]))
  }

  @Test func `the second ground counts half`() throws {
    let both = try change(
      "The council will repair 40 steps this year.", "The council may repair 45 steps this year.")
    #expect(both.significance.score == Ground.modalityWeakened.points + Ground.number.points / 2)
  }

  @Test func `what is outside the document ranks below all that is inside`() {
    for inside in Ground.allCases where inside.points >= Ground.formatting.points {
      #expect(Significance([inside], isOutside: false).score > Significance.outsideLimit)
    }
    let outside = Significance(Ground.allCases, isOutside: true)
    #expect(outside.score <= Significance.outsideLimit && outside.reasons.last?.points ?? 0 < 0)
  }

  @Test func `a long report lists the grave first and the moved paragraph and the typo last`() throws {
    var next = HarbourReport.paragraphs
    next[0][1] = "Most of them came to see the old crane, which had stood idle for forty years."
    next[1][0] = "A bakery beside the ferry landing does not sell bread with caraway seeds."
    next[2][2] = "The cooperative keeps a leger of every landing, written by hand."
    next.swapAt(3, 4)
    let revision = try Versions(HarbourReport.text(HarbourReport.paragraphs), HarbourReport.text(next))
      .revision
    let order = revision.bySignificance
    #expect(order.prefix(2).map(\.tags) == [[.negation], [.number]])
    let typo = try #require(order.firstIndex { $0.tags == [.typo] })
    #expect(order[2..<typo].allSatisfy { $0.kind == .moved })
    #expect(order.filter { $0.kind == .moved }.count == 3)
  }

  @Test func `a removed data set counts more than a reworded paragraph and a new footer`() throws {
    func page(_ list: String, _ text: String, _ footer: String) throws -> Document {
      try HTMLReader().read(
        Array(
          """
          <!DOCTYPE html><html lang="en"><head><title>Wells</title></head><body><main><h1>Wells of the plain</h1>
          <p>The agency measures the depth of the water in each of the wells of the plain and keeps the figures.</p>
          <p>\(text)</p><ul>\(list)<li><a href="/wells/about.html">About the wells</a></li></ul></main>
          <footer><p>\(footer)</p></footer></body></html>
          """.utf8))
    }
    let old = try page(
      "<li><a href=\"/wells/depth.csv\">Depth of all wells</a></li>",
      "Farmers may ask the agency for advice at any time in the week.", "Page seen by many visitors.")
    let new = try page(
      "", "People who farm here can ask us for our advice on any day of the week.",
      "Visitors are welcome to write.")
    let revision = Revision(from: old, to: new)
    let first = try #require(revision.bySignificance.first)
    #expect(first.kind == .deleted && first.old.map(old.text.string) == "Depth of all wells")
    #expect(first.significance.reasons.first?.text == Ground.dataLinkRemoved.text)
    let lowest = revision.bySignificance.last?.significance.score ?? 0
    #expect(revision.outside.allSatisfy { $0.significance.score < lowest })
  }
}
