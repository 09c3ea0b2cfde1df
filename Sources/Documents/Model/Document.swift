/// What a reader makes of a snapshot: blocks in order, sentences inside them, and the way back to the source's bytes.
package struct Document: Sendable, Equatable {
  /// The title that the source gives itself, if it does.
  package let title: String?
  /// The publication date that the source names, as `YYYY-MM-DD`.
  package let published: String?
  /// BCP 47 language tag that the source declares, if it does.
  package let language: String?
  /// How the bytes were decoded.
  package let encoding: SourceEncoding
  /// The reader and its version ("text/1"): with the blob's hash it determines this value.
  package let reader: String
  package let text: TextRendition
  package let blocks: [Block]
  /// What a person should know about how far this reading can be trusted.
  package let warnings: [String]
  /// From the text rendition's bytes to the blob's bytes.
  package let sourceMap: OffsetMap

  package init(
    title: String?, published: String?, language: String?, encoding: SourceEncoding, reader: String,
    text: TextRendition, blocks: [Block], warnings: [String], sourceMap: OffsetMap
  ) {
    self.title = title
    self.published = published
    self.language = language
    self.encoding = encoding
    self.reader = reader
    self.text = text
    self.blocks = blocks
    self.warnings = warnings
    self.sourceMap = sourceMap
  }

  /// The blob's bytes (half-open) that the given bytes of the text rendition came from.
  package func source(of range: Range<Int>) -> Range<Int>? { sourceMap.source(of: range) }

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
