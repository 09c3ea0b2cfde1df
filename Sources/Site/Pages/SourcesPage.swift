import Archive
import Reporting
import WebServer

/// The first page: every source with its role, its versions and when it last changed.
enum SourcesPage {
  static let route = Route("/") { _, view in try response(view) }

  static func response(_ view: ArchiveView) throws -> WebResponse {
    let catalog = view.archive.catalog
    let rows = try catalog.sources().map { source -> String in
      let last = try catalog.latest(of: source.id)
      let path = "/sources/\(PercentDecoding.encoded(source.id))"
      return """
        <tr><th scope="row"><a href="\(path)">\(Markup.text(source.id))</a></th>
        <td>\(source.title.map(Markup.isolated) ?? "")</td>
        <td>\(source.roles.map(\.rawValue).joined(separator: ", "))</td>
        <td>\(source.versions)</td>
        <td>\(last.map { "<time datetime=\"\($0.recorded)\">\($0.recorded.prefix(10))</time>" } ?? "never")</td></tr>
        """
    }
    let body =
      rows.isEmpty
      ? "<p>This archive holds no source yet.</p>"
      : """
      <div class="scroll" tabindex="0" role="region" aria-label="Sources"><table>
      <thead><tr><th scope="col">Source</th><th scope="col">Title</th><th scope="col">Role</th><th scope="col">Versions</th>
      <th scope="col">Last change</th></tr></thead>
      <tbody>
      \(rows.joined(separator: "\n"))
      </tbody></table></div>
      """
    return PageFrame(title: "Sources", body: body).response(view: view)
  }
}
