import Archive

/// How long a version is known to have stood, as far as the log can tell.
///
/// The log proves when something was recorded, not when the publisher changed it: a version was replaced at some moment
/// between the last look that found it and the first record of another. Of captures by others the moments are theirs
/// (`Snapshot.seen`).
package struct Standing: Sendable, Equatable {
  /// When it was first recorded.
  package let first: String
  /// When it was last found: the last look that found it again, or its own record.
  package let lastSeen: String
  /// When the next version was first recorded; nil while it stands.
  package let replaced: String?

  /// Seconds from its record to that of the next version, or to the last look that found it while it stands; nil where the
  /// recording clock went backwards.
  package var seconds: Int64? {
    guard let start = RecordedTime(first), let end = RecordedTime(replaced ?? lastSeen), start <= end else {
      return nil
    }
    return end.seconds - start.seconds
  }
}

/// The looks between one version and the next.
package struct LooksBetween: Sendable, Equatable {
  package let unchanged: Int
  package let failed: Int
  package let blocked: Int
  /// Other bytes with the same content, and the server's word that the document is no more.
  package let technical: Int
  package let gone: Int
  /// When the last of each kind was recorded.
  package let lastUnchanged: String?
  package let lastFailed: String?
  package let lastBlocked: String?
  package let lastTechnical: String?
  package let lastGone: String?

  /// Looks in the order of the log, behind a version.
  init(_ looks: some Sequence<Look>, after version: Snapshot) {
    var counts: [CheckEvent.Result: Int] = [:]
    var last: [CheckEvent.Result: String] = [:]
    for look in looks {
      counts[look.result, default: 0] += 1
      last[look.result] = look.seen(by: version)
    }
    unchanged = counts[.unchanged, default: 0]
    failed = counts[.failed, default: 0]
    blocked = counts[.blocked, default: 0]
    technical = counts[.technical, default: 0]
    gone = counts[.gone, default: 0]
    lastTechnical = last[.technical]
    lastGone = last[.gone]
    lastUnchanged = last[.unchanged]
    lastFailed = last[.failed]
    lastBlocked = last[.blocked]
  }

  package var count: Int { unchanged + technical + failed + blocked + gone }
}

extension Look {
  /// When it was looked: by whose clock the version before it was captured.
  func seen(by version: Snapshot) -> String {
    version.isImported ? retrieval?.retrieved ?? recorded : recorded
  }
}
