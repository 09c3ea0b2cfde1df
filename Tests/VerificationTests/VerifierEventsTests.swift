import Testing
import TransparencyLog
import Verification

struct VerifierEventsTests {
  static let blob = Array("Please publish the report.\n".utf8)

  static func findings(_ entries: [[UInt8]], blobs: [[UInt8]] = []) throws -> [Finding] {
    try SampleArchive(entries: entries, blobs: blobs).verified().findings
  }

  @Test func `an entry in another spelling is found by its number`() throws {
    let entry = Array(#"{"event":"review", "recorded":"2025-01-31T09:30:00Z","v":1}"#.utf8)
    let findings = try VerifierEventsTests.findings([SampleArchive.source(), entry])
    #expect(findings.map(\.code) == [.entryNotCanonical])
    #expect(findings.map(\.at) == ["entry 1"])
  }

  @Test(
    arguments: [
      (#"{"event":"review","recorded":"2025-01-31T09:30:00Z","v":2}"#, .eventVersion),
      (#"{"event":"delete","recorded":"2025-01-31T09:30:00Z","v":1}"#, .eventMalformed),
      (#"{"event":"review","recorded":"yesterday","v":1}"#, .eventMalformed),
      (
        #"{"event":"check","recorded":"2025-01-31T09:30:00Z","result":"failed","source":"other","v":1}"#,
        .referenceMissing
      ),
      ("", .entryNotCanonical),
    ] as [(String, Finding.Code)])
  func `an entry that is no event is found`(entry: String, code: Finding.Code) throws {
    let findings = try VerifierEventsTests.findings([SampleArchive.source(), Array(entry.utf8)])
    #expect(findings.map(\.code) == [code])
  }

  @Test func `a snapshot before its source is found`() throws {
    let blob = VerifierEventsTests.blob
    let findings = try VerifierEventsTests.findings(
      [SampleArchive.snapshot(blob), SampleArchive.source()], blobs: [blob])
    #expect(findings.map(\.code) == [.referenceMissing])
    #expect(findings.map(\.at) == ["entry 0"])
  }

  @Test func `a blob of another length than claimed is found`() throws {
    let blob = VerifierEventsTests.blob
    let findings = try VerifierEventsTests.findings(
      [SampleArchive.source(), SampleArchive.snapshot(blob, bytes: 5)], blobs: [blob])
    #expect(findings.map(\.code) == [.blobSize])
    #expect(findings.first?.at == SampleArchive.path(blob))
  }

  @Test func `two claims of different lengths are found`() throws {
    let blob = VerifierEventsTests.blob
    let entries = [
      SampleArchive.source(), SampleArchive.snapshot(blob), SampleArchive.snapshot(blob, bytes: 5),
    ]
    let findings = try VerifierEventsTests.findings(entries, blobs: [blob])
    #expect(findings.map(\.code) == [.blobSize])
    #expect(findings.map(\.at) == ["entry 2"])
  }

  @Test func `the head of a response must exist too`() throws {
    let blob = VerifierEventsTests.blob
    let head = Array("HTTP/1.1 200 OK\r\n".utf8)
    let sha = Digest.sha256(head).hex
    let check = Array(
      #"{"event":"check","head":"\#(sha)","recorded":"2025-01-31T09:30:00Z","result":"unchanged","source":"letter","v":1}"#
        .utf8)
    let entries = [SampleArchive.source(), SampleArchive.snapshot(blob), check]
    #expect(try VerifierEventsTests.findings(entries, blobs: [blob, head]) == [])
    let findings = try VerifierEventsTests.findings(entries, blobs: [blob])
    #expect(findings.map(\.code) == [.blobMissing])
    #expect(findings.map(\.at) == [SampleArchive.path(head)])
  }

  @Test func `a redacted blob must be absent, but not after it is named again`() throws {
    let blob = VerifierEventsTests.blob
    let entries = [SampleArchive.source(), SampleArchive.snapshot(blob), SampleArchive.redact(blob)]
    let report = try SampleArchive(entries: entries).verified()
    #expect(report.findings == [])
    #expect(report.redacted.map(\.digest) == [Digest.sha256(blob)])
    #expect(report.redacted.first?.entry == 2 && report.redacted.first?.reason == "Names a child.")
    #expect(report.redacted.first?.recorded == "2025-02-01T00:00:00Z")
    let kept = try SampleArchive(entries: entries, blobs: [blob]).verified()
    #expect(kept.findings.map(\.code) == [.redactedPresent] && kept.redacted.isEmpty)
    let again = entries + [SampleArchive.snapshot(blob)]
    #expect(try VerifierEventsTests.findings(again).map(\.code) == [.blobMissing])
    #expect(try VerifierEventsTests.findings(again, blobs: [blob]) == [])
  }

  @Test func `rules name a source that is known`() throws {
    let rules = Array(
      #"{"event":"rules","recorded":"2025-01-31T09:30:00Z","rules":"css:#a\npreset:ago","source":"letter","v":1}"#
        .utf8)
    #expect(try VerifierEventsTests.findings([SampleArchive.source(), rules]) == [])
    #expect(try VerifierEventsTests.findings([rules]).map(\.code) == [.referenceMissing])
  }

  @Test func `a redaction of what was never named is found`() throws {
    let findings = try VerifierEventsTests.findings([SampleArchive.redact(VerifierEventsTests.blob)])
    #expect(findings.map(\.code) == [.referenceMissing])
  }
}
