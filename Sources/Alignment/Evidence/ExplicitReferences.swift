import Documents

/// Responses that say which demand they answer: "Recommendation 12", "Response to recommendation 4(b)", "8.5. We urge …".
///
/// What follows such a label, up to the next, is that demand's answer, and no likeness of words outweighs it. Labels without
/// anything between them but what they repeat share what follows the last.
struct ExplicitReferences {
  /// The columns that answer a row.
  private(set) var answers: [Int: [Int]] = [:]
  /// The rows whose answer stands under a label of several demands: which of its paragraphs is theirs, the label does not say.
  private(set) var sharedRows: Set<Int> = []
  /// The columns that only name or repeat what is answered.
  private(set) var restated: Set<Int> = []
  /// The part of the letter that each row stands in, and the rows whose number only that tells apart.
  private var sections: [Int: PointSection] = [:]
  private var restartedRows: Set<Int> = []

  /// Why the columns in `answers` are a row's answer.
  private(set) var reasons: [Int: String] = [:]
  /// The heading that says how a row was decided.
  private(set) var verdicts: [Int: String] = [:]

  /// A label alone decides nothing: at least so many different ones make a response that uses labels.
  static let fewestLabels = 2

  /// What stands below a label.
  private struct Region {
    var columns: [Int] = []
    var verdict: String?
    /// Whether it is not that of the next label.
    var isOwn = true
    /// What its label says.
    var label = ""
    /// Whether it is that of several, and which of its paragraphs is whose is not said.
    var isShared = false

    /// The table of contents names every label too; the answer is where most follows.
    func isMore(than other: Region?) -> Bool {
      guard let other else { return true }
      return (isOwn ? 1 : 0, columns.count) > (other.isOwn ? 1 : 0, other.columns.count)
    }
  }

  /// - Parameters:
  ///   - letter: What the demands stand in.
  ///   - repeated: Columns that are known to repeat a demand.
  ///   - affinity: How much the words of a row and a column have in common.
  ///   - repeats: Whether a column repeats the demand in a row.
  init(
    units: [Unit], demands: [Demand], sentences: [Unit], letter: Document, response: Document,
    repeated: Set<Int> = [],
    affinity: (_ row: Int, _ column: Int) -> Double,
    repeats: @escaping (_ row: Int, _ column: Int) -> Bool = { _, _ in false }
  ) {
    var rows: [String: [Int]] = [:]
    let sections = PointSection.sections(of: letter)
    let whole = Set(demands.map(\.id))
    for (row, unit) in units.enumerated() {
      guard let demand = unit.demand.map({ demands[$0] }) else { continue }
      var section = sections.indices.contains(unit.block) ? sections[unit.block] : .none
      // "Q1" is a question wherever it stands.
      if let initial = demand.id.first, initial == "Q" || initial == "W" { section.part = String(initial) }
      // A number that begins anew means something only beside the name of its part.
      let restarted = section == .none ? nil : demand.restarted
      if section != .none { self.sections[row] = section }
      if restarted != nil { restartedRows.insert(row) }
      // Parts and sub-items of a demand are answered where it is: "1a" and "1.2" under "1". A paragraph 2.95 of a report that stands
      // below no demand is none of its Recommendation 2.
      let path = demand.number ?? restarted ?? demand.id
      for id in Self.prefixes(of: path)
      where id == path || demand.parent != nil || !whole.contains(id)
        || !path.dropFirst(id.count).hasPrefix(".")
      {
        rows[id, default: []].append(row)
      }
    }
    if demands.contains(where: \.isCounted) {
      rows = CountedLabels.renumbered(rows, sentences, response, affinity: affinity, repeats: repeats)
    }
    let marks = LetterMarks(units: units, demands: demands, letter: letter).rows
    rows.merge(marks) { numbered, _ in numbered }
    let named = ResponseLabels(response, sentences: sentences, rows: rows, repeats: repeats)
    if !named.isPlain { addNamed(sentences, response, rows) }
    addLabelled(named, sentences, response, rows, repeated, repeats)
    if named.isPlain { addNamed(sentences, response, rows) }
    // The letter's reader finds no such number there.
    let marked = Set(marks.values.joined())
    for row in reasons.keys
    where !marked.contains(row) && units[row].demand.map({ demands[$0].isCounted }) ?? false {
      reasons[row]? += ", by the response's own count"
    }
  }

  /// Adds what stands below labels.
  private mutating func addLabelled(
    _ named: ResponseLabels, _ sentences: [Unit], _ response: Document, _ rows: [String: [Int]],
    _ repeated: Set<Int>, _ repeats: @escaping (_ row: Int, _ column: Int) -> Bool
  ) {
    guard Set(named.labels.flatMap(\.ids)).count >= Self.fewestLabels else { return }
    restated = named.restated
    let reading = Reading(
      named: named, sentences: sentences, rows: rows, repeated: repeated, repeats: repeats,
      opensAnswer: { AnswerFormula.find(in: CueWords(response.text.string(sentences[$0].range))) != nil })
    var found: [String: [PointSection: Region]] = [:]
    var following = Region()
    var end = response.blocks.count
    // From the end, because labels with nothing between them share what follows the last.
    for label in named.labels.reversed() {
      var region = reading.region(of: label.ids, in: label.block..<end, restated: &restated)
      end = label.block
      if region.columns.isEmpty, region.verdict == nil, !label.ids.isEmpty, label.shares {
        region = following
        region.isOwn = false
      }
      region.label = label.words
      following = label.ids.isEmpty ? Region(isOwn: false) : region
      guard !region.columns.isEmpty else { continue }
      // "The Service does not agree." behind a label of several answers them all.
      region.isShared = label.ids.count > 1 && !reading.opensAnswer(region.columns[0])
      for id in label.ids where region.isMore(than: found[id]?[label.section]) {
        found[id, default: [:]][label.section] = region
      }
    }
    // The number of a part is nearer to it than that of the whole.
    for (id, rows) in rows.sorted(by: {
      (Self.prefixes(of: $1.key).count, $0.key) < (Self.prefixes(of: $0.key).count, $1.key)
    }) {
      for row in rows where answers[row] == nil {
        // Where a number is that of one part alone, the name of a part tells nothing: "General" here may be "Responses" there.
        let isOfOnePart = Set(rows.map { sections[$0]?.part }).count == 1
        guard let region = found[id].flatMap({ nearest($0, to: row, isOfOnePart: isOfOnePart) }) else {
          continue
        }
        answers[row] = region.columns
        verdicts[row] = region.verdict
        reasons[row] = "follows “\(region.label)”"
        if region.isShared { sharedRows.insert(row) }
      }
    }
  }

  /// What stands below the label of a row's number in the part of the response that is the row's.
  private func nearest(_ regions: [PointSection: Region], to row: Int, isOfOnePart: Bool) -> Region? {
    func agreeing(_ own: PointSection) -> [(agreement: Int, region: Region)] {
      regions.compactMap { section, region in
        guard let agreement = own.agreement(with: section), agreement > 0 || !restartedRows.contains(row)
        else {
          return nil
        }
        return (agreement, region)
      }
    }
    let own = sections[row] ?? .none
    let exact = agreeing(own)
    let candidates =
      exact.isEmpty && isOfOnePart ? agreeing(PointSection(reviewer: own.reviewer)) : exact
    // The first of the text of equals.
    return candidates.max { first, second in
      guard first.agreement == second.agreement else { return first.agreement < second.agreement }
      if second.region.isMore(than: first.region) { return true }
      if first.region.isMore(than: second.region) { return false }
      return (second.region.columns[0], second.region.label) < (first.region.columns[0], first.region.label)
    }?.region
  }

  /// Adds the sentences that decide of demands by their numbers alone: "Utopia supports recommendations 145.3 and 145.7."
  private mutating func addNamed(_ sentences: [Unit], _ response: Document, _ rows: [String: [Int]]) {
    var named: [(column: Int, ids: [String])] = []
    // Most sentences name no number at all.
    func hasDigit(_ sentence: Unit) -> Bool {
      response.text.utf8[sentence.range].contains { (0x30...0x39).contains($0) }
    }
    for (column, sentence) in sentences.enumerated() where !restated.contains(column) && hasDigit(sentence) {
      let text = response.text.string(sentence.range)
      let ids = DemandLabel.ids(namedIn: text).filter { rows[$0] != nil }
      guard !ids.isEmpty, AnswerFormula.find(in: CueWords(text)) != nil else { continue }
      named.append((column, ids))
    }
    guard Set(named.flatMap(\.ids)).count >= Self.fewestLabels else { return }
    for (column, ids) in named {
      for id in ids {
        for row in rows[id] ?? [] where answers[row] == nil {
          answers[row] = [column]
          reasons[row] = "names the demand's number, \(id)"
        }
      }
    }
  }

  /// What tells the answer below a label from what is repeated there.
  private struct Reading {
    let named: ResponseLabels
    let sentences: [Unit]
    let rows: [String: [Int]]
    let repeated: Set<Int>
    let repeats: (_ row: Int, _ column: Int) -> Bool
    /// Whether a column holds a formula that opens an answer.
    let opensAnswer: (_ column: Int) -> Bool

    /// The answer in some blocks; the columns that only repeat the demand are added to `restated`.
    func region(of ids: [String], in blocks: Range<Int>, restated: inout Set<Int>) -> Region {
      // What stands between a label and "Government response" is the demand, in whatever words.
      let last = blocks.last { named.columns[$0] != nil } ?? blocks.lowerBound
      let heading = ids.isEmpty ? nil : blocks.first { named.headings[$0] != nil && $0 < last }
      var region = Region()
      if let heading { region.verdict = named.headings[heading]?.verdict }
      for block in blocks {
        for column in named.columns[block] ?? [] {
          if isRepeated(column, ids, heading, restated) {
            restated.insert(column)
          } else {
            region.columns.append(column)
          }
        }
      }
      dropTitle(from: &region, in: blocks, restated: &restated)
      return region
    }

    /// "Recommendations 1 and 2: assess the inspectors." in front of "The Service does not agree" only names what is answered.
    private func dropTitle(from region: inout Region, in blocks: Range<Int>, restated: inout Set<Int>) {
      let title = region.columns.prefix { sentences[$0].block == blocks.lowerBound }
      let rest = region.columns.dropFirst(title.count)
      guard !title.isEmpty, !title.contains(where: opensAnswer), rest.prefix(2).contains(where: opensAnswer)
      else {
        return
      }
      restated.formUnion(title)
      region.columns = Array(rest)
    }

    private func isRepeated(_ column: Int, _ ids: [String], _ heading: Int?, _ restated: Set<Int>) -> Bool {
      if repeated.contains(column) || restated.contains(column) { return true }
      if let heading { return sentences[column].block < heading }
      for id in ids {
        for row in rows[id] ?? [] where repeats(row, column) { return true }
      }
      return false
    }
  }

  /// "6.1b.2" is "6.1b.2", "6.1b", "6.1" and "6".
  private static func prefixes(of id: String) -> [String] {
    var result = [id]
    var rest = Substring(id)
    while true {
      if let last = rest.last, last.isLetter {
        rest.removeLast()
      } else if let dot = rest.lastIndex(of: ".") {
        rest = rest[..<dot]
      } else {
        return result
      }
      if !rest.isEmpty { result.append(String(rest)) }
    }
  }
}
