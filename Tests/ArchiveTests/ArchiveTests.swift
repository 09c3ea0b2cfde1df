import Foundation
import Testing
import TransparencyLog
import Verification

@testable import Archive

@Suite struct ArchiveTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func create() throws -> Archive {
    try Archive.create(at: folder.archive, origin: "example.org/log", folders: folder.folders)
  }

  private func record(_ text: String, as id: String = "letter") throws -> Archive {
    let bytes = Array(text.utf8)
    return try Archive.record(at: folder.archive, folders: folder.folders) { archive in
      var batch = Batch(blobs: [bytes])
      let now = Timestamp.now()
      if try !archive.catalog.sources().contains(where: { $0.id == id }) {
        batch.events.append(
          .source(SourceEvent(id: id, roles: [.demands], title: id, published: nil, url: nil, recorded: now)))
      }
      batch.events.append(
        .snapshot(
          SnapshotEvent(
            source: id, sha256: Digest.sha256(bytes), bytes: bytes.count, mediaType: "text/plain",
            method: "file",
            name: nil, recorded: now)))
      return batch
    }
  }

  private func findings() -> [Finding] { Verifier(root: folder.archive).run().findings }

  @Test func `a new archive is empty, verifies, and keeps its key outside`() throws {
    let archive = try create()
    #expect(archive.checkpoint.size == TreeSize(0))
    #expect(try archive.catalog.sources().isEmpty)
    #expect(findings().isEmpty)
    let key = KeyStore(folder.folders).path(origin: "example.org/log")
    let attributes = try FileManager.default.attributesOfItem(atPath: key)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    let secret = try String(contentsOfFile: key, encoding: .utf8).trimmingCharacters(in: .newlines)
    for file in try folder.files(below: "archive") {
      let content = String(decoding: try folder.bytes("archive/" + file), as: UTF8.self)
      #expect(!content.contains(secret) && !content.contains("PRIVATE"), "\(file) holds the private key")
    }
  }

  @Test func `an archive is not made where something is`() throws {
    try folder.write("archive/notes.txt", [1])
    #expect(throws: ArchiveError.exists(path: folder.archive)) { try create() }
    #expect(try folder.files(below: "archive") == ["notes.txt"])
    #expect(!FileManager.default.fileExists(atPath: folder.folders.keys))
  }

  @Test func `what was recorded is read back, under versions counted from one`() throws {
    _ = try create()
    _ = try record("one")
    let archive = try record("two")
    #expect(try archive.catalog.snapshots(of: "letter").map(\.reference) == ["letter@1", "letter@2"])
    #expect(try archive.catalog.source("letter").versions == 2)
    let last = try archive.catalog.snapshot(of: "letter", version: -1)
    #expect(last.version == 2)
    #expect(try archive.blob(last.sha256) == Array("two".utf8))
    #expect(findings().isEmpty)
  }

  @Test func `a name that is nearly right is suggested`() throws {
    _ = try create()
    let archive = try record("one", as: "ngo-letter")
    #expect(throws: ArchiveError.unknownSource(id: "ngo-leter", nearest: "ngo-letter")) {
      try archive.catalog.source("ngo-leter")
    }
    #expect(throws: ArchiveError.unknownSource(id: "budget", nearest: nil)) {
      try archive.catalog.source("budget")
    }
    #expect(throws: ArchiveError.unknownVersion(id: "ngo-letter", version: 3, count: 1)) {
      try archive.catalog.snapshot(of: "ngo-letter", version: 3)
    }
  }

  @Test func `the log grows over the edges of tiles and verifies`() throws {
    _ = try create()
    for index in 0..<6 {
      _ = try Archive.record(at: folder.archive, folders: folder.folders) { _ in
        let now = Timestamp.now()
        var events: [Event] = (0..<100).map { _ in
          .check(CheckEvent(source: "letter", result: .failed, sha256: nil, recorded: now))
        }
        if index == 0 {
          events.insert(
            .source(
              SourceEvent(
                id: "letter", roles: [.response], title: nil, published: nil, url: nil, recorded: now)),
            at: 0)
        }
        return Batch(events: events)
      }
    }
    let archive = try Archive.open(at: folder.archive, folders: folder.folders)
    #expect(archive.checkpoint.size == TreeSize(601))
    #expect(try archive.catalog.looks(at: "letter").count == 600)
    #expect(findings().isEmpty)
  }

  @Test func `what an interrupted batch left does no harm`() throws {
    _ = try create()
    let before = try record("one")
    // A batch that wrote its tiles and not its checkpoint.
    let plan = try LogAppend(
      size: before.checkpoint.size, expectedRoot: before.checkpoint.root,
      entries: Array(repeating: Array("{\"event\":\"review\",\"v\":1}".utf8), count: 300),
      read: before.folder.tileReader)
    let committed = Set(try folder.files(below: "archive"))
    for file in plan.files { try folder.write("archive/" + ArchiveLayout.logFile(file.path), file.bytes) }
    #expect(findings().allSatisfy { $0.code.canFollowInterruption })
    #expect(!findings().isEmpty)
    let left = Set(try folder.files(below: "archive")).subtracting(committed)
    let contents = try Set(left.map { try folder.bytes("archive/" + $0) })
    let after = try record("two")
    #expect(after.checkpoint.size == TreeSize(3))
    #expect(findings().isEmpty)
    // Nothing is lost: every byte that was written is among the anchors, under a name that says whence it came.
    let aside = try folder.files(below: "archive/anchors")
    #expect(
      Set(aside) == Set(left.map { "abandoned-2-" + $0.replacingOccurrences(of: "/", with: "-") }))
    #expect(try Set(aside.map { try folder.bytes("archive/anchors/" + $0) }) == contents)
  }

  @Test func `what is set aside twice is kept twice`() throws {
    _ = try create()
    _ = try record("one")
    let size = TreeSize(2)
    for content: UInt8 in [1, 2] {
      try folder.write("archive/log/tile/0/000.p/7", [content])
      try ArchiveFolder(root: folder.archive).setAsideAbandoned(beyond: size)
    }
    let aside = try folder.files(below: "archive/anchors")
    #expect(aside == ["abandoned-2-log-tile-0-000.p-7", "abandoned-2-log-tile-0-000.p-7-2"])
    #expect(try aside.map { try folder.bytes("archive/anchors/" + $0) } == [[1], [2]])
    #expect(findings().isEmpty)
  }

  @Test func `a writer that waits too long for another says so`() throws {
    _ = try create()
    let path = folder.archive + "/" + ArchiveLayout.lock
    var lock: (any FileLock)? = try PosixFileSystem().lock(path, timeLimit: .seconds(1))
    #expect(lock != nil)
    #expect(throws: ArchiveError.locked(path: path)) {
      try Archive.record(
        at: folder.archive, folders: folder.folders, lockTimeLimit: .milliseconds(120)
      ) { _ in Batch(blobs: [[1]]) }
    }
    lock = nil
    #expect(try record("one").checkpoint.size == TreeSize(2))
  }

  @Test func `two writers take turns`() async throws {
    _ = try create()
    let path = folder.archive
    let folders = folder.folders
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<2 {
        group.addTask {
          for index in 0..<10 {
            _ = try Archive.record(at: path, folders: folders) { archive in
              let now = Timestamp.now()
              var events: [Event] = []
              if try archive.catalog.sources().isEmpty {
                events.append(
                  .source(
                    SourceEvent(
                      id: "s", roles: [.response], title: nil, published: nil, url: nil, recorded: now)))
              }
              let blob = Array("\(writer) \(index)".utf8)
              events.append(
                .snapshot(
                  SnapshotEvent(
                    source: "s", sha256: Digest.sha256(blob), bytes: blob.count, mediaType: "text/plain",
                    method: "file", name: nil, recorded: now)))
              return Batch(events: events, blobs: [blob])
            }
          }
        }
      }
      try await group.waitForAll()
    }
    let archive = try Archive.open(at: path, folders: folders)
    #expect(archive.checkpoint.size == TreeSize(21))
    #expect(findings().isEmpty)
  }
}
