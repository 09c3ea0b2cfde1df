import Documents

/// The demands of a letter by the letters of its list: what "Recommendation (c)" means where its items are "(a)", "(b)", "(c)".
///
/// Ids are numbers, and the items of a numbered demand are known by both ("4(b)"). A letter alone names a demand only where the whole
/// letter has one item with that mark.
struct LetterMarks {
  /// The rows that a mark stands for, its parts and sub-items among them.
  let rows: [String: [Int]]

  init(units: [Unit], demands: [Demand], letter: Document) {
    let indices = Dictionary(demands.indices.map { (demands[$0].id, $0) }) { first, _ in first }
    var blocks = Array(repeating: 0, count: demands.count)
    for unit in units {
      if let demand = unit.demand { blocks[demand] = unit.block }
    }
    var rows: [String: [Int]] = [:]
    // Where each mark stands, so that one that stands twice is nobody's.
    var places: [String: Set<Int>] = [:]
    for (row, unit) in units.enumerated() {
      var next = unit.demand
      while let demand = next {
        if let mark = Self.mark(of: demands[demand], in: letter.blocks[blocks[demand]], letter.text) {
          rows[mark.letters, default: []].append(row)
          places[mark.letters, default: []].insert(mark.place)
          break
        }
        next = demands[demand].parent.flatMap { indices[$0] }
      }
    }
    self.rows = rows.filter { places[$0.key]?.count == 1 }
  }

  /// The mark of a demand and the byte at which what it marks begins: that of its list item, or the last one in front of it in
  /// running text.
  private static func mark(of demand: Demand, in block: Block, _ text: TextRendition) -> (
    letters: String, place: Int
  )? {
    if block.kind == .listItem, let letters = DemandLabel.letters(ofMarker: block.marker) {
      return (letters, block.range.lowerBound)
    }
    guard block.range.lowerBound < demand.range.lowerBound else { return nil }
    let before = text.string(block.range.lowerBound..<demand.range.lowerBound)
    guard let open = before.lastIndex(of: "("), open == before.startIndex || before[..<open].last == " ",
      let inside = DemandLabel.bracketed(before[open...])
    else { return nil }
    return (inside.id, block.range.lowerBound + before[..<open].utf8.count)
  }
}
