/// The languages that a document is recognised as being written in; raw values are BCP 47 subtags.
package enum TextLanguage: String, Sendable, CaseIterable, Hashable {
  case english = "en"
  case french = "fr"
  case spanish = "es"
  case german = "de"
  case italian = "it"
  case portuguese = "pt"
  case dutch = "nl"
  case russian = "ru"
  case swedish = "sv"
  case danish = "da"
  case norwegian = "no"
  case finnish = "fi"
  case hungarian = "hu"
  case romanian = "ro"
  case turkish = "tr"
  case arabic = "ar"
  case greek = "el"
  case catalan = "ca"
  case lithuanian = "lt"
  case indonesian = "id"
  case irish = "ga"
  case basque = "eu"
  case hindi = "hi"
  case serbian = "sr"
  // Recognised so that they are not taken for a neighbour; there is no stemmer for them.
  case ukrainian = "uk"
  case bulgarian = "bg"
  case polish = "pl"
  case czech = "cs"
  case galician = "gl"
  case persian = "fa"
  case afrikaans = "af"

  /// The language of a BCP 47 tag ("fr-CH", "nb"), if it is one of these.
  package init?(tag: String) {
    let subtag = tag.prefix { $0 != "-" && $0 != "_" }.lowercased()
    self.init(rawValue: ["nb", "nn"].contains(subtag) ? "no" : subtag)
  }

  /// Its English name ("French").
  package var name: String {
    let word = String(describing: self)
    return word.prefix(1).uppercased() + word.dropFirst()
  }

  /// The name of its Snowball stemmer, or nil where there is none.
  var stemmer: String? {
    switch self {
    case .ukrainian, .bulgarian, .polish, .czech, .galician, .persian, .afrikaans: nil
    default: String(describing: self)
    }
  }

  /// Whether two documents in it can be aligned.
  package var isAligned: Bool { stemmer != nil }

  /// The letters that it is written in.
  var scripts: Set<LetterScript> {
    switch self {
    case .russian, .ukrainian, .bulgarian: [.cyrillic]
    case .serbian: [.cyrillic, .latin]
    case .greek: [.greek]
    case .arabic, .persian: [.arabic]
    case .hindi: [.devanagari]
    default: [.latin]
    }
  }
}

/// A writing system, as far as languages are told apart by it.
enum LetterScript: Int, CaseIterable {
  case latin, cyrillic, greek, arabic, devanagari, other

  /// The script of a word's first letter; nil where it has none.
  init?(word: some StringProtocol) {
    for scalar in word.unicodeScalars {
      guard let script = LetterScript(scalar) else { continue }
      self = script
      return
    }
    return nil
  }

  /// The script of a letter; nil for what is none.
  init?(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      guard (0x61...0x7A).contains(scalar.value | 0x20) else { return nil }
      self = .latin
      return
    }
    guard scalar.properties.isAlphabetic else { return nil }
    switch scalar.value {
    case 0x41...0x24F, 0x1E00...0x1EFF: self = .latin
    case 0x370...0x3FF, 0x1F00...0x1FFF: self = .greek
    case 0x400...0x52F: self = .cyrillic
    case 0x600...0x6FF, 0x750...0x77F, 0xFB50...0xFDFF, 0xFE70...0xFEFF: self = .arabic
    case 0x900...0x97F: self = .devanagari
    default: self = .other
    }
  }
}
