import Auditing
import Documents
import Revisions

/// The words of a change in every format, what went and what came marked in them.
enum ChangeLines {
  /// Lines for a terminal; without colour words out stand in `[-…-]` and words in in `{+…+}`.
  static func text(_ change: QuotedChange, style: TerminalStyle, indent: Int) -> [String] {
    let marked = runs(change).map { run -> String in
      let safe = TextLayout.safe(run.text)
      switch run.op {
      case .equal: return safe
      case .delete: return style.isColoured ? style.coloured(safe, .red) : "[-\(safe)-]"
      case .insert: return style.isColoured ? style.coloured(safe, .green) : "{+\(safe)+}"
      }
    }.joined()
    // Colour codes would count as columns.
    let lines = style.isColoured ? [marked] : TextLayout.wrapped(marked, to: style.width - indent)
    return lines.map { String(repeating: " ", count: indent) + $0 }
  }

  static func markdown(_ change: QuotedChange) -> String {
    runs(change).map { run in
      // A mark beside a space marks nothing in CommonMark.
      let space = String(run.text.prefix { $0 == " " })
      let words = String(run.text.dropFirst(space.count))
      return space + (words.isEmpty ? "" : marked(run, Markdown.escaped(words), ("~~", "~~"), ("**", "**")))
    }.joined()
  }

  /// Phrasing content, in the documents' face.
  static func html(_ change: QuotedChange) -> String {
    "<bdi class=\"theirs\">"
      + runs(change).map { marked($0, Markup.text($0.text), ("<del>", "</del>"), ("<ins>", "</ins>")) }
      .joined()
      + "</bdi>"
  }

  private static func marked(
    _ run: WordRun, _ text: String, _ out: (String, String), _ into: (String, String)
  ) -> String {
    switch run.op {
    case .equal: text
    case .delete: out.0 + text + out.1
    case .insert: into.0 + text + into.1
    }
  }

  private static func runs(_ change: QuotedChange) -> [WordRun] {
    switch change.kind {
    case .deleted: [WordRun(op: .delete, text: change.old?.exact ?? "")]
    case .inserted: [WordRun(op: .insert, text: change.new?.exact ?? "")]
    default:
      change.runs.isEmpty
        ? [WordRun(op: .equal, text: change.new?.exact ?? change.old?.exact ?? "")] : change.runs
    }
  }
}
