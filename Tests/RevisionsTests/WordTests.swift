import Documents
import Testing

@testable import Revisions

@Suite struct WordTests {
  private func words(_ text: String) -> [Word] {
    var (table, lexicon) = (TokenTable(), Lexicon())
    WordScanner.scan(0..<text.utf8.count, in: Array(text.utf8), into: &table, &lexicon)
    return table.words(0..<table.count, &lexicon)
  }

  @Test(arguments: [
    ("Don’t go – it’s “late”.", ["Don't", "go", "-", "it's", "\"", "late", "\"", "."]),
    (
      "On 12/5/2018 at 10:30: 1,250.5 t, 3.",
      ["On", "12/5/2018", "at", "10:30", ":", "1,250.5", "t", ",", "3", "."]
    ),
    ("a long-term plan--or not...", ["a", "long", "-", "term", "plan", "-", "or", "not", "…"]),
    ("Über die Brücke; Привет!", ["Über", "die", "Brücke", ";", "Привет", "!"]),
    ("道路3。", ["道", "路", "3", "。"]),
    ("  ", []),
  ])
  func `cuts text into words, numbers and marks`(text: String, expected: [String]) {
    #expect(words(text).map(\.key) == expected)
  }

  @Test func `tokens and white space are the whole text`() {
    let text = "He paid 3,50 €\u{A0}– “twice”, in São-Paulo; don't…"
    let bytes = Array(text.utf8)
    var at = 0
    for word in words(text) {
      let gap = String(decoding: bytes[at..<word.range.lowerBound], as: UTF8.self)
      let isSpace = gap.allSatisfy(\.isWhitespace)
      #expect(isSpace)
      at = word.range.upperBound
    }
    #expect(at == bytes.count)
  }

  @Test(arguments: [
    ("an inter- national fair", "Nothing.", ["an", "international", "fair"]),
    ("a long- term plan", "the long-term view", ["a", "long", "-", "term", "plan"]),
    ("a re- creation of it", "a recreation, not a re-creation", ["a", "recreation", "of", "it"]),
    ("the pre- and post-war years", "Nothing.", ["the", "pre", "-", "and", "post", "-", "war", "years"]),
    ("the Smith- Jones house", "Nothing.", ["the", "Smith", "-", "Jones", "house"]),
  ])
  func `mends torn words by the words of both versions`(text: String, other: String, expected: [String])
    throws
  {
    let documents = try [text, other].map { try PlainTextReader().read(Array($0.utf8)) }
    var (version, _, lexicon) = Version.both(documents[0], documents[1]) { _ in true }
    #expect(version.tokens.words(0..<version.tokens.count, &lexicon).map(\.key) == expected)
    // Every token belongs to one sentence.
    #expect(version.sentences.map(\.tokens.count).reduce(0, +) == version.tokens.count)
  }

  @Test func `runs keep both texts where equal words differ in their bytes`() {
    let (old, new) = ("He said \"yes\" today.", "He said “yes” to me.")
    let comparison = WordComparison(old: words(old), new: words(new))
    let runs = comparison.runs(
      Array(old.utf8), 0..<old.utf8.count, Array(new.utf8), 0..<new.utf8.count)
    #expect(
      runs == [
        WordRun(op: .equal, text: "He said "), WordRun(op: .delete, text: "\""),
        WordRun(op: .insert, text: "“"),
        WordRun(op: .equal, text: "yes"), WordRun(op: .delete, text: "\""), WordRun(op: .insert, text: "”"),
        WordRun(op: .equal, text: " "), WordRun(op: .delete, text: "today"),
        WordRun(op: .insert, text: "to me"),
        WordRun(op: .equal, text: "."),
      ])
    #expect(comparison.deletedWords.map(\.key) == ["today"])
  }
}
