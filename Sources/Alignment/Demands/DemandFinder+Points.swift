import Documents

extension DemandFinder {
  /// Adds what a line with a colon and the points behind it in the same block ask for together: it is answered as one.
  mutating func addWhole(
    lead: Range<Int>, points: [Range<Int>], id: String, parent: String?, context: [String],
    introduction: Range<Int>?
  ) {
    let end = points.last?.upperBound ?? lead.upperBound
    add(
      Demand(
        id: id, parent: parent, range: trimmed(lead.lowerBound..<end), context: context, form: form(of: lead)),
      introduction: introduction)
  }

  /// Adds the points behind a line, which may be answered apart; they are numbered on from `count` below a demand.
  mutating func addPoints(
    _ points: [Range<Int>], lead: Range<Int>, below id: String, after count: Int, context: [String]
  ) {
    for (index, point) in points.enumerated() {
      let range = trimmed(point)
      add(
        Demand(
          id: "\(id).\(count + index + 1)", parent: id, range: range, context: context, form: form(of: range)),
        introduction: lead)
    }
  }

  /// The points behind a sentence of running text that introduces demands, or none.
  func points(behind index: Int, in block: Block) -> [Range<Int>] {
    let lead = block.sentences[index]
    guard endsWithColon(lead), introducesDemands(lead) else { return [] }
    return InlineList.points(behind: index, of: block.sentences, in: document.text)
  }
}
