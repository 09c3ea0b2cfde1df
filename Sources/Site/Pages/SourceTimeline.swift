import Archive
import Auditing
import Capture
import Documents
import Reporting
import Revisions
import TransparencyLog

/// A stretch of a source's versions, newest first, each compared with the one before it.
///
/// Unlike an audit it reads the versions that it shows and one more, so that a page costs the same however long a history is.
struct SourceTimeline {
  let markup: String
  /// The version before which the next page begins; nil where nothing is left.
  let next: Int?

  /// Changes of a version that are shown with their words.
  private static let shownChanges = 5

  init(_ source: Source, before: Int?, limit: Int, in archive: Archive) throws {
    let found = try archive.catalog.snapshots(of: source.id, before: before, limit: limit + 1)
    guard !found.isEmpty else {
      markup = "<p>\(before == nil ? "Nothing has been captured yet." : "There is no earlier version.")</p>"
      next = nil
      return
    }
    let shown = found.prefix(limit)
    next = found.count > limit ? shown.last?.version : nil
    let changes = try Self.changes(Array(found.reversed()), source, archive)
    var items: [String] = []
    // The snapshot that follows the newest one shown.
    var follower: Snapshot?
    if let before, source.versions >= before {
      follower = try archive.catalog.snapshot(of: source.id, version: before)
    }
    for snapshot in shown {
      let looks = try archive.catalog.lookCounts(
        at: source.id, after: snapshot.entry, before: follower?.entry)
      items.append(
        Self.item(
          snapshot, changes[snapshot.version] ?? .none, looks,
          removed: try archive.catalog.redaction(of: snapshot.sha256)))
      follower = snapshot
    }
    markup = "<ol class=\"timeline\">\n\(items.joined(separator: "\n"))\n</ol>"
  }

  /// What is known of a version against the one before it.
  private enum Change {
    case first
    case change(VersionChange)
    /// Why the two are not compared.
    case unknown(String)
    case none
  }

  /// By version; snapshots come oldest first, one source's without a gap.
  private static func changes(
    _ snapshots: [Snapshot], _ source: Source, _ archive: Archive
  ) throws -> [Int: Change] {
    let rules = try IgnoringChoice().rules(of: [source.id], in: archive)
    var changes: [Int: Change] = [:]
    var last: (snapshot: Snapshot, reading: Result<(Document, IgnoreRules.Match), any Error>)?
    for snapshot in snapshots {
      var reading = Result<(Document, IgnoreRules.Match), any Error> {
        if let last, last.snapshot.sha256 == snapshot.sha256, last.snapshot.mediaType == snapshot.mediaType {
          return try last.reading.get()
        }
        let document = try InputResolver.read(snapshot, address: source.url, in: archive)
        let ignored = try rules.match(document, named: snapshot.reference) {
          try archive.blob(snapshot.sha256)
        }
        return (document, ignored)
      }
      if case .failure(ArchiveError.blobMismatch) = reading {
        reading = .failure(SiteError.unreadableArchive)
      }
      if snapshot.version == 1 {
        changes[1] = .first
      } else if let last {
        changes[snapshot.version] = change(last, (snapshot, reading))
      }
      last = (snapshot, reading)
    }
    return changes
  }

  private static func change(
    _ old: (snapshot: Snapshot, reading: Result<(Document, IgnoreRules.Match), any Error>),
    _ new: (snapshot: Snapshot, reading: Result<(Document, IgnoreRules.Match), any Error>)
  ) -> Change {
    switch (old.reading, new.reading) {
    case (.success(let before), .success(let after)):
      .change(
        VersionChange(
          from: before.0, to: after.0, ignoring: IgnoredText(old: before.1, new: after.1),
          previous: old.snapshot.version, hasSameBytes: old.snapshot.sha256 == new.snapshot.sha256))
    case (.failure(let error), _), (_, .failure(let error)):
      .unknown("not compared with @\(old.snapshot.version): \(SiteError(error).detail)")
    }
  }

  private static func item(
    _ snapshot: Snapshot, _ change: Change, _ looks: [LookCount], removed: Redaction?
  ) -> String {
    var lines: [String] = []
    var details = ""
    var kind = removed == nil ? "" : " gone"
    if let removed {
      lines.append(Markup.isolated("its bytes were removed on \(removed.recorded): \(removed.reason)"))
    }
    switch change {
    case .first: lines.append("first version")
    case .none: break
    case .unknown(let reason): lines.append(Markup.isolated(reason))
    case .change(let change):
      lines.append(Markup.isolated(ChangeMarkup.sentence(change)))
      if change.grave > 0 { kind += " grave" }
      if change.nature.isTechnical { kind += " technical" }
      details = self.details(change, snapshot)
    }
    for look in looks {
      lines.append(
        "\(PageParts.counted(look.count, "look")): \(PageParts.found(look.result)), the last \(PageParts.time(look.last))"
      )
    }
    let path = PageParts.path(snapshot)
    var links: [String] = []
    if removed == nil {
      links.append("<a href=\"\(path)\" aria-label=\"Text of version \(snapshot.version)\">text</a>")
      links.append(
        "<a href=\"\(path)/original\" aria-label=\"Original of version \(snapshot.version)\">original</a>")
    }
    if case .change(let change) = change {
      links.append(
        "<a href=\"\(diff(change, snapshot))\">what changed against @\(change.previous)</a>")
    }
    return """
      <li class="version\(kind)" id="v\(snapshot.version)">
      <h3>Version \(snapshot.version) <span class="when">\(snapshot.isImported ? "captured" : "recorded") \(PageParts.time(snapshot.seen))</span></h3>
      <ul class="said">
      \(lines.map { "<li>\($0)</li>" }.joined(separator: "\n"))
      </ul>
      \(details)
      <p class="where">\(links.joined(separator: " · "))</p>
      <p class="muted">\(Markup.text(snapshot.mediaType)), \(snapshot.bytes) bytes, by \(Markup.text(snapshot.method)), \
      log entry \(snapshot.entry.value), SHA-256 <code>\(snapshot.sha256.hex)</code></p>
      </li>
      """
  }

  private static func diff(_ change: VersionChange, _ snapshot: Snapshot) -> String {
    let id = PercentDecoding.encoded(snapshot.source)
    return "/diff/\(id)@\(change.previous)/\(id)@\(snapshot.version)"
  }

  private static func details(_ change: VersionChange, _ snapshot: Snapshot) -> String {
    guard !change.top.isEmpty else { return "" }
    let shown = change.top.prefix(shownChanges).map { ChangeMarkup.change($0) }
    let more =
      change.count > shown.count
      ? "<p><a href=\"\(diff(change, snapshot))\">all \(change.count) changes of version \(snapshot.version)</a></p>"
      : ""
    return """
      <details><summary>\(PageParts.counted(change.count, "change")), the gravest first</summary>
      \(shown.joined(separator: "\n"))
      \(more)</details>
      """
  }
}
