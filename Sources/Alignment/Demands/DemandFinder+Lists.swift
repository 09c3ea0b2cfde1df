import Documents

extension DemandFinder {
  /// Whether what stands before a list leads to it: a heading, a line without a full stop, or one that points to it.
  ///
  /// "We urge you to act." before the names of those who signed is a demand, and the names are none.
  func leadsToList(_ block: Block) -> Bool {
    guard block.kind != .heading, let last = block.sentences.last,
      let mark = document.text.utf8[last].last, ".!?".utf8.contains(mark)
    else { return true }
    if let lexicon { return points(last, lexicon: lexicon) }
    let pointers: Set<String> = ["following", "follows", "below", "these", "points", "things"]
    return spans[last].contains { pointers.contains($0.small) }
  }

  mutating func readList(_ items: [Block], introduction: Block?) {
    let isIntroduced = introduction.flatMap(\.sentences.last).map(introducesDemands) ?? false
    // "2. Staffing" above 2.1 and 2.2 is a title, and counts for neither side.
    let titles = Set(items.indices.filter { isTitle(items, at: $0) })
    let commands = Set(items.indices.filter { !titles.contains($0) && beginsWithVerb(items[$0]) })
    let led = self.led(items)
    let duties =
      commands.isEmpty && led.isEmpty
      ? []
      : items.indices.filter {
        !commands.contains($0) && !titles.contains($0) && (led.contains($0) || obliges(items[$0]))
      }
    let isLabelled = items.contains { DemandNumbering.isLabelled($0.marker) }
    let questions = items.count { isQuestion($0.range) }
    // "We have the following questions:", or a list of nothing else.
    let asks =
      lexicon == nil && questions > 1 && (questions * 2 > items.count || introducesQuestions(introduction))
    guard
      isIntroduced || isLabelled || asks || (commands.count + duties.count) * 2 > items.count - titles.count
    else {
      readApart(items)
      return
    }
    let line = introduction.flatMap(\.sentences.last)
    path = []
    for (index, item) in items.enumerated() {
      if titles.contains(index) {
        openTitle(item)
        continue
      }
      // Between "Recommendation 1" and "Recommendation 2" an item without that name is a finding or a reason.
      let hangsBelow =
        hanging.contains(item.range.lowerBound) || path.first.map { $0.line.hasSuffix(":") } ?? false
      if isLabelled, !hangsBelow, !DemandNumbering.isLabelled(item.marker) {
        readParagraph(item, introducesList: false)
      } else {
        readItem(item, introduction: line, asksByList: isIntroduced || isLabelled)
      }
    }
    path = []
  }

  /// Reads items of a list that is not one of demands alone. Where some ask, those that begin with a verb ask, too: "State who paid."
  private mutating func readApart(_ items: [Block]) {
    let usual = imperatives
    let asking = items.count { item in
      let quoted = QuotedSpans(in: item, of: document.text)
      return item.sentences.contains { cue(in: $0, quoted: quoted) != nil }
    }
    if lexicon == nil, asking * 4 >= items.count { imperatives = .ofItems }
    for item in items { readParagraph(item, introducesList: false) }
    imperatives = usual
  }

  /// The items below one that says who should do what they name: "The council should:".
  private func led(_ items: [Block]) -> Set<Int> {
    var found: Set<Int> = []
    for index in items.indices where isLead(items, at: index) {
      found.formUnion(items.indices[(index + 1)...].prefix { items[$0].level > items[index].level })
    }
    return found
  }

  /// Whether an item only says who should do what the deeper items behind it name.
  private func isLead(_ items: [Block], at index: Int) -> Bool {
    guard lexicon == nil, index + 1 < items.count, items[index + 1].level > items[index].level,
      items[index].sentences.count == 1, endsWithColon(items[index].range)
    else { return false }
    let words = spans[items[index].range]
    guard let last = words.last?.small else { return false }
    // "The report should include as a minimum:" asks for nothing but what stands below it.
    if let duty = words.lastIndex(where: { DutyWords.withOught.contains($0.small) }),
      case let rest = words[(duty + 1)...].map(\.small), let verb = rest.first,
      Self.including.contains(verb), rest.count <= 4, rest.dropFirst().allSatisfy(Self.atLeast.contains)
    {
      return true
    }
    // "The Committee urges the State party to:"
    return DutyWords.withOught.contains(last)
      || ["to", "that"].contains(last) && DemandCues.isPerformative(words)
  }

  private static let including: Set<String> = ["include", "contain", "comprise", "cover"]
  private static let atLeast: Set<String> = ["as", "a", "at", "minimum", "least", "the", "following"]

  /// Whether an item begins with a few words that neither ask nor state and goes on with what asks: "Open data. The maps should be
  /// free." In "Safe water. The wells are dry." and "Free the drivers. They have done nothing." nothing else asks.
  private func isLabelled(_ sentences: [Range<Int>], quoted: QuotedSpans) -> Bool {
    guard lexicon == nil, sentences.count > 1, let mark = document.text.utf8[sentences[0]].last,
      ".:".utf8.contains(mark)
    else { return false }
    let words = spans.first(6, in: sentences[0])
    guard words.count <= 5, cue(in: sentences[0], quoted: quoted) == nil, !states(sentences[0]) else {
      return false
    }
    // "Open the archive. We ask you to let us in." asks twice; "Open data." and "Help for farmers." do not ask.
    if let first = words.first?.small, DemandVerbs.contains(small: first) {
      let isNoun =
        first == "open" || DemandVerbs.isAlsoNoun(small: first) || CompoundDemand.nouns.contains(first)
      guard isNoun, words.count < 4, words.count == 1 || !Self.objects.contains(words[1].small) else {
        return false
      }
    }
    return sentences.dropFirst().contains { sentence in
      cue(in: sentence, quoted: quoted) != nil
        || spans.first(1, in: sentence).contains { DemandVerbs.contains(small: $0.small) }
    }
  }

  /// Behind a verb these begin its object, or belong to it: "open the archive", "agree on rules".
  private static let objects: Set<String> = [
    "the", "a", "an", "all", "our", "your", "its", "their", "his", "her", "this", "that", "these", "those",
    "every", "each",
    "it", "them", "us", "no", "any", "to", "with", "on", "in", "up", "out", "down", "back", "and", "or",
  ]

  private func introducesQuestions(_ introduction: Block?) -> Bool {
    introduction?.sentences.last.map { spans[$0].contains { $0.small == "questions" } } ?? false
  }

  func isQuestion(_ range: Range<Int>) -> Bool { document.text.utf8[range].last == UInt8(ascii: "?") }

  func beginsWithVerb(_ item: Block) -> Bool {
    if let lexicon { return item.sentences.first.map { lexicon.isCommand(words($0).words) } ?? false }
    return spans.first(1, in: item.range).first.map { DemandVerbs.contains(small: $0.small) } ?? false
  }

  private func obliges(_ item: Block) -> Bool {
    guard let first = item.sentences.first else { return false }
    return isDeontic(first)
  }

  /// Whether an item only names what the deeper items behind it are about: one to three words without a mark at the end.
  private func isTitle(_ items: [Block], at index: Int) -> Bool {
    guard index + 1 < items.count else { return false }
    if titles.contains(items[index].range.lowerBound) || isLead(items, at: index) { return true }
    let words = spans.first(4, in: items[index].range)
    if namesSection(items[index]) || leadsOn(items, at: index) { return true }
    guard let last = document.text.utf8[items[index].range].last, !".;,!?".utf8.contains(last) else {
      return false
    }
    let isDeeper = items[index + 1].level > items[index].level
    // "On work and study": whatever its length, what begins so asks nothing.
    if isDeeper, lexicon == nil, ["on", "about", "regarding", "concerning"].contains(words.first?.small),
      spans.first(10, in: items[index].range).count < 10
    {
      return true
    }
    guard words.count <= 3 else { return false }
    // "Prevention:" names what the items below it are about; "Publish:" and "You must:" ask.
    if last == UInt8(ascii: ":") {
      return isDeeper && lexicon == nil && !beginsWithVerb(items[index]) && !obliges(items[index])
        && !words.contains {
          ["include", "includes", "including", "requires", "require", "please"].contains($0.small)
        }
    }
    return isDeeper || items[index + 1].marker.hasPrefix(items[index].marker) && items[index].marker.count > 1
  }

  /// "II. Conclusions and/or recommendations": the title of a chapter, numbered as the items below it are.
  private func namesSection(_ item: Block) -> Bool {
    guard lexicon == nil, item.sentences.count == 1, let last = document.text.utf8[item.range].last,
      !".;,:!?".utf8.contains(last)
    else { return false }
    let words = spans.first(7, in: item.range)
    return words.count < 7 && words.contains { ["recommendations", "conclusions"].contains($0.small) }
      && words.allSatisfy { Self.ofSections.contains($0.small) }
  }

  private static let ofSections: Set<String> = [
    "recommendations", "conclusions", "findings", "observations", "commitments", "voluntary", "summary",
    "of", "and",
    "or", "the", "our", "main", "general", "key", "further", "list", "concluding", "principal", "overall",
  ]

  /// "114. The following recommendations will be examined by the Government:": an item that only says what becomes of those below.
  private func leadsOn(_ items: [Block], at index: Int) -> Bool {
    let item = items[index]
    guard lexicon == nil, item.sentences.count == 1, endsWithColon(item.range), item.marker.count > 1,
      items[index + 1].level > item.level || items[index + 1].marker.hasPrefix(item.marker)
    else { return false }
    let words = spans[item.range]
    return words.contains { $0.small == "following" } && states(item.sentences[0])
      && cue(in: item.sentences[0], quoted: QuotedSpans(in: item, of: document.text)) == nil
  }

  /// A title is context of what hangs below it, and no demand.
  private mutating func openTitle(_ item: Block) {
    if DemandNumbering.isLabelled(item.marker) { path = [] }
    let depth = depth(item)
    while let last = path.last, last.level >= depth { path.removeLast() }
    path.append(
      Level(level: depth, id: nextID(marker: item.marker), line: line(item.range), isDemand: false))
  }

  /// - Parameter asksByList: What the list says is asked for, in whatever words its items are.
  mutating func readItem(_ item: Block, introduction: Range<Int>?, asksByList: Bool) {
    if DemandNumbering.isLabelled(item.marker) { path = [] }
    let depth = depth(item)
    while let last = path.last, last.level >= depth { path.removeLast() }
    let parent = path.last.flatMap { $0.isDemand ? $0.id : nil }
    // A mark alone between two items asks for nothing.
    var sentences = item.sentences.filter { !spans[$0].isEmpty }
    guard !sentences.isEmpty else { return }
    let quoted = QuotedSpans(in: item, of: document.text)
    // "Monitoring. The results of all samples should be published.": the label asks nothing by itself.
    let label = isLabelled(sentences, quoted: quoted) ? sentences.removeFirst() : nil
    let above = (introduction.map { [line($0)] } ?? []) + path.map(\.line)
    let notes = footnotes(item.noteReferences)
    var level = Level(level: depth, id: nextID(marker: item.marker), line: line(item.range))
    if let lead = sentences.last(where: endsWithColon) { level.line = line(lead) }
    let forms = sentences.map { cue(in: $0, quoted: quoted) ?? (isQuestion($0) ? .question : nil) }
    // "It is unacceptable that … . Authorities should …": the item's demand is its first sentence that asks.
    let main = states(sentences[0]) ? forms.firstIndex { $0 != nil } ?? 0 : 0
    // "Conclusions and recommendations": an item that asks nothing is a conclusion.
    if forms[main] == nil, states(sentences[0]),
      !asksByList && parent == nil && !sentences.contains(where: endsWithColon)
        || introduction.map(isOfConclusions) ?? false
    {
      return
    }
    let background =
      (label.map { [$0] } ?? []).map(document.text.string) + sentences[..<main].map(document.text.string)
    var pointsEnd = item.range.lowerBound
    for (index, sentence) in sentences.enumerated().dropFirst(main) where sentence.lowerBound >= pointsEnd {
      let leads = endsWithColon(sentence)
      let points = leads ? InlineList.points(behind: index, of: sentences, in: document.text) : []
      if let last = points.last {
        if index == main {
          addWhole(
            lead: sentence, points: points, id: level.id, parent: parent, context: above + background + notes,
            introduction: introduction)
        }
        addPoints(
          points, lead: sentence, below: level.id, after: level.children,
          context: above + [level.line] + notes)
        level.children += points.count
        pointsEnd = last.upperBound
        continue
      }
      // A sentence that only leads to the sub-items ("These standards should include:") is their introduction.
      if leads, index > main { continue }
      if index == main {
        level.id = addParts(
          of: sentence, leads: leads, id: level.id, parent: parent, context: above + background + notes,
          introduction: introduction)
        continue
      }
      guard let form = forms[index] else { continue }
      level.children += 1
      add(
        Demand(
          id: "\(level.id).\(level.children)", parent: level.id, range: trimmed(sentence),
          context: above + [level.line] + notes, form: form), introduction: introduction)
    }
    path.append(level)
  }

  /// Items below this level stand beside each other, so that ids and contexts do not grow with every level.
  static let deepestLevel = 16

  /// The level at which an item is numbered, from 1.
  private func depth(_ item: Block) -> Int { min(item.level, Self.deepestLevel) }

  private func isOfConclusions(_ introduction: Range<Int>) -> Bool {
    if let lexicon { return words(introduction).words.contains(where: lexicon.conclusions.contains) }
    return spans[introduction].contains { ["conclusions", "findings", "observations"].contains($0.small) }
  }

  /// Whether a sentence states something: it has a finite verb, asks nothing and is no noun phrase with a relative clause.
  private func states(_ sentence: Range<Int>) -> Bool {
    if let lexicon { return lexicon.states(words(sentence).words) }
    let words = spans[sentence].map(\.small)
    guard let first = words.first, !DemandVerbs.contains(small: first),
      !["please", "do", "never", "no"].contains(first),
      !words.contains(where: DutyWords.withOught.contains)
    else { return false }
    for word in words.prefix(14) {
      if Self.relatives.contains(word) { return false }
      if Self.finites.contains(word) { return true }
    }
    return ["we", "i"].contains(first)
  }

  private static let relatives: Set<String> = [
    "who", "which", "that", "whose", "where", "when", "what", "how", "whether",
  ]
  private static let finites: Set<String> = [
    "is", "are", "was", "were", "has", "have", "had", "does", "did", "will", "would", "can", "could", "may",
    "remains", "appears", "seems", "shows", "suggests", "supports", "welcome", "note", "notes", "conclude",
    "believe", "regret", "commend", "acknowledge", "agree", "draw", "find",
  ]

  /// Adds an item's first sentence, split where it is compound; the id that sub-items hang below.
  mutating func addParts(
    of sentence: Range<Int>, leads: Bool, id: String, parent: String?, context: [String],
    introduction: Range<Int>?
  ) -> String {
    let parts = parts(of: sentence, leads: leads)
    var last = id
    for (index, part) in parts.enumerated() {
      last = parts.count > 1 ? id + letter(index) : id
      add(
        Demand(id: last, parent: parent, range: part, context: context, form: form(of: part)),
        introduction: introduction)
    }
    return last
  }

  /// What a sentence asks for that can be answered apart.
  func parts(of sentence: Range<Int>, leads: Bool) -> [Range<Int>] {
    let items = InlineList.items(of: sentence, in: document.text).map(trimmed)
    if !items.isEmpty { return items }
    let whole = trimmed(sentence)
    return compound(leads ? withoutTail(whole) : whole)
  }

  mutating func nextID(marker: String) -> String {
    // "114.1" is that wherever it hangs.
    let own = DemandNumbering.number(in: marker)
    guard !path.isEmpty, own?.contains(".") != true || own?.hasPrefix(path[path.count - 1].id) == true else {
      return numbering.next(marker: marker)
    }
    path[path.count - 1].children += 1
    return "\(path[path.count - 1].id).\(path[path.count - 1].children)"
  }
}
