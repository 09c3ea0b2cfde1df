extension DemandPolarity {
  /// "Legen Sie die Verträge offen": the verb with its prefix from the end of the sentence.
  private static func separated(_ all: [String], _ lexicon: DemandLexicon) -> String? {
    let words = Array(all.drop { $0 == "bitte" })
    guard lexicon.verbPlace == .last, words.count > 2, ["sie", "wir"].contains(words[1]),
      let last = words.last
    else { return nil }
    return lexicon.baseForms[last + words[0]]
  }

  /// "… eine Entschuldigung", "la publication de …", "la reapertura": an act that is asked for as a noun, behind an article.
  private static func actNoun(_ words: [String]) -> String? {
    words.prefix(4).first { word in
      word.count > 6 && ["ung", "tion", "sion", "ción", "sión"].contains(where: word.hasSuffix)
    }
  }

  /// "… être fermées", "… ser cerrada", "… erhöht werden": the participle of what should or should not be done.
  private static func participle(_ words: [String]) -> String? {
    if let place = words.firstIndex(where: { ["être", "ser"].contains($0) }) {
      return words[(place + 1)...].prefix(3).first {
        $0.count > 4 && !$0.hasSuffix("ment") && !$0.hasSuffix("mente")
      }
    }
    guard let place = words.lastIndex(of: "werden"), place > 0, words[place - 1].count > 4 else { return nil }
    return words[place - 1]
  }

  /// The polarity of a demand by the lexicons of its language; asks for an unnamed act where they are missing.
  init(_ demand: String, _ language: TextLanguage, reader: inout TermReader) {
    let all = TermReader.words(of: demand).map { CaseFolding.folded($0, language) }
    guard let lexicon = DemandLexicon.of(language) else {
      self = .asks
      return
    }
    let words = Array(lexicon.act(all))
    let places = words.indices.filter { lexicon.verbs.contains(words[$0]) }
    let place: Int? =
      switch lexicon.verbPlace {
      case .first: places.first { $0 < 10 }
      // "… zu erklären und Auskunft geben zu lassen": the last, but for an auxiliary.
      case .last: places.last { !["werden", "lassen"].contains(words[$0]) }
      }
    let verb =
      Self.separated(words, lexicon) ?? place.flatMap { lexicon.baseForms[words[$0]] }
      ?? Self.participle(words) ?? Self.actNoun(words)
    let before: ArraySlice<String> =
      switch lexicon.verbPlace {
      case .first: words[..<(place ?? min(6, words.count))]
      case .last: words[...]
      }
    // "No se debe recurrir", "ne doit pas fermer": the word that forbids may stand with the modal.
    let modal = lexicon.deontics.first(in: all)?.range
    let isForbidden =
      before.contains(where: lexicon.negators.contains)
      || modal.map {
        all[max(0, $0.lowerBound - 2)..<$0.upperBound].contains(where: lexicon.negators.contains)
      }
        ?? false
    let named = verb.map { [$0] } ?? Array(words.prefix(4))
    let isEnd = ResponseLexicon.of(language)?.namesEnd(named) ?? false
    self.init(
      direction: isForbidden ? .forbids : isEnd ? .ends : .asks, verb: verb.map { reader.stem(ofWord: $0) })
  }
}
