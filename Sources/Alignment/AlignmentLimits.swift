package import Documents

/// Why two documents are not aligned, rather than aligned badly.
package enum AlignmentError: Error, Equatable {
  /// Hardly any of a document's words are common English ones; the aligner knows no other language.
  case notEnglish(commonWords: Int, words: Int)
  /// The letter and the response have too many sentences between them to be compared all with all.
  case tooLarge(comparisons: Int, limit: Int)
}

extension Aligner {
  /// Most comparisons of a unit of the letter with a sentence of the response; each takes about 30 bytes.
  package static let largestComparison = 40_000_000

  /// Refuses what the aligner cannot do.
  package static func check(letter: Document, response: Document) throws(AlignmentError) {
    for document in [letter, response] { try checkLanguage(document) }
    let sizes = [letter, response].map { $0.blocks.reduce(0) { $0 + $1.sentences.count } }
    let (comparisons, isTooMany) = sizes[0].multipliedReportingOverflow(by: sizes[1])
    guard !isTooMany, comparisons <= largestComparison else {
      throw .tooLarge(comparisons: isTooMany ? Int.max : comparisons, limit: largestComparison)
    }
  }

  /// In English prose 35 to 50 of 100 words are function words; in other languages a few coincide ("in", "an", "was").
  private static func checkLanguage(_ document: Document) throws(AlignmentError) {
    let words = TermReader.words(of: document.text.string(0..<document.text.boundary(atOrBefore: 100_000)))
      .filter { $0.unicodeScalars.contains { $0.properties.isAlphabetic } }
    let common = words.count { StopWords.contains($0.lowercased()) }
    // Too few words to tell: a list of names, a headline.
    guard words.count >= 25, common * 100 < words.count * 15 else { return }
    throw .notEnglish(commonWords: common, words: words.count)
  }
}
