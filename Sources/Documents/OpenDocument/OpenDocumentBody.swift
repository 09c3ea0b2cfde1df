/// Walks an OpenDocument text and fills the draft with its blocks.
struct OpenDocumentBody {
  struct Note {
    let node: Int
    let label: String
    let isEndnote: Bool
  }

  /// The part that is being read, and its styles.
  var tree: XMLTree
  var styles: OpenDocumentStyles
  var draft = OfficeDraft()
  var role = Block.Role.content
  /// The label of the note that is being read, "" behind its first block; nil outside of notes.
  var noteLabel: String?
  var notes: [Note] = []
  var isInRow = false
  var lists = OpenDocumentLists()
  var headings = OpenDocumentHeadings()
  var links: [String] = []
  /// How the present words are set.
  var format = OpenDocumentStyles.Style()
  var textBoxes: [Int] = []
  var changes: OpenDocumentChanges
  /// How many hidden sections are open.
  var hiddenSections = 0
  var hasBegun = false
  var hidden = OfficeOmission()
  var struckOut = OfficeOmission()
  var comments = 0

  init(_ content: XMLTree, styles: OpenDocumentStyles) {
    tree = content
    self.styles = styles
    changes = OpenDocumentChanges(content)
  }

  /// What a person should know of what was left out.
  var warnings: [String] {
    var warnings = [struckOut.warning("struck-out text"), hidden.warning("hidden text")].compactMap(\.self)
    if comments > 0 {
      warnings.append("\(comments == 1 ? "1 comment was" : "\(comments) comments were") left out")
    }
    return warnings
  }

  /// Reads the blocks inside a node of a part.
  mutating func read(_ part: XMLTree?, _ node: Int, styles: OpenDocumentStyles, role: Block.Role) {
    guard let part else { return }
    tree = part
    self.styles = styles
    self.role = role
    lists = OpenDocumentLists()
    blocks(in: node)
    draft.end()
  }

  /// Reads the notes that the text referred to, footnotes first; it is the content's tree that holds them.
  mutating func readNotes() {
    for isEndnote in [false, true] {
      var index = 0
      while index < notes.count {
        let note = notes[index]
        index += 1
        guard note.isEndnote == isEndnote, let body = tree.first("text:note-body", in: note.node) else {
          continue
        }
        noteLabel = note.label
        lists = OpenDocumentLists()
        blocks(in: body)
        draft.end()
      }
    }
    noteLabel = nil
  }

  /// The blocks inside a node.
  mutating func blocks(in node: Int) {
    for child in tree.children(node) { block(child) }
  }

  private mutating func block(_ node: Int) {
    switch tree.name(node) {
    case "text:p": paragraph(node, isHeading: false)
    case "text:h": paragraph(node, isHeading: true)
    case "text:list": list(node)
    case "text:numbered-paragraph": blocks(in: node)
    case "table:table": if isInRow { cells(in: node) } else { table(node) }
    case "text:section": section(node)
    case "text:table-of-content", "text:illustration-index", "text:table-index", "text:object-index",
      "text:user-index", "text:alphabetical-index":
      let outside = role
      if role == .content { role = .navigation }
      blocks(in: node)
      role = outside
    case "text:bibliography", "text:index-body", "text:index-title", "text:list-item", "draw:text-box",
      "draw:a":
      blocks(in: node)
    case "text:soft-page-break": startPage()
    case "text:change-start", "text:change-end", "text:change": change(node)
    case "office:annotation": comments += 1
    case let name where name.hasPrefix("draw:"):
      findTextBoxes(in: node)
      if !isInRow { readTextBoxes() }
    default: break
    }
  }

  private mutating func section(_ node: Int) {
    let isHidden =
      tree.attribute("text:display", of: node) == "none"
      || tree.attribute("text:is-hidden", of: node) == "true"
    hiddenSections += isHidden ? 1 : 0
    blocks(in: node)
    hiddenSections -= isHidden ? 1 : 0
  }

  mutating func startPage() {
    if role == .content, noteLabel == nil { draft.startPage() }
  }

  // MARK: Lists

  /// What makes an item one that has a number.
  private static let itemContent: Set<String> = ["text:p", "text:h", "text:section", "table:table"]

  private mutating func list(_ node: Int) {
    let name = tree.attribute("text:style-name", of: node)
    lists.begin(
      name, styles, id: tree.attribute("xml:id", of: node),
      continues: tree.attribute("text:continue-numbering", of: node) == "true",
      list: tree.attribute("text:continue-list", of: node))
    for child in tree.children(node) {
      switch tree.name(child) {
      case "text:list-item":
        // An item that holds nothing but a deeper list is there for the nesting alone.
        if tree.children(child).contains(where: { Self.itemContent.contains(tree.name($0)) }) {
          lists.item(start: tree.attribute("text:start-value", of: child).flatMap { Int($0) })
        }
        blocks(in: child)
      case "text:list-header":
        lists.header()
        blocks(in: child)
      default: block(child)
      }
    }
    lists.end()
  }

  // MARK: Text boxes

  /// Notes what holds text inside a drawing.
  mutating func findTextBoxes(in node: Int) {
    let holdsText = tree.children(node).contains {
      ["text:p", "text:h", "text:list", "table:table"].contains(tree.name($0))
    }
    if holdsText {
      textBoxes.append(node)
    } else {
      for child in tree.children(node) where !tree.isText(child) { findTextBoxes(in: child) }
    }
  }

  /// Reads the text boxes of the paragraph that has ended.
  mutating func readTextBoxes() {
    guard !textBoxes.isEmpty else { return }
    let boxes = textBoxes
    let outside = (lists, links, format)
    (textBoxes, lists, links) = ([], OpenDocumentLists(), [])
    for box in boxes { blocks(in: box) }
    (lists, links, format) = outside
  }
}
