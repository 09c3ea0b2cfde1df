import Documents
import Revisions

extension DiffReport {
  package func text(_ style: TerminalStyle) -> String {
    let lines =
      switch options.view {
      case .changes: names(style) + summaryLines + head(style) + [""] + list(style) + outsideList(style)
      // Above the first hunk, where `patch` passes over what it does not know.
      case .unified(let context): ignoredLines + unified(style, context: context)
      case .stat: names(style) + summaryLines + stat(style)
      }
    return
      (lines
      + warnings.map { style.coloured("warning: " + TextLayout.safe($0), .yellow) }).joined(separator: "\n")
  }

  private var summaryLines: [String] { [summaryLine] + ignoredLines }
  private var ignoredLines: [String] { ignoring.line.map { [TextLayout.safe($0)] } ?? [] }

  private func names(_ style: TerminalStyle) -> [String] {
    [("---", oldDocument), ("+++", newDocument)].map { sign, document in
      style.coloured("\(sign) \(TextLayout.safe(document.name))", .bold)
        + "  sha256 \(document.sha256.prefix(8))…"
    }
  }

  /// What a hurried reader should see: what it is about, what moved, what matters most.
  private func head(_ style: TerminalStyle) -> [String] {
    var lines = tagLine.map { ["tags: " + $0] } ?? []
    if let coarseLine { lines += TextLayout.wrapped(coarseLine, to: style.width) }
    for move in revision.moves.indices.prefix(10) {
      lines.append("move \(move + 1): \(extent(move)) \(route(move))")
    }
    if revision.moves.count > 10 { lines.append("… and \(revision.moves.count - 10) more moves") }
    let gravest = gravest(5)
    guard !gravest.isEmpty, changes.count > 1 else { return lines }
    lines += ["", style.coloured(gravestLine(gravest.count), .bold)]
    for (_, change) in gravest {
      let what = "  \(TextLayout.padded(String(change.significance.score), to: 3)) \(heading(change))"
      let words = MarkedLines.oneLine(quote(change))
      let room = style.width - TextLayout.width(what) - 4
      // On a narrow terminal the words get a line of their own.
      if room < 24 { lines += TextLayout.wrapped(what, to: style.width) }
      let quoted = "“" + TextLayout.shortened(words, to: room < 24 ? style.width - 8 : room) + "”"
      lines.append(room < 24 ? "      " + quoted : what + "  " + quoted)
      lines += TextLayout.wrapped(TextLayout.safe(reasons(change)), to: style.width - 6)
        .map { style.coloured("      " + $0, .dim) }
    }
    return lines
  }

  /// "1 change that matters", "the 5 changes that matter most of 12".
  func gravestLine(_ shown: Int) -> String {
    let count = changes.count { $0.significance.score > 0 }
    guard shown < count else { return "\(counted(count, "change")) that matter\(count == 1 ? "s" : "")" }
    return "the \(counted(shown, "change")) that matter most of \(count)"
  }

  private func list(_ style: TerminalStyle) -> [String] {
    var lines: [String] = []
    var last: String?
    for item in items {
      let section = heading(above: item)
      if let section, section != last {
        lines += [
          style.coloured(
            "# " + TextLayout.shortened(MarkedLines.oneLine(section), to: style.width - 2), .bold), "",
        ]
        last = section
      }
      lines += entry(item, style) + [""]
    }
    return lines
  }

  private func entry(_ item: DiffItem, _ style: TerminalStyle) -> [String] {
    switch item {
    case .change(let index): return block(revision.sentences[index], style)
    case .departure(let move):
      let words = MarkedLines.oneLine(old.text.string(revision.moves[move].old))
      return [
        style.coloured("moved away: \(extent(move)) \(route(move))", .cyan),
        style.coloured("  “" + TextLayout.shortened(words, to: style.width - 4) + "”", .dim),
      ]
    case .arrival(let move, let sentences):
      var lines = [style.coloured("moved here: \(extent(move)) \(route(move))", .cyan)]
      for index in sentences { lines += block(revision.sentences[index], style, isInside: true) }
      return lines
    }
  }

  private func outsideList(_ style: TerminalStyle) -> [String] {
    guard let outsideLine else { return [] }
    return [style.coloured(outsideLine, .bold), ""] + shownOutside.flatMap { block($0, style) + [""] }
  }

  /// "edited ¶3  [number]".
  private func heading(_ change: SentenceChange) -> String {
    let tags = change.tags.isEmpty ? "" : "  [" + change.tags.map(\.rawValue).joined(separator: ", ") + "]"
    let place = place(change)
    return label(change) + (place.isEmpty ? "" : " " + TextLayout.safe(place)) + tags
  }

  private func block(_ change: SentenceChange, _ style: TerminalStyle, isInside: Bool = false) -> [String] {
    var lines: [String] = []
    // Inside a move its heading has said where: only what else happened to a sentence is told.
    if !isInside || change.kind != .moved || !change.runs.isEmpty {
      let score = options.order == .significance || options.explains
      lines.append(
        style.coloured(
          (isInside ? "  " : "") + heading(change)
            + (score && change.significance != .none ? "  score \(change.significance.score)" : ""), .dim))
    }
    if options.explains, !change.significance.reasons.isEmpty {
      lines += TextLayout.wrapped(TextLayout.safe("because: " + reasons(change)), to: style.width - 4)
        .map { style.coloured("    " + $0, .dim) }
    }
    let links = links(change)
    lines += links.removed.map { "  link out: " + style.coloured(TextLayout.safe($0), .red, .struck) }
    lines += links.added.map { "  link in:  " + style.coloured(TextLayout.safe($0), .green, .underlined) }
    return lines + (isSideBySide(style) ? beside(change, style) : below(change, style))
  }

  private func below(_ change: SentenceChange, _ style: TerminalStyle) -> [String] {
    MarkedLines.lines(runs(change), to: style.width - 2, style).map { "  " + $0 }
  }

  private func isSideBySide(_ style: TerminalStyle) -> Bool {
    switch options.columns {
    case .inline: false
    case .sideBySide: true
    case .automatic: style.isForEyes && style.width >= DiffOptions.automaticWidth
    }
  }

  /// The old version on the left, the new one on the right.
  private func beside(_ change: SentenceChange, _ style: TerminalStyle) -> [String] {
    let column = (style.width - 5) / 2
    let left = change.old == nil ? [] : MarkedLines.broken(oldRuns(change), at: column)
    let right = change.new == nil ? [] : MarkedLines.broken(newRuns(change), at: column)
    return columns(
      left.isEmpty ? [] : MarkedLines.lines(left, to: column, style),
      right.isEmpty ? [] : MarkedLines.lines(right, to: column, style), width: column)
  }

  private func columns(_ left: [String], _ right: [String], width column: Int) -> [String] {
    return (0..<max(left.count, right.count)).map { row in
      // Colours count no columns.
      let used = row < left.count ? TextLayout.width(unmarked(left[row])) : 0
      let start = "  " + (row < left.count ? left[row] : "")
      let rest = row < right.count ? " " + right[row] : ""
      return start + String(repeating: " ", count: max(0, column - used)) + " │" + rest
    }
  }

  private func unmarked(_ line: String) -> String { line.replacing(/\u{1B}\[[0-9;]*m/, with: "") }
}
