import Documents

/// Responses that say which demand they answer: "Recommendation 12", "Response to recommendation 4(b)", "8.5. We urge …".
///
/// What follows such a label, up to the next, is that demand's answer, and no likeness of words outweighs it. Labels without
/// anything between them share what follows the last.
struct ExplicitReferences {
  /// The columns that answer a row.
  private(set) var answers: [Int: [Int]] = [:]
  /// The rows whose answer stands under a label of several demands: which of its paragraphs is theirs, the label does not say.
  private(set) var sharedRows: Set<Int> = []
  /// The columns in which the letter's numbered items are repeated under their numbers; they answer nothing.
  private(set) var restated: Set<Int> = []

  /// Bytes of a line that only names what is answered below it.
  private static let longestTitle = 120
  /// A label alone decides nothing: at least so many different ones make a response that uses labels.
  static let fewestLabels = 2
  /// An item that has a demand's number repeats it from this affinity on; what is repeated word for word has 2.
  static let repeatedAffinity = 1.2

  private struct Label {
    let block: Int
    let ids: [String]
    /// Whether the block repeats the demand.
    var isRestated = false
  }

  /// - Parameter repeated: Columns that are known to repeat a demand.
  init(
    units: [Unit], demands: [Demand], sentences: [Unit], response: Document, repeated: Set<Int> = [],
    affinity: (_ row: Int, _ column: Int) -> Double = { _, _ in 0 }
  ) {
    var rows: [String: [Int]] = [:]
    for (row, unit) in units.enumerated() {
      guard let demand = unit.demand else { continue }
      // Parts and sub-items of a demand are answered where it is: "1a" and "1.2" under "1".
      for id in Self.prefixes(of: demands[demand].number ?? demands[demand].id) {
        rows[id, default: []].append(row)
      }
    }
    var columns: [Int: [Int]] = [:]
    for (column, sentence) in sentences.enumerated() { columns[sentence.block, default: []].append(column) }
    let restating = Self.restating(response, rows, columns, affinity)
    // In the order of the text: the block that a label stands in, and what it names; "Recommendations 4 and 7" names two.
    var labels: [Label] = []
    // The level of the heading that the last label stands in.
    var headingLevel: Int?
    for (index, block) in response.blocks.enumerated() where block.role.isDocument && block.kind != .footnote
    {
      if let id = restating[index] {
        labels.append(
          Label(block: index, ids: [Self.known(id, in: rows)].compactMap(\.self), isRestated: true))
        headingLevel = nil
        restated.formUnion(columns[index] ?? [])
        continue
      }
      let named = Self.label(of: block, in: response.text)?.ids ?? []
      let ids = named.compactMap { Self.known($0, in: rows) }
      if !ids.isEmpty {
        labels.append(Label(block: index, ids: ids))
        headingLevel = block.kind == .heading ? block.level : nil
      } else if !named.isEmpty && block.kind == .heading || DemandNumbering.isLabelled(block.marker)
        || block.kind == .heading && headingLevel.map({ block.level <= $0 }) ?? false
      {
        // A label of something that the letter does not ask, or a title beside it, ends the answer before it.
        labels.append(Label(block: index, ids: []))
        headingLevel = nil
      } else if labels.last?.isRestated == true, block.kind == .listItem,
        response.blocks[index - 1].kind == .listItem
      {
        // The points of what is repeated are repeated with it.
        for column in columns[index] ?? []
        where rows.values.joined().contains(where: { affinity($0, column) >= Self.repeatedAffinity }) {
          restated.insert(column)
        }
      }
    }
    guard Set(labels.flatMap(\.ids)).count >= Self.fewestLabels else { return }
    var found: [String: (columns: [Int], isOwn: Bool)] = [:]
    var shared: Set<String> = []
    let known = repeated.union(restated)
    var regions: [(columns: [Int], isOwn: Bool)] = []
    // From the end, because labels with nothing between them share what follows the last.
    for (place, label) in labels.enumerated().reversed() {
      let end = place + 1 < labels.count ? labels[place + 1].block : response.blocks.count
      let own = (label.block..<end).flatMap { columns[$0] ?? [] }
      let isEmpty = own.allSatisfy(known.contains)
      let next = place + 1 < labels.count && !labels[place + 1].ids.isEmpty ? regions.last : nil
      regions.append(isEmpty ? (next?.columns ?? [], false) : (own, true))
    }
    regions.reverse()
    for (label, region) in zip(labels, regions) where !label.ids.isEmpty && !region.columns.isEmpty {
      for id in label.ids {
        // The table of contents names every label too; the answer is where most follows.
        let before = found[id]
        guard
          (region.isOwn ? 1 : 0, region.columns.count) > (
            before?.isOwn ?? false ? 1 : 0, before?.columns.count ?? 0
          )
        else { continue }
        found[id] = region
        if label.ids.count > 1 { shared.insert(id) } else { shared.remove(id) }
      }
    }
    // The number of a part is nearer to it than that of the whole.
    let nearest = found.sorted {
      (Self.prefixes(of: $1.key).count, $0.key) < (Self.prefixes(of: $0.key).count, $1.key)
    }
    for (id, region) in nearest {
      for row in rows[id] ?? [] where answers[row] == nil {
        answers[row] = region.columns
        if shared.contains(id) { sharedRows.insert(row) }
      }
    }
  }

  /// What a block of a response says that it answers.
  static func label(of block: Block, in text: TextRendition) -> DemandLabel? {
    let beginning = text.string(block.range.prefix(ofBytes: 160))
    // In a paragraph "Recommendations 4 and 7" may just be told of.
    let isTitle = block.kind == .heading || block.range.count <= longestTitle
    return DemandLabel(block.marker + " " + beginning, allowsList: isTitle)
  }

  /// The blocks that repeat a numbered item of the letter under its number, with that number: "8.5. We urge ministers …".
  ///
  /// Where at least two demands are repeated so, an item between them with a number of the same shape that the letter's demands
  /// do not have is one of its conclusions.
  private static func restating(
    _ response: Document, _ rows: [String: [Int]], _ columns: [Int: [Int]],
    _ affinity: (_ row: Int, _ column: Int) -> Double
  ) -> [Int: String] {
    var numbers: [Int: String] = [:]
    for (index, block) in response.blocks.enumerated()
    where block.kind == .listItem && block.role.isDocument && !DemandNumbering.isLabelled(block.marker) {
      numbers[index] = DemandNumbering.number(in: block.marker)
    }
    let repeating = numbers.filter { index, number in
      (rows[number] ?? []).contains { row in
        (columns[index] ?? []).contains { affinity(row, $0) >= repeatedAffinity }
      }
    }
    guard Set(repeating.values).count >= fewestLabels else { return [:] }
    func shape(_ number: String) -> [Substring] { number.split(separator: ".").dropLast() }
    let shapes = Set(repeating.values.map(shape))
    return numbers.filter { index, number in
      repeating[index] != nil || rows[number] == nil && shapes.contains(shape(number)) && number.contains(".")
    }
  }

  /// The id that a number means: "5.2b" is the second below 5.2 where the letter's items have letters.
  private static func known(_ id: String, in rows: [String: [Int]]) -> String? {
    if rows[id] != nil { return id }
    guard let letter = id.unicodeScalars.last, letter.properties.isLowercase else { return nil }
    let below = "\(id.dropLast()).\(letter.value - 0x60)"
    return rows[below] == nil ? nil : below
  }

  /// "6.1.2a" is "6.1.2a", "6.1.2", "6.1" and "6".
  private static func prefixes(of id: String) -> [String] {
    var result = [id]
    var rest = Substring(id)
    while let last = rest.last, last.isLetter {
      rest.removeLast()
      if !rest.isEmpty { result.append(String(rest)) }
    }
    while let dot = rest.lastIndex(of: ".") {
      rest = rest[..<dot]
      result.append(String(rest))
    }
    return result
  }
}

extension Range<Int> {
  /// At most so many of the bytes at its beginning.
  fileprivate func prefix(ofBytes count: Int) -> Range<Int> {
    lowerBound..<Swift.min(upperBound, lowerBound + count)
  }
}
