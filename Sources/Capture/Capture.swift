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

/// Brings documents into an archive.
package enum Capture {
  /// Captures a file as the next version of a source, which is introduced where it is new.
  ///
  /// A new source without given details takes its title and date from the document, and the role commentary. What a
  /// document says that the log's format does not permit is made to fit or left out; what a person gives is refused.
  /// - Throws: `ArchiveError.invalidField` with the name of a given detail that is not what it must be.
  package static func file(
    _ path: String, as id: String, details: SourceDetails, choice: ReadingChoice = ReadingChoice(),
    archivePath: String, folders: UserFolders
  ) throws -> CaptureRecord {
    guard SnapshotReference.isValidSource(id) else { throw ArchiveError.invalidSource(id: id) }
    let captured = try CapturedFile(path: path, choice: choice, address: details.url)
    let digest = Digest.sha256(captured.bytes)
    var isUnchanged = false
    var newDescription: SourceEvent?
    let archive = try Archive.record(at: archivePath, folders: folders) { archive in
      var batch = Batch()
      let now = Timestamp.now()
      let known = try archive.catalog.knownSource(id)
      let description = SourceEvent(
        id: id, roles: details.roles ?? known?.roles ?? [.commentary],
        title: details.title ?? (known == nil ? captured.title : known?.title),
        published: details.published ?? captured.published ?? known?.published,
        url: details.url ?? known?.url, recorded: now)
      if known.map({ !$0.matches(description) }) ?? true {
        newDescription = description
        batch.events.append(.source(description))
      }
      if let last = try archive.catalog.latest(of: id), last.sha256 == digest {
        isUnchanged = true
        batch.events.append(.check(CheckEvent(source: id, result: .unchanged, sha256: digest, recorded: now)))
      } else {
        batch.events.append(
          .snapshot(
            SnapshotEvent(
              source: id, sha256: digest, bytes: captured.bytes.count, mediaType: captured.mediaType,
              method: "file", name: captured.name, recorded: now)))
        batch.blobs.append(captured.bytes)
      }
      return batch
    }
    let last = try archive.catalog.snapshot(of: id, version: -1)
    return CaptureRecord(
      outcome: isUnchanged ? .unchanged(last) : .snapshot(last), description: newDescription)
  }
}

extension CapturedFile {
  /// The document's title with a space for every control character.
  fileprivate var title: String? {
    document.title.map { title in
      String(
        String.UnicodeScalarView(
          title.unicodeScalars.map {
            SourceEvent.isTitle(String($0)) ? $0 : Unicode.Scalar(UInt8(ascii: " "))
          }))
    }
  }

  /// The document's date, if it is one.
  fileprivate var published: String? { document.published.flatMap { Timestamp.isDate($0) ? $0 : nil } }
}

extension Source {
  /// Whether a description says nothing that the archive does not have.
  func matches(_ event: SourceEvent) -> Bool {
    roles == event.roles && title == event.title && published == event.published && url == event.url
  }
}
