import Alignment
import Archive
import Auditing
import Capture
import Documents
import Revisions
import TestArchives
import Testing

@testable import Reviewing

/// What becomes of reviews when a version follows: of demand 2, whose passage is the promise, and of 3, which nothing answers.
@Suite struct CarryingTests {
  struct Scenario: CustomTestStringConvertible {
    let testDescription: String
    let second: String
    var promise = "holds"
    var nothing = "holds"
    /// Kinds of the changes that are shown for either.
    var kinds: [String] = []
  }

  static let scenarios = [
    Scenario(testDescription: "the same bytes", second: Water.whole),
    Scenario(testDescription: "another file with the same words", second: Water.whole + "\n\n"),
    Scenario(
      testDescription: "moved",
      second: Water.text(Water.pipes, Water.bridge, Water.tests)),
    Scenario(
      testDescription: "quoted otherwise",
      second: Water.whole.replacing("Mill Street before", with: "Mill-Street before")),
    Scenario(
      testDescription: "weakened", second: Water.whole.replacing("We will", with: "We may"),
      promise: "passage-changed", kinds: ["edited"]),
    Scenario(
      testDescription: "removed", second: Water.text(Water.tests, Water.bridge),
      promise: "passage-changed", kinds: ["deleted"]),
    Scenario(
      testDescription: "something else changed",
      second: Water.whole.replacing("painted green", with: "painted blue")),
    Scenario(
      testDescription: "an answer to the third appears",
      second: Water.text(
        Water.tests, Water.pipes, Water.bridge,
        "The families of children who fell ill will be paid for what they lost."),
      nothing: "answer-possible", kinds: ["inserted"]),
    Scenario(
      testDescription: "a sentence about something else appears",
      second: Water.whole + "\nThe library opens at nine o'clock on Saturdays.\n"),
    Scenario(
      testDescription: "a sentence turns towards the third",
      second: Water.whole.replacing("by the harbour office", with: "by families of ill children"),
      nothing: "answer-possible", kinds: ["edited"]),
  ]

  @Test(arguments: scenarios)
  func `a review holds as long as what it rests on does`(scenario: Scenario) throws {
    let archive = try TestArchive(versions: [Water.whole, scenario.second])
    try archive.review("2")
    try archive.review("3", .absent)
    let pair = try archive.pair()
    #expect(try pair.standings("2") == ["Ana \(scenario.promise) addressed"])
    #expect(try pair.standings("3") == ["Ana \(scenario.nothing) absent"])
    #expect(pair.reviews.byDemand.joined().flatMap(\.changes).map(\.kind.rawValue) == scenario.kinds)
    // Where it holds, its passage is found word for word in what is shown.
    for review in pair.reviews.byDemand.joined() where review.holds {
      #expect(review.passages.count == review.event.passages.count)
      for passage in review.passages {
        let text = pair.response.document.text
        let start = try #require(text.byte(atCodePoint: passage.start))
        let end = try #require(text.byte(atCodePoint: passage.end))
        #expect(text.string(start..<end) == passage.exact)
      }
    }
    // Nothing is carried back.
    #expect(try archive.pair("letter", "statement@1").standings("2") == ["Ana holds addressed"])
  }

  @Test func `what comes back holds again`() throws {
    let archive = try TestArchive(
      versions: [
        Water.whole, Water.whole.replacing("We will", with: "We may"),
        Water.whole + "\n",
      ])
    try archive.review("2")
    #expect(try archive.pair("letter", "statement@2").standings("2") == ["Ana passage-changed addressed"])
    #expect(try archive.pair("letter", "statement@3").standings("2") == ["Ana holds addressed"])
  }

  @Test func `a later review replaces, another reviewer stands beside, and a later version comes first`()
    throws
  {
    let archive = try TestArchive(
      versions: [Water.whole, Water.whole.replacing("We will", with: "We may")])
    try archive.review("2", at: "2024-01-03T00:00:00Z")
    // Made earlier and recorded later: it does not replace.
    try archive.review("2", .declined, at: "2024-01-02T00:00:00Z")
    try archive.review("2", .acknowledged, by: "Bo", at: "2024-01-04T00:00:00Z")
    #expect(
      try archive.pair("letter", "statement@1").standings("2") == [
        "Ana holds addressed", "Bo holds acknowledged",
      ])
    try archive.review("2", .acknowledged, of: "letter", "statement@2", at: "2024-01-01T00:00:00Z")
    #expect(
      try archive.pair("letter", "statement@2").standings("2") == [
        "Ana holds acknowledged", "Bo passage-changed acknowledged",
      ])
    #expect(try archive.pair("letter", "statement@1").standings("2").first == "Ana holds addressed")
    #expect(try archive.pair().open(for: "Ana") == [0, 2])
    #expect(try archive.pair().open(for: "Bo") == [0, 1, 2])
  }

  @Test(arguments: [
    ("Mill Street", "Hill Street", "demand-changed"), ("Replace", "Do not replace", "demand-changed"),
    ("We, the residents, write", "We, the people, write", "holds"),
    ("1. Publish the results of all water tests since 2019;\n", "", "holds"),
  ])
  func `a review is of the demand's words`(old: String, new: String, standing: String) throws {
    let letter = Water.letter
    let archive = try TestArchive(letters: [letter, letter.replacing(old, with: new)])
    try archive.review("2")
    let pair = try archive.pair()
    let found = pair.reviews.byDemand.joined() + pair.reviews.unplaced
    #expect(found.map { $0.reason?.rawValue ?? "holds" } == [standing])
    #expect(found.allSatisfy { $0.isCarried && $0.demandsVersion == 1 })
  }

  @Test func `a demand that is gone keeps its review apart`() throws {
    let letter = Water.letter
    let archive = try TestArchive(
      letters: [letter, letter.replacing("3. Compensate the families whose children fell ill.", with: "")])
    try archive.review("3", .absent)
    let pair = try archive.pair()
    #expect(pair.reviews.byDemand.joined().isEmpty)
    #expect(pair.reviews.unplaced.map(\.reason) == [.demandChanged])
  }

  @Test func `what was reviewed and then removed cannot be compared`() throws {
    let archive = try TestArchive(versions: [Water.whole, Water.whole + "\n"])
    try archive.review("2")
    try archive.review("3", .absent)
    try archive.redact("statement", 1)
    let pair = try archive.pair()
    #expect(try pair.standings("2") == ["Ana not-comparable addressed"])
    #expect(try pair.standings("3") == ["Ana not-comparable absent"])
  }

  @Test func `a decision needs a passage exactly when it is an answer`() throws {
    let archive = try TestArchive()
    #expect(throws: ReviewError.passageMissing(demand: "3", disposition: "declined")) {
      try archive.review("3", .declined)
    }
    #expect(throws: ReviewError.passageOfAbsent(demand: "2")) {
      try archive.review("2", .absent, passage: "We will")
    }
    #expect(throws: ReviewError.passageNotFound("We shall")) { try archive.review("2", passage: "We shall") }
    #expect(throws: ReviewError.passageAmbiguous("the", count: 8)) {
      try archive.review("2", passage: "the")
    }
    #expect(throws: ReviewError.unknownDemand(id: "22", nearest: "2")) { try archive.review("22") }
    let event = try archive.review("2", .declined, passage: "replace  the lead\npipes")
    #expect(event.passages.map(\.exact) == ["replace the lead pipes"] && event.verdict == .overruled)
    #expect(event.passages[0].end - event.passages[0].start == 22)
  }
}
