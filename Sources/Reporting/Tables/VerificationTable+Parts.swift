import TransparencyLog
import Verification

extension VerificationTable {
  /// Lines on what is neither a finding nor the log itself: evidence, witnesses, keys, redactions, what was left out.
  static func notesOnParts(_ report: VerificationReport) -> [String] {
    var notes = report.anchors.map(line)
    if let quorum = report.quorum { notes.append(line(quorum)) }
    if report.keys.count > 1 {
      let changes = report.keys.compactMap(\.entry).map { "entry \($0)" }
      notes.append(
        "the key was changed \(changes.count == 1 ? "once" : "\(changes.count) times"): \(changes.joined(separator: ", "))"
      )
    }
    notes += report.redacted.map {
      "redacted: \($0.digest.hex) by entry \($0.entry) on \($0.recorded): \($0.reason)"
    }
    if !report.leftovers.isEmpty {
      notes.append("\(report.leftovers.count) temporary files of an interrupted write")
    }
    if !report.interrupted.isEmpty {
      notes.append(
        "\(report.interrupted.count) files beyond the checkpoint, of a batch that the log's owner signed: it was interrupted before it was "
          + "acknowledged, or the archive was set back; the next capture tidies up"
      )
    }
    if !report.unchecked.isEmpty {
      notes.append("unchecked, as the log says nothing of them: " + report.unchecked.joined(separator: ", "))
    }
    if report.unchecked.contains(where: { $0.hasPrefix("catalog.sqlite") }) {
      notes.append("catalog.sqlite is an index that an earlier version kept here; it may be deleted")
    }
    return notes + report.omissions.map { "not checked: " + $0 }
  }

  private static func line(_ anchor: VerificationReport.Anchor) -> String {
    let what = "\(anchor.kind) of size \(anchor.size) (anchors/\(anchor.name)): "
    let time = anchor.time.map { ", \($0)" } ?? ""
    switch anchor.status {
    case .holds: return what + "holds" + time
    case .unchecked(let reason): return what + "unchecked, \(reason)" + time
    case .fails(let reason): return what + "false, \(reason)"
    }
  }

  private static func line(_ quorum: Quorum) -> String {
    let missing = quorum.missing.isEmpty ? "" : "; without " + quorum.missing.joined(separator: ", ")
    guard let size = quorum.size, let place = quorum.place else {
      return "witnesses: no checkpoint that the policy asks for\(missing)"
    }
    let witnesses = quorum.witnesses.map { $0.name + ($0.time.map { " at \($0)" } ?? "") }
    return "witnessed: size \(size) (\(place))"
      + (witnesses.isEmpty ? "" : " by " + witnesses.joined(separator: ", ")) + missing
      + (quorum.entriesSince == 0
        ? ""
        : quorum.entriesSince == 1
          ? "; one entry since is not" : "; \(quorum.entriesSince) entries since are not")
  }

  /// The same for the JSON.
  static func lists(_ report: VerificationReport) -> [String: Table.List] {
    [
      "anchors": Table.List(
        ["name", "kind", "size", "time", "status", "reason"],
        report.anchors.map { anchor in
          let (status, reason): (String, Table.Cell) =
            switch anchor.status {
            case .holds: ("holds", .none)
            case .unchecked(let reason): ("unchecked", .text(reason))
            case .fails(let reason): ("fails", .text(reason))
            }
          return [
            .text(anchor.name), .text(anchor.kind), .number(Int(clamping: anchor.size.value)),
            cell(anchor.time), .text(status), reason,
          ]
        }),
      "keys": Table.List(
        ["key", "entry"],
        report.keys.map { [.text($0.key.text), $0.entry.map { .number(Int(clamping: $0)) } ?? .none] }),
      "redactions": Table.List(
        ["sha256", "entry", "recorded", "reason"],
        report.redacted.map {
          [.text($0.digest.hex), .number(Int(clamping: $0.entry)), .text($0.recorded), .text($0.reason)]
        }),
      "witnesses": Table.List(
        ["name", "result", "time"],
        (report.quorum?.witnesses ?? []).map { [.text($0.name), .text("signed"), cell($0.time)] }
          + (report.quorum?.missing ?? []).map { [.text($0), .text("missing"), .none] }),
      "unchecked": Table.List(["path"], report.unchecked.map { [.text($0)] }),
      "interrupted": Table.List(["path"], report.interrupted.map { [.text($0)] }),
      "omissions": Table.List(["detail"], report.omissions.map { [.text($0)] }),
    ]
  }

  private static func cell(_ text: String?) -> Table.Cell { text.map(Table.Cell.text) ?? .none }
}
