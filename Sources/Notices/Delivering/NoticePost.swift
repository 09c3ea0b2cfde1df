import HTTPTransfer

#if canImport(Glibc)
  import Glibc
#endif

/// Takes what is due from an outbox to its targets.
package struct NoticePost: Sendable {
  /// What became of one try.
  package enum Report: Sendable, Hashable {
    case delivered(notice: String, target: String)
    /// `next` is in seconds since 1970; nil where it was given up.
    case failed(notice: String, target: String, reason: String, tries: Int, next: Int64?)
  }

  /// What one round did.
  package struct Round: Sendable, Hashable {
    package var delivered = 0
    package var failed = 0
    package var givenUp = 0
    /// When the next delivery is due; nil where none is pending.
    package var next: Int64?
    /// Whether another process delivers now, so that this one did nothing.
    package var isBusy = false
  }

  private let outbox: Outbox
  private let settings: NoticeSettings
  private let deliverer: Deliverer
  private let report: @Sendable (Report) -> Void

  /// Deliveries to one target that are read at once.
  private static let page = 100

  /// - Parameters:
  ///   - userAgent: What it says of itself to servers ("rejoinder/0.1.0").
  ///   - now: The time in seconds since 1970.
  package init(
    _ outbox: Outbox, _ settings: NoticeSettings, userAgent: String,
    now: @escaping @Sendable () -> Int64 = { Int64(time(nil)) },
    report: @escaping @Sendable (Report) -> Void = { _ in }
  ) {
    self.outbox = outbox
    self.settings = settings
    deliverer = Deliverer(userAgent: userAgent, now: now)
    self.report = report
  }

  /// Tries each delivery that is due once: targets beside each other, the notices of one in their order, each on a thread of its own.
  ///
  /// Where a target does not answer at all, its other notices are left for the next round.
  package func round(until isOver: @escaping @Sendable () -> Bool = { false }) async throws -> Round {
    guard let lock = try PostLock(outbox.path + ".lock") else { return Round(isBusy: true) }
    defer { lock.release() }
    var all = try await withThrowingTaskGroup(of: Round.self) { group in
      for target in settings.targets {
        group.addTask { try await OwnThread.run { try deliver(to: target, until: isOver) } }
      }
      return try await group.reduce(into: Round()) {
        $0.delivered += $1.delivered
        $0.failed += $1.failed
        $0.givenUp += $1.givenUp
      }
    }
    all.next = try outbox.nextDue(settings.targets.map(\.name))
    return all
  }

  private func deliver(to target: DeliveryTarget, until isOver: () -> Bool) throws -> Round {
    var round = Round()
    let start = deliverer.now()
    while true {
      let due = try outbox.due(target.name, at: start, limit: Self.page)
      if due.isEmpty { return round }
      for delivery in due {
        if isOver() { return round }
        do throws(DeliveryFailure) {
          try deliverer.deliver(delivery.body, to: target)
        } catch {
          let tries = delivery.tries + 1
          let isLast = tries >= target.tries
          let now = deliverer.now()
          let next = now + Backoff.seconds(behind: tries, asked: error.retryAfter)
          try outbox.postpone(delivery, until: next, givesUp: isLast, at: now, error: error.reason)
          round.failed += 1
          if isLast { round.givenUp += 1 }
          report(
            .failed(
              notice: delivery.notice, target: target.name, reason: error.reason, tries: tries,
              next: isLast ? nil : next))
          if error.isSilence { return round }
          continue
        }
        try outbox.acknowledge(delivery, at: deliverer.now())
        round.delivered += 1
        report(.delivered(notice: delivery.notice, target: target.name))
      }
    }
  }

  /// Sends a test to one target, now and beside the outbox; nil where it was taken, else why not.
  package func test(_ target: DeliveryTarget, log: String, at time: String) async throws -> String? {
    var notice = Notice(
      id: "\(log)/test/\(time)/\(target.name)", log: log, entry: nil, kind: .change, rule: "test",
      recorded: time, source: Notice.Subject(id: "test", title: nil, url: nil),
      summary: "a test of the delivery \(target.name); nothing happened")
    notice.test = true
    let body = try notice.encoded()
    return await OwnThread.run { () -> String? in
      do throws(DeliveryFailure) {
        try deliverer.deliver(body, to: target)
        return nil
      } catch {
        return error.reason
      }
    }
  }
}

/// Lets one process deliver at a time: an exclusive `flock` on a file that is never renamed.
private final class PostLock: Sendable {
  private let descriptor: CInt

  /// nil where another process holds it.
  init?(_ path: String) throws(OutboxError) {
    descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0o600)
    guard descriptor >= 0 else { throw .system(path: path, errno: errno) }
    if flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      let code = errno
      close(descriptor)
      guard code == EWOULDBLOCK else { throw .system(path: path, errno: code) }
      return nil
    }
  }

  /// Given back before it is closed: a child that another thread is just starting holds the file too, until its program runs.
  func release() {
    _ = flock(descriptor, LOCK_UN)
    close(descriptor)
  }
}
