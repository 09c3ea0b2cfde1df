package import Documents

/// A document as `show --format json` prints it: `document/1`, in which every offset counts code points of the text rendition.
struct ShownDocument: Encodable {
  let schema = "document/1"
  let title: String?
  let byline: String?
  let date: String?
  let language: String?
  let address: String?
  let encoding: String
  let encodingReason: String
  let reader: String
  /// The program that the reader had read the bytes, and its version.
  let tool: String?
  let warnings: [String]
  let blocks: [BlockObject]
  let changes: [ChangeObject]

  struct BlockObject: Encodable {
    let kind: String
    let role: String
    let level: Int
    let marker: String
    let text: String
    let page: Int?
    let start: Int
    let end: Int
    /// Half-open bytes of the snapshot.
    let sourceStart: Int?
    let sourceEnd: Int?
    /// Labels of the footnotes that it refers to.
    let notes: [String]
    let noteReferences: [NoteObject]
    let sentences: [Span]
    let links: [LinkObject]
    let emphasis: [EmphasisObject]
    let attribution: TextSpan?
    /// Where its lines stand on their pages, in points from the page's top left corner.
    let regions: [RegionObject]?
  }

  struct Span: Encodable {
    let start: Int
    let end: Int
  }

  struct TextSpan: Encodable {
    let text: String
    let start: Int
    let end: Int
  }

  struct RegionObject: Encodable {
    let page: Int
    let left: Double
    let top: Double
    let right: Double
    let bottom: Double
    let start: Int
    let end: Int
  }

  struct NoteObject: Encodable {
    let label: String
    let at: Int
  }

  struct LinkObject: Encodable {
    let text: String
    let target: String
    let start: Int
    let end: Int
  }

  struct EmphasisObject: Encodable {
    let kind: String
    let text: String
    let start: Int
    let end: Int
  }

  struct ChangeObject: Encodable {
    let kind: String
    let author: String?
    let date: String?
    let text: String
    let at: Int
  }

  init(_ document: Document) {
    title = document.title
    byline = document.byline
    date = document.published
    language = document.language
    address = document.address
    encoding = document.encoding.name
    encodingReason = document.encoding.reason.rawValue
    reader = document.reader
    tool = document.tool
    warnings = document.warnings
    blocks = document.blocks.map { BlockObject($0, of: document) }
    changes = document.changes.map {
      ChangeObject(
        kind: $0.kind.rawValue, author: $0.author, date: $0.date, text: $0.text,
        at: document.text.codePoint(atByte: $0.at))
    }
  }
}

extension ShownDocument.BlockObject {
  fileprivate init(_ block: Block, of document: Document) {
    let text = document.text
    func start(_ range: Range<Int>) -> Int { text.codePoint(atByte: range.lowerBound) }
    func end(_ range: Range<Int>) -> Int { text.codePoint(atByte: range.upperBound) }
    let source = document.source(of: block.range)
    self.init(
      kind: block.kind.rawValue, role: block.role.rawValue, level: block.level, marker: block.marker,
      text: text.string(block.range), page: document.page(atByte: block.range.lowerBound),
      start: start(block.range), end: end(block.range), sourceStart: source?.lowerBound,
      sourceEnd: source?.upperBound, notes: block.noteReferences.map(\.label),
      noteReferences: block.noteReferences.map { .init(label: $0.label, at: text.codePoint(atByte: $0.at)) },
      sentences: block.sentences.map { .init(start: start($0), end: end($0)) },
      links: block.links.map {
        .init(text: text.string($0.range), target: $0.target, start: start($0.range), end: end($0.range))
      },
      emphasis: block.emphases.map {
        .init(kind: $0.kind.rawValue, text: text.string($0.range), start: start($0.range), end: end($0.range))
      },
      attribution: block.attribution.map { .init(text: text.string($0), start: start($0), end: end($0)) },
      regions: document.regions.isEmpty
        ? nil
        : document.regions(of: block.range).map {
          .init(
            page: $0.page, left: $0.left, top: $0.top, right: $0.right, bottom: $0.bottom,
            start: start($0.range), end: end($0.range))
        })
  }
}

extension DocumentListing {
  /// The document as JSON: its blocks with their places, and what the source says of itself.
  package static func json(_ document: Document) throws -> String {
    try JSONText.encode(ShownDocument(document))
  }
}
