import CCurl

/// Hands a letter to a mail server through libcurl, blocking the calling thread.
enum MailSending {
  private static let connectMilliseconds: Int64 = 15_000
  private static let totalMilliseconds: Int64 = 60_000

  /// Returns where the server took it for every recipient.
  ///
  /// - Parameter certificates: A PEM file of what is trusted instead of the system's certificates; nil for these.
  static func send(
    _ notice: Notice, _ target: MailTarget, certificates: String?, at moment: Int64
  ) throws(DeliveryFailure) {
    guard ccurl_prepare() == 0 else {
      throw DeliveryFailure("libcurl cannot be loaded; install it: apt-get install libcurl4", isSilence: true)
    }
    var password = ""
    if let secret = target.password { password = try Deliverer.text(secret) }
    let message = MailMessage(notice, from: target.from, to: target.to, at: moment)
    let outcome = transfer(message.bytes, target, password, certificates ?? "")
    guard outcome.code != 0 else { return }
    var words = OneLine.shown(outcome.words)
    while words.last == "." { words.removeLast() }
    if words.contains("STARTTLS") {
      words += "; for a server on this machine that needs no encryption: \"starttls\": \"never\""
    }
    // The server's own answer to one letter is no silence.
    let isAnswer = outcome.status >= 400
    throw DeliveryFailure(
      isAnswer ? "the server answered \(outcome.status): \(words)" : words, isSilence: !isAnswer)
  }

  private static func transfer(
    _ bytes: [UInt8], _ target: MailTarget, _ password: String, _ certificates: String
  ) -> (code: Int32, status: Int64, words: String) {
    var outcome = ccurl_outcome()
    let encryption: Int32 =
      switch target.encryption {
      case .required: 2
      case .offered: 1
      case .never: 0
      }
    let recipients = target.to.map { "<\($0)>" }.joined(separator: "\n")
    unsafe target.server.withCString { server in
      unsafe "<\(target.from)>".withCString { from in
        unsafe recipients.withCString { recipients in
          unsafe (target.user ?? "").withCString { user in
            unsafe password.withCString { password in
              unsafe certificates.withCString { certificates in
                unsafe bytes.withUnsafeBufferPointer { bytes in
                  guard let start = bytes.baseAddress else { return }
                  var letter = unsafe ccurl_letter(
                    url: server, user: user, password: password, certificate_file: certificates, from: from,
                    recipients: recipients, bytes: start, count: bytes.count, encryption: encryption,
                    connect_milliseconds: connectMilliseconds, total_milliseconds: totalMilliseconds)
                  unsafe ccurl_mail(&letter, &outcome)
                }
              }
            }
          }
        }
      }
    }
    let words = unsafe withUnsafeBytes(of: outcome.reason) { raw in
      unsafe String(decoding: raw.prefix { $0 != 0 }, as: UTF8.self)
    }
    return (outcome.code, outcome.status, words)
  }
}
