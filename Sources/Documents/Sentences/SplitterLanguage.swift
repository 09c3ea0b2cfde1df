/// The languages whose abbreviations and opening words a sentence splitter knows.
package enum SplitterLanguage: String, Sendable, CaseIterable {
  case english = "en"
  case french = "fr"
  case spanish = "es"
  case russian = "ru"
  case arabic = "ar"
  case chinese = "zh"

  /// The word tables of the language; built once a process.
  var words: SentenceWords {
    switch self {
    case .english: .english
    case .french: .french
    case .spanish: .spanish
    case .russian: .russian
    case .arabic: .arabic
    case .chinese: .chinese
    }
  }
}
