import Archive
import Foundation
import GRDB
import Synchronization
import TestArchives
import Testing
import TransparencyLog

@testable import Notices

@Suite struct OutboxTests {
  @Test func `a new outbox begins with the log's next entry, and each entry is made into notices once`()
    throws
  {
    let archive = try TestArchive(versions: [Water.whole, Water.text(Water.tests)])
    let settings = try Samples.settings([Samples.silent])
    let outbox = try Outbox.open(archive.archive)
    #expect(try outbox.makeNotices(of: archive.archive, settings) == 0)
    try archive.snapshot("statement", Water.whole, at: TestArchive.day(5))
    #expect(try outbox.unmade(of: archive.archive, settings).map(\.notice.kind) == [.change, .flip])
    #expect(try outbox.makeNotices(of: archive.archive, settings) == 2)
    #expect(try outbox.makeNotices(of: archive.archive, settings) == 0)
    #expect(try outbox.unmade(of: archive.archive, settings).isEmpty)
    let again = try Outbox.open(archive.archive)
    #expect(try again.deliveries().map(\.target) == ["desk", "desk"])
    #expect(try again.cursor() == archive.archive.checkpoint.size.value)
    let mode = try FileManager.default.attributesOfItem(atPath: outbox.path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  @Test func `what is for a delivery that there is not any more is dropped with what was given up`() throws {
    let settings = try Samples.settings([Samples.silent])
    let (archive, outbox) = try Samples.filled(2, settings)
    let count = try outbox.deliveries().count
    #expect(count > 0)
    #expect(try outbox.dropGivenUp(keeping: ["desk"]) == 0)
    #expect(try outbox.deliveries().count == count)
    #expect(try outbox.dropGivenUp(keeping: ["other"]) == count)
    #expect(try outbox.deliveries().isEmpty)
    withExtendedLifetime(archive) {}
  }

  @Test func `several that make notices at once make each once`() async throws {
    let archive = try TestArchive(versions: [Water.whole])
    let settings = try Samples.settings([Samples.silent])
    let path = try Outbox.open(archive.archive, start: 0).path
    for day in 0..<30 {
      try archive.snapshot("statement", Water.text("Version \(day) of it."), at: TestArchive.day(day + 1))
    }
    let opened = archive.archive
    let counts = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<8 {
        group.addTask { try Outbox(path: path, start: 0).makeNotices(of: opened, settings) }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    let all = try Outbox(path: path, start: 0).deliveries().map(\.notice)
    #expect(counts.reduce(0, +) == all.count)
    #expect(all.count >= 30)
    #expect(Set(all).count == all.count)
  }

  @Test func `without rules entries are passed over, so that a later rule tells nothing old`() throws {
    let archive = try TestArchive(versions: [Water.whole])
    let outbox = try Outbox.open(archive.archive)
    try archive.snapshot("statement", Water.text(Water.tests), at: TestArchive.day(5))
    try outbox.makeNotices(of: archive.archive, .none)
    #expect(try outbox.makeNotices(of: archive.archive, Samples.settings([Samples.silent])) == 0)
  }

  @Test func `an archive that is older than the outbox is refused`() throws {
    let archive = try TestArchive(versions: [Water.whole])
    let size = archive.archive.checkpoint.size.value
    let outbox = try Outbox.open(archive.archive, start: size + 5)
    #expect(throws: OutboxError.aheadOfLog(path: outbox.path, cursor: size + 5, size: size)) {
      try outbox.makeNotices(of: archive.archive, .none)
    }
  }

  @Test func `a file that is no outbox, or of a later version, is an error and no trap`() throws {
    let folder = NSTemporaryDirectory() + "outbox-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data("no database at all, and long enough to be looked at as one".utf8).write(
      to: URL(fileURLWithPath: folder + "/a.sqlite"))
    #expect(throws: OutboxError.self) { try Outbox(path: folder + "/a.sqlite", start: 0) }
    let later = try Outbox(path: folder + "/b.sqlite", start: 0)
    try later.write { try $0.execute(sql: "PRAGMA user_version = 9") }
    #expect(throws: OutboxError.laterVersion(path: folder + "/b.sqlite")) {
      try Outbox(path: folder + "/b.sqlite", start: 0)
    }
  }
}
