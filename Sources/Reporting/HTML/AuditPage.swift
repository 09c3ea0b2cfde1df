import Alignment
import Archive
import Auditing

/// One self-contained HTML page of an audit: matrices with their flips, histories as timelines.
///
/// It loads nothing and runs nothing: its Content-Security-Policy allows its own style sheet alone. It is well-formed as
/// XML too. The same audit gives the same bytes: no clock is read.
///
/// Anchors: `#m1-2-v3` for the change of the second demand of the first matrix at version 3, `#s1-v3` for version 3 in the first history.
package enum AuditPage {
  /// The page, UTF-8 without a byte order mark, lines ended by line feeds.
  ///
  /// - Parameter navigation: Trusted markup to stand behind the skip link, for the bar of a site that the page is part of.
  package static func html(_ report: AuditReport, navigation: String = "") -> String {
    let sections = report.parts.enumerated().map { index, part in
      switch part {
      case .matrix(let matrix): AuditMatrix(report: matrix, name: "m\(index + 1)").markup
      case .source(let history): AuditTimeline(report: history, name: "s\(index + 1)").markup
      }
    }
    let isReviewed = report.parts.contains { part in
      if case .matrix(let matrix) = part { matrix.hasReviews } else { false }
    }
    let said = isReviewed ? " What people said of it stands beside their names." : ""
    return """
      \(head(report))
      <body>
      <a class="skip" href="#audit">Skip to the audit</a>\(navigation)
      <header id="overview">
      <p class="kicker">Audit</p>
      <h1>What changed, and what that did</h1>
      \(contents(report))
      <p class="caveat">The log proves when something was recorded, by the clock of the recording computer; it cannot prove when a \
      publisher changed it. “Between” names the last record of the old form and the first of the new. Words of the documents \
      are set <span class="theirs">like this</span>; everything else was written by the program, which compares words and does \
      not understand them.\(said)</p>
      </header>
      <main class="audit" id="audit">
      \(sections.joined(separator: "\n"))
      </main>
      <footer id="record">
      <h2>Record and how to check it</h2>
      \(checkpoint(report))
      <p>The archive that this was made from is checked by <code dir="ltr">rejoinder verify</code>, a snapshot’s bytes by \
      <code dir="ltr">sha256sum</code>.</p>
      </footer>
      </body>
      </html>

      """
  }

  /// The title of a part, for the list of parts and the page.
  private static func title(_ part: AuditReport.Part) -> String {
    switch part {
    case .matrix(let report): report.title
    case .source(let report): "History of \(report.history.source.id)"
    }
  }

  private static func contents(_ report: AuditReport) -> String {
    guard report.parts.count > 1 else { return "" }
    let items = report.parts.enumerated().map { index, part in
      let letter =
        switch part {
        case .matrix: "m"
        case .source: "s"
        }
      return "<li><a href=\"#\(letter)\(index + 1)\">\(Markup.isolated(title(part)))</a></li>"
    }
    return "<nav aria-label=\"Parts of this page\"><ul>\n\(items.joined(separator: "\n"))\n</ul></nav>"
  }

  private static func checkpoint(_ report: AuditReport) -> String {
    var rows: [String] = []
    if case .matrix(let matrix)? = report.parts.first {
      rows.append("<dt>Aligner</dt><dd>\(Markup.isolated(matrix.history.aligner))</dd>")
    }
    if let checkpoint = report.checkpoint {
      rows.append(
        "<dt>Archive checkpoint</dt><dd>\(Markup.isolated(checkpoint.origin)), \(AuditPhrases.counted(Int(clamping: checkpoint.size), "entry", "entries")), root <code>\(Markup.isolated(checkpoint.root))</code></dd>"
      )
    }
    return rows.isEmpty ? "" : "<dl class=\"facts\">\n\(rows.joined(separator: "\n"))\n</dl>"
  }

  private static func head(_ report: AuditReport) -> String {
    PageHead(
      title: report.parts.count == 1 ? title(report.parts[0]) : "Audit",
      style: PageStyle.source + AuditPageStyle.source
    ).markup
  }

  /// A change with its kind, its words and why it has its score.
  static func change(_ change: QuotedChange, prefix: String = "") -> String {
    let score = AuditPhrases.score(change).map { "<p class=\"because\">\(Markup.text($0))</p>\n" } ?? ""
    return """
      <div class="change\(change.isGrave ? " grave" : "")">
      <p class="kind">\(change.isGrave ? "<span class=\"sign\" aria-hidden=\"true\">▲</span> grave: " : "")\(prefix)\(Markup.text(AuditPhrases.head(change)))</p>
      <p class="words" dir="auto">\(ChangeLines.html(change))</p>
      \(score)</div>
      """
  }

  /// Sentences of ours that may hold words of others, as a list.
  static func list(_ lines: [String], class name: String) -> String {
    guard !lines.isEmpty else { return "" }
    return "<ul class=\"\(name)\">\n"
      + lines.map { "<li>\(Markup.isolated($0))</li>" }.joined(separator: "\n")
      + "\n</ul>"
  }
}
