/// Reads one format into the document model; a new format is one more conforming type in `DocumentReaders.all`.
package protocol DocumentReader: Sendable {
  /// Media type of what it reads ("text/html").
  var mediaType: String { get }
  /// Name and version ("html/1"); the version rises when the same bytes give another document.
  var reader: String { get }
  /// Whether bytes look like this format; a file's name is a hint where the bytes leave a doubt.
  func recognizes(_ bytes: [UInt8], context: ReadingContext) -> Bool
  /// The document, or why there is none.
  func read(_ bytes: [UInt8], context: ReadingContext) throws(ReadingError) -> Document
}

extension DocumentReader {
  /// Whether bytes of which nothing else is known look like this format.
  package func recognizes(_ bytes: [UInt8]) -> Bool { recognizes(bytes, context: ReadingContext()) }

  /// The document of bytes of which nothing else is known.
  package func read(_ bytes: [UInt8]) throws(ReadingError) -> Document {
    try read(bytes, context: ReadingContext())
  }

  /// The name of the format as people type it: the reader's name without its version.
  package var formatName: String { String(reader.prefix { $0 != "/" }) }
}

/// What is known of a document's bytes besides the bytes.
package struct ReadingContext: Sendable, Equatable {
  /// The file's name, without its folder.
  package var fileName: String?
  /// The encoding that a server declared for them (`charset` of an HTTP header).
  package var charset: String?
  /// Where they were found.
  package var address: String?
  /// Whether the words of a scanned page may be recognised from its picture, which is slow and errs.
  package var recognizesText = false

  package init(
    fileName: String? = nil, charset: String? = nil, address: String? = nil, recognizesText: Bool = false
  ) {
    self.fileName = fileName
    self.charset = charset
    self.address = address
    self.recognizesText = recognizesText
  }
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
  /// Reading it would cost more than a limit allows: what ("seconds of pdftotext") and how many.
  case limitExceeded(what: String, limit: Int)
  /// A program that is needed is not there; `package` is Debian's.
  case programMissing(name: String, package: String)
  /// A document of pictures of pages without text, and how many pages.
  case scanned(pages: Int)
  /// It can be opened with a password only.
  case encrypted
}
