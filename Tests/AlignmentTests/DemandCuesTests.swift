import Documents
import Testing

@testable import Alignment

@Suite struct DemandCuesTests {
  private func words(_ sentence: String) -> [SpannedWord] {
    SpannedWord.words(in: 0..<sentence.utf8.count, of: TextRendition(utf8: Array(sentence.utf8)))
  }

  @Test(arguments: [
    "We urge the Ministry to reopen the clinic.", "The undersigned call on the council to pay the crews.",
    "We therefore call for an inquiry.", "The signatories call upon both parties to talk.",
    "Our members respectfully ask that the quarry be closed.", "I ask you to read the report.",
    "The union demands that wages be paid.", "The Committee recommends that the lock be repaired.",
    "We appeal to the Commissioner to intervene.", "The residents insist on a hearing.",
    "We implore the harbour office to dredge the channel.",
    "This coalition requests that the file be opened.",
    "The council requests to see the file.", "We, the crews, call on you to act.",
    "We demand the release of the file.", "We request a meeting before the harvest.",
    "We strongly recommend an independent audit.", "We again urge restraint.",
    "The villagers beseech you to stop the blasting.",
  ])
  func `an author who asks in the present is heard`(sentence: String) {
    #expect(DemandCues.isPerformative(words(sentence)))
  }

  @Test(arguments: [
    "A call for help came in the night.", "The call to prayer was late.",
    "Her request to visit was turned down.",
    "His repeated request to see a doctor went unanswered.",
    "The Ministry’s request for patience convinced nobody.",
    "Residents’ calls for help were ignored.", "A formal request to the harbour office is pending.",
    "Despite calls for restraint, the blasting went on.", "Two earlier appeals to the court failed.",
    "Last year we urged the council to pay.", "The crews asked for their wages.",
    "They had demanded that it stop.",
    "We do not ask for charity.", "It is right to ask for proof.", "Those who ask for proof are sent away.",
    "Many requests for information are pending.", "Demand for water rose to a record.",
    "The inspectors came on Monday.", "Calls for an inquiry grew.",
    "Phone calls to the office go unanswered.",
    "In response to requests for maps, none came.",
    "There is a growing demand for places.", "No appeal to reason helped.", "",
  ])
  func `nouns, the past and negations are no act of asking`(sentence: String) {
    #expect(!DemandCues.isPerformative(words(sentence)))
  }

  @Test(arguments: [
    "The Ministry must publish the report.", "Crews should be paid by June.",
    "The council shall hold a hearing.",
    "Both parties must not delay.", "Any future permit should therefore depend on an audit.",
    "The office should have a doctor at hand.", "It and the council must act.",
    "It must publish its accounts.", "Detainees must have access to a doctor.",
    "The owner should have paid and must do so now.", "Blasting should not resume.",
  ])
  func `what somebody must do is heard`(sentence: String) {
    #expect(DemandCues.isDeontic(words(sentence)))
  }

  @Test(arguments: [
    "It should be noted that rain fell.", "It must be said that nobody came.", "We must thank our hosts.",
    "I should add that the lock is old.", "This should come as no surprise.", "That must hurt.",
    "The owner should have paid in May.", "The owner should never have opened the quarry.",
    "The inspectors must have known.", "The blasting should not have resumed.",
    "The residents should like to be heard.", "Should rain fall, the lock floods.", "Must",
    "The lock is a must",
    "Mustard and shoulder", "",
  ])
  func `remarks, guesses and reproaches oblige nobody`(sentence: String) {
    #expect(!DemandCues.isDeontic(words(sentence)))
  }

  @Test(arguments: [
    "Our demands are:", "We ask the council to:", "The following recommendations are addressed to the owner:",
    "The Ministry should:", "A lasting settlement requires:", "The inquiry must meet these conditions:",
    "We recommend:", "The undersigned demand:", "Next steps", "Recommendations", "These should include:",
    "The council shall:", "We implore the owner to:", "Freedom to fish, which entails:",
    "We have three requests:", "A fair hearing needs:",
  ])
  func `an introduction opens a list of demands`(sentence: String) {
    #expect(DemandCues.introducesDemands(words(sentence)))
  }

  @Test(arguments: [
    "Signatories of this call:", "This appeal is signed by:", "The request was signed by:",
    "The events of the year include:", "Our members include:",
    "The following steps were taken against the crews:",
    "Earlier requests were refused on these dates:", "The owner took these measures:", "In brief:", "Annexes",
    "",
  ])
  func `signatures and what happened open no list of demands`(sentence: String) {
    #expect(!DemandCues.introducesDemands(words(sentence)))
  }
}
