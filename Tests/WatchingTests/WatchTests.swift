import Archive
import Auditing
import Foundation
import Notices
import Synchronization
import TestArchives
import Testing
import TransparencyLog

#if canImport(Glibc)
  import Glibc
#endif

@testable import Watching

@Suite struct WatchTests {
  private static let day: Int64 = 86_400
  /// 1 March 2024, 00:00 UTC.
  private static let start: Int64 = 1_709_251_200

  private static func file(_ text: String) throws -> WatchFile {
    try WatchFile(Array("{\"schema\": \"watch/1\", \"schedules\": [\(text)]}".utf8))
  }

  /// Runs over an archive from a moment to another, and gives when each source was looked at.
  private func run(
    _ archive: TestArchive, _ file: WatchFile, from: Int64, to: Int64, once: Bool = false,
    finds: @escaping @Sendable (String, Int64) -> CheckEvent.Result? = { _, _ in .unchanged }
  ) async throws -> [Watch.Report] {
    let (stops, feed) = AsyncStream.makeStream(of: Void.self)
    let clock = FakeClock(from, end: to) { feed.yield() }
    let reports = Mutex<[Watch.Report]>([])
    let checker = FakeChecker(
      path: archive.path, folders: archive.folders, clock: { clock.now }, finds: finds)
    let watch = Watch(
      archivePath: archive.path, folders: archive.folders, file: file, checker: checker, clock: clock.clock,
      report: { report in
        reports.withLock { $0.append(report) }
      })
    _ = try await watch.run(once: once, stops: stops)
    return reports.withLock { $0 }
  }

  /// When a source was looked at, by the log.
  private func looks(_ archive: TestArchive, _ id: String) throws -> [String] {
    try Archive.open(at: archive.path, folders: archive.folders).catalog.looks(at: id).map(\.recorded)
  }

  @Test func `each source is looked at when it is due, and at no other time`() async throws {
    let archive = try watchedArchive(["daily", "hourly", "never"])
    let file = try Self.file(
      #"{"sources": "daily", "cron": "30 6 * * *"}, {"sources": "hourly", "every": "6h"}"#)
    _ = try await run(archive, file, from: Self.start, to: Self.start + 3 * Self.day)
    #expect(
      try looks(archive, "daily") == [
        "2024-03-01T00:00:00Z", "2024-03-01T06:30:00Z", "2024-03-02T06:30:00Z", "2024-03-03T06:30:00Z",
      ])
    #expect(try looks(archive, "hourly").count == 12)
    #expect(try looks(archive, "never").isEmpty)
  }

  @Test(arguments: [0, 1, 7])
  func `a run cut into pieces looks as often as one that was not, and at the same times`(_ seed: Int)
    async throws
  {
    let text =
      #"{"sources": "a*", "cron": "*/40 2-9 * * *", "jitter": "15m"}, {"sources": "b*", "every": "95m", "jitter": "20m"}"#
    let file = try Self.file(text)
    let names = ["a1", "a2", "b1", "b2", "b3"]
    let whole = try watchedArchive(names)
    _ = try await run(whole, file, from: Self.start, to: Self.start + 2 * Self.day)
    let pieces = try watchedArchive(names)
    var random = UInt64(seed &+ 1)
    var now = Self.start
    while now < Self.start + 2 * Self.day {
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      // The next process begins at the second at which the last one stopped.
      let end = min(now + Int64(random >> 33) % 9000 + 60, Self.start + 2 * Self.day)
      _ = try await run(pieces, file, from: now, to: end)
      now = max(end, now + 1)
    }
    for name in names {
      let (expected, found) = (try looks(whole, name), try looks(pieces, name))
      // A piece ends at its first wake-up behind the end, so that the last looks may differ by one.
      #expect(abs(found.count - expected.count) <= 1, "\(name)")
      let shared = min(found.count, expected.count)
      #expect(found.prefix(shared) == expected.prefix(shared), "\(name)")
      #expect(Set(found).count == found.count)
    }
  }

  @Test func `what was missed is made up once`() async throws {
    let archive = try watchedArchive(["a"])
    let file = try Self.file(#"{"sources": "a", "cron": "0 */2 * * *"}"#)
    _ = try await run(archive, file, from: Self.start, to: Self.start + 3600, once: true)
    // Ten hours later, in the middle of an interval.
    _ = try await run(archive, file, from: Self.start + 37_000, to: .max, once: true)
    _ = try await run(archive, file, from: Self.start + 37_001, to: .max, once: true)
    #expect(try looks(archive, "a") == ["2024-03-01T00:00:00Z", "2024-03-01T10:16:40Z"])
  }

  @Test func `a look that is not recorded is not tried again before its time`() async throws {
    let archive = try watchedArchive(["a"])
    let file = try Self.file(#"{"sources": "a", "every": "1h"}"#)
    let reports = try await run(archive, file, from: Self.start, to: Self.start + 5 * 3600) { _, _ in nil }
    let count = reports.count { if case .begun = $0 { true } else { false } }
    #expect((5...6).contains(count))
    #expect(try looks(archive, "a").isEmpty)
  }

  @Test func `a look from a clock that ran ahead puts nothing off`() async throws {
    let archive = try watchedArchive(["a"])
    try archive.look("a", .unchanged, at: "2031-01-01T00:00:00Z")
    let file = try Self.file(#"{"sources": "a", "every": "1d"}"#)
    _ = try await run(archive, file, from: Self.start, to: Self.start + 3 * Self.day)
    #expect(
      try looks(archive, "a") == [
        "2031-01-01T00:00:00Z", "2024-03-01T00:00:00Z", "2024-03-02T00:00:00Z", "2024-03-03T00:00:00Z",
      ])
  }

  @Test func `sources that come later are found, and imports are left alone`() async throws {
    let archive = try watchedArchive(["a", "imported"])
    try archive.snapshot("imported", "text", at: "2024-01-02T00:00:00Z", method: "memento")
    let file = WatchFile.standard
    _ = try await run(archive, file, from: Self.start, to: Self.start + 100) {
      [path = archive.path, folders = archive.folders] id, _ in
      if id == "a" {
        _ = try? Archive.record(at: path, folders: folders) { archive in
          guard try archive.catalog.knownSource("b") == nil else { return Batch() }
          return Batch(events: [
            .source(
              SourceEvent(
                id: "b", roles: [.commentary], title: nil, published: nil, url: "https://example.org/b",
                recorded: "2024-03-01T00:00:00Z"))
          ])
        }
      }
      return .unchanged
    }
    #expect(try looks(archive, "a").count == 1)
    #expect(try looks(archive, "b").count == 1)
    #expect(try looks(archive, "imported").isEmpty)
  }

  @Test func `what is under way when it is asked to stop is finished and recorded`() async throws {
    let archive = try watchedArchive((0..<300).map { "s\($0)" })
    let (stops, feed) = AsyncStream.makeStream(of: Void.self)
    let inner = FakeChecker(path: archive.path, folders: archive.folders, clock: { Self.start }) { _, _ in
      .unchanged
    }
    let watch = Watch(
      archivePath: archive.path, folders: archive.folders, file: .standard,
      checker: SlowChecker(inner: inner) { feed.yield() },
      clock: WatchClock(now: { Self.start }, sleep: WatchClock.system.sleep))
    let counts = try await watch.run(once: false, stops: stops)
    let recorded = try Archive.open(at: archive.path, folders: archive.folders).catalog.watchedSources()
      .count { $0.looked != nil }
    // Both batches had begun.
    #expect(counts[.unchanged] == 300)
    #expect(recorded == 300)
  }

  @Test func `the notices of what was under way when it was asked to stop are made`() async throws {
    let archive = try watchedArchive(["a", "b"])
    let (stops, feed) = AsyncStream.makeStream(of: Void.self)
    let recorded = Mutex<[Int]>([])
    let (path, folders) = (archive.path, archive.folders)
    let inner = FakeChecker(path: path, folders: folders, clock: { Self.start }) { _, _ in .unchanged }
    let watch = Watch(
      archivePath: path, folders: folders, file: .standard,
      checker: SlowChecker(inner: inner) { feed.yield() },
      clock: WatchClock(now: { Self.start }, sleep: WatchClock.system.sleep),
      notices: {
        let looked = try? Archive.open(at: path, folders: folders).catalog.watchedSources()
          .count { $0.looked != nil }
        recorded.withLock { $0.append(looked ?? -1) }
        return Self.start + 1000
      })
    _ = try await watch.run(once: false, stops: stops)
    // One at the start, and one that saw what was recorded.
    #expect(recorded.withLock(\.count) == 2)
    #expect(recorded.withLock(\.last) == 2)
  }

  @Test func `ten thousand sources are planned from one reading of the catalog`() throws {
    let archive = try watchedArchive((0..<10_000).map { "s\($0)" })
    let opened = try Archive.open(at: archive.path, folders: archive.folders)
    let plan = try WatchPlan(.standard, opened, now: Self.start)
    #expect(plan.items.count == 10_000)
    #expect(plan.items.allSatisfy { $0.due == Self.start })
  }

  @Test func `a second process is told who watches`() throws {
    let archive = try TestArchive(keepsPassages: false)
    let path = archive.folder + "/state/watch/x.lock"
    let first = try WatchLock(path: path, holder: "process 12 since noon")
    #expect(throws: WatchLock.Failure.held(by: "process 12 since noon")) {
      try WatchLock(path: path, holder: "process 13")
    }
    withExtendedLifetime(first) {}
  }

  @Test func `a lock is free once it is dropped, whoever still has its file open`() throws {
    let path = NSTemporaryDirectory() + "watch-lock-" + UUID().uuidString
    defer { unsafe unlink(path) }
    var lock: WatchLock? = try WatchLock(path: path, holder: "one")
    // What a child has that another thread is just starting.
    let descriptors = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").compactMap(
      CInt.init)
    let held = try #require(
      descriptors.first {
        (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\($0)")) == path
      })
    let copy = dup(held)
    defer { close(copy) }
    #expect(throws: WatchLock.Failure.held(by: "one")) { try WatchLock(path: path, holder: "two") }
    withExtendedLifetime(lock) {}
    lock = nil
    #expect(throws: Never.self) { try WatchLock(path: path, holder: "three") }
  }

  @Test func `jitter spreads sources over its time and no further, and is the same for ever`() throws {
    let schedule = Schedule(.every(TimeSpan(seconds: 3600)), jitter: TimeSpan(seconds: 600))
    let due = try (0..<2000).map { try #require(schedule.due("s\($0)", after: 1000, start: 0)) - 4600 }
    #expect(due.allSatisfy { (0...600).contains($0) })
    // 20 slots of half a minute, 100 sources each in the mean.
    let slots = due.reduce(into: [Int64: Int]()) { $0[min($1 / 30, 19), default: 0] += 1 }
    #expect(slots.count == 20 && slots.values.allSatisfy { (50...150).contains($0) })
    // Python: 4600 + int.from_bytes(hashlib.sha256(b"s0 4600").digest()[:8], "big") % 601
    #expect(schedule.due("s0", after: 1000, start: 0) == 4855)
  }
}
