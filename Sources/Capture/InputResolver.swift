package import Archive
package import Documents
package import TransparencyLog

/// A document that a command works on, and where it came from.
package struct InputDocument: Sendable {
  /// Where a document came from.
  package enum Provenance: Sendable {
    case snapshot(Snapshot, Source)
    case file(String)
  }

  package let provenance: Provenance
  /// SHA-256 of the bytes as received.
  package let sha256: Digest
  package let document: Document
  /// The proof that the snapshot stands in the archive's log; nil for a file.
  package let proof: LogProof?
}

/// Finds what people name on the command line: a source's id, `id@N`, or a file's path.
///
/// What is a source of the archive is taken as that; `./name` is always a file. The archive is opened only when a name
/// may be one of its sources.
package struct InputResolver: Sendable {
  package let archivePath: String
  package let folders: UserFolders
  package let choice: ReadingChoice
  /// Whether a name may be a file's path; never where names come from a network.
  private let readsFiles: Bool

  /// A resolver over the archive in a folder, which need not exist as long as only files are named.
  package init(
    archivePath: String, folders: UserFolders, choice: ReadingChoice = ReadingChoice(),
    readsFiles: Bool = true
  ) {
    self.archivePath = archivePath
    self.folders = folders
    self.choice = choice
    self.readsFiles = readsFiles
  }

  /// The archive.
  package func archive() throws(ArchiveError) -> Archive {
    try Archive.open(at: archivePath, folders: folders)
  }

  /// What a name stands for, not read yet.
  private enum Found {
    case snapshot(Snapshot, Archive)
    case file(String)
  }

  /// The document that a name stands for.
  ///
  /// - Throws: `ArchiveError` or `CaptureError`.
  package func resolve(_ name: String) throws -> InputDocument {
    switch try find(name) {
    case .snapshot(let snapshot, let archive): try Self.document(of: snapshot, in: archive, choice: choice)
    case .file(let path): try file(path)
    }
  }

  /// The bytes that a name stands for, as they were received, whether or not they can be read as a document.
  package func bytes(_ name: String) throws -> [UInt8] {
    switch try find(name) {
    case .snapshot(let snapshot, let archive): try archive.blob(snapshot.sha256)
    case .file(let path): try CapturedFile.bytes(path)
    }
  }

  /// A blob beside a snapshot's own; nil for a file, and where the snapshot has none.
  package func part(_ part: RetrievedPart, of name: String) throws -> [UInt8]? {
    guard case .snapshot(let snapshot, let archive) = try find(name) else { return nil }
    return try part.digest(of: snapshot).map { try archive.blob($0) }
  }

  private func find(_ name: String) throws -> Found {
    guard let reference = SnapshotReference(name) else {
      guard readsFiles else { throw ArchiveError.invalidVersion(reference: name) }
      // "letter@0" and "letter@last" are meant as versions, unless there is such a file.
      if let at = name.firstIndex(of: "@"), SnapshotReference.isValidSource(String(name[..<at])) {
        if CapturedFile.exists(name) { return .file(name) }
        throw ArchiveError.invalidVersion(reference: name)
      }
      return .file(name)
    }
    switch snapshot(reference) {
    case .success(let (snapshot, archive)): return .snapshot(snapshot, archive)
    case .failure(let error):
      // A bare word may be a file in the present folder; if there is none either, the archive's error says more.
      guard readsFiles, error.mayBeFile, CapturedFile.exists(name) else { throw error }
      return .file(name)
    }
  }

  private func snapshot(_ reference: SnapshotReference) -> Result<(Snapshot, Archive), ArchiveError> {
    do {
      let archive = try archive()
      return .success(
        (try archive.catalog.snapshot(of: reference.source, version: reference.version ?? -1), archive))
    } catch {
      return .failure(error)
    }
  }

  /// The document of one snapshot.
  package static func document(
    of snapshot: Snapshot, in archive: Archive, choice: ReadingChoice = ReadingChoice()
  ) throws -> InputDocument {
    let source = try archive.catalog.source(snapshot.source)
    return InputDocument(
      provenance: .snapshot(snapshot, source), sha256: snapshot.sha256,
      document: try read(snapshot, address: source.url, in: archive, choice: choice),
      proof: try archive.proof(of: snapshot))
  }

  /// One snapshot as a document alone, without its proof.
  ///
  /// - Parameter address: The source's URL.
  /// - Throws: `ArchiveError` or `CaptureError`.
  package static func read(
    _ snapshot: Snapshot, address: String?, in archive: Archive, choice: ReadingChoice = ReadingChoice()
  ) throws -> Document {
    let bytes = try archive.blob(snapshot.sha256)
    let context = ReadingContext(
      charset: snapshot.retrieval?.charset, address: address, recognizesText: choice.recognizesText)
    do {
      let reader =
        choice.format == nil
        ? DocumentReaders.reader(mediaType: snapshot.mediaType) : nil
      return try (reader ?? choice.reader(for: bytes, context: context)).read(bytes, context: context)
    } catch let error as ReadingError {
      throw CaptureError.unreadable(name: snapshot.reference, error)
    }
  }

  private func file(_ path: String) throws(CaptureError) -> InputDocument {
    let captured = try CapturedFile(path: path, choice: choice)
    return InputDocument(
      provenance: .file(path), sha256: Digest.sha256(captured.bytes), document: captured.document, proof: nil)
  }
}

extension ArchiveError {
  /// Whether the archive does not know the name at all.
  fileprivate var mayBeFile: Bool {
    switch self {
    case .notFound, .unknownSource: true
    default: false
    }
  }
}
