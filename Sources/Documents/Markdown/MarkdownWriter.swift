/// Gives the builder the blocks of a Markdown text.
struct MarkdownWriter {
  var builder: DocumentBuilder
  /// The first heading of the first level.
  private(set) var title: String?
  private let source: DecodedSource
  private let references: MarkdownReferences
  private let notes: [String: String]
  private var lastNote: String?

  init(source: DecodedSource, references: MarkdownReferences, notes: [String: String]) {
    self.source = source
    self.references = references
    self.notes = notes
    builder = DocumentBuilder(source: source)
  }

  mutating func write(_ block: MarkdownBlock) {
    builder.begin(opening(block))
    switch block.leaf {
    case .code: for piece in block.pieces { builder.append(piece) }
    case .html: html(block.pieces)
    case .row:
      for (index, cell) in block.pieces.enumerated() {
        if index > 0 {
          let gap = block.pieces[index - 1].upperBound..<cell.lowerBound
          if builder.hasText { builder.append(decoded: Array(" | ".utf8), from: gap) }
        }
        inlines([cell])
      }
    case .paragraph, .heading: inlines(block.pieces)
    }
    if title == nil, block.leaf == .heading(level: 1) { title = builder.openText }
    builder.end()
  }

  private func opening(_ block: MarkdownBlock) -> DocumentBuilder.Opening {
    if let note = block.note { return .init(kind: .footnote, marker: note) }
    switch block.leaf {
    case .heading(let level): return .init(kind: .heading, level: level)
    case .row: return .init(kind: .tableRow)
    default:
      if block.isQuoted { return .init(kind: .quotation) }
      return block.listDepth > 0
        ? .init(kind: .listItem, level: block.listDepth, marker: block.marker) : .init(kind: .paragraph)
    }
  }

  /// The words of some lines, with their links and emphases.
  private mutating func inlines(_ pieces: [Range<Int>]) {
    var text = MarkdownText(source: source.utf8, pieces: pieces)
    if pieces.count == 1, !text.bytes.contains(where: Self.isSpecial) {
      return builder.append(pieces[0])
    }
    let nodes = MarkdownInlines(text.bytes, references: references, notes: notes).nodes
    for node in nodes {
      if let delimiter = node.delimiter, case .text(let range) = node.content {
        for kind in delimiter.closing { builder.close(.emphasis(kind)) }
        append(range.lowerBound..<range.lowerBound + delimiter.left, &text)
        for kind in delimiter.opening { builder.open(.emphasis(kind)) }
        continue
      }
      switch node.content {
      case .text(let range): append(range, &text)
      case .decoded(let bytes, let range): builder.append(decoded: bytes, from: text.place(of: range))
      case .open(let mark): builder.open(mark)
      case .close(let kind): builder.close(kind)
      case .note(let label): builder.reference(label: label)
      case .none: break
      }
    }
  }

  /// Words of a block of HTML: its tags divide, its character references are read.
  private mutating func html(_ pieces: [Range<Int>]) {
    var text = MarkdownText(source: source.utf8, pieces: pieces)
    let bytes = text.bytes
    var start = 0
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "<"), let end = MarkdownHTML.tagEnd(bytes, index, limit: bytes.count) {
        append(start..<index, &text)
        builder.space(text.place(of: index..<end))
        (start, index) = (end, end)
      } else if bytes[index] == UInt8(ascii: "&"),
        let found = MarkdownInlines.reference(bytes, index, bytes.count)
      {
        append(start..<index, &text)
        builder.append(decoded: found.text, from: text.place(of: index..<index + found.length))
        index += found.length
        start = index
      } else {
        index += 1
      }
    }
    append(start..<bytes.count, &text)
  }

  private mutating func append(_ range: Range<Int>, _ text: inout MarkdownText) {
    for piece in text.pieces(of: range) {
      if piece.isBreak { builder.space(piece.range) } else { builder.append(piece.range) }
    }
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "*"),
      UInt8(ascii: "_"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "!"):
      true
    default: false
    }
  }
}

/// The lines of one block as one text, one LF between them, with the way back to the source.
struct MarkdownText {
  let bytes: [UInt8]
  /// Each line's place in the source and in `bytes`.
  private let lines: [(source: Range<Int>, start: Int)]
  /// The line that was asked for last; questions come in order.
  private var current = 0

  init(source: [UInt8], pieces: [Range<Int>]) {
    var bytes: [UInt8] = []
    var lines: [(source: Range<Int>, start: Int)] = []
    for piece in pieces {
      if !lines.isEmpty { bytes.append(0x0A) }
      lines.append((piece, bytes.count))
      bytes += source[piece]
    }
    self.bytes = bytes
    self.lines = lines
  }

  /// The source ranges of a range of the text, and the breaks between them.
  mutating func pieces(of range: Range<Int>) -> [(range: Range<Int>, isBreak: Bool)] {
    guard !range.isEmpty else { return [] }
    seek(range.lowerBound)
    var found: [(range: Range<Int>, isBreak: Bool)] = []
    var start = range.lowerBound
    while start < range.upperBound, current < lines.count {
      let line = lines[current]
      let end = line.start + line.source.count
      if start < end {
        let last = min(end, range.upperBound)
        let first = line.source.lowerBound + start - line.start
        found.append((first..<first + last - start, false))
        start = last
      }
      if start < range.upperBound {
        // The LF between two lines.
        if current + 1 < lines.count {
          let gap = line.source.upperBound..<max(line.source.upperBound, lines[current + 1].source.lowerBound)
          found.append((gap, true))
        }
        current += 1
        start += 1
      }
    }
    return found
  }

  /// The source range that a range of the text stands for.
  mutating func place(of range: Range<Int>) -> Range<Int> {
    seek(range.lowerBound)
    let line = lines[min(current, lines.count - 1)]
    let start = min(line.source.lowerBound + range.lowerBound - line.start, line.source.upperBound)
    return start..<max(start, min(start + range.count, line.source.upperBound))
  }

  private mutating func seek(_ offset: Int) {
    if current >= lines.count || lines[current].start > offset { current = 0 }
    while current + 1 < lines.count, lines[current + 1].start <= offset { current += 1 }
  }
}
