import Alignment
import Documents
import TransparencyLog

/// One self-contained HTML page of an alignment, to be sent, read, printed and checked by people who have nothing else.
///
/// The page loads nothing: its Content-Security-Policy allows its own style sheet and the one script whose hash it
/// names, so that even a mistake in escaping could not run a document's words. It reads without the script. It is
/// well-formed as XML too, which is how `ReportCheck` reads it. It carries its own record, `AlignmentRecord`. The same report gives the same bytes: no clock is read.
///
/// Anchors are permanent: `#demand-6.1.2.1` for a demand by its id, `#p10` for a paragraph of the response as
/// `AlignedPassage.paragraph` counts; `PageAnchors` has them all.
package enum AlignmentPage {
  /// The page, UTF-8 without a byte order mark, lines ended by line feeds.
  ///
  /// - Parameters:
  ///   - navigation: Trusted markup to stand behind the skip link, for the bar of a site that the page is part of.
  ///   - file: Where a site that shows the page has it as a file. The page then leads there and carries no record: with the site's bar it
  ///     would not be what the record speaks of.
  package static func html(
    _ report: AlignmentReport, navigation: String = "", file: String? = nil
  ) -> String {
    let anchors = PageAnchors(report.result, response: report.response)
    let page = """
      \(head(report))
      <body>
      <a class="skip" href="#demands">Skip to the demands</a>\(navigation)
      <header id="overview">
      \(overview(report, anchors: anchors))
      </header>
      <main>
      <section id="demands" aria-labelledby="demands-title">
      \(demandsColumn(report, anchors: anchors))
      </section>
      \(Ribbons.markup)
      <section id="response" aria-labelledby="response-title" tabindex="0">
      \(responseColumn(report, anchors: anchors))
      </section>
      </main>
      <footer id="record">
      \(record(report, file: file))

      """
    guard file == nil else { return page + RecordFrame.rest }
    let words = AlignmentRecord(report, anchors: anchors, page: page.utf8).markup
    let hash = Digest.sha256(Array(words.utf8)).hex
    return page + RecordFrame.start + words + RecordFrame.end(recordSHA256: hash)
  }

  private static func head(_ report: AlignmentReport) -> String {
    PageHead(
      title: "\(report.responseDocument.title) — answers to: \(report.demandsDocument.title)",
      generator: "Rejoinder, \(report.aligner)", style: PageStyle.source + Ribbons.style,
      scripts: [PageScript.hash]
    ).markup
  }
}
