import Foundation
import SystemPackage
import Testing
import TransparencyLog
import Verification

@testable import Archive

/// What is on the disk after a crash at any moment of recording: the archive verifies, and everything acknowledged is there.
@Suite struct CrashTests {
  enum Scenario: String, CaseIterable {
    case first, second, manyAtOnce, overTheEdge, afterAnInterruption
  }

  /// Whether every subset is to be tried that there is time for, as `make check-long` does.
  private static let isThorough = ProcessInfo.processInfo.environment["REJOINDER_LONG_TESTS"] == "1"

  @Test(arguments: Scenario.allCases, [true, false])
  func `after a crash at any call the archive verifies and goes on`(scenario: Scenario, syncsAll: Bool) throws
  {
    let base = try Base(scenario)
    var generator = SystemRandomNumberGenerator()
    var checked: Set<[String: [UInt8]]> = []
    var call = 0
    while true {
      let files = base.fileSystem(syncsAll: syncsAll)
      files.callsLeft = call
      let isAcknowledged = (try? base.record(files)) != nil
      for state in files.crashes(isThorough: Self.isThorough, &generator) where checked.insert(state).inserted
      {
        try base.check(
          state, isAcknowledged: isAcknowledged, goesOn: Self.isThorough || checked.count.isMultiple(of: 8))
      }
      if isAcknowledged && files.callsLeft ?? 0 > 0 { break }
      call += 1
      try #require(call < 3000)
    }
    // The commit alone needs as many calls.
    #expect(call > 10)
    #expect(checked.count > 20)
  }

  @Test func `without a barrier before the names a crash is found out`() throws {
    // The model must be able to fail: files that get their names at once break the archive.
    let base = try Base(.second)
    let files = base.fileSystem(syncsAll: true)
    var generator = SystemRandomNumberGenerator()
    let folder = ArchiveFolder(root: base.root, files: files)
    let plan = try LogAppend(
      size: base.checkpoint.size, expectedRoot: base.checkpoint.root, entries: [base.events[0].entry],
      read: folder.tileReader)
    let next = try Checkpoint(origin: base.checkpoint.origin, size: plan.size, root: plan.root)
    for file in plan.files {
      try folder.makeFolders(ArchiveFolder.parent(of: ArchiveLayout.logFile(file.path)))
      try files.create(folder.path(ArchiveLayout.logFile(file.path)), file.bytes, mode: [.ownerReadWrite])
    }
    try files.create(folder.path("log/new"), try base.key.sign(next.text).bytes, mode: [.ownerReadWrite])
    try files.rename(folder.path("log/new"), to: folder.path(ArchiveLayout.checkpoint))
    let broken = try files.crashes(isThorough: false, &generator).filter { state in
      !(try base.findings(state)).isEmpty
    }
    #expect(!broken.isEmpty)
  }
}

/// An archive before a batch, and the batch.
private struct Base {
  let folder: TemporaryFolder
  let checkpoint: Checkpoint
  let key: SigningKey
  let events: [Event]
  private let blobs: [[UInt8]]
  private let files: [String: [UInt8]]
  private let folders: Set<String>

  var root: String { folder.archive }

  init(_ scenario: CrashTests.Scenario) throws {
    let folder = try TemporaryFolder(inMemory: true)
    let now = "2022-05-28T09:30:00Z"
    let source = Event.source(
      SourceEvent(id: "s", roles: [.response], title: nil, published: nil, url: nil, recorded: now))
    func snapshot(_ text: String) -> Event {
      let bytes = Array(text.utf8)
      return .snapshot(
        SnapshotEvent(
          source: "s", sha256: Digest.sha256(bytes), bytes: bytes.count, mediaType: "text/plain",
          method: "file", name: nil, recorded: now))
    }
    _ = try Archive.create(at: folder.archive, origin: "example.org/log", folders: folder.folders)
    let look = Event.check(CheckEvent(source: "s", result: .failed, sha256: nil, recorded: now))
    func record(_ batch: Batch) throws {
      _ = try Archive.record(at: folder.archive, folders: folder.folders) { _ in batch }
    }
    var texts = ["new"]
    var events: [Event] = [snapshot("new")]
    switch scenario {
    case .first: events.insert(source, at: 0)
    case .second: try record(Batch(events: [source, snapshot("old")], blobs: [Array("old".utf8)]))
    case .manyAtOnce:
      try record(Batch(events: [source]))
      texts = (0..<5).map { "text \($0)" }
      events = texts.map(snapshot)
    case .overTheEdge:
      try record(Batch(events: [source] + Array(repeating: look, count: 253)))
      events += Array(repeating: look, count: 4)
    case .afterAnInterruption:
      try record(Batch(events: [source]))
    }
    self.events = events
    blobs = texts.map { Array($0.utf8) }
    let archive = try Archive.open(at: folder.archive, folders: folder.folders)
    checkpoint = archive.checkpoint
    key = try KeyStore(folder.folders).signingKey(for: archive.key)
    var files: [String: [UInt8]] = [:]
    for file in try folder.files(below: "archive") {
      files[folder.archive + "/" + file] = try folder.bytes("archive/" + file)
    }
    var folders: Set<String> = [folder.archive]
    for path in files.keys {
      var parent = ArchiveFolder.parent(of: path)
      while folders.insert(parent).inserted { parent = ArchiveFolder.parent(of: parent) }
    }
    if scenario == .afterAnInterruption {
      // A batch that stopped with all of its names in place, but for the last.
      let batch = [snapshot("lost"), look]
      var call = 0
      var left = files
      while true {
        let attempt = CrashingFileSystem(files, folders: folders, syncsAll: true)
        attempt.callsLeft = call
        let done =
          (try? Archive.record(
            ArchiveFolder(root: folder.archive, files: attempt), folders: Self.unseen(folder)
          ) {
            try $0.add(Batch(events: batch, blobs: [Array("lost".utf8)]))
          }) != nil
        if done { break }
        left = attempt.current.files
        folders.formUnion(attempt.current.folders)
        if attempt.current.names.keys.contains(where: { $0.contains("tile/0/000.p/3") }) { break }
        call += 1
      }
      files = left
    }
    self.files = files
    self.folders = folders
    self.folder = folder
  }

  /// The user's folders without any memory of checkpoints.
  static func unseen(_ folder: TemporaryFolder) -> UserFolders {
    UserFolders(keys: folder.folders.keys, seen: folder.path + "/seen-" + UUID().uuidString)
  }

  func fileSystem(syncsAll: Bool) -> CrashingFileSystem {
    CrashingFileSystem(files, folders: folders, syncsAll: syncsAll)
  }

  func record(_ files: CrashingFileSystem) throws -> Archive {
    try Archive.record(ArchiveFolder(root: root, files: files), folders: Self.unseen(folder)) {
      try $0.add(Batch(events: events, blobs: blobs))
    }
  }

  /// Puts a state on a real disk.
  private func restore(_ state: [String: [UInt8]]) throws -> String {
    let name = "crashed-" + UUID().uuidString
    for (path, bytes) in state {
      try folder.write(name + path.dropFirst(root.count), bytes)
    }
    return folder.path + "/" + name
  }

  func findings(_ state: [String: [UInt8]]) throws -> [Finding] {
    let path = try restore(state)
    defer { try? FileManager.default.removeItem(atPath: path) }
    return Verifier(root: path).run().findings
  }

  func check(_ state: [String: [UInt8]], isAcknowledged: Bool, goesOn: Bool) throws {
    let path = try restore(state)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let report = Verifier(root: path).run()
    let names = state.keys.map { String($0.dropFirst(root.count)) }.sorted()
    #expect(report.findings.isEmpty, "\(report.findings) in \(names)")
    guard isAcknowledged || goesOn else { return }
    let folders = Self.unseen(folder)
    let archive = try Archive.open(at: path, folders: folders)
    let before = archive.checkpoint.size.value
    #expect(before == checkpoint.size.value || before == checkpoint.size.value + UInt64(events.count))
    if isAcknowledged {
      #expect(before == checkpoint.size.value + UInt64(events.count))
      for blob in blobs { #expect(try archive.blob(Digest.sha256(blob)) == blob) }
    }
    guard goesOn else { return }
    let after = try Archive.record(at: path, folders: folders) { _ in Batch(events: events, blobs: blobs) }
    #expect(after.checkpoint.size.value == before + UInt64(events.count))
    let clean = Verifier(root: path).run()
    #expect(
      clean.findings.isEmpty && clean.leftovers.isEmpty, "\(clean.findings) \(clean.leftovers) from \(names)")
  }
}
