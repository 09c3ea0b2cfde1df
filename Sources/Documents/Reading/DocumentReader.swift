/// Reads one format into the document model; a new format is one more conforming type in `DocumentReaders.all`.
package protocol DocumentReader: Sendable {
  /// Media type of what it reads ("text/html").
  var mediaType: String { get }
  /// Name and version ("html/1"); the version rises when the same bytes give another document.
  var reader: String { get }
  /// Whether bytes look like this format; only the first few kilobytes are looked at.
  func recognizes(_ bytes: [UInt8]) -> Bool
  /// The document, or why there is none.
  func read(_ bytes: [UInt8]) throws(ReadingError) -> Document
}

/// Why bytes cannot be read as a document.
package enum ReadingError: Error, Equatable {
  /// There are no bytes, or no text in them.
  case empty
  /// The input is larger than the limit, both in bytes.
  case tooLarge(bytes: Int, limit: Int)
  /// A byte that no text has stands at an offset.
  case binary(offset: Int)
  /// The first byte that is not valid UTF-8 stands at an offset.
  case notUTF8(offset: Int)
  /// A format that is recognised and that no reader here reads yet.
  case unsupported(format: String)
  /// The parser gave up.
  case malformed(reason: String)
}
