/// One token of a sentence with its text: a word, a number or a punctuation mark.
struct Word: Sendable, Equatable {
  enum Kind: UInt8, Sendable {
    case word, number, mark
  }

  let kind: Kind
  /// Its place in the text rendition: half-open UTF-8 bytes.
  let range: Range<Int>
  /// What it is compared by: case kept, apostrophes, quotation marks and dashes of all styles made one.
  let key: String
  /// Lower case of the key, which tables are asked for.
  let lowered: String
  var isWord: Bool { kind != .mark }
  /// Whether it is a name's form: a word with a capital first letter.
  var isCapitalized: Bool { kind == .word && key.first?.isUppercase == true }

  init(kind: Kind, range: Range<Int>, key: String, lowered: String? = nil) {
    self.kind = kind
    self.range = range
    self.key = key
    self.lowered = lowered ?? key.lowercased()
  }
}
