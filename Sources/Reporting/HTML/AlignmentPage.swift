import Alignment
import Documents

/// One self-contained HTML page of an alignment, to be sent, read, printed and checked by people who have nothing else.
///
/// The page loads nothing: its Content-Security-Policy allows its own style sheet and the one script whose hash it
/// names, so that even a mistake in escaping could not run a document's words. It reads without the script. It is
/// well-formed as XML too, which is how the tests check it. The same report gives the same bytes: no clock is read.
///
/// Anchors are permanent: `#demand-6.1.2.1` for a demand by its id, `#p10` for a paragraph of the response as
/// `AlignedPassage.paragraph` counts.
package enum AlignmentPage {
  /// The page, UTF-8 without a byte order mark, lines ended by line feeds.
  package static func html(_ report: AlignmentReport) -> String {
    let anchors = PageAnchors(report.result, response: report.response)
    return """
      \(head(report))
      <body>
      <a class="skip" href="#demands">Skip to the demands</a>
      <header id="overview">
      \(overview(report, anchors: anchors))
      </header>
      <main>
      <section id="demands" aria-labelledby="demands-title">
      \(demandsColumn(report, anchors: anchors))
      </section>
      <section id="response" aria-labelledby="response-title" tabindex="0">
      \(responseColumn(report, anchors: anchors))
      </section>
      </main>
      <footer id="record">
      \(record(report))
      </footer>
      <script>\(PageScript.source)</script>
      </body>
      </html>

      """
  }

  private static func head(_ report: AlignmentReport) -> String {
    let title = "\(report.responseDocument.title) — answers to: \(report.demandsDocument.title)"
    let policy =
      "default-src 'none'; style-src 'unsafe-inline'; script-src '\(PageScript.hash)'; base-uri 'none'; form-action 'none'"
    return """
      <!DOCTYPE html>
      <html lang="en" xmlns="http://www.w3.org/1999/xhtml">
      <head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content="\(policy)" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="referrer" content="no-referrer" />
      <meta name="color-scheme" content="light dark" />
      <meta name="generator" content="Rejoinder, \(Markup.attribute(report.aligner))" />
      <title>\(Markup.attribute(title))</title>
      <style>\(PageStyle.source)</style>
      </head>
      """
  }
}
