/// Why there is no answer from an address.
package struct HTTPTransferError: Error, Hashable {
  package enum Reason: Hashable, Sendable {
    /// The request cannot be sent as it is.
    case badRequest(String)
    /// No address is known for the name of the machine.
    case unresolved
    /// Nobody answers at the machine's port.
    case refused
    /// The time was over before the whole answer had come.
    case timedOut
    /// The answer has more than some bytes, its head or its body.
    case tooLarge(limit: Int)
    /// The connection cannot be trusted; the words are the TLS library's.
    case tls(String)
    /// Another error of libcurl: its code and its words.
    case other(code: Int, text: String)
  }

  /// The address that was asked, without a user's name and password.
  package let url: String
  package let reason: Reason

  package init(url: String, reason: Reason) {
    self.url = url
    self.reason = reason
  }
}

extension HTTPTransferError: CustomStringConvertible {
  /// One line that names the address and what may be done.
  package var description: String {
    switch reason {
    case .badRequest(let text): "\(url): cannot be asked: \(text)"
    case .unresolved: "\(url): no machine of that name is known; check the address and the network"
    case .refused: "\(url): nobody answers there; check the port, or try again later"
    case .timedOut: "\(url): no whole answer in time; try again later"
    case .tooLarge(let limit): "\(url): the answer has more than \(limit) bytes"
    case .tls(let text): "\(url): the connection cannot be trusted: \(text)"
    case .other(let code, let text): "\(url): \(text) (libcurl \(code))"
    }
  }
}
