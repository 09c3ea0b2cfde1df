/// A place that a sentence names: capitalised words behind a preposition of place ("in Tibet", "near the River Tay").
///
/// English, French and Spanish; German sets every noun in capitals, so that there a capital tells nothing. No gazetteer
/// stands behind it: which place lies in which is not known.
struct PlaceName: Equatable {
  /// The preposition and the name, as they stand.
  let words: String
  /// The name's content words, stemmed, and what they are short for.
  let stems: Set<String>

  /// The places of a sentence in order.
  static func places(in sentence: CueWords, reader: inout TermReader) -> [PlaceName] {
    guard let prepositions = prepositions[reader.language] else { return [] }
    let words = sentence.words
    var found: [PlaceName] = []
    var index = 0
    while index + 1 < words.count {
      defer { index += 1 }
      guard prepositions.contains(words[index]) else { continue }
      var start = index + 1
      while start < words.count, articles.contains(words[start]) { start += 1 }
      var end = start
      while end < words.count, sentence.isCapitalised(end), sentence.clauses[end] == sentence.clauses[index] {
        end += 1
      }
      guard end > start, !words[start..<end].contains(where: { notPlaces.contains($0) || hasDigit($0) }),
        // "in June 2021", "in Article 4".
        end == words.count || !hasDigit(words[end])
      else { continue }
      let stems = Set(reader.terms(of: sentence.surface(start..<end)).map(\.stem))
      found.append(PlaceName(words: sentence.surface(index..<end), stems: stems))
      index = end - 1
    }
    return found
  }

  private static func hasDigit(_ word: String) -> Bool { word.utf8.contains { (0x30...0x39).contains($0) } }

  /// Whether a word of the name is among others, or is the same but for an ending ("China", "Chinese").
  func isNamed(among others: some Sequence<String>) -> Bool {
    others.contains { other in stems.contains { Self.agree($0, other) } }
  }

  private static func agree(_ one: String, _ other: String) -> Bool {
    guard one != other else { return true }
    let shared = zip(one, other).prefix { $0 == $1 }.count
    return shared >= 4 && shared + 1 >= min(one.count, other.count)
  }

  /// "across" and "throughout" are left out: what holds across a wider place holds in this one.
  private static let prepositions: [TextLanguage: Set<String>] = [
    .english: ["in", "at", "near", "outside", "around", "inside"],
    .french: ["à", "au", "aux", "en", "dans"],
    .spanish: ["en"],
  ]
  private static let articles: Set<String> = ["the", "la", "le", "les", "el", "los", "las", "l"]

  /// Capitalised words behind the same prepositions that name times, languages, institutions and places in documents.
  private static let notPlaces: Set<String> = Set(
    """
    january february march april may june july august september october november december monday tuesday wednesday thursday
    friday saturday sunday spring summer autumn winter christmas easter ramadan english french german spanish russian arabic
    chinese portuguese italian dutch i parliament congress senate assembly council committee commission court tribunal cabinet
    government ministry department office board bank university agency convention declaration covenant treaty agreement act law
    bill code constitution charter plan programme program strategy budget report annex appendix chapter section article paragraph
    part table figure schedule recommendation resolution rule regulation directive guideline guidelines principle principles page
    volume note notes review inquiry statement letter response question answer phase stage tier band group category level
    janvier février mars avril mai juin juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi vendredi
    parlement sénat assemblée conseil comité cour tribunal gouvernement ministère loi code annexe chapitre rapport
    enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes miércoles jueves
    viernes parlamento senado asamblea consejo comité corte gobierno ministerio ley código anexo capítulo informe
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
