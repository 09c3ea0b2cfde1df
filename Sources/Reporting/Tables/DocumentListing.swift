package import Documents

/// A document as `show` prints it in structured form.
package enum DocumentListing {
  /// Steps that the outline indents at most; the level beside the kind says how deep an item is.
  private static let mostIndents = 12

  /// A readable outline: one block a line, with its kind, level, marker and place.
  package static func outline(_ document: Document, style: TerminalStyle) -> String {
    var paragraph = 0
    var page = document.pages.first?.number
    return document.blocks.map { block in
      var pageLine = ""
      if let here = document.page(atByte: block.range.lowerBound), here != page {
        page = here
        pageLine = style.coloured("--- page \(here)", .dim) + "\n"
      }
      let isCounted = block.role == .content && block.kind != .heading && block.kind != .footnote
      if isCounted { paragraph += 1 }
      let number = isCounted ? "¶\(paragraph)" : ""
      let level = block.level > 0 ? " \(block.level)" : ""
      let role = block.role == .content ? "" : " [\(block.role.rawValue)]"
      let notes =
        block.noteReferences.isEmpty
        ? "" : " notes " + block.noteReferences.map(\.label).joined(separator: ",")
      let label =
        TextLayout.padded(number, to: 5)
        + TextLayout.padded(block.kind.rawValue + level + role + notes, to: 16)
      let marker = block.marker.isEmpty ? "" : block.marker + " "
      let depth = block.kind == .listItem ? min(max(0, block.level - 1), mostIndents) : 0
      let indent = String(repeating: "  ", count: depth)
      return pageLine + style.coloured(label, .dim) + " "
        + TextLayout.shortened(
          TextLayout.safe(indent + marker + document.text.string(block.range)), to: max(20, style.width - 22))
    }.joined(separator: "\n")
  }

  /// One sentence a line, each a JSON string; the first of a list item with its marker, as a reader sees it.
  package static func sentences(_ document: Document, all: Bool = false) throws -> String {
    try document.blocks.filter { all || $0.role == .content }.flatMap { block in
      try block.sentences.enumerated().map { index, sentence in
        let marker = index == 0 && block.kind == .listItem && !block.marker.isEmpty ? block.marker + " " : ""
        return try JSONText.line(marker + document.text.string(sentence))
      }
    }.joined(separator: "\n")
  }

  /// The text of the content blocks, or of all, a blank line between them.
  ///
  /// Exact where another program may read it; for eyes without what would turn a terminal's line around.
  package static func text(_ document: Document, all: Bool, style: TerminalStyle = TerminalStyle()) -> String
  {
    document.blocks.filter { all || $0.role == .content }.map { block in
      let text = document.text.string(block.range)
      return style.cutsTables ? TextLayout.safe(text) : text
    }.joined(separator: "\n\n")
  }
}
