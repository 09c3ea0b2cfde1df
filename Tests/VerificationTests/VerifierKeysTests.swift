import Testing
import TransparencyLog
import Verification

@Suite struct VerifierKeysTests {
  @Test func `every key of the chain is as good to trust as the last`() throws {
    let full = try FullArchive()
    #expect(try full.archive.codes() == [])
    #expect(try full.archive.codes(trusting: full.archive.key.verifierKey) == [])
    #expect(try full.archive.codes(trusting: full.first.verifierKey) == [])
    let report = try full.archive.verified()
    #expect(report.keys.map(\.entry) == [nil, 6])
    #expect(report.keys.map(\.key) == [full.first.verifierKey, full.archive.key.verifierKey])
    let other = try SampleArchive.newKey()
    #expect(try full.archive.codes(trusting: other.verifierKey) == [.keyMismatch, .signatureMissing])
  }

  @Test func `a change of keys without its handover is found`() throws {
    let full = try FullArchive()
    var missing = full.archive
    missing.files["anchors/7.handover"] = nil
    #expect(try missing.codes() == [.handoverMissing])
  }

  @Test func `a handover that does not hold is found`() throws {
    let full = try FullArchive()
    let covered = Array(full.entries[..<7])
    let texts = [
      SampleArchive.checkpointText(covered.reversed()),
      SampleArchive.checkpointText(covered, origin: "example.org/other"),
      SampleArchive.checkpointText(full.entries),
    ]
    let second = full.archive.key
    let other = try SampleArchive.newKey()
    var notes = texts.map { ($0, [full.first, second]) }
    let right = SampleArchive.checkpointText(covered)
    notes += [
      (right, [full.first]), (right, [second]), (right, [other, second]),
      (right, [full.first, second, other]),
    ]
    for (text, keys) in notes {
      var archive = full.archive
      let lines = try keys.flatMap { try $0.sign(text).signatures }
      archive.files["anchors/7.handover"] = try SignedNote(text: text, signatures: lines).bytes
      #expect(try archive.codes() == [.handoverInvalid])
    }
  }

  @Test func `a chain that does not fit is found`() throws {
    let (first, second, third) = (
      try SampleArchive.newKey(), try SampleArchive.newKey(), try SampleArchive.newKey()
    )
    func archive(
      _ rotations: [(SigningKey, SigningKey)], signedBy key: SigningKey
    ) throws -> [Finding.Code] {
      var entries = [SampleArchive.source()]
      var files: [String: [UInt8]] = [:]
      for (previous, next) in rotations {
        entries.append(SampleArchive.rotation(from: previous.verifierKey, to: next.verifierKey))
        let text = SampleArchive.checkpointText(entries)
        files["anchors/\(entries.count).handover"] = try SignedNote(
          text: text, signatures: previous.sign(text).signatures + next.sign(text).signatures
        ).bytes
        entries.append(SampleArchive.source("s\(entries.count)"))
      }
      var archive = try SampleArchive(entries: entries, key: key)
      archive.files.merge(files) { $1 }
      return try archive.codes()
    }
    #expect(try archive([(first, second), (second, third)], signedBy: third) == [])
    #expect(
      try archive([(first, second), (first, third)], signedBy: third) == [.keyChainBroken])
    // log.vkey is the older key: the checkpoint is not signed by the last.
    #expect(
      try archive([(first, second)], signedBy: first) == [.keyChainBroken, .signatureMissing])
    let renamed = try SigningKey.generate(name: "example.org/other")
    #expect(try archive([(first, renamed)], signedBy: first).first == .keyChainBroken)
  }

  @Test func `a line of the checkpoint by an unknown key is found`() throws {
    var archive = try SampleArchive.small()
    let note = try SignedNote(bytes: archive.files["log/checkpoint"] ?? [])
    let line = SignedNote.Signature(name: "w", keyID: KeyID(7), bytes: [1, 2, 3])
    archive.files["log/checkpoint"] = try SignedNote(
      text: note.text, signatures: note.signatures + [line]
    ).bytes
    #expect(try archive.codes() == [.signatureUnknown])
  }
}
