import Archive
import Reporting
import WebServer

/// The first page: every source with its role, its versions and when it last changed, 200 at a time.
enum SourcesPage {
  /// Sources on one page.
  static let size = 200

  static let route = Route("/", query: ["after"]) { request, view in
    try response(view, after: request.query["after"], limit: size)
  }

  /// - Parameter after: The id of the source behind which the page begins.
  static func response(_ view: ArchiveView, after id: String?, limit: Int) throws -> WebResponse {
    if let id { _ = try view.source(id) }
    // One more than is shown tells whether there is a next page.
    let found = try view.archive.catalog.sourceStates(after: id, limit: limit + 1)
    let shown = found.prefix(limit)
    let body =
      shown.isEmpty
      ? "<p>\(id == nil ? "This archive holds no source yet." : "There are no further sources.")</p>"
      : """
      <div class="scroll" tabindex="0" role="region" aria-label="Sources"><table class="sources">
      <thead><tr><th scope="col">Source</th><th scope="col">Title</th><th scope="col">Role</th>\
      <th scope="col" class="number">Versions</th><th scope="col">Last change</th><th scope="col">Last look</th></tr></thead>
      <tbody>
      \(shown.map(row).joined(separator: "\n"))
      </tbody></table></div>
      """
    let next =
      found.count > limit
      ? shown.last.map { ("/?after=\(PercentDecoding.encoded($0.source.id))", "Next sources") } : nil
    let pages = PageParts.pages(first: id == nil ? nil : ("/", "First sources"), next: next)
    return PageFrame(title: "Sources", body: body + "\n" + pages).response(view: view)
  }

  /// What the last look found; the one that made the newest version found that.
  private static func look(_ state: SourceState) -> String {
    if let look = state.look { return "\(PageParts.date(look.recorded)) \(PageParts.found(look.result))" }
    return state.changed.map { "\(PageParts.date($0)) new version" } ?? ""
  }

  private static func row(_ state: SourceState) -> String {
    let source = state.source
    return """
      <tr><th scope="row"><a href="\(PageParts.path(source.id))">\(Markup.text(source.id))</a></th>
      <td dir="auto" class="theirs">\(source.title.map(Markup.text) ?? "")</td>
      <td>\(source.roles.map(\.rawValue).joined(separator: ", "))</td>
      <td class="number">\(source.versions)</td>
      <td>\(state.changed.map(PageParts.date) ?? "never captured")</td>
      <td>\(look(state))</td></tr>
      """
  }
}
