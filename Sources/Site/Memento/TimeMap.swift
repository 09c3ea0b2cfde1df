import Archive
import WebServer

/// The list of a source's versions in `application/link-format` (RFC 7089 section 5), a page of it where it is long.
enum TimeMap {
  /// The most versions on one page.
  static let pageLength = 1000

  static let route = Route("/sources/{id}/timemap", query: ["after"]) { request, view in
    let source = try Memento.source(request, view)
    let after = try request.number("after", in: 0...999_999_999, default: 0)
    let page = try view.archive.catalog.snapshots(of: source.id, after: after, limit: pageLength)
    let base = "\(view.address)/sources/\(source.id)"
    var links = [
      "<\(Memento.original(source, in: view))>; rel=\"original\"", "<\(base)/timegate>; rel=\"timegate\"",
      timemap("self", base, after: after, covering: page),
    ]
    // The pages beside this one are time maps of their own (section 5.1.2).
    if after > 0 {
      let before = max(0, after - pageLength)
      let versions = try view.archive.catalog.snapshots(of: source.id, after: before, limit: after - before)
      links.append(timemap("timemap prev", base, after: before, covering: versions))
    }
    let end = after + page.count
    if !page.isEmpty, end < source.versions {
      let versions = try view.archive.catalog.snapshots(of: source.id, after: end, limit: pageLength)
      links.append(timemap("timemap next", base, after: end, covering: versions))
    }
    links += page.compactMap { snapshot in
      let relations =
        (snapshot.version == 1 ? ["first"] : []) + (snapshot.version == source.versions ? ["last"] : [])
      return Memento.link(snapshot, relations, in: view)
    }
    return WebResponse(
      status: 200, headers: [WebField("Content-Type", "application/link-format")],
      body: Array((links.joined(separator: ",\n") + "\n").utf8))
  }

  /// The link to a page, with the times that it covers.
  private static func timemap(
    _ relation: String, _ base: String, after: Int, covering versions: [Snapshot]
  ) -> String {
    // Versions stand in the order of the log, which clocks need not follow.
    let dated = versions.filter { MementoDate.text(recorded: $0.seen) != nil }.sorted {
      $0.seen < $1.seen
    }
    let times = [("from", dated.first), ("until", dated.last)].map { name, snapshot in
      snapshot.flatMap { MementoDate.text(recorded: $0.seen) }.map { "; \(name)=\"\($0)\"" } ?? ""
    }
    let query = after > 0 ? "?after=\(after)" : ""
    return "<\(base)/timemap\(query)>; rel=\"\(relation)\"; type=\"application/link-format\""
      + times.joined()
  }
}
