import Archive
import Auditing
import Revisions
import TransparencyLog

extension SourceHistoryReport {
  /// The columns, which are only ever added to; one row an entry of the log.
  static let csvColumns = [
    "recorded", "snapshot", "event", "change", "bytes", "sha256", "source", "entry", "result", "mediaType",
    "method", "recordedBy", "key", "reader", "comparedWith", "nature", "changedAfter", "changedBefore",
    "edited",
    "moved", "inserted", "deleted", "wordsDeleted", "wordsInserted", "outside", "tags", "grave", "score",
    "stoodSeconds", "lastSeen", "sameAs", "warnings",
  ]

  package func csv() -> String {
    var text = CSV.line(Self.csvColumns)
    for entry in history.entries {
      let values = cells(entry)
      text += CSV.line(Self.csvColumns.map { values[$0] ?? "" })
    }
    return text
  }

  private func cells(_ entry: SourceHistory.Entry) -> [String: String] {
    var cells: [String: String] = [:]
    switch entry {
    case .version(let index):
      let version = history.versions[index]
      cells = self.cells(version)
      cells["changedAfter"] = index > 0 ? history.versions[index - 1].standing.lastSeen : nil
    case .look(let look):
      cells["recorded"] = look.recorded
      cells["event"] = "check"
      cells["change"] = look.result.rawValue
      cells["result"] = look.result.rawValue
      cells["sha256"] = look.sha256?.hex
      cells["entry"] = "\(look.entry)"
    case .redaction(let redaction, let index):
      cells["recorded"] = redaction.recorded
      cells["event"] = "redact"
      cells["snapshot"] = history.versions[index].snapshot.reference
      cells["change"] = "bytes removed: \(redaction.reason)"
      cells["result"] = redaction.reason
      cells["sha256"] = redaction.sha256.hex
      cells["entry"] = "\(redaction.entry)"
    }
    cells["source"] = history.source.id
    return cells
  }

  private func cells(_ version: SourceHistory.Version) -> [String: String] {
    let snapshot = version.snapshot
    var cells = [
      "recorded": snapshot.recorded, "snapshot": snapshot.reference, "event": "snapshot",
      "change": lines(version).joined(separator: "; "), "bytes": "\(snapshot.bytes)",
      "sha256": snapshot.sha256.hex, "entry": "\(snapshot.entry)", "mediaType": snapshot.mediaType,
      "method": snapshot.method, "recordedBy": version.recorder.name, "key": "\(version.recorder.keyID)",
      "lastSeen": version.standing.lastSeen,
    ]
    cells["result"] = version.redaction.map { "removed \($0.recorded): \($0.reason)" }
    cells["reader"] = version.reading?.reader
    cells["warnings"] = version.reading?.warnings.joined(separator: "; ")
    cells["stoodSeconds"] = version.standing.seconds.map(String.init)
    cells["sameAs"] = version.returnsTo.map { "\(snapshot.source)@\($0.version)" }
    cells["changedBefore"] = snapshot.version > 1 ? snapshot.seen : nil
    guard let change = version.change else { return cells }
    cells["comparedWith"] = "\(snapshot.source)@\(change.previous)"
    cells["nature"] = change.nature.rawValue
    let summary = change.summary
    let numbers = [
      ("edited", summary.edited), ("moved", summary.moved), ("inserted", summary.inserted),
      ("deleted", summary.deleted), ("wordsDeleted", summary.wordsDeleted),
      ("wordsInserted", summary.wordsInserted), ("outside", change.outside), ("grave", change.grave),
      ("score", change.score),
    ]
    for (name, number) in numbers { cells[name] = String(number) }
    cells["tags"] = ChangeKind.allCases.compactMap { tag in change.tags[tag].map { "\(tag.rawValue)=\($0)" } }
      .joined(separator: " ")
    return cells
  }
}
