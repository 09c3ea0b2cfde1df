package import Archive
import GRDB
import TransparencyLog

extension Outbox {
  /// Entries whose notices are made in one transaction.
  private static let page: UInt64 = 256

  /// Makes the notices of all entries that none were made of yet.
  ///
  /// Any number of processes may do so at once: the one that comes first moves the cursor, the other's notices are dropped.
  /// - Returns: How many notices were made here.
  /// - Throws: `OutboxError`, or `ArchiveError` where the log cannot be read.
  @discardableResult
  package func makeNotices(of archive: Archive, _ settings: NoticeSettings) throws -> Int {
    let size = archive.checkpoint.size.value
    let making = NoticeMaking(archive: archive, settings: settings)
    var count = 0
    while true {
      let cursor = try cursor()
      guard cursor < size else {
        guard cursor == size else { throw OutboxError.aheadOfLog(path: path, cursor: cursor, size: size) }
        return count
      }
      let end = min(cursor + Self.page, size)
      // Documents are compared before the transaction, which then takes a moment.
      let made = try making.notices(cursor..<end)
      count += try add(made, from: cursor, to: end)
    }
  }

  private func add(_ made: [NoticeMaking.Made], from: UInt64, to: UInt64) throws -> Int {
    let rows = try made.flatMap { made in
      let body = try made.notice.encoded()
      return made.targets.map { (made.notice.id, $0, body) }
    }
    return try write { db in
      try db.execute(
        sql: "UPDATE state SET cursor = ? WHERE cursor = ?",
        arguments: [Int64(clamping: to), Int64(clamping: from)])
      guard db.changesCount == 1 else { return 0 }
      for (id, target, body) in rows {
        try db.execute(
          sql: "INSERT OR IGNORE INTO delivery (notice, target, body) VALUES (?, ?, ?)",
          arguments: [id, target, StoredBytes.data(body)])
      }
      return made.count
    }
  }
}

extension Outbox {
  /// The notices that `makeNotices` would make now, each with its targets; nothing is changed.
  package func unmade(
    of archive: Archive, _ settings: NoticeSettings
  ) throws -> [(notice: Notice, targets: [String])] {
    let cursor = try cursor()
    let size = archive.checkpoint.size.value
    guard cursor < size else { return [] }
    return try NoticeMaking(archive: archive, settings: settings).notices(cursor..<size).map {
      ($0.notice, $0.targets)
    }
  }
}
