import HTTPTransfer

/// Why a notice was not delivered: one line without an address or a secret.
struct DeliveryFailure: Error, Sendable, Hashable {
  let reason: String
  /// Whether nobody answered, so that other notices to the same target need not be tried now.
  var isSilence = false
  /// How many seconds the receiver asks to wait.
  var retryAfter: Int?

  init(_ reason: String, isSilence: Bool = false, retryAfter: Int? = nil) {
    self.reason = OneLine.shown(reason)
    self.isSilence = isSilence
    self.retryAfter = retryAfter
  }

  init(_ error: Secret.Failure) { self.init(error.description, isSilence: true) }

  /// The reason of a transfer alone: its address may be a secret.
  init(_ error: HTTPTransferError) {
    let words: String =
      switch error.reason {
      case .badRequest(let text): "it cannot be asked: \(text)"
      case .unresolved: "no machine of that name is known"
      case .refused: "nobody answers there"
      case .timedOut: "no whole answer in time"
      case .tooLarge(let limit): "the answer has more than \(limit) bytes"
      case .tls(let text): "the connection cannot be trusted: \(text)"
      case .other(_, let text): text
      }
    self.init(words, isSilence: true)
  }
}
