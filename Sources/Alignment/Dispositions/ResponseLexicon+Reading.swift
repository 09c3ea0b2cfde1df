extension ResponseLexicon {
  /// What a sentence, or the words of a half-open range of it, says was done.
  func cue(in sentence: CueWords, range: Range<Int>?) -> ResponseCues.Finding? {
    guard
      let found = cues.first(in: sentence.words, range ?? sentence.words.indices, clauses: sentence.clauses)
    else { return nil }
    let isDenied =
      [.done, .promised, .accepted, .partlyAccepted].contains(found.meaning)
      && isNegated(found.range, in: sentence)
    let act: ResponseCues.Act =
      switch found.meaning {
      case .done, .promised: isDenied ? .willNot : found.meaning
      case .accepted, .partlyAccepted: isDenied ? .refused : found.meaning
      default: found.meaning
      }
    return ResponseCues.Finding(act: act, words: sentence.surface(found.range), range: found.range)
  }

  /// Whether one clause reports something done and another something refused, impossible or still open: "one was
  /// installed; two others will be considered".
  func isMixed(_ sentence: CueWords) -> Bool {
    var acts: Set<ResponseCues.Act> = []
    var start = 0
    while start < sentence.words.count {
      let end =
        sentence.clauses[start...].firstIndex { $0 != sentence.clauses[start] } ?? sentence.words.count
      // What gives a reason, or tells of a noun, reports nothing by itself.
      if !Self.subordinating.contains(sentence.words[start]),
        let act = cue(in: sentence, range: start..<end)?.act
      {
        acts.insert(act)
      }
      start = end
    }
    return (acts.contains(.done) || acts.contains(.accepted))
      && !acts.isDisjoint(with: [.refused, .unable, .willNot, .considered])
  }

  private static let subordinating: Set<String> = [
    "porque", "pues", "puesto", "parce", "car", "puisque", "weil", "da", "denn", "que", "qui", "dont", "der",
    "die", "das", "cuyo", "cuya", "mientras", "damit",
  ]

  /// The formula of a sentence, or nil where it has none or tells what others say.
  func formula(in sentence: CueWords) -> AnswerFormula? {
    let words = sentence.words
    if let first = words.first, yes.contains(first) || no.contains(first),
      words.count == 1 || sentence.endsClause(0)
    {
      return AnswerFormula(
        position: yes.contains(first) ? .accepted : .refused, words: sentence.surface(0..<1))
    }
    guard
      let found = formulas.first(
        in: words, words.indices, starts: AnswerFormula.latestWord, clauses: sentence.clauses),
      !words[..<found.range.lowerBound].contains(where: others.contains)
    else { return nil }
    let isDenied =
      [.accepted, .partly, .sympathetic].contains(found.meaning) && isNegated(found.range, in: sentence)
    return AnswerFormula(position: isDenied ? .refused : found.meaning, words: sentence.surface(found.range))
  }

  /// The words that limit an act to a part, a trial or a condition.
  func limit(in sentence: CueWords) -> String? {
    limits.first(in: sentence.words).map { sentence.surface($0.range) }
  }

  /// Whether a sentence takes something of a yes back.
  func takesBack(_ sentence: CueWords) -> Bool {
    guard let contrast = sentence.words.firstIndex(where: contrasts.contains) else { return false }
    return sentence.words[(contrast + 1)...].contains(where: denials.contains)
  }

  /// Verbs whose prefix stands at the end of its clause, put together: "nehmen wir nicht zurück" is "zurücknehmen".
  func joinedVerbs(_ sentence: CueWords) -> [(text: String, clause: Int)] {
    guard language == .german else { return [] }
    var joined: [(text: String, clause: Int)] = []
    for end in sentence.words.indices
    where sentence.endsClause(end) && Self.prefixes.contains(sentence.words[end]) {
      let clause = sentence.clauses[end]
      let start = sentence.clauses[..<end].lastIndex { $0 != clause }.map { $0 + 1 } ?? 0
      // The finite verb stands among the first words.
      for word in sentence.words[start..<end].prefix(10) where word.hasSuffix("t") || word.hasSuffix("en") {
        joined.append((sentence.words[end] + word, clause))
      }
    }
    return joined
  }

  private static let prefixes: Set<String> = [
    "ab", "an", "auf", "aus", "bei", "ein", "frei", "heraus", "nach", "offen", "vor", "weiter", "wieder",
    "zurück",
  ]

  /// Whether words name an end of something.
  func namesEnd(_ words: [String]) -> Bool {
    words.contains { word in endings.contains(where: word.hasPrefix) }
  }

  /// Whether a word of denial stands in the clause of a phrase: up to three words before it, or inside it, or behind it as
  /// far as the language puts one.
  func isNegated(_ range: Range<Int>, in sentence: CueWords) -> Bool {
    let clause = sentence.clauses[range.lowerBound]
    let end = min(sentence.words.count, range.upperBound + negationReach)
    for index in max(0, range.lowerBound - 3)..<end {
      guard negators.contains(sentence.words[index]), sentence.clauses[index] == clause else { continue }
      let next = index + 1 < sentence.words.count ? sentence.words[index + 1] : ""
      if !notOnly.contains(next) { return true }
    }
    return false
  }
}
