package import Documents

/// Tells the language of a text by its function words, and says so only where they leave no other.
///
/// The language with most of them must have enough, different ones, and against every other language at least two and a half
/// times as many words that are only its own as are only the other's. Everything else is unknown: a wrong language would read
/// demands by wrong rules, and an unknown one is refused.
package enum LanguageDetector {
  /// What the words of a text tell.
  package enum Finding: Equatable, Sendable {
    case known(TextLanguage)
    /// Too few words to tell anything.
    case tooShort
    /// These have as good a claim as each other: neighbours that the words do not divide, or a text in two languages.
    case undecided([TextLanguage])
    /// Hardly any function word of any language.
    case unrecognised
  }

  /// Below so many words nothing is refused for its language, because lists of names and headlines have no function words.
  static let fewestWords = 25
  /// Below so many nothing is refused whose words are English rather than anything else: a short letter has its address, date and
  /// greeting beside one sentence.
  static let fewestOfEnglish = 60
  /// So many bytes of a document are looked at.
  static let mostBytes = 20_000

  /// The language of a document.
  ///
  /// The words win over what the document declares: templates and office programs declare the language of their maker. The
  /// declaration decides where the words cannot, between the languages that they leave, or in a text too short to tell.
  package static func finding(for document: Document) -> Finding {
    var counts = Counts()
    var bytes = 0
    for block in document.blocks where block.role.isDocument && bytes < mostBytes {
      let end = document.text.boundary(
        atOrBefore: min(block.range.upperBound, block.range.lowerBound + mostBytes - bytes))
      bytes += end - block.range.lowerBound
      counts.add(TextWords(in: document.text.utf8, block.range.lowerBound..<end))
    }
    let declared = document.language.flatMap(TextLanguage.init(tag:))
    let found = finding(for: counts)
    switch found {
    case .known, .unrecognised: return found
    case .tooShort: return declared.map { .known($0) } ?? .tooShort
    case .undecided(let languages):
      if let declared, languages.contains(declared) { return .known(declared) }
      // "The pipes in Mill Street are lead." has words of English and of Romanian: nothing to refuse it for.
      let fewest = languages.first == .english ? fewestOfEnglish : fewestWords
      return counts.words < fewest ? .tooShort : found
    }
  }

  /// The language of a text.
  package static func finding(for text: String) -> Finding {
    var counts = Counts()
    counts.add(TextWords(text))
    return finding(for: counts)
  }

  /// What the words of a text are counted by.
  private struct Counts {
    /// All words, those of no script among them.
    var words = 0
    /// How many are in each script.
    var scripts = Array(repeating: 0, count: LetterScript.allCases.count)
    /// How often each function word stands in the text, by its place in the table.
    var functionWords = Array(repeating: 0, count: index.languages.count)

    mutating func add(_ text: TextWords) {
      words += text.ranges.count
      for (place, range) in text.ranges.enumerated() {
        // Most words of most texts, for which neither their script need be looked up nor a string be made.
        if let packed = PackedWord(text.bytes, range) {
          scripts[LetterScript.latin.rawValue] += 1
          if let place = index.packed[packed] { functionWords[place] += 1 }
          continue
        }
        let word = text.surface(place)
        guard let script = LetterScript(word: word) else { continue }
        scripts[script.rawValue] += 1
        if let place = index.places[form(word, script)] { functionWords[place] += 1 }
      }
    }
  }

  private static func finding(for counts: Counts) -> Finding {
    let scripts = counts.scripts
    let total = scripts.reduce(0, +)
    guard total >= 4 else { return .tooShort }
    guard let script = LetterScript.allCases.first(where: { scripts[$0.rawValue] * 5 >= total * 3 }) else {
      return total < fewestWords ? .tooShort : .undecided([])
    }
    let words = zip(index.languages, counts.functionWords).filter { $1 > 0 }.map {
      (languages: $0, count: $1)
    }
    let claims = languages.filter { $0.language.scripts.contains(script) }.map { language, bit in
      let own = words.filter { $0.languages & bit != 0 }
      return (
        language: language, bit: bit, hits: own.reduce(0) { $0 + $1.count }, distinct: own.count
      )
    }
    let fewest = total < fewestWords ? 3 : 5
    let possible = claims.filter {
      $0.distinct >= fewest && Double($0.hits) >= leastShare($0.language) * Double(total)
    }.sorted { ($0.hits, $1.language.rawValue) > ($1.hits, $0.language.rawValue) }
    guard let best = possible.first else { return total < fewestWords ? .tooShort : .unrecognised }
    let rivals = claims.filter { claim in
      guard claim.language != best.language else { return false }
      let (own, theirs) = words.reduce((0, 0)) { sums, word in
        let (mine, other) = (
          word.languages & best.bit != 0, word.languages & claim.bit != 0
        )
        guard mine != other else { return sums }
        return mine ? (sums.0 + word.count, sums.1) : (sums.0, sums.1 + word.count)
      }
      return own < 2 || theirs * 5 > own * 2
    }
    return rivals.isEmpty
      ? .known(best.language) : .undecided([best.language] + rivals.map(\.language))
  }

  /// Of 100 running words of a language, so many are in its list even where a text is full of names and lists.
  private static func leastShare(_ language: TextLanguage) -> Double {
    switch language {
    case .english, .finnish, .hungarian, .turkish, .lithuanian, .basque, .russian, .ukrainian, .bulgarian,
      .serbian, .polish, .czech, .arabic, .persian, .greek, .indonesian:
      0.10
    default: 0.16
    }
  }

  /// One form for all languages of a script, so that a word is looked up once.
  private static func form(_ word: some StringProtocol, _ script: LetterScript) -> String {
    switch script {
    case .latin:
      word.utf8.allSatisfy { $0 < 0x80 }
        ? word.lowercased() : CaseFolding.folded(CaseFolding.folded(word, .german), .romanian)
    case .cyrillic: CaseFolding.folded(word, .russian)
    case .greek: CaseFolding.folded(word, .greek)
    case .arabic: CaseFolding.folded(word, .arabic)
    case .devanagari, .other: String(word)
    }
  }

  /// Each language with a bit of its own.
  private static let languages: [(language: TextLanguage, bit: UInt64)] = TextLanguage.allCases.enumerated()
    .map { ($1, 1 << UInt64($0)) }

  /// All function words: the place of each in the table, and there the bits of the languages that have it.
  private static let index: (places: [String: Int], packed: [PackedWord: Int], languages: [UInt64]) = {
    var places: [String: Int] = [:]
    var result: [UInt64] = []
    for (language, bit) in languages {
      for word in FunctionWords.of(language) {
        // `form` and `CaseFolding` do the same to the letters of these lists.
        if let place = places[word] {
          result[place] |= bit
        } else {
          places[word] = result.count
          result.append(bit)
        }
      }
    }
    var packed: [PackedWord: Int] = [:]
    for (word, place) in places {
      let bytes = Array(word.utf8)
      PackedWord(bytes, 0..<bytes.count).map { packed[$0] = place }
    }
    return (places, packed, result)
  }()
}
