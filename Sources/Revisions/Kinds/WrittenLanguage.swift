import Documents

/// What the rules must know of a text's language: tables of words are English, and German writes nouns with capitals.
enum WrittenLanguage: Sendable {
  case english, german, other

  /// Most words of each version that are looked at.
  static let sample = 4_096

  /// The language of two versions: what they declare, unless their words say clearly otherwise.
  ///
  /// A document that declares another language is English only with twenty words and more that only English has,
  /// and few of others; one that declares English or nothing is not, where words of other languages prevail.
  static func of(_ old: Document, _ new: Document, _ words: some Sequence<String>) -> WrittenLanguage {
    var (english, foreign, german) = (0, 0, 0)
    for word in words.prefix(2 * sample) {
      if englishWords.contains(word) { english += 1 }
      if germanWords.contains(word) { german += 1 }
      if foreignWords.contains(word) || !isLatin(word) { foreign += 1 }
    }
    let declared = (new.language ?? old.language)?.prefix { $0 != "-" && $0 != "_" }.lowercased() ?? ""
    let others = german + foreign
    if declared.isEmpty || declared == "en" {
      if others < 2 || others <= english { return .english }
    } else if english >= 20, english > 4 * others {
      return .english
    }
    return declared == "de" || german > foreign ? .german : .other
  }

  /// Whether a sentence of a document in English is in another language: a quotation, a translation beside it.
  func of(_ sentence: [String]) -> WrittenLanguage {
    guard self == .english else { return self }
    var (english, foreign, german) = (0, 0, 0)
    for word in sentence {
      if Self.englishWords.contains(word) { english += 1 }
      if Self.germanWords.contains(word) { german += 1 }
      if Self.foreignWords.contains(word) || !Self.isLatin(word) { foreign += 1 }
    }
    guard german + foreign >= 2, german + foreign > english else { return .english }
    return german > foreign ? .german : .other
  }

  /// Whether a word begins with a letter of the Latin script, or with none.
  private static func isLatin(_ word: String) -> Bool {
    guard let first = word.unicodeScalars.first else { return true }
    return first.value < 0x250 || !first.properties.isAlphabetic
  }

  private static let englishWords: Set<String> = [
    "the", "and", "of", "to", "that", "with", "for", "this", "which", "were", "have", "been", "are", "from",
    "by",
    "their", "is", "it", "its", "has", "would", "should", "shall", "they", "he", "she", "his", "her", "we",
    "not",
  ]
  private static let germanWords: Set<String> = [
    "der", "das", "und", "nicht", "ist", "ein", "eine", "einen", "mit", "für", "auf", "wird", "werden",
    "sich",
    "auch", "zu", "er", "sie", "wir", "dass", "bei", "oder", "nach", "dem", "den",
  ]
  private static let foreignWords: Set<String> = [
    "le", "les", "une", "est", "qui", "dans", "pour", "sur", "aux", "avec", "par", "pas", "sont", "los",
    "las",
    "que", "una", "para", "por", "el", "di", "che", "è", "della", "sono", "il", "não", "uma", "dos", "um",
    "het",
    "een", "niet", "zijn", "voor", "och", "att", "som", "inte", "på", "af", "og", "ikke", "til", "jest",
    "nie", "w",
    "se", "et", "du", "des", "la", "con", "wordt",
  ]
}
