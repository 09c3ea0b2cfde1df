import CCurl
import HTTPTransfer

/// What became of one hop.
enum TransferEnd {
  case answer(SpooledBody)
  /// To an address as the server wrote it.
  case redirect(String)
  case failed(FetchFailure.Reason)

  /// - Parameters:
  ///   - code: libcurl's, 0 for success.
  ///   - isCut: Whether a TLS connection was not closed as TLS wants it, where that is known.
  ///   - words: libcurl's for the code.
  init(_ transfer: Transfer, code: Int32, isCut: Bool, words: String, policy: FetchPolicy) {
    if let refusal = transfer.refusal {
      self = .failed(refusal)
    } else if transfer.isCut {
      self = transfer.finishBody().map { .answer($0) } ?? .failed(.truncated)
    } else if code != 0 {
      self = .failed(Self.reason(transfer, code, words, policy))
    } else if !transfer.isWellFramed || isCut && transfer.endsWithConnection {
      self = .failed(.truncated)
    } else if let location = transfer.location {
      self = .redirect(location)
    } else {
      self = transfer.finishBody().map { .answer($0) } ?? .failed(.truncated)
    }
  }

  private static func reason(_ transfer: Transfer, _ code: Int32, _ words: String, _ policy: FetchPolicy)
    -> FetchFailure.Reason
  {
    let kind = ccurl_kind_of(code)
    // Where no address of a name could be connected to, the one that was not permitted is why.
    if let address = transfer.refusedAddress, kind == ccurl_refused || transfer.requestHead.isEmpty {
      return .privateAddress(address)
    }
    switch kind {
    case ccurl_unresolved: return .unresolved
    case ccurl_refused: return .refused
    case ccurl_timed_out:
      let spent = transfer.job.spent
      // libcurl says the same of a time that is over and of a speed that is too low.
      // Its clock and ours do not agree to the millisecond.
      let isStalled = !transfer.requestHead.isEmpty && spent + .milliseconds(50) < policy.limits.total
      return isStalled ? .stalled : .timedOut
    case ccurl_too_large: return .tooLarge
    case ccurl_tls: return .tls(SafeText.shown(words))
    default: break
    }
    switch ccurl_break_of(code) {
    case ccurl_break_empty: return .refused
    case ccurl_break_truncated: return transfer.responseHead.isEmpty ? .refused : .truncated
    // So it says that a line of a head is too long for it.
    case ccurl_break_memory where transfer.isInHead: return .longHead
    default: return .other(code: Int(code), text: SafeText.shown(words))
    }
  }
}
