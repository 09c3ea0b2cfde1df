import Synchronization
import TransparencyLog

extension ArchiveCheck {
  /// Hashes every blob on disk, and compares what is there with what the events name.
  ///
  /// With `since`, only the blobs that the entries read name.
  mutating func blobs() {
    let listed = request.since == nil ? listBlobs() : namedBlobs()
    let hashed = hash(listed)
    var present: Set<Digest> = []
    for (digest, result) in zip(listed, hashed) {
      if request.since != nil, case .failure(.missing) = result { continue }
      present.insert(digest)
      check(digest, result)
    }
    let absent = events.blobs.filter { !present.contains($0.key) && events.redactions[$0.key] == nil }
    for (digest, blob) in absent.sorted(by: {
      ($0.value.firstNamed, $0.key.hex) < ($1.value.firstNamed, $1.key.hex)
    }) {
      report.add(
        .blobMissing, at: ArchiveLayout.blob(digest),
        "Expected the blob that entry \(blob.firstNamed) names, found no file.")
    }
    for redaction in events.redactions.values.sorted(by: { $0.entry < $1.entry }) {
      if present.contains(redaction.digest) {
        report.add(
          .redactedPresent, at: ArchiveLayout.blob(redaction.digest),
          "Expected no file, as entry \(redaction.entry) declares it removed, found one.")
      } else {
        report.redacted.append(redaction)
      }
    }
  }

  /// The blobs on disk in the order of their hashes; whatever else is in their folder is reported.
  private mutating func listBlobs() -> [Digest] {
    let top = (try? files.list("")) ?? []
    guard top.contains(where: { $0.path == ArchiveLayout.blobs && $0.kind == .directory }) else { return [] }
    // Two levels here, to have some hundred folders to share out.
    var folders: [DirectoryEntry] = []
    let walk = FolderWalk(files, below: ArchiveLayout.blobs, isPlaceOfFile: ArchiveCheck.isPlaceOfFile) {
      guard $0.path.split(separator: "/").count >= 3 else { return true }
      folders.append($0)
      return false
    }
    let walks = WorkPool.map(count: folders.count, jobs: request.jobs, state: {}) {
      [files, folders] _, number in
      FolderWalk(files, below: folders[number].path, isPlaceOfFile: ArchiveCheck.isPlaceOfFile).sorted
    }
    var listed: [Digest] = []
    for part in [walk.sorted] + walks {
      report.findings += part.findings
      report.leftovers += part.leftovers
      listed += part.blobs
    }
    return listed
  }

  /// The blobs that the entries read name or declare removed, in an order of their own.
  private func namedBlobs() -> [Digest] {
    Set(events.blobs.keys).union(events.redactions.keys).map { ($0.hex, $0) }.sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// Hashes blobs on all threads.
  private func hash(_ listed: [Digest]) -> [Result<BlobContent, FileError>] {
    let (files, limit, progress) = (files, request.largestBlob, request.progress)
    let count = Atomic<UInt64>(0)
    let bytes = Atomic<UInt64>(0)
    let total = UInt64(listed.count)
    return WorkPool.map(count: listed.count, jobs: request.jobs, state: { [UInt8]() }) { buffer, number in
      let result = Result { () throws(FileError) in
        let (digest, length) = try files.hash(
          ArchiveLayout.blob(listed[number]), limit: limit, buffer: &buffer)
        return BlobContent(digest: digest, length: length)
      }
      if let progress {
        let length = (try? result.get().length) ?? 0
        progress(
          VerificationProgress(
            phase: .blobs, done: count.add(1, ordering: .relaxed).newValue, total: total,
            bytes: bytes.add(length, ordering: .relaxed).newValue))
      }
      return result
    }
  }

  private mutating func check(_ digest: Digest, _ result: Result<BlobContent, FileError>) {
    let place = ArchiveLayout.blob(digest)
    let found: BlobContent
    switch result {
    case .success(let content): found = content
    case .failure(let error):
      var reading = FileReading(files)
      reading.add(error, at: place)
      merge(reading)
      return
    }
    report.blobs += 1
    report.bytes += found.length
    if found.digest != digest {
      report.add(
        .blobMismatch, at: place, "Expected content with the SHA-256 \(digest), found \(found.digest).")
    }
    guard let named = events.blobs[digest] else {
      if events.isComplete {
        report.add(.blobUnreferenced, at: place, "Expected an event that names this blob, found none.")
      }
      return
    }
    if let length = named.length, length != found.length {
      report.add(
        .blobSize, at: place, "Expected the \(length) bytes that an event claims, found \(found.length).")
    }
  }
}

/// What a blob's file holds.
private struct BlobContent: Sendable {
  let digest: Digest
  /// In bytes.
  let length: UInt64
}

/// What is in some of the blobs' folders.
private struct BlobListing: Sendable {
  var findings: [Finding]
  var blobs: [Digest] = []
  var leftovers: [String] = []
}

extension FolderWalk {
  /// The files as blobs and what is none.
  fileprivate var sorted: BlobListing {
    var listing = BlobListing(findings: findings)
    for entry in files {
      if let digest = ArchiveLayout.blob(at: entry.path) {
        listing.blobs.append(digest)
      } else if ArchiveCheck.isLeftover(entry) {
        listing.leftovers.append(entry.path)
      } else {
        listing.findings.append(
          Finding(
            .unexpectedFile, at: entry.path, "Expected only blobs at sha256/ab/cd/<hash>, found this file."))
      }
    }
    return listing
  }
}
