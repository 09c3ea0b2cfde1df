package import Archive

/// Looks at sources when they are due, until it is stopped.
package struct Watch: Sendable {
  /// What happens while it runs.
  package enum Report: Sendable, Hashable {
    /// Some sources are being looked at.
    case begun([String])
    case outcome(WatchOutcome)
    /// Nothing is under way; the next source and when it is due, in seconds since 1970.
    case waiting(source: String, until: Int64)
    /// It was asked to stop, and finishes so many sources.
    case stopping(underWay: Int)
    /// The archive could not be read; it is tried again.
    case trouble(String)
  }

  private let archivePath: String
  private let folders: UserFolders
  private let file: WatchFile
  private let checker: any SourceChecker
  private let clock: WatchClock
  private let notices: (@Sendable () async -> Int64?)?
  private let report: @Sendable (Report) -> Void

  /// Sources that one call of the checker is given, and calls at a time: slow ones do not hold up all others.
  private static let batch = 256
  private static let mostBatches = 8

  /// - Parameters:
  ///   - notices: Makes and delivers notices, after looks and when some are due; gives when the next are due.
  ///   - report: Called from any thread.
  package init(
    archivePath: String, folders: UserFolders, file: WatchFile, checker: any SourceChecker,
    clock: WatchClock = .system, notices: (@Sendable () async -> Int64?)? = nil,
    report: @escaping @Sendable (Report) -> Void = { _ in }
  ) {
    self.archivePath = archivePath
    self.folders = folders
    self.file = file
    self.checker = checker
    self.clock = clock
    self.notices = notices
    self.report = report
  }

  private enum Signal: Sendable {
    case stop
    case tick
    case checked([String], [WatchOutcome])
    case noticed(Int64?)
  }

  /// What the loop knows; used by one task.
  private struct State {
    var underWay: Set<String> = []
    var batches = 0
    var isStopping = false
    /// When each source was looked at since this process began.
    var attempts: [String: Int64] = [:]
    var isNoticing = false
    /// Whether something was recorded since notices were made last.
    var hasNews = true
    var nextNotice: Int64?
    var counts: [WatchOutcome.Kind: Int] = [:]
  }

  /// Runs until nothing is due any more (`once`), or until `stops` gives something; then it finishes what is under way.
  ///
  /// - Parameter stops: Asks it to stop.
  /// - Returns: How many looks came to what.
  /// - Throws: `ArchiveError` where the archive cannot be read at the start.
  package func run(once: Bool, stops: AsyncStream<Void>) async throws -> [WatchOutcome.Kind: Int] {
    _ = try plan(State())
    let (signals, feed) = AsyncStream.makeStream(of: Signal.self)
    let stopper = Task {
      for await _ in stops { feed.yield(.stop) }
    }
    defer { stopper.cancel() }
    return await withTaskGroup(of: Void.self) { group in
      var state = State()
      var timer: Task<Void, Never>?
      defer { timer?.cancel() }
      var iterator = signals.makeAsyncIterator()
      while true {
        let wake = advance(&state, once: once, feed, &group)
        guard let wake else { break }
        timer?.cancel()
        let wait = max(1, wake - clock.now())
        let isIdle = state.batches == 0 && !state.isNoticing
        timer = Task { [clock] in
          await clock.sleep(wait, isIdle)
          if !Task.isCancelled { feed.yield(.tick) }
        }
        guard let signal = await iterator.next() else { break }
        take(signal, &state)
      }
      feed.finish()
      return state.counts
    }
  }

  private func plan(_ state: State) throws(ArchiveError) -> WatchPlan {
    let archive = try Archive.open(at: archivePath, folders: folders)
    return try WatchPlan(file, archive, now: clock.now(), attempts: state.attempts)
  }

  private func take(_ signal: Signal, _ state: inout State) {
    switch signal {
    case .tick: break
    case .stop:
      guard !state.isStopping else { return }
      state.isStopping = true
      report(.stopping(underWay: state.underWay.count))
    case .checked(let ids, let outcomes):
      state.batches -= 1
      state.hasNews = true
      for id in ids {
        state.underWay.remove(id)
        state.attempts[id] = clock.now()
      }
      for outcome in outcomes {
        state.counts[outcome.kind, default: 0] += 1
        report(.outcome(outcome))
      }
    case .noticed(let next):
      state.isNoticing = false
      state.nextNotice = next
    }
  }

  /// Begins what is due.
  ///
  /// - Returns: When to look again, in seconds since 1970; nil where all is done.
  private func advance(
    _ state: inout State, once: Bool, _ feed: AsyncStream<Signal>.Continuation, _ group: inout TaskGroup<Void>
  ) -> Int64? {
    let now = clock.now()
    var wake = now + clock.longestWait
    var isDone = true
    if !state.isStopping {
      do throws(ArchiveError) {
        let plan = try plan(state)
        var ready = plan.items.lazy.filter { $0.due <= now }.map(\.source)
          .filter { [state] in !state.underWay.contains($0) && !(once && state.attempts[$0] != nil) }[...]
        while !ready.isEmpty, state.batches < Self.mostBatches {
          let ids = Array(ready.prefix(Self.batch))
          ready = ready.dropFirst(ids.count)
          begin(ids, &state, feed, &group)
        }
        isDone = ready.isEmpty && once
        if let next = plan.items.first(where: { $0.due > now }) {
          wake = min(wake, next.due)
          if state.underWay.isEmpty, !once { report(.waiting(source: next.source, until: next.due)) }
        }
      } catch {
        report(.trouble("\(error)"))
        isDone = once
      }
    }
    let isQuiet = state.batches == 0
    let hasNews = state.hasNews && (isQuiet || !once && !state.isStopping)
    let isDue = !once && !state.isStopping && state.nextNotice.map { $0 <= now } ?? false
    // When it stops, the notices of the last looks are made, so that they are seen to be pending.
    if let notices, !state.isNoticing, hasNews || isDue {
      state.isNoticing = true
      state.hasNews = false
      group.addTask { feed.yield(.noticed(await notices())) }
    }
    if isQuiet, !state.isNoticing, isDone { return nil }
    if let next = state.nextNotice, !once { wake = min(wake, max(next, now + 1)) }
    return wake
  }

  private func begin(
    _ ids: [String], _ state: inout State, _ feed: AsyncStream<Signal>.Continuation,
    _ group: inout TaskGroup<Void>
  ) {
    state.underWay.formUnion(ids)
    state.batches += 1
    report(.begun(ids))
    group.addTask { [checker] in feed.yield(.checked(ids, await checker.check(ids))) }
  }
}
