import Archive
import Reporting
import TransparencyLog
package import WebServer

/// What every page of the site has around its own content: head, navigation, foot.
package struct PageFrame: Sendable {
  /// Plain words; escaped here.
  package let title: String
  /// Trusted markup.
  package let body: String
  /// Paths from the sources to here, each with its words.
  package var trail: [(path: String, words: String)] = []
  /// Trusted markup of `link` elements (feeds, timemaps).
  package var links = ""
  /// Paths of scripts of the site.
  package var scripts: [String] = []
  /// The page's language; what documents say carries its own.
  package static let policy =
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; frame-src 'self'; "
    + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

  package init(title: String, body: String) {
    self.title = title
    self.body = body
  }

  /// The bar above every page, also above the reports: trusted markup.
  package static func navigation(_ trail: [(path: String, words: String)] = []) -> String {
    let steps = trail.map {
      "<li><a href=\"\(Markup.attribute($0.path))\">\(Markup.isolated($0.words))</a></li>"
    }
    return """
      <nav class="site" aria-label="Site"><ul>
      <li><a href="/">Sources</a></li>
      <li><a href="/search">Search</a></li>
      <li><a href="/log">Log</a></li>
      \(steps.joined(separator: "\n"))
      </ul></nav>
      """
  }

  package func response(status: Int = 200, view: ArchiveView? = nil) -> WebResponse {
    let foot =
      view.map {
        """
        <footer><p>Archive <code>\(Markup.text($0.archive.checkpoint.origin))</code>, \
        \($0.archive.checkpoint.size.value) log entries, root <code>\(Markup.text($0.archive.checkpoint.root.hex))</code>. \
        <a href="/api">API</a></p></footer>
        """
      } ?? ""
    let page = """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>\(Markup.attribute(title)) — Rejoinder</title>
      <link rel="stylesheet" href="\(StyleSheet.path)">
      \(links)
      </head>
      <body>
      <a class="skip" href="#main">Skip to the content</a>
      \(Self.navigation(trail))
      <main id="main">
      <h1><bdi>\(Markup.text(title))</bdi></h1>
      \(body)
      </main>
      \(foot)
      \(scripts.map { "<script src=\"\($0)\" defer></script>" }.joined(separator: "\n"))
      </body>
      </html>

      """
    return WebResponse(
      status: status,
      headers: [
        WebField("Content-Type", "text/html; charset=utf-8"),
        WebField("Content-Security-Policy", Self.policy),
      ], body: Array(page.utf8))
  }
}
