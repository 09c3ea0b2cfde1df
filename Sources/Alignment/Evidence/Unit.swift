import Documents

/// A stretch of one document that competes for, or offers, an answer: a demand, another sentence of the letter, or a
/// sentence of the response.
struct Unit {
  /// Half-open UTF-8 bytes of its document's text rendition.
  let range: Range<Int>
  /// Index into the demands, or nil for a sentence that is none.
  let demand: Int?
  /// Index of the block that it stands in.
  let block: Int
  let terms: [Term]
  /// The sentence before a demand that says what the demand is about: "The licence is missing." before "Please add one."
  var context: Range<Int>?

  /// All units of a letter in the order of the text: its demands, and the sentences of blocks without one.
  ///
  /// What stands beside a demand in its own block explains it, and takes no answer from it.
  static func letter(_ document: Document, demands: [Demand], reader: inout TermReader) -> [Unit] {
    var units: [Unit] = []
    let places = DemandPlaces(demands)
    for (index, block) in document.blocks.enumerated() where isRead(block) {
      let sentences = TableCells.sentences(of: block, in: document.text)
      guard places.overlap(block.range) else {
        for sentence in sentences {
          units.append(unit(document, sentence, demand: nil, block: index, reader: &reader))
        }
        continue
      }
      for (place, sentence) in sentences.enumerated() {
        for demand in places.begin(in: sentence) {
          var unit = unit(document, demands[demand].range, demand: demand, block: index, reader: &reader)
          // What is asked before is found by itself.
          if let before = Self.before(demands[demand], in: sentences, place, places),
            unit.pointsBack(in: document, reader.language)
          {
            unit = Unit(
              range: unit.range, demand: demand, block: index,
              terms: reader.terms(of: document.text.string(before)) + unit.terms, context: before)
          }
          units.append(unit)
        }
      }
    }
    return units
  }

  /// What stands before a demand and asks nothing: the beginning of its sentence, or the sentence before.
  private static func before(
    _ demand: Demand, in sentences: [Range<Int>], _ place: Int, _ places: DemandPlaces
  )
    -> Range<Int>?
  {
    let head = sentences[place].lowerBound..<demand.range.lowerBound
    if head.count > fewestBytes { return places.begin(in: head).isEmpty ? head : nil }
    guard place > 0, places.begin(in: sentences[place - 1]).isEmpty else { return nil }
    return sentences[place - 1]
  }

  /// The beginning of a sentence with fewer is no statement.
  private static let fewestBytes = 20

  /// Whether it says too little by itself to be found: few words, or a pronoun in place of its matter.
  private func pointsBack(in document: Document, _ language: TextLanguage) -> Bool {
    guard language == .english else { return false }
    if terms.count < Self.fewestTerms { return true }
    return terms.count < Self.mostTerms
      && TextWords(in: document.text.utf8, range).small.contains(where: Self.pronouns.contains)
  }

  private static let fewestTerms = 4
  /// With more content words a pronoun is only one of the things that are spoken of.
  private static let mostTerms = 8
  private static let pronouns: Set<String> = [
    "it", "this", "them", "these", "those", "one", "such", "her", "him",
  ]

  /// What is compared with a response by its letters: the words of the unit, behind those that say what it is about.
  func text(in document: Document) -> String {
    (context.map { document.text.string($0) + " " } ?? "") + document.text.string(range)
  }

  /// All sentences of a response that may answer.
  static func response(_ document: Document, reader: inout TermReader) -> [Unit] {
    var units: [Unit] = []
    for (index, block) in document.blocks.enumerated() where isRead(block) && block.kind != .heading {
      for sentence in TableCells.sentences(of: block, in: document.text)
      where !isAddress(document.text.utf8[sentence])
        && !isName(document.text.string(sentence), reader.language)
      {
        units.append(unit(document, sentence, demand: nil, block: index, reader: &reader))
      }
    }
    return units
  }

  /// Whether a sentence is nothing but an address on the web, which printed pages have at their feet.
  private static func isAddress(_ sentence: some BidirectionalCollection<UInt8>) -> Bool {
    sentence.starts(with: "http".utf8) && !sentence.contains(UInt8(ascii: " "))
  }

  /// Whether a line is a word or two that say nothing: a name below a letter, a number in a table. "Accepted in part" does say something.
  private static func isName(_ line: String, _ language: TextLanguage) -> Bool {
    guard language == .english, line.utf8.count <= longestName, let last = line.last,
      !".!?:;。！？؟".contains(last),
      line.split(whereSeparator: \.isWhitespace).count <= 2
    else { return false }
    return AnswerFormula.find(in: CueWords(line, language: language)) == nil
  }

  /// Bytes of such a line.
  private static let longestName = 40

  private static func isRead(_ block: Block) -> Bool { block.role.isDocument && block.kind != .footnote }

  private static func unit(
    _ document: Document, _ range: Range<Int>, demand: Int?, block: Int, reader: inout TermReader
  ) -> Unit {
    Unit(
      range: range, demand: demand, block: block, terms: reader.terms(of: document.text.string(range)))
  }
}
