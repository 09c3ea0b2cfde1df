import Archive
import Auditing
import Documents
import Revisions

/// The phrases of an audit, which every format uses: exact about what the log proves and what it does not.
enum AuditPhrases {
  static func counted(_ count: Int, _ noun: String, _ plural: String? = nil) -> String {
    "\(count) \(count == 1 ? noun : plural ?? noun + "s")"
  }

  /// "recorded 2022-06-01T00:00:00Z", or "captured …" by the word of who captured it where that was somebody else.
  static func seen(_ snapshot: Snapshot) -> String {
    (snapshot.isImported ? "captured " : "recorded ") + snapshot.seen
  }

  /// A length of time in its two greatest units: "3 days 4 h", "5 min", "12 s".
  static func duration(_ seconds: Int64) -> String {
    let units: [(Int64, String)] = [(86_400, "day"), (3600, "h"), (60, "min"), (1, "s")]
    var parts: [String] = []
    var rest = seconds
    for (length, name) in units {
      let count = rest / length
      rest %= length
      if count > 0 {
        parts.append("\(count) \(name)\(name == "day" && count > 1 ? "s" : "")")
      } else if !parts.isEmpty {
        break
      }
      if parts.count == 2 { break }
    }
    return parts.isEmpty ? "0 s" : parts.joined(separator: " ")
  }

  /// "stood 3 days 4 h", "still standing as of 2022-06-01T00:00:00Z".
  static func standing(_ standing: Standing) -> String {
    guard let replaced = standing.replaced else {
      return
        "still standing as of \(standing.lastSeen), when it was last \(standing.lastSeen == standing.first ? "recorded" : "found")"
        + (standing.seconds.map { $0 > 0 ? "; known for \(duration($0))" : "" } ?? "")
    }
    let time =
      standing.seconds.map { "stood \(duration($0))" } ?? "stood (the recording clock went backwards)"
    return "\(time): last found \(standing.lastSeen), replaced in the record \(replaced)"
  }

  /// When a version replaced another, as far as the log can tell.
  static func between(_ old: Standing, _ new: Standing, isTechnical: Bool) -> String {
    (isTechnical ? "the bytes changed" : "changed")
      + " between \(old.lastSeen) (last record of the old form) and \(new.first) (first record of the new)"
  }

  /// The looks behind a version, those that failed told apart; nil where there were none.
  static func looks(_ looks: LooksBetween) -> String? {
    guard looks.count > 0 else { return nil }
    var parts: [String] = []
    if let last = looks.lastUnchanged {
      parts.append("looked \(times(looks.unchanged)), the last \(last): nothing new")
    }
    if let last = looks.lastTechnical {
      parts.append("other bytes with the same content \(times(looks.technical)), the last \(last)")
    }
    if let last = looks.lastGone {
      parts.append("the server said \(times(looks.gone)) that it is gone, the last \(last)")
    }
    if let last = looks.lastFailed {
      parts.append("\(counted(looks.failed, "look")) failed, the last \(last): no evidence either way")
    }
    if let last = looks.lastBlocked {
      parts.append(
        "\(counted(looks.blocked, "look")) \(looks.blocked == 1 ? "was" : "were") blocked, the last \(last): no evidence either way"
      )
    }
    return parts.joined(separator: "; ")
  }

  private static func times(_ count: Int) -> String {
    switch count {
    case 1: "once"
    case 2: "twice"
    default: "\(count) times"
    }
  }

  /// "technical: the text is the same"; nil for a change of what the document says.
  static func technical(_ change: VersionChange) -> String? {
    let reader = change.readers.map { ", read by another reader (\($0.old), then \($0.new))" } ?? ""
    switch change.nature {
    case .content, .surroundings: return nil
    case .sameBytes: return "technical: the bytes are the same" + reader
    case .sameText: return "technical: the text is the same" + reader
    case .sameWords:
      return
        "technical: the words are the same; only spacing, wrapping, hyphenation or quotation marks differ"
        + reader
    case .ignored:
      return "only what the rules leave out: \(counted(change.ignored, "change"))" + reader
    }
  }

  /// What a version changed: "technical: …", or counts by kind and tag.
  static func change(_ change: VersionChange) -> String {
    if let technical = technical(change) { return technical }
    let outside = change.outside > 0 ? "outside the main content: \(counted(change.outside, "change"))" : nil
    let summary = change.summary
    let kinds = SentenceChange.Kind.allCases.filter { $0 != .equal && summary.count($0) > 0 }
      .map { "\(summary.count($0)) \($0.rawValue)" }
    guard !kinds.isEmpty else { return "only around the document; " + (outside ?? "") }
    let total = summary.equal + summary.edited + summary.moved + summary.deleted
    var parts = [
      "\(kinds.joined(separator: ", ")) of \(counted(total, "sentence"))",
      "\(counted(summary.wordsDeleted, "word")) out, \(summary.wordsInserted) in",
    ]
    let tags = ChangeKind.allCases.compactMap { tag in change.tags[tag].map { "\(tag.rawValue) \($0)" } }
    if !tags.isEmpty { parts.append(tags.joined(separator: ", ")) }
    if change.grave > 0 { parts.append("\(change.grave) grave") }
    if let outside { parts.append(outside) }
    if let readers = change.readers {
      parts.append(
        "read by another reader (\(readers.old), then \(readers.new)), which can be a cause of its own")
    }
    if summary.isCoarse { parts.append("coarse: pairs may be missed") }
    return parts.joined(separator: "; ")
  }

  /// "same bytes as @1".
  static func returned(_ back: SourceHistory.Return) -> String {
    back.isExact ? "same bytes as @\(back.version)" : "same text as @\(back.version), in other bytes"
  }

  static func description(_ description: SourceHistory.Description) -> String {
    "described anew: title \(description.title.map { "“\($0)”" } ?? "none"), "
      + "published \(description.published ?? "unknown")"
  }

  /// "edited [modality, weakened]", "moved and edited", with the score where one is known.
  static func head(_ change: QuotedChange) -> String {
    let kind = change.kind == .moved && !change.runs.isEmpty ? "moved and edited" : change.kind.rawValue
    let tags = change.tags.isEmpty ? "" : " [" + change.tags.map(\.rawValue).joined(separator: ", ") + "]"
    return kind + tags
  }

  /// Why a change has its score: "60: a negation was added (+40), …"; nil where none is known.
  static func score(_ change: QuotedChange) -> String? {
    guard !change.significance.reasons.isEmpty else { return nil }
    let reasons = change.significance.reasons.map { "\($0.text) (\($0.points > 0 ? "+" : "")\($0.points))" }
    return "\(change.significance.score): " + reasons.joined(separator: ", ")
  }

  /// A change in one line: "edited [tags]: “old” → “new”".
  static func line(_ change: QuotedChange) -> String {
    let head = head(change)
    switch (change.old, change.new) {
    case (let old?, _?) where change.isPureMove: return head + ": “\(old.exact)”"
    case (let old?, let new?): return head + ": “\(old.exact)” → “\(new.exact)”"
    case (let old?, nil): return head + ": “\(old.exact)”"
    case (nil, let new?): return head + ": “\(new.exact)”"
    case (nil, nil): return head
    }
  }

  /// What became of a passage: "moved, edited (weakened) and split".
  static func fate(_ step: PassageThread.Step) -> String {
    guard !step.fates.isEmpty else { return "as it was" }
    var seen: Set<ChangeKind> = []
    let tags = step.changes.flatMap(\.tags).filter { seen.insert($0).inserted }.map(\.rawValue)
    let words = step.fates.map { fate in
      fate == .edited && !tags.isEmpty ? "edited (\(tags.joined(separator: ", ")))" : fate.rawValue
    }
    guard words.count > 1 else { return words.joined() }
    return words.dropLast().joined(separator: ", ") + " and " + (words.last ?? "")
  }
}
