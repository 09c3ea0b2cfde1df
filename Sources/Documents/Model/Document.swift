/// What a reader makes of a snapshot: blocks in order, sentences inside them, and the way back to the source's bytes.
package struct Document: Sendable, Equatable {
  /// The title that the source gives itself, if it does.
  package let title: String?
  /// Who the source says wrote it ("Jane Doe and John Roe"), without "By".
  package let byline: String?
  /// The publication date that the source names, as `YYYY-MM-DD`.
  package let published: String?
  /// BCP 47 language tag that the source declares, if it does.
  package let language: String?
  /// The address that the source gives as its own (`rel=canonical`), if it does.
  package let address: String?
  /// How the bytes were decoded.
  package let encoding: SourceEncoding
  /// The reader and its version ("text/1"): with the blob's hash, and the address where one is known, it
  /// determines this value.
  package let reader: String
  package let text: TextRendition
  package let blocks: [Block]
  /// Where the source's pages begin, ascending; empty where it has none.
  package let pages: [PageStart]
  /// The changes that the source records, in order of their place.
  package let changes: [TrackedChange]
  /// What a person should know about how far this reading can be trusted.
  package let warnings: [String]
  /// From the text rendition's bytes to the blob's bytes; empty where a format keeps its text compressed.
  package let sourceMap: OffsetMap
  /// Where its words stand on the pages, in order of their place; empty where the source has no such places.
  package let regions: [PageRegion]
  /// The program that took the text out of the source, with its version ("pdftotext 22.12.0"), where one did.
  package let tool: String?

  package init(
    title: String?, byline: String? = nil, published: String?, language: String?, address: String? = nil,
    encoding: SourceEncoding, reader: String, text: TextRendition, blocks: [Block], pages: [PageStart] = [],
    changes: [TrackedChange] = [], warnings: [String], sourceMap: OffsetMap,
    regions: [PageRegion] = [], tool: String? = nil
  ) {
    self.title = title
    self.byline = byline
    self.address = address
    self.pages = pages
    self.changes = changes
    self.published = published
    self.language = language
    self.encoding = encoding
    self.reader = reader
    self.text = text
    self.blocks = blocks
    self.warnings = warnings
    self.sourceMap = sourceMap
    self.regions = regions
    self.tool = tool
  }

  /// The blob's bytes (half-open) that the given bytes of the text rendition came from.
  package func source(of range: Range<Int>) -> Range<Int>? { sourceMap.source(of: range) }

  /// The page of the source that a byte of the text rendition stands on, or nil where there are no pages.
  package func page(atByte byte: Int) -> Int? {
    var low = 0
    var high = pages.count
    while low < high {
      let middle = (low + high) / 2
      if pages[middle].at <= byte { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? pages[low - 1].number : pages.first?.number
  }

  /// The footnote with a label, if the document has it.
  package func footnote(_ label: String) -> Block? {
    blocks.first { $0.kind == .footnote && $0.marker == label }
  }

  /// Index of the block that holds a byte of the text rendition, or nil between blocks.
  package func blockIndex(atByte byte: Int) -> Int? {
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].range.upperBound <= byte { low = middle + 1 } else { high = middle }
    }
    return low < blocks.count && blocks[low].range.contains(byte) ? low : nil
  }
}

/// The character encoding of a snapshot and why it was taken to be that.
package struct SourceEncoding: Sendable, Equatable {
  /// WHATWG name in lower case ("utf-8", "windows-1252").
  package let name: String
  /// What decided it.
  package let reason: Reason

  /// What decides an encoding, strongest first.
  package enum Reason: String, Sendable {
    case byteOrderMark = "byte order mark"
    case format = "given by the format"
    case transport = "declared by the server"
    case declared = "declared in the document"
    case contradicted = "valid UTF-8, against the single-byte encoding that it declares"
    case validUTF8 = "valid UTF-8"
    case fallback = "fallback"
  }

  package init(name: String, reason: Reason) {
    self.name = name
    self.reason = reason
  }
}
