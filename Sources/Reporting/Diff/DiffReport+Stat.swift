import Revisions

/// Counts on one screen: kinds, words, tags, moves, and where in the text they are.
extension DiffReport {
  /// Sections shown at most; the rest is summed up.
  private static var sectionLimit: Int { 16 }

  func stat(_ style: TerminalStyle) -> [String] {
    let summary = revision.summary
    var lines = [""]
    for kind in SentenceChange.Kind.allCases {
      lines.append("  \(TextLayout.padded(kind.rawValue, to: 9)) \(summary.count(kind))")
    }
    lines.append("  words     \(summary.wordsDeleted) out, \(summary.wordsInserted) in")
    lines.append("  tags      \(tagLine ?? "none")")
    lines.append("  moves     \(moveLine)")
    lines.append("  outside   \(outside.isEmpty ? "no change" : counted(outside.count, "change"))")
    if let first = gravest(1).first {
      lines.append(
        "  gravest   score \(first.change.significance.score), \(label(first.change)) \(place(first.change))")
    }
    if let coarseLine { lines += [""] + TextLayout.wrapped(coarseLine, to: style.width) }
    guard !changes.isEmpty else { return lines }
    return lines + [""] + bars(style)
  }

  /// "2 paragraphs, 1 sentence", or "none".
  var moveLine: String {
    guard !revision.moves.isEmpty else { return "none" }
    let whole = revision.moves.count { $0.extent == .paragraphs }
    let parts = revision.moves.count - whole
    return [
      whole > 0 ? "\(whole) of whole paragraphs" : nil, parts > 0 ? "\(parts) of sentences" : nil,
    ].compactMap(\.self).joined(separator: ", ")
  }

  private struct Section {
    let title: String
    var counts: [SentenceChange.Kind: Int] = [:]
    var total: Int { counts.values.reduce(0, +) }
  }

  /// Changes by the heading above them: of the new version, or of the old where they are gone.
  private var sections: [Section] {
    var sections: [Section] = []
    var index: [String: Int] = [:]
    for change in changes {
      let heading =
        change.new.flatMap { newPlaces.section(atByte: $0.lowerBound) }
        ?? change.old.flatMap { oldPlaces.section(atByte: $0.lowerBound) }
      let title = heading.map(MarkedLines.oneLine) ?? "(no heading)"
      if index[title] == nil {
        index[title] = sections.count
        sections.append(Section(title: title))
      }
      if let at = index[title] { sections[at].counts[change.kind, default: 0] += 1 }
    }
    return sections
  }

  private func bars(_ style: TerminalStyle) -> [String] {
    let all = sections
    // The most changed where not all fit, still in reading order.
    let kept = Set(
      all.indices.sorted { (all[$1].total, $0) < (all[$0].total, $1) }.prefix(Self.sectionLimit))
    let shown = all.indices.filter(kept.contains).map { all[$0] }
    let most = shown.map(\.total).max() ?? 1
    let digits = String(most).count
    let names = min(shown.map { TextLayout.width($0.title) }.max() ?? 0, style.width / 2)
    let room = max(8, style.width - names - digits - 7)
    var lines = shown.map { section in
      let name = TextLayout.padded(TextLayout.shortened(section.title, to: names), to: names)
      let count = String(repeating: " ", count: digits - String(section.total).count) + String(section.total)
      return "  \(name) | \(count) \(bar(section, of: most, room: room, style))"
    }
    let rest = all.indices.filter { !kept.contains($0) }.map { all[$0].total }
    if !rest.isEmpty {
      lines.append(
        "  … and \(counted(rest.reduce(0, +), "change")) in \(counted(rest.count, "more section"))")
    }
    return lines + ["", "  ~ edited  - deleted  + inserted  > moved"]
  }

  private func bar(_ section: Section, of most: Int, room: Int, _ style: TerminalStyle) -> String {
    let signs: [(SentenceChange.Kind, String, TerminalStyle.Colour)] = [
      (.edited, "~", .yellow), (.deleted, "-", .red), (.inserted, "+", .green), (.moved, ">", .cyan),
    ]
    return signs.map { kind, sign, colour in
      let count = section.counts[kind, default: 0]
      guard count > 0 else { return "" }
      let length = most <= room ? count : max(1, count * room / most)
      return style.coloured(String(repeating: sign, count: length), colour)
    }.joined()
  }
}
