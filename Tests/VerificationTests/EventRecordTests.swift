import Testing
import TransparencyLog

@testable import Verification

struct EventRecordTests {
  static let hash = String(repeating: "0", count: 64)
  static let time = "2025-01-31T09:30:00Z"

  static func read(_ text: String) throws -> EventRecord {
    try EventRecord(try CanonicalObject(Array(text.utf8)))
  }

  @Test func `what an event names is read`() throws {
    let check = try EventRecordTests.read(
      #"{"event":"check","head":"\#(EventRecordTests.hash)","recorded":"\#(EventRecordTests.time)","result":"unchanged","sha256":"\#(EventRecordTests.hash)","source":"letter","v":1}"#
    )
    #expect(check.namesSource == "letter")
    #expect(check.blobs.map(\.hex) == [EventRecordTests.hash, EventRecordTests.hash])
    #expect(check.length == nil)
    let snapshot = try EventRecord(try CanonicalObject(SampleArchive.snapshot([1, 2, 3])))
    #expect(snapshot.blobs == [Digest.sha256([1, 2, 3])] && snapshot.length == 3)
    #expect(try EventRecord(try CanonicalObject(SampleArchive.source("reply"))).makesSource == "reply")
    #expect(try EventRecord(try CanonicalObject(SampleArchive.redact([1]))).redacts == Digest.sha256([1]))
  }

  @Test(
    arguments: [
      (#"{"event":"review","recorded":"2025-01-31T09:30:00Z"}"#, .missingField("v")),
      (#"{"event":"review","recorded":"2025-01-31T09:30:00Z","v":2}"#, .laterVersion(2)),
      (#"{"event":"review","recorded":"2025-01-31T09:30:00Z","v":0}"#, .badField("v", expected: "1")),
      (
        #"{"event":"review","recorded":"2025-01-31T09:30:00Z","v":"1"}"#,
        .badField("v", expected: "an integer")
      ),
      (#"{"recorded":"2025-01-31T09:30:00Z","v":1}"#, .missingField("event")),
      (#"{"event":"delete","recorded":"2025-01-31T09:30:00Z","v":1}"#, .unknownEvent("delete")),
      (#"{"event":"review","v":1}"#, .missingField("recorded")),
      (
        #"{"event":"source","id":"","role":"demands","v":1}"#,
        .badField("id", expected: "a string that is not empty")
      ),
      (#"{"event":"source","id":"a","v":1}"#, .missingField("role")),
      (
        #"{"event":"source","id":"a","role":"demands","title":1,"v":1}"#,
        .badField("title", expected: "a string")
      ),
      (
        #"{"event":"redact","reason":"r","sha256":"AB","v":1}"#,
        .badField("sha256", expected: "64 lower-case hexadecimal digits")
      ),
      (#"{"event":"redact","reason":"r","v":1}"#, .missingField("sha256")),
      (#"{"event":"check","source":"a","v":1}"#, .missingField("result")),
      (#"{"event":"snapshot","source":"a","v":1}"#, .missingField("sha256")),
    ] as [(String, EventError)])
  func `what is no event is refused with its reason`(text: String, error: EventError) {
    #expect(throws: error) { try EventRecordTests.read(text) }
  }

  @Test func `a negative length is refused`() {
    #expect(throws: EventError.badField("bytes", expected: "a length in bytes")) {
      try EventRecord(try CanonicalObject(SampleArchive.snapshot([1], bytes: -1)))
    }
  }

  @Test(arguments: [
    "2025-01-31T09:30:00Z", "2024-02-29T23:59:60Z", "2000-02-29T00:00:00.5Z", "0000-01-01T00:00:00Z",
    "2025-12-31T23:59:59.123456789Z",
  ])
  func `a time in UTC that exists is one`(text: String) {
    #expect(Timestamp.isValid(text))
  }

  @Test(arguments: [
    "", "Z", "2025-01-31", "2025-01-31T09:30:00", "2025-01-31T09:30:00+00:00", "2025-01-31t09:30:00Z",
    "2025-01-31T09:30:00z",
    "2025-01-31 09:30:00Z", "2025-02-29T00:00:00Z", "1900-02-29T00:00:00Z", "2025-04-31T00:00:00Z",
    "2025-13-01T00:00:00Z",
    "2025-00-01T00:00:00Z", "2025-01-00T00:00:00Z", "2025-01-01T24:00:00Z", "2025-01-01T00:60:00Z",
    "2025-01-01T00:00:61Z",
    "2025-01-01T00:00:00.Z", "2025-01-01T00:00:00,5Z", "2025-01-01T00:00:00.5xZ", "+2025-01-01T00:00:00Z",
    "2025-1-01T00:00:00Z",
  ])
  func `another text is no time`(text: String) {
    #expect(!Timestamp.isValid(text))
  }
}
