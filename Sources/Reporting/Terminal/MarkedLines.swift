import Revisions

/// Words with what happened to them, broken into lines of a terminal.
///
/// With colour what is out is red and struck through, what is in green and underlined; without it stands in
/// `[-…-]` and `{+…+}`, as wdiff and git write it.
enum MarkedLines {
  /// The lines of runs; no line has more columns than given unless a single word does.
  static func lines(_ runs: [WordRun], to columns: Int, _ style: TerminalStyle) -> [String] {
    guard style.isColoured else { return TextLayout.wrapped(bracketed(runs), to: columns) }
    return coloured(words(runs), to: columns, style)
  }

  /// The same runs with a space in each word that is longer than a column, so that columns beside each other stay apart.
  static func broken(_ runs: [WordRun], at columns: Int) -> [WordRun] {
    runs.map { run in
      WordRun(
        op: run.op,
        text: run.text.split(separator: " ", omittingEmptySubsequences: false).map { word in
          guard word.utf8.count > columns, TextLayout.width(String(word)) > columns - 4 else {
            return String(word)
          }
          var (result, used) = ("", 0)
          for character in word {
            let width = TextLayout.width(String(character))
            if used + width > columns - 4 {
              result += " "
              used = 0
            }
            result.append(character)
            used += width
          }
          return result
        }.joined(separator: " "))
    }
  }

  /// A text on one line that can do a terminal no harm.
  static func oneLine(_ text: String) -> String {
    TextLayout.safe(text.split(whereSeparator: { $0 == "\n" || $0 == "\r\n" }).joined(separator: " "))
  }

  private static func bracketed(_ runs: [WordRun]) -> String {
    runs.map { run in
      let text = oneLine(run.text)
      guard run.op != .equal else { return text }
      // White space around the words stays outside the brackets.
      let words = text.split(separator: " ").joined(separator: " ")
      guard !words.isEmpty else { return " " }
      let marked = run.op == .delete ? "[-\(words)-]" : "{+\(words)+}"
      return (text.hasPrefix(" ") ? " " : "") + marked + (text.hasSuffix(" ") ? " " : "")
    }.joined()
  }

  private struct Piece {
    var text: String
    let op: WordRun.Operation
    /// Whether white space stands before it.
    let isApart: Bool
  }

  /// The runs cut at white space; a word that is in right behind one that is out is set apart from it.
  private static func words(_ runs: [WordRun]) -> [Piece] {
    var pieces: [Piece] = []
    var isApart = true
    for run in runs {
      if run.op == .insert, pieces.last?.op == .delete { isApart = true }
      for (index, word) in oneLine(run.text).split(separator: " ", omittingEmptySubsequences: false)
        .enumerated()
      {
        if index > 0 { isApart = true }
        guard !word.isEmpty else { continue }
        pieces.append(Piece(text: String(word), op: run.op, isApart: isApart))
        isApart = false
      }
    }
    return pieces
  }

  private static func coloured(_ pieces: [Piece], to columns: Int, _ style: TerminalStyle) -> [String] {
    var lines: [[Piece]] = [[]]
    var used = 0
    var index = 0
    while index < pieces.count {
      // Pieces without white space between them stay together.
      var end = index + 1
      while end < pieces.count, !pieces[end].isApart { end += 1 }
      let width = pieces[index..<end].reduce(0) { $0 + TextLayout.width($1.text) }
      if used > 0, used + 1 + width > columns {
        lines.append([])
        used = 0
      }
      used += width + (used > 0 ? 1 : 0)
      lines[lines.count - 1] += pieces[index..<end]
      index = end
    }
    return lines.map { line in
      var result = ""
      var (run, op) = ("", WordRun.Operation.equal)
      for (position, piece) in line.enumerated() {
        let space = position > 0 && piece.isApart ? " " : ""
        if piece.op == op {
          run += space + piece.text
        } else {
          result += dressed(run, op, style) + space
          (run, op) = (piece.text, piece.op)
        }
      }
      return result + dressed(run, op, style)
    }
  }

  private static func dressed(_ text: String, _ op: WordRun.Operation, _ style: TerminalStyle) -> String {
    switch op {
    case .equal: text
    case .delete: style.coloured(text, .red, .struck)
    case .insert: style.coloured(text, .green, .underlined)
    }
  }
}
