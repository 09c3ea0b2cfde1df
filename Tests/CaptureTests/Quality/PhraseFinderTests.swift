import Testing

@testable import Capture

@Suite struct PhraseFinderTests {
  /// From the definition: the first phrase in the list's order that stands anywhere in the text.
  private static func slow(_ phrases: [String], _ text: [UInt8]) -> String? {
    phrases.first { phrase in
      let bytes = Array(phrase.utf8)
      return text.count >= bytes.count
        && (0...(text.count - bytes.count)).contains { Array(text[$0..<($0 + bytes.count)]) == bytes }
    }
  }

  @Test func `it finds what a search phrase by phrase finds`() {
    var numbers = SystemRandomNumberGenerator()
    var found = 0
    for _ in 0..<4000 {
      // Few letters, so that phrases share beginnings, contain each other and are found.
      func word(_ lengths: ClosedRange<Int>) -> String {
        String(
          (0..<Int.random(in: lengths, using: &numbers)).map { _ in
            "abé".randomElement(using: &numbers) ?? "a"
          })
      }
      let phrases = (0..<Int.random(in: 1...6, using: &numbers)).map { _ in word(1...6) }
      let text = Array(word(0...12).utf8)
      let expected = Self.slow(phrases, text)
      found += expected == nil ? 0 : 1
      #expect(PhraseFinder(phrases).first(in: text) == expected, "\(phrases) in \(text)")
      #expect(PhraseFinder(phrases).isFound(in: text) == (expected != nil))
    }
    #expect((500..<3900).contains(found))
  }
}
