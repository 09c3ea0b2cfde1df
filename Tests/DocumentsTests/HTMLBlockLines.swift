import Documents

/// A page's blocks, one line each: kind, level, marker, role where it is not content, text, labels of its notes.
func blockLines(_ html: String, limits: HTMLLimits = HTMLLimits()) throws -> [String] {
  blockLines(try HTMLReader(limits: limits).read(Array(html.utf8)))
}

func blockLines(_ document: Document) -> [String] {
  document.blocks.map { block in
    var line = block.kind.rawValue
    if block.level > 0 { line += " \(block.level)" }
    if !block.marker.isEmpty { line += " \(block.marker)" }
    if block.role != .content { line += " (\(block.role.rawValue))" }
    line += ": " + document.text.string(block.range)
    if !block.noteReferences.isEmpty {
      line += " [\(block.noteReferences.map(\.label).joined(separator: ","))]"
    }
    return line
  }
}
