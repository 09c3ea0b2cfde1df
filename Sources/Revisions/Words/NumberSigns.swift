import Diffing

/// Makes numbers of the signs that say what a number means: "-" of "-5", "$" of "US$ 5", "%" of "5 %", "°" of "5 °C".
///
/// Such a sign is no punctuation: with another one the sentence says something else.
enum NumberSigns {
  /// Bytes of white space that may stand between a number and its sign: one space of any width.
  private static let widestSpace = 3

  /// Makes numbers of the signs that stand beside numbers among a run of tokens (half-open indices of the table).
  static func mark(_ run: Range<Int>, of table: inout TokenTable, _ lexicon: Lexicon, in bytes: [UInt8]) {
    guard table.kinds[run].contains(.number) else { return }
    // Backwards for what stands before a number ("-$5"), then forwards for what stands behind one.
    for index in run.dropLast().reversed()
    where table.kinds[index] == .mark && table.kinds[index + 1] == .number {
      let gap = table.range(index + 1).lowerBound - table.range(index).upperBound
      if isSymbol(lexicon.bytes(table.keys[index]))
        ? gap <= widestSpace : gap == 0 && isMinus(index, after: run.lowerBound, table, lexicon, bytes)
      {
        table.setNumber(index)
      }
    }
    for index in run.dropFirst() where table.kinds[index] == .mark && table.kinds[index - 1] == .number {
      let gap = table.range(index).lowerBound - table.range(index - 1).upperBound
      if gap <= widestSpace, isSymbol(lexicon.bytes(table.keys[index])) { table.setNumber(index) }
    }
  }

  /// Currency, percent, permille and degree signs, and those of mathematics but for the bar between two cells.
  private static func isSymbol(_ key: ArraySlice<UInt8>) -> Bool {
    guard let scalar = String(decoding: key, as: UTF8.self).unicodeScalars.first, scalar != "|" else {
      return false
    }
    switch scalar.properties.generalCategory {
    case .currencySymbol, .mathSymbol: return true
    default: return "%‰‱％٪°".unicodeScalars.contains(scalar)
    }
  }

  /// Whether a dash directly before a number is its sign, not that of a range ("5-7"), a compound or an aside.
  private static func isMinus(
    _ index: Int, after first: Int, _ table: TokenTable, _ lexicon: Lexicon, _ bytes: [UInt8]
  ) -> Bool {
    guard lexicon.bytes(table.keys[index]).elementsEqual("-".utf8) else { return false }
    let range = table.range(index)
    let dashes = String(decoding: bytes[range], as: UTF8.self).unicodeScalars
    guard dashes.count == 1, dashes.first != "—", dashes.first != "―" else { return false }
    guard index > first, table.range(index - 1).upperBound == range.lowerBound else { return true }
    let last = String(decoding: lexicon.bytes(table.keys[index - 1]), as: UTF8.self)
    guard table.kinds[index - 1] == .mark, let scalar = last.unicodeScalars.first else { return false }
    switch scalar.properties.generalCategory {
    case .openPunctuation, .initialPunctuation, .currencySymbol, .mathSymbol: return true
    default: return "\"':/".unicodeScalars.contains(scalar)
    }
  }
}
