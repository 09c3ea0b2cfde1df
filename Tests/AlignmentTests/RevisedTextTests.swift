import Documents
import Testing

@testable import Alignment

/// How authors answer reviewers: what they changed in their text, what they leave, what they only thank for, and questions of fact.
@Suite struct RevisedTextTests {
  @Test(
    arguments: [
      ("Present a survey of the tides.", "The survey of the tides is now given in Section 2.", .addressed),
      (
        "Describe the gauges in detail.", "Section 4 now explains the gauges and how they were placed.",
        .addressed
      ),
      ("Please add a list of the locks.", "A list of the locks is now in the appendix.", .addressed),
      ("Correct the spelling of the lock's name.", "Fixed.", .addressed),
      ("Repeat the count of the gulls in winter.", "Done: 60 new counts of gulls.", .addressed),
      (
        "Show the film of the canal at its own speed.", "The limit of the archive does not allow it.",
        .declined
      ),
      (
        "Discuss the ferry of the harbour.", "A new paragraph discusses the ferry of the harbour.", .addressed
      ),
      (
        "Please report the wind.", "We followed your suggestion; the wind is reported in a new table.",
        .addressed
      ),
      (
        "Please justify the choice of the gauges.",
        "A justification of the choice has been inserted below the map.",
        .addressed
      ),
      (
        "Repeat the count of the gulls in winter.",
        "A count of the gulls in winter is beyond the scope of this study.", .declined
      ),
      (
        "Convert the depths of the canal to fathoms.",
        "Converting the depths of the canal is a step that we prefer not to take.", .declined
      ),
      ("Shorten the chapter on the canal.", "We would rather not cut the chapter on the canal.", .declined),
      ("Compare the canal with a river.", "Thank you for this remark on the canal.", .acknowledged),
      ("Compare the canal with a river.", "We are thankful for the reminder of the river.", .acknowledged),
    ] as [(String, String, Disposition)])
  func `a change of the text is told from thanks and excuses`(
    demand: String, answer: String, disposition: Disposition
  )
    throws
  {
    #expect(try Samples.disposition(demand, answer) == disposition)
  }

  @Test(
    arguments: [
      (
        "How was the salinity of the harbour measured?",
        "The salinity of the harbour came from probes at three depths.", .addressed
      ),
      ("Which gates of the canal leak?", "The upper gates of the canal leak at high water.", .addressed),
      (
        "How does the salinity change in winter?",
        "How salinity changes is a fascinating question for all of us.", .acknowledged
      ),
      (
        "Why was the gate of the canal closed?",
        "We understand how hard the closed gate of the canal was for you.", .acknowledged
      ),
      ("Does the canal leak at high water?", "We regret the trouble at the canal.", .acknowledged),
      (
        "I wonder whether the divers of the harbour were paid.",
        "The divers of the harbour worked three winters without wages.", .addressed
      ),
      (
        "It is unclear how the gauges of the canal were chosen.", "We chose gauges of the canal near a road.",
        .addressed
      ),
      ("Does the salinity depend on the wind?", "The wind did not change the salinity at all.", .addressed),
      ("Could you open the gate of the canal?", "The gate of the canal is eighty years old.", .acknowledged),
    ] as [(String, String, Disposition)])
  func `a statement on the matter answers a question of fact`(
    demand: String, answer: String, disposition: Disposition
  )
    throws
  {
    #expect(try Samples.disposition(demand, answer) == disposition)
  }
}
