import Documents
import Testing

@testable import Alignment

/// A sentence that shares little with a demand, but shares it with no other part of the letter.
@Suite struct UnrivalledAnswerTests {
  private static let roof =
    "Build a roof above the segregation yard, so that nobody has to spend the hour outdoors in rain and wind."
  private static let others = [
    "Open the library at the weekend.", "Answer complaints within a fortnight.",
    "Lower the price of telephone calls.", "Repair the showers on the second floor.",
    "Let teachers come in the evening.", "Name a doctor for the night.",
  ]
  private static let response = """
    Thank you for the letter of the association and for the patience of its members.

    In the segregation unit, a canopy now stands over one half of the yard.

    The kitchen was inspected in March by the county, which found nothing to object to.

    Visits on Sundays begin at nine, as they have since the summer.
    """

  private func first(_ demands: [String]) throws -> AlignedDemand {
    let items = demands.enumerated().map { "\($0 + 1). \($1)" }
    let letter = try Samples.document("We demand:\n\n" + items.joined(separator: "\n"))
    return try #require(
      Aligner().align(letter: letter, response: try Samples.document(Self.response)).demands.first)
  }

  @Test func `what no other demand has a claim to is its answer`() throws {
    let found = try first([Self.roof] + Self.others)
    #expect(found.disposition != .absent)
    #expect(found.probabilities[.absent, default: 1] < 0.5)
    let passage = try #require(found.responses.first)
    #expect(passage.quote.exact.contains("canopy"))
    #expect(passage.because.contains("shared with no other part of the letter"))
  }

  @Test func `what another demand has a claim to is not`() throws {
    let found = try first(
      [Self.roof, "Plant trees in the segregation yard, which has been bare for years."] + Self.others)
    #expect(found.disposition == .absent)
    #expect(found.nearest?.quote.exact.contains("canopy") ?? false)
  }

  @Test func `one word is no claim`() throws {
    let found = try first(
      [Self.roof.replacing("segregation", with: "exercise")] + Self.others)
    #expect(found.disposition == .absent)
    #expect(found.nearest?.quote.exact.contains("canopy") ?? false)
  }

  @Test func `the claims on a sentence are as they are defined`() {
    let pair = SegmentedPair(
      demands: [Self.roof] + Self.others,
      response: Self.response.split(separator: "\n").map { $0.trimmingPrefix("    ") }.filter { !$0.isEmpty }
        .map(String.init))
    var seen: Set<Bool> = []
    for sentence in 0..<pair.sentenceCount {
      let claims = (0..<7).map { pair.posterior(demand: $0, sentence: sentence) }
      for demand in 0..<7 {
        let expected =
          !pair.goesPointByPoint && claims[demand] >= 0.5 && claims[demand] >= 0.9 * claims.reduce(0, +)
          && pair.sharedTerms(demand: demand, sentence: sentence) >= 2
        #expect(pair.isUnrivalled(demand: demand, sentence: sentence) == expected)
        seen.insert(expected)
      }
    }
    #expect(seen == [true, false])
  }
}
