import HTTPTransfer

/// One fetch while it is under way: its hops so far, and what is spent of its limits. Used by the loop's thread alone.
final class FetchJob {
  let id: UInt64
  let request: FetchRequest
  /// The request's fields as libcurl wants them, a line each.
  let lines: String
  /// Called once, on the loop's thread.
  let finish: (Result<Fetched, FetchFailure>) -> Void
  /// Bytes behind which the body is cut instead of refused; nil for the policy's limit.
  let cutsBody: Int?
  /// Whether this is a question for robots.txt, which does not wait for one.
  let isForRobots: Bool
  let redirects: Int

  /// The next address to ask.
  var address: WebAddress
  var hops: [FetchHop] = []
  /// What the redirects of this try have set, as libcurl writes it down; told to no other fetch.
  var cookies: [String] = []
  var tries = 1
  /// What the hops of this try took.
  var spent = Duration.zero
  /// The hop that is on its way.
  var transfer: Transfer?
  /// Whether it has been answered; queues may still hold it.
  var isDone = false
  let start: WebAddress

  init(
    id: UInt64, request: FetchRequest, address: WebAddress, cutsBody: Int? = nil, isForRobots: Bool = false,
    redirects: Int, finish: @escaping (Result<Fetched, FetchFailure>) -> Void
  ) {
    self.id = id
    self.request = request
    start = address
    self.address = address
    self.cutsBody = cutsBody
    self.isForRobots = isForRobots
    self.redirects = redirects
    self.finish = finish
    lines =
      "Accept-Encoding: \(ContentDecoder.accepted)\n"
      + request.fields.map { ($0.value.isEmpty ? $0.name + ";" : $0.name + ": " + $0.value) + "\n" }.joined()
  }

  /// Begins from the first address again.
  func restart() {
    tries += 1
    address = start
    hops = []
    cookies = []
    spent = .zero
  }

  /// Whether an address was asked in this try.
  func hasAsked(_ address: WebAddress) -> Bool { hops.contains { $0.url == address.url } }
}
