import Alignment
import Archive
import Capture
import Documents
import TransparencyLog

/// What the index keeps of one snapshot: a document that can be searched, or why it cannot.
enum CorpusEntry {
  case document(IndexedDocument)
  case refused(String)

  /// A byte 0 and the document, or a byte 1 and the reason.
  var bytes: [UInt8] {
    switch self {
    case .document(let document): [0] + document.bytes
    case .refused(let reason): [1] + reason.utf8
    }
  }

  init?(bytes: [UInt8]) {
    switch bytes.first {
    case 0:
      guard let document = IndexedDocument(bytes: Array(bytes.dropFirst())) else { return nil }
      self = .document(document)
    case 1: self = .refused(String(decoding: bytes.dropFirst(), as: UTF8.self))
    default: return nil
    }
  }

  /// Takes a document that was read, unless it is in a language that the aligner does not compare.
  init(_ document: Document) {
    self =
      Aligner.refusal(ofLanguage: document).map { .refused($0) } ?? .document(IndexedDocument(document))
  }
}

extension Aligner {
  /// Why the aligner does not compare a document for its language, if so.
  static func refusal(ofLanguage document: Document) -> String? {
    do {
      _ = try language(of: document, .response)
      return nil
    } catch {
      guard case .unsupportedLanguage(_, let language) = error else { return "its language cannot be told" }
      return "it is in \(language.name), which is not aligned"
    }
  }
}

extension CorpusSnapshot {
  /// What made an entry for it: everything but the bytes that decides what the entry says.
  var maker: String {
    let readers = DocumentReaders.reader(mediaType: snapshot.mediaType).map { [$0] } ?? DocumentReaders.all
    return ([IndexVersion.current, Aligner.version] + readers.map(\.reader)).joined(separator: " ")
  }
}

extension ReadingError {
  /// Why a document is not searched, where its bytes alone decide that; nil where another day or computer may read it.
  var lastingReason: String? {
    switch self {
    case .empty: "it is empty"
    case .tooLarge: "it is too large"
    case .binary, .notUTF8: "it is no text"
    case .unsupported(let format): "it is \(format), which is not read"
    case .malformed: "it cannot be read"
    case .scanned: "it has pictures of pages and no text; capture it with --ocr"
    case .encrypted: "it is encrypted"
    case .limitExceeded, .programMissing: nil
    }
  }
}
