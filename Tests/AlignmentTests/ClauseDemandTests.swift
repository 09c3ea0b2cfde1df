import Documents
import Testing

@testable import Alignment

/// Sentences with several clauses that each ask by themselves, and sentences whose further clauses do not.
@Suite struct ClauseDemandTests {
  private func demands(_ text: String) throws -> [String] {
    let document = try Samples.document("To the board of the ferry.\n\n" + text + "\n")
    return DemandFinder.demands(in: document).map { document.text.string($0.range) }
  }

  @Test(arguments: [
    (
      "The night toll has to go, and we would like the timetable to be printed again.",
      ["The night toll has to go", "we would like the timetable to be printed again"]
    ),
    (
      "From now on we'd ask you to write to each crew, and we'd like two seats on the harbour committee.",
      ["From now on we'd ask you to write to each crew", "we'd like two seats on the harbour committee"]
    ),
    (
      "The office recommends insurance for the old slipway; further, results of all dives should be published monthly.",
      [
        "The office recommends insurance for the old slipway",
        "results of all dives should be published monthly",
      ]
    ),
    (
      "A berth ought not to be let until its cables are tested, and outer moorings need to be brought under the same rule.",
      [
        "A berth ought not to be let until its cables are tested",
        "outer moorings need to be brought under the same rule",
      ]
    ),
    (
      "We are of the opinion that the board should replace all rotten planks this year and that blame needs to be fixed on the surveyors.",
      [
        "We are of the opinion that the board should replace all rotten planks this year",
        "that blame needs to be fixed on the surveyors",
      ]
    ),
    (
      "It is recommended that dues be paid at the gate, and that receipts be given for them.",
      ["It is recommended that dues be paid at the gate", "that receipts be given for them"]
    ),
    (
      "How many berths of the outer harbour are empty at present, and what has the board spent on divers since May?",
      [
        "How many berths of the outer harbour are empty at present",
        "what has the board spent on divers since May?",
      ]
    ),
    (
      "Please provide the log of the pilot boat, and explain how its skipper was chosen.",
      ["Please provide the log of the pilot boat", "explain how its skipper was chosen"]
    ),
    (
      "Please list all groundings since 2019, and indicate in what weather they happened.",
      ["Please list all groundings since 2019", "indicate in what weather they happened"]
    ),
    (
      "Please clarify whether the crews were heard before the sale and supply a copy of the contract.",
      [
        "Please clarify whether the crews were heard before the sale", "supply a copy of the contract",
      ]
    ),
    (
      "The committee recommends that the port repeal rules 3 to 5 of its code and ensure that no boat is held without an order.",
      [
        "The committee recommends that the port repeal rules 3 to 5 of its code",
        "ensure that no boat is held without an order",
      ]
    ),
    (
      "The tests should cover ropes and chains; the crews should be told of them.",
      ["The tests should cover ropes and chains", "the crews should be told of them"]
    ),
    (
      "Why was the price of the crane raised to nine million, and who approved the rise?",
      ["Why was the price of the crane raised to nine million", "who approved the rise?"]
    ),
    (
      "The board should scrap the new rota and return to eight hours off between shifts.",
      ["The board should scrap the new rota", "return to eight hours off between shifts"]
    ),
    (
      "The board ought to reverse the fare rise and in future tie bonuses to safety at sea.",
      ["The board ought to reverse the fare rise", "tie bonuses to safety at sea"]
    ),
  ])
  func `clauses that ask by themselves are demands apart`(sentence: String, expected: [String]) throws {
    #expect(try demands(sentence).map(Self.bare) == expected.map(Self.bare))
  }

  /// The sentence's own mark is not compared.
  private static func bare(_ text: String) -> String {
    text.last.map { ".?".contains($0) } ?? false ? String(text.dropLast()) : text
  }

  @Test(arguments: [
    "We urge the board to print the timetable, and we thank its staff.",
    "How was the skipper chosen, and was the board told of it?",
    "The pier must be closed, and this is urgent.",
    "The company that should repair the pier and return to the site must be paid.",
    "Any pilot who must land at night and use a lamp should be warned.",
    "The board should honour the use and support the pilots need.",
    "We call on the board to pay the crews, which has to be done by May.",
  ])
  func `what only goes on with the clause before stays with it`(sentence: String) throws {
    #expect(try demands(sentence).count == 1)
  }

  @Test(arguments: [
    "How many of the ferry's trips are now made by hired boats?",
    "Has any decision been taken, by the board or anyone else, to sell the pier?",
    "It is recommended that the dues be collected at the gate.",
    "The night toll has to go.", "Please see to it that the notice names the pilot boats.",
    "We're asking for a refund to be paid to each crew.", "We also want the lease of the crane ended.",
    "The committee would also like to be told the names of the divers.",
  ])
  func `it is a demand`(sentence: String) throws {
    #expect(try demands(sentence).count == 1)
  }

  @Test func `in a list that no line introduces, what only states something is none`() throws {
    let found = try demands(
      """
      14. The committee urges the port to:

      (a) Give each pilot a lamp of his own;

      (b) Mark every wreck in the channel by a buoy.

      15. The committee is deeply troubled by the loss of the pilot boat and of its crew.

      16. The port should:

      (a) Raise the wreck of the pilot boat without delay;

      (b) Keep a public register of all losses at sea.
      """)
    #expect(
      found == [
        "Give each pilot a lamp of his own", "Mark every wreck in the channel by a buoy",
        "Raise the wreck of the pilot boat without delay", "Keep a public register of all losses at sea",
      ])
  }

  @Test(arguments: [
    "How many more of us must wait in the rain?", "How much longer must we wait?",
    "We are not asking for privileges.", "We hope you will forgive us the hour of this letter.",
    "They should not be construed as the views of the crews.",
    "Anyone wanting to help with the petition should ring the harbour office.",
    "The Ports Act lays down that the board shall keep the channel open.",
    "One skipper told us that the board ought to be ashamed of the smell.",
    "A harbour in which a skipper must look out for stones is no harbour.",
    "So please read this as it is meant.", "Please see our website for the times of the ferry.",
    "It is not true that the board should scrap the ferry and return to rafts.",
    "We do not believe that the port should sell the crane and return to ropes.",
    "Critics say the port must close the pier and restore the beach.",
    "You need to understand that patience has an end.", "Skippers should not be blamed.",
    "It recalls that under article 6 of the convention any arrest must be reviewed by a judge.",
    "The committee welcomes the adoption of Act No. 4 on ports, which provides that every crew must be heard.",
    "The board was informed by the office that the budget should increase in the coming years.",
    "I should mention that the committee must report before the end of June.",
  ])
  func `it is no demand`(sentence: String) throws {
    #expect(try demands(sentence).isEmpty)
  }
}
