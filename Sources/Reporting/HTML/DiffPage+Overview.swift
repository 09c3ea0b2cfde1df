import Documents
import Revisions

/// What is seen before anything is read: which documents, how much changed, what matters most, what moved where.
extension DiffPage {
  /// Entries of each list at most; the rows below have all.
  private static var listLimit: Int { 20 }

  static func overview(_ report: DiffReport, leftOut: Int) -> String {
    """
    <p class="kicker">Comparison of two versions</p>
    <h1>What changed</h1>
    <div class="documents">
    \(card("The old version", report.oldDocument, language: report.old.language))
    \(card("The new version", report.newDocument, language: report.new.language))
    </div>
    <p class="tally">\(Markup.text(report.summaryLine)).</p>
    \(report.ignoring.line.map { "<p><bdi>\(Markup.text($0))</bdi>.</p>" } ?? "")
    \(counts(report))
    \(notices(report, leftOut: leftOut))
    \(gravest(report))
    \(moves(report))
    <div class="caution">
    <p><strong>A program compared the words.</strong> Tags and scores say where to look, not what was meant. \
    What is struck through stands only in the old version, what is underlined only in the new one.</p>
    <p>Words of the documents are set <span class="theirs">like this</span>; everything else was written by the \
    program.</p>
    </div>
    <nav aria-label="Parts of this page"><ul>
    <li><a href="#changes">Changes</a></li>
    <li><a href="#record">Record and how to check it</a></li>
    </ul></nav>
    """
  }

  private static func card(_ role: String, _ document: ReportedDocument, language: String?) -> String {
    var facts = document.published.map { [AlignmentPage.publicationDate($0)] } ?? []
    if document.source != nil || document.file != nil { facts.append(Markup.isolated(document.name)) }
    if let recorded = document.recorded { facts.append("recorded " + Markup.isolated(recorded)) }
    facts.append(
      "<abbr title=\"SHA-256 of the bytes\">sha256</abbr> \(Markup.isolated(String(document.sha256.prefix(8))))…"
    )
    return """
      <div class="document">
      <h2>\(role)</h2>
      <p class="title" dir="auto"\(Markup.languageAttribute(language))>\(Markup.text(document.title))</p>
      <p class="facts">\(facts.joined(separator: " · "))</p>
      </div>
      """
  }

  private static func counts(_ report: DiffReport) -> String {
    let kinds = SentenceChange.Kind.allCases.map { kind in
      let count = report.revision.summary.count(kind)
      return "<li\(count == 0 ? " class=\"none\"" : "")><strong>\(count)</strong> \(kind.rawValue)</li>"
    }
    let tags = report.tagCounts.map { "<li><span class=\"tag\">\($0.tag.rawValue)</span> \($0.count)</li>" }
    return "<ul class=\"counts\">\n\(kinds.joined(separator: "\n"))\n</ul>"
      + (tags.isEmpty ? "" : "\n<ul class=\"counts\">\n\(tags.joined(separator: "\n"))\n</ul>")
  }

  private static func notices(_ report: DiffReport, leftOut: Int) -> String {
    var notices = report.coarseLine.map { [$0 + "."] } ?? []
    if leftOut > 0 {
      notices.append(
        "The documents are large: \(leftOut) unchanged paragraphs are left out of this page, each stretch named where it "
          + "stands. Make the page with --whole to have them all.")
    }
    return notices.map { "<p class=\"notice\">\(Markup.text($0))</p>" }.joined(separator: "\n")
  }

  private static func gravest(_ report: DiffReport) -> String {
    let gravest = report.gravest(listLimit)
    guard !gravest.isEmpty else { return "" }
    let items = gravest.map { number, change in
      let words = TextLayout.shortened(report.quote(change), to: 160)
      let tags = change.tags.map { " <span class=\"tag\">\($0.rawValue)</span>" }.joined()
      return """
        <li><span class="score">\(change.significance.score)</span> <div>\
        <p><a href="#\(anchor(change, number: number))">\(report.label(change)) \(Markup.isolated(report.place(change)))</a>\(tags)</p>\
        <p class="theirs" dir="auto">\(Markup.text(words))</p>\
        <p class="why">\(Markup.isolated(report.reasons(change)))</p></div></li>
        """
    }
    return "<h2>\(capitalised(report.gravestLine(gravest.count)))</h2>\n<ol class=\"gravest\">\n"
      + items.joined(separator: "\n") + "\n</ol>"
  }

  private static func capitalised(_ line: String) -> String { line.prefix(1).uppercased() + line.dropFirst() }

  private static func moves(_ report: DiffReport) -> String {
    let moves = report.revision.moves.indices
    guard !moves.isEmpty else { return "" }
    var items = moves.prefix(listLimit).map { move in
      let ends = report.moveEnds(move)
      return
        "<li>\(report.extent(move)) from <a href=\"#m\(move + 1)-old\">\(Markup.isolated(ends.old))</a> to "
        + "<a href=\"#m\(move + 1)-new\">\(Markup.isolated(ends.new))</a></li>"
    }
    if moves.count > listLimit { items.append("<li>and \(moves.count - listLimit) more</li>") }
    return "<h2>\(report.counted(moves.count, "passage")) moved</h2>\n<ul class=\"moves\">\n"
      + items.joined(separator: "\n") + "\n</ul>"
  }
}
