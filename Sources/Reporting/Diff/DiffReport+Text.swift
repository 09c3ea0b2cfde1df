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
    if let outsideLine { lines.append(outsideLine) }
    return lines.joined(separator: "\n")
  }

  private func block(_ change: SentenceChange, _ style: TerminalStyle) -> [String] {
    let tags = change.tags.isEmpty ? "" : "  [" + change.tags.map(\.rawValue).joined(separator: ", ") + "]"
    var lines = [style.coloured(change.kind.rawValue + place(change) + tags, .dim)]
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

  private func place(_ change: SentenceChange) -> String {
    let old = change.old.flatMap { paragraph($0, isOld: true) }
    let new = change.new.flatMap { paragraph($0, isOld: false) }
    switch (old, new) {
    case (let old?, let new?) where old != new: return " ¶\(old) → ¶\(new)"
    case (let old?, _): return " ¶\(old)"
    case (_, let new?): return " ¶\(new)"
    default: return ""
    }
  }

  private func paragraph(_ range: Range<Int>, isOld: Bool) -> Int? {
    let document = isOld ? old : new
    guard let index = document.blockIndex(atByte: range.lowerBound) else { return nil }
    return document.blocks[...index].count {
      $0.role == .content && $0.kind != .heading && $0.kind != .footnote
    }
  }
}
