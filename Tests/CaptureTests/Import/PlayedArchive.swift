import Fetching
import Foundation
import HTTPTransfer
import Synchronization
import WebServer

@testable import Capture

/// A web archive on loopback, as the Wayback Machine behaves, with the faults that a test gives it.
final class PlayedArchive: Sendable {
  /// What it keeps of a moment.
  struct Kept: Sendable {
    var status = 200
    var body = ""
    /// Memento-Datetime; nil for the moment, "" for none.
    var datetime: String?
    /// Fourteen digits of another moment, to which it redirects.
    var redirect: String?
    var original = PlayedArchive.page
    var contentType = "text/html; charset=utf-8"
  }

  static let page = "http://example.org/page"

  /// By the fourteen digits of the time.
  let kept: Mutex<[String: Kept]>
  /// Whether it gives the bytes as it received them.
  let givesOriginals: Bool
  /// The list, made for an address of the server; nil for one of all that it keeps.
  let list: (@Sendable (_ base: String, _ path: String) -> WebResponse?)?
  /// Paths that were asked, in order.
  let asked = Mutex<[String]>([])

  init(
    _ kept: [String: Kept], givesOriginals: Bool = true,
    list: (@Sendable (_ base: String, _ path: String) -> WebResponse?)? = nil
  ) {
    self.kept = Mutex(kept)
    self.givesOriginals = givesOriginals
    self.list = list
  }

  convenience init(_ bodies: [(String, String)]) {
    self.init(Dictionary(uniqueKeysWithValues: bodies.map { ($0, Kept(body: $1)) }))
  }

  /// `Wed, 01 Jan 2020 00:00:00 GMT` of 20200101000000; the name of the day is not looked at.
  static func date(_ digits: String) -> String {
    let d = Array(digits)
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let month = months[(Int(String(d[4...5])) ?? 1) - 1]
    return
      "Wed, \(String(d[6...7])) \(month) \(String(d[0...3])) \(String(d[8...9])):\(String(d[10...11])):\(String(d[12...13])) GMT"
  }

  static func entry(_ base: String, _ digits: String, rel: String = "memento") -> String {
    "<\(base)/web/\(digits)/\(page)>; rel=\"\(rel)\"; datetime=\"\(date(digits))\""
  }

  static func links(_ lines: [String]) -> WebResponse {
    WebResponse(
      status: 200, headers: [WebField("Content-Type", "application/link-format")],
      body: Array(lines.joined(separator: ",\n").utf8))
  }

  func answer(_ request: WebRequest) -> WebResponse {
    asked.withLock { $0.append(request.path) }
    guard let host = request.first("Host") else { return .text(400, "no host") }
    let base = "http://\(host)"
    if let answer = list?(base, request.path) { return answer }
    if request.path.hasPrefix("/web/timemap/link/") {
      let digits = kept.withLock { $0.keys.sorted() }
      return Self.links(
        [
          "<\(Self.page)>; rel=\"original\"",
          "<\(base)\(request.path)>; rel=\"self\"; type=\"application/link-format\"",
        ]
          + digits.map { Self.entry(base, $0) })
    }
    let parts = request.path.split(separator: "/").map(String.init)
    guard parts.count > 2, parts[0] == "web" else { return .text(404, "nothing") }
    let isOriginal = parts[1].hasSuffix("id_")
    let digits = String(parts[1].prefix(14))
    guard let kept = kept.withLock({ $0[digits] }), givesOriginals || !isOriginal else {
      return .text(404, "the archive has no such version")
    }
    var headers = [
      WebField(
        "Link",
        "<\(kept.original)>; rel=\"original\", <\(base)/web/timemap/link/\(Self.page)>; rel=\"timemap\"")
    ]
    if kept.datetime != "" {
      headers.append(WebField("Memento-Datetime", kept.datetime ?? Self.date(digits)))
    }
    if let other = kept.redirect {
      // As the Wayback Machine does: such an answer is no memento.
      return WebResponse(
        status: 302,
        headers: [WebField("Location", "\(base)/web/\(other)\(isOriginal ? "id_" : "")/\(Self.page)")],
        body: [])
    }
    headers.append(WebField("Content-Type", kept.contentType))
    return WebResponse(
      status: kept.status, headers: headers,
      body: Array((isOriginal ? kept.body : "<!-- BANNER -->" + kept.body).utf8))
  }

  /// Serves for as long as some work takes, which is given the server's address.
  func during<Value: Sendable>(_ work: @escaping @Sendable (String) async throws -> Value) async throws
    -> Value
  {
    try await WebServer.during(handler: { self.answer($0) }) { try await work("http://\($0)") }
  }

  /// Asks without pauses, this machine too.
  static func fetcher(allowsPrivate: Bool = true) throws -> Fetcher {
    var policy = FetchPolicy(userAgent: "rejoinder/test")
    policy.allowsPrivate = allowsPrivate
    policy.hostInterval = .zero
    policy.retries = 1
    policy.backoff = .milliseconds(1)
    policy.limits.total = .seconds(30)
    return try Fetcher(policy: policy)
  }
}
