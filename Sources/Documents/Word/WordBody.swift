/// Walks the parts of a Word document and fills the draft with their blocks.
struct WordBody {
  /// The part that is being read, and where its links lead.
  var tree: XMLTree
  var links: [String: String] = [:]
  let styles: WordStyles
  var numbering: WordNumbering
  var notes: WordNotes
  var draft = OfficeDraft()

  /// What part of a page is being read.
  var role = Block.Role.content
  /// The label of the note that is being read, "" behind its first block; nil outside of notes.
  var noteLabel: String?
  var isInRow = false
  /// Whether the last paragraph's mark is deleted, so that the next paragraph goes on in its block.
  var joinsNext = false
  var fields = WordFields()
  var hyperlinks: [String] = []
  var insertions: [Int] = []
  var deletions: [Int] = []
  /// Text boxes that are read behind their paragraph.
  var textBoxes: [Int] = []
  var paragraphRun = WordRunProperties()
  /// Whether the pages are those of the last printing, or only the breaks that were typed.
  let hasRenderedPages: Bool
  /// Whether the document itself has begun, whose first page begins by itself.
  var hasBegun = false
  var hidden = OfficeOmission()
  var struckOut = OfficeOmission()
  /// Bytes of text by language.
  var languages: [String: Int] = [:]

  init(_ tree: XMLTree, styles: WordStyles, numbering: WordNumbering, notes: WordNotes) {
    self.tree = tree
    self.styles = styles
    self.numbering = numbering
    self.notes = notes
    hasRenderedPages = tree.first(anywhere: "w:lastRenderedPageBreak") != nil
  }

  /// Reads the blocks of another part.
  mutating func read(_ part: XMLTree, links: [String: String], role: Block.Role) {
    guard !part.nodes.isEmpty else { return }
    tree = part
    self.links = links
    self.role = role
    forgetParagraph()
    blocks(in: 0)
    draft.end()
  }

  /// Forgets what goes on over paragraphs, at the end of a part or of a note.
  mutating func forgetParagraph() {
    draft.end()
    fields = WordFields()
    (hyperlinks, insertions, deletions, textBoxes) = ([], [], [], [])
    joinsNext = false
    isInRow = false
  }

  /// The blocks inside a node.
  mutating func blocks(in node: Int) {
    for child in tree.children(node) {
      switch tree.name(child) {
      case "w:p": paragraph(child)
      case "w:tbl":
        joinsNext = false
        if isInRow { cells(in: child) } else { table(child) }
      case "w:sdt": structuredTag(child)
      case "mc:AlternateContent":
        if let choice = alternative(child) { blocks(in: choice) }
      case "w:ins", "w:moveTo": insertion(child) { $0.blocks(in: child) }
      case "w:del", "w:moveFrom": deletion(child) { $0.blocks(in: child) }
      case "w:body", "w:sdtContent", "w:customXml", "w:smartTag", "w:txbxContent": blocks(in: child)
      default: break
      }
    }
  }

  /// The one of an alternative's branches that is read: both say the same.
  func alternative(_ node: Int) -> Int? {
    let branches = tree.children(node).filter { ["mc:Choice", "mc:Fallback"].contains(tree.name($0)) }
    return branches.first { tree.end($0) > $0 + 1 }
  }

  /// A content control; a table of contents is not the document itself.
  private mutating func structuredTag(_ node: Int) {
    guard let content = tree.first("w:sdtContent", in: node) else { return }
    let gallery = tree.first("w:docPartObj", in: tree.first("w:sdtPr", in: node))
    let isContents = tree.attribute("w:val", of: "w:docPartGallery", in: gallery) == "Table of Contents"
    let outside = role
    if isContents, role == .content { role = .navigation }
    blocks(in: content)
    role = outside
  }

  // MARK: Tracked changes

  private func change(_ kind: TrackedChange.Kind, _ node: Int) -> OfficeChange {
    OfficeChange(
      kind: kind, author: tree.attribute("w:author", of: node), date: tree.attribute("w:date", of: node))
  }

  /// Reads what was inserted: it is text, and it is listed.
  mutating func insertion(_ node: Int, _ read: (inout WordBody) -> Void) {
    guard deletions.isEmpty, insertions.isEmpty else { return read(&self) }
    let index = draft.beginChange(change(.insertion, node))
    insertions.append(index)
    read(&self)
    insertions.removeLast()
    draft.endChange(index)
  }

  /// Reads what was deleted: it is listed alone.
  mutating func deletion(_ node: Int, _ read: (inout WordBody) -> Void) {
    guard deletions.isEmpty else { return read(&self) }
    let index = draft.beginChange(change(.deletion, node))
    deletions.append(index)
    read(&self)
    deletions.removeLast()
    draft.endChange(index)
  }
}
