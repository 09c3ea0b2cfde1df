/// The footnotes and endnotes of a Word document, in the order in which its text refers to them.
struct WordNotes {
  enum Kind: Hashable { case footnote, endnote }

  struct Note {
    let kind: Kind
    let node: Int
    let label: String
  }

  private struct Key: Hashable {
    let kind: Kind
    let id: String
  }

  /// How notes of a kind are numbered.
  struct Numbering {
    var format: String
    var start = 1
  }

  private var nodes: [Key: Int] = [:]
  private var labels: [Key: String] = [:]
  private var counts: [Kind: Int] = [:]
  private let numberings: [Kind: Numbering]
  /// Those that were referred to.
  private(set) var referred: [Note] = []

  init(footnotes: XMLTree?, endnotes: XMLTree?, numberings: [Kind: Numbering] = [:]) {
    self.numberings = numberings
    for (kind, tree) in [(Kind.footnote, footnotes), (.endnote, endnotes)] {
      guard let tree, !tree.nodes.isEmpty else { continue }
      for node in tree.children(0) {
        guard let id = tree.attribute("w:id", of: node) else { continue }
        // Separators are notes of a type of their own.
        if let type = tree.attribute("w:type", of: node), type != "normal" { continue }
        let key = Key(kind: kind, id: id)
        nodes[key] = nodes[key] ?? node
      }
    }
  }

  /// The label of a note that the text refers to, by a mark of its own or the next number; nil where there is no such note.
  mutating func label(_ kind: Kind, _ id: String, mark: String?) -> String? {
    let key = Key(kind: kind, id: id)
    if let known = labels[key] { return known }
    guard let node = nodes[key] else { return nil }
    let numbering = numberings[kind] ?? Numbering(format: kind == .footnote ? "decimal" : "lowerRoman")
    var label = mark ?? ""
    if mark == nil {
      label = OfficeNumbers.text(numbering.start &+ counts[kind, default: 0], format: numbering.format)
      counts[kind, default: 0] += 1
    }
    labels[key] = label
    referred.append(Note(kind: kind, node: node, label: label))
    return label
  }
}
