import WebServer

/// The fields that every answer carries: what a browser must not do with it.
enum SafeHeaders {
  /// Nothing is loaded or run, framed or sent, but what a page states for itself.
  static let strictest =
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

  static func added(to answer: WebResponse) -> WebResponse {
    var headers = answer.headers
    func add(_ name: String, _ value: String) {
      if !headers.contains(where: { $0.name.lowercased() == name.lowercased() }) {
        headers.append(WebField(name, value))
      }
    }
    add("Content-Security-Policy", strictest)
    add("X-Content-Type-Options", "nosniff")
    // With "no-referrer" a form of ours would be sent with the origin "null", which no check could tell from a foreign one.
    add("Referrer-Policy", "same-origin")
    add("Cross-Origin-Opener-Policy", "same-origin")
    add("Cross-Origin-Resource-Policy", "same-origin")
    // Names behind the links of a page are looked up before anybody follows one; that tells their owners who reads.
    add("X-DNS-Prefetch-Control", "off")
    add("Cache-Control", "no-cache")
    return WebResponse(status: answer.status, headers: headers, body: answer.body)
  }
}
