import Revisions

/// Hunks as `diff -u` writes them, of sentences instead of lines.
///
/// A line is a sentence, or the sentences that one change holds together (one that was split, two that were joined).
/// In `@@ -a,b +c,d @@` `a` is the number of the hunk's first line among all lines of the old version, from 1, and `b` how
/// many of the hunk's lines are of it (left out where it is 1); `c` and `d` say the same of the new version. Where `b` is
/// 0, `a` is the line before the hunk. What stands outside the main content is compared below by itself.
///
/// Lines that begin with a space or `-` are the old version's sentences, those with a space or `+` the new one's; a
/// sentence that only white space or the style of quotation marks tells apart is shown as the old version has it. A moved
/// passage is a `-` where it was and a `+` where it is; its moves are listed above the names, where `patch` skips them,
/// and named behind the second `@@`.
extension DiffReport {
  func unified(_ style: TerminalStyle, context: Int) -> [String] {
    let main = UnifiedLines(self, revision.sentences, moves: true)
    var lines = (coarseLine.map { [$0] } ?? [])
    lines += revision.moves.indices.map { move in
      style.coloured(
        "move \(move + 1): \(extent(move)) \(route(move)), " + main.lineRoute(move), .cyan)
    }
    lines += main.hunks(names: names(""), context: context, style)
    lines += UnifiedLines(self, revision.outside, moves: false)
      .hunks(names: names(" (outside the main content)"), context: context, style)
    return lines
  }

  private func names(_ suffix: String) -> [String] {
    [("---", oldDocument), ("+++", newDocument)].map { sign, document in
      "\(sign) \(TextLayout.safe(document.name))\(suffix)\tsha256 \(document.sha256)"
    }
  }
}

/// The lines of a whole comparison, of which hunks are cut.
private struct UnifiedLines {
  private struct Line {
    let sign: Character
    let text: String
    let sentence: Int
  }

  private let report: DiffReport
  private let changes: [SentenceChange]
  private let showsMoves: Bool
  private var lines: [Line] = []
  /// How many lines of each version stand before each line; one more entry than lines.
  private var oldCounts = [0]
  private var newCounts = [0]
  /// The numbers of each move's first and last line in both versions.
  private var oldSpans: [Int: ClosedRange<Int>] = [:]
  private var newSpans: [Int: ClosedRange<Int>] = [:]

  init(_ report: DiffReport, _ changes: [SentenceChange], moves: Bool) {
    self.report = report
    self.changes = changes
    showsMoves = moves
    for step in DiffStep.all(changes) {
      let change = changes[step.sentence]
      if step.kind == .equal {
        append(" ", report.oldText(change), step)
      } else {
        if step.hasOld { append("-", report.oldText(change), step) }
        if step.hasNew { append("+", report.newText(change), step) }
      }
    }
  }

  private mutating func append(_ sign: Character, _ text: String, _ step: DiffStep) {
    lines.append(Line(sign: sign, text: MarkedLines.oneLine(text), sentence: step.sentence))
    oldCounts.append(oldCounts[oldCounts.count - 1] + (sign == "+" ? 0 : 1))
    newCounts.append(newCounts[newCounts.count - 1] + (sign == "-" ? 0 : 1))
    guard let move = changes[step.sentence].move else { return }
    let (oldNumber, newNumber) = (oldCounts[oldCounts.count - 1], newCounts[newCounts.count - 1])
    if sign == "-" { oldSpans[move] = (oldSpans[move]?.lowerBound ?? oldNumber)...oldNumber }
    if sign == "+" { newSpans[move] = (newSpans[move]?.lowerBound ?? newNumber)...newNumber }
  }

  /// "old 3-4, new 40-41": the numbers of a move's lines.
  func lineRoute(_ move: Int) -> String {
    func words(_ span: ClosedRange<Int>?) -> String {
      span.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" } ?? "none"
    }
    return "old \(words(oldSpans[move])), new \(words(newSpans[move]))"
  }

  func hunks(names: [String], context: Int, _ style: TerminalStyle) -> [String] {
    var ranges: [Range<Int>] = []
    for index in lines.indices where lines[index].sign != " " {
      let range = max(0, index - context)..<min(lines.count, index + context + 1)
      if let last = ranges.last, range.lowerBound <= last.upperBound {
        ranges[ranges.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        ranges.append(range)
      }
    }
    guard !ranges.isEmpty else { return [] }
    return names.map { style.coloured($0, .bold) } + ranges.flatMap { hunk($0, style) }
  }

  private func hunk(_ range: Range<Int>, _ style: TerminalStyle) -> [String] {
    let place =
      "@@ -\(span(range, oldCounts)) +\(span(range, newCounts)) @@"
    return [style.coloured(place, .cyan) + note(range)]
      + lines[range].map { line in
        let text = String(line.sign) + line.text
        switch line.sign {
        case " ": return text
        case _ where changes[line.sentence].kind == .moved: return style.coloured(text, .cyan)
        case "-": return style.coloured(text, .red)
        default: return style.coloured(text, .green)
        }
      }
  }

  private func span(_ range: Range<Int>, _ counts: [Int]) -> String {
    let count = counts[range.upperBound] - counts[range.lowerBound]
    let start = counts[range.lowerBound] + (count == 0 ? 0 : 1)
    return count == 1 ? "\(start)" : "\(start),\(count)"
  }

  /// The heading above a hunk and the moves in it.
  private func note(_ range: Range<Int>) -> String {
    var parts: [String] = []
    if let heading = report.heading(above: changes[lines[range.lowerBound].sentence]) {
      parts.append(TextLayout.shortened(MarkedLines.oneLine(heading), to: 60))
    }
    guard showsMoves else { return parts.isEmpty ? "" : " " + parts[0] }
    var seen: Set<String> = []
    for line in lines[range] {
      guard line.sign != " ", let move = changes[line.sentence].move else { continue }
      let words = "move \(move + 1) \(line.sign == "-" ? "leaves" : "arrives")"
      if seen.insert(words).inserted { parts.append(words) }
    }
    return parts.isEmpty ? "" : " " + parts.joined(separator: " · ")
  }
}
