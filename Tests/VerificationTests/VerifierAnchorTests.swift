import Testing
import TransparencyLog
import Verification

@Suite struct VerifierAnchorTests {
  static let entries = (0..<300).map { SampleArchive.source("s\($0)") }

  /// An archive of 300 entries and one event that names a file of evidence.
  static func archive(
    _ content: [UInt8], name: String, size: Int, kind: String, key: SigningKey? = nil
  ) throws -> SampleArchive {
    let event = SampleArchive.anchor(content, name: name, size: size, kind: kind)
    var archive = try SampleArchive(entries: entries + [event], key: key ?? SampleArchive.newKey())
    archive.files["anchors/" + name] = content
    return archive
  }

  @Test(arguments: [1, 255, 256, 257, 300]) func `cosignatures on the log's own checkpoint hold`(size: Int)
    throws
  {
    let key = try SampleArchive.newKey()
    let note = try key.sign(SampleArchive.checkpointText(Array(VerifierAnchorTests.entries[..<size])))
    let report = try VerifierAnchorTests.archive(
      note.bytes, name: "\(size).cosig", size: size, kind: "cosignatures", key: key
    ).verified()
    #expect(report.findings == [])
    #expect(report.anchors.map(\.size) == [TreeSize(UInt64(size))])
    #expect(report.anchors.first?.kind == "cosignatures")
  }

  @Test func `evidence about another history is found`() throws {
    let key = try SampleArchive.newKey()
    let held = Array(VerifierAnchorTests.entries[..<10])
    let notes = [
      // another root, another size, another origin, another key, no note
      try key.sign(SampleArchive.checkpointText(held.reversed())).bytes,
      try key.sign(SampleArchive.checkpointText(Array(held[..<9]))).bytes,
      try key.sign(SampleArchive.checkpointText(held, origin: "example.org/other")).bytes,
      try SampleArchive.newKey().sign(SampleArchive.checkpointText(held)).bytes,
      Array("nothing".utf8),
    ]
    for note in notes {
      let report = try VerifierAnchorTests.archive(
        note, name: "10.cosig", size: 10, kind: "cosignatures", key: key
      ).verified()
      #expect(report.findings.map(\.code) == [.anchorMismatch])
      guard case .fails? = report.anchors.first?.status else {
        Issue.record("\(report.anchors)")
        return
      }
    }
  }

  @Test func `a missing, changed or unnamed file of evidence is found`() throws {
    let archive = try VerifierAnchorTests.archive([1, 2], name: "7.tsr", size: 7, kind: "timestamp")
    #expect(try archive.codes() == [])
    var missing = archive
    missing.files["anchors/7.tsr"] = nil
    #expect(try missing.codes() == [.anchorMissing])
    var changed = archive
    changed.files["anchors/7.tsr"] = [1, 3]
    #expect(try changed.codes() == [.anchorMismatch])
    for name in ["8.tsr", "7-2.tsr", "7.handover", "note", "sub/7.tsr", "7-1.tsr", "07.tsr"] {
      var added = archive
      added.files["anchors/" + name] = [1, 2]
      #expect(try added.codes() == [.anchorUnreferenced], "\(name)")
    }
  }

  @Test(arguments: [
    ("7.cosig", 7, "timestamp"), ("8.tsr", 7, "timestamp"), ("../7.tsr", 7, "timestamp"),
    ("7-1.tsr", 7, "timestamp"), ("7.tsr", -7, "timestamp"), ("7.tsr", 7, "photograph"),
    ("7.handover", 7, "cosignatures"),
  ]) func `an event whose name, kind and size disagree is none`(name: String, size: Int, kind: String) throws
  {
    let event = SampleArchive.anchor([1], name: name, size: size, kind: kind)
    #expect(try SampleArchive(entries: [event]).codes() == [.eventMalformed])
  }

  @Test func `a time-stamp is checked over the checkpoint's text`() throws {
    let archive = try VerifierAnchorTests.archive([1, 2], name: "300.tsr", size: 300, kind: "timestamp")
    let text = SampleArchive.checkpointText(VerifierAnchorTests.entries)
    let root = try archive.write()
    defer { SampleArchive.remove(root) }
    func status(_ verdict: TimestampVerdict) -> VerificationReport {
      var verifier = Verifier(root: root)
      verifier.timestampCheck = { token, told in
        token == [1, 2] && told == Array(text.utf8) ? verdict : .fails(reason: "other bytes")
      }
      return verifier.run()
    }
    let holds = status(.holds(time: "2025-01-01T00:00:00Z"))
    #expect(holds.findings == [])
    #expect(holds.anchors.first?.status == .holds && holds.anchors.first?.time == "2025-01-01T00:00:00Z")
    let open = status(.unchecked(reason: "no certificate", claimed: "2025-01-01T00:00:00Z"))
    #expect(open.findings == [] && open.anchors.first?.status == .unchecked("no certificate"))
    #expect(status(.fails(reason: "another imprint")).findings.map(\.code) == [.anchorMismatch])
    #expect(Verifier(root: root).run().anchors.first?.time == nil)
  }

  @Test func `the policy names the newest checkpoint that enough witnesses signed`() throws {
    let key = try SampleArchive.newKey()
    let north = try CosigningKey.generate(name: "north.example")
    let south = try CosigningKey.generate(name: "south.example")
    var entries = VerifierAnchorTests.entries
    var files: [String: [UInt8]] = [:]
    func cosign(_ size: Int, by witnesses: [CosigningKey], name: String) throws {
      let note = try key.sign(SampleArchive.checkpointText(Array(entries[..<size])))
      let lines = try witnesses.map { try $0.cosign(note, time: 1_750_000_000) }
      let content = try SignedNote(text: note.text, signatures: note.signatures + lines).bytes
      files["anchors/" + name] = content
      entries.append(SampleArchive.anchor(content, name: name, size: size, kind: "cosignatures"))
    }
    try cosign(10, by: [north, south], name: "10.cosig")
    try cosign(20, by: [north, south], name: "20.cosig")
    try cosign(30, by: [south], name: "30.cosig")
    var archive = try SampleArchive(entries: entries, key: key)
    archive.files.merge(files) { $1 }
    let root = try archive.write()
    defer { SampleArchive.remove(root) }
    let lines =
      "witness N \(north.verifierKey.text)\nwitness S \(south.verifierKey.text)\n"
      + "group both all N S\ngroup one any N S\n"
    func report(_ text: String) throws -> VerificationReport {
      var verifier = Verifier(root: root)
      verifier.policy = try LogPolicy(bytes: Array(text.utf8))
      return verifier.run()
    }
    let both = try report(lines.replacing("group one any N S\n", with: "") + "quorum both\n")
    #expect(both.findings == [])
    #expect(both.quorum?.size == TreeSize(20) && both.quorum?.place == "anchors/20.cosig")
    #expect(both.quorum?.witnesses.map(\.name) == ["N", "S"] && both.quorum?.missing == [])
    #expect(both.quorum?.witnesses.first?.time == "2025-06-15T15:06:40Z")
    #expect(both.quorum?.entriesSince == 283)
    let one = try report(lines.replacing("group both all N S\n", with: "") + "quorum one\n")
    #expect(one.quorum?.size == TreeSize(30) && one.quorum?.missing == ["N"])
    let none = try report(lines.replacing("group one any N S\n", with: "") + "quorum none\n")
    #expect(none.findings == [] && none.quorum?.size == TreeSize(303))
    let other = try CosigningKey.generate(name: "west.example")
    let west = try report("witness W \(other.verifierKey.text)\nquorum W\n")
    #expect(west.findings.map(\.code) == [.quorumMissing])
    #expect(west.quorum?.size == nil && west.quorum?.missing == ["W"])
    #expect(west.findings.first?.detail.contains("missing: W") == true)
  }
}
