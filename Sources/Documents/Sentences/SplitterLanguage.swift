/// The languages whose abbreviations and opening words a sentence splitter knows.
package enum SplitterLanguage: String, Sendable, CaseIterable {
  case english = "en"
  case french = "fr"
  case spanish = "es"
  case russian = "ru"
  case arabic = "ar"
  case chinese = "zh"
  case german = "de"
  case italian = "it"
  case portuguese = "pt"
  case dutch = "nl"

  /// The language of a BCP 47 tag ("fr-CH"), if its tables are here.
  package init?(tag: String) {
    self.init(rawValue: tag.prefix { $0 != "-" && $0 != "_" }.lowercased())
  }

  /// The word tables of the language; built once a process.
  var words: SentenceWords {
    switch self {
    case .english: .english
    case .french: .french
    case .spanish: .spanish
    case .russian: .russian
    case .arabic: .arabic
    case .chinese: .chinese
    case .german: .german
    case .italian: .italian
    case .portuguese: .portuguese
    case .dutch: .dutch
    }
  }
}
