import Revisions

/// One self-contained HTML page of a comparison: both versions beside each other, to be sent, read, printed and checked.
///
/// The rows of both versions are the same rows, so that they scroll together and stay level without any script; what is the
/// same is folded, and hidden by one switch. Like the page of an alignment it loads nothing, runs one script whose hash its
/// Content-Security-Policy names, is well-formed as XML, and is the same bytes for the same report.
///
/// Anchors: `#c3` for the third change in reading order, `#m1-old` and `#m1-new` for both ends of the first move.
package enum DiffPage {
  /// The page, UTF-8 without a byte order mark, lines ended by line feeds.
  ///
  /// - Parameter navigation: Trusted markup to stand behind the skip link, for the bar of a site that the page is part of.
  package static func html(_ report: DiffReport, navigation: String = "") -> String {
    let rows = DiffRows(report)
    return """
      \(head(report))
      <body>
      <a class="skip" href="#changes">Skip to the changes</a>\(navigation)
      <header id="overview">
      \(overview(report, leftOut: rows.leftOut))
      </header>
      <main id="changes">
      <div class="tools"><input class="switch" type="checkbox" id="only" /><label for="only">changes only</label>\
      <span hidden="hidden" data-keys="">keys: <kbd>n</kbd> next change, <kbd>p</kbd> previous, <kbd>c</kbd> changes only</span></div>
      <div class="row"><h2>The old version</h2><h2>The new version</h2></div>
      \(rows.markup)
      </main>
      \(outside(report))<footer id="record">
      \(record(report))
      </footer>
      <script>\(DiffPageScript.source)</script>
      </body>
      </html>

      """
  }

  /// Where a link to a change leads: a sentence that only moved is named by its passage.
  static func anchor(_ change: SentenceChange, number: Int) -> String {
    if let move = change.move, change.runs.isEmpty { return "m\(move + 1)-new" }
    return "c\(number)"
  }

  private static func head(_ report: DiffReport) -> String {
    PageHead(
      title: "\(report.oldDocument.name) → \(report.newDocument.name): what changed",
      generator: report.tool ?? "rejoinder", style: DiffPageStyle.source, scripts: [DiffPageScript.hash]
    ).markup
  }

  private static func outside(_ report: DiffReport) -> String {
    guard let line = report.outsideLine else { return "" }
    let rows = report.shownOutside.map { change in
      """
      <div class="row changed">\(DiffRows.note(change, report, link: ""))
      <div class="old" dir="auto">\(DiffRows.words(report.oldRuns(change), isThere: change.old != nil))</div>
      <div class="new" dir="auto">\(DiffRows.words(report.newRuns(change), isThere: change.new != nil))</div></div>
      """
    }
    return """
      <section id="outside">
      <h2>\(Markup.text(line))</h2>
      \(rows.joined(separator: "\n"))
      </section>

      """
  }

  private static func record(_ report: DiffReport) -> String {
    let names = [(report.oldDocument, "OLD"), (report.newDocument, "NEW")].map { document, placeholder in
      document.source == nil && document.file == nil ? placeholder : ShellWord.quoted(document.name)
    }
    let tool = report.tool.map { "<p>Compared by \(Markup.isolated($0)).</p>\n" } ?? ""
    return """
      <h2>Record and how to check it</h2>
      <div class="documents">
      \(AlignmentPage.facts("The old version", report.oldDocument))
      \(AlignmentPage.facts("The new version", report.newDocument))
      </div>
      \(tool)<p><strong>To check:</strong> <code>sha256sum</code> over a document as it was received prints its first value, \
      over its text as the reader gives it the second. The same version of the program over the same documents gives this \
      comparison again: <code dir="ltr">\(Markup.text("rejoinder diff --format html " + names.joined(separator: " ")))</code></p>
      """
  }
}
