import Foundation
import Testing
import TransparencyLog
import Verification

@testable import Archive

#if canImport(Glibc)
  import Glibc
#endif

@Suite struct HostileFilesTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    _ = try Archive.create(at: folder.archive, origin: "example.org/log", folders: folder.folders)
    let now = Timestamp.now()
    _ = try Archive.record(at: folder.archive, folders: folder.folders) { _ in
      let blob = Array("text".utf8)
      return Batch(
        events: [
          .source(
            SourceEvent(id: "s", roles: [.response], title: nil, published: nil, url: nil, recorded: now)),
          .snapshot(
            SnapshotEvent(
              source: "s", sha256: Digest.sha256(blob), bytes: 4, mediaType: "text/plain", method: "file",
              name: nil, recorded: now)),
        ], blobs: [blob])
    }
  }

  private func readAll() throws {
    let archive = try Archive.open(at: folder.archive, folders: folder.folders)
    for snapshot in try archive.catalog.snapshots(of: "s") { _ = try archive.blob(snapshot.sha256) }
  }

  enum Intruder: CaseIterable { case pipe, link, zero, folder }

  private func put(_ intruder: Intruder, at path: String) throws {
    let copy = path + ".copy"
    try FileManager.default.moveItem(atPath: path, toPath: copy)
    switch intruder {
    case .pipe: try #require(unsafe mkfifo(path, 0o600) == 0)
    // A link to the very bytes: it is the link that is refused.
    case .link: try #require(unsafe symlink(copy, path) == 0)
    case .zero: try #require(unsafe symlink("/dev/zero", path) == 0)
    case .folder: try #require(unsafe mkdir(path, 0o700) == 0)
    }
  }

  private func restore(_ path: String) throws {
    try FileManager.default.removeItem(atPath: path)
    try FileManager.default.moveItem(atPath: path + ".copy", toPath: path)
  }

  @Test(arguments: Intruder.allCases)
  func `what is no file in a file's place is damage, and nothing waits for it`(intruder: Intruder) throws {
    let files = try folder.files(below: "archive").filter {
      $0.hasPrefix("blobs/") || $0 == ArchiveLayout.checkpoint || $0 == ArchiveLayout.verifierKey
        || ($0.hasPrefix("log/tile") && $0.hasSuffix("/2"))
    }
    #expect(files.count == 5)
    for file in files {
      let path = folder.archive + "/" + file
      try put(intruder, at: path)
      let error = #expect(throws: ArchiveError.self, "\(file)") { try readAll() }
      guard case .damaged? = error else {
        Issue.record("\(file): \(String(describing: error))")
        continue
      }
      try restore(path)
    }
    try readAll()
  }

  @Test func `a pipe or a link in the catalog's place is not opened`() throws {
    for intruder in [Intruder.pipe, .link, .zero] {
      let file = "catalogs/example.org%2Flog.sqlite"
      let path = folder.path + "/" + file
      try folder.write(file, [])
      try put(intruder, at: path)
      let archive = try Archive.open(at: folder.archive, folders: folder.folders, fileThreshold: 0)
      #expect(try archive.catalog.snapshots(of: "s").count == 1)
      #expect(archive.catalogMismatch() == nil)
      try restore(path)
      #expect(try folder.bytes(file) == [])
    }
  }

  @Test func `the archive itself may be reached by a link`() throws {
    let link = folder.path + "/link"
    try #require(unsafe symlink(folder.archive, link) == 0)
    #expect(try Archive.open(at: link, folders: folder.folders).catalog.sources().count == 1)
  }

  @Test func `a file longer than its kind may be is damage`() throws {
    let path = "archive/" + ArchiveLayout.checkpoint
    try folder.write(path, Array(repeating: 0x0A, count: ArchiveFolder.smallFileLimit + 1))
    #expect(
      throws: ArchiveError.damaged(
        path: ArchiveLayout.checkpoint, reason: "the file has more than 1048576 bytes")
    ) { try readAll() }
  }

  @Test func `a private key may be a link, and a pipe in its place is no wait`() throws {
    let path = KeyStore(folder.folders).path(origin: "example.org/log")
    func record() throws {
      _ = try Archive.record(at: folder.archive, folders: folder.folders) { _ in Batch() }
    }
    try put(.link, at: path)
    try record()
    try restore(path)
    try put(.pipe, at: path)
    let error = #expect(throws: ArchiveError.self) { try record() }
    guard case .keyUnusable(path, _)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test(arguments: ["another key", "garbage", "pipe"])
  func `what was seen and does not hold under the key is told and kept`(kind: String) throws {
    let seen = folder.folders.seen + "/example.org%2Flog.checkpoint"
    if kind == "another key" {
      let other = try HostileFilesTests()
      try FileManager.default.removeItem(atPath: folder.archive)
      try FileManager.default.copyItem(atPath: other.folder.archive, toPath: folder.archive)
    } else if kind == "garbage" {
      try folder.write("seen/example.org%2Flog.checkpoint", [1, 2, 3])
    } else {
      try put(.pipe, at: seen)
    }
    let before = kind == "pipe" ? [] : try folder.bytes("seen/example.org%2Flog.checkpoint")
    for _ in 0..<2 {
      #expect(throws: ArchiveError.keyChanged(origin: "example.org/log", remembered: seen)) { try readAll() }
    }
    if kind != "pipe" { #expect(try folder.bytes("seen/example.org%2Flog.checkpoint") == before) }
    try FileManager.default.removeItem(atPath: seen)
    try readAll()
  }

  @Test func `a second log by a name that was seen is not made`() throws {
    try FileManager.default.removeItem(atPath: folder.archive)
    try FileManager.default.removeItem(atPath: folder.folders.keys)
    let seen = folder.folders.seen + "/example.org%2Flog.checkpoint"
    #expect(throws: ArchiveError.keyChanged(origin: "example.org/log", remembered: seen)) {
      try Archive.create(at: folder.archive, origin: "example.org/log", folders: folder.folders)
    }
    #expect(!FileManager.default.fileExists(atPath: folder.archive))
    #expect(!FileManager.default.fileExists(atPath: folder.folders.keys))
  }

  @Test func `an archive read while another process writes is not rolled back`() throws {
    let seen = SeenCheckpoints(folder.folders)
    let archive = try Archive.open(at: folder.archive, folders: folder.folders)
    let memory = try seen.remembered(archive.key)
    // The other process writes after the memory was read: archive and memory are newer then.
    let now = Timestamp.now()
    let newer = try Archive.record(at: folder.archive, folders: folder.folders) { _ in
      Batch(events: [.check(CheckEvent(source: "s", result: .failed, sha256: nil, recorded: now))])
    }
    // This one has read the checkpoint of before; it neither complains nor forgets what the other has seen.
    try seen.compare(
      memory, archive.note, archive.checkpoint, key: archive.key, read: archive.folder.tileReader)
    try seen.compare(
      .nothing, archive.note, archive.checkpoint, key: archive.key, read: archive.folder.tileReader)
    guard case .checkpoint(let newest) = try seen.remembered(archive.key) else {
      Issue.record("nothing is remembered")
      return
    }
    #expect(newest == newer.checkpoint)
  }

  @Test func `a journal of the catalog is no finding`() throws {
    try folder.write("archive/catalog.sqlite-journal", [1])
    #expect(Verifier(root: folder.archive).run().findings.isEmpty)
  }
}
