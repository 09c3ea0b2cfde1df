import GRDB
import TransparencyLog

/// One batch in the making, under the archive's lock.
struct Recording {
  /// The archive before the batch; its catalog shows what was added as well.
  let archive: Archive
  private let db: Database
  private var entries: [[UInt8]] = []
  private var blobs: [[UInt8]] = []
  private var files: [(path: String, bytes: [UInt8])] = []
  /// The key that is to sign from this batch on, where it is a new one.
  var successor: SigningKey?
  private var range: CompactRange

  init(_ archive: Archive, _ db: Database) throws {
    self.archive = archive
    self.db = db
    guard let state = try CatalogState.read(db), state.size == archive.checkpoint.size else {
      throw ArchiveError.catalogDamaged(
        path: archive.catalog.file ?? "memory", reason: "its state is missing")
    }
    range = state.range
  }

  /// The place in the log that the next event gets.
  var nextIndex: UInt64 { archive.checkpoint.size.value + UInt64(entries.count) }

  /// Adds events and blobs; what throws has added nothing.
  mutating func add(_ batch: Batch) throws {
    for event in batch.events { try event.checkFields() }
    let added = batch.events.map(\.entry)
    for entry in added where entry.count > EntryBundle.maximumEntryLength {
      throw ArchiveError.eventTooLong(bytes: entry.count, limit: EntryBundle.maximumEntryLength)
    }
    for blob in batch.blobs {
      // What was removed for a reason does not come back by another capture.
      if let redaction = try archive.catalog.redaction(of: Digest.sha256(blob)) {
        throw ArchiveError.redacted(redaction)
      }
    }
    let first = nextIndex
    func apply() throws {
      for (position, event) in batch.events.enumerated() {
        try CatalogWriter.apply(event, added[position], at: first + UInt64(position), db)
      }
    }
    if batch.events.count == 1, CatalogWriter.isOneStatement(batch.events[0]) {
      // It is made whole or not at all without a savepoint, which takes as long again.
      try apply()
    } else {
      try db.inSavepoint {
        try apply()
        return .commit
      }
    }
    entries += added
    blobs += batch.blobs
  }

  /// Adds a file that an event of the batch speaks of.
  mutating func add(file path: String, _ bytes: [UInt8]) { files.append((path, bytes)) }

  /// Writes the batch; nil where there is nothing to record.
  mutating func commit(_ signing: Signing) throws -> LogHead? {
    guard !entries.isEmpty else { return nil }
    let (folder, checkpoint) = (archive.folder, archive.checkpoint)
    let plan: LogAppend
    do {
      plan = try LogAppend(
        size: checkpoint.size, expectedRoot: checkpoint.root, entries: entries, read: folder.tileReader)
    } catch {
      throw ArchiveError.damaged(path: ArchiveLayout.log, reason: "\(error)")
    }
    let next = try Checkpoint(origin: checkpoint.origin, size: plan.size, root: plan.root)
    let note = try signing.sign(next, handingOverTo: successor)
    for entry in entries { range.append(TreeHash.leaf(entry)) }
    // The catalog shows this batch's events too: a blob of an interrupted capture that is captured again just stays.
    let undone = try folder.undoInterrupted(beyond: checkpoint.size) { digest throws(ArchiveError) in
      try archive.catalog.isNamed(digest)
    }
    var staged = try StagedBatch(folder, changedFolders: undone.folders)
    do {
      for blob in blobs { try staged.add(blob: blob) }
      for file in plan.files { try staged.add(ArchiveLayout.logFile(file.path), file.bytes) }
      for file in files { try staged.add(file.path, file.bytes) }
      if successor != nil { try staged.add(ArchiveLayout.handover(plan.size), note.bytes) }
      try staged.publish(committing: ArchiveLayout.checkpoint, note.bytes)
    } catch {
      staged.discard()
      throw error
    }
    for path in undone.leftovers { try? folder.files.remove(folder.path(path)) }
    folder.removePartials(of: plan.completed.map(ArchiveLayout.logFile))
    return LogHead(key: signing.verifierKey, note: note, checkpoint: next)
  }

  /// The state of the catalog after the batch.
  func state(_ head: LogHead) -> CatalogState {
    CatalogState(size: head.checkpoint.size, root: head.checkpoint.root, range: range)
  }
}
