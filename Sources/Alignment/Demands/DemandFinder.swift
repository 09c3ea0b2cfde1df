package import Documents

/// Finds the demands of a letter as a tree.
///
/// Lists first: the items of a list that a demand introduces, or that are imperatives themselves, are demands, and their
/// sub-items hang below them. Then sentences of the running text that ask ("we urge …") or oblige ("… must …").
/// Signatories, background, footnotes and what stands in quotation marks are no demands.
package struct DemandFinder {
  let document: Document
  /// The words of its sentences; English alone is read by them.
  let spans: SentenceWords
  var demands: [Demand] = []
  /// Open list levels: the id of the demand at each, its introducing line, and how many children it has so far.
  var path: [Level] = []
  var numbering: DemandNumbering
  /// The words of the letter's language; nil for English, which has rules of its own.
  let lexicon: DemandLexicon?
  /// The footnotes by their labels, of several with one label the first: half-open UTF-8 ranges.
  let notes: [String: Range<Int>]
  /// The sentence whose addressee was last asked for, with it.
  var lastAddressee: (introduction: Range<Int>, addressee: Range<Int>?)?
  /// Where items begin that are only the title of what hangs below them: UTF-8 offsets.
  var titles: Set<Int> = []
  /// Where items begin that belong to a labelled one before them, whatever ends it: UTF-8 offsets.
  var hanging: Set<Int> = []
  /// Which sentences of running text count that begin with a verb of demanding.
  var imperatives = Imperatives.none

  enum Imperatives {
    case none
    /// Those that are no furniture of a page ("Share this page").
    case ofLetters
    /// In a list some of whose items ask otherwise.
    case ofItems
    case all
  }

  struct Level {
    let level: Int
    var id: String
    var line: String
    var children = 0
    /// A title is none.
    var isDemand = true
  }

  /// The demands of a document in the order of the text.
  package static func demands(in document: Document, language: TextLanguage = .english) -> [Demand] {
    let lexicon =
      language == .english ? nil : DemandLexicon.of(language) ?? DemandLexicon.structureOnly(language)
    var finder = DemandFinder(document: document, lexicon: lexicon)
    if isLetter(document, lexicon) { finder.imperatives = .ofLetters }
    finder.run()
    guard finder.demands.isEmpty else { return finder.demands }
    // A letter that only commands: "Publish the list. Close the camp." Elsewhere such sentences are mostly page furniture
    // ("Share this page"), so they count only where nothing else asks.
    var second = DemandFinder(document: document, lexicon: lexicon)
    second.imperatives = .all
    second.run()
    return second.demands
  }

  /// What a document quotes of the demands of others, as background: sentences that ask between quotation marks.
  ///
  /// Their ids are "q1", "q2" …; they are no demands of the document and are not aligned.
  package static func quotedDemands(in document: Document, language: TextLanguage = .english) -> [Demand] {
    let lexicon = DemandLexicon.of(language)
    var quoted: [Demand] = []
    for block in document.blocks
    where block.role.isDocument && block.kind != .footnote && block.kind != .heading {
      for span in QuotedSpans(in: block, of: document.text).ranges {
        let words = SpannedWord.words(in: span, of: document.text)
        guard words.count >= 4, let first = words.first, let last = words.last,
          let form = quotedForm(words, lexicon)
        else { continue }
        var demand = Demand(
          id: "q\(quoted.count + 1)", parent: nil, range: first.range.lowerBound..<last.range.upperBound,
          context: [], form: form)
        demand.isQuoted = true
        quoted.append(demand)
      }
    }
    return quoted
  }

  private static func quotedForm(_ words: [SpannedWord], _ lexicon: DemandLexicon?) -> Demand.Form? {
    if let lexicon {
      let small = words.flatMap { TermReader.words(of: $0.text) }.map {
        CaseFolding.folded($0, lexicon.language)
      }
      return lexicon.isPerformative(small) ? .performative : lexicon.isDeontic(small) ? .deontic : nil
    }
    if DemandCues.isDeontic(words) { return .deontic }
    // "The resolution “calls on the President to pardon them”": the subject stands outside.
    let subject = SpannedWord(text: "they", small: "they", range: 0..<0)
    return DemandCues.isPerformative([subject] + words) ? .performative : nil
  }

  /// Whether somebody is addressed: "Dear Minister,", or "To: …" beside "From: …".
  private static func isLetter(_ document: Document, _ lexicon: DemandLexicon?) -> Bool {
    if hasHeader(document) { return true }
    if lexicon == nil, LetterForm.isAddressed(document) { return true }
    return document.blocks.prefix(40).contains { block in
      let first = SpannedWord.words(in: block.range, of: document.text, atMost: 1).map(\.text)
      if let lexicon {
        return first.contains { lexicon.salutations.contains(CaseFolding.folded($0, lexicon.language)) }
      }
      return first == ["Dear"]
    }
  }

  /// "To: The Board of …" and "From: …", in one block or in two, as memoranda and faxes begin.
  private static func hasHeader(_ document: Document) -> Bool {
    var (isTo, isFrom) = (false, false)
    for block in document.blocks.prefix(12) {
      let words = SpannedWord.words(in: block.range, of: document.text, atMost: 40)
      for word in words where ["to", "from"].contains(word.small) {
        guard document.text.utf8[word.range.upperBound..<block.range.upperBound].first == UInt8(ascii: ":")
        else { continue }
        isTo = isTo || word.small == "to"
        isFrom = isFrom || word.small == "from"
      }
    }
    return isTo && isFrom
  }

  private init(document: Document, lexicon: DemandLexicon?) {
    self.document = document
    spans = SentenceWords(document.text)
    self.lexicon = lexicon
    numbering = DemandNumbering(document.blocks)
    notes = Dictionary(
      document.blocks.filter { $0.kind == .footnote }.map { ($0.marker, $0.range) },
      uniquingKeysWith: { first, _ in first })
  }

  mutating func run() {
    var lists: [ClosedRange<Int>] = []
    var start: Int?
    let readable = document.blocks.indices.filter {
      document.blocks[$0].role.isDocument && document.blocks[$0].kind != .footnote
    }
    let end = readable.indices.first { $0 * 3 >= readable.count && closes(document.blocks[readable[$0]]) }
    let labelled = LabelledBlocks(
      readable[..<(end ?? readable.count)].map { document.blocks[$0] }, of: document.text, reading: reading)
    let content = labelled.blocks
    (titles, hanging) = (labelled.titles, labelled.hanging)
    numbering = DemandNumbering(content)
    let led = ledParagraphs(content)
    for (position, block) in content.enumerated() {
      if block.kind == .listItem || led.contains(position) {
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
        readParagraph(
          content[index], introducesList: index == list.lowerBound - 1 && leadsToList(content[index]),
          introduction: index > 0 ? content[index - 1] : nil)
      }
      let introduction = list.lowerBound > 0 ? content[list.lowerBound - 1] : nil
      readList(Array(content[list]), introduction: introduction.flatMap { leadsToList($0) ? $0 : nil })
      position = list.upperBound + 1
    }
    for index in position..<max(position, content.count) {
      readParagraph(
        content[index], introducesList: false, introduction: index > 0 ? content[index - 1] : nil)
    }
  }

  private var reading: LabelledBlocks.Reading {
    LabelledBlocks.Reading(
      asks: { block in
        let quoted = QuotedSpans(in: block, of: document.text)
        return block.sentences.contains { cue(in: $0, quoted: quoted) != nil }
      }, commands: beginsWithVerb,
      leads: { block in
        block.sentences.last.map { endsWithColon($0) && introducesDemands($0) } ?? false
      },
      obliges: { block in
        lexicon == nil && spans[block.range].contains { DutyWords.withOught.contains($0.small) }
      })
  }

  /// Paragraphs that are a list without marks: they follow a line with a colon that introduces demands, and each but the last
  /// ends with a semicolon. Indices into `blocks`.
  private func ledParagraphs(_ blocks: [Block]) -> Set<Int> {
    var found: Set<Int> = []
    func mark(_ index: Int) -> UInt8? { document.text.utf8[blocks[index].range].last }
    for index in blocks.indices.dropFirst()
    where blocks[index].kind == .paragraph && mark(index) == UInt8(ascii: ";") {
      if found.contains(index - 1) {
        found.insert(index)
      } else if let line = blocks[index - 1].sentences.last, endsWithColon(line), introducesDemands(line) {
        found.insert(index)
      }
      if found.contains(index), index + 1 < blocks.count, blocks[index + 1].kind == .paragraph,
        mark(index + 1) != UInt8(ascii: ":")
      {
        found.insert(index + 1)
      }
    }
    return found
  }

  /// Whether a short line ends the letter proper: what follows are names, notes and addresses.
  private func closes(_ block: Block) -> Bool {
    if let lexicon { return closes(block, lexicon: lexicon) }
    let words = spans.first(6, in: block.range).map(\.small)
    guard let first = words.first, words.count <= 5 else { return false }
    return ["signed", "signatories", "signatures", "endnotes", "footnotes", "references"].contains(first)
      || first == "notes" || words.starts(with: ["about", "us"]) || words.starts(with: ["undersigned", "by"])
  }
}
