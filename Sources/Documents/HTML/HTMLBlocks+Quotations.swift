extension HTMLBlocks {
  /// Quotations and where their authors are named.
  struct Quotations {
    /// What the open block is.
    var openKind = Block.Kind.paragraph
    /// Whether the open block names an author.
    var isAttribution = false
    /// The figure and the quotation that the block is in, as its frame has them.
    var figure = -1
    var quotation = -1
    /// The author named last inside the quotation that is open, and the number of the block with the name.
    var named: (place: Range<Int>, block: Int)?
    /// Blocks of the quotation that was closed last, and the figure that it stands in.
    var last: (blocks: Range<Int>, figure: Int)?

    /// Whether a caption in a figure stands behind a quotation of that figure.
    func isFollowed(byCaptionIn figure: Int) -> Bool { figure >= 0 && last?.figure == figure }
  }

  /// Ends a block that names an author.
  mutating func closeAttribution() {
    quotations.isAttribution = false
    let dash = builder.openText.flatMap { HTMLTypedAttributions.dashLength(Array($0.utf8)) } ?? 0
    builder.end()
    let block = builder.blockCount - 1
    let range = builder.range(ofBlock: block)
    guard dash < range.count else { return }
    let place = range.lowerBound + dash..<range.upperBound
    if quotations.quotation >= 0 {
      // Where several lines name the author, the first has the name.
      if quotations.named.map({ $0.block + 1 != block }) ?? true { quotations.named = (place, block) }
    } else if let last = quotations.last, last.figure == quotations.figure {
      builder.attribute(blocks: last.blocks, to: place)
      quotations.last = nil
    }
  }

  /// Says of a quotation's blocks who is quoted.
  mutating func leaveQuotation(_ frame: Frame) {
    guard frame.quotation >= 0, frame.quotation < builder.blockCount else { return }
    let inner = quotations.last?.blocks
    let own = frame.quotation..<builder.blockCount
    quotations.last = (own, frame.figure)
    guard let named = quotations.named, own.contains(named.block) else { return }
    quotations.named = nil
    quotations.last = (own, -2)
    // What a quotation inside it says is its own author's.
    var start = own.lowerBound
    if let inner, inner.lowerBound >= start, inner.upperBound <= named.block {
      builder.attribute(blocks: start..<inner.lowerBound, to: named.place)
      start = inner.upperBound
    }
    if start < named.block { builder.attribute(blocks: start..<named.block, to: named.place) }
  }
}
