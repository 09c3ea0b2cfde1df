import Testing

@testable import Revisions

/// A sentence may be as long as a document: a rule that took the square of it would not end in hours.
@Suite struct LongSentenceTests {
  private func kinds(_ old: String, _ new: String) -> [ChangeKind] {
    func words(_ text: String) -> [Word] { WordScanner.words(of: 0..<text.utf8.count, in: Array(text.utf8)) }
    return ChangeKind.kinds(of: WordComparison(old: words(old), new: words(new)))
  }

  @Test(arguments: [
    "must ", "will consider ", "not ", "1,", "five million ", "1 000 ", "U.N. ", "Alpha ", "2022-05-03 ",
    "all some ",
    "said ", "in the absence ", "$", "I.", "one hundred and ", "at least ", "May 3 ",
  ])
  func `a pattern repeated without end`(pattern: String) {
    let text = String(repeating: pattern, count: 24_000 / pattern.utf8.count)
    #expect(kinds(text + " mill.", text + " barn.") != [])
    #expect(kinds(text, "The mill stands.") != [])
  }

  @Test func `one endless word`() {
    let word = String(repeating: "x", count: 300_000)
    #expect(kinds("a \(word)", "a \(word)y") == [.wording])
    let digits = String(repeating: "9", count: 300_000)
    #expect(kinds("a \(digits)", "a \(digits)8") == [.number])
  }
}
