import Documents

/// What a response quotes of the letter beside a demand: "> No stairs or slopes were tested" above the answer to "Results on a slope
/// would be needed."
struct QuotedPoints {
  private struct Point {
    let words: [String]
    /// The rows of the demands that stand in it.
    let rows: [Int]
  }

  private var points: [Point] = []
  /// The points in which three words stand behind one another.
  private var places: [[String]: Set<Int>] = [:]

  /// So many words are no chance likeness; in a quotation, or behind a label, fewer do.
  static let fewestWords = 6
  static let fewestOfQuotation = 3
  /// Words in front of a label's noun: "Reviewer 2, minor comment 4".
  static let latestLabel = 4
  /// Of a paragraph with more demands the quoted words do not tell which is meant.
  static let mostDemands = 2

  init(units: [Unit], letter: Document) {
    var rows: [Int: [Int]] = [:]
    for (row, unit) in units.enumerated()
    where unit.demand != nil && letter.blocks.indices.contains(unit.block) {
      rows[unit.block, default: []].append(row)
    }
    for (block, rows) in rows.sorted(by: { $0.key < $1.key }) where rows.count <= Self.mostDemands {
      let words = Self.words(letter.text.string(letter.blocks[block].range))
      for start in words.indices.dropLast(2) {
        places[Array(words[start..<start + 3]), default: []].insert(points.count)
      }
      points.append(Point(words: words, rows: rows))
    }
  }

  /// The rows of the one point that a sentence of the response quotes; nil where it quotes none, or more than one.
  func rows(quotedBy sentence: Unit, in response: Document) -> [Int]? {
    guard response.blocks.indices.contains(sentence.block) else { return nil }
    let text = response.text.string(sentence.range)
    // "Comment 10: The discussion does not mention the trial."
    let label = DemandLabel(text, allowsList: false).map { $0.place < Self.latestLabel ? $0.length : 0 } ?? 0
    let unlabelled = label > 0 ? String(decoding: text.utf8.dropFirst(label), as: UTF8.self) : text
    // Hardly any sentence begins with three words of the letter.
    guard let near = places[Self.words(unlabelled, atMost: 3)] else { return nil }
    let words = Self.words(unlabelled)
    let isQuoted = label > 0 || response.blocks[sentence.block].kind == .quotation
    guard words.count >= (isQuoted ? Self.fewestOfQuotation : Self.fewestWords) else { return nil }
    let quoted = near.filter { Self.stands(words, in: points[$0].words) }
    return quoted.count == 1 ? quoted.first.map { points[$0].rows } : nil
  }

  private static func stands(_ part: [String], in words: [String]) -> Bool {
    guard part.count <= words.count else { return false }
    return (0...(words.count - part.count)).contains { words[$0..<$0 + part.count].elementsEqual(part) }
  }

  private static func words(_ text: String, atMost limit: Int = .max) -> [String] {
    TextWords(text, atMost: limit).small
  }
}
