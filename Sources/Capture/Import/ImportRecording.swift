package import Archive
import Documents
import TransparencyLog

/// What an import came to.
package struct ImportReport: Sendable {
  /// Versions that were recorded, oldest first.
  package var added: [Snapshot] = []
  /// Captures with the bytes of the one before.
  package var repeated = 0
  /// Captures that are not later than the last that the archive has.
  package var earlier = 0
  /// Captures of an answer that was no page, by its status.
  package var statuses: [Int: Int] = [:]
  /// Captures of a page that stood in the document's place: a challenge, a wall, an error with status 200.
  package var blocked = 0
  /// What is odd and costs nothing, a line each.
  package var notes: [String] = []
  /// What gave no version although it should have, a line each.
  package var leftOut: [String] = []
  /// Why the import ended before its end, a line; what came before is recorded.
  package var stopped: String?

  package init() {}
}

/// Puts what others captured into an archive.
///
/// An import is a source of its own: it never goes into one that has versions captured otherwise, and what it adds is later than all that the
/// source has. See docs/decisions/0019-imports-are-sources-of-their-own.md.
package struct ImportRecording {
  let id: String
  let method: ImportMethod
  let details: SourceDetails
  let archivePath: String
  let folders: UserFolders

  package init(
    id: String, method: ImportMethod, details: SourceDetails, archivePath: String, folders: UserFolders
  ) {
    self.id = id
    self.method = method
    self.details = details
    self.archivePath = archivePath
    self.folders = folders
  }

  /// The moment of the last capture that the archive has of this source, RFC 3339; nil where there is none.
  ///
  /// - Throws: `otherMethod`, or what an archive's opening throws.
  package func last() throws -> String? { try last(in: try Archive.open(at: archivePath, folders: folders)) }

  private func last(in archive: Archive) throws -> String? {
    guard SnapshotReference.isValidSource(id) else { throw ArchiveError.invalidSource(id: id) }
    guard try archive.catalog.knownSource(id) != nil else { return nil }
    if let other = try archive.catalog.snapshots(of: id).first(where: { $0.method != method.rawValue }) {
      throw ImportError.otherMethod(id: id, method: other.method, importing: method)
    }
    let looks = try archive.catalog.lastLooks(at: id, limit: 1)
    return [try archive.catalog.latest(of: id)?.retrieval?.retrieved, looks.first?.retrieval?.retrieved]
      .compactMap(\.self).max()
  }

  /// Seconds by which the clock of whoever captured a page may be before ours.
  private static let clockError = 86_400

  /// Records versions under one checkpoint, oldest first; the bytes of neighbours that are the same make one version, and a look
  /// that says when they were last seen.
  ///
  /// - Parameter report: Gets what was recorded and what was not.
  package func record(_ versions: [ImportedVersion], into report: inout ImportReport) throws {
    guard !versions.isEmpty else { return }
    // Read before the lock is taken: reading may take long.
    var known: [Digest: Result<ReadVersion, ReadingError>] = [:]
    var previous: Document?
    var readable: [(version: ImportedVersion, sha256: Digest, read: ReadVersion)] = []
    let latest = RecordedTime(Timestamp.now()).map { Int($0.seconds) + Self.clockError } ?? .max
    for version in versions.sorted(by: { $0.date < $1.date }) {
      // One would shut the import: all that comes later is dated before it.
      guard version.date <= latest else {
        report.leftOut.append(
          "\(version.archive): it is dated in the future, \(Timestamp.clamped(version.date))")
        continue
      }
      let sha256 = Digest.sha256(version.body)
      let read = known[sha256] ?? ReadVersion.reading(version, previous: &previous)
      known[sha256] = read
      switch read {
      case .success(let read):
        guard let stands = read.blocked else {
          readable.append((version, sha256, read))
          continue
        }
        report.blocked += 1
        report.notes.append("\(version.archive): this is not the document: \(stands)")
      case .failure(let error):
        report.leftOut.append("\(version.archive): the body is no document that can be read: \(error.words)")
      }
    }
    guard !readable.isEmpty else { return }
    let now = Timestamp.now()
    var isKnown = false
    var threshold: String?
    var outcome = ImportReport()
    let archive = try Archive.record(at: archivePath, folders: folders, count: readable.count) {
      (index, archive) in
      if !isKnown {
        threshold = try last(in: archive)
        isKnown = true
      }
      let (version, sha256, read) = readable[index]
      let retrieved = Timestamp.clamped(version.date)
      if let threshold, retrieved <= threshold {
        outcome.earlier += 1
        return Batch()
      }
      let before = try archive.catalog.latest(of: id)
      if let before, before.sha256 == sha256 {
        outcome.repeated += 1
        // The last of a run says until when the version stood.
        let next = readable.indices.contains(index + 1) ? readable[index + 1].sha256 : nil
        guard next != sha256 else { return Batch() }
        return Batch(events: [
          .check(
            CheckEvent(
              source: id, result: .unchanged, sha256: sha256, recorded: now,
              retrieval: retrieval(version, retrieved)))
        ])
      }
      return try batch(version, sha256, read, retrieved, archive, now)
    } failed: { index, error in
      outcome.leftOut.append("\(readable[index].version.archive): \(Self.words(error))")
    }
    // What forbids the import forbids each of its versions.
    if !isKnown { _ = try last(in: archive) }
    report.earlier += outcome.earlier
    report.repeated += outcome.repeated
    report.leftOut += outcome.leftOut
    report.added += try archive.catalog.snapshots(of: id).filter {
      $0.recorded == now && $0.version > (report.added.last?.version ?? 0)
        && $0.retrieval.map { snapshot in threshold.map { snapshot.retrieved > $0 } ?? true } ?? false
    }
  }

  private func batch(
    _ version: ImportedVersion, _ sha256: Digest, _ read: ReadVersion, _ retrieved: String,
    _ archive: Archive, _ now: String
  ) throws -> Batch {
    var batch = Batch()
    let known = try archive.catalog.knownSource(id)
    var details = details
    if details.url == nil, known?.url == nil { details.url = version.url }
    let description = details.event(id: id, known: known, document: read.description, now: now)
    if known.map({ !$0.matches(description) }) ?? true { batch.events.append(.source(description)) }
    var retrieval = retrieval(version, retrieved)
    if !version.head.isEmpty {
      retrieval.head = Digest.sha256(version.head)
      batch.blobs.append(version.head)
    }
    if !version.certificates.isEmpty {
      retrieval.certificates = Digest.sha256(version.certificates)
      batch.blobs.append(version.certificates)
    }
    batch.events.append(
      .snapshot(
        SnapshotEvent(
          source: id, sha256: sha256, bytes: version.body.count, mediaType: read.mediaType,
          method: method.rawValue, name: nil, recorded: now, retrieval: retrieval)))
    batch.blobs.append(version.body)
    return batch
  }

  private func retrieval(_ version: ImportedVersion, _ retrieved: String) -> Retrieval {
    Retrieval(
      url: version.url, finalURL: version.finalURL, status: version.status, retrieved: retrieved,
      machine: version.machine, ignoresRobots: version.ignoresRobots,
      charset: ImportedVersion.charset(version.contentType), archive: version.archive)
  }

  private static func words(_ error: any Error) -> String {
    switch error {
    case ArchiveError.redacted(let redaction):
      "these bytes were removed on \(redaction.recorded) and are not taken in again: \(redaction.reason)"
    case ArchiveError.invalidField(let name, let expected): "the \(name) must be \(expected)"
    default: "it cannot be recorded: \(error)"
    }
  }
}

/// What of a body is recorded beside it; its document was read and let go.
private struct ReadVersion {
  let mediaType: String
  let description: DocumentDescription
  /// What speaks against its being the document; nil where it is taken for it.
  let blocked: String?

  /// - Parameter previous: The last version that was taken for the document; becomes this one where it is.
  static func reading(_ version: ImportedVersion, previous: inout Document?) -> Result<
    ReadVersion, ReadingError
  > {
    let path = version.url.prefix { $0 != "?" && $0 != "#" }.split(separator: "/").dropFirst(2).last
    let context = ReadingContext(
      fileName: path.map(String.init), charset: ImportedVersion.charset(version.contentType),
      address: version.url)
    let read = Result(catching: { () throws(ReadingError) in
      let reader = try DocumentReaders.reader(for: version.body, context: context)
      return (reader.mediaType, try reader.read(version.body, context: context))
    })
    switch read {
    case .failure(let error): return .failure(error)
    case .success((let mediaType, let document)):
      let quality = quality(version, document, previous)
      if quality.verdict == .ok { previous = document }
      return .success(
        ReadVersion(
          mediaType: mediaType, description: DocumentDescription(document),
          blocked: quality.verdict == .ok ? nil : quality.line))
    }
  }

  private static func quality(_ version: ImportedVersion, _ document: Document, _ previous: Document?)
    -> PageQuality
  {
    PageQuality.judge(
      PageAnswer(
        status: version.status ?? 200, fields: version.fields, url: version.url, finalURL: version.finalURL,
        bytes: version.body, document: document, maker: .archive), previous: previous)
  }
}

extension ReadingError {
  /// A few words for a line that names the version.
  fileprivate var words: String {
    switch self {
    case .empty: "it is empty"
    case .tooLarge(let bytes, let limit): "it has \(bytes) bytes, more than \(limit)"
    case .binary: "it is neither text nor a known format"
    case .notUTF8: "it is not valid UTF-8"
    case .unsupported(let format): "it is \(format)"
    case .malformed(let reason): reason
    case .limitExceeded(let what, let limit): "it needs more than \(limit) \(what)"
    case .programMissing(let name, let package): "\(name) is needed to read it; install \(package)"
    case .scanned: "it has pictures of pages and no text"
    case .encrypted: "it is encrypted"
    }
  }
}
