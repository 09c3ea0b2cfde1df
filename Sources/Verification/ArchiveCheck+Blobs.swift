import TransparencyLog

extension ArchiveCheck {
  /// Hashes every blob on disk, and compares what is there with what the events name.
  ///
  /// - Parameters:
  ///   - isLogComplete: Whether every event was read; if not, a blob that none names is not held against it.
  ///   - limit: The longest blob that is hashed, in bytes.
  mutating func blobs(isLogComplete: Bool, limit: UInt64) {
    var present: Set<Digest> = []
    let folder = try? files.list("").first { $0.path == ArchiveLayout.blobs && $0.kind == .directory }
    if folder != nil {
      walk(ArchiveLayout.blobs) { check, entry in
        guard entry.kind == .file else { return true }
        if let digest = ArchiveLayout.blob(at: entry.path) {
          present.insert(digest)
          check.checkBlob(digest, at: entry.path, isLogComplete: isLogComplete, limit: limit)
        } else if !check.isLeftover(entry) {
          check.report.add(
            .unexpectedFile, at: entry.path, "Expected only blobs at sha256/ab/cd/<hash>, found this file.")
        }
        return true
      }
    }
    let absent = events.blobs.filter { !present.contains($0.key) }
    for (digest, blob) in absent.sorted(by: {
      ($0.value.firstNamed, $0.key.hex) < ($1.value.firstNamed, $1.key.hex)
    }) {
      if blob.mayBeAbsent {
        report.redacted.append(digest)
      } else {
        report.add(
          .blobMissing, at: ArchiveLayout.blob(digest),
          "Expected the blob that entry \(blob.firstNamed) names, found no file.")
      }
    }
  }

  private mutating func checkBlob(_ digest: Digest, at place: String, isLogComplete: Bool, limit: UInt64) {
    let found: (digest: Digest, length: UInt64)
    do {
      found = try files.hash(place, limit: limit)
    } catch {
      add(error, at: place)
      return
    }
    report.blobs += 1
    report.bytes += found.length
    if found.digest != digest {
      report.add(
        .blobMismatch, at: place, "Expected content with the SHA-256 \(digest), found \(found.digest).")
    }
    guard let named = events.blobs[digest] else {
      if isLogComplete {
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
