/// One unit of a Markdown text before its inlines are read; ranges are half-open bytes of the decoded source.
struct MarkdownBlock {
  enum Leaf: Equatable {
    case paragraph
    case heading(level: Int)
    /// A line of code, verbatim.
    case code
    /// HTML, of which only the words between the tags are read.
    case html
    /// A table's row; its pieces are its cells.
    case row
  }

  var leaf: Leaf
  /// Lines, without the marks of what stands around them.
  var pieces: [Range<Int>]
  /// How many lists stand around it, 0 outside.
  var listDepth = 0
  /// The item's marker, for the item's first block.
  var marker = ""
  /// Whether a quotation is nearer around it than a list.
  var isQuoted = false
  /// The label of the note that it is part of.
  var note: String?
}

/// Where a reference link leads, by its normalised label.
typealias MarkdownReferences = [String: String]
