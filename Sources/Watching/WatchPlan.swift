package import Archive
import Notices
import TransparencyLog

/// Which source is due when, as the log and the watch file say.
///
/// Nothing else is kept: the last look at a source is the last of its events in the log.
package struct WatchPlan: Sendable {
  package struct Item: Sendable, Hashable {
    package let source: String
    package let url: String
    package let schedule: Schedule
    /// When it was looked at last, in seconds since 1970; nil where it never was.
    package let last: Int64?
    /// When it is due, in seconds since 1970.
    package let due: Int64
  }

  /// Sources with a schedule, the first that is due first; by id where the time is the same.
  package let items: [Item]
  /// Sources with an address and without a schedule.
  package let unscheduled: [String]

  /// How far a clock may be ahead of ours before its times are not believed.
  private static let skew: Int64 = 300
  /// Imports tell what others saw; nobody looks at them again.
  private static let secondHand: Set<String> = ["warc", "memento"]

  /// - Parameters:
  ///   - now: In seconds since 1970.
  ///   - attempts: When sources were looked at without a record of it, since this process began.
  package init(
    _ file: WatchFile, _ archive: Archive, now: Int64, attempts: [String: Int64] = [:]
  ) throws(ArchiveError) {
    var items: [Item] = []
    var unscheduled: [String] = []
    for watched in try archive.catalog.watchedSources() {
      guard let url = watched.source.url, !Self.secondHand.contains(watched.method ?? "") else { continue }
      let id = watched.source.id
      guard let schedule = file.schedule(of: id) else {
        unscheduled.append(id)
        continue
      }
      // A clock that ran ahead must not put a source off for years: such a look counts as none.
      let recorded = watched.looked.flatMap { RecordedTime($0)?.seconds }
        .flatMap { $0 <= now + Self.skew ? $0 : nil }
      let last = [recorded, attempts[id]].compactMap(\.self).max()
      guard let due = schedule.due(id, after: last, start: now) else { continue }
      items.append(Item(source: id, url: url, schedule: schedule, last: last, due: due))
    }
    self.items = items.sorted { ($0.due, $0.source) < ($1.due, $1.source) }
    self.unscheduled = unscheduled
  }

  /// Names in the watch file that no source has.
  package static func unknownNames(
    _ file: WatchFile, _ archive: Archive
  ) throws(ArchiveError) -> [String] {
    var unknown: [String] = []
    for pattern in file.entries.flatMap(\.sources) where pattern.isName {
      if try archive.catalog.knownSource(pattern.text) == nil, !unknown.contains(pattern.text) {
        unknown.append(pattern.text)
      }
    }
    return unknown
  }
}
