/// One unit of a document's structure, in reading order.
package struct Block: Sendable, Equatable {
  /// What kind of unit it is; the names are those of the JSON of `show`.
  package enum Kind: String, Sendable, Hashable {
    case heading, paragraph, listItem, tableRow, quotation, footnote, caption
  }

  /// What part of a page it belongs to; only `content` is the document's text.
  package enum Role: String, Sendable, Hashable {
    case content, navigation, header, footer, aside
    /// The document's own title above its text.
    case headline
    /// What is said of the document or of a picture in it: author, date, subjects, caption.
    case label
    /// What readers wrote below it.
    case comments

    /// Whether it is the document itself: its text or its headline.
    package var isDocument: Bool { self == .content || self == .headline }
  }

  package let kind: Kind
  package let role: Role
  /// A heading's level (1–6), a list item's nesting (1 is outermost), or how often a mail quotes a quotation (1 or more;
  /// 0 where the source does not count); 0 otherwise.
  package let level: Int
  /// A list item's marker or a footnote's label as the source has it ("•", "o", "(a)", "3"); empty where there is none.
  package let marker: String
  /// Its place in the text rendition: half-open UTF-8 bytes.
  package let range: Range<Int>
  /// Its sentences: half-open UTF-8 byte ranges of the text rendition, in order.
  package internal(set) var sentences: [Range<Int>]
  /// The footnotes that it refers to.
  package let noteReferences: [NoteReference]
  /// Its links, in order.
  package let links: [Link]
  /// What the source sets off from the words around it, in order.
  package let emphases: [Emphasis]
  /// Where the name of a quotation's author stands, in this block or another; nil where none is given.
  package internal(set) var attribution: Range<Int>?

  package init(
    kind: Kind, role: Role, level: Int, marker: String, range: Range<Int>, sentences: [Range<Int>],
    noteReferences: [NoteReference], links: [Link] = [], emphases: [Emphasis] = [],
    attribution: Range<Int>? = nil
  ) {
    self.kind = kind
    self.role = role
    self.level = level
    self.marker = marker
    self.range = range
    self.sentences = sentences
    self.noteReferences = noteReferences
    self.links = links
    self.emphases = emphases
    self.attribution = attribution
  }
}

/// A footnote mark in running text, which the text rendition leaves out.
package struct NoteReference: Sendable, Equatable {
  /// The footnote's label ("3").
  package let label: String
  /// Where the mark stood: a UTF-8 byte offset in the text rendition.
  package let at: Int

  package init(label: String, at: Int) {
    self.label = label
    self.at = at
  }
}
