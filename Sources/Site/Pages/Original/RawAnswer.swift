import Archive
import WebServer

/// The bytes of a version, for the frame of its page and for saving.
///
/// Whatever they hold, a browser runs none of it: the policy puts the answer into a sandbox without any permission, also where
/// it is opened by itself. Nothing is loaded: no address is allowed but `data:` pictures. Style that stands in the page
/// itself is applied, because without it many pages cannot be read; it can move and hide words inside of the frame, where
/// the text page shows them all, and can send nothing anywhere.
enum RawAnswer {
  static let policy =
    "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"

  static let route = Route("/sources/{id}/{version}/raw", query: PassageRequest.names) { request, view in
    let snapshot = try view.snapshot(request)
    let source = try view.source(snapshot.source)
    let original = try Original(
      snapshot, passage: try PassageRequest(request), address: source.url, in: view.archive)
    let answer = response(original, snapshot)
    return WebResponse(
      status: answer.status, headers: answer.headers + (try Memento.headers(for: snapshot, in: view)),
      body: answer.body)
  }

  static func response(_ original: Original, _ snapshot: Snapshot) -> WebResponse {
    let type: String
    let disposition: String
    switch original.form {
    case .page(let contentType): (type, disposition) = (contentType, "inline")
    case .download(let contentType, let ending):
      // An id is made of small letters, digits and hyphens, so that the name needs no quoting.
      type = contentType
      disposition = "attachment; filename=\"\(snapshot.source)-\(snapshot.version).\(ending)\""
    }
    return WebResponse(
      status: 200,
      headers: [
        WebField("Content-Type", type), WebField("Content-Disposition", disposition),
        WebField("Content-Security-Policy", policy), WebField("X-Content-Type-Options", "nosniff"),
        WebField("Referrer-Policy", "no-referrer"),
        // The HTML Standard (section 7.3.2.2) refuses a sandboxed page that asks for an opener policy.
        WebField("Cross-Origin-Opener-Policy", "unsafe-none"),
      ], body: original.bytes)
  }
}
