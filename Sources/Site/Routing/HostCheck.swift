package import WebServer

/// Refuses requests that were sent to another name: a page elsewhere whose name is made to point to this machine (DNS
/// rebinding) would otherwise read, with its visitor's browser, what only this machine may.
package struct HostCheck: Sendable {
  private let address: ListenAddress

  package init(_ address: ListenAddress) { self.address = address }

  /// - Throws: `SiteError.forbidden` for a foreign `Host`, and for a write whose `Origin` is not this site's.
  package func check(_ request: WebRequest) throws(SiteError) {
    guard let host = request.first("host") else { throw .badRequest("the request names no host") }
    // Where others may reach it, they do so by a name that only they know.
    guard !address.isLoopback || isOwn(host.lowercased()) else {
      throw .forbidden(
        "this server answers to this machine’s own names with its port alone, such as \(address)")
    }
    guard
      request.method == "GET" || request.method == "HEAD"
        || request.first("origin").map({ isOrigin($0, of: host) }) ?? true
    else { throw .forbidden("a write from another site is not taken") }
    // What browsers say of a request by themselves; a page cannot change it.
    let from = request.first("sec-fetch-site")
    guard
      request.method == "GET" || request.method == "HEAD" || [nil, "same-origin", "none"].contains(from)
    else { throw .forbidden("a write from another site is not taken") }
  }

  private func isOwn(_ host: String) -> Bool {
    guard let named = ListenAddress(text: host) ?? ListenAddress(host: host, port: 80) else { return false }
    return named.isLoopback && (address.port == 0 || named.port == address.port)
  }

  private func isOrigin(_ origin: String, of host: String) -> Bool {
    origin == "http://\(host)" || origin == "https://\(host)"
  }
}
