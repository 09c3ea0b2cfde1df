import CCurl
import Moments

/// Drives the transfers of a fetcher on the one thread that runs it. All of its state is that thread's.
@safe final class FetchLoop {
  let policy: FetchPolicy
  let rule: AddressRule
  /// The certificates of the connections that are open, and of some that were.
  var chains: [TLSConnection: [[UInt8]]] = [:]

  let surroundings: FetchSurroundings
  private let inbox: Inbox
  private let loop: OpaquePointer
  private var jobs: [UInt64: FetchJob] = [:]
  private var hosts: [String: HostQueue] = [:]
  /// How many hosts are remembered before those are forgotten of which nothing is to be known.
  private var hostLimit = 4096
  /// Hosts of which something can begin as soon as there is room.
  private var runnable = FirstInFirstOut<HostQueue>()
  private var timers = TimerQueue<Due>()
  private var active = 0
  private var begun = 0
  /// Numbers of the loop's own jobs, which nobody else knows.
  private var ownNumber = UInt64.max
  let robots: RobotsCache

  private enum Due {
    case host(HostQueue)
    case job(FetchJob)
  }

  /// libcurl's part of a loop.
  static func make(_ policy: FetchPolicy) -> OpaquePointer? {
    unsafe policy.userAgent.withCString { agent in
      unsafe (policy.proxy ?? "").withCString { proxy in
        unsafe (policy.certificateFile ?? "").withCString { file in
          var settings = unsafe ccurl_fetch_settings(
            user_agent: agent, proxy: proxy, certificate_file: file,
            connect_milliseconds: milliseconds(policy.limits.connect),
            stalled_bytes: Int64(policy.limits.stalledBytes),
            stalled_seconds: max(1, policy.limits.stalled.components.seconds),
            body_bytes: Int64(policy.limits.bodyBytes), connections: Int64(2 * policy.concurrency),
            take: { user, part, bytes, count in
              let transfer = unsafe Unmanaged<Transfer>.fromOpaque(user).takeUnretainedValue()
              return unsafe transfer.take(part, UnsafeBufferPointer(start: bytes, count: count)) ? 0 : 1
            },
            vet: { user, bytes, count in
              let transfer = unsafe Unmanaged<Transfer>.fromOpaque(user).takeUnretainedValue()
              return unsafe transfer.vet(UnsafeBufferPointer(start: bytes, count: count)) ? 0 : 1
            },
            connected: { user, machine, machinePort, localPort in
              let transfer = unsafe Unmanaged<Transfer>.fromOpaque(user).takeUnretainedValue()
              unsafe transfer.connected(
                machine: String(cString: machine), machinePort: Int(machinePort), localPort: Int(localPort))
            })
          return unsafe ccurl_loop_make(&settings)
        }
      }
    }
  }

  /// At least one, so that no limit becomes none, which is what libcurl takes zero for.
  static func milliseconds(_ duration: Duration) -> Int64 {
    let parts = duration.components
    let limit: Int64 = 1 << 31 - 1
    guard parts.seconds < limit / 1000 else { return limit }
    return max(1, parts.seconds * 1000 + parts.attoseconds / 1_000_000_000_000_000)
  }

  init(policy: FetchPolicy, surroundings: FetchSurroundings, inbox: Inbox, loop: OpaquePointer) {
    self.policy = policy
    self.surroundings = surroundings
    rule = AddressRule(allowsPrivate: policy.allowsPrivate, exceptions: surroundings.exceptions)
    self.inbox = inbox
    unsafe self.loop = loop
    robots = RobotsCache(agent: RobotsRules.token(of: policy.userAgent))
  }

  /// Until the inbox is closed.
  func run() {
    while true {
      let delivery = inbox.take()
      for submission in delivery.submissions { accept(submission) }
      for id in delivery.cancelled { if let job = jobs[id] { end(job, .failure(failure(job, .cancelled))) } }
      if delivery.isClosed { break }
      fireTimers()
      beginWhatCan()
      _ = unsafe ccurl_loop_turn(loop)
      var done = unsafe ccurl_done()
      var isMoving = false
      while unsafe ccurl_loop_next(loop, &done) != 0 {
        unsafe finished(done)
        isMoving = true
      }
      if isMoving { continue }
      if inbox.fallAsleep() { _ = unsafe ccurl_loop_wait(loop, untilNextTimer()) }
    }
    for job in Array(jobs.values) { end(job, .failure(failure(job, .cancelled))) }
    inbox.detach()
    unsafe ccurl_loop_free(loop)
  }

  private func untilNextTimer() -> Int32 {
    guard let earliest = timers.earliest else { return 60_000 }
    let left = earliest - .now
    return left <= .zero ? 0 : Int32(min(Self.milliseconds(left) + 1, 60_000))
  }

  private func fireTimers() {
    guard timers.earliest != nil else { return }
    let now = ContinuousClock.now
    while let due = timers.popDue(at: now) {
      switch due {
      case .host(let host):
        host.timer = nil
        schedule(host)
      case .job(let job): if !job.isDone { enqueue(job) }
      }
    }
  }

  // MARK: - From a submission to a transfer

  private func accept(_ submission: Inbox.Submission) {
    func refuse(_ reason: FetchFailure.Reason) {
      submission.finish(.failure(FetchFailure(url: submission.request.url, reason: reason)))
    }
    if let defect = submission.request.defect { return refuse(.badRequest(defect)) }
    switch WebAddress.read(submission.request.url) {
    case .failure(let reason): refuse(reason)
    case .success(let address):
      add(
        FetchJob(
          id: submission.id, request: submission.request, address: address,
          redirects: policy.limits.redirects,
          finish: submission.finish))
    }
  }

  func add(_ job: FetchJob) {
    jobs[job.id] = job
    enqueue(job)
  }

  func nextOwnNumber() -> UInt64 {
    ownNumber -= 1
    return ownNumber
  }

  /// Puts a job where its next hop waits for its turn, or lets it wait for the robots.txt of its origin.
  func enqueue(_ job: FetchJob) {
    if let reason = vetted(job.address) { return end(job, .failure(failure(job, reason))) }
    if !job.isForRobots, !policy.ignoresRobots {
      switch robotsVerdict(job) {
      case .wait: return
      case .refuse(let reason): return end(job, .failure(failure(job, reason)))
      case .go: break
      }
    }
    let host = host(job.address.host)
    host.add(job)
    schedule(host)
  }

  /// Why an address may not be asked that nobody needs to resolve; libcurl's connections are vetted when they are opened.
  private func vetted(_ address: WebAddress) -> FetchFailure.Reason? {
    if let literal = AddressRule.literal(address.host) {
      return rule.permits(literal) ? nil : .privateAddress(AddressRule.text(literal))
    }
    return policy.proxy != nil && !policy.allowsPrivate && AddressRule.isThisMachine(address.host)
      ? .privateAddress(address.host) : nil
  }

  func host(_ name: String) -> HostQueue {
    if let known = hosts[name] { return known }
    if hosts.count >= hostLimit {
      let now = ContinuousClock.now
      hosts = hosts.filter { !$0.value.isForgettable(at: now) }
      hostLimit = max(4096, hosts.count * 2)
    }
    let isFree = !policy.isPoliteToItself && AddressRule.isThisMachine(name)
    let made = HostQueue(
      name: name, width: isFree ? policy.concurrency : max(1, policy.perHost),
      interval: isFree ? .zero : policy.hostInterval)
    hosts[name] = made
    return made
  }

  private func schedule(_ host: HostQueue) {
    guard !host.isQueued else { return }
    switch host.readiness(at: .now) {
    case .idle: break
    case .now:
      host.isQueued = true
      runnable.append(host)
    case .later(let due):
      if let timer = host.timer, timer <= due { break }
      host.timer = due
      timers.add(.host(host), due: due)
    }
  }

  private func beginWhatCan() {
    while active < max(1, policy.concurrency), let host = runnable.popFirst() {
      host.isQueued = false
      let now = ContinuousClock.now
      if case .now = host.readiness(at: now) {
        var job = host.take(at: now)
        while let done = job, done.isDone { job = host.take(at: now) }
        if let job { begin(job, host, now) }
      }
      schedule(host)
    }
  }

  private func begin(_ job: FetchJob, _ host: HostQueue, _ now: ContinuousClock.Instant) {
    let transfer = Transfer(job: job, address: job.address, began: now, loop: self)
    let pins = surroundings.pins(begun).joined(separator: "\n")
    begun += 1
    let left = policy.limits.total - job.spent
    guard left > .zero else { return end(job, .failure(failure(job, .timedOut))) }
    var code: Int32 = 0
    let held = unsafe Unmanaged.passRetained(transfer)
    let slot = unsafe ccurl_loop_begin(
      loop, held.toOpaque(), job.address.url, job.lines, pins, job.cookies.joined(separator: "\n"),
      Self.milliseconds(left), &code)
    guard let slot = unsafe slot else {
      unsafe held.release()
      return end(
        job, .failure(failure(job, .other(code: Int(code), text: "libcurl cannot begin the transfer"))))
    }
    unsafe transfer.slot = slot
    job.transfer = transfer
    active += 1
    host.active += 1
  }

  // MARK: - From a transfer to an answer

  private func finished(_ done: ccurl_done) {
    guard let user = unsafe done.user else { return }
    let transfer = unsafe Unmanaged<Transfer>.fromOpaque(user).takeUnretainedValue()
    let words = unsafe withUnsafeBytes(of: done.reason) { raw in
      unsafe done.code == 0 ? "" : String(decoding: raw.prefix { $0 != 0 }, as: UTF8.self)
    }
    let code = unsafe done.code
    let isCut = unsafe done.is_cut != 0
    let host = release(transfer)
    let elapsed = ContinuousClock.now - transfer.began
    transfer.job.spent += elapsed
    conclude(transfer, TransferEnd(transfer, code: code, isCut: isCut, words: words, policy: policy), host)
    if chains.count > 4 * policy.concurrency + 64 { chains = [:] }
    schedule(host)
  }

  /// Gives the handle back, and the place at the host.
  private func release(_ transfer: Transfer) -> HostQueue {
    if let slot = unsafe transfer.slot {
      unsafe ccurl_loop_release(loop, slot)
      unsafe transfer.slot = nil
      active -= 1
      unsafe Unmanaged.passUnretained(transfer).release()
    }
    transfer.job.transfer = nil
    let host = host(transfer.address.host)
    host.active -= 1
    return host
  }

  private func conclude(_ transfer: Transfer, _ end: TransferEnd, _ host: HostQueue) {
    let job = transfer.job
    switch end {
    case .redirect(let location):
      follow(location, of: transfer)
    case .answer(let body):
      if let pause = RetryRule(policy).pause(after: transfer, tries: job.tries) {
        host.pausedUntil = max(host.pausedUntil ?? .now, .now + pause)
        retry(job, after: pause)
        return
      }
      self.end(
        job,
        .success(
          Fetched(
            before: job.hops, answer: transfer.hop, body: body,
            retrieved: UniversalTime.text(UniversalTime.seconds()),
            tries: job.tries)))
    case .failed(let reason):
      if let pause = RetryRule(policy).pause(after: reason, tries: job.tries) {
        retry(job, after: pause)
      } else {
        self.end(job, .failure(failure(job, reason)))
      }
    }
  }

  private func retry(_ job: FetchJob, after pause: Duration) {
    job.restart()
    timers.add(.job(job), due: .now + pause)
  }

  private func follow(_ location: String, of transfer: Transfer) {
    let job = transfer.job
    job.hops.append(transfer.hop)
    guard job.hops.count <= job.redirects else {
      return end(job, .failure(failure(job, .tooManyRedirects)))
    }
    switch WebAddress.read(location, base: transfer.address) {
    case .failure(let reason):
      end(
        job,
        .failure(FetchFailure(url: location, hops: job.hops, reason: reason, tries: job.tries)))
    case .success(let address):
      job.address = address
      // A site that wants to see whether its cookie comes back sends its readers to the same page again.
      let isTold = transfer.cookies != job.cookies
      job.cookies = transfer.cookies
      if !isTold, job.hasAsked(address) { return end(job, .failure(failure(job, .redirectLoop))) }
      enqueue(job)
    }
  }

  func failure(_ job: FetchJob, _ reason: FetchFailure.Reason) -> FetchFailure {
    FetchFailure(url: job.address.url, hops: job.hops, reason: reason, tries: job.tries)
  }

  /// Answers a job, whatever it waits for.
  func end(_ job: FetchJob, _ result: Result<Fetched, FetchFailure>) {
    guard !job.isDone else { return }
    job.isDone = true
    jobs[job.id] = nil
    if let transfer = job.transfer { schedule(release(transfer)) }
    job.finish(result)
  }
}
