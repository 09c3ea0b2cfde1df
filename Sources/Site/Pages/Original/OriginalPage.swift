import Archive
import Reporting
import TransparencyLog
import WebServer

/// The original of a version in a frame that runs nothing and loads nothing.
enum OriginalPage {
  static let route = Route("/sources/{id}/{version}/original", query: PassageRequest.names) {
    request, view in
    try response(request, view)
  }

  /// What the frame shows. Opened by itself it is no other thing: the policy puts it into a sandbox without any permission.
  static let frame = Route("/sources/{id}/{version}/frame", query: PassageRequest.names) { request, view in
    let (snapshot, original) = try original(request, view)
    guard let (contentType, bytes) = original.shown else {
      throw SiteError.notFound("\(snapshot.reference) is not shown as it was received")
    }
    return WebResponse(
      status: 200,
      headers: [WebField("Content-Type", contentType), WebField("Content-Disposition", "inline")]
        + RawAnswer.sandbox, body: bytes)
  }

  private static func original(
    _ request: RouteRequest, _ view: ArchiveView
  ) throws -> (Snapshot, Original) {
    let snapshot = try view.snapshot(request)
    let passage = try PassageRequest(request)
    let source = try view.source(snapshot.source)
    return (snapshot, try Original(snapshot, passage: passage, address: source.url, in: view.archive))
  }

  static func response(_ request: RouteRequest, _ view: ArchiveView) throws -> WebResponse {
    let (snapshot, original) = try original(request, view)
    let path = PageParts.path(snapshot)
    let query = try PassageRequest(request).map { "?" + Markup.attribute($0.query) } ?? ""
    let fragment = original.marking == .marked ? "#quote" : ""
    let save = "<a href=\"\(path)/raw\" download>Save the original</a> (\(snapshot.bytes) bytes)"
    let shown =
      original.shown != nil
      ? """
      <p class="muted">As it was received, without its scripts, pictures and everything else that would have to be fetched. \
      Links in it do not work. \(save): those bytes are exactly what the log has the hash of.</p>
      <iframe class="original" sandbox="" referrerpolicy="no-referrer" title="The original of \(Markup.attribute(snapshot.reference))" \
      src="\(path)/frame\(query)\(fragment)"></iframe>
      """
      : """
      <p>A browser cannot show \(Markup.text(snapshot.mediaType)) here without risk. \
      \(save) or read <a href="\(path)">its text</a>.</p>
      """
    let body = """
      \(notice(original, text: path + query))
      \(shown)
      <p><a href="\(path)\(query)">The text</a></p>
      \(PageParts.facts([
        ("Snapshot", Markup.text(snapshot.reference)), ("Recorded", PageParts.time(snapshot.recorded)),
        ("SHA-256 of the bytes", "<code>\(snapshot.sha256.hex)</code>"),
      ]))
      """
    var frame = PageFrame(title: "The original of \(snapshot.reference)", body: body)
    frame.trail = SnapshotPage.trail(snapshot)
    return frame.response(view: view)
  }

  private static func notice(_ original: Original, text: String) -> String {
    let words: String
    switch original.marking {
    case .notAsked: return ""
    case .marked: words = "The passage is marked in the original; the marks are not its own."
    case .notFound: words = "The passage is not in this version."
    case .notMarked(let reason):
      words = "The passage is in this version and could not be marked in the original: \(reason)"
    }
    return
      "<div class=\"notice\" role=\"status\"><p>\(words) <a href=\"\(text)\">See it in the text.</a></p></div>"
  }
}
