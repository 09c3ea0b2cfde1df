import Alignment
import Archive
import Auditing
import Documents
import TransparencyLog

extension DispositionHistoryReport {
  /// Columns that a cell takes with its word, and with its sign alone.
  private static let wideCell = 17
  /// The same where what people said stands behind it.
  private static let reviewedCell = 20
  private static let narrowCell = 6
  /// The least room for a demand's words.
  private static let leastQuote = 16

  private var idWidth: Int { max(3, demands.map { TextLayout.width($0.demand.id) }.max() ?? 3) + 2 }

  package func text(_ style: TerminalStyle) -> String {
    var lines = [TextLayout.safe(title)]
    for (index, column) in history.columns.enumerated() {
      let snapshot = column.snapshot
      lines.append(
        "  \(snapshot.reference)  \(TextLayout.safe(AuditPhrases.seen(snapshot)))  sha256 \(snapshot.sha256.hex.prefix(8))…"
          + (remark(index).map { "  " + $0 } ?? ""))
    }
    lines += [""] + matrix(style) + [""]
    for line in closing {
      // What explains a line stands below it, set in.
      let indent = String(line.prefix { $0 == " " })
      lines += TextLayout.wrapped(TextLayout.safe(line), to: style.width - indent.count).map { indent + $0 }
    }
    return lines.joined(separator: "\n")
  }

  /// One block, or several below each other where the columns are many.
  private func matrix(_ style: TerminalStyle) -> [String] {
    guard !history.columns.isEmpty else { return ["no snapshot of \(history.response.id) to align"] }
    let room = style.width - idWidth - Self.leastQuote
    let wide = hasReviews ? Self.reviewedCell : Self.wideCell
    let isNarrow = wide * history.columns.count > room
    let cell = isNarrow ? Self.narrowCell : wide
    let perBlock = max(1, room / cell)
    var lines: [String] = []
    for start in stride(from: 0, to: history.columns.count, by: perBlock) {
      if start > 0 { lines.append("") }
      let columns = start..<min(start + perBlock, history.columns.count)
      lines.append(
        style.coloured(
          String(repeating: " ", count: idWidth)
            + columns.map { TextLayout.padded("@\(history.columns[$0].snapshot.version)", to: cell) }.joined(),
          .dim))
      for row in demands.indices {
        let cells = columns.map { cellText(row, $0, isNarrow: isNarrow, width: cell, style) }.joined()
        lines.append(
          TextLayout.padded(TextLayout.safe(demands[row].demand.id), to: idWidth) + cells
            + TextLayout.shortened(
              TextLayout.safe(demands[row].quote.exact),
              to: max(Self.leastQuote, style.width - idWidth - cell * columns.count)))
      }
    }
    if isNarrow {
      lines += ["", DispositionLabel.all.map { "\($0.sign) \($0.shortWord)" }.joined(separator: "  ")]
    }
    if hasReviews {
      lines += [
        isNarrow ? "" : nil,
        "by people: \(ReviewPhrases.confirms) confirmed  \(ReviewPhrases.overrules) overruled, as the sign behind it says  "
          + "\(ReviewPhrases.reopens) to be reviewed again",
      ].compactMap(\.self)
    }
    return lines
  }

  private func cellText(
    _ row: Int, _ column: Int, isNarrow: Bool, width: Int, _ style: TerminalStyle
  ) -> String {
    let label = DispositionLabel(history.columns[column].result.demands[row].disposition)
    let words =
      (isNarrow ? label.sign : "\(label.sign) \(label.shortWord)") + (mark(row, column)?.sign ?? "")
      + (reviewSign(row, column).map { " " + $0 } ?? "")
    return style.coloured(TextLayout.padded(words, to: width), label.colour)
  }

  /// Everything below the matrix; what explains a line follows it, set in by four spaces.
  var closing: [String] {
    var lines = remarks
    guard history.columns.count > 1 else {
      if history.columns.count == 1, history.start == nil {
        lines.append("one snapshot of \(history.response.id): nothing to compare yet")
      }
      return lines + reviewLines
    }
    if history.flips.isEmpty { lines.append("no disposition flipped") }
    for flip in ordered {
      lines.append("\(Mark(flip).sign) \(headline(flip))")
      lines += causes(flip).map { "    " + $0 }
      if let gap = gap(before: flip.column) { lines.append("    " + gap) }
    }
    if let checkLine { lines.append(checkLine) }
    let stories = history.threads.compactMap(story)
    if !stories.isEmpty { lines += ["passages followed:"] + stories.map { "  " + $0 } }
    return lines + reviewLines
  }

  package func markdown() -> String {
    var lines = ["## " + Markdown.escaped(title), ""]
    lines.append(
      "| demand | quote | "
        + history.columns.map { Markdown.escaped($0.snapshot.reference) }.joined(separator: " | ") + " |")
    lines.append("|" + String(repeating: " --- |", count: history.columns.count + 2))
    for row in demands.indices {
      let cells = history.columns.indices.map { column in
        let label = DispositionLabel(history.columns[column].result.demands[row].disposition)
        return "\(label.sign) \(label.shortWord)"
          + (mark(row, column).map { " \(Markdown.escaped($0.sign))" } ?? "")
          + (reviewSign(row, column).map { " \(Markdown.escaped($0))" } ?? "")
      }
      lines.append(
        "| "
          + ([Markdown.escaped(demands[row].demand.id), Markdown.escaped(demands[row].quote.exact)] + cells)
          .joined(separator: " | ") + " |")
    }
    lines.append("")
    for line in closing {
      let text = Markdown.escaped(String(line.drop { $0 == " " }))
      lines.append((line.first == " " ? "  - " : "- ") + text)
    }
    return lines.joined(separator: "\n")
  }
}
