import Documents
import Testing

@testable import Alignment

/// Answers that give a part, or the thing in other words.
@Suite struct LimitedAnswerTests {
  @Test func `the number of a clause counts none of its rules`() {
    #expect(AnswerLimits.limits(CueWords("Clause 9 of the rules will be omitted.")) == nil)
    #expect(AnswerLimits.limits(CueWords("We will repeal 9 of the rules.")) == "9 of the")
  }

  @Test(
    arguments: [
      (
        "Publish the survey of the bridge.",
        "The survey of the bridge has been published, with personal details removed.",
        Disposition.partlyAddressed
      ),
      ("Publish the survey of the bridge.", "The survey of the bridge is commercially sensitive.", .declined),
      (
        "Publish the survey of the bridge.", "We have published a summary of the survey of the bridge.",
        .partlyAddressed
      ),
      ("Publish a summary of the survey.", "We have published a summary of the survey.", .addressed),
      (
        "Publish the survey of the bridge.",
        "We have published the full version of the survey of the bridge.", .addressed
      ),
      (
        "The plant must not burn tyres within two miles of the school.",
        "Tyres were burned only five miles or more from the school.", .addressed
      ),
      (
        "The plant must not burn tyres within two miles of the school.",
        "Tyres were burned within two miles of the school.", .declined
      ),
      ("The plant must not burn tyres.", "Tyres are only burned on Fridays.", .partlyAddressed),
      (
        "Extend the opening of the pool to midnight.", "The opening of the pool was extended to 10 pm.",
        .partlyAddressed
      ),
      (
        "Extend the opening of the pool to midnight.", "The opening of the pool was extended to midnight.",
        .addressed
      ),
      ("Stop the rent increase.", "Rents will rise as planned.", .declined),
      ("Stop the felling of the oaks.", "The oaks will be felled in March.", .declined),
      ("Stop the felling of the oaks.", "The oaks will not be felled.", .addressed),
      ("Publish the minutes of May.", "The minutes of May will be published as planned.", .addressed),
      ("Restore the water supply.", "The water supply was reconnected on Friday.", .addressed),
      ("Restore the water supply.", "The water supply was cut on Friday.", .declined),
      ("Hire a third nurse.", "A third nurse starts on Monday.", .addressed),
      ("Withdraw the secrecy clause.", "The secrecy clause was deleted.", .addressed),
      ("Withdraw the secrecy clause.", "The secrecy clause will remain.", .declined),
      ("Publish the survey of the bridge.", "The survey of the bridge cannot be published.", .declined),
    ])
  func `a part, a restriction or another word for the act is read as one`(
    demand: String, answer: String, expected: Disposition
  ) {
    #expect(AnswerReading.disposition(demand: demand, answer: [answer]) == expected)
  }

  @Test func `a yes that a later sentence refuses in part is a part of one`() {
    let demand = "Release the full flight log, including the voice tapes."
    #expect(
      AnswerReading.disposition(
        demand: demand,
        answer: ["We accept this.", "The flight log is online.", "The tapes cannot be released."])
        == .partlyAddressed)
    #expect(
      AnswerReading.disposition(
        demand: demand,
        answer: ["We accept this.", "The log and the tapes are online.", "The hangar cannot be entered."])
        == .addressed)
  }
}
