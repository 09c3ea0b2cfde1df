/// Finds list items whose bullets the file's fonts do not name, so that only their place and their punctuation are left.
enum LostBullets {
  /// How far in from the column's edge an item stands at least, in points.
  private static let indent = 12.0

  /// Makes items of paragraphs that are set in and belong to an enumeration: they end in ";", or follow what does.
  static func mark(_ blocks: inout [PrintedBlock]) {
    var announced = false
    for index in blocks.indices where blocks[index].isText {
      let block = blocks[index]
      guard let first = block.lines.first, let last = block.lines.last, !block.isHeading else {
        announced = false
        continue
      }
      let goesOn = ListLevels.announcesItem(last.text) && TextEdge.lastMark(last.text) != ":"
      if !block.isItem, first.left > first.margin + indent, goesOn || announced, !first.opensCell,
        TextEdge.startsUppercase(first.text) || goesOn
      {
        blocks[index].kind = .item(PrintedMarker(lostAt: first.left))
      }
      announced = goesOn
    }
  }
}
