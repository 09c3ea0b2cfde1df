import HTTPTransfer

@testable import Fetching

/// What most tests here ask with: this machine is permitted, robots.txt not asked, nothing tried again, and every limit short.
func testPolicy(_ change: (inout FetchPolicy) -> Void = { _ in }) -> FetchPolicy {
  var policy = FetchPolicy(userAgent: "rejoinder/0 (+https://example.org/)")
  policy.allowsPrivate = true
  policy.ignoresRobots = true
  policy.retries = 0
  policy.backoff = .milliseconds(20)
  policy.limits.connect = .seconds(5)
  policy.limits.total = .seconds(20)
  policy.limits.stalled = .seconds(10)
  change(&policy)
  return policy
}

/// One fetch with a fetcher of its own.
func fetch(
  _ url: String, fields: [HTTPField] = [], policy: FetchPolicy = testPolicy(),
  surroundings: FetchSurroundings = FetchSurroundings()
) async throws -> Result<Fetched, FetchFailure> {
  let fetcher = try Fetcher(policy: policy, surroundings: surroundings)
  defer { fetcher.close() }
  return await fetcher.fetch(FetchRequest(url: url, fields: fields))
}

extension Result where Success == Fetched, Failure == FetchFailure {
  /// Why there is no answer; nil where there is one.
  var reason: FetchFailure.Reason? {
    switch self {
    case .success: nil
    case .failure(let failure): failure.reason
    }
  }

  /// The failure; nil where there is none.
  var failure: FetchFailure? {
    switch self {
    case .success: nil
    case .failure(let failure): failure
    }
  }
}

/// A text from bytes.
func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
