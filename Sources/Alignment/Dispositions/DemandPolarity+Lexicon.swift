extension DemandPolarity {
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
    let verb = place.flatMap { lexicon.baseForms[words[$0]] }
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
