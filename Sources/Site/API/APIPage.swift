import Reporting

/// A page that names the operations of the API.
enum APIPage {
  static let route = Route("/api") { _, view in
    let rows = APIOperations.all.map { operation -> String in
      let query = operation.query.map { "<code>\(Markup.text($0.name))</code>" }.joined(separator: ", ")
      let path = Markup.text(operation.path)
      let shown =
        operation.pattern.parameters.isEmpty
        ? "<a href=\"\(path)\"><code>\(path)</code></a>" : "<code>\(path)</code>"
      return
        "<tr><th scope=\"row\">\(shown)</th><td>\(Markup.text(operation.summary))</td><td>\(query)</td></tr>"
    }
    let body = """
      <p class="reading">Every answer is JSON as the command line prints it with <code>--format json</code>. \
      <a href="\(OpenAPIDocument.path)">The description of the API</a> (OpenAPI 3.1) has the schema of each.</p>
      <div class="scroll" tabindex="0" role="region" aria-label="Operations"><table>
      <thead><tr><th scope="col">GET</th><th scope="col">gives</th><th scope="col">query</th></tr></thead>
      <tbody>
      \(rows.joined(separator: "\n"))
      </tbody></table></div>
      <p>Feeds: <a href="/feed.atom">changes</a>, <a href="/flips.atom">flips of dispositions</a>. \
      Of one source: <code>/sources/{id}/feed.atom</code>, <code>/sources/{id}/flips.atom</code>. \
      Memento (RFC 7089): <code>/sources/{id}/timegate</code>, <code>/sources/{id}/timemap</code>. \
      The log (C2SP tlog-tiles): <a href="/log/checkpoint"><code>/log/checkpoint</code></a>, <code>/log/tile/…</code>.</p>
      """
    return PageFrame(title: "API", body: body).response(view: view)
  }
}
