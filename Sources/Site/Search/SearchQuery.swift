/// What is searched for: words and phrases that must all stand in one sentence.
struct SearchQuery: Hashable {
  /// Words that follow each other; a single word is a phrase of one. None is empty.
  let phrases: [[String]]

  /// Code points of a query at most.
  static let longest = 500
  /// Words of a query at most.
  static let mostWords = 60

  /// Words as people write them; what stands between quotation marks ("…", “…”, „…“, «…») is one phrase, and so is what
  /// is several words without a space ("well-known").
  ///
  /// - Throws: `SiteError.badRequest` for what is too long.
  init(_ text: String) throws(SiteError) {
    guard text.unicodeScalars.count <= Self.longest else {
      throw .badRequest("a search has at most \(Self.longest) characters")
    }
    var phrases: [[String]] = []
    var piece = ""
    var isQuoted = false
    func end() {
      let words = SearchWords.words(Array(piece.utf8)).map(\.word)
      if !words.isEmpty { phrases.append(words) }
      piece = ""
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "“", "”", "„", "«", "»":
        end()
        // Marks that show their side are taken by it.
        isQuoted = scalar == "«" || scalar == "„" ? true : scalar == "»" || scalar == "”" ? false : !isQuoted
      case " ", "\t", "\u{A0}", "\u{3000}":
        if isQuoted { piece += " " } else { end() }
      default: piece.unicodeScalars.append(scalar)
      }
    }
    end()
    guard phrases.reduce(0, { $0 + $1.count }) <= Self.mostWords else {
      throw .badRequest("a search has at most \(Self.mostWords) words")
    }
    self.phrases = phrases
  }

  /// The places of its phrases in a text: half-open bytes, in order; nil where one of them does not stand in it.
  func places(in utf8: some RandomAccessCollection<UInt8>) -> [Range<Int>]? {
    let words = SearchWords.words(utf8)
    var places: [Range<Int>] = []
    for phrase in phrases {
      var isFound = false
      var index = 0
      while index + phrase.count <= words.count {
        if zip(phrase, words[index...]).allSatisfy({ $0 == $1.word }) {
          isFound = true
          places += words[index..<index + phrase.count].map(\.range)
        }
        index += 1
      }
      guard isFound else { return nil }
    }
    return places
  }
}
