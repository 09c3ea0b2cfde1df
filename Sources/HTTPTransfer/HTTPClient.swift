import CCurl

/// What one transfer may cost.
package struct HTTPLimits: Sendable, Hashable {
  /// Milliseconds until there is a connection: 15 s.
  package var connectMilliseconds = 15_000
  /// Milliseconds for all of it: 60 s.
  package var totalMilliseconds = 60_000
  /// Bytes of a body as it comes over the wire: 64 MiB.
  package var responseBytes = 64 << 20
  /// Bytes of a head: 256 KiB.
  package var headBytes = 256 << 10
  /// Redirects that are followed: none.
  package var redirects = 0

  package init() {}
}

/// Asks servers over HTTP and HTTPS, one blocking transfer at a time, each on a connection of its own.
///
/// Certificates are checked against the system's, or those of a file. Proxies are those of the environment (`https_proxy`, `no_proxy`); no other
/// setting is read from outside, and no cookie or password is kept. On a thread of Swift's pool use `OwnThread`.
package struct HTTPClient: Sendable {
  private let userAgent: String
  private let limits: HTTPLimits
  private let certificateFile: String

  /// - Parameters:
  ///   - userAgent: What it says of itself, such as `rejoinder/0.1.0`.
  ///   - certificateFile: A PEM file of the certificates that are trusted instead of the system's; nil for the system's.
  package init(userAgent: String, limits: HTTPLimits = HTTPLimits(), certificateFile: String? = nil) {
    self.userAgent = userAgent
    self.certificateFile = certificateFile ?? ""
    self.limits = limits
  }

  /// The answer to a request; an answer of any status is no error.
  package func send(_ request: HTTPRequest) throws(HTTPTransferError) -> HTTPResponse {
    func failed(_ reason: HTTPTransferError.Reason) -> HTTPTransferError {
      HTTPTransferError(url: request.shownURL, reason: reason)
    }
    if let defect = request.defect { throw failed(.badRequest(defect)) }
    guard Self.isPrepared else {
      throw failed(.other(code: -1, text: "libcurl cannot be loaded; install it: apt-get install libcurl4"))
    }
    let transfer = Transfer(limits: limits)
    let outcome = perform(request, into: transfer)
    // What was given up here shows as libcurl's error about us, and so it is asked first.
    if let limit = transfer.exceeded { throw failed(.tooLarge(limit: limit)) }
    let words = SafeText.shown(Self.text(outcome.reason))
    switch ccurl_kind_of(outcome.code) {
    case ccurl_ok: break
    case ccurl_unresolved: throw failed(.unresolved)
    case ccurl_refused: throw failed(.refused)
    case ccurl_timed_out: throw failed(.timedOut)
    case ccurl_too_large: throw failed(.tooLarge(limit: limits.responseBytes))
    case ccurl_tls: throw failed(.tls(words))
    default: throw failed(.other(code: Int(outcome.code), text: words))
    }
    return HTTPResponse(
      status: Int(outcome.status), headers: transfer.head.fields, head: transfer.head.bytes,
      body: transfer.body, url: Self.text(outcome.url), machine: Self.text(outcome.machine))
  }

  /// libcurl wants to be started once, before any other thread uses it.
  private static let isPrepared = ccurl_prepare() == 0

  /// What has come so far; used by one thread, for the time of one call.
  private final class Transfer {
    let limits: HTTPLimits
    var head: HTTPHead
    var body: [UInt8] = []
    /// The limit that the answer went beyond.
    var exceeded: Int?

    init(limits: HTTPLimits) {
      self.limits = limits
      head = HTTPHead(limit: limits.headBytes)
    }

    func takeHead(_ line: UnsafeBufferPointer<UInt8>) -> CInt {
      // A head that begins anew means that the body before it was a redirect's.
      if unsafe line.starts(with: "HTTP/".utf8) { body = [] }
      if unsafe head.take(line) { return 0 }
      exceeded = limits.headBytes
      return 1
    }

    func takeBody(_ part: UnsafeBufferPointer<UInt8>) -> CInt {
      guard part.count <= limits.responseBytes - body.count else {
        exceeded = limits.responseBytes
        return 1
      }
      unsafe body.append(contentsOf: part)
      return 0
    }
  }

  private func perform(_ request: HTTPRequest, into transfer: Transfer) -> ccurl_outcome {
    // "Expect:" without a value keeps libcurl from waiting a second for an interim answer before a large body.
    let lines =
      ["Expect:"] + request.headers.map { $0.value.isEmpty ? $0.name + ";" : $0.name + ": " + $0.value }
    var outcome = ccurl_outcome()
    func withBody(_ call: (UnsafeBufferPointer<UInt8>?) -> Void) {
      guard let body = request.body else { return call(nil) }
      unsafe body.withUnsafeBufferPointer { unsafe call($0) }
    }
    // The transfer outlives the call, which is all the time that C holds the pointer to it.
    withExtendedLifetime(transfer) {
      let user = unsafe Unmanaged.passUnretained(transfer).toOpaque()
      unsafe request.method.withCString { method in
        unsafe request.url.withCString { url in
          unsafe userAgent.withCString { agent in
            unsafe certificateFile.withCString { certificates in
              unsafe lines.joined(separator: "\n").withCString { headers in
                unsafe withBody { body in
                  var wanted = unsafe ccurl_request(
                    method: method, url: url, user_agent: agent, certificate_file: certificates,
                    headers: headers,
                    has_body: body == nil ? 0 : 1, body: body?.baseAddress, body_count: body?.count ?? 0,
                    connect_milliseconds: Int64(limits.connectMilliseconds),
                    total_milliseconds: Int64(limits.totalMilliseconds),
                    redirects: Int64(limits.redirects), response_bytes: Int64(limits.responseBytes))
                  unsafe ccurl_transfer(
                    &wanted, user,
                    { user, bytes, count in
                      unsafe Unmanaged<Transfer>.fromOpaque(user).takeUnretainedValue().takeHead(
                        UnsafeBufferPointer(start: bytes, count: count))
                    },
                    { user, bytes, count in
                      unsafe Unmanaged<Transfer>.fromOpaque(user).takeUnretainedValue().takeBody(
                        UnsafeBufferPointer(start: bytes, count: count))
                    }, &outcome)
                }
              }
            }
          }
        }
      }
    }
    return outcome
  }

  /// The text of a C array of characters.
  private static func text<Characters>(_ characters: Characters) -> String {
    unsafe withUnsafeBytes(of: characters) { raw in
      unsafe String(decoding: raw.prefix { $0 != 0 }, as: UTF8.self)
    }
  }
}
