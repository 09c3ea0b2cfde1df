package import Documents

/// Why two documents are not aligned, rather than aligned badly.
package enum AlignmentError: Error, Equatable {
  /// Which of the two documents is meant.
  package enum Side: Sendable, Equatable {
    case letter, response
  }

  /// A document is in no language that its words tell, or in several at once; `languages` are those that it may be in.
  case unknownLanguage(Side, languages: [TextLanguage])
  /// A document is in a language that there is no stemmer for.
  case unsupportedLanguage(Side, TextLanguage)
  /// The letter and the response are in different languages, so that they share no words.
  case differentLanguages(letter: TextLanguage, response: TextLanguage)
  /// The letter and the response have too many sentences between them to be compared all with all.
  case tooLarge(comparisons: Int, limit: Int)
}

extension Aligner {
  /// Most comparisons of a unit of the letter with a sentence of the response; each takes about 30 bytes.
  package static let largestComparison = 40_000_000

  /// Refuses what the aligner cannot do.
  ///
  /// `comparesMeaning`: something other than shared words compares the sentences, so that the languages may differ.
  package static func check(letter: Document, response: Document, comparesMeaning: Bool = false)
    throws(AlignmentError)
  {
    let languages = try languages(letter: letter, response: response)
    guard comparesMeaning || languages.letter == languages.response else {
      throw .differentLanguages(letter: languages.letter, response: languages.response)
    }
    let sizes = [letter, response].map { $0.blocks.reduce(0) { $0 + $1.sentences.count } }
    let (comparisons, isTooMany) = sizes[0].multipliedReportingOverflow(by: sizes[1])
    guard !isTooMany, comparisons <= largestComparison else {
      throw .tooLarge(comparisons: isTooMany ? Int.max : comparisons, limit: largestComparison)
    }
  }

  /// The languages of two documents.
  ///
  /// One that is too short to tell is taken to be in the language of the other; where both are, in English.
  package static func languages(letter: Document, response: Document) throws(AlignmentError) -> (
    letter: TextLanguage, response: TextLanguage
  ) {
    let first = try language(of: letter, .letter)
    let second = try language(of: response, .response)
    return (first ?? second ?? .english, second ?? first ?? .english)
  }

  /// The languages by which two documents are read; what `check` would refuse is read as English.
  static func languagesRead(letter: Document, response: Document) -> (
    letter: TextLanguage, response: TextLanguage
  ) {
    (try? languages(letter: letter, response: response)) ?? (letter: .english, response: .english)
  }

  /// The language by which one document is read: English where it is too short to tell, or cannot be aligned.
  package static func languageRead(_ document: Document) -> TextLanguage {
    guard let found = try? language(of: document, .response) else { return .english }
    return found
  }

  /// The language of a document that can be aligned, or nil where it is too short to tell.
  package static func language(of document: Document, _ side: AlignmentError.Side) throws(AlignmentError)
    -> TextLanguage?
  {
    switch LanguageDetector.finding(for: document) {
    case .known(let language):
      guard language.isAligned else { throw .unsupportedLanguage(side, language) }
      return language
    case .tooShort: return nil
    case .undecided(let languages): throw .unknownLanguage(side, languages: languages)
    case .unrecognised: throw .unknownLanguage(side, languages: [])
    }
  }
}
