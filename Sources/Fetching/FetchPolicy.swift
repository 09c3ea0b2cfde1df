/// What one fetch may cost.
package struct FetchLimits: Sendable, Hashable {
  /// Bytes of a body with its content coding undone: 64 MiB.
  package var bodyBytes = 64 << 20
  /// Bytes of the heads of one hop's answer, interim answers and trailers included: 256 KiB.
  package var headBytes = 256 << 10
  /// Until there is a connection: 15 s.
  package var connect: Duration = .seconds(15)
  /// For all hops of one try, without the time for which it waits for its turn: 120 s.
  package var total: Duration = .seconds(120)
  /// A body or head that comes slower than `stalledBytes` a second for so long is given up: 20 s. Whole seconds.
  package var stalled: Duration = .seconds(20)
  /// Bytes a second below which a transfer is stalled: 64.
  package var stalledBytes = 64
  /// Redirects that are followed: 10.
  package var redirects = 10

  package init() {}
}

/// How a `Fetcher` behaves, towards whoever uses it and towards the servers.
package struct FetchPolicy: Sendable, Hashable {
  /// What it says of itself: `rejoinder/VERSION (+CONTACT)`. The product in front of the slash is the name to which robots.txt speaks.
  package var userAgent: String
  /// Whether machines are asked that are not of the public network: for tests and intranets.
  package var allowsPrivate = false
  /// Whether robots.txt is neither asked nor heeded.
  package var ignoresRobots = false
  /// The address of a proxy, `http://host:port`; nil for none. With one, names are resolved there: only the literal addresses
  /// and local names of requests can be vetted.
  package var proxy: String?
  /// A PEM file of the certificates that are trusted instead of the system's.
  package var certificateFile: String?
  /// Transfers at once.
  package var concurrency = 64
  /// Transfers at once from one host: 2, as the browsers of the first years agreed on (RFC 2616 section 8.1.4).
  package var perHost = 2
  /// The pause between the beginnings of two fetches on one host: half a second, so that a hundred documents of one site take less than
  /// a minute, and the site has less to do than for one reader with a browser. Redirects do not wait.
  package var hostInterval: Duration = .milliseconds(500)
  /// Whether `perHost` and `hostInterval` hold for this machine too, if an address names it so (localhost, 127.0.0.1, [::1]):
  /// there is nobody to be polite to.
  package var isPoliteToItself = false
  /// How often one fetch is tried again, on 429, 503 and failed connections.
  package var retries = 3
  /// The first pause before a further try; doubled each time, up to `longestBackoff`, and shortened by chance to at least half.
  package var backoff: Duration = .seconds(1)
  package var longestBackoff: Duration = .seconds(30)
  /// What a server may ask for by Retry-After; an answer that asks for more is the answer.
  package var longestRetryAfter: Duration = .seconds(120)
  /// What robots.txt may ask for by Crawl-delay; more counts as so much.
  package var longestCrawlDelay: Duration = .seconds(30)
  package var limits = FetchLimits()

  package init(userAgent: String) { self.userAgent = userAgent }
}
