import Documents
import Revisions

/// Reads on a forge and in a mail; both ends of a move lead to each other where anchors work.
extension DiffReport {
  package func markdown() -> String {
    var lines = ["# \(escaped(oldDocument.name)) → \(escaped(newDocument.name))", ""]
    for document in [oldDocument, newDocument] {
      lines.append(
        "- \(escaped(document.name)): SHA-256 `\(document.sha256)`, read by \(escaped(document.reader))")
    }
    lines += ["", escaped(summaryLine) + "."]
    if let ignored = ignoring.line { lines += ["", escaped(ignored) + "."] }
    if let tagLine { lines += ["", "Tags: \(tagLine)."] }
    if let coarseLine { lines += ["", escaped(coarseLine) + "."] }
    lines += gravestList + [""]
    var last: String?
    for item in items {
      if let section = heading(above: item), section != last {
        lines += ["", "## " + escaped(section), ""]
        last = section
      }
      lines += entry(item)
    }
    if let outsideLine {
      lines += ["", "## \(outsideLine)", ""] + shownOutside.map { self.item($0) }
    }
    if !warnings.isEmpty { lines += ["", "## warnings", ""] + warnings.map { "- " + escaped($0) } }
    return lines.joined(separator: "\n")
  }

  private func escaped(_ text: String) -> String {
    Markdown.escaped(text.split(whereSeparator: { $0 == "\n" || $0 == "\r\n" }).joined(separator: " "))
  }

  private var gravestList: [String] {
    let gravest = gravest(5)
    guard !gravest.isEmpty, changes.count > 1 else { return [] }
    return ["", "## \(gravestLine(gravest.count))", ""]
      + gravest.enumerated().map { rank, entry in
        let target = entry.change.move.map { link("move \($0 + 1)", to: $0, isOld: false) + ", " } ?? ""
        return "\(rank + 1). **\(entry.change.significance.score)**, \(target)\(title(entry.change)): "
          + "\(escaped(TextLayout.shortened(quote(entry.change), to: 100))) (\(escaped(reasons(entry.change))))"
      }
  }

  private func anchor(_ move: Int, isOld: Bool) -> String { "move-\(move + 1)-\(isOld ? "left" : "arrived")" }

  private func link(_ words: String, to move: Int, isOld: Bool) -> String {
    "[\(words)](#\(anchor(move, isOld: isOld)))"
  }

  private func entry(_ item: DiffItem) -> [String] {
    switch item {
    case .change(let index): return [self.item(revision.sentences[index])]
    case .departure(let move):
      let words = TextLayout.shortened(escaped(old.text.string(revision.moves[move].old)), to: 100)
      return [
        "- <a id=\"\(anchor(move, isOld: true))\"></a>**moved away**: \(extent(move)) \(route(move)) "
          + "(\(link("where it is", to: move, isOld: false))): \(words)"
      ]
    case .arrival(let move, let sentences):
      let back = options.order == .reading ? " (\(link("where it was", to: move, isOld: true)))" : ""
      return [
        "- <a id=\"\(anchor(move, isOld: false))\"></a>**moved here**: \(extent(move)) \(route(move))\(back)"
      ] + sentences.map { "  " + self.item(revision.sentences[$0]) }
    }
  }

  private func title(_ change: SentenceChange) -> String {
    let place = place(change)
    return "\(label(change))\(place.isEmpty ? "" : " " + escaped(place))"
      + (change.tags.isEmpty ? "" : " (" + change.tags.map(\.rawValue).joined(separator: ", ") + ")")
  }

  private func item(_ change: SentenceChange) -> String {
    var head = "- **\(label(change))**"
    let place = place(change)
    if !place.isEmpty { head += " " + escaped(place) }
    if !change.tags.isEmpty { head += " (" + change.tags.map(\.rawValue).joined(separator: ", ") + ")" }
    if options.order == .significance || options.explains, change.significance != .none {
      head += ", score \(change.significance.score)"
      if options.explains { head += " (\(escaped(reasons(change))))" }
    }
    let links = links(change)
    // In code nothing is taken for a link that a reader could follow unasked.
    head += links.removed.map { ", link out `\(code($0))`" }.joined()
    head += links.added.map { ", link in `\(code($0))`" }.joined()
    return head + ": " + runs(change).map(words).joined()
  }

  private func code(_ text: String) -> String { TextLayout.safe(text.replacing("`", with: "%60")) }

  /// A run between marks that CommonMark takes for what they are: they hug a letter or a figure on both sides.
  ///
  /// White space stays outside; what begins or ends with punctuation gets the elements that forges let through.
  private func words(_ run: WordRun) -> String {
    guard run.op != .equal else { return escaped(run.text) }
    let text = run.text
    let core = text.drop { $0.isWhitespace }
    let lead = core.startIndex == text.startIndex ? "" : " "
    guard let first = core.first, let last = core.last else { return lead }
    let isPlain =
      (first.isLetter || first.isNumber) && (last.isLetter || last.isNumber) && !core.contains("\n\n")
    let words = escaped(String(core))
    switch (run.op, isPlain) {
    case (.delete, true): return lead + "~~\(words)~~"
    case (.delete, false): return lead + "<del>\(words)</del>"
    case (_, true): return lead + "**\(words)**"
    case (_, false): return lead + "<ins>\(words)</ins>"
    }
  }
}
