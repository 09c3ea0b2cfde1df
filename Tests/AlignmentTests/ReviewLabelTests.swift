import Documents
import Testing

@testable import Alignment

/// Reviews whose parts number their points anew, and replies that name the points in the usual ways.
@Suite struct ReviewLabelTests {
  /// What is asked, and answers that share no word with it.
  private static let points = [
    ("The tides should be measured in winter.", "Yes, it took us some weeks."),
    ("Please explain the choice of the gauges.", "They were at hand, and money was short."),
    ("The locks should be drawn on the map.", "The printer did so overnight."),
  ]
  private static let others = [
    ("Which harbour leaks most?", "Both lose some water at springs."),
    ("How was salinity recorded?", "A probe at three depths, twice a day."),
    ("Why was the ferry left out?", "Nobody would take us aboard."),
  ]

  private func answers(_ letter: [String], _ response: [String]) throws -> [String: String] {
    let result = Aligner().align(
      letter: try MarkdownReader().read(Array(letter.joined(separator: "\n\n").utf8)),
      response: try MarkdownReader().read(Array(response.joined(separator: "\n\n").utf8)))
    return Dictionary(
      result.demands.map { ($0.quote.exact, $0.responses.first?.quote.exact ?? "") }, uniquingKeysWith: { $1 }
    )
  }

  private func expectAll(_ found: [String: String], sourceLocation: SourceLocation = #_sourceLocation) {
    for (point, answer) in Self.points + Self.others {
      let asked = point.hasSuffix("?") ? point : String(point.dropLast())
      #expect(found[asked]?.hasSuffix(answer) == true, "\(found)", sourceLocation: sourceLocation)
    }
  }

  private static func numbered(_ points: [(String, String)]) -> String {
    points.enumerated().map { "\($0 + 1). \($1.0)" }.joined(separator: "\n")
  }

  /// Labels in front of answers, in the order of the points or the other way round.
  private static func labelled(_ name: String, _ points: [(String, String)]) -> [String] {
    points.enumerated().reversed().flatMap { ["**\(name)\($0 + 1).** \($1.1)"] }
  }

  @Test(arguments: [
    (["## Weaknesses", "## Questions"], ["Weakness ", "Question "]),
    (["## Weaknesses", "## Questions"], ["W", "Q"]),
    (["## Major comments", "## Minor comments"], ["Major comment ", "Minor comment "]),
    (["## Reviewer 1", "## Reviewer 2"], ["Reviewer 1, comment ", "Reviewer 2, comment "]),
    (["## Referee A", "## Referee B"], ["Referee A, Comment ", "Referee B, Comment "]),
  ])
  func `a label says which part its number is of`(headings: [String], names: [String]) throws {
    expectAll(
      try answers(
        ["# Report", headings[0], Self.numbered(Self.points), headings[1], Self.numbered(Self.others)],
        ["# Reply"] + Self.labelled(names[1], Self.others) + Self.labelled(names[0], Self.points)))
  }

  @Test func `a heading of the reply says which part the numbers below it are of`() throws {
    expectAll(
      try answers(
        [
          "# Report", "## Reviewer 1", Self.numbered(Self.points), "## Reviewer 2",
          Self.numbered(Self.others),
        ],
        ["# Reply", "## Reviewer 2"] + Self.labelled("Comment ", Self.others) + ["## Reviewer 1"]
          + Self.labelled("Comment ", Self.points)))
  }

  @Test func `typed letters are a part of the number`() throws {
    let letter =
      ["# Review", "## Weaknesses"]
      + [Self.points.enumerated().map { "- **W\($0 + 1).** \($1.0)" }.joined(separator: "\n")]
      + [Self.others.enumerated().map { "- **Q\($0 + 1).** \($1.0)" }.joined(separator: "\n")]
    expectAll(
      try answers(letter, ["# Reply"] + Self.labelled("Q", Self.others) + Self.labelled("W", Self.points)))
    // The answer has a number, too.
    let paired = zip(["W", "Q"], [Self.points, Self.others]).flatMap { initial, points in
      points.enumerated().flatMap { ["**\(initial)\($0 + 1).** *\($1.0)*", "**A\($0 + 1).** \($1.1)"] }
    }
    expectAll(try answers(letter, ["# Reply"] + paired))
  }

  @Test func `names of parts tell nothing where no number begins anew`() throws {
    let found = try answers(
      ["# Report", "## General recommendations", Self.numbered(Self.points)],
      ["# Reply", "## Technical notes"] + Self.labelled("Recommendation ", Self.points))
    for (point, answer) in Self.points {
      #expect(found[String(point.dropLast())]?.hasSuffix(answer) == true)
    }
    // The reply to another reviewer is none to this one.
    let other = try answers(
      ["# Report", "## Reviewer 1", Self.numbered(Self.points)],
      ["# Reply", "## Reviewer 2"] + Self.labelled("Comment ", Self.points))
    #expect(other.values.allSatisfy { $0.isEmpty })
  }

  @Test func `ids keep the letter`() throws {
    let review =
      "# Review\n\n- **W1.** The tides should be measured.\n- **W2.** The locks should be drawn.\n- **Q1.** Which harbour leaks?\n"
    let document = try MarkdownReader().read(Array(review.utf8))
    #expect(DemandFinder.demands(in: document).map(\.id) == ["W1", "W2", "Q1"])
  }

  @Test(
    arguments: [
      ("R1.Q2: yes", ["2"], "Q"), ("R2-W3", ["3"], "W"), ("Response to Q4", ["4"], "Q"), ("A7.", ["7"], "A"),
      ("Comment 3", ["3"], "C"),
      ("R12. The operator", ["12"], nil),
    ] as [(String, [String], Character?)])
  func `a letter glued to a number is a label`(text: String, ids: [String], initial: Character?) throws {
    let label = try #require(DemandLabel(text, allowsList: false))
    #expect(label.ids == ids)
    #expect(label.initial == initial)
  }

  @Test func `what is quoted from beside a demand is followed by its answer`() throws {
    let letter = [
      "# Review",
      """
      - No slopes or stairs were tried at all. Results on a ramp would be needed.
      - The spring looks hand-picked by the authors. Please justify it.
      """,
    ]
    let found = try answers(
      letter,
      [
        "# Reply", "> The spring looks hand-picked", "Fair, we had only one.",
        "> No slopes or stairs were tried",
        "A wooden incline was climbed thirty times.",
      ])
    #expect(found["Results on a ramp would be needed"] == "A wooden incline was climbed thirty times.")
    #expect(found["Please justify it"] == "Fair, we had only one.")
  }

  @Test func `what is repeated behind its label is no answer`() throws {
    let letter =
      "# Review\n\n1. The discussion leaves out the ferry of the eastern harbour. This needs to be discussed.\n2. The map is small. Please enlarge it."
    let found = try answers(
      [letter],
      [
        "# Reply",
        "Comment 1: The discussion leaves out the ferry of the eastern harbour. This needs to be discussed.\nReply: We had not heard of that boat.",
        "Comment 2: The map is small. Please enlarge it.\nReply: It fills a page.",
      ])
    #expect(found["This needs to be discussed"] == "Reply: We had not heard of that boat.")
    #expect(found["Please enlarge it"]?.hasSuffix("Reply: It fills a page.") == true)
  }

  @Test func `a few words that two points share, or that stand outside a quotation, quote neither`() throws {
    let letter = [
      "# Review", "- The wave height matters here. Please report it.",
      "- The wave height matters there. Please plot it.",
    ]
    let found = try answers(
      letter,
      ["# Reply", "> The wave height matters", "Indeed so.", "The wave height matters here", "As we said."])
    #expect(!found.values.contains("Indeed so.") && !found.values.contains("As we said."))
  }
}
