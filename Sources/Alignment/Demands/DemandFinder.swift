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
  private var topCount = 0

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
    return finder.demands
  }

  private init(document: Document) { self.document = document }

  private mutating func run() {
    var lists: [ClosedRange<Int>] = []
    var start: Int?
    let content = document.blocks.indices.filter {
      document.blocks[$0].role == .content && document.blocks[$0].kind != .footnote
    }
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
        let introduces = index == list.lowerBound - 1
        readParagraph(document.blocks[content[index]], introducesList: introduces)
      }
      let introduction = list.lowerBound > 0 ? document.blocks[content[list.lowerBound - 1]] : nil
      readList(list.map { document.blocks[content[$0]] }, introduction: introduction)
      position = list.upperBound + 1
    }
    for index in position..<max(position, content.count) {
      readParagraph(document.blocks[content[index]], introducesList: false)
    }
  }

  // MARK: Lists

  private mutating func readList(_ items: [Block], introduction: Block?) {
    let introductionWords = introduction.flatMap { block in
      block.sentences.last.map { SpannedWord.words(in: $0, of: document.text).map(\.text) }
    }
    let isIntroduced = introductionWords.map(DemandCues.introducesDemands) ?? false
    let imperatives = items.filter { item in
      SpannedWord.words(in: item.range, of: document.text).first.map { DemandVerbs.contains($0.text) }
        ?? false
    }
    let isLabelled = items.contains { $0.marker.hasPrefix("Recommendation") || $0.marker.hasPrefix("Demand") }
    guard isIntroduced || isLabelled || imperatives.count * 2 > items.count else {
      for item in items { readParagraph(item, introducesList: false) }
      return
    }
    let line = introduction.flatMap { $0.sentences.last.map(document.text.string) }
    path = []
    for item in items { readItem(item, introduction: line) }
    path = []
  }

  private mutating func readItem(_ item: Block, introduction: String?) {
    while let last = path.last, last.level >= item.level { path.removeLast() }
    let parent = path.last?.id
    let above = (introduction.map { [$0] } ?? []) + path.map(\.line)
    let notes = item.noteReferences.compactMap { document.footnote($0.label) }.map {
      document.text.string($0.range)
    }
    var level = Level(level: item.level, id: nextID(), line: document.text.string(item.range))
    if let lead = item.sentences.last(where: endsWithColon) { level.line = document.text.string(lead) }
    var isFirst = true
    for sentence in item.sentences {
      let leads = endsWithColon(sentence)
      // A sentence that only leads to the sub-items ("These standards should include:") is their introduction.
      if leads, !isFirst { continue }
      if isFirst {
        level.id = addParts(of: sentence, leads: leads, id: level.id, parent: parent, context: above + notes)
        isFirst = false
        continue
      }
      let words = SpannedWord.words(in: sentence, of: document.text).map(\.text)
      guard DemandCues.isDeontic(words) || DemandCues.isPerformative(words) else { continue }
      level.children += 1
      demands.append(
        Demand(
          id: "\(level.id).\(level.children)", parent: level.id, range: trimmed(sentence),
          context: above + [level.line] + notes, form: .deontic))
    }
    path.append(level)
  }

  /// Adds an item's first sentence, split where it is compound; the id that sub-items hang below.
  private mutating func addParts(
    of sentence: Range<Int>, leads: Bool, id: String, parent: String?, context: [String]
  ) -> String {
    let whole = trimmed(sentence)
    let parts = CompoundDemand.parts(of: leads ? withoutTail(whole) : whole, in: document.text)
    var last = id
    for (index, part) in parts.enumerated() {
      last = parts.count > 1 ? id + letter(index) : id
      demands.append(Demand(id: last, parent: parent, range: part, context: context, form: form(of: part)))
    }
    return last
  }

  private mutating func nextID() -> String {
    guard !path.isEmpty else {
      topCount += 1
      return String(topCount)
    }
    path[path.count - 1].children += 1
    return "\(path[path.count - 1].id).\(path[path.count - 1].children)"
  }

  // MARK: Running text

  private mutating func readParagraph(_ block: Block, introducesList: Bool) {
    guard block.kind != .heading else { return }
    for (index, sentence) in block.sentences.enumerated() {
      if introducesList, index == block.sentences.count - 1 { continue }
      let words = SpannedWord.words(in: sentence, of: document.text)
      guard let cue = cue(words, in: sentence) else { continue }
      topCount += 1
      demands.append(
        Demand(id: String(topCount), parent: nil, range: trimmed(sentence), context: [], form: cue))
    }
  }

  private func cue(_ words: [SpannedWord], in sentence: Range<Int>) -> Demand.Form? {
    let outside = QuotedSpans(in: sentence, of: document.text)
    let own = words.filter { !outside.contains($0.range.lowerBound) }.map(\.text)
    if DemandCues.isPerformative(own) { return .performative }
    if DemandCues.isDeontic(own) { return .deontic }
    return nil
  }

  // MARK: Words

  private func form(of range: Range<Int>) -> Demand.Form {
    let words = SpannedWord.words(in: range, of: document.text).map(\.text)
    if let first = words.first, DemandVerbs.contains(first) { return .imperative }
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

  /// Without a clause that leads to the sub-items: "…, which entails".
  private func withoutTail(_ range: Range<Int>) -> Range<Int> {
    let words = SpannedWord.words(in: range, of: document.text)
    guard words.count >= 4, words[words.count - 2].text.lowercased() == "which" else { return range }
    return trimmed(range.lowerBound..<words[words.count - 2].range.lowerBound)
  }

  private func letter(_ index: Int) -> String {
    String(Character(Unicode.Scalar(UInt8(ascii: "a") + UInt8(min(index, 25)))))
  }
}

/// The stretches of a sentence between quotation marks.
struct QuotedSpans {
  private var spans: [Range<Int>] = []

  /// Only double and typographic single marks count; a straight apostrophe is too often no quotation mark.
  init(in range: Range<Int>, of text: TextRendition) {
    var start: Int?
    var offset = range.lowerBound
    let scalars = Array(text.string(range).unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let next = index + 1 < scalars.count ? scalars[index + 1] : " "
      let closes =
        scalar == "”" || scalar == "»" || (scalar == "\"" && start != nil)
        // An apostrophe inside a word closes nothing: "‘… China’s … ’".
        || (scalar == "’" && !next.properties.isAlphabetic)
      if closes, let begin = start {
        spans.append(begin..<offset)
        start = nil
      } else if "“‘«\"".unicodeScalars.contains(scalar) {
        start = start ?? offset
      }
      offset += UTF8.width(scalar)
    }
    if let begin = start { spans.append(begin..<range.upperBound) }
  }

  func contains(_ offset: Int) -> Bool { spans.contains { $0.contains(offset) } }
}
