package import Archive
import Documents
import TransparencyLog

/// What a capture did.
package enum CaptureOutcome: Sendable, Equatable {
  /// A new version was recorded.
  case snapshot(Snapshot)
  /// The bytes are those of the last version; that somebody looked was recorded.
  case unchanged(Snapshot)
}

/// What was recorded of a capture.
package struct CaptureRecord: Sendable, Equatable {
  package let outcome: CaptureOutcome
  /// The source as it is described from now on, where that is new.
  package let description: SourceEvent?
}

/// What a person says of a source when it is captured; nil leaves what the archive has.
package struct SourceDetails: Sendable {
  package var roles: [SourceRole]?
  package var title: String?
  /// `YYYY-MM-DD`.
  package var published: String?
  package var url: String?

  /// Details, all of which may be left out.
  package init(
    roles: [SourceRole]? = nil, title: String? = nil, published: String? = nil, url: String? = nil
  ) {
    self.roles = roles
    self.title = title
    self.published = published
    self.url = url
  }
}

/// A file that is to be the next version of a source.
package struct CaptureRequest: Sendable {
  package let path: String
  package let id: String

  /// A file and the id of its source.
  package init(path: String, id: String) {
    self.path = path
    self.id = id
  }
}

/// Brings documents into an archive.
package enum Capture {
  /// Captures a file as the next version of a source, which is introduced where it is new.
  ///
  /// - Throws: What `files` gives as a file's failure.
  package static func file(
    _ path: String, as id: String, details: SourceDetails, choice: ReadingChoice = ReadingChoice(),
    archivePath: String, folders: UserFolders
  ) throws -> CaptureRecord {
    let results = try files(
      [CaptureRequest(path: path, id: id)], details: details, choice: choice, archivePath: archivePath,
      folders: folders)
    return try results[0].get()
  }

  /// Captures files under one checkpoint, each as the next version of its source, which is introduced where it is new.
  ///
  /// A new source without given details takes its title and date from the document, and the role commentary. What a
  /// document says that the log's format does not permit is made to fit or left out; what a person gives is refused. A file that
  /// cannot be captured costs the others nothing.
  /// - Returns: What was recorded of each, in their order; a failure is a `CaptureError` or `ArchiveError`, such as
  ///   `ArchiveError.invalidField` with the name of a given detail that is not what it must be.
  /// - Throws: What kept all of them from being recorded.
  package static func files(
    _ requests: [CaptureRequest], details: SourceDetails, choice: ReadingChoice = ReadingChoice(),
    archivePath: String, folders: UserFolders
  ) throws -> [Result<CaptureRecord, any Error>] {
    // Read before the lock is taken: reading may take long.
    let captures = requests.map { request in
      Result {
        guard SnapshotReference.isValidSource(request.id) else {
          throw ArchiveError.invalidSource(id: request.id)
        }
        return Captured(
          try CapturedFile(path: request.path, choice: choice, address: details.url), as: request.id)
      }
    }
    var failures = captures.map { capture -> (any Error)? in
      if case .failure(let error) = capture { error } else { nil }
    }
    guard failures.contains(where: { $0 == nil }) else {
      return failures.compactMap { $0.map(Result.failure) }
    }
    var outcomes: [(isUnchanged: Bool, description: SourceEvent?)?] = captures.map { _ in nil }
    let now = Timestamp.now()
    let archive = try Archive.record(at: archivePath, folders: folders, count: captures.count) {
      (index, archive) in
      guard case .success(let captured) = captures[index] else { return Batch() }
      let (batch, isUnchanged, description) = try compose(captured, details, archive, now)
      outcomes[index] = (isUnchanged, description)
      return batch
    } failed: { index, error in
      failures[index] = error
    }
    // A source may be among them more than once: its versions are counted back from the last.
    var later: [String: Int] = [:]
    var records: [Result<CaptureRecord, any Error>] = []
    for index in captures.indices.reversed() {
      guard case .success(let captured) = captures[index], failures[index] == nil,
        let outcome = outcomes[index]
      else {
        records.append(.failure(failures[index] ?? ArchiveError.invalidSource(id: requests[index].id)))
        continue
      }
      records.append(
        Result {
          let snapshot = try archive.catalog.snapshot(
            of: captured.id, version: -1 - later[captured.id, default: 0])
          if !outcome.isUnchanged { later[captured.id, default: 0] += 1 }
          return CaptureRecord(
            outcome: outcome.isUnchanged ? .unchanged(snapshot) : .snapshot(snapshot),
            description: outcome.description)
        })
    }
    return records.reversed()
  }

  private static func compose(
    _ captured: Captured, _ details: SourceDetails, _ archive: Archive, _ now: String
  ) throws -> (batch: Batch, isUnchanged: Bool, description: SourceEvent?) {
    var batch = Batch()
    let known = try archive.catalog.knownSource(captured.id)
    let description = details.event(id: captured.id, known: known, document: captured.description, now: now)
    let isNew = known.map { !$0.matches(description) } ?? true
    if isNew { batch.events.append(.source(description)) }
    if let last = try archive.catalog.latest(of: captured.id), last.sha256 == captured.sha256 {
      batch.events.append(
        .check(
          CheckEvent(source: captured.id, result: .unchanged, sha256: captured.sha256, recorded: now)))
      return (batch, true, isNew ? description : nil)
    }
    batch.events.append(
      .snapshot(
        SnapshotEvent(
          source: captured.id, sha256: captured.sha256, bytes: captured.bytes.count,
          mediaType: captured.mediaType, method: "file", name: captured.name, recorded: now)))
    batch.blobs.append(captured.bytes)
    return (batch, false, isNew ? description : nil)
  }
}

/// What of a file is recorded; its document was read and let go.
private struct Captured: Sendable {
  let id: String
  let bytes: [UInt8]
  let sha256: Digest
  let name: String
  let mediaType: String
  let description: DocumentDescription

  init(_ file: CapturedFile, as id: String) {
    self.id = id
    bytes = file.bytes
    sha256 = Digest.sha256(file.bytes)
    name = file.name
    mediaType = file.mediaType
    description = DocumentDescription(file.document)
  }
}
