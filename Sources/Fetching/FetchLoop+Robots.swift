import HTTPTransfer

extension FetchLoop {
  enum RobotsVerdict {
    case go
    /// The job is put in line again when the answer is there.
    case wait
    case refuse(FetchFailure.Reason)
  }

  /// What robots.txt says to a job's next hop; asks for it where nobody has.
  func robotsVerdict(_ job: FetchJob) -> RobotsVerdict {
    let origin = job.address.origin
    switch robots.look(origin, for: job) {
    case .waiting: return .wait
    case .toAsk:
      askRobots(of: job.address)
      return .wait
    case .known(.closed(let reason)): return .refuse(reason)
    case .known(.rules(let rules)):
      if let rule = rules.prohibition(of: job.address.target) {
        return .refuse(.robots(SafeText.shown("Disallow: " + rule)))
      }
      return .go
    }
  }

  private func askRobots(of page: WebAddress) {
    guard case .success(let address) = WebAddress.read("/robots.txt", base: page) else {
      return keep(.closed(.robots("its address cannot be read")), of: page)
    }
    add(
      FetchJob(
        id: nextOwnNumber(), request: FetchRequest(url: address.url), address: address,
        cutsBody: RobotsRules.byteLimit, isForRobots: true, redirects: 5
      ) { [unowned self] result in
        // A fetcher that is closed answers every job itself.
        if case .failure(let failure) = result, failure.reason == .cancelled { return }
        keep(robots.answer(result), of: page)
      })
  }

  private func keep(_ answer: RobotsCache.Answer, of page: WebAddress) {
    if case .rules(let rules) = answer, let delay = rules.crawlDelay {
      let host = host(page.host)
      let seconds = min(delay, policy.longestCrawlDelay / .seconds(1))
      host.interval = max(host.interval, .seconds(seconds))
    }
    for job in robots.keep(answer, of: page.origin) where !job.isDone { enqueue(job) }
  }
}
