import Alignment
import Archive
import Capture
import Documents
import TransparencyLog

/// Gives the entries of snapshots from the index, and reads what it does not have.
struct CorpusReader {
  private let archive: Archive
  private let store: PassageStore
  /// Read and not yet kept.
  private var pending: [(key: PassageKey, passages: StoredPassages, text: [UInt8])] = []
  private var pendingBytes = 0
  /// How many snapshots had to be read.
  private(set) var read = 0

  /// What waits in memory at most before it is written, in bytes.
  private static let mostPending = 8 << 20

  init(_ archive: Archive, _ store: PassageStore) {
    self.archive = archive
    self.store = store
  }

  /// The entry of a snapshot; reads it where the index has none that can be believed.
  ///
  /// - Throws: `ArchiveError` where the index fails, or the archive itself is damaged.
  mutating func entry(_ item: CorpusSnapshot) throws -> CorpusEntry {
    if let known = try stored(item) { return known.entry }
    read += 1
    let document: Document
    do {
      document = try InputResolver.read(item.snapshot, address: item.source.url, in: archive)
    } catch CaptureError.unreadable(_, let error) {
      guard let reason = error.lastingReason else { return .refused("\(Self.passing(error))") }
      let entry = CorpusEntry.refused(reason)
      try keep(entry, text: [], of: item)
      return entry
    } catch ArchiveError.blobMissing {
      return .refused("its bytes are missing; see: rejoinder verify")
    } catch ArchiveError.blobMismatch {
      return .refused("its bytes were changed; see: rejoinder verify")
    }
    let entry = CorpusEntry(document)
    try keep(entry, text: document.text.utf8, of: item)
    return entry
  }

  /// The document that was searched and its text, for quoting; nil where it cannot be had any more.
  mutating func quotable(_ item: CorpusSnapshot) throws -> QuotableDocument? {
    try flush()
    for isSecond in [false, true] {
      guard let known = try stored(item), case .document(let document) = known.entry else { return nil }
      if let bytes = try store.text(of: item.key, sha256: known.textSHA256),
        document.textLength == bytes.count
      {
        return QuotableDocument(
          document: document, text: TextRendition(utf8: bytes), textSHA256: known.textSHA256)
      }
      // The index has lost the text, or it is not the one that was kept: read once more.
      guard !isSecond else { break }
      let again = try InputResolver.read(item.snapshot, address: item.source.url, in: archive)
      try keep(CorpusEntry(again), text: again.text.utf8, of: item)
      try flush()
    }
    return nil
  }

  /// Writes what waits.
  mutating func flush() throws {
    guard !pending.isEmpty else { return }
    try store.keep(pending)
    pending = []
    pendingBytes = 0
  }

  private func stored(_ item: CorpusSnapshot) throws -> (entry: CorpusEntry, textSHA256: Digest)? {
    guard let found = try store.passages(of: item.key, maker: item.maker),
      let entry = CorpusEntry(bytes: found.terms)
    else { return nil }
    return (entry, found.textSHA256)
  }

  private mutating func keep(_ entry: CorpusEntry, text: [UInt8], of item: CorpusSnapshot) throws {
    let passages = StoredPassages(
      maker: item.maker, terms: entry.bytes, textSHA256: Digest.sha256(text))
    pending.append((item.key, passages, text))
    pendingBytes += passages.terms.count + text.count
    if pendingBytes > Self.mostPending { try flush() }
  }

  private static func passing(_ error: ReadingError) -> String {
    switch error {
    case .programMissing(let name, let package): "it needs \(name): apt-get install \(package)"
    default: "reading it takes too long or too much memory"
    }
  }
}

/// A document of the index with its text.
struct QuotableDocument {
  let document: IndexedDocument
  let text: TextRendition
  let textSHA256: Digest
}
