import Documents

/// A word with its place in a text rendition.
struct SpannedWord {
  let text: String
  /// The same in small letters, as cues are compared with it.
  let small: String
  /// Its half-open UTF-8 bytes.
  let range: Range<Int>

  /// The words inside a half-open UTF-8 range, from its beginning at most so many; hyphenated words and words with an
  /// apostrophe are one.
  static func words(in range: Range<Int>, of text: TextRendition, atMost limit: Int = .max) -> [SpannedWord] {
    var words: [SpannedWord] = []
    var index = range.lowerBound
    while index < range.upperBound, words.count < limit {
      let first = WordScalars.scalar(in: text.utf8, at: index)
      guard WordScalars.begins(first) else {
        index += UTF8.width(first)
        continue
      }
      let start = index
      while index < range.upperBound, case let scalar = WordScalars.scalar(in: text.utf8, at: index),
        isInside(scalar)
      {
        index += UTF8.width(scalar)
      }
      index = min(index, range.upperBound)
      let word = text.string(start..<index)
      words.append(SpannedWord(text: word, small: word.lowercased(), range: start..<index))
    }
    return words
  }

  private static func isInside(_ scalar: Unicode.Scalar) -> Bool {
    WordScalars.continues(scalar) || scalar == "-" || WordScalars.isApostrophe(scalar)
  }
}

/// The words of a letter's sentences, each cut once, however many questions are asked of it.
final class SentenceWords {
  let text: TextRendition
  /// Half-open UTF-8 ranges that were asked for, with their words.
  private var known: [Range<Int>: [SpannedWord]] = [:]

  init(_ text: TextRendition) { self.text = text }

  subscript(_ range: Range<Int>) -> [SpannedWord] {
    if let words = known[range] { return words }
    let words = SpannedWord.words(in: range, of: text)
    known[range] = words
    return words
  }

  /// The first words of a range, at most so many.
  func first(_ count: Int, in range: Range<Int>) -> [SpannedWord] {
    known[range].map { Array($0.prefix(count)) } ?? SpannedWord.words(in: range, of: text, atMost: count)
  }
}
