package import Documents

/// Finds the demands of a letter as a tree.
///
/// Lists first: the items of a list that a demand introduces, or that are imperatives themselves, are demands, and their
/// sub-items hang below them. Then sentences of the running text that ask ("we urge …") or oblige ("… must …").
/// Signatories, background, footnotes and what stands in quotation marks are no demands.
package struct DemandFinder {
  private let document: Document
  private var demands: [Demand] = []
  /// Open list levels: the id of the demand at each, its introducing line, and how many children it has so far.
  private var path: [Level] = []
  private var numbering: DemandNumbering
  /// Whether sentences of running text that begin with a verb of demanding count.
  private var takesImperatives = false

  private struct Level {
    let level: Int
    var id: String
    var line: String
    var children = 0
  }

  /// The demands of a document in the order of the text.
  package static func demands(in document: Document) -> [Demand] {
    var finder = DemandFinder(document: document)
    finder.run()
    guard finder.demands.isEmpty else { return finder.demands }
    // A letter that only commands: "Publish the list. Close the camp." Elsewhere such sentences are mostly page furniture
    // ("Share this page"), so they count only where nothing else asks.
    var second = DemandFinder(document: document)
    second.takesImperatives = true
    second.run()
    return second.demands
  }

  private init(document: Document) {
    self.document = document
    numbering = DemandNumbering(document)
  }

  private mutating func run() {
    var lists: [ClosedRange<Int>] = []
    var start: Int?
    let readable = document.blocks.indices.filter {
      document.blocks[$0].role.isDocument && document.blocks[$0].kind != .footnote
    }
    let end = readable.indices.first { $0 * 3 >= readable.count && closes(document.blocks[readable[$0]]) }
    let content = Array(readable[..<(end ?? readable.count)])
    for (position, index) in content.enumerated() {
      if document.blocks[index].kind == .listItem {
        start = start ?? position
      } else if let first = start {
        lists.append(first...(position - 1))
        start = nil
      }
    }
    if let start { lists.append(start...(content.count - 1)) }
    var position = 0
    for list in lists {
      for index in position..<list.lowerBound {
        let block = document.blocks[content[index]]
        readParagraph(block, introducesList: index == list.lowerBound - 1 && leadsToList(block))
      }
      let introduction = list.lowerBound > 0 ? document.blocks[content[list.lowerBound - 1]] : nil
      readList(
        list.map { document.blocks[content[$0]] },
        introduction: introduction.flatMap { leadsToList($0) ? $0 : nil })
      position = list.upperBound + 1
    }
    for index in position..<max(position, content.count) {
      readParagraph(document.blocks[content[index]], introducesList: false)
    }
  }

  /// Whether a short line ends the letter proper: what follows are names, notes and addresses.
  private func closes(_ block: Block) -> Bool {
    let words = SpannedWord.words(in: block.range, of: document.text).map { $0.text.lowercased() }
    guard let first = words.first, words.count <= 5 else { return false }
    return ["signed", "signatories", "signatures", "endnotes", "footnotes", "references"].contains(first)
      || first == "notes" || words.starts(with: ["about", "us"]) || words.starts(with: ["undersigned", "by"])
  }

  // MARK: Lists

  /// Whether what stands before a list leads to it: a heading, a line without a full stop, or one that points to it.
  ///
  /// "We urge you to act." before the names of those who signed is a demand, and the names are none.
  private func leadsToList(_ block: Block) -> Bool {
    guard block.kind != .heading, let last = block.sentences.last,
      let mark = document.text.utf8[last].last, ".!?".utf8.contains(mark)
    else { return true }
    let pointers: Set<String> = ["following", "follows", "below", "these", "points", "things"]
    return SpannedWord.words(in: last, of: document.text).contains { pointers.contains($0.text.lowercased()) }
  }

  private mutating func readList(_ items: [Block], introduction: Block?) {
    let introductionWords = introduction.flatMap { block in
      block.sentences.last.map { SpannedWord.words(in: $0, of: document.text).map(\.text) }
    }
    let isIntroduced = introductionWords.map(DemandCues.introducesDemands) ?? false
    let imperatives = items.filter { item in
      SpannedWord.words(in: item.range, of: document.text).first.map { DemandVerbs.contains($0.text) }
        ?? false
    }
    let isLabelled = items.contains { DemandNumbering.isLabelled($0.marker) }
    guard isIntroduced || isLabelled || imperatives.count * 2 > items.count else {
      for item in items { readParagraph(item, introducesList: false) }
      return
    }
    let line = introduction.flatMap { $0.sentences.last.map(document.text.string) }
    path = []
    for item in items {
      // Between "Recommendation 1" and "Recommendation 2" an item without that name is a finding or a reason.
      let hangsBelow = path.first.map { $0.line.hasSuffix(":") } ?? false
      if isLabelled, !hangsBelow, !DemandNumbering.isLabelled(item.marker) {
        readParagraph(item, introducesList: false)
      } else {
        readItem(item, introduction: line)
      }
    }
    path = []
  }

  private mutating func readItem(_ item: Block, introduction: String?) {
    if DemandNumbering.isLabelled(item.marker) { path = [] }
    while let last = path.last, last.level >= item.level { path.removeLast() }
    let parent = path.last?.id
    // A mark alone between two items asks for nothing.
    let sentences = item.sentences.filter { !SpannedWord.words(in: $0, of: document.text).isEmpty }
    guard !sentences.isEmpty else { return }
    let quoted = QuotedSpans(in: item, of: document.text)
    let above = (introduction.map { [$0] } ?? []) + path.map(\.line)
    let notes = footnotes(item.noteReferences)
    var level = Level(
      level: item.level, id: nextID(marker: item.marker), line: document.text.string(item.range))
    if let lead = sentences.last(where: endsWithColon) { level.line = document.text.string(lead) }
    var isFirst = true
    for sentence in sentences {
      let leads = endsWithColon(sentence)
      // A sentence that only leads to the sub-items ("These standards should include:") is their introduction.
      if leads, !isFirst { continue }
      if isFirst {
        level.id = addParts(of: sentence, leads: leads, id: level.id, parent: parent, context: above + notes)
        isFirst = false
        continue
      }
      guard let form = cue(in: sentence, quoted: quoted) else { continue }
      level.children += 1
      demands.append(
        Demand(
          id: "\(level.id).\(level.children)", parent: level.id, range: trimmed(sentence),
          context: above + [level.line] + notes, form: form))
    }
    path.append(level)
  }

  /// Adds an item's first sentence, split where it is compound; the id that sub-items hang below.
  private mutating func addParts(
    of sentence: Range<Int>, leads: Bool, id: String, parent: String?, context: [String]
  ) -> String {
    let parts = parts(of: sentence, leads: leads)
    var last = id
    for (index, part) in parts.enumerated() {
      last = parts.count > 1 ? id + letter(index) : id
      demands.append(Demand(id: last, parent: parent, range: part, context: context, form: form(of: part)))
    }
    return last
  }

  /// What a sentence asks for that can be answered apart.
  private func parts(of sentence: Range<Int>, leads: Bool) -> [Range<Int>] {
    let items = InlineList.items(of: sentence, in: document.text).map(trimmed)
    if !items.isEmpty { return items }
    let whole = trimmed(sentence)
    return CompoundDemand.parts(of: leads ? withoutTail(whole) : whole, in: document.text)
  }

  private mutating func nextID(marker: String) -> String {
    guard !path.isEmpty else { return numbering.next(marker: marker) }
    path[path.count - 1].children += 1
    return "\(path[path.count - 1].id).\(path[path.count - 1].children)"
  }

  // MARK: Running text

  private mutating func readParagraph(_ block: Block, introducesList: Bool) {
    guard block.kind != .heading else { return }
    let quoted = QuotedSpans(in: block, of: document.text)
    for (index, sentence) in block.sentences.enumerated() {
      if introducesList, index == block.sentences.count - 1 { continue }
      guard let form = cue(in: sentence, quoted: quoted) else { continue }
      let notes = block.noteReferences.filter { sentence.lowerBound < $0.at && $0.at <= sentence.upperBound }
      let id = numbering.next(marker: "")
      let items = InlineList.items(of: sentence, in: document.text).map(trimmed)
      guard !items.isEmpty else {
        demands.append(
          Demand(id: id, parent: nil, range: trimmed(sentence), context: footnotes(notes), form: form))
        continue
      }
      for (index, item) in items.enumerated() {
        demands.append(
          Demand(
            id: id + letter(index), parent: nil, range: item,
            context: [document.text.string(sentence)] + footnotes(notes), form: .listed))
      }
    }
  }

  /// How a sentence asks in its author's own words, or nil where it does not.
  private func cue(in sentence: Range<Int>, quoted: QuotedSpans) -> Demand.Form? {
    let words = SpannedWord.words(in: sentence, of: document.text)
    let own = words.filter { !quoted.contains($0.range.lowerBound) }.map(\.text)
    if DemandCues.isPerformative(own) { return .performative }
    // "Please do not close the ward.", "Please publish the report."
    if own.first?.lowercased() == "please", own.count > 2 { return .imperative }
    if takesImperatives, own.count > 2, let first = own.first, DemandVerbs.contains(first) {
      return .imperative
    }
    // "Who must pay for this?" obliges nobody.
    if document.text.utf8[sentence].last != UInt8(ascii: "?"), DemandCues.isDeontic(own) { return .deontic }
    return nil
  }

  private func footnotes(_ references: [NoteReference]) -> [String] {
    references.compactMap { document.footnote($0.label) }.map { document.text.string($0.range) }
  }

  // MARK: Words

  private func form(of range: Range<Int>) -> Demand.Form {
    let words = SpannedWord.words(in: range, of: document.text).map(\.text)
    if let first = words.first,
      DemandVerbs.contains(first) || ["please", "never"].contains(first.lowercased())
    {
      return .imperative
    }
    if words.prefix(2).map({ $0.lowercased() }) == ["do", "not"] { return .imperative }
    return DemandCues.isDeontic(words) ? .deontic : .listed
  }

  private func endsWithColon(_ range: Range<Int>) -> Bool {
    document.text.utf8[range].last { $0 != UInt8(ascii: " ") } == UInt8(ascii: ":")
  }

  /// Without the marks that bind it to the next item: ";", "; and", ":", ".".
  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    let bytes = document.text.utf8
    func dropMarks() {
      while end > range.lowerBound, " ;:,.".utf8.contains(bytes[end - 1]) { end -= 1 }
    }
    for conjunction in ["; and", "; or", ", and", ";and"] {
      let length = conjunction.utf8.count
      if end - length > range.lowerBound, bytes[(end - length)..<end].elementsEqual(conjunction.utf8) {
        end -= length
        break
      }
    }
    dropMarks()
    return range.lowerBound..<end
  }

  /// Without a clause that leads to the sub-items: "…, which entails", "…, of which".
  private func withoutTail(_ range: Range<Int>) -> Range<Int> {
    let words = SpannedWord.words(in: range, of: document.text)
    if words.count >= 4, words[words.count - 1].text.lowercased() == "which" {
      return trimmed(range.lowerBound..<words[words.count - 2].range.lowerBound)
    }
    guard words.count >= 4, words[words.count - 2].text.lowercased() == "which" else { return range }
    return trimmed(range.lowerBound..<words[words.count - 2].range.lowerBound)
  }

  /// "a" to "z", then "aa", "ab", …
  private func letter(_ index: Int) -> String {
    let last = String(Character(Unicode.Scalar(UInt8(ascii: "a") + UInt8(index % 26))))
    return index < 26 ? last : letter(index / 26 - 1) + last
  }
}
