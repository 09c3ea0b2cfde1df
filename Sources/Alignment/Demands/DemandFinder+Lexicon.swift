import Documents

/// The questions that the finder asks of words: put to the rules of English, or to the lexicon of another language.
extension DemandFinder {
  func words(_ range: Range<Int>, without quoted: QuotedSpans? = nil) -> LexiconWords {
    LexiconWords(range, of: document.text, lexicon?.language ?? .english, without: quoted)
  }

  /// Whether a line opens a list of demands.
  func introducesDemands(_ line: Range<Int>) -> Bool {
    if let lexicon { return lexicon.introducesDemands(words(line).words) }
    return DemandCues.introducesDemands(spans[line])
  }

  /// Whether a sentence says what somebody must or should do.
  func isDeontic(_ sentence: Range<Int>) -> Bool {
    if let lexicon { return lexicon.isDeontic(words(sentence).words) }
    return DemandCues.isDeontic(spans[sentence])
  }

  /// What a sentence asks for that can be answered apart.
  func compound(_ range: Range<Int>) -> [Range<Int>] {
    lexicon?.parts(of: range, in: document.text)
      ?? clauses(of: range).flatMap { CompoundDemand.parts(of: $0, words: spans[$0], in: document.text) }
  }

  /// Whether a line points to the list below it by one of its words.
  func points(_ line: Range<Int>, lexicon: DemandLexicon) -> Bool {
    words(line).words.contains(where: lexicon.pointers.contains)
  }

  /// Whether a short line ends the letter proper.
  func closes(_ block: Block, lexicon: DemandLexicon) -> Bool {
    let found = words(block.range).words
    return found.count <= 5 && lexicon.closings.begins(found)
  }

  /// How a sentence asks in its author's own words, or nil where it does not.
  func cue(in sentence: Range<Int>, quoted: QuotedSpans, lexicon: DemandLexicon) -> Demand.Form? {
    lexicon.form(
      words(sentence, without: quoted).words,
      isQuestion: document.text.utf8[sentence].last == UInt8(ascii: "?"), commandsCount: imperatives != .none)
  }

  /// The form of words that are known to demand.
  func form(of range: Range<Int>, lexicon: DemandLexicon) -> Demand.Form {
    let found = words(range).words
    if lexicon.isCommand(found) || lexicon.pleas.begins(found) { return .imperative }
    return lexicon.isDeontic(found) ? .deontic : .listed
  }
}
