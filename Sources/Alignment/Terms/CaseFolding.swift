/// Brings the spellings of one word together before it is looked up or stemmed: small letters by the rules of its language,
/// letters with marks as one code point.
enum CaseFolding {
  /// The form of a word that tables and stemmers know.
  static func folded(_ word: some StringProtocol, _ language: TextLanguage) -> String {
    // Most words have no marks, and looking each letter up costs more than everything else.
    if language == .english || language != .turkish && word.utf8.allSatisfy({ $0 < 0x80 }) {
      return word.lowercased()
    }
    switch language {
    case .english: return word.lowercased()
    case .turkish:
      // Turkish has two letters i: "I" is the capital of "ı", "İ" that of "i" (Unicode SpecialCasing, tr).
      var scalars = String.UnicodeScalarView()
      for scalar in word.unicodeScalars {
        scalars.append(scalar == "I" ? "ı" : scalar == "İ" ? "i" : scalar)
      }
      return composed(String(scalars).lowercased())
    case .russian, .bulgarian, .ukrainian:
      // "ё" is written "е" as often as not.
      return replacing(["ё": "е"], in: composed(word.lowercased()))
    case .greek:
      // Capitals carry no accents, and the sigma at the end of a word is a form of its letter.
      return replacing(Self.greek, in: composed(word.lowercased()))
    case .german: return replacing(["ß": "ss"], in: composed(word.lowercased()))
    case .romanian:
      // The comma below and the cedilla are two encodings of the same letter; Snowball knows the cedilla.
      return replacing(["ș": "ş", "ț": "ţ"], in: composed(word.lowercased()))
    case .arabic, .persian:
      // Vowel marks and the stroke that stretches a word are no letters.
      return String(
        String.UnicodeScalarView(
          word.unicodeScalars.filter { $0 != "\u{640}" && !(0x64B...0x65F).contains($0.value) }))
    default: return composed(word.lowercased())
    }
  }

  private static let greek: [Character: String] = [
    "ά": "α", "έ": "ε", "ή": "η", "ί": "ι", "ό": "ο", "ύ": "υ", "ώ": "ω", "ϊ": "ι", "ΐ": "ι", "ϋ": "υ",
    "ΰ": "υ",
    "ς": "σ",
  ]

  private static func replacing(_ table: [Character: String], in word: String) -> String {
    guard word.contains(where: { table[$0] != nil }) else { return word }
    return word.reduce(into: "") { $0 += table[$1] ?? String($1) }
  }

  /// The word with every letter that has a code point together with its mark written so ("e" + U+0301 is "é").
  private static func composed(_ word: String) -> String {
    guard word.unicodeScalars.contains(where: { $0.properties.isGraphemeExtend }) else { return word }
    return String(word.map { letters[$0] ?? $0 })
  }

  /// Letters with marks of the European scripts by themselves: characters that are canonically equivalent are equal.
  private static let letters: [Character: Character] = {
    var result: [Character: Character] = [:]
    for range: ClosedRange<UInt32> in [0xC0...0x24F, 0x386...0x3CE, 0x400...0x45F, 0x1E00...0x1EFF] {
      for value in range {
        guard let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic else { continue }
        result[Character(scalar)] = Character(scalar)
      }
    }
    return result
  }()
}
