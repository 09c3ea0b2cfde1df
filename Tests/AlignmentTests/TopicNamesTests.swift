import Documents
import Testing

@testable import Alignment

/// What a response names before it speaks of it.
@Suite struct TopicNamesTests {
  @Test(
    arguments: [
      ("As regards access, the islands are hard to reach.", "access"),
      ("As to the objects that were seized, three have been given back.", "the objects that were seized"),
      ("On water, two wells were dug.", "water"),
      ("With regard to the night ferry, talks go on.", "the night ferry"),
      ("In relation to the crossing patrol, nothing has changed.", "the crossing patrol"),
      ("On 3 May, two wells were dug.", nil), ("On Monday, we met.", nil),
      ("On behalf of the port, thank you.", nil),
      ("On water two wells were dug.", nil), ("The islands, as regards access, are far.", nil),
      ("On the whole long list of matters that people have put to us over many years, we agree.", nil),
    ] as [(String, String?)])
  func `a name stands between its opening and the comma`(sentence: String, name: String?) {
    #expect(TopicNames.opening(of: sentence) == name)
  }

  private static let letter = """
    We call on the port to:

    - Sign the Harbour Safety Accord.
    - Provide clean drinking water in both camps.
    - Return all nets and lamps that were seized from the crews.
    - Name an officer to whom the crews can turn.
    """

  private func aligned(_ response: String) throws -> [AlignedDemand] {
    Aligner().align(
      letter: try Samples.document(Self.letter + "\n"), response: try Samples.document(response + "\n")
    ).demands
  }

  @Test func `a label is no answer and what stands behind it is`() throws {
    let demands = try aligned(
      """
      Safety Accord. We have looked at it closely and will not be joining, because our own rules go further.

      Thank you for your letter, which we have read with great care and interest.
      """)
    #expect(demands[0].disposition == .declined)
    #expect(demands[0].explanation?.choice == .topic)
    #expect(demands[0].responses.allSatisfy { !$0.quote.exact.hasPrefix("Safety Accord") })
    #expect(demands[0].responses.first?.because.contains("the response names it: “Safety Accord.”") == true)
    #expect(demands[1...].allSatisfy { $0.disposition == .absent })
  }

  @Test func `the demand that is named is answered in other words`() throws {
    let demands = try aligned(
      """
      The port thanks the Ministry of Water for its officers.

      On water, two boreholes were completed in June and a third will follow.

      As to the objects that were seized, three lamps have been given back.
      """)
    #expect(demands[1].responses.first?.quote.exact.hasPrefix("On water") == true)
    #expect(demands[2].responses.first?.quote.exact.hasPrefix("As to the objects") == true)
    #expect(demands[3].disposition == .absent)
  }
}
