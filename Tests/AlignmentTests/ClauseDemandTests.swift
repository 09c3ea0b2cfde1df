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
    "The night toll has to go.",
  ])
  func `it is a demand`(sentence: String) throws {
    #expect(try demands(sentence).count == 1)
  }

  @Test(arguments: [
    "How many more of us must wait in the rain?", "How much longer must we wait?",
    "We are not asking for privileges.", "We hope you will forgive us the hour of this letter.",
    "They should not be construed as the views of the crews.",
    "Anyone wanting to help with the petition should ring the harbour office.",
    "The Ports Act lays down that the board shall keep the channel open.",
    "One skipper told us that the board ought to be ashamed of the smell.",
    "A harbour in which a skipper must look out for stones is no harbour.",
    "So please read this as it is meant.",
  ])
  func `it is no demand`(sentence: String) throws {
    #expect(try demands(sentence).isEmpty)
  }
}
