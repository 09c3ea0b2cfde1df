import Foundation
import Testing
import TransparencyLog
import Verification

@testable import Archive

/// Changes of keys, passphrases, redactions, anchors and proofs, on a real archive.
@Suite struct CareTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    _ = try Archive.create(at: folder.archive, origin: "example.org/log", folders: folder.folders)
    try record("one")
  }

  @discardableResult
  private func record(_ text: String, _ folders: UserFolders? = nil) throws -> Archive {
    let bytes = Array(text.utf8)
    let now = Timestamp.now()
    return try Archive.record(at: folder.archive, folders: folders ?? folder.folders) { _ in
      Batch(
        events: [
          .source(
            SourceEvent(id: "s", roles: [.response], title: nil, published: nil, url: nil, recorded: now)),
          .snapshot(
            SnapshotEvent(
              source: "s", sha256: Digest.sha256(bytes), bytes: bytes.count, mediaType: "text/plain",
              method: "file", name: nil, recorded: now)),
        ], blobs: [bytes])
    }
  }

  private func open() throws -> Archive { try Archive.open(at: folder.archive, folders: folder.folders) }

  private func findings(key: VerifierKey? = nil) -> [Finding] {
    Verifier(root: folder.archive, trustedKey: key).run().findings
  }

  @Test func `a new key takes over, and who knows the old one can follow`() throws {
    let before = try open()
    let reader = UserFolders(keys: folder.path + "/no-keys", seen: folder.path + "/reader")
    _ = try Archive.open(at: folder.archive, folders: reader)
    let (after, previous, file) = try Archive.rotateKey(at: folder.archive, folders: folder.folders)
    #expect(previous == before.key && after.key != before.key && after.key.name == before.key.name)
    #expect(try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int == 0o600)
    #expect(after.checkpoint.size.value == before.checkpoint.size.value + 1)
    try record("two")
    #expect(try open().note.verified(by: [after.key]).count == 1)
    #expect(throws: SignedNoteError.self) { try open().note.verified(by: [before.key]) }
    #expect(findings().isEmpty)
    #expect(findings(key: before.key).isEmpty)
    // Twice: the chain has two links, and who saw the first key follows both.
    _ = try Archive.rotateKey(at: folder.archive, folders: folder.folders)
    try record("three")
    #expect(findings(key: before.key).isEmpty)
    #expect(try Archive.open(at: folder.archive, folders: reader).checkpoint == open().checkpoint)
    // What the reader remembers now is signed by the newest key.
    #expect(try Archive.open(at: folder.archive, folders: reader).key != after.key)
  }

  @Test func `a log that names a key of its own is not followed`() throws {
    let reader = UserFolders(keys: folder.path + "/no-keys", seen: folder.path + "/reader")
    let honest = try Archive.open(at: folder.archive, folders: reader)
    // Somebody copies the log and hands it over to a key of theirs, which the old key never signed.
    let forger = try SigningKey.generate(name: "example.org/log")
    let event = Event.key(
      KeyEvent(previous: honest.key, next: forger.verifierKey, recorded: Timestamp.now()))
    let plan = try LogAppend(
      size: honest.checkpoint.size, expectedRoot: honest.checkpoint.root, entries: [event.entry],
      read: honest.folder.tileReader)
    for file in plan.files { try folder.write("archive/" + ArchiveLayout.logFile(file.path), file.bytes) }
    let note = try forger.sign(
      Checkpoint(origin: "example.org/log", size: plan.size, root: plan.root).text)
    try folder.write("archive/" + ArchiveLayout.checkpoint, note.bytes)
    try folder.write("archive/" + ArchiveLayout.handover(plan.size), note.bytes)
    try folder.write("archive/" + ArchiveLayout.verifierKey, Array((forger.verifierKey.text + "\n").utf8))
    #expect(
      throws: ArchiveError.keyChanged(
        origin: "example.org/log", remembered: reader.seen + "/example.org%2Flog.checkpoint")
    ) { try Archive.open(at: folder.archive, folders: reader) }
    #expect(!findings().isEmpty)
  }

  @Test func `a copied checkpoint and a list of names hide no replaced log`() throws {
    let older = try open()
    let newer = try record("two")
    // The older checkpoint in place, the newer as if it were staged, an intent for a file beyond, and other entries.
    try folder.write("archive/" + ArchiveLayout.checkpoint, older.note.bytes)
    try folder.write("archive/log/.tmp.0.checkpoint", newer.note.bytes)
    try folder.write("archive/log/.tmp.0.intent", Array("log/tile/entries/001\n".utf8))
    try folder.write("archive/log/tile/entries/001", [1, 2, 3])
    let forged = try (0..<2).map { index in
      String(
        decoding: try EntryReader(folder: older.folder, size: older.checkpoint.size).entry(LeafIndex(index)),
        as: UTF8.self
      )
      .replacing(/"recorded":"20[0-9][0-9]/, with: "\"recorded\":\"2001")
    }.map { Array($0.utf8) }
    try folder.write("archive/log/tile/entries/000.p/2", try EntryBundle.encode(forged[...]))
    try folder.write("archive/log/tile/0/000.p/2", forged.flatMap { TreeHash.leaf($0).bytes })
    let codes = Set(findings().map(\.code))
    #expect(codes.contains(.rootMismatch) && codes.contains(.beyondCheckpoint), "\(codes)")
  }

  @Test(arguments: [0, 1])
  func `a change of keys that stopped half-way is finished by the next capture`(stage: Int) throws {
    let old = try folder.bytes("archive/" + ArchiveLayout.verifierKey)
    let (after, previous, _) = try Archive.rotateKey(at: folder.archive, folders: folder.folders)
    // The checkpoint was committed, and log.vkey not replaced yet.
    try folder.write("archive/" + ArchiveLayout.verifierKey, old)
    if stage == 0 {
      #expect(try open().key == previous)
      #expect(try open().checkpoint == after.checkpoint)
      #expect(findings().isEmpty)
    }
    #expect(try record("two").key == after.key)
    #expect(findings().isEmpty)
    #expect(findings(key: previous).isEmpty)
  }

  @Test func `a key under a passphrase signs with it alone`() throws {
    let store = KeyStore(folder.folders)
    let key = try open().key
    let file = try store.protect(key, passphrase: Array("correct horse".utf8))
    #expect(try store.isProtected(key))
    #expect(try !String(contentsOfFile: file, encoding: .utf8).contains("PRIVATE"))
    #expect(try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int == 0o600)
    func folders(_ passphrase: String?) -> UserFolders {
      UserFolders(
        keys: folder.folders.keys, seen: folder.folders.seen,
        passphrase: { _ in passphrase.map { Array($0.utf8) } })
    }
    for wrong in [nil, "", "correct house"] {
      let error = #expect(throws: ArchiveError.self) { try record("two", folders(wrong)) }
      guard case .keyUnusable(file, let reason)? = error else {
        Issue.record("\(String(describing: error))")
        continue
      }
      #expect(!reason.contains("correct"))
    }
    #expect(try record("two", folders("correct horse")).checkpoint.size == TreeSize(4))
    _ = try KeyStore(folders("correct horse")).protect(key, passphrase: nil)
    #expect(try !store.isProtected(key))
    try record("three")
    #expect(findings().isEmpty)
  }

  @Test func `redacted bytes are gone, said to be so, and do not come back`() throws {
    let digest = Digest.sha256(Array("one".utf8))
    #expect(throws: ArchiveError.self) {
      try Archive.redact(digest, reason: "", at: folder.archive, folders: folder.folders)
    }
    #expect(try open().blob(digest) == Array("one".utf8))
    let (archive, redaction) = try Archive.redact(
      digest, reason: "order of a court", at: folder.archive, folders: folder.folders)
    #expect(redaction.reason == "order of a court" && redaction.entry == LeafIndex(2))
    #expect(throws: ArchiveError.redacted(redaction)) { try archive.blob(digest) }
    #expect(try folder.files(below: "archive").allSatisfy { !$0.hasSuffix(digest.hex) })
    let report = Verifier(root: folder.archive).run()
    #expect(report.findings.isEmpty)
    #expect(report.redacted.map(\.digest) == [digest])
    #expect(throws: ArchiveError.redacted(redaction)) { try record("one") }
    #expect(try open().checkpoint.size == TreeSize(3))
    // Bytes that came back by another way are removed without another event.
    try folder.write("archive/" + ArchiveLayout.blob(digest), Array("one".utf8))
    #expect(!findings().isEmpty)
    _ = try Archive.redact(digest, reason: "again", at: folder.archive, folders: folder.folders)
    #expect(try open().checkpoint.size == TreeSize(3))
    #expect(findings().isEmpty)
    let unknown = Digest.sha256([9])
    #expect(throws: ArchiveError.blobMissing(unknown)) {
      try Archive.redact(unknown, reason: "x", at: folder.archive, folders: folder.folders)
    }
  }

  @Test func `a proof holds for its entry under its key, and for nothing else`() throws {
    try record("two")
    let archive = try record("three")
    for snapshot in try archive.catalog.snapshots(of: "s") {
      let proof = try LogProof(bytes: try archive.proof(of: snapshot).bytes)
      let entry = try #require(proof.extra)
      #expect(try proof.check(entry: entry, key: archive.key) == archive.checkpoint)
      #expect(String(decoding: entry, as: UTF8.self).contains(snapshot.sha256.hex))
      #expect(throws: LogProofError.self) { try proof.check(entry: entry + [0x20], key: archive.key) }
      let other = try SigningKey.generate(name: archive.key.name).verifierKey
      #expect(throws: LogProofError.self) { try proof.check(entry: entry, key: other) }
    }
  }

  @Test func `evidence is kept with its hash, and a proof takes the cosigned checkpoint`() throws {
    let archive = try record("two")
    let witness = try CosigningKey.generate(name: "witness.example/w")
    let line = try witness.cosign(archive.note, time: 1_700_000_000)
    let note = try SignedNote(text: archive.note.text, signatures: archive.note.signatures + [line])
    let (_, file) = try Archive.recordAnchor(
      .cosignatures, of: archive.checkpoint.size, note.bytes, at: folder.archive, folders: folder.folders)
    #expect(file == "anchors/4.cosig")
    let (after, second) = try Archive.recordAnchor(
      .cosignatures, of: archive.checkpoint.size, note.bytes, at: folder.archive, folders: folder.folders)
    #expect(second == "anchors/4-2.cosig")
    #expect(findings().isEmpty)
    let snapshot = try after.catalog.snapshot(of: "s", version: 1)
    #expect(try after.proof(of: snapshot).note == note)
    // The evidence was changed: the present checkpoint is taken, and verify says so.
    for name in [file, second] { try folder.write("archive/" + name, Array("x".utf8)) }
    #expect(try after.proof(of: snapshot).note == after.note)
    #expect(Set(findings().map(\.code)).contains(.anchorMismatch))
  }

  @Test func `captures that come together share a checkpoint, and one that fails costs the others nothing`()
    async throws
  {
    struct Refusal: Error {}
    let writer = ArchiveWriter(path: folder.archive, folders: folder.folders)
    let before = try open().checkpoint.size.value
    let outcomes = await withTaskGroup(of: (Int, Bool).self) { group in
      for index in 0..<40 {
        group.addTask {
          let bytes = Array("text \(index)".utf8)
          let archive = try? await writer.record { archive in
            // What others of the batch have added can be seen, and is counted on.
            let version = try archive.catalog.snapshots(of: "s").count + 1
            if index == 7 { throw Refusal() }
            return Batch(
              events: [
                .snapshot(
                  SnapshotEvent(
                    source: "s", sha256: Digest.sha256(bytes), bytes: bytes.count, mediaType: "text/plain",
                    method: "file", name: "\(version)", recorded: Timestamp.now()))
              ], blobs: [bytes])
          }
          return (index, archive != nil)
        }
      }
      return await group.reduce(into: [Int: Bool]()) { $0[$1.0] = $1.1 }
    }
    #expect(outcomes.filter { !$0.value }.map(\.key) == [7])
    let archive = try open()
    #expect(archive.checkpoint.size.value == before + 39)
    let versions = try archive.catalog.snapshots(of: "s")
    #expect(versions.dropFirst().map(\.name) == versions.dropFirst().map { "\($0.version)" })
    #expect(findings().isEmpty)
    // Fewer checkpoints than captures: each leaves a partial bundle of its width.
    #expect(try folder.files(below: "archive/log/tile/entries").count < 10)
  }
}
