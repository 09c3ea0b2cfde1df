import TransparencyLog
import Alignment
import Archive
package import Auditing
import Documents
import Revisions

/// The matrix of demands and snapshots of a response, with every flip and its cause.
package struct DispositionHistoryReport: Report {
  package let history: DispositionHistory

  /// A report over a history.
  package init(_ history: DispositionHistory) { self.history = history }

  private var demandsDocument: ReportedDocument { ReportedDocument(history.demands) }

  private var demands: [AlignedDemand] { history.columns.first?.result.demands ?? [] }

  private var table: Table {
    let rows = demands.indices.map { row -> [Table.Cell] in
      [.text(demands[row].demand.id), .text(demands[row].quote.exact)]
        + history.columns.indices.map { column in
          .text(
            history.columns[column].result.demands[row].disposition.rawValue
              + (isFlip(row, column) ? " *" : ""))
        }
    }
    return Table(
      schema: "audit/1", title: "\(demandsDocument.name) against every snapshot of \(history.response.id)",
      columns: ["demand", "quote"] + history.columns.map(\.snapshot.reference), rows: rows, notes: flipLines)
  }

  private func isFlip(_ demand: Int, _ column: Int) -> Bool {
    history.flips.contains { $0.demand == demand && $0.column == column }
  }

  private var flipLines: [String] {
    let warnings = history.columns.flatMap { column in
      column.document.warnings.map { "warning: \(column.snapshot.reference): \($0)" }
    }
    return warnings + changeLines
  }

  private var changeLines: [String] {
    guard history.columns.count > 1 else {
      return ["one snapshot of \(history.response.id): nothing to compare yet"]
    }
    let flips = history.flips.flatMap { flip -> [String] in
      let place = history.columns[flip.column].snapshot.reference
      let head =
        "* \(demands[flip.demand].demand.id) at \(place): \(flip.from.rawValue) → \(flip.to.rawValue)"
      guard !flip.causes.isEmpty else { return [head + "; no cited sentence changed, only scores moved"] }
      return [head] + flip.causes.map(line)
    }
    let rewordings = history.rewordings.flatMap { change -> [String] in
      let place = history.columns[change.column].snapshot.reference
      return [
        "~ \(demands[change.demand].demand.id) at \(place): still \(change.to.rawValue), but its passage was "
          + (change.causes.allSatisfy(isPureMove) ? "moved" : "changed")
      ] + change.causes.map(line)
    }
    return (flips.isEmpty ? ["no disposition flipped"] : flips) + rewordings
  }

  private func isPureMove(_ cause: DispositionHistory.Cause) -> Bool {
    cause.kind == .moved && cause.old?.exact == cause.new?.exact
  }

  private func line(_ cause: DispositionHistory.Cause) -> String {
    let tags = cause.tags.isEmpty ? "" : " [" + cause.tags.map(\.rawValue).joined(separator: ", ") + "]"
    let head = "    \(cause.kind.rawValue)\(tags)"
    switch (cause.old, cause.new) {
    case (let old?, _?) where isPureMove(cause): return head + ": “\(old.exact)”"
    case (let old?, let new?): return head + ": “\(old.exact)” → “\(new.exact)”"
    case (let old?, nil): return head + ": “\(old.exact)”"
    case (nil, let new?): return head + ": “\(new.exact)”"
    case (nil, nil): return head
    }
  }

  package func text(_ style: TerminalStyle) -> String {
    let idWidth = max(3, demands.map { $0.demand.id.count }.max() ?? 3) + 2
    var lines = [
      "\(TextLayout.safe(demandsDocument.name)) against every snapshot of \(history.response.id)"
    ]
    for column in history.columns {
      lines.append(
        "  \(column.snapshot.reference)  recorded \(column.snapshot.recorded)  sha256 \(column.snapshot.sha256.hex.prefix(8))…"
      )
    }
    lines.append("")
    let cell = 17
    lines.append(
      style.coloured(
        String(repeating: " ", count: idWidth)
          + history.columns.map { TextLayout.padded("@\($0.snapshot.version)", to: cell) }.joined(), .dim))
    for row in demands.indices {
      let cells = history.columns.indices.map { column in
        let disposition = history.columns[column].result.demands[row].disposition
        let label =
          "\(DispositionLabel(disposition).sign) \(DispositionLabel(disposition).shortWord)"
          + (isFlip(row, column) ? "*" : "")
        return style.coloured(TextLayout.padded(label, to: cell), DispositionLabel(disposition).colour)
      }.joined()
      let room = max(16, style.width - idWidth - cell * history.columns.count)
      lines.append(
        TextLayout.padded(demands[row].demand.id, to: idWidth) + cells
          + TextLayout.shortened(TextLayout.safe(demands[row].quote.exact), to: room))
    }
    lines += [""]
    for line in flipLines {
      // What explains a line stands below it, set in.
      let indent = String(line.prefix { $0 == " " })
      lines += TextLayout.wrapped(TextLayout.safe(line), to: style.width - indent.count).map { indent + $0 }
    }
    return lines.joined(separator: "\n")
  }

  package func json() throws -> String {
    struct Column: Encodable {
      let snapshot: String
      let recorded: String
      let sha256: String
    }
    struct Demand: Encodable {
      let id: String
      let quote: QuoteObject
      let dispositions: [String]
      let absent: [Double]
    }
    struct Cause: Encodable {
      let kind: String
      let change: [String]
      let old: QuoteObject?
      let new: QuoteObject?
    }
    struct Flip: Encodable {
      let demand: String
      let snapshot: String
      let from: String
      let to: String
      let cause: String
      let changes: [Cause]
    }
    struct Object: Encodable {
      let schema = "audit/1"
      let demandsDocument: DocumentObject
      let response: String
      let aligner: String
      let snapshots: [Column]
      let demands: [Demand]
      let flips: [Flip]
      let rewordings: [Flip]
    }
    func flip(_ flip: DispositionHistory.Flip) -> Flip {
      Flip(
        demand: demands[flip.demand].demand.id, snapshot: history.columns[flip.column].snapshot.reference,
        from: flip.from.rawValue, to: flip.to.rawValue, cause: flip.causes.isEmpty ? "score" : "text",
        changes: flip.causes.map {
          Cause(
            kind: $0.kind.rawValue, change: $0.tags.map(\.rawValue), old: $0.old.map(QuoteObject.init),
            new: $0.new.map(QuoteObject.init))
        })
    }
    return try JSONText.encode(
      Object(
        demandsDocument: DocumentObject(demandsDocument), response: history.response.id,
        aligner: Aligner.version,
        snapshots: history.columns.map {
          Column(
            snapshot: $0.snapshot.reference, recorded: $0.snapshot.recorded, sha256: $0.snapshot.sha256.hex)
        },
        demands: demands.indices.map { row in
          Demand(
            id: demands[row].demand.id, quote: QuoteObject(demands[row].quote),
            dispositions: history.columns.map { $0.result.demands[row].disposition.rawValue },
            absent: history.columns.map {
              JSONText.rounded($0.result.demands[row].probabilities[.absent] ?? 0)
            })
        },
        flips: history.flips.map(flip), rewordings: history.rewordings.map(flip)))
  }

  package func csv() -> String { table.csv() }
  package func markdown() -> String { table.markdown() }
  package func html() -> String { table.html() }
}
