import Archive
import Auditing
import Reporting
import WebServer

/// One source: what it is, its versions newest first with what each changed, and where to go from there.
enum SourcePage {
  /// Versions on one page: each is read and compared with the one before it.
  static let size = 20
  /// Sources of the other role that are offered for an alignment.
  static let counterparts = 50

  static let route = Route("/sources/{id}", query: ["before"]) { request, view in
    let source = try view.source(request["id"])
    let before = try request.number("before", in: 1...Int(Int32.max), default: 0)
    return try response(source, view, before: before == 0 ? nil : before, limit: size)
  }

  static func response(_ source: Source, _ view: ArchiveView, before: Int?, limit: Int) throws -> WebResponse
  {
    let timeline = try SourceTimeline(source, before: before, limit: limit, in: view.archive)
    let path = PageParts.path(source.id)
    let next = timeline.next.map { ("\(path)?before=\($0)", "Earlier versions") }
    let body = """
      \(about(source))
      \(try comparisons(source, view))
      <h2>Timeline</h2>
      \(timeline.markup)
      \(PageParts.pages(first: before == nil ? nil : (path, "Newest versions"), next: next))
      """
    var frame = PageFrame(title: source.title ?? source.id, body: body)
    frame.trail = [(path, source.id)]
    frame.links = """
      <link rel="timemap" type="application/link-format" href="\(path)/timemap">
      <link rel="alternate" type="application/atom+xml" href="\(path)/feed.atom" title="Changes of \(Markup.attribute(source.id))">
      """
    return frame.response(view: view)
  }

  private static func about(_ source: Source) -> String {
    let path = PageParts.path(source.id)
    var rows = [
      ("Source", "<code>\(Markup.text(source.id))</code>"),
      ("Role", source.roles.map(\.rawValue).joined(separator: ", ")),
    ]
    if let url = source.url {
      let words = Markup.text(url)
      rows.append(
        (
          "Address",
          Markup.link(url).map { "<a rel=\"nofollow noreferrer\" href=\"\($0)\">\(words)</a>" } ?? words
        ))
    }
    if let published = source.published { rows.append(("Published", Markup.text(published))) }
    rows.append(("Versions", "\(source.versions)"))
    rows.append(
      (
        "Follow",
        "<a href=\"\(path)/feed.atom\">feed of changes</a>, <a href=\"\(path)/timemap\">TimeMap</a>"
          + (source.versions > 0
            ? ", <a href=\"/audit/\(PercentDecoding.encoded(source.id))\">whole history</a>" : "")
      ))
    return PageParts.facts(rows)
  }

  /// Links to the alignments with sources of the other role.
  private static func comparisons(_ source: Source, _ view: ArchiveView) throws -> String {
    guard source.versions > 0 else { return "" }
    var items: [String] = []
    for (role, other) in [(SourceRole.demands, SourceRole.response), (.response, .demands)]
    where source.roles.contains(role) {
      for found in try view.archive.catalog.sources(with: other, limit: counterparts)
      where found.id != source.id && found.versions > 0 {
        let (letter, response) = role == .demands ? (source.id, found.id) : (found.id, source.id)
        let pair = "\(PercentDecoding.encoded(letter))/\(PercentDecoding.encoded(response))"
        let title = found.title.map { " <span class=\"theirs\">\(Markup.isolated($0))</span>" } ?? ""
        let words = role == .demands ? "answers in" : "answers to"
        let review =
          view.takesReviews
          ? ", <a href=\"/review/\(pair)\" aria-label=\"review: \(words) \(Markup.attribute(found.id))\">review</a>"
          : ""
        items.append(
          """
          <li><a href="/align/\(pair)">\(words) \(Markup.text(found.id))</a>\(title), \
          <a href="/audit/\(pair)" aria-label="over time: \(words) \(Markup.attribute(found.id))">over time</a>\(review)</li>
          """)
      }
    }
    guard !items.isEmpty else { return "" }
    return """
      <details class="counterparts"\(items.count > 5 ? "" : " open")><summary>Alignments (\(items.count))</summary>
      <ul>
      \(items.joined(separator: "\n"))
      </ul></details>
      """
  }
}
