/// The changes that an OpenDocument text records, by the names that its text has for their places.
struct OpenDocumentChanges {
  private var changes: [String: OfficeChange] = [:]
  /// Insertions that have begun: their indexes in the draft.
  var open: [String: Int] = [:]

  init(_ tree: XMLTree) {
    guard let all = tree.first(anywhere: "text:tracked-changes") else { return }
    for region in tree.children(all) where tree.name(region) == "text:changed-region" {
      guard let id = tree.attribute("text:id", of: region) ?? tree.attribute("xml:id", of: region) else {
        continue
      }
      for node in tree.children(region) {
        let kind: TrackedChange.Kind
        switch tree.name(node) {
        case "text:insertion": kind = .insertion
        case "text:deletion": kind = .deletion
        default: continue
        }
        let info = tree.first("office:change-info", in: node)
        func value(_ name: String) -> String? { tree.first(name, in: info).map { tree.allText($0) } }
        var change = OfficeChange(kind: kind, author: value("dc:creator"), date: value("dc:date"))
        if kind == .deletion { change.deleted = Self.words(tree, node) }
        changes[id] = changes[id] ?? change
      }
    }
  }

  /// A change whose place is met: it has one, so that no document lists its words twice.
  mutating func take(_ id: String, _ kind: TrackedChange.Kind) -> OfficeChange? {
    changes[id]?.kind == kind ? changes.removeValue(forKey: id) : nil
  }

  /// The words of a deletion; paragraphs, breaks and spaces are white space.
  private static func words(_ tree: XMLTree, _ node: Int) -> [UInt8] {
    var words: [UInt8] = []
    var skipTo = node
    for inside in node..<tree.end(node) where inside >= skipTo {
      switch tree.name(inside) {
      case "": words += tree.text(inside)
      case "office:change-info", "office:annotation", "text:note", "text:tracked-changes":
        skipTo = tree.end(inside)
      case "text:p", "text:h", "text:s", "text:tab", "text:line-break": words.append(0x20)
      default: break
      }
    }
    return words
  }
}
