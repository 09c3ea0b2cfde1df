import Documents
import Testing

@testable import Alignment

/// Short responses whose sentences, side by side in one paragraph, answer different demands.
@Suite struct NeighbourAnswerTests {
  private func dispositions(_ letter: String, _ response: String) throws -> [Disposition] {
    Aligner().align(letter: try Samples.document(letter), response: try Samples.document(response))
      .demands.map(\.disposition)
  }

  @Test func `what is said of a neighbour decides nothing`() throws {
    #expect(
      try dispositions(
        "We demand:\n\n1. Restore ferry 14.\n2. Restore the night boats.\n3. Lower the fares of pupils.",
        "Ferry 14 returns in May. The night boats cannot be restored. Fares of pupils: under review.")
        == [.addressed, .declined, .acknowledged])
  }

  @Test func `a sentence that goes on with its neighbour still counts`() throws {
    #expect(
      try dispositions(
        "We demand:\n\n1. Restore ferry 14.\n2. Paint the pier.",
        "We have looked at ferry 14 with the crews. It cannot be restored. The pier was painted in May.")
        == [.declined, .addressed])
  }

  @Test(arguments: [
    ("Freeze", "will stay frozen"), ("Steal", "was stolen"), ("Break", "was broken"),
    ("Withhold", "were withheld"),
  ])
  func `irregular pasts are their verbs`(verb: String, past: String) {
    var reader = TermReader()
    let terms = reader.terms(of: past).map(\.stem)
    #expect(terms.contains(reader.stem(ofWord: verb.lowercased())))
    #expect(CueWords.isPast(String(past.split(separator: " ").last ?? "")))
  }

  @Test func `nouns are no pasts`() {
    #expect(["people", "children", "lives"].allSatisfy { !CueWords.isPast($0) })
  }
}
