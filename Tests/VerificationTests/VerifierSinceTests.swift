import Synchronization
import Testing
import TransparencyLog
import Verification

@Suite struct VerifierSinceTests {
  static let blobs = (0..<20).map { [UInt8($0), 1, 2] }
  /// A source, 20 snapshots with their blobs, and 700 more sources.
  static let entries =
    [SampleArchive.source()] + blobs.prefix(10).map { SampleArchive.snapshot($0) }
    + (0..<700).map { SampleArchive.source("s\($0)") }
    + blobs.dropFirst(10).map { SampleArchive.snapshot($0) }

  static func archive() throws -> SampleArchive { try SampleArchive(entries: entries, blobs: blobs) }

  static func known(_ size: Int) throws -> Checkpoint {
    try Checkpoint(text: SampleArchive.checkpointText(Array(entries[..<size])))
  }

  static func report(
    _ archive: SampleArchive, since: Int? = nil, known: Checkpoint? = nil, against: SignedNote? = nil,
    jobs: Int = 1
  ) throws -> VerificationReport {
    let root = try archive.write()
    defer { SampleArchive.remove(root) }
    var verifier = Verifier(root: root)
    verifier.since = since.map { TreeSize(UInt64($0)) }
    verifier.known = known
    verifier.against = against
    verifier.jobs = jobs
    return verifier.run()
  }

  @Test(arguments: [0, 1, 255, 256, 257, 511, 512, 600, 720, 721])
  func `from any size on a whole archive has no findings`(size: Int) throws {
    let archive = try VerifierSinceTests.archive()
    for known in [nil, try VerifierSinceTests.known(size), try VerifierSinceTests.known(300)] {
      let report = try VerifierSinceTests.report(archive, since: size, known: known)
      #expect(report.findings == [])
      #expect(report.events == 721 - size / 256 * 256)
      #expect(report.blobs == (size < 256 ? 20 : 10))
      #expect(!report.omissions.isEmpty)
    }
  }

  @Test func `what is new is read, what is old is not`() throws {
    let archive = try VerifierSinceTests.archive()
    func codes(_ change: (inout SampleArchive) -> Void) throws -> [Finding.Code] {
      var damaged = archive
      change(&damaged)
      return try VerifierSinceTests.report(damaged, since: 600, known: VerifierSinceTests.known(600)).findings
        .map(\.code)
    }
    let (old, new) = (SampleArchive.path([0, 1, 2]), SampleArchive.path([15, 1, 2]))
    #expect(try codes { $0.files[old] = [9] } == [])
    #expect(try codes { $0.files[new] = [9, 9, 9] } == [.blobMismatch])
    #expect(try codes { $0.files[new] = nil } == [.blobMissing])
    #expect(try codes { $0.files["log/tile/entries/000"] = [9] } == [])
    #expect(try codes { $0.files["log/tile/entries/002.p/209"]?[50] ^= 1 }.contains(.rootMismatch))
    #expect(try codes { $0.files["log/tile/0/002.p/209"]?[40] ^= 1 }.contains(.tileMismatch))
    // Tiles to the left are needed for the root, and are compared by it.
    #expect(try !codes { $0.files["log/tile/1/000.p/2"]?[40] ^= 1 }.isEmpty)
    #expect(try codes { $0.files["log/tile/1/000.p/2"] = nil }.contains(.tileMissing))
  }

  @Test(arguments: [1, 256, 300, 600, 721]) func `another history than the one known is found`(size: Int)
    throws
  {
    let archive = try VerifierSinceTests.archive()
    var other = VerifierSinceTests.entries
    other[0] = SampleArchive.source("other")
    let told = try Checkpoint(text: SampleArchive.checkpointText(Array(other[..<size])))
    for since in [nil, 0, size, 600] {
      let findings = try VerifierSinceTests.report(archive, since: since, known: told).findings
      #expect(findings.map(\.code) == [.forked])
      #expect(findings.first?.detail.contains(told.root.hex) == true)
      let root = SampleArchive.root(VerifierSinceTests.entries[...])
      #expect(findings.first?.detail.contains(root.hex) == true)
    }
  }

  @Test func `a checkpoint that came by another way is compared whole`() throws {
    let archive = try VerifierSinceTests.archive()
    let key = archive.key
    func codes(_ note: SignedNote) throws -> [Finding.Code] {
      try VerifierSinceTests.report(archive, against: note).findings.map(\.code)
    }
    for size in [1, 256, 400, 721] {
      let text = SampleArchive.checkpointText(Array(VerifierSinceTests.entries[..<size]))
      #expect(try codes(key.sign(text)) == [])
      #expect(try codes(SampleArchive.newKey().sign(text)) == [.signatureMissing])
    }
    let longer = VerifierSinceTests.entries + [SampleArchive.source("new")]
    #expect(try codes(key.sign(SampleArchive.checkpointText(longer))) == [.rolledBack])
    let forked = Array(longer.dropFirst())
    #expect(try codes(key.sign(SampleArchive.checkpointText(forked))) == [.forked])
    let signed = try key.sign(SampleArchive.checkpointText(forked))
    let altered = try SignedNote(
      text: SampleArchive.checkpointText(VerifierSinceTests.entries), signatures: signed.signatures)
    #expect(try codes(altered) == [.signatureInvalid])
    #expect(try VerifierSinceTests.report(archive, since: 900).findings.map(\.code) == [.rolledBack])
  }

  @Test(arguments: [2, 3, 16]) func `the report does not depend on the number of threads`(jobs: Int) throws {
    var archive = try VerifierSinceTests.archive()
    for number in [3, 7, 12] { archive.files[SampleArchive.path(VerifierSinceTests.blobs[number])] = [7] }
    archive.files[SampleArchive.path(VerifierSinceTests.blobs[5])] = nil
    archive.files["log/tile/0/001"]?[5] ^= 1
    archive.files["blobs/sha256/note"] = [1]
    archive.files["blobs/sha256/00/11/.tmp.a"] = [1]
    let (one, many) = (
      try VerifierSinceTests.report(archive), try VerifierSinceTests.report(archive, jobs: jobs)
    )
    #expect(one.findings == many.findings && one.findings.count == 9)
    #expect(one.bytes == many.bytes && one.blobs == many.blobs && one.leftovers == many.leftovers)
  }

  @Test func `progress ends at the total`() throws {
    let root = try VerifierSinceTests.archive().write()
    defer { SampleArchive.remove(root) }
    for jobs in [1, 2] {
      let told = Steps()
      var verifier = Verifier(root: root)
      verifier.jobs = jobs
      verifier.progress = { progress in told.steps.withLock { $0.append(progress) } }
      _ = verifier.run()
      let steps = told.steps.withLock { $0 }
      #expect(steps.contains { $0.phase == .log && $0.done == 721 && $0.total == 721 })
      let blobs = steps.filter { $0.phase == .blobs }
      #expect(blobs.map(\.done).sorted() == Array(1...20))
      #expect(blobs.map(\.bytes).max() == 60 && blobs.allSatisfy { $0.total == 20 })
    }
  }
}

/// What was told of the progress, by several threads.
private final class Steps: Sendable {
  let steps = Mutex<[VerificationProgress]>([])
}
