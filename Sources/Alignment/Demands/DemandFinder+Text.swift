import Documents

extension DemandFinder {
  /// Reads the sentences of a paragraph; `introduction` is the block before it.
  mutating func readParagraph(_ block: Block, introducesList: Bool, introduction: Block? = nil) {
    guard block.kind != .heading else { return }
    let quoted = QuotedSpans(in: block, of: document.text)
    let led = ledItems(block, introduction)
    if !led.items.isEmpty, let line = led.line {
      let id = numbering.next(marker: "")
      let lead = self.line(line)
      for (index, item) in led.items.enumerated() {
        add(
          Demand(
            id: id + letter(index), parent: nil, range: item, context: [lead],
            form: form(of: item)), introduction: line)
      }
      return
    }
    var pointsEnd = block.range.lowerBound
    var marker = block.kind == .listItem && block.level == 1 ? block.marker : ""
    for (index, sentence) in block.sentences.enumerated() {
      if sentence.lowerBound < pointsEnd { continue }
      let points = points(behind: index, in: block)
      if let last = points.last {
        let id = numbering.next(marker: "")
        addWhole(lead: sentence, points: points, id: id, parent: nil, context: [], introduction: sentence)
        addPoints(points, lead: sentence, below: id, after: 0, context: [line(sentence)])
        pointsEnd = last.upperBound
        continue
      }
      if introducesList, index == block.sentences.count - 1 { continue }
      // "We ask you to take three steps. First, …": the steps are the demands.
      if index + 1 < block.sentences.count, isEnumerated(block.sentences[index + 1]), leadsToSteps(sentence) {
        continue
      }
      guard let form = cue(in: sentence, quoted: quoted) else { continue }
      let notes = block.noteReferences.filter { sentence.lowerBound < $0.at && $0.at <= sentence.upperBound }
      let id = numbering.next(marker: marker)
      // "3. Samples are taken by companies. We recommend that …": its number is that of what it asks first.
      marker = ""
      let items = InlineList.items(of: sentence, in: document.text).map(trimmed)
      let parts = items.isEmpty ? compound(trimmed(commanded(sentence, form))) : items
      let whole = line(sentence)
      for (index, part) in parts.enumerated() {
        // What asks for the other parts stands in the first, or before the list.
        let isWhole = parts.count == 1
        add(
          Demand(
            id: isWhole ? id : id + letter(index), parent: nil, range: part,
            context: (isWhole || items.isEmpty && index == 0 ? [] : [whole])
              + footnotes(notes), form: items.isEmpty ? form : .listed), introduction: sentence)
      }
    }
  }

  private func isEnumerated(_ sentence: Range<Int>) -> Bool {
    spans.first(1, in: sentence).first.map { ["First", "Firstly"].contains($0.text) }
      ?? false
  }

  private func leadsToSteps(_ sentence: Range<Int>) -> Bool {
    spans[sentence].contains {
      ["steps", "things", "measures", "actions", "demands", "requests", "points"].contains($0.small)
    }
  }

  /// The items of a paragraph that a line with a colon introduces and semicolons divide, with that line.
  private func ledItems(_ block: Block, _ introduction: Block?) -> (items: [Range<Int>], line: Range<Int>?) {
    guard let line = introduction?.sentences.last, introduction?.kind != .listItem, endsWithColon(line),
      introducesDemands(line)
    else { return ([], nil) }
    var items: [Range<Int>] = []
    var start = block.range.lowerBound
    for index in block.range
    where document.text.utf8[index] == UInt8(ascii: ";") || index == block.range.upperBound - 1 {
      while start < index, document.text.utf8[start] == UInt8(ascii: " ") { start += 1 }
      let item = trimmed(start..<index + 1)
      if spans.first(2, in: item).count > 1 { items.append(item) }
      start = index + 1
    }
    return items.count > 1 ? (items, line) : ([], nil)
  }

  /// How a sentence asks in its author's own words, or nil where it does not.
  func cue(in sentence: Range<Int>, quoted: QuotedSpans) -> Demand.Form? {
    if let lexicon { return cue(in: sentence, quoted: quoted, lexicon: lexicon) }
    var own = spans[sentence].filter { !quoted.contains($0.range.lowerBound) }
    if let located = behindLocator(own) {
      if asksOfPlace(located) { return .imperative }
      own = located
    }
    // "We ask you to act on the following.", "We set out below what must change.": they lead to what is asked.
    if own.last?.small == "following" || own.suffix(2).map(\.small) == ["as", "follows"] { return nil }
    if document.text.utf8[sentence].last == UInt8(ascii: "?") {
      // "Who must pay for this?" obliges nobody.
      // "And please will somebody tell us what it is for?"
      let asksPlainly = zip(own, own.dropFirst()).contains {
        $0.small == "please" && ["will", "would", "can", "could"].contains($1.small)
      }
      if asksPlainly || QuestionCues.expectsAnswer(own) { return .question }
      return DemandCues.isPerformative(own) || DemandCues.isSuggestion(own) ? .performative : nil
    }
    if DemandCues.isPerformative(own) { return .performative }
    // "Please do not close the ward.", "If it is withheld, please state why."
    let isPlea = own.indices.dropLast().contains { index in
      let next = own[index + 1].small
      // "Please see to it that …" asks; "please see our website" does not.
      let seesTo = next == "see" && index + 2 < own.count && own[index + 2].small == "to"
      let isKindly =
        own[index].small == "kindly" && DemandVerbs.contains(small: next)
        && (index == own.startIndex
          || CompoundDemand.mark(document.text, before: own[index].range.lowerBound).map {
            ";,:".contains($0)
          } ?? false)
      return
        (own[index].small == "please" || isKindly
        || own[index].small == "kindly" && index == own.startIndex && !next.hasSuffix("s"))
        && (seesTo || !Self.courtesies.contains(next))
    }
    // "Please accept, Excellency, the assurances of our highest consideration."
    let isFarewell =
      isPlea && own.contains { $0.small == "accept" } && own.contains { Self.farewells.contains($0.small) }
    if isFarewell { return nil }
    if isPlea, own.count > 2 || own.first?.small == "kindly" { return .imperative }
    if DemandCues.isPoliteRequest(own) || DemandCues.isSuggestion(own) { return .performative }
    if commands(own) || commandsBehindSemicolon(own) || commandBehindClause(own) != nil { return .imperative }
    return DemandCues.isDeontic(own) ? .deontic : nil
  }

  /// The words behind the place of a text that they speak of: "Fig. 2: use another palette"; nil where there is none.
  private func behindLocator(_ words: [SpannedWord]) -> [SpannedWord]? {
    // "l. 118: …" is cut behind "l."
    guard let first = words.first,
      Self.locators.contains(first.small) || first.small.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    let colon = words.indices.dropLast().prefix(5).first { index in
      document.text.utf8[words[index].range.upperBound..<words[index + 1].range.lowerBound].contains(
        UInt8(ascii: ":"))
    }
    return colon.map { Array(words[($0 + 1)...]) }
  }

  /// "Give the test and the p-value", "units are missing in column 4": what somebody notes to a place of a text asks to mend it.
  private func asksOfPlace(_ words: [SpannedWord]) -> Bool {
    guard let first = words.first?.small, words.count > 2 else { return false }
    if DemandVerbs.contains(small: first), !words.contains(where: { Self.predicates.contains($0.small) }) {
      return true
    }
    return zip(words, words.dropFirst()).contains {
      ["is", "are"].contains($0.small)
        && ["missing", "misspelt", "misspelled", "illegible"].contains($1.small)
    }
  }

  private static let locators: Set<String> = [
    "fig", "figs", "figure", "figures", "table", "tables", "tab", "line", "lines", "l", "ll", "p", "pp",
    "page",
    "pages", "section", "sec", "eq", "equation", "abstract", "introduction", "appendix", "caption", "title",
    "references", "supplement",
  ]

  /// Whether a sentence of running text is an imperative that counts here.
  private func commands(_ sentence: [SpannedWord]) -> Bool {
    var words = sentence.map(\.small)[...]
    // "Either add one or drop the claim."
    if words.first == "either" { words = words.dropFirst() }
    let isEnumerated = words.first.map { Self.ordinals.contains($0) } ?? false
    guard imperatives != .none || isEnumerated else { return false }
    // "Let us see the contract."
    if words.first == "let", sentence.count > 4, ["us", "me"].contains(sentence[1].small),
      ["have", "see", "know"].contains(sentence[2].small)
    {
      return true
    }
    // "Send us your poor, the statue says.", "Refit work began in May."
    if words.last.map({ ["say", "says", "said"].contains($0) }) ?? false || Self.statesOfNoun(words) {
      return false
    }
    // "Have the drains under the counters cleaned."
    if ["have", "get"].contains(words.first), words.count > 4,
      Self.determiners.contains(words[words.startIndex + 1]),
      !words.prefix(12).contains("been"),
      words.dropFirst(3).prefix(9).contains(where: { DemandVerbs.containsPast(small: $0) })
    {
      return true
    }
    // "Let there be a public inquiry."
    if words.starts(with: ["let", "there", "be"]), words.count > 4 {
      return ["a", "an", "more"].contains(words[words.startIndex + 3])
    }
    // "Let down by the last government, …", "Put simply, …", "Set against the sea, …": what describes a subject.
    if words.dropFirst().first.map({ Self.describing.contains($0) }) ?? false,
      ["let", "set", "cut", "put", "open", "close"].contains(words.first)
    {
      return false
    }
    // "Take the pier, for example."
    if words.first == "take", words.suffix(2).elementsEqual(["for", "example"]) { return false }
    // "Let clubs vote online"; "let it be", "let alone the fee" let nobody do anything.
    if words.first == "let", sentence.count > 3, !Self.unlet.contains(sentence[1].small),
      !sentence.prefix(4).contains(where: { $0.small == "record" || $0.small == "who" })
    {
      return true
    }
    // "Don't fell them for the yard."
    if words.first.map({ ["don't", "don’t"].contains($0) }) ?? false, sentence.count > 3,
      !Self.unforbidden.contains(sentence[1].small)
    {
      return true
    }
    // "Keep up the good work", "Put yourself in our place", "Give or take a week", "Take the case of Mrs Lund".
    let opening = words.prefix(3).joined(separator: " ")
    if ["keep up the", "take the case", "take the example"].contains(opening)
      || words.dropFirst().first.map({ ["or", "yourself", "yourselves"].contains($0) }) ?? false
    {
      return false
    }
    // "Take Mrs Lund of Hill Court. She is 81.": an example.
    if words.first == "take", sentence.count > 1,
      sentence[1].text.first?.isUppercase == true || sentence[1].small == "for"
    {
      return false
    }
    if imperatives == .ofItems, !isEnumerated { return commandsInItem(words) }
    if imperatives == .all, !isEnumerated {
      return words.count > 2 && words.first.map { DemandVerbs.contains(small: $0) } ?? false
    }
    while let first = words.first, Self.openers.contains(first) { words = words.dropFirst() }
    guard let first = words.first, let next = words.dropFirst().first,
      // "Pay the wages."
      words.count > 3 || words.count == 3 && Self.determiners.contains(next)
    else { return false }
    // "Open letter to the Minister" is a title.
    if first == "open", next == "letter" { return false }
    // "Do not deport the Adeyo family", whichever verb.
    if first == "do", next == "not", case let verb = words[words.startIndex + 2] {
      return DemandVerbs.contains(small: verb) || words.count > 3 && !Self.unforbidden.contains(verb)
    }
    // "Never again sell a field."
    if first == "never", next == "again", words.count > 3 {
      return DemandVerbs.contains(small: words[words.startIndex + 2])
    }
    if DemandVerbs.isAlsoNoun(small: first), !Self.determiners.contains(next),
      !["new", "more", "better", "proper", "enough"].contains(next)
    {
      return false
    }
    // "And show us the report."
    let isGiven =
      ["show", "send"].contains(first) && next == "us"
      // "Use empty offices for this"; "use this form" is furniture.
      || first == "use" && words.count > 6 && !["this", "these", "the", "our", "your", "it"].contains(next)
    return DemandVerbs.contains(small: first)
      && (isEnumerated || isGiven || !Self.furniture.contains(first))
      && !Self.predicates.contains(next)
      && !next.hasSuffix("ed")
  }

  /// "Rescue boats were sent out", "Return tickets cost nine crowns": a verb that is a noun in front of another, with what is said of both.
  private static func statesOfNoun(_ words: ArraySlice<String>) -> Bool {
    guard let first = words.first, DemandVerbs.contains(small: first),
      case let rest = words.dropFirst(), let noun = rest.first, !determiners.contains(noun),
      let verb = rest.dropFirst().first
    else { return false }
    return ["is", "are", "was", "were", "has", "have", "had", "will", "cost"].contains(verb)
      || WordForms.isIrregularPast(verb) && !participles.contains(verb)
  }

  /// Irregular past forms that may describe the noun before them: "repair doors broken by the storm".
  private static let participles: Set<String> = [
    "broken", "taken", "given", "made", "held", "left", "lost", "paid", "sold", "built", "kept", "said",
    "found",
    "seen", "done", "known", "shown", "written", "driven", "stolen", "torn", "worn", "born", "thrown",
    "withheld",
    "bought", "brought", "taught", "told", "meant", "spent", "sent", "set", "put", "frozen", "withdrawn",
    "hidden",
    "forbidden", "chosen", "grown", "fallen", "gone", "led", "fed",
  ]

  /// "Both spellings are used; choose one."
  private func commandsBehindSemicolon(_ words: [SpannedWord]) -> Bool {
    words.indices.dropFirst(2).dropLast().contains { index in
      (DemandVerbs.contains(small: words[index].small) || ["choose", "get"].contains(words[index].small))
        && (Self.determiners.contains(words[index + 1].small)
          || ["it", "them", "one", "a", "an", "another"].contains(words[index + 1].small))
        && document.text.utf8[words[index - 1].range.upperBound..<words[index].range.lowerBound].contains(
          UInt8(ascii: ";"))
    }
  }

  /// "Rephrase.", "Rarefy the data to a common effort": in a list that asks a verb may be one that no table has.
  private func commandsInItem(_ words: ArraySlice<String>) -> Bool {
    guard let first = words.first else { return false }
    let next = words.dropFirst().first
    if DemandVerbs.contains(small: first) {
      // "Test results are missing", "Fix units in Table 3".
      return !words.dropFirst().contains(where: Self.predicates.subtracting(["of"]).contains)
        || next.map(Self.determiners.contains) ?? false
    }
    return words.count > 2 && next.map { Self.determiners.contains($0) } ?? false
      && !StopWords.contains(first)
      && !["ing", "ed", "ly", "s"].contains(where: first.hasSuffix) && !Self.heads.contains(first)
  }

  /// Before "the" these begin a statement.
  private static let heads: Set<String> = [
    "given", "despite", "within", "across", "throughout", "upon", "unlike", "like", "per", "plus", "whereas",
    "although", "though",
    "even", "yet", "thus", "hence", "perhaps", "maybe", "indeed", "else", "instead", "otherwise", "among",
    "amongst", "beyond", "behind",
    "inside", "outside", "towards", "toward", "around", "beside", "beneath", "near", "since", "until", "via",
    "without", "not", "contrary",
    "prior", "next", "note", "most", "much", "half", "part", "one", "two", "three",
  ]

  /// Behind "please" these ask for nothing that could be answered: "Please find attached …", "Please note that …".
  private static let courtesies: Set<String> = [
    "find", "note", "see", "feel", "rest", "be", "refer", "excuse", "forgive", "pardon", "remember",
    "believe", "know", "bear", "read",
  ]
  private static let farewells: Set<String> = [
    "assurance", "assurances", "esteem", "greetings", "wishes", "regards", "condolences", "apologies",
    "congratulations", "thanks",
  ]
  private static let ordinals: Set<String> = [
    "first", "second", "third", "fourth", "fifth", "finally", "lastly", "firstly", "secondly", "thirdly",
  ]
  private static let determiners: Set<String> = ["the", "all", "our", "us", "these", "this", "that", "every"]
  private static let openers = ordinals.union(["also", "and"])
  private static let describing: Set<String> = [
    "down", "off", "against", "simply", "since", "to", "plainly", "bluntly", "beside", "between", "among",
  ]
  private static let unlet: Set<String> = [
    "us", "me", "it", "there", "alone", "him", "her", "them", "no", "none", "nobody", "that", "this", "those",
    "be",
    "one",
  ]
  private static let unforbidden: Set<String> = [
    "worry", "forget", "get", "mistake", "hesitate", "think", "misunderstand", "be", "let", "just", "believe",
    "expect",
    "ask", "take", "tell", "miss", "you", "know", "despair", "panic", "imagine", "mind", "care", "understand",
    "want",
    "need", "have", "do", "say", "try", "look", "wait",
  ]
  /// What pages and letters command that are no demands.
  private static let furniture: Set<String> = [
    "share", "follow", "join", "sign", "see", "call", "listen", "support", "help", "note", "visit", "send",
    "use",
    "contact", "consider", "let", "ask", "work", "report", "state", "seek", "list", "vote", "show",
  ]
  /// Behind a noun these make a statement: "Work is slow."
  static let predicates: Set<String> = [
    "is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "may", "must", "should", "of",
    "does", "did", "shows", "says", "remains",
  ]
}
