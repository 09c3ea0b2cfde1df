import Archive
import Synchronization
import TestArchives
import TransparencyLog

@testable import Watching

/// A clock that stands still while something is under way, and jumps where nothing is.
final class FakeClock: Sendable {
  private let moment: Mutex<Int64>
  /// At this moment `isOver` is called.
  private let end: Int64
  private let isOver: @Sendable () -> Void

  init(_ now: Int64, end: Int64, isOver: @escaping @Sendable () -> Void) {
    moment = Mutex(now)
    self.end = end
    self.isOver = isOver
  }

  var now: Int64 { moment.withLock { $0 } }

  var clock: WatchClock {
    WatchClock(now: { self.now }, sleep: { await self.wait($0, $1) }, longestWait: 43_200)
  }

  private func wait(_ seconds: Int64, _ isIdle: Bool) async {
    guard isIdle else {
      // Until the loop cancels it, because what is under way has come to its end.
      try? await Task.sleep(for: .seconds(60))
      return
    }
    let now = moment.withLock { moment in
      moment += seconds
      return moment
    }
    guard now >= end else { return }
    isOver()
    // Nothing else happens at the end.
    try? await Task.sleep(for: .seconds(60))
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

/// Takes its time, and says when it has begun.
struct SlowChecker: SourceChecker {
  let inner: FakeChecker
  let begun: @Sendable () -> Void

  func check(_ ids: [String]) async -> [WatchOutcome] {
    begun()
    try? await Task.sleep(for: .milliseconds(200))
    return await inner.check(ids)
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
