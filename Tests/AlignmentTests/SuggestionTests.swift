import Documents
import Testing

@testable import Alignment

/// Requests without an order, as reviewers and polite people write them, and sentences that only sound like one.
@Suite struct SuggestionTests {
  private func demands(_ text: String) throws -> [String] {
    let document = try Samples.document(text + "\n")
    return DemandFinder.demands(in: document).map { document.text.string($0.range) }
  }

  @Test(arguments: [
    "It would be good to see the tide tables for both harbours.",
    "It would also be of great interest to know whether the pumps ran at night.",
    "It would be desirable for the survey to cover the winter.",
    "It would help, in addition, if the axes had units.",
    "It might be worthwhile to repeat the count in spring.",
    "The manuscript would benefit from a shorter introduction.",
    "Data on rainfall would greatly strengthen the analysis.",
    "A second map would be most welcome.", "Photographs of the locks would be helpful for readers abroad.",
    "I wonder whether the divers were paid.", "The referee also wonders if the tide was taken into account.",
    "I do not see why the salt content may be left out.",
    "We should be glad to learn how the sample was drawn.",
    "I would like to know which of the gates were closed.",
    "I suggest adding a table of the costs.", "I’d suggest a table of the costs.",
    "We suggest that the authors repeat the count in spring.",
    "The reader would like you to name the ferrymen.",
    "A list of the gauges is indispensable.", "An explanation of the gap is called for.",
    "A test of the pumps is a must.", "One more photograph could be added in the appendix.",
    "The second section might be shortened.", "This should be discussed in the third section.",
    "The axis has no unit, please label it.", "Please enlarge the map.",
    "Earlier work, which is cited in passing, is brushed aside and has to be taken seriously.",
    "At least three gauges are needed in the estuary.",
    "Given that the tides differ so much, more gauges of the newer kind are needed in the estuary.",
    "It might be worth citing the older surveys.", "A second photograph would set our minds at rest.",
    "The manuscript would be much clearer with a plot of the depths.",
    "The authors may wish to consult the pilots' records.", "The author might consider moving the table.",
    "I would have liked to read more of the winter.", "I was left wondering why the locks were shut.",
    "It is not clear to me how the gauges were chosen.", "I am curious whether the pumps ran at night.",
    "A longer paragraph that contrasts the two harbours is needed.", "Perhaps the title could be revised.",
    "I should be grateful to know whether the seals are in wax.",
    "Two spellings of the lock are used; choose one.", "Unsuccessful counts would be worth listing.",
    "Perhaps the author could also quote the pilots in full.", "I’d tone the title down.",
    "Kindly check the depths.",
  ])
  func `a suggestion is a demand`(sentence: String) throws {
    #expect(try demands("The harbour was surveyed.\n\n" + sentence) == [String(sentence.dropLast())])
  }

  @Test(arguments: [
    "How was salinity measured?", "Was the wind accounted for?", "How are missing days treated?",
    "Might this note be moved into the text?", "What happens at low water?",
    "Would it be possible to add a map of the locks?",
    "One thing is missing: how many gauges were read?", "On what basis?", "Have other gauges been tried?",
    "If the map was common, in what sense is it theirs?",
    "Nothing is said of the costs; what is the whole sum?",
  ])
  func `a question on what was done is a demand`(sentence: String) throws {
    #expect(try demands("The harbour was surveyed.\n\n" + sentence) == [sentence])
  }

  @Test(arguments: [
    "It would be wrong to call this a failure.", "It would be good to see you in May.",
    "Traffic must be expected to grow in the coming years.",
    "The divers have to be commended for their work.",
    "The find must rank among the best of the decade.",
    "Readers must keep in mind that the survey took one day.",
    "One should always be cautious with such sums.",
    "Contributors should not be discouraged by a long letter.",
    "The study should be interesting to sailors.",
    "The leaflet, which says why a lock must be dredged, is brilliant.",
    "The paper proposes a method to count gulls from the air.", "This should come as no surprise to anybody.",
    "A free press is essential for democracy.", "Clean water is essential.",
    "Please find the tables attached.",
    "Please note that the office is closed.", "Trams would benefit the whole town.",
    "I recommend major revision.", "I recommend that the editor accept it.",
    "This could be added to a long list of failures by others.", "I understand how hard the winter was.",
    "Children who play outside would benefit from it.", "It would help nobody.",
    "The lock opened at noon; fog set in at one.", "Perhaps it could have been worse.",
  ])
  func `praise, politeness and remarks are none`(sentence: String) throws {
    #expect(
      try demands("The harbour was surveyed.\n\n" + sentence + "\n\nWe urge you to dredge it.").count == 1)
  }

  @Test func `where items of a list ask, those that begin with a verb ask, too`() throws {
    #expect(
      try demands(
        """
        Review

        1. The survey took one day. The count should be repeated.

        2. The gauges stand close together. State who placed them.

        3. No licence is given. Either add one or drop the claim.

        4. The divers did well. Winnow the records of the pilots. Test results were good.

        5. Given the tides, all was well. The map should be larger. Fix units in Table 3.
        """) == [
          "The count should be repeated", "State who placed them", "Either add one or drop the claim",
          "Winnow the records of the pilots", "The map should be larger", "Fix units in Table 3",
        ])
  }
}
