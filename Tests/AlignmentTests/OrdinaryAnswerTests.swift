import Documents
import Testing

@testable import Alignment

/// Answers as officials word them, and sentences beside them that speak of something else.
@Suite struct OrdinaryAnswerTests {
  @Test(arguments: [
    (
      "Publish the tide tables.",
      "We are still looking at it, and until the survey ends I cannot give you a date.",
      Disposition.acknowledged
    ),
    ("Publish the tide tables.", "No decision has yet been taken on the tide tables.", .acknowledged),
    ("Drop the mooring fee.", "We have no power to drop the mooring fee, so it will stay.", .declined),
    ("Drop the mooring fee.", "It was refused.", .declined),
    ("Publish the report on the wreck.", "The request was denied.", .declined),
    ("Drop the mooring fee.", "The board does not feel able to drop the mooring fee.", .declined),
    (
      "Tie the licence to the pilots' wages.",
      "The board did not consider it right to tie the licence to wages.", .declined
    ),
    (
      "Publish the sales of each berth.", "The sales of each berth are secret, and we may not publish them.",
      .declined
    ),
    (
      "Speed up the pilots' visas.", "A working group is examining where the pilots' visas are held up.",
      .acknowledged
    ),
    (
      "Send the plan to the port council.", "The plan was passed to a committee for its consideration.",
      .acknowledged
    ),
    ("Withdraw clause 9 of the harbour rules.", "Clause 9 of the harbour rules will be omitted.", .addressed),
    (
      "Publish the results by brand.", "Results will be published as a whole; brands will not be named.",
      .partlyAddressed
    ),
  ])
  func `what is not decided is not refused, and what nobody may do is`(
    demand: String, answer: String, expected: Disposition
  ) throws {
    #expect(try Samples.disposition(demand, answer) == expected)
  }

  @Test(arguments: [
    ("Has a decision been taken to sell the pier?", "No, and none is being prepared.", Disposition.addressed),
    ("Were the divers paid?", "Yes, all of them, in May.", .addressed),
    ("Is the pier safe?", "We agree with the former and decline the latter.", .acknowledged),
    ("Is the board going to sell the pier?", "No, we will not sell it.", .declined),
  ])
  func `a yes or a no answers a question of fact`(question: String, answer: String, expected: Disposition)
    throws
  {
    let result = Aligner().align(
      letter: try Samples.document("Dear board,\n\n\(question)\n"),
      response: try Samples.document("> \(question)\n\n\(answer)\n"))
    #expect(result.demands.map(\.disposition) == [expected])
  }

  @Test(arguments: [
    (
      "Employ a nurse at every school.", "The budget does not allow for a nurse at every school.",
      Disposition.declined
    ),
    (
      "Pay for the treatment of the divers.",
      "There is no legal basis to pay for the treatment of the divers.", .declined
    ),
    ("Bring forward a law on moorings.", "There are no plans for a law on moorings.", .declined),
    ("Publish the mooring contract.", "The mooring contract cannot be published.", .declined),
    (
      "Repair faulty lamps within a week and report on repairs every quarter.",
      "The port agrees with this. Faulty lamps are repaired within a week. Reports on repairs appear annually.",
      .partlyAddressed
    ),
    (
      "The Halcyon should not be admitted to the register.", "The application of the Halcyon is refused.",
      .addressed
    ),
    (
      "The Halcyon should not be admitted to the register.", "Your request on the Halcyon is refused.",
      .declined
    ),
    (
      "Hold a meeting with the crews four times a year.",
      "The board will hold a meeting with eight crews four times a year.", .addressed
    ),
    (
      "Compensate the keepers of the bees.",
      "The loss of bees was a hard blow for their keepers. We are not in a position to pay for it.", .declined
    ),
    (
      "All pilots must hold a certificate of the guild.",
      "The port acknowledges the intent of this and will consult the guild on certificates.", .acknowledged
    ),
    (
      "Consult the residents of Pier Street.", "The port will consult the residents of Pier Street.",
      .addressed
    ),
    (
      "Publish the plan of the pier.", "We will consult the pilots and publish the plan of the pier.",
      .addressed
    ),
    ("Publish the plan of the pier.", "We will discuss publishing the plan of the pier.", .acknowledged),
    ("Consider a lower fee for pilots.", "We will consider a lower fee for pilots.", .addressed),
    ("Reopen the lido.", "The lido is due to reopen in May.", .addressed),
    ("Publish the survey of the pier.", "The survey of the pier has now been published.", .addressed),
    (
      "Meet the residents of Pier Street.", "I would be glad to meet the residents of Pier Street.",
      .addressed
    ),
    ("Plant limes along the quay.", "The town planted limes along the quay.", .addressed),
    ("Close the old tip.", "The old tip closed in March.", .addressed),
    ("Plant limes along the quay.", "Limes planted along the quay are a danger to the tram.", .acknowledged),
    ("Buy 20 electric boats.", "The town bought 5 electric boats.", .partlyAddressed),
    ("Buy 20 electric boats.", "The town bought 30 electric boats.", .addressed),
    ("Limit the speed to 20 knots.", "The speed was limited to 30 knots.", .partlyAddressed),
    ("Hire two more pilots.", "We have hired one more pilot.", .partlyAddressed),
    (
      "Take back the dismissed pilots.", "The port has agreed to take back 29 of the dismissed pilots.",
      .partlyAddressed
    ),
    ("Return the nets to the crews.", "The nets were given back to the crews.", .addressed),
    (
      "Publish the water tests every month.", "The water tests are published every quarter.", .partlyAddressed
    ),
    ("Publish the water tests every month.", "The water tests are published weekly.", .addressed),
    ("Publish the water tests twice a year.", "The water tests are published annually.", .partlyAddressed),
    (
      "Repair the lock within two weeks.", "Repairs of the lock now come down from five weeks to nine days.",
      .acknowledged
    ),
    ("How many boats were inspected in May?", "The port looked at 23 boats that month.", .addressed),
    ("How many boats were inspected in May?", "The boats are looked at each May.", .acknowledged),
    ("When will the ferry run again?", "The ferry is back on 4 May 2027.", .addressed),
    (
      "Replace the broken lamps at Mill Lane.",
      "New lanterns for the broken lamps will be fitted at Mill Lane.",
      .addressed
    ),
    ("Halt all orders at once.", "All orders were halted at once.", .addressed),
    (
      "Place a crossing guard on Harbour Road.",
      """
      A new speed limit applies on Harbour Road near the crossing. We will not stop the felling of the plane trees behind \
      the covered market.
      """, .acknowledged
    ),
  ])
  func `the act, its measure and its object decide`(demand: String, answer: String, expected: Disposition)
    throws
  {
    #expect(try Samples.disposition(demand, answer) == expected)
  }

  @Test(arguments: [
    ("400", "400"), ("1500", "1500"), ("2500000", "2,500,000"), ("10000", "10,000"), ("4b", "4b"),
  ])
  func `figures are written as people write them`(figure: String, written: String) {
    #expect(Figures.written(figure) == written)
  }

  @Test(arguments: [
    ("every month", 12), ("monthly", 12), ("each quarter", 4), ("twice a year", 2),
    ("three times a week", 156),
    ("once a day", 365), ("annually", 1),
  ])
  func `how often is read from words`(words: String, times: Int) throws {
    let found = Frequency.all(in: CueWords("The water is tested \(words) by the port."))
    #expect(found.map(\.timesAYear) == [times])
    #expect(found.first?.words == words)
  }
}
