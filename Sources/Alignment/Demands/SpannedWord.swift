import Documents

/// A word with its place in a text rendition.
struct SpannedWord {
  let text: String
  /// The same in small letters, as cues are compared with it.
  let small: String
  /// Its half-open UTF-8 bytes.
  let range: Range<Int>

  /// The words inside a half-open UTF-8 range, from its beginning at most so many; hyphenated words and words with an
  /// apostrophe are one, but for "we'd" and its like.
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
      var hasMark = false
      while index < range.upperBound, case let scalar = WordScalars.scalar(in: text.utf8, at: index),
        isInside(scalar)
      {
        hasMark = hasMark || WordScalars.isApostrophe(scalar)
        index += UTF8.width(scalar)
      }
      index = min(index, range.upperBound)
      let word = text.string(start..<index)
      if hasMark, let parts = contracted(word, start..<index) {
        words += parts.prefix(limit - words.count)
      } else {
        words.append(SpannedWord(text: word, small: word.lowercased(), range: start..<index))
      }
    }
    return words
  }

  /// "We'd" is "we" and "would", each with its own bytes; nil for other words. Which of "would" and "had" is meant the next word tells.
  private static func contracted(_ word: String, _ range: Range<Int>) -> [SpannedWord]? {
    guard word.utf8.count < 10,
      let mark = word.unicodeScalars.firstIndex(where: WordScalars.isApostrophe),
      let verb = verbs[word.unicodeScalars[mark...].dropFirst().map { String($0).lowercased() }.joined()],
      case let host = String(word.unicodeScalars[..<mark]),
      verb == "is" ? things.contains(host.lowercased()) : hosts.contains(host.lowercased())
    else { return nil }
    let end = range.lowerBound + host.utf8.count
    return [
      SpannedWord(text: host, small: host.lowercased(), range: range.lowerBound..<end),
      SpannedWord(text: String(word.unicodeScalars[mark...]), small: verb, range: end..<range.upperBound),
    ]
  }

  private static let verbs = ["d": "would", "ll": "will", "ve": "have", "re": "are", "s": "is"]
  private static let hosts: Set<String> = ["i", "we", "you", "they", "he", "she", "it", "that", "who"]

  /// Behind these "'s" is a verb, and no possessive.
  private static let things: Set<String> = ["it", "that", "there", "what", "here", "he", "she"]

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
