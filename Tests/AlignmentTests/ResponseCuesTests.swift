import Testing

@testable import Alignment

@Suite struct ResponseCuesTests {
  private func act(_ sentence: String) -> ResponseCues.Act? { ResponseCues.find(in: sentence)?.act }

  @Test func `every row of the table is reached by its own words`() {
    for row in ResponseCues.table {
      for filler in ["", "quietly", "quietly and gladly"] {
        let phrase = row.phrase.replacing("…", with: filler).replacing("<past>", with: "visited").replacing(
          "<present>", with: "carries"
        )
        .replacing("<ing>", with: "running").replacing("<noun>", with: "anchor").split(separator: " ").joined(
          separator: " ")
        let found = ResponseCues.find(in: "Yesterday \(phrase) harbour dredging, says page nine.")
        #expect(found?.act == row.act, "\(row.phrase)")
        #expect(found?.words == phrase, "\(row.phrase) is shadowed")
      }
    }
  }

  @Test(arguments: [
    ("As the Committee has acknowledged, the harbour matters.", nil),
    ("As the auditors have said, we will dredge it.", ResponseCues.Act.promised),
    ("Skippers who have accepted the offer may appeal.", nil),
    ("As we have said before, the harbour matters.", .done),
    ("As part of this we have dredged the harbour.", .done),
    ("As the Government has announced, dredging begins in May.", .done),
  ])
  func `what others did or said is no act of the responder`(sentence: String, expected: ResponseCues.Act?) {
    #expect(act(sentence) == expected)
  }

  @Test func `no row stands twice and all words are small`() {
    #expect(Set(ResponseCues.table.map(\.phrase)).count == ResponseCues.table.count)
    #expect(ResponseCues.table.allSatisfy { $0.phrase == $0.phrase.lowercased() })
  }

  @Test(arguments: [
    ("The Ministry will not reopen the quarry.", ResponseCues.Act.willNot),
    ("We will reopen the quarry.", .promised), ("We have no plans to reopen it.", .willNot),
    ("We have reopened the quarry.", .done),
    ("The Government accepts in principle that it is late.", .partlyAccepted),
    ("The Government accepts this recommendation.", .accepted),
    ("The Government does not accept this recommendation.", .refused),
    ("We accept the finding, subject to funding.", .partlyAccepted),
    ("We cannot accept the second point.", .unable), ("I met the ferry crews.", .done),
    ("I and two colleagues met the ferry crews.", .done), ("I was unable to meet the ferry crews.", .unable),
    ("I was not able to meet them.", .unable), ("We note the crews’ letter.", .noted),
    ("In May I also raised the matter of wages.", .urged), ("We did not receive the file.", .willNot),
    ("I cannot overstate how much this matters.", .noted),
    ("We will not only reopen it but also mend it.", .promised),
    ("We see no need for an inquiry.", .refused), ("We will reopen it unless it floods.", .partlyAccepted),
    ("We will consider whether to reopen it.", .considered),
    ("We have no intention of reopening it.", .willNot),
    ("We noted it and we will publish the file.", .promised), ("The ministry has published the file.", .done),
  ])
  func `says what a sentence reports`(sentence: String, expected: ResponseCues.Act) {
    #expect(act(sentence) == expected)
  }

  @Test(arguments: [
    "The ferry sails on Sundays.", "",
    "Willow and Mayer notwithstanding.",
    "The cabinet willed nothing; metal was scarce.", "…",
  ])
  func `finds nothing where nothing is said of doing`(sentence: String) {
    #expect(act(sentence) == nil)
  }

  @Test(arguments: [
    ("We won’t reopen the quarry.", ResponseCues.Act.willNot, "won’t"),
    ("The Ministry didn't reopen it.", .willNot, "didn't"),
    ("The office doesn’t accept that.", .refused, "doesn’t accept"),
    ("We can’t commit to a date.", .unable, "can’t commit"),
    ("We couldn't find the file.", .unable, "couldn't"),
    ("Next year we’ll reopen the quarry.", .promised, "we"), ("We've reopened the quarry.", .done, "We"),
  ])
  func `contractions mean what they are short for`(
    sentence: String, expected: ResponseCues.Act, words: String
  ) {
    #expect(act(sentence) == expected)
    #expect(ResponseCues.find(in: sentence)?.words == words)
  }

  @Test(arguments: [
    ("I yesterday evening quietly met them", true), ("I yesterday evening very quietly met them", false),
    ("I met", true), ("met I", false),
  ])
  func `the gap holds at most three words`(sentence: String, isFound: Bool) {
    #expect((act(sentence) == .done) == isFound)
  }

  @Test func `the highest row decides wherever it stands`() {
    let found = ResponseCues.find(in: "We welcome the letter, i met its authors, and we will not act.")
    #expect(found?.act == .willNot)
    #expect(found?.words == "will not")
  }

  @Test func `of two places of one row the first is shown`() {
    #expect(ResponseCues.find(in: "It NOTED this; it noted that.")?.words == "NOTED")
  }
}
