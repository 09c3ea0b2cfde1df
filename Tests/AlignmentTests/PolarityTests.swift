import Testing

@testable import Alignment

@Suite struct PolarityTests {
  /// The disposition of one demand by one reply.
  private func disposition(_ demand: String, _ reply: String) throws -> Disposition? {
    let letter = try Samples.document("A letter about one matter\n\nOur demands:\n\n- \(demand)\n")
    let response = try Samples.document("A reply about one matter\n\n\(reply)\n")
    let result = Aligner().align(letter: letter, response: response)
    #expect(result.demands.count == 1)
    return result.demands.first?.disposition
  }

  @Test(arguments: [
    ("Open the reading room.", "We will open the reading room in May.", Disposition.addressed),
    ("Open the reading room.", "We will not open the reading room.", .declined),
    ("Open the reading room.", "The reading room has been opened.", .addressed),
    ("Open the reading room.", "The reading room has not been opened.", .declined),
    ("Open the reading room.", "We have no intention of opening the reading room.", .declined),
    ("Open the reading room.", "We will consider whether to open the reading room.", .acknowledged),
    ("Open the reading room.", "We will open the reading room unless the roof leaks.", .partlyAddressed),
    ("Open the reading room.", "Under no circumstances will we open the reading room.", .declined),
    ("Open the reading room.", "We have decided against opening the reading room.", .declined),
    ("Open the reading room.", "It is not true that we will open the reading room.", .acknowledged),
    ("Open the reading room.", "The press claims that we will open the reading room.", .acknowledged),
    ("Open the reading room.", "If funds allow, we will open the reading room.", .partlyAddressed),
    ("Open the reading room.", "We will demolish the reading room.", .acknowledged),
    ("Open the reading room.", "We will not only open the reading room but also paint it.", .addressed),
    ("Open the reading room.", "We opened the reading room in March and will not close it.", .addressed),
    ("Open the reading room.", "We deny that we will open the reading room.", .acknowledged),
    ("Open the reading room.", "The opposition says it will open the reading room.", .acknowledged),
    ("Open the reading room.", "Critics promised that the reading room will be opened.", .acknowledged),
    ("Open the reading room.", "We promised that we will open the reading room.", .addressed),
    ("Open the reading room.", "We will not hesitate to open the reading room.", .addressed),
    (
      "Open the reading room.", "We will open the reading room only when the roof is mended.",
      .partlyAddressed
    ),
    (
      "Open the reading room.", "Readers say that we should open the reading room. We will not do that.",
      .declined
    ),
    ("The reading room should be opened.", "We will not open the reading room.", .declined),
    ("We urge you not to open the reading room.", "We will open the reading room in May.", .declined),
    ("The reading room must not be opened.", "We will open the reading room in May.", .declined),
    ("Do not open the reading room.", "We will open the reading room in May.", .declined),
    ("Do not open the reading room.", "We will not open the reading room.", .addressed),
    ("Never sell the reading room.", "We will sell the reading room.", .declined),
    ("Stop the clearing of the orchard.", "The clearing of the orchard has stopped.", .addressed),
    ("Stop the clearing of the orchard.", "We will not stop the clearing of the orchard.", .declined),
    (
      "Suspend the closure of the reading room.",
      "The reading room will not close before the closure was discussed.", .addressed
    ),
    (
      "Suspend the clearing of the orchard.", "We will go on with the clearing of the orchard.", .declined
    ),
  ])
  func `the same words mean the opposite for opposite demands`(
    demand: String, reply: String, expected: Disposition
  ) throws {
    let found = try disposition(demand, reply)
    // How much of the demand is covered is another test's matter.
    #expect(found == expected || (expected == .addressed && found == .partlyAddressed))
  }

  @Test(
    arguments: [
      ("Publish the report", DemandPolarity.Direction.asks, "publish"),
      ("Please do not close the ward", .forbids, "close"),
      ("The council must not sell the park", .forbids, "sell"),
      ("The library must not be closed", .forbids, "close"),
      ("Neither extend nor renew the law", .forbids, "extend"),
      ("We urge you not to extend the law", .forbids, "extend"),
      ("We call on the council to close the dump", .asks, "close"),
      ("The felling should be stopped", .ends, "stop"), ("The ban should be lifted", .asks, "lift"),
      ("Never again sell the park", .forbids, "sell"),
      ("The Government should end the practice", .ends, "end"),
      ("Unhindered access to all archives", .asks, nil),
    ] as [(String, DemandPolarity.Direction, String?)])
  func `a demand points one way`(text: String, direction: DemandPolarity.Direction, verb: String?) {
    var reader = TermReader()
    let polarity = DemandPolarity(text, reader: &reader)
    #expect(polarity.direction == direction)
    #expect(polarity.verb == verb)
  }

  @Test func `another figure or date than the one demanded is at most a part`() throws {
    #expect(
      try disposition("Raise the fee to 15 pounds.", "We will raise the fee to 15 pounds.") == .addressed)
    #expect(
      try disposition("Raise the fee to 15 pounds.", "We will raise the fee to 11 pounds.")
        == .partlyAddressed)
    #expect(
      try disposition("Publish the plan by 1 May 2025.", "We will publish the plan by 1 May 2035.")
        == .partlyAddressed)
    #expect(try disposition("Publish the plan.", "We will publish the plan by 1 May 2035.") == .addressed)
  }
}
