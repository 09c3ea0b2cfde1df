import HTTPTransfer

/// Why there is no answer.
package struct FetchFailure: Error, Sendable, Hashable {
  package enum Reason: Error, Hashable {
    /// The request cannot be sent as it is.
    case badRequest(String)
    /// The address is of another scheme than http and https.
    case scheme
    /// The machine is none of the public network; its numeric address, or its local name.
    case privateAddress(String)
    /// No address is known for the name of the machine.
    case unresolved
    /// Nobody answers at the machine's port, or the connection was cut before an answer.
    case refused
    /// The time was over before the whole answer had come.
    case timedOut
    /// The answer came slower than the limit.
    case stalled
    /// The answer's body has more bytes than the limit.
    case tooLarge
    /// Its heads have more bytes than the limit, or one line of them has more than libcurl takes (100 KB).
    case longHead
    /// The answer was cut off, or does not end as it said that it would.
    case truncated
    /// The body is not of the content coding that the head names, or that coding is unknown.
    case badEncoding
    /// The connection cannot be trusted; the words are the TLS library's.
    case tls(String)
    /// A redirect leads to an address that was asked before.
    case redirectLoop
    case tooManyRedirects
    /// robots.txt forbids it; the words name the rule.
    case robots(String)
    /// The task or the fetcher was ended.
    case cancelled
    /// Another error of libcurl: its code and its words.
    case other(code: Int, text: String)
  }

  /// The address that failed, without a user's name and password: the one asked, or behind redirects the last.
  package let url: String
  /// The hops before it in the last try.
  package let hops: [FetchHop]
  package let reason: Reason
  /// How often it was tried.
  package let tries: Int

  package init(url: String, hops: [FetchHop] = [], reason: Reason, tries: Int = 1) {
    self.url = HTTPAddress.shown(url)
    self.hops = hops
    self.reason = reason
    self.tries = tries
  }
}

extension FetchFailure: CustomStringConvertible {
  /// One line that names the address and what may be done.
  package var description: String { "\(url): \(reason)" }
}

extension FetchFailure.Reason: CustomStringConvertible {
  package var description: String {
    switch self {
    case .badRequest(let text): "cannot be asked: \(text)"
    case .scheme: "only addresses of http and https are asked"
    case .privateAddress(let address):
      "leads to \(address), which is not of the public network; where that is meant, allow private addresses"
    case .unresolved: "no machine of that name is known; check the address and the network"
    case .refused: "nobody answers there; check the port, or try again later"
    case .timedOut: "no whole answer in time; try again later"
    case .stalled: "the answer came too slowly; try again later"
    case .tooLarge: "the answer is larger than the limit"
    case .longHead: "the head of the answer is longer than any that is read"
    case .truncated: "the answer was cut off; try again later"
    case .badEncoding: "the body is not of the content coding that its head names"
    case .tls(let text): "the connection cannot be trusted: \(text)"
    case .redirectLoop: "its redirects lead in a circle"
    case .tooManyRedirects: "it redirects too often"
    case .robots(let text): "robots.txt forbids it: \(text)"
    case .cancelled: "it was not waited for"
    case .other(let code, let text): "\(text) (libcurl \(code))"
    }
  }
}
