import Documents
import Testing

@testable import Alignment

/// Commands in a sentence that begins with something else, several in one sentence, and things that are asked for one behind the other.
@Suite struct CommandBehindClauseTests {
  private func demands(_ sentence: String) throws -> [String] {
    let document = try Samples.document("Dear Director,\n\nWe write about the harbour. \(sentence)\n")
    return DemandFinder.demands(in: document).map { document.text.string($0.range) }
  }

  @Test(arguments: [
    (
      "While you are at it, give the pilots back the room that was taken from them.",
      ["give the pilots back the room that was taken from them"]
    ),
    (
      "This will not come about while the fees rise, so put an end to the levy, and pay the crews within a month.",
      ["put an end to the levy", "pay the crews within a month"]
    ),
    (
      "Crews and owners agree on this one for once: ban the jet boats from the first buoy to the last.",
      ["ban the jet boats from the first buoy to the last"]
    ),
    (
      "So first of all, publish the soundings behind the figure.", ["publish the soundings behind the figure"]
    ),
    (
      "And if people are found to be taking oysters, prosecute them as you would one of us.",
      ["prosecute them as you would one of us"]
    ),
    (
      "We are asking for a guard at each lock and for the costs of the crews to be borne by the port.",
      ["We are asking for a guard at each lock", "for the costs of the crews to be borne by the port"]
    ),
    (
      "Hold the meetings in the evening, stream them online, and put the agenda out a week ahead.",
      ["Hold the meetings in the evening", "stream them online", "put the agenda out a week ahead"]
    ),
    (
      "We ask for a proper room on each quay, with a door that shuts, and for hot food to be sold at night.",
      ["We ask for a proper room on each quay, with a door that shuts", "for hot food to be sold at night"]
    ),
    (
      "We'd like to see belts in every boat as well, and a text message when a boat is running late.",
      ["We'd like to see belts in every boat as well", "a text message when a boat is running late"]
    ),
  ])
  func `asks`(sentence: String, expected: [String]) throws {
    #expect(try demands(sentence) == expected)
  }

  @Test(arguments: [
    "There are two choices: close the lock or raise the dues of everybody.",
    "While prices rise, support for the plan falls.",
    "The master told us plainly: leave the quay.",
    "The fog came in, so work stopped at noon.",
    "If the wind turns, report and forecast are of no use.",
    "While you are away, give them a thought, the old pilot used to tell us.",
    "My father had one rule: pay your debts.",
    "The doctor gave her plain advice: stop smoking and rest.",
    "Keep up the good work.",
    "Put yourself in our place for a moment.",
  ])
  func `commands nothing`(sentence: String) throws {
    #expect(try demands(sentence).isEmpty)
  }

  @Test(arguments: [
    "Publish the minutes, the accounts, and a list of members.",
    "We'd like to see a crane, and a safer one than the last.",
    "We ask for an apology, and for it to be in writing.",
    "We ask for a crane, and for a year without one we shall keep asking.",
    "We would like a list of the boats, a map of the moorings, and a date has been promised.",
  ])
  func `is one`(sentence: String) throws {
    #expect(try demands(sentence) == [String(sentence.dropLast())])
  }
}
