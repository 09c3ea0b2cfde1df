import Documents

/// What a person says about how a document is to be read.
package struct ReadingChoice: Sendable, Equatable {
  /// The format's name ("html"), where it is not to be recognised by content.
  package var format: String?
  /// Whether the words of a scanned page may be recognised from its picture.
  package var recognizesText: Bool

  /// A choice that leaves all to the bytes by default.
  package init(format: String? = nil, recognizesText: Bool = false) {
    self.format = format
    self.recognizesText = recognizesText
  }

  /// The reader for some bytes.
  func reader(for bytes: [UInt8], context: ReadingContext) throws(ReadingError) -> any DocumentReader {
    if let format, let reader = DocumentReaders.reader(named: format) {
      guard !bytes.isEmpty else { throw .empty }
      return reader
    }
    return try DocumentReaders.reader(for: bytes, context: context)
  }
}
