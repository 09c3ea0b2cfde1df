import Documents
import Testing

@testable import Alignment

@Suite struct LetterMarksTests {
  private static let report = """
    Audit of the baths

    The city should:

    (a) keep one list of all boilers;

    (b) examine the boilers at every bath, and repair the broken ones before May;

    (c) open the bath at Linden Street;

    (d) print the opening hours.
    """

  private static func reasons(_ letter: String, _ response: String) throws -> [String] {
    Aligner().align(letter: try Samples.document(letter), response: try Samples.document(response)).demands
      .map { $0.responses.first?.because.first ?? "" }
  }

  @Test func `a letter in brackets names its item, and all its parts`() throws {
    let reasons = try Self.reasons(
      Self.report,
      """
      The reply of the city

      Recommendation (b). Two of us went round in May with a lamp.

      Recommendation (a). Accepted. The drawer was bought in April.

      Recommendations (c) and (d). We see no need.
      """)
    #expect(
      reasons == [
        "follows “Recommendation (a)”", "follows “Recommendation (b)”", "follows “Recommendation (b)”",
        "follows “Recommendations (c) and (d)”", "follows “Recommendations (c) and (d)”",
      ])
  }

  @Test func `a recommendation beyond the list has no part in its letters`() throws {
    let letter = Self.report + "\n\nWe recommend that the city paint the doors.\n"
    let result = Aligner().align(
      letter: try Samples.document(letter),
      response: try Samples.document(
        "The reply\n\nRecommendation (a). Accepted. The drawer was bought in April.\n\n"
          + "Recommendation (b). Accepted. Two of us went round in May with a lamp.\n"))
    #expect(result.demands.last?.disposition == .absent)
  }

  @Test func `marks in running text name what follows them`() throws {
    let reasons = try Self.reasons(
      "Dear Mayor,\n\nWe ask you (a) to open the bath at Linden Street and (b) to print the opening hours.\n",
      "The reply\n\nPoint (b)\n\nThat was seen to in May.\n\nPoint (a)\n\nIt cannot be afforded.\n")
    #expect(reasons == ["follows “Point (a)”", "follows “Point (b)”"])
  }

  @Test func `a mark that the letter has twice names nobody`() throws {
    let reasons = try Self.reasons(
      """
      Dear Mayor,

      We ask you for two things about boilers:

      (a) keep one list of all boilers;

      (b) count the boilers at every bath.

      We ask you for two things about doors:

      (a) paint the doors of the bath at Linden Street;

      (b) oil the hinges.
      """,
      "The reply\n\nPoint (b)\n\nThat was seen to in May.\n\nPoint (a)\n\nIt cannot be afforded.\n")
    #expect(reasons.allSatisfy { !$0.contains("Point") })
  }
}
