import Archive
import Synchronization
import TestArchives
import TransparencyLog

@testable import Watching

/// A clock that stands still until somebody waits, and then jumps; it waits for what is under way.
final class FakeClock: Sendable {
  private struct State {
    var now: Int64
    var underWay = 0
  }

  private let state: Mutex<State>
  /// At this moment `isOver` is called.
  private let end: Int64
  private let isOver: @Sendable () -> Void

  init(_ now: Int64, end: Int64, isOver: @escaping @Sendable () -> Void) {
    state = Mutex(State(now: now))
    self.end = end
    self.isOver = isOver
  }

  var now: Int64 { state.withLock { $0.now } }

  func begin(_ count: Int) { state.withLock { $0.underWay += count } }
  func finish() { state.withLock { $0.underWay -= 1 } }

  var clock: WatchClock {
    WatchClock(now: { self.now }, sleep: { await self.wait($0) }, longestWait: 43_200)
  }

  private func wait(_ seconds: Int64) async {
    while state.withLock({ $0.underWay }) > 0, !Task.isCancelled {
      try? await Task.sleep(for: .milliseconds(1))
    }
    guard !Task.isCancelled else { return }
    let now = state.withLock { state in
      state.now += seconds
      return state.now
    }
    if now >= end { isOver() }
  }
}

/// Looks at nothing and records what a function of the source and the time says, in a real archive.
struct FakeChecker: SourceChecker {
  let path: String
  let folders: UserFolders
  let clock: @Sendable () -> Int64
  /// What is found; nil where the look is not recorded at all.
  let finds: @Sendable (String, Int64) -> CheckEvent.Result?

  func check(_ ids: [String]) async -> [WatchOutcome] {
    let now = clock()
    let found = ids.map { ($0, finds($0, now)) }
    let events = found.compactMap { id, result in
      result.map {
        Event.check(CheckEvent(source: id, result: $0, sha256: nil, recorded: Timestamp.clamped(Int(now))))
      }
    }
    if !events.isEmpty {
      _ = try? Archive.record(at: path, folders: folders) { _ in Batch(events: events) }
    }
    return found.map { id, result in
      WatchOutcome(
        source: id, kind: result.flatMap { WatchOutcome.Kind(rawValue: $0.rawValue) } ?? .failed)
    }
  }
}

/// An archive with sources that have addresses.
func watchedArchive(_ ids: [String], at time: String = "2024-01-01T00:00:00Z") throws -> TestArchive {
  let archive = try TestArchive(keepsPassages: false)
  try archive.record(
    ids.map {
      .source(
        SourceEvent(
          id: $0, roles: [.commentary], title: nil, published: nil, url: "https://example.org/\($0)",
          recorded: time))
    })
  return archive
}
