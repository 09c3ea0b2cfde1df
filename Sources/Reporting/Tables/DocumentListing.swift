package import Documents

/// A document as `show` prints it in structured form.
package enum DocumentListing {
  /// Steps that the outline indents at most; the level beside the kind says how deep an item is.
  private static let mostIndents = 12

  /// A readable outline: one block a line, with its kind, level, marker and place.
  package static func outline(_ document: Document, style: TerminalStyle) -> String {
    var paragraph = 0
    return document.blocks.map { block in
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
      return style.coloured(label, .dim) + " "
        + TextLayout.shortened(
          TextLayout.safe(indent + marker + document.text.string(block.range)), to: max(20, style.width - 22))
    }.joined(separator: "\n")
  }

  /// One sentence a line, each a JSON string.
  package static func sentences(_ document: Document) throws -> String {
    try document.blocks.filter { $0.role == .content }.flatMap { block in
      try block.sentences.map { try JSONText.line(document.text.string($0)) }
    }.joined(separator: "\n")
  }

  /// The document as JSON: blocks with their place, and what the source says of itself.
  package static func json(_ document: Document) throws -> String {
    struct BlockObject: Encodable {
      let kind: String
      let role: String
      let level: Int
      let marker: String
      let text: String
      let start: Int
      let end: Int
      let sourceStart: Int?
      let sourceEnd: Int?
      let notes: [String]
    }
    struct Object: Encodable {
      let schema = "document/1"
      let title: String?
      let date: String?
      let language: String?
      let encoding: String
      let encodingReason: String
      let reader: String
      let warnings: [String]
      let blocks: [BlockObject]
    }
    return try JSONText.encode(
      Object(
        title: document.title, date: document.published, language: document.language,
        encoding: document.encoding.name, encodingReason: document.encoding.reason.rawValue,
        reader: document.reader, warnings: document.warnings,
        blocks: document.blocks.map { block in
          let source = document.source(of: block.range)
          return BlockObject(
            kind: block.kind.rawValue, role: block.role.rawValue, level: block.level, marker: block.marker,
            text: document.text.string(block.range),
            start: document.text.codePoint(atByte: block.range.lowerBound),
            end: document.text.codePoint(atByte: block.range.upperBound), sourceStart: source?.lowerBound,
            sourceEnd: source?.upperBound, notes: block.noteReferences.map(\.label))
        }))
  }

  /// The text of the content blocks, or of all, a blank line between them.
  package static func text(_ document: Document, all: Bool) -> String {
    document.blocks.filter { all || $0.role == .content }.map { document.text.string($0.range) }
      .joined(separator: "\n\n")
  }
}
