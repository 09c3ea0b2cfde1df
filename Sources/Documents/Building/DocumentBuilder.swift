/// Puts a document together from the pieces of source that a reader recognises.
///
/// A reader opens a block, adds ranges of the decoded source (or text decoded from one), and closes it. The builder
/// folds white space, leaves empty blocks out, splits sentences and keeps the way back to the source.
package struct DocumentBuilder {
  /// What a block is, said when it is opened.
  package struct Opening {
    package var kind: Block.Kind
    package var role: Block.Role = .content
    package var level = 0
    package var marker = ""

    package init(kind: Block.Kind, role: Block.Role = .content, level: Int = 0, marker: String = "") {
      self.kind = kind
      self.role = role
      self.level = level
      self.marker = marker
    }
  }

  private let source: DecodedSource
  private var text: [UInt8] = []
  private var map = OffsetMap()
  private var blocks: [Block] = []
  private var open: Opening?
  private var blockStart = 0
  private var pendingSpace: Range<Int>?
  private var references: [NoteReference] = []
  private var marks = OpenMarks()
  private var pages: [PageStart] = []
  /// A page that has begun and has no text yet.
  private var pendingPage: Int?
  private var openRegion = OpenRegion()

  /// A builder over a decoded source.
  package init(source: DecodedSource) {
    self.source = source
    text.reserveCapacity(source.utf8.count)
  }

  /// Whether a block is open.
  package var isInBlock: Bool { open != nil }

  /// Whether the open block has any text yet.
  package var hasText: Bool { text.count > blockStart && open != nil }

  /// The text of the open block so far, if any.
  package var openText: String? { hasText ? String(decoding: text[blockStart...], as: UTF8.self) : nil }

  /// Opens a block; an open one is closed first.
  package mutating func begin(_ opening: Opening) {
    end()
    open = opening
    let separator = blocks.isEmpty ? 0 : 2
    blockStart = text.count + separator
    text.append(contentsOf: repeatElement(UInt8(ascii: "\n"), count: separator))
  }

  /// Adds a half-open byte range of the decoded source, white space folded.
  package mutating func append(_ range: Range<Int>) {
    let bytes = source.utf8
    var index = range.lowerBound
    while index < range.upperBound {
      let length = FoldedCharacter.whiteSpaceLength(bytes, at: index, end: range.upperBound)
      if length > 0 {
        space(index..<index + length)
        index += length
        continue
      }
      let dropped = FoldedCharacter.invisibleLength(bytes, at: index, end: range.upperBound)
      if dropped > 0 {
        index += dropped
        continue
      }
      let end = FoldedCharacter.verbatimEnd(bytes, from: index, end: range.upperBound)
      verbatim(index..<end)
      index = end
    }
  }

  /// Adds text that the source range stands for without being it (a character reference).
  package mutating func append(decoded: [UInt8], from range: Range<Int>) {
    var index = 0
    while index < decoded.count {
      let length = FoldedCharacter.whiteSpaceLength(decoded, at: index, end: decoded.count)
      if length > 0 {
        space(range)
        index += length
        continue
      }
      let dropped = FoldedCharacter.invisibleLength(decoded, at: index, end: decoded.count)
      if dropped > 0 {
        index += dropped
        continue
      }
      var end = index + 1
      while end < decoded.count, !FoldedCharacter.mayFold(decoded[end]) { end += 1 }
      beginText()
      map.append(
        OffsetMap.Run(
          from: text.count, fromLength: end - index, to: range.lowerBound, toLength: range.count,
          isVerbatim: false))
      text.append(contentsOf: decoded[index..<end])
      index = end
    }
  }

  /// Notes a word boundary that stands at a place of the source (a line break, an element's edge).
  package mutating func space(_ range: Range<Int>) {
    if pendingSpace == nil, hasText { pendingSpace = range }
  }

  /// Notes a footnote mark at the present place; the mark itself is no text.
  package mutating func reference(label: String) {
    references.append(NoteReference(label: label, at: text.count))
  }

  /// Says that the words to come are on a page of the source, 1 for the first.
  package mutating func startPage(_ number: Int) { pendingPage = number }

  /// Says that the words to come, up to `endRegion()`, stand in a box of a page.
  package mutating func startRegion(_ box: PageBox) { openRegion.start(box) }

  /// Ends the box behind the last words.
  package mutating func endRegion() { openRegion.end(at: text.count) }

  /// Begins a link or an emphasis at the next words; it goes on over blocks until it is closed.
  package mutating func open(_ mark: Mark) { marks.open(mark) }

  /// Ends the innermost open mark of a kind behind the last words.
  package mutating func close(_ kind: Mark.Kind) { marks.close(kind, at: text.count) }

  /// Number of blocks closed so far.
  package var blockCount: Int { blocks.count }

  /// Place of a closed block in the text rendition.
  package func range(ofBlock index: Int) -> Range<Int> { blocks[index].range }

  /// The words of a closed block.
  func words(ofBlock index: Int) -> String { String(decoding: text[blocks[index].range], as: UTF8.self) }

  func isHeading(block index: Int) -> Bool { blocks[index].kind == .heading }

  /// Says where the author of some closed blocks, which are quotations, is named.
  package mutating func attribute(blocks indexes: Range<Int>, to place: Range<Int>) {
    for index in indexes { blocks[index].attribution = place }
  }

  /// Bytes of the text rendition so far: where the next block, if any, will not begin before.
  package var position: Int { text.count }

  /// Takes the last byte of the open block back (a hyphen at a torn line's end).
  package mutating func removeLastByte() {
    precondition(hasText, "no text to take back")
    text.removeLast()
    map.truncate(to: text.count)
  }

  /// Closes the open block; one without text leaves no trace.
  package mutating func end() {
    guard let opening = open else { return }
    pendingSpace = nil
    open = nil
    guard text.count > blockStart else {
      text.removeLast(blocks.isEmpty ? 0 : 2)
      references = []
      return
    }
    let range = blockStart..<text.count
    marks.interrupt(at: text.count)
    blocks.append(
      Block(
        kind: opening.kind, role: opening.role, level: opening.level, marker: opening.marker, range: range,
        sentences: [], noteReferences: references, links: marks.links, emphases: marks.emphases))
    references = []
    marks.forget()
  }

  /// Finds the sentences of all blocks, by the rules of the language that the source declares.
  private mutating func splitSentences(_ language: String?) {
    let splitter = SentenceSplitter(language: language.flatMap(SplitterLanguage.init(tag:)) ?? .english)
    for index in blocks.indices {
      let range = blocks[index].range
      guard blocks[index].kind == .listItem, !blocks[index].marker.isEmpty else {
        var words: [UInt8] = []
        words.append(contentsOf: text[range])
        blocks[index].sentences = splitter.ranges(in: words, at: range.lowerBound)
        continue
      }
      // An item's marker is no text, and yet it says that "2." further on in its line is one as well.
      let marker = Array((blocks[index].marker + " ").utf8)
      let sentences = splitter.ranges(in: marker + text[range], at: range.lowerBound - marker.count)
      blocks[index].sentences = sentences.compactMap { sentence in
        let start = max(sentence.lowerBound, range.lowerBound)
        return start < sentence.upperBound ? start..<sentence.upperBound : nil
      }
    }
  }

  /// The document; closes the open block.
  package mutating func finish(
    reader: String, title: String? = nil, byline: String? = nil, published: String? = nil,
    language: String? = nil,
    address: String? = nil, changes: [TrackedChange] = [], warnings: [String] = [], tool: String? = nil
  ) -> Document {
    end()
    splitSentences(language)
    let complete = source.rawMap(of: map)
    return Document(
      title: title, byline: byline, published: published, language: language, address: address,
      encoding: source.encoding, reader: reader, text: TextRendition(utf8: text), blocks: blocks,
      pages: pages,
      changes: changes, warnings: warnings, sourceMap: complete, regions: openRegion.regions, tool: tool)
  }

  private mutating func flushSpace() {
    guard let space = pendingSpace else { return }
    pendingSpace = nil
    // A tab or a line's end stands for the space without being it.
    let isVerbatim = space.count == 1 && source.utf8[space.lowerBound] == UInt8(ascii: " ")
    map.append(
      OffsetMap.Run(
        from: text.count, fromLength: 1, to: space.lowerBound, toLength: space.count, isVerbatim: isVerbatim))
    text.append(UInt8(ascii: " "))
  }

  /// What goes before the next words: the space that waits, then what begins with them.
  private mutating func beginText() {
    flushSpace()
    if let number = pendingPage {
      pages.append(PageStart(number: number, at: text.count))
      pendingPage = nil
    }
    marks.begin(at: text.count)
    openRegion.begin(at: text.count)
  }

  private mutating func verbatim(_ range: Range<Int>) {
    beginText()
    map.append(
      OffsetMap.Run(from: text.count, fromLength: range.count, to: range.lowerBound, toLength: range.count))
    text.append(contentsOf: source.utf8[range])
  }
}
