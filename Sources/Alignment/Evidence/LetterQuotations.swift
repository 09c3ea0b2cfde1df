import Documents

/// The words of a letter as a response quotes them.
struct LetterQuotations {
  private let words: String

  init(_ letter: Document) {
    words = Self.joined(TextWords(in: letter.text.utf8, 0..<letter.text.utf8.count))
  }

  /// Whether the words of a text stand in the letter, one behind another.
  func contain(_ text: String) -> Bool {
    let own = TextWords(text)
    return own.ranges.count >= QuotedPoints.fewestOfQuotation && words.contains(Self.joined(own))
  }

  private static func joined(_ words: TextWords) -> String { " " + words.small.joined(separator: " ") + " " }
}
