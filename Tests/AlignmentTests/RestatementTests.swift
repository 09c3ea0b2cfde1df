import Documents
import Testing

@testable import Alignment

@Suite struct RestatementTests {
  static let report = """
    Report on the harbour

    Recommendation 1: The Harbour Board should dredge the northern channel before the next winter.

    1. The channel is too shallow for the lifeboat.

    Recommendation 2: We recommend that the Board publish its accounts each year. We further recommend that it hold \
    its meetings in public.

    Recommendation 4: The Board must replace the wooden landing stage with a stone one.
    """

  static let reply = """
    Reply of the Harbour Board

    Recommendation 1: The Harbour Board should dredge the northern channel before the next winter.

    We accept this recommendation. Work begins in June.

    Recommendation 2: We recommend that the Board publish its accounts each year. We further recommend that it hold its \
    meetings in public.

    We accept this recommendation in part. The accounts are ready.

    Recommendation 4: The Board must replace the wooden landing stage with a stone one.

    The stage is old. We do not accept this recommendation.
    """

  @Test func `what follows a repeated demand answers it, and the repetition does not`() throws {
    let response = try Samples.document(Self.reply)
    let result = Aligner().align(letter: try Samples.document(Self.report), response: response)
    #expect(
      result.demands.map { "\($0.demand.id) \($0.disposition.rawValue)" }
        == ["1 addressed", "2 partly-addressed", "2.1 partly-addressed", "4 declined"])
    #expect(
      result.demands.map { $0.responses.map { response.text.string($0.range) } }
        == [
          ["We accept this recommendation. Work begins in June."],
          ["We accept this recommendation in part. The accounts are ready."],
          // The accounts are what the other part asks for.
          ["We accept this recommendation in part."],
          ["The stage is old. We do not accept this recommendation."],
        ])
  }

  @Test func `a promise in the demand's own words is no repetition`() throws {
    let letter = try Samples.document(
      "A letter on pipes\n\nOur demands:\n\n- Replace the lead pipes in the lower street before winter.\n")
    let response = try Samples.document(
      "A reply on pipes\n\nWe will replace the lead pipes in the lower street before winter.\n\nThank you for writing.\n"
    )
    let demand = try #require(Aligner().align(letter: letter, response: response).demands.first)
    #expect(demand.disposition == .addressed)
    #expect(demand.responses.first?.paragraph == 1)
  }

  @Test(arguments: [
    ("You ask for the accounts of the harbour board. We will publish them in June.", Disposition.addressed),
    ("You asked us to publish the accounts of the harbour board. We will not.", .declined),
    ("You ask for the accounts of the harbour board. They are long.", .acknowledged),
  ])
  func `what follows "you ask" in its paragraph is the answer`(reply: String, expected: Disposition) throws {
    let letter = try Samples.document(
      "A letter on money\n\nOur demands:\n\n- Publish the accounts of the harbour board.\n")
    let response = try Samples.document("A reply on money\n\n\(reply)\n\nWe will build a bridge.\n")
    let demand = try #require(Aligner().align(letter: letter, response: response).demands.first)
    #expect(demand.disposition == expected)
    #expect(demand.responses.allSatisfy { !$0.quote.exact.hasPrefix("You ask") })
  }

  @Test func `of two demands that a sentence may take up, what follows tells which is meant`() throws {
    let letter = try Samples.document(
      """
      We call on the council to:

      - Install a signal-controlled pedestrian crossing outside the primary school before the autumn term begins.
      - Reinstate the crossing patrol.
      """ + "\n")
    let response = try Samples.document(
      """
      You also raised the matter of a crossing. Requests for signal-controlled crossings are ranked by pedestrian numbers. The place \
      outside the school will be assessed in May.

      Thank you for your interest in the matter.
      """ + "\n")
    let demands = Aligner().align(letter: letter, response: response).demands
    #expect(demands[0].explanation?.choice == .named)
    #expect(demands[1].explanation?.choice != .named)
  }
}
