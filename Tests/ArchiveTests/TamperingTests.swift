import Foundation
import Testing
import TransparencyLog

@testable import Archive

@Suite struct TamperingTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    _ = try Archive.create(at: folder.archive, origin: "example.org/log", folders: folder.folders)
    try record("one")
  }

  private func record(_ text: String) throws {
    let bytes = Array(text.utf8)
    _ = try Archive.record(at: folder.archive, folders: folder.folders) { _ in
      let now = Timestamp.now()
      return Batch(
        events: [
          .source(
            SourceEvent(id: "s", roles: [.response], title: nil, published: nil, url: nil, recorded: now)),
          .snapshot(
            SnapshotEvent(
              source: "s", sha256: Digest.sha256(bytes), bytes: bytes.count, mediaType: "text/plain",
              method: "file",
              name: nil, recorded: now)),
        ], blobs: [bytes])
    }
  }

  private var remembered: String { folder.folders.seen + "/example.org%2Flog.checkpoint" }

  private func open() throws -> Archive { try Archive.open(at: folder.archive, folders: folder.folders) }

  /// Everything a reader relies on, so that damage anywhere in it must be noticed.
  private func readAll() throws {
    let archive = try open()
    for snapshot in try archive.catalog.snapshots(of: "s") { _ = try archive.blob(snapshot.sha256) }
  }

  @Test func `a changed byte in any file that is read is an error and never a crash`() throws {
    let files = try folder.files(below: "archive").filter {
      $0.hasPrefix("blobs/") || $0 == ArchiveLayout.checkpoint || $0 == ArchiveLayout.verifierKey
        || ($0.hasPrefix("log/tile") && $0.hasSuffix("/2"))
    }
    #expect(files.count == 5)
    for file in files {
      let bytes = try folder.bytes("archive/" + file)
      for index in bytes.indices {
        var changed = bytes
        changed[index] ^= 0x01
        try folder.write("archive/" + file, changed)
        #expect(throws: ArchiveError.self, "byte \(index) of \(file)") { try readAll() }
      }
      try folder.write("archive/" + file, bytes)
    }
    try readAll()
  }

  @Test func `an archive set back to an older state is found out`() throws {
    let copy = folder.path + "/copy"
    try FileManager.default.copyItem(atPath: folder.archive, toPath: copy)
    let old = try open().checkpoint
    try record("two")
    let new = try open().checkpoint
    try FileManager.default.removeItem(atPath: folder.archive)
    try FileManager.default.moveItem(atPath: copy, toPath: folder.archive)
    #expect(throws: ArchiveError.rolledBack(seen: new, found: old, remembered: remembered)) { try open() }
  }

  @Test func `an archive with another history is found out`() throws {
    let copy = folder.path + "/copy"
    try FileManager.default.copyItem(atPath: folder.archive, toPath: copy)
    try record("two")
    let seen = try open().checkpoint
    try FileManager.default.removeItem(atPath: folder.archive)
    try FileManager.default.moveItem(atPath: copy, toPath: folder.archive)
    // The owner signs another continuation, on a machine that has seen nothing of the first.
    let elsewhere = UserFolders(keys: folder.folders.keys, seen: folder.path + "/elsewhere")
    _ = try Archive.record(at: folder.archive, folders: elsewhere) { _ in
      let now = Timestamp.now()
      return Batch(
        events: (0..<5).map { _ in
          .check(CheckEvent(source: "s", result: .failed, sha256: nil, recorded: now))
        })
    }
    let found = try Archive.open(at: folder.archive, folders: elsewhere).checkpoint
    #expect(throws: ArchiveError.forked(seen: seen, found: found, remembered: remembered)) { try open() }
  }

  @Test func `an entry of a later version is named`() throws {
    let archive = try open()
    let entry = Array("{\"event\":\"source\",\"v\":2}".utf8)
    let plan = try LogAppend(
      size: archive.checkpoint.size, expectedRoot: archive.checkpoint.root, entries: [entry],
      read: archive.folder.tileReader)
    for file in plan.files { try folder.write("archive/" + ArchiveLayout.logFile(file.path), file.bytes) }
    let key = try KeyStore(folder.folders).signingKey(for: archive.key)
    let checkpoint = try Checkpoint(origin: "example.org/log", size: plan.size, root: plan.root)
    try folder.write("archive/" + ArchiveLayout.checkpoint, try key.sign(checkpoint.text).bytes)
    #expect(throws: ArchiveError.laterVersion(entry: 2, version: 2)) { try open() }
  }

  @Test func `without the key nothing is written`() throws {
    let before = try folder.files(below: "archive")
    let stranger = UserFolders(keys: folder.path + "/none", seen: folder.path + "/none")
    #expect(
      throws: ArchiveError.keyMissing(
        origin: "example.org/log", expected: folder.path + "/none/example.org%2Flog.skey")
    ) {
      try Archive.record(at: folder.archive, folders: stranger) { _ in Batch(blobs: [[1]]) }
    }
    #expect(try folder.files(below: "archive") == before)
  }

  @Test func `a key that others may read, or another log's, is refused without showing it`() throws {
    let path = KeyStore(folder.folders).path(origin: "example.org/log")
    let secret = try String(contentsOfFile: path, encoding: .utf8)
    func failure() -> String {
      do {
        _ = try Archive.record(at: folder.archive, folders: folder.folders) { _ in Batch() }
        return "none"
      } catch { return "\(error)" }
    }
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
    #expect(failure().contains("chmod 600"))
    let other = try TemporaryFolder()
    _ = try Archive.create(at: other.archive, origin: "example.org/log", folders: other.folders)
    try FileManager.default.removeItem(atPath: path)
    try FileManager.default.copyItem(
      atPath: KeyStore(other.folders).path(origin: "example.org/log"), toPath: path)
    #expect(failure().contains("key, not that of"))
    try Data("nonsense".utf8).write(to: URL(fileURLWithPath: path))
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    #expect(failure().contains("no Ed25519 key"))
    #expect(!failure().contains(secret.prefix(60)))
  }
}
