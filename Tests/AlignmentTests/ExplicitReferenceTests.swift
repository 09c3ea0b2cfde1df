import Documents
import Testing

@testable import Alignment

@Suite struct ExplicitReferenceTests {
  private static let report = """
    A report on the theatre

    Recommendation 1: The theatre should open the gallery to school classes.

    Recommendation 2: The theatre should replace the old curtain.

    Recommendation 3: The theatre should pay its musicians.
    """

  @Test func `a number decides, whatever words are shared`() throws {
    let response = try Samples.document(
      """
      The reply

      Thank you for the report on the gallery, the curtain and the musicians of the theatre.

      Response to recommendation 3

      Agreed. It begins in May.

      Response to recommendation 1

      The old curtain hangs in the gallery, and so this is not accepted.
      """)
    let result = Aligner().align(letter: try Samples.document(Self.report), response: response)
    func quotes(_ id: String) -> [String] {
      result.demands.first { $0.demand.id == id }?.responses.map(\.quote.exact) ?? []
    }
    #expect(quotes("3").first?.hasPrefix("Agreed.") == true)
    #expect(quotes("1").first?.hasPrefix("The old curtain hangs") == true)
    #expect(result.demands.first { $0.demand.id == "1" }?.explanation?.choice == .named)
    #expect(result.demands.first { $0.demand.id == "3" }?.explanation?.terms.isEmpty == true)
  }

  private static func reasons(_ letter: String, _ response: String) throws -> [String: String] {
    let result = Aligner().align(
      letter: try Samples.document(letter), response: try Samples.document(response))
    return Dictionary(
      uniqueKeysWithValues: result.demands.map { ($0.demand.id, $0.responses.first?.because.first ?? "") })
  }

  @Test func `the reason quotes the label`() throws {
    let reasons = try Self.reasons(
      Self.report,
      """
      The reply

      Response to recommendations 1 and 3

      Agreed. They begin in May.

      Recommendation 2

      This is not accepted.
      """)
    #expect(
      reasons == [
        "1": "follows “Response to recommendations 1 and 3”", "2": "follows “Recommendation 2”",
        "3": "follows “Response to recommendations 1 and 3”",
      ])
  }

  @Test func `the reason says where the number is the responder's own`() throws {
    let letter = "Dear board,\n\nPlease open the gallery.\n\nPlease replace the old curtain.\n"
    let response = "The reply\n\nRequest 1\n\nThe gallery is open.\n\nRequest 2\n\nThe curtain is new.\n"
    #expect(
      try Self.reasons(letter, response) == [
        "1": "follows “Request 1”, by the response's own count",
        "2": "follows “Request 2”, by the response's own count",
      ])
  }

  @Test func `the reason says where a sentence names the number`() throws {
    let response = "The reply\n\nWe support recommendations 1 and 3.\n\nRecommendation 2 is not accepted.\n"
    let reasons = try Self.reasons(Self.report, response)
    #expect(reasons["3"] == "names the demand's number, 3")
    #expect(reasons["2"] == "names the demand's number, 2")
  }

  @Test func `a numbered paragraph of a report is no part of the recommendation with its first number`()
    throws
  {
    let letter = """
      2.14. The gallery was cold. Visitors should be told of the cold.

      2.15. The stage was dry. Actors should be told of the dryness.

      Recommendation 1: The theatre should open the gallery.

      Recommendation 2: The theatre should replace the curtain.
      """
    let response = "Recommendation 1\n\nIt is open.\n\nRecommendation 2\n\nThe new one came in May.\n"
    let reasons = try Self.reasons(letter, response)
    #expect(reasons["2"] == "follows “Recommendation 2”")
    #expect(reasons.filter { $0.key.hasPrefix("2.14") }.map(\.value).allSatisfy { !$0.hasPrefix("follows") })
    #expect(reasons.contains { $0.key.hasPrefix("2.14") })
  }

  @Test func `one label alone decides nothing`() throws {
    let response = try Samples.document(
      "The reply\n\nRecommendation 2 of another report was noted.\n\nThe musicians of the theatre are paid.\n"
    )
    let result = Aligner().align(letter: try Samples.document(Self.report), response: response)
    #expect(result.demands.allSatisfy { $0.explanation?.choice != .named })
  }

  @Test func `a heading of two recommendations ends the answer before it and gives each its paragraph`()
    throws
  {
    let response = try Samples.document(
      """
      # The reply

      ## Recommendation 2

      The old one is much loved.

      ## Recommendations 1 and 3

      The musicians of the theatre have been paid since May.

      School classes are welcome, and the gallery has been opened to them.

      ## Further remarks

      The curtain was replaced by a screen for one evening, and the gallery was painted.
      """)
    let result = Aligner().align(letter: try Samples.document(Self.report), response: response)
    func quotes(_ id: String) -> [String] {
      result.demands.first { $0.demand.id == id }?.responses.map(\.quote.exact) ?? []
    }
    #expect(quotes("1") == ["School classes are welcome, and the gallery has been opened to them."])
    #expect(quotes("3") == ["The musicians of the theatre have been paid since May."])
    #expect(quotes("2") == ["The old one is much loved."])
  }
}
