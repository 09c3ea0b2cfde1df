import Documents
import Revisions

extension DiffReport {
  package func text(_ style: TerminalStyle) -> String {
    var lines = [
      style.coloured("--- \(TextLayout.safe(oldDocument.name))", .bold)
        + "  sha256 \(oldDocument.sha256.prefix(8))…",
      style.coloured("+++ \(TextLayout.safe(newDocument.name))", .bold)
        + "  sha256 \(newDocument.sha256.prefix(8))…",
      summaryLine, "",
    ]
    for change in changes { lines += block(change, style) + [""] }
    if let outsideLine {
      lines += [style.coloured(outsideLine, .bold), ""]
      for change in shownOutside { lines += block(change, style) + [""] }
    }
    for warning in warnings {
      lines.append(style.coloured("warning: " + TextLayout.safe(warning), .yellow))
    }
    return lines.joined(separator: "\n")
  }

  private func block(_ change: SentenceChange, _ style: TerminalStyle) -> [String] {
    let tags = change.tags.isEmpty ? "" : "  [" + change.tags.map(\.rawValue).joined(separator: ", ") + "]"
    let place = place(change)
    let heading = label(change) + (place.isEmpty ? "" : " " + TextLayout.safe(place)) + tags
    var lines = [style.coloured(heading, .dim)]
    // Wrapped before it is coloured, so that colour codes count no columns: each word carries its own mark.
    let words: [(text: String, op: WordRun.Operation)]
    switch change.kind {
    case .deleted: words = [(quote(change), .delete)]
    case .inserted: words = [(quote(change), .insert)]
    default: words = change.runs.isEmpty ? [(quote(change), .equal)] : change.runs.map { ($0.text, $0.op) }
    }
    let marked = words.map { run in
      let safe = TextLayout.safe(run.text)
      switch run.op {
      case .equal: return safe
      case .delete: return style.isColoured ? style.coloured(safe, .red) : "[-\(safe)-]"
      case .insert: return style.isColoured ? style.coloured(safe, .green) : "{+\(safe)+}"
      }
    }.joined()
    lines += (style.isColoured ? [marked] : TextLayout.wrapped(marked, to: style.width - 2)).map { "  " + $0 }
    return lines
  }
}
