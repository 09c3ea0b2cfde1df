import Archive
import Capture
import Reporting
import WebServer

/// The reports of the command line as pages of the site, and as JSON, CSV or Markdown with `?format=`.
enum ReportPages {
  static let diff = Route("/diff/{old}/{new}", query: ["format"]) { request, view in
    let (old, new) = (try view.document(request["old"]), try view.document(request["new"]))
    return try answer(request, view) { try DiffReport.make(old: old, new: new, in: view.archive) }
  }

  static let align = Route("/align/{demands}/{response}", query: ["format"]) { request, view in
    let (letter, response) = (try view.document(request["demands"]), try view.document(request["response"]))
    func make() throws -> AlignmentReport {
      try AlignmentReport.make(letter: letter, response: response, in: view.archive)
    }
    switch request.query["format"] {
    case "file": return try file(make())
    case nil, "html":
      let path = request.request.path
      return framed(
        AlignmentPage.html(try make(), file: "\(path)?format=file"),
        navigation: navigation(request, [("\(path)?format=file", "Page to send on")]))
    default: return try answer(request, view, make)
    }
  }

  static let matrix = Route("/audit/{demands}/{response}", query: ["format", "since"]) { request, view in
    let names = [request["demands"], request["response"]]
    for name in names { _ = try view.snapshot(name) }
    let start = try start(request, of: names[1], view)
    return try answer(request, view, isCut: start != nil) {
      try AuditReport.make(ids: names, since: start, archive: view.archive)
    }
  }

  static let history = Route("/audit/{id}", query: ["format", "since"]) { request, view in
    let name = request["id"]
    _ = try view.source(SnapshotReference(name)?.source ?? name)
    let start = try start(request, of: name, view)
    return try answer(request, view, isCut: start != nil) {
      try AuditReport.make(ids: [name], since: start, archive: view.archive)
    }
  }

  /// So many versions an audit shows where the whole history is not asked for with `?since=first`.
  static let latest = 20

  /// Behind which version an audit begins, as `audit --since` has it; nil for the first.
  private static func start(_ request: RouteRequest, of name: String, _ view: ArchiveView) throws -> String? {
    if let asked = request.query["since"] {
      guard asked == "first" else { throw SiteError.badRequest("since can be “first” alone") }
      return nil
    }
    // A source may be known before it has a version.
    guard let last = try? view.snapshot(name), last.version > latest + 1 else { return nil }
    return "\(last.source)@\(last.version - latest)"
  }

  /// The forms in which a report is answered, by the name in the query, and what people call them.
  private static let forms: [(format: ReportFormat, type: String, words: String)] = [
    (.json, "application/json", "JSON"), (.csv, "text/csv; charset=utf-8", "CSV"),
    (.markdown, "text/markdown; charset=utf-8", "Markdown"),
  ]

  /// Makes the report only once the form that is asked for is known to be one.
  private static func answer(
    _ request: RouteRequest, _ view: ArchiveView, isCut: Bool = false, _ make: () throws -> any Report
  ) throws -> WebResponse {
    let asked = request.query["format"] ?? "html"
    if asked == "html" {
      let path = request.request.path
      return framed(
        try make().html(),
        navigation: navigation(request, isCut ? [("\(path)?since=first", "The whole history")] : []))
    }
    guard let form = forms.first(where: { $0.format.rawValue == asked }) else {
      throw SiteError.badRequest("format must be html, json, csv or markdown, or file for an alignment")
    }
    let text = try make().rendered(as: form.format, style: TerminalStyle())
    return WebResponse(status: 200, headers: [WebField("Content-Type", form.type)], body: Array(text.utf8))
  }

  /// The bar above a report: its sources, some links, and its other forms.
  private static func navigation(
    _ request: RouteRequest, _ links: [(path: String, words: String)]
  ) -> String {
    let path = request.request.path
    let whole = request.query["since"] == nil ? "" : "&since=first"
    return PageFrame.navigation(
      sources(request).map { (path: PageParts.path($0), words: $0) } + links
        + forms.map { ("\(path)?format=\($0.format.rawValue)\(whole)", $0.words) })
  }

  /// The page of an alignment as the command line writes it, with its record, to be saved and checked.
  private static func file(_ report: AlignmentReport) -> WebResponse {
    // A source's id needs no quoting.
    let names = [report.demandsDocument, report.responseDocument].map {
      "\($0.source ?? "document")-\($0.version ?? 0)"
    }
    return WebResponse(
      status: 200,
      headers: [
        WebField("Content-Type", "text/html; charset=utf-8"),
        WebField(
          "Content-Disposition", "attachment; filename=\"\(names.joined(separator: "-and-")).html\""),
      ], body: Array(report.html().utf8))
  }

  /// The sources that a request's path names, each once.
  private static func sources(_ request: RouteRequest) -> [String] {
    var seen: Set<String> = []
    return ["demands", "old", "id", "response", "new"].compactMap { request.parameters[$0] }
      .map { SnapshotReference($0)?.source ?? $0 }.filter { seen.insert($0).inserted }
  }

  /// A finished report's page with the site's bar above it, under the policy that the page states for itself.
  static func framed(_ page: String, navigation: String) -> WebResponse {
    // The page's words are escaped, so that the first of each is its own.
    var bytes = page
    // Behind the link that skips it, which comes first for those who go by keyboard.
    if let skip = bytes.range(of: "<a class=\"skip\""), let end = bytes[skip.upperBound...].range(of: "</a>")
    {
      bytes.insert(contentsOf: "\n" + navigation, at: end.upperBound)
    }
    if let head = bytes.range(of: "</head>") {
      bytes.insert(contentsOf: "<style>\(bar)</style>\n", at: head.lowerBound)
    }
    return WebResponse(
      status: 200,
      headers: [
        WebField("Content-Type", "text/html; charset=utf-8"),
        WebField("Content-Security-Policy", policy(of: page) + "; frame-ancestors 'none'"),
      ], body: Array(bytes.utf8))
  }

  private static func policy(of page: String) -> String {
    guard let start = page.range(of: "<meta http-equiv=\"Content-Security-Policy\" content=\""),
      let end = page[start.upperBound...].firstIndex(of: "\"")
    else { return "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'" }
    return String(page[start.upperBound..<end])
  }

  private static let bar = """
    nav.site { max-width: 88rem; margin: 0 auto; padding: .75rem 1.125rem; }
    nav.site ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; margin: 0; padding: 0; }
    nav.site a { display: inline-block; padding: .25rem 0; }
    @media print { nav.site { display: none; } }
    """
}

extension StringProtocol {
  /// Where a text of ASCII stands first; by bytes, so that no combining character hides it.
  fileprivate func range(of words: String) -> Range<Index>? {
    let pattern = Array(words.utf8)
    var index = utf8.startIndex
    while index < utf8.endIndex {
      if utf8[index] == pattern[0], utf8[index...].starts(with: pattern) {
        return index..<utf8.index(index, offsetBy: pattern.count)
      }
      index = utf8.index(after: index)
    }
    return nil
  }
}
