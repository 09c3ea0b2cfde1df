import Documents
import Testing

@testable import Alignment

/// Reports whose recommendations have a label above them, and responses that repeat them under their numbers.
@Suite struct LabelledReportTests {
  private func ids(_ markdown: String) throws -> [String] {
    let document = try MarkdownReader().read(Array(markdown.utf8))
    return DemandFinder.demands(in: document).map { "\($0.id) \(document.text.string($0.range))" }
  }

  @Test func `what stands between two labels hangs below the first`() throws {
    #expect(
      try ids(
        """
        # Recommendations

        ## Recommendation 3.1 Better locks

        Locks have failed twice a year since the flood.

        The canal board should inspect every lock each spring.

        The inspection should:

        - test the gates under full load;
        - record the water that leaks.

        It should be repeated after every flood.

        ## Recommendation 3.2 Open records

        The board should:

        - publish its records within a month; and
        - keep them for ten years.

        ## Recommendation 3.3

        Publish the costs.

        ## Annex

        The keeper must have slept.
        """) == [
          "3.1 The canal board should inspect every lock each spring",
          "3.1.1.1 test the gates under full load", "3.1.1.2 record the water that leaks",
          "3.1.2 It should be repeated after every flood",
          "3.2.1 publish its records within a month",
          "3.2.2 keep them for ten years",
          "3.3 Publish the costs", "p1 The keeper must have slept",
        ])
  }

  @Test func `a list that is led to behind the recommendation is its own before a next chapter, too`() throws
  {
    let letter = """
      # Report on locks

      ## Recommendation 1: Reports on locks

      The canal board should report on its locks each year.

      The reports should include as a minimum:

      - the locks that failed;
      - what their repair will cost.

      # Chapter 6: Bridges

      The keeper must have slept.

      The board should:

      - paint the bridges.
      """
    #expect(
      try ids(letter) == [
        "1 The canal board should report on its locks each year",
        "1.1.1 the locks that failed", "1.1.2 what their repair will cost",
        "p1 The keeper must have slept", "p2 paint the bridges",
      ])
  }

  @Test func `a passage that a number names is as probable as being answered, and has no competitor`() throws
  {
    let result = Aligner().align(
      letter: try Samples.document(
        """
        Report on warehouses

        The Service was praised for the examiners of grain and for training them well.

        Recommendation 1: The Service should count its inspectors each year.

        Recommendation 2: The Service should train the examiners of grain.
        """),
      response: try Samples.document(
        """
        Reply of the Service

        Recommendation 1

        We accept. The Service was praised for the examiners of grain and for training them well.

        Recommendation 2

        We do not accept.
        """))
    try #require(result.demands.count == 2)
    for demand in result.demands {
      #expect(demand.explanation?.choice == .named)
      #expect(demand.explanation?.competitor == nil)
      let absent = try #require(demand.probabilities[.absent])
      #expect(demand.responses.map(\.probability).allSatisfy { $0 >= 1 - absent })
      #expect(!demand.responses.isEmpty)
    }
  }

  @Test func `a heading may be the recommendation itself, or only tell of another`() throws {
    #expect(
      try ids(
        """
        # Report

        ### Recommendation 4: The canal board must pay for the damage.

        It was seen by all.

        ### Recommendation 7 of the other report was ignored

        The board should listen.
        """) == ["4 The canal board must pay for the damage", "p1 The board should listen"])
  }

  @Test func `a report's next chapter is not its last recommendation`() throws {
    let chapter = (1...6).map { "Gate \($0) was seen.\n\n" }.joined()
    #expect(
      try ids(
        "# Report\n\n## Recommendation 1\n\nThe board should act.\n\n\(chapter)The gates must hold.\n\n## Costs\n\nNone.\n"
      ) == ["1 The board should act", "p1 The gates must hold"])
  }

  private static let report = """
    Report on the canal

    Conclusions and recommendations

    8.1. We recommend that the canal board inspect every lock in spring, and we note that none was inspected last year.

    8.2. The locks have been neglected for a long time and nobody was made to answer for that.

    8.3. The board should publish the records of its keepers without delay.

    8.4. We urge the board (a) to appoint a keeper for the upper gate; and (b) to pay the keepers who were dismissed.
    """

  /// The answers share no word with what they answer.
  private static let reply = """
    Reply to the report

    We thank the authors.

    8.1. We recommend that the canal board inspect every lock in spring, and we note that none was inspected last year.

    8.2. The locks have been neglected for a long time and nobody was made to answer for that.

    Agreed. It begins in March.

    8.3. The board should publish the records of its keepers without delay.

    8.4. We urge the board (a) to appoint a keeper for the upper gate; and (b) to pay the keepers who were dismissed.

    This is not accepted. Others are responsible.
    """

  @Test
  func
    `what is repeated under its number is answered by what follows, together where nothing stands between`()
    throws
  {
    let result = Aligner().align(
      letter: try Samples.document(Self.report), response: try Samples.document(Self.reply))
    let found = result.demands.map {
      "\($0.demand.id) \($0.disposition) \($0.responses.map(\.quote.exact).joined(separator: " | "))"
    }
    #expect(found.filter { $0.hasPrefix("8.1 ") } == ["8.1 addressed Agreed. It begins in March."])
    let refused = "declined This is not accepted. Others are responsible."
    #expect(found.filter { $0.hasPrefix("8.3 ") } == ["8.3 \(refused)"])
    #expect(found.filter { $0.hasPrefix("8.4") } == ["8.4a \(refused)", "8.4b \(refused)"])
  }

  @Test func `numbers of the response's own are none of the report's`() throws {
    let own = """
      Reply to the report

      8.1. The board met in May.

      8.2. The weather was good.

      8.3. A new chair was elected.
      """
    let result = Aligner().align(
      letter: try Samples.document(Self.report), response: try Samples.document(own))
    #expect(result.demands.allSatisfy { $0.explanation?.choice != .named })
  }

  @Test func `a number that stands in summary and annex is answered in both places`() throws {
    let letter = try Samples.document(
      """
      Report on the canal

      Summary

      Recommendation 1: The board should inspect all locks.

      Recommendation 2: The board should publish its records.

      The story of the canal

      It was dug long ago.

      Recommendation 1: Every lock should be seen by an engineer in spring.

      Recommendation 2: Records should be open to the public.
      """)
    let response = try Samples.document(
      "Reply\n\nRecommendation 2\n\nAgreed. It is done.\n\nRecommendation 1\n\nNot accepted. There is no money.\n"
    )
    let result = Aligner().align(letter: letter, response: response)
    #expect(result.demands.map(\.demand.id) == ["1", "2", "p1", "p2"])
    #expect(result.demands.map(\.disposition) == [.declined, .addressed, .declined, .addressed])
  }

  /// As ministries publish them: each recommendation in the ministry's own words, a heading with the decision, the reasons.
  private static let decided = """
    # Response to the report on the canal

    - Recommendation 1
    - Recommendation 2
    - Recommendation 3

    ## Recommendation 1

    Every lock is to be inspected by the board in spring.

    ## Recommendation accepted

    The first walk begins in March.

    ## Recommendation 2

    Records should be published by the board soon after they are made.

    ## Recommendation not accepted

    We have also accepted Recommendation 3, which makes this one needless.

    The archive is open to all.

    ## Recommendation 3

    The keepers who were dismissed are to be paid.

    ## Recommendation acknowledged

    The options are costly.

    https://example.org/responses/canal
    """

  @Test func `a heading with the decision parts the recommendation from its answer`() throws {
    let letter = try Samples.document(
      """
      Report on the canal

      Recommendation 1: The board must inspect every lock each spring.

      Recommendation 2: The board must publish its records without delay.

      Recommendation 3: The board must pay the keepers who were dismissed.
      """)
    let result = Aligner().align(
      letter: letter, response: try MarkdownReader().read(Array(Self.decided.utf8)))
    #expect(
      result.demands.map { "\($0.demand.id) \($0.disposition) \($0.responses.map(\.quote.exact))" } == [
        #"1 addressed ["The first walk begins in March."]"#,
        #"2 declined ["We have also accepted Recommendation 3, which makes this one needless."]"#,
        #"3 acknowledged ["The options are costly."]"#,
      ])
    #expect(
      result.demands[1].responses[0].because.contains("says: not accepted (in the heading)"),
      "\(result.demands[1].responses[0].because)")
  }

  @Test(arguments: [
    ("Recommendation accepted", "Recommendation accepted"),
    ("Government response: accepted in principle", "Government response: accepted in principle"),
    ("Recommendation 4 – not accepted", "Recommendation 4 – not accepted"), ("Noted", "Noted"),
    ("Government Response", ""), ("Our answer", ""), ("Response to recommendation 7", ""),
  ])
  func `a heading belongs to an answer`(heading: String, verdict: String) {
    #expect(AnswerHeading(heading)?.verdict ?? "" == verdict)
    #expect(AnswerHeading(heading) != nil)
  }

  @Test(arguments: [
    "Costs", "What was agreed in Vienna", "The Government", "Accepted practice abroad", "",
    "Recommendation 4",
    "Response times of the fire service",
  ])
  func `another heading is a title`(heading: String) {
    #expect(AnswerHeading(heading) == nil)
  }

  @Test func `the parts of a part are answered where it is`() throws {
    let letter = try Samples.document(
      """
      Report on the canal

      Recommendation 1: The board must (a) inspect the locks; and (b) pay the keepers. Their names should be read out.

      Recommendation 2: The board must publish its records.
      """)
    let response = try Samples.document(
      "Reply\n\nRecommendation 1\n\nAgreed. It is done.\n\nRecommendation 2\n\nNot accepted. No.\n")
    let result = Aligner().align(letter: letter, response: response)
    #expect(result.demands.map(\.demand.id) == ["1a", "1b", "1b.1", "2"])
    #expect(result.demands.map(\.disposition) == [.addressed, .addressed, .addressed, .declined])
  }

  @Test func `who should act is no demand by itself, and what hangs below asks whatever its verb`() throws {
    #expect(
      try ids(
        """
        # A letter

        Dear Madam,

        1. The national canal council should:
           - dredge the basin.
           - burn the old boats.
        2. The keepers of the upper gate must:
           - sweep the steps.
           - greet the boats.
        """) == [
          "1.1 dredge the basin", "1.2 burn the old boats", "2.1 sweep the steps", "2.2 greet the boats",
        ])
  }

  private static let review = """
    Report of the working group on Utopia

    The recommendations below were made during the dialogue:

    145.1 Ratify the protocol on places of detention (Arcadia);
    145.2 Abolish the death penalty for all crimes (Erewhon);
    145.3 Increase the number of women judges in the higher courts (Lilliput);
    145.4 Decriminalise defamation (Brobdingnag);
    145.5 Provide free meals to all children at school (Laputa);
    145.6 Open the archives of the police (Arcadia).
    """

  @Test func `a sentence decides of every number that it names`() throws {
    let response = try Samples.document(
      """
      Views of the State under review

      Utopia thanks all delegations.

      Utopia supports recommendations 145.1 and 145.3. A bill on the courts is before parliament.

      The following recommendations do not enjoy the support of Utopia: 145.2; 145.4.

      Utopia takes note of recommendation 145.5.

      The debate on recommendation 145.6 was long.
      """)
    let result = Aligner().align(letter: try Samples.document(Self.review), response: response)
    #expect(result.demands.map(\.demand.id) == (1...6).map { "145.\($0)" })
    #expect(
      result.demands.prefix(5).map(\.disposition) == [
        .addressed, .declined, .addressed, .declined, .acknowledged,
      ])
    #expect(
      result.demands[2].responses.map(\.quote.exact) == ["Utopia supports recommendations 145.1 and 145.3."])
    #expect(result.demands[5].disposition != .addressed)
  }

  @Test func `what stands under a number outweighs what is said of it in passing`() throws {
    let response = try Samples.document(
      """
      Views of the State under review

      Utopia supports recommendations 145.1 to 145.4.

      Recommendation 145.2

      Not accepted. Parliament has decided otherwise.

      Recommendation 145.3

      Agreed in part. There are few candidates.
      """)
    let result = Aligner().align(letter: try Samples.document(Self.review), response: response)
    #expect(
      result.demands.map(\.disposition) == [
        .addressed, .declined, .partlyAddressed, .addressed, .absent, .absent,
      ])
  }

  private func outcome(_ letter: String, _ response: String) throws -> [String] {
    let result = Aligner().align(
      letter: try Samples.document(letter), response: try Samples.document(response))
    return result.demands.map { "\($0.demand.id) \($0.disposition) \($0.responses.first?.quote.exact ?? "")" }
  }

  @Test func `a label behind its recommendation is its own`() throws {
    #expect(
      try outcome(
        """
        Recommendations for executive action

        The Administrator should set an interval between inspections of silos. (Recommendation 1)

        The Administrator should publish the results. (Recommendation 2)

        The Administrator should require sensors in every silo (Recommendation 3).
        """,
        """
        Agency comments

        Recommendation 1: We concur. It is in the new directive.

        Recommendation 2: Non-concur. Others do so.

        Recommendation 3: The agency does not concur with this.
        """) == [
          "1 addressed We concur. It is in the new directive.", "2 declined Non-concur. Others do so.",
          "3 declined The agency does not concur with this.",
        ])
  }

  @Test func `parts are answered by their letters, titles by nobody`() throws {
    #expect(
      try outcome(
        """
        Report on dredging

        Our recommendations follow the chapters of this report.

        Recommendation 1 – Improve the selection of projects

        The Commission should:

        (a) require an analysis for every project;

        (b) give priority to stretches across borders.

        83. Sediment was dumped without checks in four of the nine ports.

        Recommendation 2 – Publish data

        The Commission should publish yearly figures on depth.
        """,
        """
        Replies of the Commission

        Recommendation 1 – Improve the selection of projects

        (a) The Commission accepts recommendation 1(a).

        (b) The Commission does not accept recommendation 1(b).

        Recommendation 2 – Publish data

        The Commission neither agrees nor disagrees.
        """
      ).filter { !$0.hasPrefix("83") } == [
        "1.1 addressed The Commission accepts recommendation 1(a).",
        "1.2 declined The Commission does not accept recommendation 1(b).",
        "2 acknowledged The Commission neither agrees nor disagrees.",
      ])
  }

  @Test func `one answer behind a label of several is that of each, and their summary is none`() throws {
    #expect(
      try outcome(
        """
        Report on warehouses

        Recommendation 1: The Service should count its inspectors each year.

        Recommendation 2: The Service should train the examiners of grain.
        """,
        """
        Reply of the Service

        Recommendations 1 and 2: Count the inspectors; train the examiners of grain.

        The Service does not agree. There is no money for either.
        """) == [
          "1 declined The Service does not agree. There is no money for either.",
          "2 declined The Service does not agree. There is no money for either.",
        ])
  }

  @Test func `what is only noted, or left empty in a table, is not done`() throws {
    let letter = try Samples.document(
      """
      Report on the school

      Recommendation 1: The school should cut the number of examinations.

      Recommendation 2: The school should appoint an examiner for horses.

      Recommendation 3: The school should survey its graduates.
      """)
    let table = """
      <!DOCTYPE html><title>Action plan</title><main><h1>Action plan</h1><p>The school is grateful to the panel for its work.</p>
      <table><tr><th>Ref.<th>Recommendation<th>Response<th>Status</tr>
      <tr><td>R1<td>Cut the number of examinations<td>Accepted. It begins in May.<td>Started</tr>
      <tr><td>R2<td>Appoint an examiner for horses<td><td></tr>
      <tr><td>R3<td>Survey the graduates<td>Noted. The board will discuss it at its next meeting.<td>Open</tr></table></main>
      """
    let result = Aligner().align(letter: letter, response: try HTMLReader().read(Array(table.utf8)))
    #expect(result.demands.map(\.disposition) == [.addressed, .absent, .acknowledged])
  }

  @Test func `the title of a chapter and what becomes of the list are no demands`() throws {
    #expect(
      try ids(
        """
        II. Conclusions and/or recommendations

        71. The following recommendations will be examined by the harbour authority, which will answer in due time:

        71.1 Ratify the charter of pilots (Port Elm);

        71.2 Abolish the fee for small boats (Port Ash);

        71.3 Open the archive of the harbour court (Port Oak).
        """
      ) == [
        "71.1 Ratify the charter of pilots (Port Elm)", "71.2 Abolish the fee for small boats (Port Ash)",
        "71.3 Open the archive of the harbour court (Port Oak)",
      ])
  }

  @Test func `numbers of an outline are ids wherever they hang`() throws {
    let found = try outcome(
      """
      Report of the working group

      II. Conclusions

      114. These will be examined:

      114.1 Ratify the protocol;

      114.2 Free the editors.
      """, "Reply\n\nThe State thanks all who spoke for their interest in it.\n")
    #expect(found.suffix(2).map { $0.prefix(5) } == ["114.1", "114.2"])
  }
}
