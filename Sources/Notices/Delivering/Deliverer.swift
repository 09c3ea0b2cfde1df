import HTTPTransfer

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Delivers one notice to one target, blocking the calling thread for a bounded time.
struct Deliverer: Sendable {
  /// What it says of itself ("rejoinder/0.1.0").
  let userAgent: String
  /// The hours of the machine, in seconds since 1970.
  let now: @Sendable () -> Int64

  /// Returns where the target acknowledged it.
  func deliver(_ body: [UInt8], to target: DeliveryTarget) throws(DeliveryFailure) {
    switch target.means {
    case .webhook(let url, let secret):
      var fields = [HTTPField("Content-Type", "application/json")]
      if let secret {
        let key = try Self.key(secret)
        fields.append(
          HTTPField(WebhookSignature.field, WebhookSignature.value(body, secret: key, at: now())))
      }
      try post(body, fields, to: url, target.certificates)
    case .chat(let url):
      let text = ChatText(try Self.notice(body)).body
      try post(text, [HTTPField("Content-Type", "application/json")], to: url, target.certificates)
    case .mail(let mail):
      try MailSending.send(try Self.notice(body), mail, certificates: target.certificates, at: now())
    case .command(let words, let seconds):
      try NoticeCommand.run(words, input: body, seconds: seconds)
    }
  }

  /// Bytes of the shortest secret that signs: one that is guessed lets anybody write notices.
  private static let shortestKey = 16

  private static func key(_ secret: Secret) throws(DeliveryFailure) -> String {
    let key = try text(secret)
    guard key.utf8.count >= shortestKey else {
      throw DeliveryFailure(
        "its secret has \(key.utf8.count) bytes; make one of \(shortestKey) or more: openssl rand -hex 16",
        isSilence: true)
    }
    return key
  }

  /// What keeps a target from being delivered to before anybody is asked, a line; nil where nothing is seen.
  static func defect(_ target: DeliveryTarget) -> String? {
    do throws(DeliveryFailure) {
      func check(_ path: String, _ mode: CInt, _ words: String) throws(DeliveryFailure) {
        guard unsafe access(path, mode) == 0 else {
          let reason = unsafe String(cString: strerror(errno))
          throw DeliveryFailure("\(words): \(reason)", isSilence: true)
        }
      }
      if let file = target.certificates { try check(file, R_OK, "the certificates \(file) cannot be read") }
      switch target.means {
      case .webhook(let url, let secret):
        _ = try text(url)
        if let secret { _ = try key(secret) }
      case .chat(let url): _ = try text(url)
      case .mail(let mail): if let password = mail.password { _ = try text(password) }
      case .command(let words, _):
        if let program = words.first { try check(program, X_OK, "\(program) cannot be run") }
      }
      return nil
    } catch {
      return error.reason
    }
  }

  static func text(_ secret: Secret) throws(DeliveryFailure) -> String {
    do throws(Secret.Failure) { return try secret.text() } catch { throw DeliveryFailure(error) }
  }

  private static func notice(_ body: [UInt8]) throws(DeliveryFailure) -> Notice {
    guard let notice = try? Notice.decoded(body) else {
      throw DeliveryFailure("the outbox holds a notice that this version does not read")
    }
    return notice
  }

  private func post(
    _ body: [UInt8], _ fields: [HTTPField], to address: Secret, _ certificates: String?
  ) throws(DeliveryFailure) {
    let url = try Self.text(address)
    guard WebAddress.isPlain(url) else {
      throw DeliveryFailure("its address is no http or https address", isSilence: true)
    }
    var limits = HTTPLimits()
    limits.totalMilliseconds = 30_000
    limits.responseBytes = 1 << 20
    let request = HTTPRequest(method: "POST", url: url, headers: fields, body: body)
    let client = HTTPClient(userAgent: userAgent, limits: limits, certificateFile: certificates)
    let response: HTTPResponse
    do throws(HTTPTransferError) {
      response = try client.send(request)
    } catch {
      throw DeliveryFailure(error)
    }
    guard (200..<300).contains(response.status) else {
      let wait = response.first("Retry-After").flatMap { Int($0) }.map { max(0, $0) }
      throw DeliveryFailure("answered \(response.status)", retryAfter: wait)
    }
  }
}
