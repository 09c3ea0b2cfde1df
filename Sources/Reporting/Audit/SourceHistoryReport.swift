import Archive
package import Auditing
import Documents
import TransparencyLog

/// A source's history: its snapshots and looks, what changed at each, what kind it is, how grave, how long it stood.
package struct SourceHistoryReport: Report {
  package let history: SourceHistory

  /// A report over a history.
  package init(_ history: SourceHistory) { self.history = history }

  /// How many changes of a version a terminal shows.
  static let shownChanges = 5

  /// "statement: 3 versions, 4 looks".
  var countLine: String {
    let looks = history.versions.reduce(0) { $0 + $1.looks.count }
    let failed = history.versions.reduce(0) { $0 + $1.looks.failed + $1.looks.blocked }
    return AuditPhrases.counted(history.versions.count, "version") + ", "
      + AuditPhrases.counted(looks, "look")
      + (failed > 0 ? " (\(failed) of them saw nothing)" : "")
  }

  /// What the history leaves out, and what holds for the source as a whole.
  var remarks: [String] {
    var lines: [String] = []
    if let start = history.start {
      lines.append(
        history.entries.isEmpty
          ? "nothing recorded \(start.words)"
          : "\(start.words); \(AuditPhrases.counted(history.earlier, "earlier entry", "earlier entries")) not shown"
      )
    }
    if let end = history.end { lines.append("as far as @\(end); later versions are left out") }
    if !history.rules.isEmpty { lines.append("not compared: " + history.rules.joined(separator: ", ")) }
    if let now = history.descriptionSince {
      lines.append("since its last version " + AuditPhrases.description(now))
    }
    return lines
  }

  /// The version before another one, whose standing says when it was last found.
  func previous(of version: SourceHistory.Version) -> SourceHistory.Version? {
    let index = version.snapshot.version - 2
    return history.versions.indices.contains(index) ? history.versions[index] : nil
  }

  /// How a version was captured: "by file (statement.html)", "by warc, captured 2021-03-01T10:00:00Z as crawl.warc.gz says".
  func capture(_ snapshot: Snapshot) -> String {
    let name = "by \(snapshot.method)" + (snapshot.name.map { " (\($0))" } ?? "")
    guard snapshot.isImported, let retrieval = snapshot.retrieval else { return name }
    return name + ", captured \(retrieval.retrieved) as \(retrieval.archive ?? "its archive") says"
  }

  /// By whose clock the moments are.
  var clockLine: String {
    history.versions.contains { $0.snapshot.isImported }
      ? "captured by others: times are theirs, and when it was recorded here proves no more than that it was no later"
      : "times are those of the recording computer"
  }

  /// Everything that is said of a version below its name, one sentence a line.
  func lines(_ version: SourceHistory.Version) -> [String] {
    var lines: [String] = []
    if let redaction = version.redaction {
      lines.append("its bytes were removed on \(redaction.recorded): \(redaction.reason)")
    }
    if let description = version.description { lines.append(AuditPhrases.description(description)) }
    if let before = previous(of: version), version.change?.nature != .sameBytes {
      lines.append(
        AuditPhrases.between(
          before.standing, version.standing, isTechnical: version.change?.nature.isTechnical ?? false))
    }
    if let back = version.returnsTo { lines.append(AuditPhrases.returned(back)) }
    if let change = version.change {
      let skips = change.previous < version.snapshot.version - 1
      lines.append(
        (skips ? "against @\(change.previous), as the bytes between were removed: " : "")
          + AuditPhrases.change(change))
    } else if version.redaction == nil {
      lines.append(
        version.snapshot.version == 1 ? "first version" : "nothing before it is left to compare with")
    }
    return lines
  }

  /// What is said of a version behind its changes.
  func closing(_ version: SourceHistory.Version) -> [String] {
    [AuditPhrases.looks(version.looks), AuditPhrases.standing(version.standing)].compactMap(\.self)
      + (version.reading?.warnings ?? []).map { "warning: \($0)" }
  }

  /// "… and 12 more; all of them: rejoinder diff a@1 a@2"; nil where all are shown.
  func more(_ version: SourceHistory.Version, shown: Int) -> String? {
    guard let change = version.change, change.count > shown else { return nil }
    return
      "… and \(change.count - shown) more: rejoinder diff \(version.snapshot.source)@\(change.previous) \(version.snapshot.reference)"
  }

  package func text(_ style: TerminalStyle) -> String {
    let source = history.source
    var lines = [
      style.coloured(source.id, .bold) + "  " + TextLayout.safe(source.title ?? "")
        + (source.published.map { "  published " + $0 } ?? ""),
      "\(countLine); \(clockLine)",
    ]
    lines += remarks.map(TextLayout.safe)
    for version in history.shown { lines += [""] + block(version, style) }
    // Looks whose version stands before the start.
    if history.shown.isEmpty {
      for case .look(let look) in history.entries {
        lines.append("  looked \(look.recorded): \(look.result.rawValue)")
      }
    }
    return lines.joined(separator: "\n")
  }

  private func block(_ version: SourceHistory.Version, _ style: TerminalStyle) -> [String] {
    let snapshot = version.snapshot
    let reading = version.reading.map { "  reader \($0.reader)" + ($0.tool.map { " (\($0))" } ?? "") } ?? ""
    var lines = [
      style.coloured(snapshot.reference, .bold)
        + TextLayout.safe(
          "  recorded \(snapshot.recorded)  \(capture(snapshot))  \(snapshot.mediaType)  \(snapshot.bytes) bytes"
        ),
      style.coloured("  sha256 \(snapshot.sha256.hex)\(TextLayout.safe(reading))", .dim),
      style.coloured(
        "  signed by \(TextLayout.safe(version.recorder.name)), key \(version.recorder.keyID)", .dim),
    ]
    func add(_ texts: [String], indent: Int) {
      for text in texts {
        lines += TextLayout.wrapped(TextLayout.safe(text), to: style.width - indent)
          .map { String(repeating: " ", count: indent) + $0 }
      }
    }
    add(self.lines(version), indent: 2)
    for change in version.change?.top.prefix(Self.shownChanges) ?? [] {
      let head = (change.isGrave ? "! " : "- ") + AuditPhrases.head(change)
      lines.append("  " + style.coloured(head, change.isGrave ? .red : .dim))
      if let score = AuditPhrases.score(change) { add([score], indent: 6) }
      lines += ChangeLines.text(change, style: style, indent: 6)
    }
    if let more = more(version, shown: Self.shownChanges) { add([more], indent: 2) }
    add(closing(version), indent: 2)
    return lines
  }

  package func markdown() -> String {
    var lines = ["## History of \(Markdown.escaped(history.source.id))", ""]
    if let title = history.source.title { lines += [Markdown.escaped(title), ""] }
    lines += ["\(countLine); \(clockLine).", ""]
    lines += remarks.map { Markdown.escaped($0) + "\n" }
    for version in history.shown {
      let snapshot = version.snapshot
      lines += [
        "### \(snapshot.reference), recorded \(Markdown.escaped(snapshot.recorded))", "",
        "- \(Markdown.escaped(capture(snapshot))), \(Markdown.escaped(snapshot.mediaType)), \(snapshot.bytes) bytes, SHA-256 `\(snapshot.sha256.hex)`",
        "- signed by \(Markdown.escaped(version.recorder.name)), key \(version.recorder.keyID)",
      ]
      lines += self.lines(version).map { "- " + Markdown.escaped($0) }
      for change in version.change?.top ?? [] {
        lines.append(
          "  - **\(Markdown.escaped(AuditPhrases.head(change)))**\(change.isGrave ? " (grave)" : ""): "
            + ChangeLines.markdown(change))
      }
      if let more = more(version, shown: version.change?.top.count ?? 0) {
        lines.append("  - " + Markdown.escaped(more))
      }
      lines += closing(version).map { "- " + Markdown.escaped($0) } + [""]
    }
    return lines.joined(separator: "\n")
  }

  package func html() -> String { AuditPage.html(AuditReport(parts: [.source(self)])) }
}
