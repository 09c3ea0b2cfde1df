import Documents
import Testing

@testable import Alignment

/// Acts that are reported by another verb than the demand's, by a line above a list, or by "now"; and what only sounds like a yes.
@Suite struct ActsInOtherWordsTests {
  @Test(arguments: [
    (
      "The harbour board should set a limit of 6 knots inside the breakwater.",
      "An order was made in May which brings in a limit of 6 knots inside the breakwater.",
      Disposition.addressed
    ),
    // Little of what was asked for, talk of it, harm to it.
    ("Set a limit of 6 knots inside the breakwater.", "The breakwater was painted in May.", .acknowledged),
    (
      "Publish the survey of the wreck near the breakwater.",
      "The survey of the wreck near the breakwater was destroyed in May.", .acknowledged
    ),
    (
      "Publish the survey of the wreck near the breakwater.",
      "The survey of the wreck near the breakwater has been forwarded to the board.", .acknowledged
    ),
    // Short demands ask for one thing; of a long one the same report is a part.
    (
      "Print the rates for the pilots in the appendix.",
      "The rates were moved to the appendix by us in May.", .addressed
    ),
    (
      "Print the rates for the pilots in the appendix, together with the hours of each crew, the depth of every berth and a chart of the wrecks.",
      "The rates were moved to the appendix by us in May.", .partlyAddressed
    ),
    ("Give the rates for the pilots.", "The appendix now gives the rates for the pilots.", .addressed),
    ("Give the rates for the pilots.", "The appendix now lacks the rates for the pilots.", .acknowledged),
    (
      "We ask you to raise his case with the Minister of the Interior.",
      "I took his case up in my meeting with the Minister of the Interior.", .addressed
    ),
    (
      "Raise the case of the pilot by name when you meet the harbour minister.",
      "In her talk with the harbour minister the envoy brought up the case of the pilot.", .addressed
    ),
    (
      "Reopen the homes for children.", "Children brought up in care have homes of their own now.",
      .acknowledged
    ),
    (
      "Publish the survey of the wreck.", "We therefore do not object to publishing the survey of the wreck.",
      .addressed
    ),
    ("Visit the wreck near the pier.", "The board discussed the wreck near the pier.", .acknowledged),
    // To raise it is not to do it.
    (
      "Release the pilot from the harbour prison.",
      "I took up the case of the pilot in the harbour prison with the minister.", .acknowledged
    ),
    ("Raise the wages of the pilots.", "I mentioned the wages of the pilots.", .acknowledged),
    ("Visit the women at Cape Orrin.", "I travelled to the women at Cape Orrin in May.", .addressed),
    ("Refund the interest.", "The board is unable to agree that the interest should be refunded.", .declined),
    ("Accept the offer of a crane.", "The board had to decline the offer of a crane.", .declined),
    ("Dig a second well.", "A second well is beyond our means.", .declined),
    // What is judged is what the letter is against, or something is done about it.
    ("Do not cut the choir grant.", "We are not persuaded that the choir grant should be cut.", .addressed),
    (
      "Extend the ferry line.", "We were not persuaded to refuse: the ferry line is now extended.", .addressed
    ),
    (
      "Fund the lifeboat.",
      "Nobody here thinks that the lifeboat is unaffordable, and we will fund it in full.",
      .addressed
    ),
    // Refused, put off or shared as an aim, without a word of refusing.
    (
      "License no dredger in the bay.", "A ban on every dredger in the bay would be disproportionate.",
      .declined
    ),
    (
      "Put belts in every boat.", "Belts in every boat would cost a fortune, so that one is a no for now.",
      .declined
    ),
    ("Repaint the pier of the harbour.", "A coat of paint for the harbour pier is unaffordable.", .declined),
    (
      "Hold the owners of the wreck liable.",
      "On the owners of the wreck, the board sees the force of the argument.", .acknowledged
    ),
    (
      "Put a keeper back on the lighthouse rock.",
      "A keeper for the lighthouse rock is being looked at as part of the review.", .acknowledged
    ),
    (
      "Require a gauge at every harbour gate.", "The board accepts the aim of a gauge at every harbour gate.",
      .partlyAddressed
    ),
    (
      "We call on the board to join the harbour safety accord.",
      "The chair confirmed that the board had signed the harbour safety accord in April.", .addressed
    ),
    (
      "You should urge the board to open the harbour road to lorries.",
      "I appealed to the board to open the harbour road to every lorry.", .addressed
    ),
  ])
  func `the act may have another verb`(demand: String, answer: String, expected: Disposition) throws {
    #expect(try Samples.disposition(demand, answer) == expected)
  }

  @Test(arguments: [
    ("We have agreed to:", "publish the accounts of the pier every May;", Disposition.addressed),
    ("Since May we have:", "published the accounts of the pier;", .addressed),
    ("Since May we have:", "publish the accounts of the pier;", .acknowledged),
    ("You asked us to:", "publish the accounts of the pier;", .acknowledged),
    ("These are our ideas:", "publish the accounts of the pier;", .acknowledged),
  ])
  func `a line above a list says who does what its items name`(
    line: String, item: String, expected: Disposition
  ) throws {
    let result = Aligner().align(
      letter: try Samples.document(
        "Dear board,\n\nWe ask for the following:\n\n1. Publish the accounts of the pier.\n"),
      response: try Samples.document("Dear friends,\n\n\(line)\n\n- \(item)\n- mend the roof of the hall.\n"))
    #expect(result.demands.map(\.disposition) == [expected])
  }

  @Test(arguments: [
    (
      "Check the results on a second hull.",
      "Hulls like that were last built in May. We therefore ask the reviewer to accept the restriction."
    ),
    (
      "The contract with the diver must end.",
      "We have taken advice, and ending the contract would be dear. We are therefore not going to do that."
    ),
  ])
  func `a no stays one beside a yes that is none`(demand: String, answer: String) throws {
    let result = Aligner().align(
      letter: try Samples.document("Dear board,\n\n1. \(demand)\n"),
      response: try Samples.document("1. \(demand)\n\n\(answer)\n"))
    #expect(!result.demands.isEmpty)
    #expect(result.demands.allSatisfy { ![.addressed, .partlyAddressed].contains($0.disposition) })
  }

  @Test func `what is another demand's answer is not this one's in other words`() throws {
    let result = Aligner().align(
      letter: try Samples.document(
        """
        Dear board,

        1. Agree with the ferry crews on fair pay.
        2. Settle the overdue wages of the ferry crews for last summer.
        """),
      response: try Samples.document(
        "Dear friends,\n\nThe overdue wages of last summer have been paid to all ferry crews.\n"))
    #expect(result.demands.map(\.disposition) == [.acknowledged, .addressed])
  }

  @Test func `what some have called for is told, and what stands behind it decides`() throws {
    let result = Aligner().align(
      letter: try Samples.document(
        "Dear board,\n\nPlease commission an outside review of the pilots' complaints.\n"),
      response: try Samples.document(
        "Some have called for an outside review of the pilots' complaints. We do not propose to do so.\n"))
    #expect(result.demands.map(\.disposition) == [.declined])
  }
}
