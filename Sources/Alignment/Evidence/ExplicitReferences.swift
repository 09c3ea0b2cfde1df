import Documents

/// Responses that say which demand they answer: "Recommendation 12", "Response to recommendation 4(b)", "Demand 3".
///
/// What follows such a label, up to the next, is that demand's answer, and no likeness of words outweighs it.
struct ExplicitReferences {
  /// The columns that answer a row.
  private(set) var answers: [Int: [Int]] = [:]
  /// The rows whose answer stands under a label of several demands: which of its paragraphs is theirs, the label does not say.
  private(set) var sharedRows: Set<Int> = []

  /// Bytes of a line that only names what is answered below it.
  private static let longestTitle = 120

  /// A label alone decides nothing: at least so many different ones make a response that uses labels.
  static let fewestLabels = 2

  init(units: [Unit], demands: [Demand], sentences: [Unit], response: Document) {
    var rows: [String: [Int]] = [:]
    for (row, unit) in units.enumerated() {
      guard let demand = unit.demand else { continue }
      // Parts and sub-items of a demand are answered where it is: "1a" and "1.2" under "1".
      for id in Self.prefixes(of: demands[demand].id) { rows[id, default: []].append(row) }
    }
    // In the order of the text: the block that a label stands in, and what it names; "Recommendations 4 and 7" names two.
    var labels: [(block: Int, ids: [String])] = []
    // The level of the heading that the last label stands in.
    var headingLevel: Int?
    for (index, block) in response.blocks.enumerated() where block.role.isDocument && block.kind != .footnote
    {
      let named = Self.label(of: block, in: response.text)?.ids ?? []
      let ids = named.compactMap { Self.known($0, in: rows) }
      if !ids.isEmpty {
        labels.append((index, ids))
        headingLevel = block.kind == .heading ? block.level : nil
      } else if !named.isEmpty && block.kind == .heading
        || block.marker.first?.isUppercase == true && block.marker.contains(" ")
        || block.kind == .heading && headingLevel.map({ block.level <= $0 }) ?? false
      {
        // A label of something that the letter does not ask, or a title beside it, ends the answer before it.
        labels.append((index, []))
        headingLevel = nil
      }
    }
    guard Set(labels.flatMap(\.ids)).count >= Self.fewestLabels else { return }
    var found: [String: [Int]] = [:]
    var shared: Set<String> = []
    for (place, label) in labels.enumerated() where !label.ids.isEmpty {
      let end = place + 1 < labels.count ? labels[place + 1].block : response.blocks.count
      let columns = sentences.indices.filter { (label.block..<end).contains(sentences[$0].block) }
      // The table of contents names every label too; the answer is where most follows.
      for id in label.ids where columns.count > found[id]?.count ?? 0 {
        found[id] = columns
        if label.ids.count > 1 { shared.insert(id) } else { shared.remove(id) }
      }
    }
    // The number of a part is nearer to it than that of the whole.
    let nearest = found.sorted {
      (Self.prefixes(of: $1.key).count, $0.key) < (Self.prefixes(of: $0.key).count, $1.key)
    }
    for (id, columns) in nearest {
      for row in rows[id] ?? [] where answers[row] == nil {
        answers[row] = columns
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
