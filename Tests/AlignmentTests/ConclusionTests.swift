import Documents
import Testing

@testable import Alignment

/// Answers whose verdict stands in the next sentence, or in words for what stays, comes about or is only heard.
@Suite struct ConclusionTests {
  @Test(arguments: [
    ("Keep the fee as it is.", "The fee will remain unchanged.", Disposition.addressed),
    ("Do not raise the fee for the mooring.", "The fee for the mooring will remain unchanged.", .addressed),
    ("Raise the pay of the pilots.", "The pay of the pilots will remain unchanged.", .declined),
    ("Stop the dredging.", "The dredging is essential and remains in our plans.", .declined),
    (
      "Do not sell the boat sheds.", "There are no plans for that. The boat sheds will be retained.",
      .addressed
    ),
    (
      "Publish the accounts of the port.", "You will be kept informed about the accounts of the port.",
      .acknowledged
    ),
    ("Open the pool to schools.", "The pool will be kept open for schools.", .addressed),
    ("End the ban on nets.", "The ban on nets remains in force.", .declined),
  ])
  func `what stays as it is answers by what was asked of it`(
    demand: String, answer: String, expected: Disposition
  ) throws {
    #expect(try Samples.disposition(demand, answer) == expected)
  }

  @Test(arguments: [
    (
      "Close the quay road to lorries.",
      "The police advise that the quay road is too narrow. Accordingly no steps will be taken.",
      Disposition.declined
    ),
    (
      "Close the quay road to lorries.",
      "The police advise that the quay road is too narrow. It will be closed to lorries in May.", .addressed
    ),
    (
      "Run a free bus to the pier.",
      "Mr Olsen moved that a free bus to the pier be run. The motion was lost.", .declined
    ),
    ("Interviews by video should cease.", "The video has proven its worth. We intend to keep it.", .declined),
    (
      "Close the quay road to lorries.",
      "The police advise that the quay road is too narrow. The lighthouse cannot be painted before the autumn storms.",
      .acknowledged
    ),
  ])
  func `the sentence behind it concludes`(demand: String, answer: String, expected: Disposition) throws {
    #expect(try Samples.disposition(demand, answer) == expected)
  }

  @Test(arguments: [
    (
      "Help the families who cannot pay the fee.",
      "Any family who is unable to pay the fee will be helped from May.", Disposition.addressed
    ),
    (
      "Ratify the Fishing Convention.", "I note that the country has yet to ratify the Fishing Convention.",
      .acknowledged
    ),
    ("Let the divers go.", "I had hoped to see the divers go.", .declined),
    ("Mend the sea wall.", "The sea wall will need new stones.", .acknowledged),
    ("Build a new sea wall.", "There is no budget for a new sea wall.", .declined),
    ("Restore the light on the pier.", "The light on the pier shall be restored by May.", .addressed),
    ("Do not close the net school.", "The net school shall not be closed.", .addressed),
    ("Abolish the toll on the bridge.", "The toll on the bridge is hereby abolished.", .addressed),
    ("Set up a fund for the pilots.", "I accept that the pilots were treated badly.", .acknowledged),
    ("Set up a fund for the pilots.", "I accept that a fund for the pilots should be set up.", .addressed),
    ("Give the crew more rest.", "Calls for more rest for the crew have been heard.", .acknowledged),
    (
      "Set up a panel of sailors.", "I have told the harbour master that I like a panel of sailors.",
      .acknowledged
    ),
    ("Move the buoys at once.", "There are times when moving the buoys can't be avoided.", .acknowledged),
    ("Publish the wreck report.", "The wreck report will be made public in May.", .addressed),
    ("Publish the wreck report.", "A public meeting on the wreck report will be held in May.", .acknowledged),
    ("Join the Safety Accord.", "We signed the Safety Accord in May.", .addressed),
    (
      "No new fish farm should be licensed in the bay.",
      "Licensing is done by the merits of each farm in the bay, and a moratorium would be disproportionate.",
      .declined
    ),
    (
      "Drop the plan to close the ferry office.",
      "The ferry office will close as announced, though a van will stop there.", .declined
    ),
    (
      "Give every school a boat trip.", "A boat trip will be given to the twelve schools that asked first.",
      .partlyAddressed
    ),
    (
      "Give every school a boat trip.", "A boat trip will be given to every school that asks for one.",
      .addressed
    ),
    (
      "Raise the killing of Ana Bel with the Minister.",
      "I discussed the death of Ana Bel with the Minister.", .addressed
    ),
    (
      "Raise the wages of the divers.", "I discussed the wages of the divers with the Minister.",
      .acknowledged
    ),
  ])
  func `says what it does with the demand`(demand: String, answer: String, expected: Disposition) throws {
    #expect(try Samples.disposition(demand, answer) == expected)
  }

  @Test(arguments: [
    ("We do not propose to mend the slipway. The mooring was painted in May.", Disposition.declined),
    ("We do not propose to mend the slipway. We have, however, painted the mooring.", .partlyAddressed),
    (
      "We do not propose to mend the slipway. Two ladders of the slipway were repaired in May.",
      .partlyAddressed
    ),
  ])
  func `what is done beside a no softens it where it is set against it or betters the matter`(
    answer: String, expected: Disposition
  ) throws {
    let result = Aligner().align(
      letter: try Samples.document(
        "A report\n\nRecommendation 1: The port should mend the slipway.\n\nRecommendation 2: The port should light the quay.\n"
      ),
      response: try Samples.document(
        "The reply\n\nRecommendation 1\n\n\(answer)\n\nRecommendation 2\n\nIt has been lit since June.\n"))
    #expect(result.demands.first?.disposition == expected)
  }

  @Test(arguments: [
    (
      "Whoever paid the toll should get it back.",
      "The rules do not, I am afraid, allow us to refund tolls that were paid before the bridge was sold.",
      Disposition.declined
    ),
    (
      "Test the water of the basin.", "We see no medical ground for testing the water of the basin.",
      .declined
    ),
    ("Let members vote by post.", "A vote by post is something I have an open mind on.", .acknowledged),
    (
      "Members must not be charged for the mooring.", "No member will be charged for the mooring.", .addressed
    ),
    (
      "Members must not be charged for the mooring.", "No doubt members will be charged for the mooring.",
      .declined
    ),
    ("Reopen the tea room.", "A cook for the tea room is still being sought.", .acknowledged),
    (
      "Sell the old ferry before the winter.", "Nothing will be sold until the old ferry has been repaired.",
      .declined
    ),
    (
      "Put the plan to a vote each year.", "Some have suggested that the plan be put to a vote each year.",
      .acknowledged
    ),
    ("Share the results.", "We have not worked out yet how to share the results.", .acknowledged),
    (
      "Set a target for the boats.",
      "The board does not believe that it would be right to set a target for the boats.",
      .declined
    ),
    ("Fit an alarm in the ice house.", "There is a new alarm in the ice house.", .addressed),
    ("Discuss the fee with the anglers.", "The fee is to be discussed with the anglers in May.", .addressed),
    ("Consider the anglers' plan.", "The anglers' plan was considered in May.", .addressed),
  ])
  func `says whether anything was decided`(demand: String, answer: String, expected: Disposition) throws {
    #expect(try Samples.disposition(demand, answer) == expected)
  }

  @Test(arguments: [
    ("We ask you not to deport Ana Bel.", "Ana Bel will be deported on Monday.", Disposition.declined),
    ("Do not demolish the Corn Hall.", "The Corn Hall is to be demolished.", .declined),
    ("Do not cut the grant.", "The grant will not be kept at its present level.", .declined),
    (
      "Put the register online.", "The motion to put the register online was lost by nine votes to four.",
      .declined
    ),
    ("Put the register online.", "The plan to put the register online has been delayed.", .acknowledged),
    ("Abandon the plan.", "The plan was abandoned in May.", .addressed),
    ("Reject the application.", "The application was rejected in May.", .addressed),
    (
      "Ban drones over the reserve.", "The petition to ban drones over the reserve is hereby dismissed.",
      .declined
    ),
    ("Ban drones over the reserve.", "The ban on drones over the reserve is hereby lifted.", .declined),
    ("Mend the roof of the hall.", "By no means will the roof of the hall be mended.", .declined),
    ("Repair the roof of the hall.", "We will repair the doors of the hall instead of the roof.", .declined),
    ("Repair the roof of the hall.", "We do not rule out repairs to the roof of the hall.", .acknowledged),
    ("Publish the report.", "The report will remain confidential.", .declined),
    ("Raise the grant.", "We will freeze the grant.", .declined),
    ("Lower the fee.", "The fee will go up in May.", .declined),
    ("Stop the felling of the planes.", "The planes will be kept.", .addressed),
    ("Stop the sale of the boat house.", "The boat house will stay in public hands.", .addressed),
    ("Scrap the tax on boats.", "The tax on boats will not remain in force after May.", .addressed),
    ("Close the outfall.", "The outfall remains a matter of great concern to us.", .acknowledged),
    ("Keep the pool free.", "We will keep you posted about the pool.", .acknowledged),
    ("Keep the pool open.", "Whether we keep the pool open depends on the budget.", .acknowledged),
    (
      "Introduce a quota for women on boards.", "In Norway a quota for women on boards is introduced by law.",
      .acknowledged
    ),
    ("Fit alarms in all homes.", "Alarms will be fitted in a number of homes.", .partlyAddressed),
    ("Publish all tide tests since 2019.", "We have published all 40 tide tests since 2019.", .addressed),
    ("Vaccinate all children.", "We have vaccinated 400 children.", .partlyAddressed),
    ("Vaccinate all children.", "We will vaccinate one in three children.", .partlyAddressed),
    (
      "Raise the killing of Ana Bel with the Minister.",
      "Amnesty raised the killing of Ana Bel with the Minister.",
      .acknowledged
    ),
    ("Open a night shelter.", "A night shelter was discussed. We are not minded to agree to it.", .declined),
    ("Open a night shelter.", "A night shelter? We could not agree more.", .addressed),
    (
      "Give free travel to disabled people.",
      "Disabled people who are unable to drive will be given free travel, as will all other disabled people.",
      .addressed
    ),
  ])
  func `is not taken in by an attack`(demand: String, answer: String, expected: Disposition) throws {
    #expect(try Samples.disposition(demand, answer) == expected)
  }

  private static let minutes = """
    Minutes of the port council

    The Chair said that the letter of the pilots had been read.

    The Treasurer confirmed that a list of all berths would go on the website of the port by July. The harbour master explained \
    that new lamps for the north pier would mean a higher fee. Mr Olsen noted that the ferry timetable had been published in March.
    """

  @Test func `minutes tell what will be done`() throws {
    let result = Aligner().align(
      letter: try Samples.document(
        "Dear council,\n\nPut a list of all berths on the website of the port. Publish the ferry timetable. "
          + "Restore the lamps of the north pier.\n"),
      response: try Samples.document(Self.minutes))
    #expect(result.demands.map(\.disposition) == [.addressed, .addressed, .acknowledged])
    // Quoted as it stands there.
    #expect(result.demands.first?.responses.first?.because.contains { $0.contains("would") } == true)
  }

  @Test func `one report of what somebody said makes no minutes`() throws {
    let result = Aligner().align(
      letter: try Samples.document("Dear council,\n\nPut a list of all berths on the website of the port.\n"),
      response: try Samples.document(
        "The reply\n\nThe Treasurer said that a list of all berths would go on the website of the port if we paid for it.\n"
      ))
    #expect(result.demands.map(\.disposition) == [.acknowledged])
  }

  @Test func `parts of a compound have what is said of each`() throws {
    let result = Aligner().align(
      letter: try Samples.document(
        "A report on the port\n\nRecommendation 1: The port should carry out a count of its boats, and investigate the nine lost anchors.\n\n"
          + "Recommendation 2: The port should paint the crane.\n"),
      response: try Samples.document(
        "The reply\n\nRecommendation 1\n\nA count of the boats was carried out in May. The lost anchors cannot be investigated, "
          + "as nobody knows where they lie.\n\nRecommendation 2\n\nThe crane was painted in June.\n"))
    #expect(result.demands.map(\.disposition) == [.addressed, .declined, .addressed])
  }
}
