import Documents
import Testing

@testable import Alignment

/// Responses that answer in a table, point from there to their own paragraphs, or quote the letter line by line.
@Suite struct CrossReferenceTests {
  private static let report = """
    The following recommendations were made:

    6.1 Deepen the channel in front of the northern quay (Ostmark);

    6.2 Repair the lighthouse on the outer mole (Westland);

    6.3 Train the pilots of the night watch (Suderland);

    6.4 Pay the widows of the lost crew a pension (Nordia).
    """

  private static func reply(_ rows: String, _ rest: String) throws -> Document {
    try HTMLReader().read(
      Array(
        """
        <!DOCTYPE html><title>Views</title><main><h1>Views of the harbour office</h1>
        <p>1. The office thanks all who have taken part in the review of the port.</p>
        <table><tr><th>No.</th><th>Position</th><th>Explanation</th></tr>\(rows)</table>\(rest)</main>
        """.utf8))
  }

  @Test func `what an answer points to is cited behind it`() throws {
    let response = try Self.reply(
      "<tr><td>6.1</td><td>Supported</td><td>See paragraph 4.</td></tr><tr><td>6.2</td><td>Noted</td><td>There is no money for it.</td></tr>",
      """
      <p>4. Two dredgers have been at work since March. They will be done by June.</p>
      <p>5. The office is proud of its gardens.</p>
      """)
    let demands = Aligner().align(letter: try Samples.document(Self.report), response: response).demands
    let first = try #require(demands.first)
    #expect(first.disposition == .addressed)
    #expect(first.responses.count == 2)
    #expect(
      first.responses.last?.quote.exact
        == "Two dredgers have been at work since March. They will be done by June."
        || first.responses.last?.quote.exact
          == "4. Two dredgers have been at work since March. They will be done by June."
    )
    #expect(first.responses.last?.because == ["the answer points to it: paragraph 4"])
    #expect(demands[1].responses.count == 1)
  }

  @Test func `a row of several numbers answers each, and what stands below a table answers none of its rows`()
    throws
  {
    let response = try Self.reply(
      """
      <tr><td>6.1</td><td>Supported</td><td>It is done.</td></tr>
      <tr><td>6.2, 6.3</td><td>Rejected</td><td>The office has no use for either.</td></tr>
      <tr><td>6.4</td><td>Supported</td><td>The first were paid in May.</td></tr>
      """, "<p>Other matters were raised. A pension for pilots of the night watch is not planned.</p>")
    let demands = Aligner().align(letter: try Samples.document(Self.report), response: response).demands
    #expect(demands.map(\.disposition) == [.addressed, .declined, .declined, .addressed])
    #expect(
      demands.map { $0.responses.first?.because.first } == [
        "follows “6.1”", "follows “6.2, 6.3”", "follows “6.2, 6.3”", "follows “6.4”",
      ])
    #expect(demands[3].responses.allSatisfy { !$0.quote.exact.contains("not planned") })
  }

  @Test(arguments: [
    ("Supported. See paragraph 6.", ["6"]), ("See also paragraphs 5 and 7.", ["5", "7"]),
    ("As explained in paragraph 12, this is done.", ["12"]),
    ("Please refer to our reply in para 3.", ["3"]), ("As set out in paragraph 4 of this reply.", ["4"]),
    ("See paragraph 12 of the report.", []), ("Paragraph 6 was adopted.", []),
    ("We have read your paragraph 6.", []), ("", []), ("See paragraph", []),
  ])
  func `a sentence points to a paragraph of its own text`(sentence: String, expected: [String]) {
    #expect(CrossReferences.numbers(in: TextWords(sentence).small) == expected)
  }

  @Test func `a number that stands twice points nowhere`() throws {
    let response = try Samples.document("1. See paragraph 2.\n\n2. One.\n\n2. Another.\n")
    var reader = TermReader()
    let references = CrossReferences(response, sentences: Unit.response(response, reader: &reader))
    #expect(references.paragraphs(from: [0]).isEmpty)
  }

  @Test func `the letter's own lines, quoted, answer nothing`() throws {
    let letter = try Samples.document(
      """
      Dear harbour master,

      The lighthouse on the outer mole has been dark since the storm of October.

      Please repair the lighthouse on the outer mole.
      """)
    let response = try Samples.document(
      """
      Dear all,

      > The lighthouse on the outer mole has been dark since the storm of October.

      I was away when your letter came.
      """)
    let demand = try #require(Aligner().align(letter: letter, response: response).demands.first)
    #expect(demand.disposition == .absent)
    #expect(demand.nearest?.quote.exact.contains("dark since the storm") != true)
  }

  @Test
  func
    `what stands below a question of the response answers the demand that it puts, and the question does not`()
    throws
  {
    let letter = try Samples.document(
      """
      Dear regulator,

      We urge you to make it compulsory to state the amount of added salt on the front of each tin of fish.

      We urge you to ban the sale of tins without a date.
      """)
    let response = try Samples.document(
      """
      The regulator answers the questions that were put to it.

      Will the amount of salt be shown on the front of the tin?

      Front labels are a larger subject, on which a committee is still considering the views of the trade.

      Is more to come?

      That depends on the ministry.
      """)
    let demands = Aligner().align(letter: letter, response: response).demands
    let first = try #require(demands.first)
    #expect(first.disposition == .acknowledged)
    #expect(first.responses.map { $0.quote.exact.hasPrefix("Front labels") } == [true])
    #expect(
      first.responses.first?.because.first
        == "follows the response's own question: “Will the amount of salt be shown on the front of the tin?”")
    #expect(!demands.flatMap(\.responses).contains { $0.quote.exact.hasSuffix("?") })
  }

  @Test func `quoted lines that begin with the letter's numbers are quotations`() throws {
    let letter = try Samples.document(
      """
      Dear harbour master,

      1. Please repair the lighthouse.
      2. Please stop the night tolls.
      3. Please lower the mooring fees.
      """)
    let response = try Samples.document(
      """
      Dear all, we thank you for your letter and answer what you have put to us.

      > 2. Please stop the night tolls.

      We have done so since March.

      > 3. Please lower the mooring fees.

      That is not possible this year.
      """)
    let demands = Aligner().align(letter: letter, response: response).demands
    #expect(demands.dropFirst().map(\.disposition) == [.addressed, .declined])
    #expect(!demands.flatMap(\.responses).contains { $0.quote.exact.contains("Please") })
  }

  @Test func `what one refuses to do beside is no answer`() throws {
    let demands = Aligner().align(
      letter: try Samples.document("Dear board,\n\nPlease provide the minutes of the May meeting.\n"),
      response: try Samples.document(
        "Dear all,\n\nWe refuse to sell the pier.\n\nThe minutes of the May meeting are enclosed.\n")
    ).demands
    #expect(demands.map(\.disposition) == [.addressed])
  }

  @Test func `an answer below a quoted demand ends where another matter is named`() throws {
    let letter = try Samples.document(
      "Please print the timetable of the night ferry again.\n\nHow many deckhands are missing at present?\n")
    let response = try Samples.document(
      """
      > Please print the timetable of the night ferry again.

      We are still looking at that, and until we know the cost I cannot give you a date.

      On deckhands, here is where we are. Seven posts out of twenty have been empty since the spring.
      """)
    let demands = Aligner().align(letter: letter, response: response).demands
    #expect(demands.first?.disposition == .acknowledged)
    #expect(demands.first?.responses.map { $0.quote.exact.contains("deckhands") } == [false])
  }
}
