import Archive
import Documents
import WebServer

/// The bytes of a version as the log has their hash, to be saved.
///
/// No document is read for them. Whatever they hold, a browser runs none of it: what is no plain text is saved and not shown, and the
/// policy puts the answer into a sandbox without any permission. Nothing is loaded: no address is allowed but `data:` pictures. Style
/// that stands in a page itself is applied where `OriginalPage` shows it, because without it many pages cannot be read; it can
/// move and hide words inside of the frame, where the text page shows them all, and can send nothing anywhere.
enum RawAnswer {
  /// What a browser may do with a media type.
  enum Form {
    case page
    case text
    case saved

    /// A short list of what may be shown; everything else is saved, so that no browser takes it for something that runs.
    init(_ mediaType: String) {
      switch mediaType {
      case "text/html": self = .page
      case "text/plain", "text/markdown": self = .text
      default: self = .saved
      }
    }
  }

  static let policy =
    "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"

  /// The fields under which a stranger's bytes are given.
  static let sandbox = [
    WebField("Content-Security-Policy", policy), WebField("X-Content-Type-Options", "nosniff"),
    WebField("Referrer-Policy", "no-referrer"),
    // The HTML Standard (section 7.3.2.2) refuses a sandboxed page that asks for an opener policy.
    WebField("Cross-Origin-Opener-Policy", "unsafe-none"),
  ]

  static let route = Route("/sources/{id}/{version}/raw") { request, view in
    let snapshot = try view.snapshot(request)
    // What is kept for good stands at an address that stays.
    guard request["version"] == String(snapshot.version) else {
      throw SiteError.notFound("the bytes are at \(PageParts.path(snapshot))/raw")
    }
    let blob = try view.archive.blob(snapshot.sha256)
    let (type, ending) = type(snapshot, blob)
    let isShown = Form(snapshot.mediaType) == .text
    // An id is made of small letters, digits and hyphens, so that the name needs no quoting.
    let disposition =
      isShown ? "inline" : "attachment; filename=\"\(snapshot.source)-\(snapshot.version).\(ending)\""
    return WebResponse(
      status: 200,
      headers: [WebField("Content-Type", type), WebField("Content-Disposition", disposition)] + sandbox
        + (try Memento.headers(for: snapshot, in: view)), body: blob)
  }

  private static func type(_ snapshot: Snapshot, _ blob: [UInt8]) -> (type: String, ending: String) {
    let charset = snapshot.retrieval?.charset
    switch snapshot.mediaType {
    case "text/html":
      let encoding = EncodingDetection.html(blob, charset: charset).source.encoding.name
      return ("text/html" + parameter(encoding), "html")
    case "text/plain", "text/markdown":
      let encoding = EncodingDetection.decode(blob, declared: charset, reason: .transport).source.encoding
      return ("text/plain" + parameter(encoding.name), "txt")
    case "application/pdf": return ("application/pdf", "pdf")
    case "application/vnd.openxmlformats-officedocument.wordprocessingml.document":
      return (snapshot.mediaType, "docx")
    case "application/vnd.oasis.opendocument.text": return (snapshot.mediaType, "odt")
    case "message/rfc822": return ("application/octet-stream", "eml")
    default: return ("application/octet-stream", "bin")
    }
  }

  /// A name of an encoding comes from the program's own list; what is not of this shape is not given on.
  private static func parameter(_ encoding: String) -> String {
    let isPlain = encoding.utf8.allSatisfy {
      (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) || "-_".utf8.contains($0)
    }
    return isPlain ? "; charset=\(encoding)" : ""
  }
}
