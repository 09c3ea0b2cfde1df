import Testing

@testable import Alignment

@Suite struct DemandLabelTests {
  @Test(arguments: [
    ("Recommendations 4 and 7", ["4", "7"]), ("Recommendations 8 to 10", ["8", "9", "10"]),
    ("Demands 2, 3 & 5: housing", ["2", "3", "5"]), ("Recommendations 8–10", ["8", "9", "10"]),
    ("Recommendation 4.1", ["4.1"]), ("Points of order", []),
    ("Response to Recommendations 4.2–4.4 and 6.1", ["4.2", "4.3", "4.4", "6.1"]),
    ("Recommendations 4.2-4", ["4.2", "4.3", "4.4"]),
    ("Recommendations 12.9 to 12.11", ["12.9", "12.10", "12.11"]),
    ("Recommendations 7(a) to (c)", ["7a", "7b", "7c"]), ("Recommendations 7a–7c", ["7a", "7b", "7c"]),
    ("Joint response to recommendation 5.2 (b): accept", ["5.2b"]), ("Recommendation 8(1)", ["8.1"]),
    ("Rec. 3", ["3"]), ("Recommendation No. 12", ["12"]), ("R2.1. Agreed", ["2.1"]), ("R9 Agreed", ["9"]),
    ("Empfehlungen 3 bis 5", ["3", "4", "5"]), ("Recommandation n° 4", ["4"]),
    ("Recommendation (a)", ["a"]), ("Recommendations (f) and (g)", ["f", "g"]),
    ("Points (b) to (d)", ["b", "c", "d"]), ("Demand (iv): housing", ["iv"]), ("Proposal (C)", ["c"]),
    ("Recommendations 7(a) and (c)", ["7a", "7c"]), ("Recommendations 7 and (c)", ["7"]),
    ("Recommendation(s)", []), ("Recommendation (new)", []), ("Recommendation (", []),
    ("Recommendation 12th of May", []), ("Recommendations 9 to 4", ["9", "4"]), ("Recommendation", []),
    ("The committee's long report of last year made recommendation 4", []), ("", []),
  ])
  func `a heading names its demands`(heading: String, ids: [String]) {
    #expect(DemandLabel(heading, allowsList: true)?.ids ?? [] == ids)
  }

  @Test(
    arguments: [
      ("(b)", "b"), ("b)", "b"), ("b.", "b"), ("B.", "b"), ("(iv)", "iv"), ("•", nil), ("3.", nil),
      ("-", nil), ("", nil),
      ("(new)", nil),
    ] as [(String, String?)])
  func `a marker of letters is one in brackets`(marker: String, letters: String?) {
    #expect(DemandLabel.letters(ofMarker: marker) == letters)
  }

  @Test func `a paragraph names one`() {
    #expect(DemandLabel("Recommendations 4 and 7 were made before.", allowsList: false) == nil)
    #expect(DemandLabel("Recommendation 4 and 7", allowsList: false)?.ids == ["4"])
  }

  @Test func `a span that never ends names a bounded number`() {
    #expect(DemandLabel("Recommendations 1 to 9999", allowsList: true)?.ids == ["1", "9999"])
    let long = "Recommendations " + (1...500).map(String.init).joined(separator: ", ")
    #expect(DemandLabel(long, allowsList: true)?.ids.count ?? 0 <= 100)
  }

  @Test(arguments: [
    ("4(b)", "4b"), ("4b", "4b"), ("4.2", "4.2"), ("8(1)", "8.1"), ("Three", "3"), ("142.35", "142.35"),
  ])
  func `a number is an id`(number: String, id: String) {
    #expect(DemandLabel.id(of: number) == id)
  }

  @Test(arguments: ["", "b", "4bc", "4.", "(a)", "٣", "12345", "4 of"])
  func `other words are none`(word: String) {
    #expect(DemandLabel.id(of: word) == nil)
  }

  @Test(arguments: [
    (
      "Utopia supports recommendations 145.3, 145.7 and 145.9–145.11.",
      ["145.3", "145.7", "145.9", "145.10", "145.11"]
    ),
    ("The following recommendations are noted: 145.4; 145.9.", ["145.4", "145.9"]),
    ("We accept recommendation 4 and will publish the list in 2027.", ["4"]),
    ("The following towns were visited: 3 in May.", []), ("Nothing is recommended here.", []),
  ])
  func `a sentence names demands`(sentence: String, ids: [String]) {
    #expect(DemandLabel.ids(namedIn: sentence) == ids)
  }
}
