extension WordBody {
  /// A paragraph, or what is left of it.
  mutating func paragraph(_ node: Int) {
    let properties = tree.first("w:pPr", in: node)
    let style = styles.paragraph(tree.attribute("w:val", of: "w:pStyle", in: properties))
    let mark = tree.first("w:rPr", in: properties)
    let losesMark = tree.first("w:del", in: mark) != nil || tree.first("w:moveFrom", in: mark) != nil
    paragraphRun = style.run
    paragraphRun.inherit(styles.defaults)
    hidden.interrupt()
    struckOut.interrupt()
    if isInRow {
      draft.append([0x20], .init())
    } else if losesMark {
      // The mark that goes takes the paragraph's properties with it.
      draft.separateDeletions()
      if !joinsNext { draft.begin(block(properties, style, counts: false)) }
    } else if joinsNext {
      draft.separateDeletions()
      draft.retype(block(properties, style, counts: true))
    } else {
      draft.begin(block(properties, style, counts: true))
    }
    joinsNext = losesMark && !isInRow
    if !hasRenderedPages, role == .content, noteLabel == nil,
      Word.flag(tree, "w:pageBreakBefore", properties) ?? style.startsPage, hasBegun
    {
      draft.startPage()
    }
    if role == .content { hasBegun = true }
    inline(in: node)
    if !joinsNext, !isInRow {
      if draft.hasText, noteLabel != nil { noteLabel = "" }
      draft.end()
      readTextBoxes()
    }
  }

  /// What a paragraph is by its properties and its style; `counts` is false where its number is never shown.
  private mutating func block(_ properties: Int?, _ style: WordStyles.Style, counts: Bool)
    -> OfficeDraft.Block
  {
    var block = OfficeDraft.Block(opening: .init(kind: .paragraph, role: role))
    if let noteLabel {
      block.opening = .init(kind: .footnote, role: role, marker: noteLabel)
      return block
    }
    block.indent = Word.indent(tree, properties) ?? style.indent ?? 0
    let own = properties.flatMap { WordNumberingReference(tree, $0) }
    let reference =
      own.map { $0.list == nil || $0.list != "0" ? $0.completed(by: style.numbering) : $0 } ?? style.numbering
    let marker = counts ? reference.flatMap { numbering.next($0, styles: styles) } : nil
    let outline =
      tree.attribute("w:val", of: "w:outlineLvl", in: properties).flatMap { Int($0) } ?? style.outlineLevel
    if style.names.contains(where: { $0.hasPrefix("toc ") || $0 == "table of figures" }) {
      if role == .content { block.opening.role = .navigation }
    } else if style.isNamed("title") {
      (block.opening.kind, block.opening.level, block.isTitle) = (.heading, 1, true)
    } else if let level = outline ?? Self.headingLevel(style), (0...8).contains(level) {
      (block.opening.kind, block.opening.level) = (.heading, min(6, level + 1))
      block.number = marker ?? ""
    } else if let marker, !marker.isEmpty {
      let level = max((reference?.level ?? 0) + 1, Self.listLevel(style))
      block.opening = .init(
        kind: .listItem, role: role, level: max(1, min(9, level)), marker: marker == " " ? "" : marker)
    } else if ["quote", "intense quote", "block text", "block quote", "block quotation", "quotations"]
      .contains(where: style.isNamed)
    {
      block.opening.kind = .quotation
    } else if style.names.contains(where: { $0.hasSuffix("caption") }) {
      block.opening.kind = .caption
    }
    return block
  }

  /// Whether a paragraph has a kind of its own, which a row of a table cannot hold.
  func isStructured(_ node: Int) -> Bool {
    let properties = tree.first("w:pPr", in: node)
    let style = styles.paragraph(tree.attribute("w:val", of: "w:pStyle", in: properties))
    if let list = properties.flatMap({ WordNumberingReference(tree, $0) })?.list { return list != "0" }
    return style.outlineLevel.map { $0 < 9 } ?? false || style.numbering?.list.map { $0 != "0" } ?? false
  }

  /// The level of "heading 2" where nothing else says it, from 0.
  private static func headingLevel(_ style: WordStyles.Style) -> Int? {
    for name in style.names where name.hasPrefix("heading ") {
      if let level = Int(name.dropFirst(8)), (1...9).contains(level) { return level - 1 }
    }
    return nil
  }

  /// The level in the name of "list bullet 2", whose lists have one level each.
  private static func listLevel(_ style: WordStyles.Style) -> Int {
    for name in style.names where name.hasPrefix("list bullet") || name.hasPrefix("list number") {
      if let digit = name.last?.wholeNumberValue { return digit }
    }
    return 1
  }
}
