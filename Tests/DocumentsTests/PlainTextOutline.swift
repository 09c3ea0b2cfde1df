import Documents

/// A plain text's blocks, one line each: kind, level, marker, text, and the labels of its notes.
func plainTextOutline(_ text: String) throws -> [String] {
  plainTextOutline(try PlainTextReader().read(Array(text.utf8)))
}

func plainTextOutline(_ document: Document) -> [String] {
  document.blocks.map { block in
    var line = block.kind.rawValue
    if block.level > 0 { line += " \(block.level)" }
    if !block.marker.isEmpty { line += " \(block.marker)" }
    line += ": " + document.text.string(block.range)
    if !block.noteReferences.isEmpty {
      line += " [\(block.noteReferences.map(\.label).joined(separator: ","))]"
    }
    return line
  }
}
