/// Makes numbers of the signs that say what a number means: "-" of "-5", "$" of "US$ 5", "%" of "5 %", "°" of "5 °C".
///
/// Such a sign is no punctuation: with another one the sentence says something else.
enum NumberSigns {
  /// Bytes of white space that may stand between a number and its sign: one space of any width.
  private static let widestSpace = 3

  /// The same tokens with the signs that stand beside numbers made numbers.
  static func marked(_ words: [Word], in bytes: [UInt8]) -> [Word] {
    guard words.contains(where: { $0.kind == .number }) else { return words }
    var words = words
    // Backwards for what stands before a number ("-$5"), then forwards for what stands behind one.
    for index in words.indices.dropLast().reversed() where words[index].kind == .mark {
      let next = words[index + 1]
      guard next.kind == .number else { continue }
      let gap = next.range.lowerBound - words[index].range.upperBound
      if isSymbol(words[index]) ? gap <= widestSpace : gap == 0 && isMinus(words, at: index, in: bytes) {
        words[index] = words[index].asNumber
      }
    }
    for index in words.indices.dropFirst() where words[index].kind == .mark && isSymbol(words[index]) {
      let last = words[index - 1]
      if last.kind == .number, words[index].range.lowerBound - last.range.upperBound <= widestSpace {
        words[index] = words[index].asNumber
      }
    }
    return words
  }

  /// Currency, percent, permille and degree signs, and those of mathematics but for the bar between two cells.
  private static func isSymbol(_ word: Word) -> Bool {
    guard let scalar = word.key.unicodeScalars.first, scalar != "|" else { return false }
    switch scalar.properties.generalCategory {
    case .currencySymbol, .mathSymbol: return true
    default: return "%‰‱％٪°".unicodeScalars.contains(scalar)
    }
  }

  /// Whether a dash directly before a number is its sign, not that of a range ("5-7"), a compound or an aside.
  private static func isMinus(_ words: [Word], at index: Int, in bytes: [UInt8]) -> Bool {
    let word = words[index]
    guard word.key == "-" else { return false }
    let dashes = String(decoding: bytes[word.range], as: UTF8.self).unicodeScalars
    guard dashes.count == 1, dashes.first != "—", dashes.first != "―" else { return false }
    guard index > 0, words[index - 1].range.upperBound == word.range.lowerBound else { return true }
    let last = words[index - 1]
    guard last.kind == .mark, let scalar = last.key.unicodeScalars.first else { return false }
    switch scalar.properties.generalCategory {
    case .openPunctuation, .initialPunctuation, .currencySymbol, .mathSymbol: return true
    default: return "\"':/".unicodeScalars.contains(scalar)
    }
  }
}

extension Word {
  fileprivate var asNumber: Word { Word(kind: .number, range: range, key: key) }
}
