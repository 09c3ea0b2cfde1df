import Archive
import Capture
import Documents
import Reporting
import TransparencyLog
import WebServer

/// One version of a source as readable text, with what is known of it.
enum SnapshotPage {
  static let route = Route("/sources/{id}/{version}", query: PassageRequest.names) { request, view in
    try response(request, view)
  }

  static func response(_ request: RouteRequest, _ view: ArchiveView) throws -> WebResponse {
    let snapshot = try view.snapshot(request)
    let passage = try PassageRequest(request)
    let source = try view.source(snapshot.source)
    let document = try InputResolver.read(snapshot, address: source.url, in: view.archive)
    let answer = passage?.find(in: document.text)
    var quote: Range<Int>?
    if case .found(let range, _) = answer { quote = range }
    let body = """
      \(notice(passage, answer, snapshot))
      \(warnings(document))
      \(links(snapshot, source, passage))
      \(DocumentMarkup.markup(document, quote: quote))
      <h2>Record</h2>
      \(facts(snapshot, document))
      """
    let title = snapshot.title ?? document.title ?? snapshot.reference
    var frame = PageFrame(title: title, body: body)
    frame.trail = trail(snapshot)
    return frame.response(view: view)
  }

  static func trail(_ snapshot: Snapshot) -> [(path: String, words: String)] {
    [
      (PageParts.path(snapshot.source), snapshot.source),
      (PageParts.path(snapshot), "version \(snapshot.version)"),
    ]
  }

  private static func notice(
    _ passage: PassageRequest?, _ answer: PassageRequest.Answer?, _ snapshot: Snapshot
  ) -> String {
    guard let passage, let answer else { return "" }
    switch (answer, passage) {
    case (.found(_, let occurrences), _):
      let more = occurrences > 1 ? " It occurs \(occurrences) times; the first is marked." : ""
      return
        "<div class=\"notice\" role=\"status\"><p><a href=\"#quote\">The passage is marked below.</a>\(more)</p></div>"
    case (.missing, .place(let range)):
      return """
        <div class="notice" role="status"><p><strong>The passage is not in this version:</strong> the text ends before \
        code point \(range.upperBound).</p></div>
        """
    case (.missing, .words(let words)):
      let query = PercentDecoding.encoded("\"" + words.filter { $0 != "\"" } + "\"")
      let search =
        words.unicodeScalars.count <= SearchQuery.longest
        ? "<p><a href=\"/search?q=\(query)&amp;versions=all\">Search all versions for these words</a></p>"
        : ""
      return """
        <div class="notice" role="status"><p><strong>The passage is not in this version:</strong></p>
        <p class="theirs" dir="auto">\(Markup.text(words))</p>\(search)</div>
        """
    }
  }

  private static func warnings(_ document: Document) -> String {
    guard !document.warnings.isEmpty else { return "" }
    let items = document.warnings.map { "<li>\(Markup.isolated($0))</li>" }
    return """
      <div class="notice"><p><strong>How far this reading can be trusted:</strong></p>
      <ul>
      \(items.joined(separator: "\n"))
      </ul></div>
      """
  }

  private static func links(_ snapshot: Snapshot, _ source: Source, _ passage: PassageRequest?) -> String {
    let query = passage.map { "?" + Markup.attribute($0.query) } ?? ""
    var links = ["<a href=\"\(PageParts.path(snapshot))/original\(query)\">The original</a>"]
    links.append("<a href=\"\(PageParts.path(snapshot))/proof\">The proof that the log holds it</a>")
    let id = PercentDecoding.encoded(snapshot.source)
    if snapshot.version > 1 {
      links.append(
        "<a href=\"\(PageParts.path(snapshot.source, snapshot.version - 1))\(query)\" rel=\"prev\">Version \(snapshot.version - 1)</a>"
      )
      links.append(
        "<a href=\"/diff/\(id)@\(snapshot.version - 1)/\(id)@\(snapshot.version)\">What changed against version \(snapshot.version - 1)</a>"
      )
    }
    if snapshot.version < source.versions {
      links.append(
        "<a href=\"\(PageParts.path(snapshot.source, snapshot.version + 1))\(query)\" rel=\"next\">Version \(snapshot.version + 1)</a>"
      )
    }
    return "<p class=\"where\">\(links.joined(separator: " · "))</p>"
  }

  private static func facts(_ snapshot: Snapshot, _ document: Document) -> String {
    var rows = [
      ("Snapshot", "<a href=\"\(PageParts.path(snapshot))\">\(Markup.text(snapshot.reference))</a>"),
      ("Recorded", PageParts.time(snapshot.recorded)),
      (
        "Captured",
        "by \(Markup.text(snapshot.method))" + (snapshot.name.map { ", \(Markup.isolated($0))" } ?? "")
          + (snapshot.retrieval.map { retrieval in
            ", \(PageParts.time(retrieval.retrieved))"
              + (retrieval.archive.map { " as \(Markup.isolated($0)) says" } ?? "")
          } ?? "")
      ),
      (
        "Media type",
        "\(Markup.text(snapshot.mediaType)), \(snapshot.bytes) bytes, \(Markup.text(document.encoding.name)) (\(document.encoding.reason.rawValue))"
      ),
      ("Log entry", "\(snapshot.entry.value)"),
      ("SHA-256 of the bytes", "<code>\(snapshot.sha256.hex)</code>"),
      ("SHA-256 of the text", "<code>\(Digest.sha256(document.text.utf8).hex)</code>"),
      ("Reader", Markup.text(document.reader) + (document.tool.map { ", \(Markup.isolated($0))" } ?? "")),
    ]
    if let language = document.language { rows.append(("Language", Markup.isolated(language))) }
    if let byline = document.byline { rows.append(("By", Markup.isolated(byline))) }
    if let published = snapshot.published ?? document.published {
      rows.append(("Published", Markup.isolated(published)))
    }
    return PageParts.facts(rows)
  }
}
