import Documents

/// Responses that say which demand they answer: "Recommendation 12", "Response to recommendation 4(b)", "Demand 3".
///
/// What follows such a label, up to the next, is that demand's answer, and no likeness of words outweighs it.
struct ExplicitReferences {
  /// The columns that answer a row.
  private(set) var answers: [Int: [Int]] = [:]

  /// A label alone decides nothing: at least so many different ones make a response that uses labels.
  static let fewestLabels = 2

  init(units: [Unit], demands: [Demand], sentences: [Unit], response: Document) {
    var rows: [String: [Int]] = [:]
    for (row, unit) in units.enumerated() {
      guard let demand = unit.demand else { continue }
      // Parts and sub-items of a demand are answered where it is: "1a" and "1.2" under "1".
      for id in Self.prefixes(of: demands[demand].id) { rows[id, default: []].append(row) }
    }
    // In the order of the text: the block that a label stands in, and what it names.
    var labels: [(block: Int, id: String)] = []
    for (index, block) in response.blocks.enumerated() where block.role.isDocument && block.kind != .footnote
    {
      let beginning = block.marker + " " + response.text.string(block.range.prefix(ofBytes: 160))
      if let id = Self.label(in: beginning), rows[id] != nil {
        labels.append((index, id))
      } else if block.marker.first?.isUppercase == true, block.marker.contains(" ") {
        // A label of something that the letter does not ask ends the answer before it.
        labels.append((index, ""))
      }
    }
    guard Set(labels.map(\.id)).subtracting([""]).count >= Self.fewestLabels else { return }
    var found: [String: [Int]] = [:]
    for (place, label) in labels.enumerated() where !label.id.isEmpty {
      let end = place + 1 < labels.count ? labels[place + 1].block : response.blocks.count
      let columns = sentences.indices.filter { (label.block..<end).contains(sentences[$0].block) }
      // The table of contents names every label too; the answer is where most follows.
      if columns.count > found[label.id]?.count ?? 0 { found[label.id] = columns }
    }
    for (id, columns) in found {
      for row in rows[id] ?? [] where answers[row] == nil || Self.prefixes(of: id).count > 1 {
        answers[row] = columns
      }
    }
  }

  /// What the words at the beginning of a block name: "12" in "recommendation 12 the department …".
  private static func label(in beginning: String) -> String? {
    // Most blocks have none, which their first words tell.
    let first = TermReader.words(of: beginning, atMost: latestNoun).map { $0.lowercased() }
    guard first.contains(where: nouns.contains) else { return nil }
    let words = TermReader.words(of: beginning).map { $0.lowercased() }
    for (index, word) in words.prefix(latestNoun).enumerated() where nouns.contains(word) {
      var next = index + 1
      if next < words.count, ["no", "number"].contains(words[next]) { next += 1 }
      guard next < words.count, words[next].utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { continue }
      var id = words[next]
      // "8.1" and "8(1)" are read as two words.
      while next + 1 < words.count, words[next + 1].utf8.count <= 2,
        words[next + 1].utf8.allSatisfy({ (0x30...0x39).contains($0) })
      {
        next += 1
        id += "." + words[next]
      }
      return id
    }
    return nil
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

  private static let latestNoun = 6
  private static let nouns: Set<String> = ["recommendation", "demand", "request", "point", "question"]
}

extension Range<Int> {
  /// At most so many of the bytes at its beginning.
  fileprivate func prefix(ofBytes count: Int) -> Range<Int> {
    lowerBound..<Swift.min(upperBound, lowerBound + count)
  }
}
