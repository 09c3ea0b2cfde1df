/// The readers that there are, and the choice among them by content.
package enum DocumentReaders {
  /// Asked in this order; plain text takes what no other recognises.
  package static let all: [any DocumentReader] = [
    PDFReader(), WordReader(), OpenDocumentReader(), MailReader(), HTMLReader(), MarkdownReader(),
    PlainTextReader(),
  ]

  /// Largest input in bytes that is read as a document.
  package static let largestInput = 64 << 20

  /// The reader for some bytes, by their content.
  ///
  /// - Throws: `ReadingError` for what is empty, too large, or of a format that is known and not read.
  package static func reader(
    for bytes: [UInt8], context: ReadingContext = ReadingContext()
  ) throws(ReadingError) -> any DocumentReader {
    guard !bytes.isEmpty else { throw .empty }
    guard bytes.count <= largestInput else { throw .tooLarge(bytes: bytes.count, limit: largestInput) }
    if isEncryptedPackage(bytes) { throw .encrypted }
    if let format = unsupportedFormat(bytes) { throw .unsupported(format: format) }
    for reader in all where reader.recognizes(bytes, context: context) { return reader }
    if ZipContainer.isZip(bytes) { throw .unsupported(format: ZipContents.name(bytes)) }
    throw .binary(offset: bytes.firstIndex(of: 0) ?? 0)
  }

  /// The reader of a format by the name that people type ("html"), or nil.
  package static func reader(named name: String) -> (any DocumentReader)? {
    all.first { $0.formatName == name }
  }

  /// The reader of a media type ("text/html"), or nil.
  package static func reader(mediaType: String) -> (any DocumentReader)? {
    all.first { $0.mediaType == mediaType }
  }

  /// Reads some bytes with the reader that recognises them.
  package static func read(
    _ bytes: [UInt8], context: ReadingContext = ReadingContext()
  ) throws(ReadingError) -> Document {
    try reader(for: bytes, context: context).read(bytes, context: context)
  }

  /// Reads bytes whose media type is known from their capture.
  package static func read(
    _ bytes: [UInt8], mediaType: String, context: ReadingContext = ReadingContext()
  ) throws(ReadingError) -> Document {
    guard let reader = reader(mediaType: mediaType) else { return try read(bytes, context: context) }
    return try reader.read(bytes, context: context)
  }

  /// Whether bytes are a compound file (MS-CFB) with the stream of an encrypted Office document (MS-OFFCRYPTO, section
  /// 2.3.4.4): the names of streams are UTF-16, little-endian.
  private static func isEncryptedPackage(_ bytes: [UInt8]) -> Bool {
    guard bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) else { return false }
    let name: [UInt8] = "EncryptedPackage".utf8.flatMap { (byte: UInt8) -> [UInt8] in [byte, 0] }
    // Entries of a compound file's directory are 128 bytes each, in sectors of a power of two from 128 on.
    var index = 0
    while index + name.count <= bytes.count {
      if bytes[index] == name[0], bytes[index...].starts(with: name) { return true }
      index += 128
    }
    return false
  }

  /// Formats by their first bytes, so that the error can name them.
  private static func unsupportedFormat(_ bytes: [UInt8]) -> String? {
    let signatures: [([UInt8], String)] = [
      ([0xD0, 0xCF, 0x11, 0xE0], "an old Word document"), (Array("{\\rtf".utf8), "RTF"),
      ([0x89, 0x50, 0x4E, 0x47], "a PNG image"), ([0xFF, 0xD8, 0xFF], "a JPEG image"),
      ([0x1F, 0x8B], "gzip"),
    ]
    return signatures.first { bytes.starts(with: $0.0) }?.1
  }
}
