import Documents

/// The words of a part of a letter as lexicons compare them, with their places.
struct LexiconWords {
  /// In the form of `CaseFolding`.
  let words: [String]
  /// Half-open UTF-8 bytes of the text rendition.
  let ranges: [Range<Int>]

  /// The words of a half-open UTF-8 range, without those between quotation marks.
  init(
    _ range: Range<Int>, of text: TextRendition, _ language: TextLanguage, without quoted: QuotedSpans? = nil
  ) {
    let string = text.string(range)
    var words: [String] = []
    var ranges: [Range<Int>] = []
    var place = string.startIndex
    var offset = range.lowerBound
    for word in TermReader.words(of: string) {
      offset += string.utf8.distance(from: place, to: word.startIndex)
      let end = offset + word.utf8.count
      if quoted?.contains(offset) != true {
        words.append(CaseFolding.folded(word, language))
        ranges.append(offset..<end)
      }
      place = word.endIndex
      offset = end
    }
    self.words = words
    self.ranges = ranges
  }
}

extension DemandLexicon {
  /// Whether a sentence asks in the author's own voice and present tense.
  func isPerformative(_ words: [String]) -> Bool {
    var start = 0
    while let found = performatives.first(in: words, start..<words.count) {
      let near = max(0, found.range.lowerBound - 1)..<min(words.count, found.range.upperBound)
      // "La demande de publication", "notre appel à": behind an article it is a noun.
      let isNoun =
        found.range.lowerBound > 0 && FunctionWords.determiners.contains(words[found.range.lowerBound - 1])
      if !isNoun, !words[near].contains(where: negators.contains) { return true }
      start = found.range.lowerBound + 1
    }
    return false
  }

  /// Whether it says what somebody must or should do.
  func isDeontic(_ words: [String]) -> Bool {
    guard let found = deontics.first(in: words), !remarks.stands(in: words) else { return false }
    // A modal that opens a sentence of two words has no subject.
    return words.count > 3 && found.range.upperBound <= words.count
  }

  /// Whether it commands without a subject: its verb stands where the language puts it.
  func isCommand(_ words: [String]) -> Bool {
    var words = words[...]
    while let first = words.first, ordinals.contains(first) || conjunctions.contains(first) {
      words = words.dropFirst()
    }
    if let first = words.first, negators.contains(first) { words = words.dropFirst() }
    guard words.count > 1, let first = words.first, let last = words.last else { return false }
    switch verbPlace {
    case .first: return verbs.contains(first)
    case .last:
      // "Veröffentlichen Sie den Bericht", "den Bericht veröffentlichen".
      return verbs.contains(first) && ["sie", "u"].contains(words[words.startIndex + 1])
        || verbs.contains(last) && !finites.contains(where: words.contains)
          && !deontics.stands(in: Array(words))
    }
  }

  /// How a sentence asks, or nil where it does not.
  func form(_ words: [String], isQuestion: Bool, commandsCount: Bool) -> Demand.Form? {
    if isQuestion {
      if words.count >= 4, words.contains(where: addressees.contains) { return .question }
      // "Wann wird der Aufzug instand gesetzt?": in a letter, unless the author asks itself.
      if commandsCount, words.count >= 4, interrogatives.begins(words), !own.stands(in: words) {
        return .question
      }
      return isPerformative(words) ? .performative : nil
    }
    if isPerformative(words) { return .performative }
    if words.count > 2, pleas.begins(words), !remarks.stands(in: words) { return .imperative }
    let isEnumerated = words.first.map(ordinals.contains) ?? false
    if commandsCount || isEnumerated, words.count > 2, isCommand(words) { return .imperative }
    return isDeontic(words) ? .deontic : nil
  }

  /// Whether a sentence opens a list of demands.
  ///
  /// Where no words of the language are known, every line that leads to a list does.
  func introducesDemands(_ words: [String]) -> Bool {
    if isStructureOnly { return !words.isEmpty }
    if isPerformative(words) || pleas.begins(words) || isDeontic(words) { return true }
    return !narration.stands(in: words) && introductions.stands(in: words)
  }

  /// Whether a sentence states something instead of asking: it has a finite verb before any word that asks.
  func states(_ words: [String]) -> Bool {
    guard !isCommand(words), !isPerformative(words), !deontics.stands(in: words), !pleas.begins(words) else {
      return false
    }
    return words.prefix(14).contains(where: finites.contains)
  }

  /// The words behind what asks for the act: what a demand wants, from the verb on.
  func act(_ words: [String]) -> ArraySlice<String> {
    if isCommand(words) { return words[...] }
    let behind =
      [deontics.first(in: words), performatives.first(in: words)].compactMap { $0?.range.upperBound }.min()
    return words[(behind ?? 0)...]
  }
}
