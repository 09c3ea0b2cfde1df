import Fetching

extension FetchPolicy {
  /// For servers in the tests' own process, which may be slow beside other tests; asked once.
  static var loopback: FetchPolicy {
    var policy = FetchPolicy(userAgent: "rejoinder/test (+keeper@example.org)")
    policy.allowsPrivate = true
    policy.ignoresRobots = true
    policy.retries = 0
    policy.limits.total = .seconds(300)
    policy.limits.stalled = .seconds(300)
    return policy
  }
}
