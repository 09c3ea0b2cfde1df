import Archive
import WebServer

/// Leads to the version of a source that was the newest at a moment (RFC 7089 section 4.1, pattern 2.1).
enum TimeGate {
  static let route = Route("/sources/{id}/timegate") { request, view in
    let source = try Memento.source(request, view)
    let catalog = view.archive.catalog
    let asked = request.request.headers.filter { $0.name.lowercased() == "accept-datetime" }.map(\.value)
    let found: Snapshot?
    if let text = asked.first {
      guard asked.count == 1, let time = MementoDate.recorded(text) else {
        throw SiteError.badRequest(
          "Accept-Datetime must be one date of HTTP, such as Sat, 28 May 2022 09:30:00 GMT")
      }
      found = try catalog.snapshot(of: source.id, at: time)
    } else {
      found = try catalog.latest(of: source.id)
    }
    guard let found else { throw SiteError.notFound("\(source.id) has no version yet") }
    return WebResponse(
      status: 302,
      headers: [
        WebField("Location", Memento.address(found, in: view)), WebField("Vary", "accept-datetime"),
        WebField("Link", try Memento.links(source, around: nil, in: view).joined(separator: ", ")),
      ])
  }
}
