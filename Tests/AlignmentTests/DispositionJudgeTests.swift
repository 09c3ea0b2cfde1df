import Documents
import Testing

@testable import Alignment

@Suite struct DispositionJudgeTests {
  private static let letter = """
    Open letter on the northern canal

    We ask the harbour office to:

    1. Publish the dredging audit before the harvest;
    2. Repair the broken lock at the northern bridge;
    3. Pay the ferry crews their overdue wages;
    4. Appoint an independent doctor for the quarry villages.
    """

  /// What a response does with each of the four demands.
  private func dispositions(_ response: String) throws -> [Disposition] {
    let result = Aligner().align(
      letter: try Samples.document(Self.letter), response: try Samples.document(response))
    return result.demands.map(\.disposition)
  }

  /// What a response does with the second demand when one sentence speaks to it.
  @Test(arguments: [
    ("We have repaired the broken lock at the northern bridge.", Disposition.addressed),
    ("We will repair the broken lock at the northern bridge.", .addressed),
    ("The Government accepts the demand to repair the broken lock at the northern bridge.", .addressed),
    ("We accept in principle that the broken lock at the northern bridge needs repair.", .partlyAddressed),
    ("In May we have repaired the lock.", .addressed),
    ("In May we have repaired some of the locks at the northern bridge.", .partlyAddressed),
    ("We will not repair the broken lock at the northern bridge.", .declined),
    ("We won’t repair the broken lock at the northern bridge.", .declined),
    ("The office was unable to repair the broken lock at the northern bridge.", .declined),
    ("The repair of the broken lock at the northern bridge could not begin.", .declined),
    ("We note the letter on the broken lock at the northern bridge.", .acknowledged),
    ("The broken lock at the northern bridge dates from another century.", .acknowledged),
    ("We urge the owner to repair the broken lock at the northern bridge.", .acknowledged),
  ])
  func `the words of the act decide`(sentence: String, expected: Disposition) throws {
    let found = try dispositions(
      "Thank you for writing.\n\n\(sentence)\n\nSummer was hot and everybody swam a lot.")
    #expect(found == [.absent, expected, .absent, .absent])
  }

  @Test func `each demand finds its own answer`() throws {
    #expect(
      try dispositions(
        """
        The dredging audit was completed, and we have published the audit before the harvest.

        We will not repair the broken lock at the northern bridge, which belongs to the railway.

        The council noted the overdue wages of the ferry crews.

        Tourism brought many guests this summer.
        """) == [.addressed, .declined, .acknowledged, .absent])
  }

  @Test func `an answer in the sentence behind counts for the passage`() throws {
    let result = Aligner().align(
      letter: try Samples.document(Self.letter),
      response: try Samples.document(
        """
        The broken lock at the northern bridge is an old story. We will not repair the lock.

        Tourism brought many guests this summer. Everybody enjoyed the food.
        """))
    let demand = result.demands[1]
    #expect(demand.responses.first?.quote.exact.contains("broken lock") == true)
    #expect(demand.responses.first?.because.contains { $0.hasPrefix("says: will not") } == true)
    #expect(demand.disposition == .declined)
  }

  @Test func `the reasons name what is shared, how it was said and what is left out`() throws {
    let result = Aligner().align(
      letter: try Samples.document(Self.letter),
      response: try Samples.document(
        "We have repaired the lock near the bridge.\n\nTourism brought many guests."))
    let because = try #require(result.demands[1].responses.first?.because)
    #expect(because.count == 3)
    let shared = try #require(because.first)
    #expect(shared.hasPrefix("shared: "))
    for word in ["Repair ← repaired", "lock", "bridge"] { #expect(shared.contains(word)) }
    #expect(because[1] == "says: We have")
    #expect(because[2].hasPrefix("nothing on: ") && because[2].contains("broken"))
  }

  @Test func `at most three passages for what they share, and the sentence that decides`() throws {
    let sentence = "The broken lock at the northern bridge needs repair"
    let response = (1...6).map { "\(sentence), wrote engineer \($0)." }.joined(separator: "\n\n")
    let result = Aligner().align(
      letter: try Samples.document(Self.letter), response: try Samples.document(response))
    let passages = result.demands[1].responses
    #expect(passages.count == DispositionJudge.passageLimit + 1)
    #expect(Set(passages.map(\.range.lowerBound)).count == DispositionJudge.passageLimit + 1)
  }

  @Test func `the verdict on nothing is absent for sure`() {
    let verdict = Verdict.nothing
    #expect(verdict.disposition == .absent)
    #expect(Set(verdict.probabilities.keys) == Set(Disposition.allCases))
    #expect(verdict.probabilities.values.reduce(0, +) == 1)
  }
}
