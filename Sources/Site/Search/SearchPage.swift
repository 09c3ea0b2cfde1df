import Archive
import Reporting
import WebServer

/// Searches everything that the archive holds: sentences with all of some words, newest first.
enum SearchPage {
  /// Results on one page, and pages at most.
  static let size = 20
  static let pages = 50
  /// How long a page waits for an index that is being built, in milliseconds.
  private static let patience = 50
  /// How long candidates are looked at.
  private static let time = Duration.milliseconds(40)

  // Whether the index is built is no matter of the checkpoint, so that no answer is kept.
  static let route = Route("/search", isCacheable: false, query: ["q", "versions", "page"]) { request, view in
    try response(request, view)
  }

  static func response(_ request: RouteRequest, _ view: ArchiveView) throws -> WebResponse {
    let text = request.query["q"] ?? ""
    let versions = request.query["versions"] ?? "last"
    guard versions == "last" || versions == "all" else {
      throw SiteError.badRequest("versions must be all or last")
    }
    let query = try SearchQuery(text)
    let number = try request.number("page", in: 1...pages, default: 1)
    let form = form(text, versions)
    // Who comes to the empty form is about to ask.
    let answer = try view.search.index(of: view.archive, waiting: query.phrases.isEmpty ? 0 : patience)
    guard !query.phrases.isEmpty else {
      let hint = text.isEmpty ? "" : "<p role=\"status\">There is no word in this search.</p>"
      return PageFrame(title: "Search", body: form + hint + explanation).response(view: view)
    }
    switch answer {
    case .building(let read, let total):
      let again = "/search?q=\(PercentDecoding.encoded(text))&amp;versions=\(versions)"
      let share =
        total > 0 ? "\(read) of \(total) snapshots have been read." : "It begins to read the snapshots."
      let body = """
        \(form)
        <div class="notice" role="status"><p>The index is being built since the server was started. \(share)</p>
        <p><a href="\(again)">Search again</a></p></div>
        """
      let page = PageFrame(title: "The index is being built", body: body).response(status: 503, view: view)
      return WebResponse(
        status: page.status, headers: page.headers + [WebField("Retry-After", "2")], body: page.body)
    case .ready(let index, let isCurrent, let unread):
      let results = index.search(
        query, onlyLast: versions == "last", skip: (number - 1) * size, limit: size, time: time)
      let items = try results.rows.map { try item($0, index, query, view) }
      let next =
        results.count > number * size && number < pages
        ? (
          "/search?q=\(PercentDecoding.encoded(text))&versions=\(versions)&page=\(number + 1)", "Next results"
        ) : nil
      let first =
        number > 1
        ? ("/search?q=\(PercentDecoding.encoded(text))&versions=\(versions)", "First results") : nil
      let list =
        items.isEmpty
        ? ""
        : "<ol class=\"results\" start=\"\((number - 1) * size + 1)\">\n\(items.joined(separator: "\n"))\n</ol>"
      let body = """
        \(form)
        <p role="status">\(count(results, number))\(notes(results, index, isCurrent, unread))</p>
        \(list)
        \(PageParts.pages(first: first, next: next))
        """
      return PageFrame(title: "Search: \(text)", body: body).response(view: view)
    }
  }

  private static func form(_ text: String, _ versions: String) -> String {
    """
    <form class="search" role="search" action="/search" method="get">
    <p class="words"><label for="q">Words, or a phrase in quotation marks</label>
    <input id="q" name="q" type="search" maxlength="\(SearchQuery.longest)" value="\(Markup.attribute(text))"></p>
    <p><label for="versions">Where</label>
    <select id="versions" name="versions"><option value="last"\(versions == "last" ? " selected" : "")>in last versions</option>\
    <option value="all"\(versions == "all" ? " selected" : "")>in all versions</option></select></p>
    <p><button>Search</button></p>
    </form>

    """
  }

  private static let explanation = """
    <p class="muted">Finds sentences in which all of the words stand, those recorded last first. Letter case does not matter; \
    word endings do.</p>
    """

  private static func count(_ results: SearchIndex.Results, _ page: Int) -> String {
    guard results.count > 0 else { return "No sentence holds all of this." }
    let words =
      "\(results.isComplete ? "" : "At least ")\(PageParts.counted(results.count, "sentence")), newest first"
    return words + (page > 1 ? ", page \(page)." : ".")
  }

  private static func notes(
    _ results: SearchIndex.Results, _ index: SearchIndex, _ isCurrent: Bool, _ unread: Int
  ) -> String {
    var notes: [String] = []
    if !results.isComplete {
      notes.append("The search was stopped in order to answer in time; more words narrow it.")
    }
    if !isCurrent { notes.append("The newest snapshots are still being added.") }
    if index.isFull { notes.append("The index is full: not every snapshot is in it.") }
    if unread > 0 {
      notes.append("\(PageParts.counted(unread, "snapshot")) could not be read and cannot be searched.")
    }
    return notes.map { " " + $0 }.joined()
  }

  private static func item(
    _ row: SearchIndex.Row, _ index: SearchIndex, _ query: SearchQuery, _ view: ArchiveView
  ) throws -> String {
    let snapshot = try view.snapshot(of: index.sources[Int(row.source)], version: Int(row.last))
    let link = "\(PageParts.path(snapshot))?quote=\(row.quote.lowerBound)-\(row.quote.upperBound)#quote"
    let since =
      row.versions > 1
      ? ", in \(row.versions) versions since <a href=\"\(PageParts.path(snapshot.source, Int(row.first)))\">@\(row.first)</a>"
      : ""
    let title = snapshot.title.map { " <span class=\"theirs\">\(Markup.isolated($0))</span>" } ?? ""
    return """
      <li><p><a href="\(link)">\(Markup.text(snapshot.reference))</a>\(title)</p>
      <p class="passage" dir="auto">\(marked(index.text(of: row), query))</p>
      <p class="muted">recorded \(PageParts.time(snapshot.recorded))\(since)</p></li>
      """
  }

  /// A sentence with the words of the query marked; neighbouring words of a phrase each by itself.
  static func marked(_ utf8: ArraySlice<UInt8>, _ query: SearchQuery) -> String {
    var result = ""
    var end = utf8.startIndex
    var seen = -1
    let places = (query.places(in: utf8) ?? []).sorted { $0.lowerBound < $1.lowerBound }
    for place in places where place.lowerBound > seen {
      let range = utf8.startIndex + place.lowerBound..<utf8.startIndex + place.upperBound
      result += Markup.text(String(decoding: utf8[end..<range.lowerBound], as: UTF8.self))
      result += "<mark>\(Markup.text(String(decoding: utf8[range], as: UTF8.self)))</mark>"
      end = range.upperBound
      seen = place.lowerBound
    }
    return result + Markup.text(String(decoding: utf8[end...], as: UTF8.self))
  }
}
