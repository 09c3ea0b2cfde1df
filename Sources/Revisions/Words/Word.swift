/// One token of a sentence: a word, a number or a punctuation mark.
struct Word: Sendable, Equatable {
  enum Kind: Sendable {
    case word, number, mark
  }

  let kind: Kind
  /// Its place in the text rendition: half-open UTF-8 bytes.
  let range: Range<Int>
  /// What it is compared by: case kept, apostrophes, quotation marks and dashes of all styles made one.
  let key: String
  /// Lower case of the key, which tables are asked for.
  var lowered: String { key.lowercased() }
  var isWord: Bool { kind != .mark }
  /// Whether it is a name's form: a word with a capital first letter.
  var isCapitalized: Bool { kind == .word && key.first?.isUppercase == true }
}
