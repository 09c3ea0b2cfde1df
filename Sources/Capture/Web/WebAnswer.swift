import Archive
import Documents
import HTTPTransfer
import TransparencyLog

/// An answer with status 200 as a document: its bytes, and what reading made of them.
struct WebAnswer: Sendable {
  let bytes: [UInt8]
  let sha256: Digest
  let mediaType: String
  let document: Document

  /// - Throws: `ReadingError` where the bytes are no document that can be read.
  init(bytes: [UInt8], sha256: Digest, charset: String?, url: String, choice: ReadingChoice)
    throws(ReadingError)
  {
    self.bytes = bytes
    self.sha256 = sha256
    let context = ReadingContext(
      fileName: Self.fileName(of: url), charset: charset, address: url, recognizesText: choice.recognizesText)
    let reader = try choice.reader(for: bytes, context: context)
    mediaType = reader.mediaType
    document = try reader.read(bytes, context: context)
  }

  /// What of it is recorded; the document is let go.
  var version: NewVersion {
    NewVersion(bytes: bytes, sha256: sha256, mediaType: mediaType, description: DocumentDescription(document))
  }

  /// The last part of an address's path, as far as it may tell a format.
  private static func fileName(of url: String) -> String? {
    let path = url.prefix { $0 != "?" && $0 != "#" }
    return path.split(separator: "/").dropFirst(2).last.map(String.init)
  }
}

/// What of an answer is recorded as a version.
struct NewVersion: Sendable {
  let bytes: [UInt8]
  let sha256: Digest
  let mediaType: String
  let description: DocumentDescription
}

/// What a media type's `charset` says (RFC 9110, section 8.3.1), with or without quotes; nil where it says none.
enum DeclaredCharset {
  static func of(contentType: String?) -> String? {
    for parameter in (contentType ?? "").split(separator: ";").dropFirst() {
      let parts = parameter.split(separator: "=", maxSplits: 1).map { part in
        part.drop { $0 == " " || $0 == "\t" }
      }
      guard parts.count == 2, parts[0].lowercased().trimmingSuffix(" ") == "charset" else { continue }
      let label = parts[1].filter { $0 != "\"" && $0 != "'" }.trimmingSuffix(" ")
      // A label of the Encoding Standard: nothing else may go into the log.
      guard (1...40).contains(label.utf8.count),
        label.utf8.allSatisfy({
          (0x30...0x39).contains($0) || (0x41...0x5A).contains($0 & 0xDF) || "-_:.+".utf8.contains($0)
        })
      else { return nil }
      return label.lowercased()
    }
    return nil
  }
}

extension StringProtocol {
  fileprivate func trimmingSuffix(_ character: Character) -> String {
    var text = String(self)
    while text.last == character { text.removeLast() }
    return text
  }
}
