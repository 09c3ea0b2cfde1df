import Archive
import Auditing
import Revisions
import TransparencyLog

extension SourceHistoryReport {
  package func json() throws -> String { try JSONText.encode(HistoryObject(history)) }
}

/// The JSON of a source's history: `audit/1` with `source`.
private struct HistoryObject: Encodable {
  let schema = "audit/1"
  let source: String
  let title: String?
  let since: String?
  let earlierEntries: Int
  let upTo: Int?
  let rules: [String]?
  let entries: [EntryObject]

  init(_ history: SourceHistory) {
    source = history.source.id
    title = history.source.title
    since = history.start?.words
    earlierEntries = history.earlier
    upTo = history.end
    rules = history.rules.isEmpty ? nil : history.rules
    entries = history.entries.map { entry in
      switch entry {
      case .version(let index):
        EntryObject(
          history.versions[index], previous: index > 0 ? history.versions[index - 1] : nil)
      case .look(let look): EntryObject(look)
      case .redaction(let redaction, let index): EntryObject(redaction, history.versions[index])
      }
    }
  }
}

/// An entry: `event` says which members it has.
private struct EntryObject: Encodable {
  let event: String
  let entry: UInt64
  let recorded: String
  var snapshot: String?
  var sha256: String?
  var bytes: Int?
  var result: String?
  var mediaType: String?
  var method: String?
  var name: String?
  var url: String?
  var retrieved: String?
  var archive: String?
  var recordedBy: RecorderObject?
  var reader: String?
  var tool: String?
  var textSha256: String?
  var warnings: [String]?
  var returnsTo: ReturnObject?
  var described: DescriptionObject?
  var comparedWith: String?
  var changedBetween: BetweenObject?
  var change: CountsObject?
  var stood: StandingObject?
  var looks: LooksObject?

  init(_ look: Look) {
    event = "check"
    entry = look.entry.value
    recorded = look.recorded
    result = look.result.rawValue
    sha256 = look.sha256?.hex
  }

  init(_ redaction: Redaction, _ version: SourceHistory.Version) {
    event = "redact"
    entry = redaction.entry.value
    recorded = redaction.recorded
    snapshot = version.snapshot.reference
    sha256 = redaction.sha256.hex
    result = redaction.reason
  }

  init(_ version: SourceHistory.Version, previous: SourceHistory.Version?) {
    let captured = version.snapshot
    event = "snapshot"
    entry = captured.entry.value
    recorded = captured.recorded
    snapshot = captured.reference
    sha256 = captured.sha256.hex
    bytes = captured.bytes
    result = version.redaction.map { "removed \($0.recorded): \($0.reason)" }
    mediaType = captured.mediaType
    method = captured.method
    name = captured.name
    url = captured.retrieval.map { $0.finalURL ?? $0.url }
    retrieved = captured.retrieval?.retrieved
    archive = captured.retrieval?.archive
    recordedBy = RecorderObject(
      origin: version.recorder.name, key: "\(version.recorder.keyID)", vkey: version.recorder.text)
    reader = version.reading?.reader
    tool = version.reading?.tool
    textSha256 = version.reading?.textSHA256.hex
    warnings = version.reading?.warnings
    returnsTo = version.returnsTo.map {
      ReturnObject(snapshot: "\(captured.source)@\($0.version)", same: $0.isExact ? "bytes" : "text")
    }
    described = version.description.map { DescriptionObject(title: $0.title, published: $0.published) }
    comparedWith = version.change.map { "\(captured.source)@\($0.previous)" }
    changedBetween = previous.map {
      BetweenObject(lastSeen: $0.standing.lastSeen, firstSeen: captured.seen)
    }
    change = version.change.map(CountsObject.init)
    stood = StandingObject(version.standing)
    looks = LooksObject(version.looks)
  }
}

private struct RecorderObject: Encodable {
  let origin: String
  let key: String
  let vkey: String
}

private struct ReturnObject: Encodable {
  let snapshot: String
  let same: String
}

private struct DescriptionObject: Encodable {
  let title: String?
  let published: String?
}

private struct BetweenObject: Encodable {
  let lastSeen: String
  let firstSeen: String
}

private struct CountsObject: Encodable {
  let nature: String
  let technical: Bool
  let edited: Int
  let moved: Int
  let inserted: Int
  let deleted: Int
  let wordsDeleted: Int
  let wordsInserted: Int
  let outside: Int
  let ignored: Int?
  let tags: [String: Int]
  let grave: Int
  let score: Int
  let isCoarse: Bool
  let readers: [String]?
  let changes: [ChangeObject]
  let changesLeftOut: Int

  init(_ change: VersionChange) {
    let summary = change.summary
    nature = change.nature.rawValue
    technical = change.nature.isTechnical
    edited = summary.edited
    moved = summary.moved
    inserted = summary.inserted
    deleted = summary.deleted
    wordsDeleted = summary.wordsDeleted
    wordsInserted = summary.wordsInserted
    outside = change.outside
    ignored = change.ignored == 0 ? nil : change.ignored
    tags = Dictionary(uniqueKeysWithValues: change.tags.map { ($0.key.rawValue, $0.value) })
    grave = change.grave
    score = change.score
    isCoarse = summary.isCoarse
    readers = change.readers.map { [$0.old, $0.new] }
    changes = change.top.map(ChangeObject.init)
    changesLeftOut = change.count - change.top.count
  }
}

private struct StandingObject: Encodable {
  let from: String
  let lastSeen: String
  let replaced: String?
  let seconds: Int64?

  init(_ standing: Standing) {
    from = standing.first
    lastSeen = standing.lastSeen
    replaced = standing.replaced
    seconds = standing.seconds
  }
}

private struct LooksObject: Encodable {
  let unchanged: Int
  let failed: Int
  let blocked: Int
  let technical: Int
  let gone: Int
  let lastUnchanged: String?
  let lastFailed: String?
  let lastBlocked: String?
  let lastTechnical: String?
  let lastGone: String?

  init(_ looks: LooksBetween) {
    unchanged = looks.unchanged
    failed = looks.failed
    blocked = looks.blocked
    lastUnchanged = looks.lastUnchanged
    lastFailed = looks.lastFailed
    lastBlocked = looks.lastBlocked
    technical = looks.technical
    gone = looks.gone
    lastTechnical = looks.lastTechnical
    lastGone = looks.lastGone
  }
}

/// A change of a text in an audit's JSON.
struct ChangeObject: Encodable {
  let kind: String
  let change: [String]
  let old: QuoteObject?
  let new: QuoteObject?
  let score: Int
  let grave: Bool
  let reasons: [Reason]

  struct Reason: Encodable {
    let points: Int
    let text: String
  }

  init(_ change: QuotedChange) {
    kind = change.kind.rawValue
    self.change = change.tags.map(\.rawValue)
    old = change.old.map(QuoteObject.init)
    new = change.new.map(QuoteObject.init)
    score = change.significance.score
    grave = change.isGrave
    reasons = change.significance.reasons.map { Reason(points: $0.points, text: $0.text) }
  }
}
