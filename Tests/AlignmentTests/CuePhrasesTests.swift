import Testing

@testable import Alignment

@Suite struct CuePhrasesTests {
  @Test(arguments: [
    ("nous demandons", "nous demandons", 0..<2), ("nous … demandons", "nous vous en demandons", 0..<4),
    ("nous … demandons", "nous a b c demandons", 0..<5), ("doit|devrait", "il devrait", 1..<2),
    ("demand*", "ils demandaient", 1..<2), ("*aron", "se publicaron ayer", 1..<2),
    ("(en parte/parcialmente) se", "x en parte se", 1..<4),
    ("(en parte/parcialmente) se", "parcialmente se", 0..<2),
    ("a, b", "x b", 1..<2), ("*é|*ée", "est publiée", 1..<2),
  ])
  func `a phrase stands where its words do`(_ phrase: String, _ text: String, _ range: Range<Int>) {
    let words = text.split(separator: " ").map(String.init)
    #expect(CuePhrases<Void>(phrase).first(in: words)?.range == range)
  }

  @Test(arguments: [
    ("nous demandons", "nous vous demandons"), ("nous … demandons", "nous a b c d demandons"),
    ("demand*", "redemande"), ("*aron", "aron"), ("", "a"), (",", "a"), ("…", "a"), ("a b", "a"),
  ])
  func `and nowhere else`(_ phrase: String, _ text: String) {
    #expect(CuePhrases<Void>(phrase).first(in: text.split(separator: " ").map(String.init)) == nil)
  }

  @Test func `the first of the table decides, not the first of the text`() {
    let phrases = CuePhrases([(meaning: 1, phrases: "will not"), (meaning: 2, phrases: "we, will")])
    #expect(phrases.first(in: ["we", "will", "not"])?.meaning == 1)
    #expect(phrases.first(in: ["we", "will"])?.range == 0..<1)
    #expect(phrases.first(in: ["we", "will", "not"], 0..<2)?.meaning == 2)
    #expect(phrases.begins(["we"]) && !phrases.begins(["x", "we"]))
  }

  @Test func `where many words may stand between, they stand in one clause`() {
    let phrases = CuePhrases([(meaning: 1, phrases: "hat … nicht")], gap: 14)
    let words = ["hat", "das", "nicht"]
    #expect(phrases.first(in: words, 0..<3, clauses: [0, 0, 0]) != nil)
    #expect(phrases.first(in: words, 0..<3, clauses: [0, 0, 1]) == nil)
  }
}
