import Revisions
import Capture
import TransparencyLog
import Archive
package import Auditing
import Documents

/// A source's history: its snapshots and looks, and what changed at each.
package struct SourceHistoryReport: Report {
  package let history: SourceHistory

  /// A report over a history.
  package init(_ history: SourceHistory) { self.history = history }

  private var changes: [DiffReport] {
    history.entries.compactMap { entry in
      guard case .snapshot(_, let change?) = entry else { return nil }
      return DiffReport(
        oldDocument: ReportedDocument(change.old), newDocument: ReportedDocument(change.new),
        old: change.old.document, new: change.new.document, revision: change.revision)
    }
  }

  private var table: Table {
    let rows = history.entries.map { entry -> [Table.Cell] in
      switch entry {
      case .snapshot(let snapshot, let change):
        let report = change.map {
          DiffReport(
            oldDocument: ReportedDocument($0.old), newDocument: ReportedDocument($0.new),
            old: $0.old.document,
            new: $0.new.document, revision: $0.revision)
        }
        return [
          .text(snapshot.recorded), .text(snapshot.reference), .text("snapshot"),
          .text(report?.summaryLine ?? "first snapshot"), .number(snapshot.bytes), .text(snapshot.sha256.hex),
        ]
      case .redacted(let snapshot, let redaction):
        return [
          .text(snapshot.recorded), .text(snapshot.reference), .text("snapshot"),
          .text("bytes removed on \(redaction.recorded): \(redaction.reason)"), .number(snapshot.bytes),
          .text(snapshot.sha256.hex),
        ]
      case .look(let look):
        return [
          .text(look.recorded), .none, .text("check"), .text(look.result.rawValue), .none,
          look.sha256.map { .text($0.hex) } ?? .none,
        ]
      }
    }
    return Table(
      schema: "audit/1", title: "History of \(history.source.id)",
      columns: ["recorded", "snapshot", "event", "change", "bytes", "sha256"], rows: rows)
  }

  package func text(_ style: TerminalStyle) -> String {
    var lines = [
      style.coloured(history.source.id, .bold) + "  " + TextLayout.safe(history.source.title ?? "")
        + (history.source.published.map { "  published " + $0 } ?? "")
    ]
    for entry in history.entries {
      switch entry {
      case .snapshot(let snapshot, let change):
        lines.append("")
        lines.append(
          style.coloured(snapshot.reference, .bold)
            + "  recorded \(snapshot.recorded)  \(snapshot.bytes) bytes")
        lines.append(style.coloured("  sha256 \(snapshot.sha256.hex)", .dim))
        guard let change else { continue }
        let report = DiffReport(
          oldDocument: ReportedDocument(change.old), newDocument: ReportedDocument(change.new),
          old: change.old.document, new: change.new.document, revision: change.revision)
        // The diff's own two lines of names say what stands above already.
        lines += report.text(style).split(separator: "\n", omittingEmptySubsequences: false).dropFirst(2)
          .map { $0.isEmpty ? "" : "  " + $0 }
      case .redacted(let snapshot, let redaction):
        lines.append("")
        lines.append(
          style.coloured(snapshot.reference, .bold)
            + "  recorded \(snapshot.recorded)  \(snapshot.bytes) bytes, removed on \(redaction.recorded): "
            + TextLayout.safe(redaction.reason))
        lines.append(style.coloured("  sha256 \(snapshot.sha256.hex)", .dim))
      case .look(let look):
        lines.append("  looked \(look.recorded): \(look.result.rawValue)")
      }
    }
    return lines.joined(separator: "\n")
  }

  package func json() throws -> String {
    struct Entry: Encodable {
      let event: String
      let recorded: String
      let snapshot: String?
      let sha256: String?
      let bytes: Int?
      let result: String?
      let change: Counts?
    }
    struct Counts: Encodable {
      let edited: Int
      let moved: Int
      let inserted: Int
      let deleted: Int
      let wordsDeleted: Int
      let wordsInserted: Int
      let outside: Int
    }
    struct Object: Encodable {
      let schema = "audit/1"
      let source: String
      let entries: [Entry]
    }
    let entries = history.entries.map { entry in
      switch entry {
      case .snapshot(let snapshot, let change):
        Entry(
          event: "snapshot", recorded: snapshot.recorded, snapshot: snapshot.reference,
          sha256: snapshot.sha256.hex,
          bytes: snapshot.bytes, result: nil,
          change: change.map {
            let summary = $0.revision.summary
            return Counts(
              edited: summary.edited, moved: summary.moved, inserted: summary.inserted,
              deleted: summary.deleted,
              wordsDeleted: summary.wordsDeleted, wordsInserted: summary.wordsInserted,
              outside: $0.revision.outside.count { $0.kind != .equal })
          })
      case .redacted(let snapshot, let redaction):
        Entry(
          event: "snapshot", recorded: snapshot.recorded, snapshot: snapshot.reference,
          sha256: snapshot.sha256.hex, bytes: snapshot.bytes,
          result: "removed \(redaction.recorded): \(redaction.reason)", change: nil)
      case .look(let look):
        Entry(
          event: "check", recorded: look.recorded, snapshot: nil, sha256: look.sha256?.hex, bytes: nil,
          result: look.result.rawValue, change: nil)
      }
    }
    return try JSONText.encode(Object(source: history.source.id, entries: entries))
  }

  package func csv() -> String { table.csv() }

  package func markdown() -> String {
    ([table.markdown()] + changes.map { "\n" + $0.markdown() }).joined(separator: "\n")
  }

  package func html() -> String { table.html() }
}
