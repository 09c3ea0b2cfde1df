/// The jobs that wait for one host, and when it may be asked again. Used by the loop's thread alone.
final class HostQueue {
  let name: String
  /// Transfers at once.
  let width: Int
  /// Between the beginnings of two fetches; grows where robots.txt asks for more.
  var interval: Duration
  var active = 0
  /// Whether it stands in the loop's queue of hosts that can begin something.
  var isQueued = false
  /// Before this nothing begins, because the host asked for it.
  var pausedUntil: ContinuousClock.Instant?
  /// For when the loop has been asked to look at this host again.
  var timer: ContinuousClock.Instant?
  /// When the next fetch may begin.
  private var next: ContinuousClock.Instant?
  private var waiting = FirstInFirstOut<FetchJob>()
  /// Further hops of fetches that have begun, and questions for robots.txt: these do not wait for `next`.
  private var urgent = FirstInFirstOut<FetchJob>()

  init(name: String, width: Int, interval: Duration) {
    self.name = name
    self.width = width
    self.interval = interval
  }

  func add(_ job: FetchJob) {
    if job.isForRobots || !job.hops.isEmpty { urgent.append(job) } else { waiting.append(job) }
  }

  /// Whether nothing is to be remembered of it.
  func isForgettable(at now: ContinuousClock.Instant) -> Bool {
    active == 0 && !isQueued && timer == nil && waiting.isEmpty && urgent.isEmpty && (next ?? now) <= now
      && (pausedUntil ?? now) <= now
  }

  enum Readiness {
    /// Nothing waits, or enough is under way.
    case idle
    case now
    case later(ContinuousClock.Instant)
  }

  func readiness(at now: ContinuousClock.Instant) -> Readiness {
    guard active < width, !urgent.isEmpty || !waiting.isEmpty else { return .idle }
    var earliest = pausedUntil ?? now
    if urgent.isEmpty, let next, next > earliest { earliest = next }
    return earliest <= now ? .now : .later(earliest)
  }

  /// The next job, as beginning now.
  func take(at now: ContinuousClock.Instant) -> FetchJob? {
    if let job = urgent.popFirst() { return job }
    guard let job = waiting.popFirst() else { return nil }
    if interval > .zero { next = now + interval }
    return job
  }
}

/// A queue whose both ends cost the same.
struct FirstInFirstOut<Element> {
  private var elements: [Element?] = []
  private var front = 0

  var isEmpty: Bool { front == elements.count }

  mutating func append(_ element: Element) { elements.append(element) }

  mutating func popFirst() -> Element? {
    guard front < elements.count else { return nil }
    let element = elements[front]
    elements[front] = nil
    front += 1
    if front == elements.count {
      elements.removeAll(keepingCapacity: front <= 1024)
      front = 0
    } else if front >= 1024, front * 2 >= elements.count {
      elements.removeFirst(front)
      front = 0
    }
    return element
  }
}
