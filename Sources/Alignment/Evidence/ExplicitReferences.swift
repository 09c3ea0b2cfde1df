import Documents

/// Responses that say which demand they answer: "Recommendation 12", "Response to recommendation 4(b)", "Demand 3".
///
/// What follows such a label, up to the next, is that demand's answer, and no likeness of words outweighs it.
struct ExplicitReferences {
  /// The columns that answer a row.
  private(set) var answers: [Int: [Int]] = [:]
  /// The rows whose answer stands under a label of several demands: which of its paragraphs is theirs, the label does not say.
  private(set) var sharedRows: Set<Int> = []

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
      let beginning = block.marker + " " + response.text.string(block.range.prefix(ofBytes: 160))
      let named = Self.ids(in: beginning, isHeading: block.kind == .heading)
      let ids = named.filter { rows[$0] != nil }
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
    for (id, columns) in found {
      for row in rows[id] ?? [] where answers[row] == nil || Self.prefixes(of: id).count > 1 {
        answers[row] = columns
        if shared.contains(id) { sharedRows.insert(row) } else { sharedRows.remove(row) }
      }
    }
  }

  /// What the words at the beginning of a block name: "12" in "recommendation 12 the department …", and in a heading "4" and "7"
  /// in "recommendations 4 and 7", "8", "9" and "10" in "recommendations 8 to 10".
  static func ids(in beginning: String, isHeading: Bool) -> [String] {
    // Most blocks have none, which their first words tell.
    let first = TermReader.words(of: beginning, atMost: latestNoun).map { $0.lowercased() }
    func isPlural(_ word: String) -> Bool {
      isHeading && word.hasSuffix("s") && nouns.contains(String(word.dropLast()))
    }
    guard first.contains(where: { nouns.contains($0) || isPlural($0) }) else { return [] }
    let words = TermReader.words(of: beginning).map { $0.lowercased() }
    for (index, word) in words.prefix(latestNoun).enumerated() where nouns.contains(word) || isPlural(word) {
      var next = index + 1
      if next < words.count, ["no", "nos", "number", "numbers"].contains(words[next]) { next += 1 }
      guard next < words.count, isNumber(words[next]) else { continue }
      return isPlural(word) ? list(words[next...], in: beginning) : [id(words, at: &next)]
    }
    return []
  }

  private static func isNumber(_ word: String) -> Bool { word.utf8.allSatisfy { (0x30...0x39).contains($0) } }

  private static func id(_ words: [String], at next: inout Int) -> String {
    var id = words[next]
    // "8.1" and "8(1)" are read as two words.
    while next + 1 < words.count, words[next + 1].utf8.count <= 2, isNumber(words[next + 1]) {
      next += 1
      id += "." + words[next]
    }
    return id
  }

  /// The numbers of a list without levels: "4 and 7", "4, 5 & 7", "8 to 10", "8–10".
  private static func list(_ words: ArraySlice<String>, in beginning: String) -> [String] {
    var ids: [String] = []
    var isSpan = false
    for word in words {
      if isNumber(word), word.utf8.count <= 3, let number = Int(word) {
        let dashed = ["-", "–", "—"].contains { beginning.contains("\(ids.last ?? "?")\($0)\(word)") }
        if isSpan || dashed, let last = ids.last.flatMap({ Int($0) }), last < number,
          number - last <= longestSpan
        {
          ids += (last + 1...number).map(String.init)
        } else {
          ids.append(String(number))
        }
        isSpan = false
      } else if ["to", "through"].contains(word) {
        isSpan = true
      } else if !["and", "or"].contains(word) {
        break
      }
    }
    return ids
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
  /// A span names at most so many demands.
  private static let longestSpan = 50
  private static let nouns: Set<String> = ["recommendation", "demand", "request", "point", "question"]
}

extension Range<Int> {
  /// At most so many of the bytes at its beginning.
  fileprivate func prefix(ofBytes count: Int) -> Range<Int> {
    lowerBound..<Swift.min(upperBound, lowerBound + count)
  }
}
