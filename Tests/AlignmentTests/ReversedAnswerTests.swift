import Documents
import Testing

@testable import Alignment

/// Answers that a reader of cues takes for the opposite of what they say.
@Suite struct ReversedAnswerTests {
  @Test(
    arguments: [
      (
        "Publish the report on the dam.", "We never refused to publish the report on the dam.",
        Disposition.acknowledged
      ),
      ("Publish the report on the dam.", "It would be wrong to publish the report on the dam.", .declined),
      (
        "Publish the report on the dam.", "Publishing the report on the dam is out of the question.",
        .declined
      ),
      (
        "Publish the report on the dam.", "The ministry has delayed publishing the report on the dam.",
        .declined
      ),
      (
        "Publish the report on the dam.",
        "The ministry has postponed the publication of the report on the dam.", .declined
      ),
      (
        "Publish the report on the dam.", "The court has blocked the publication of the report on the dam.",
        .declined
      ),
      (
        "Publish the report on the dam.",
        "The ministry would have published the report on the dam, but the court forbade it.", .declined
      ),
      (
        "Publish the report on the dam.",
        "A neighbouring state has requested that the report on the dam not be published.",
        .acknowledged
      ),
      (
        "Publish the report on the dam.", "The report on the dam that you requested has been published.",
        .addressed
      ),
      ("Publish the report on the dam.", "The delayed report on the dam has been published.", .addressed),
      (
        "Publish the report on the dam.", "The report on the dam was delayed, and has been published.",
        .addressed
      ),
      ("The ward must not be closed.", "The ward remains open.", .addressed),
      ("The ward must not be closed.", "The ward will be closed in May.", .declined),
      ("Withdraw the pump from the market.", "The pump will stay on the market.", .declined),
      ("Withdraw the pump from the market.", "The pump was withdrawn from the market.", .addressed),
      (
        "Meet the miners of the valley.", "I met the miners of the valley and of other parts of it.",
        .addressed
      ),
      ("Publish the report on the dam.", "Parts of the report on the dam were published.", .partlyAddressed),
      (
        "Publish the report on the dam.", "We published some sections of the report on the dam.",
        .partlyAddressed
      ),
      ("End the use of the restraints.", "We continue to use the restraints.", .declined),
      ("End the use of the restraints.", "We have ended the use of the restraints.", .addressed),
      ("Hire ten inspectors for the mines.", "Two inspectors were hired for the mines.", .partlyAddressed),
      ("Hire ten inspectors for the mines.", "Ten inspectors were hired for the mines.", .addressed),
      ("Please clean the east shore by June.", "The east shore was cleaned last week.", .addressed),
      ("We ask that the fishermen be paid.", "The fishermen were paid on Monday.", .addressed),
      ("No tree should be felled on the island.", "No trees will be felled on the island.", .addressed),
      (
        "The port must suspend the new harbour dues.", "We will not be changing our policy on harbour dues.",
        .declined
      ),
      ("The port must suspend the new harbour dues.", "We will not levy the new harbour dues.", .addressed),
      (
        "We ask the council to keep the library open.",
        "The proposal to keep the library open was rejected by six votes to two.", .declined
      ),
      (
        "The library must not be closed.", "The closure of the library was rejected by six votes to two.",
        .addressed
      ),
      (
        "The library must not be closed.",
        "The council rejected the petition, and the library will close down.",
        .declined
      ),
      (
        "Release the miners.", "There was no basis for holding them, and the miners were released.",
        .addressed
      ),
      ("The library must not be closed.", "There was no majority for closing the library.", .addressed),
      ("Keep the library open.", "There was no majority for keeping the library open.", .declined),
      ("Publish the report on the dam.", "The newspapers have published a report on the dam.", .acknowledged),
      ("Publish the report on the dam.", "Our press has published the report on the dam.", .addressed),
      (
        "Recover the bonuses paid to the directors.",
        "The bonuses were due, and we do not propose to recover them from the directors.", .declined
      ),
      (
        "Pay interest on late pensions.", "There is no basis in law for paying interest on late pensions.",
        .declined
      ),
      (
        "Hand out the annexes of the study.", "The annexes of the study could therefore not be handed out.",
        .declined
      ),
      (
        "Disclose the findings to the members.",
        "A motion to disclose the findings to the members did not find a majority.", .declined
      ),
      (
        "Publish the waiting times of patients every month, by region.",
        "Our monthly magazine is published in every region.", .acknowledged
      ),
      (
        "Publish the waiting times of patients every month, by region.",
        "The waiting times of patients are published every month, by region.", .addressed
      ),
      (
        "Meet safely with the miners of the valley.", "I met the miners of the valley in their homes.",
        .addressed
      ),
      (
        "Warn bathers within forty-eight hours.", "Bathers were warned within forty-eight hours.", .addressed
      ),
      (
        "Warn bathers within twenty-four hours.", "Bathers were warned within forty-eight hours.",
        .partlyAddressed
      ),
      ("No tree should be felled on the island.", "Trees will be felled on the island from May.", .declined),
    ])
  func `an answer is not taken for its opposite`(demand: String, answer: String, expected: Disposition) throws
  {
    #expect(try Samples.disposition(demand, answer) == expected)
  }
}
