import Testing
import TransparencyLog

@testable import Verification

struct EventRecordTests {
  static let hash = String(repeating: "0", count: 64)
  static let time = "2025-01-31T09:30:00Z"

  static let badRules = EventError.badField(
    "rules", expected: "at most 100 lines of 1 to 1000 bytes without other control characters")

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
    #expect(
      try EventRecord(try CanonicalObject(SampleArchive.redact([1]))).redaction?.digest == Digest.sha256([1]))
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
      (#"{"event":"review","v":1}"#, .missingField("demands")),
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
      (#"{"event":"rules","rules":"css:a","v":1}"#, .missingField("source")),
      (#"{"event":"rules","source":"a","v":1}"#, .missingField("rules")),
      (#"{"event":"rules","rules":"","source":"a","v":1}"#, .missingField("recorded")),
      (#"{"event":"rules","rules":"css:a\n","source":"a","v":1}"#, badRules),
      (#"{"event":"rules","rules":"css:a\tb","source":"a","v":1}"#, badRules),
      (#"{"event":"rules","rules":"\#(String(repeating: "a", count: 1001))","source":"a","v":1}"#, badRules),
      (#"{"event":"snapshot","source":"a","v":1}"#, .missingField("sha256")),
    ] as [(String, EventError)])
  func `what is no event is refused with its reason`(text: String, error: EventError) {
    #expect(throws: error) { try EventRecordTests.read(text) }
  }

  @Test(
    arguments: [
      (#""id":"A""#, "id"), (#""id":"-a""#, "id"), (#""id":"a/b""#, "id"),
      ("\"id\":\"\(String(repeating: "a", count: 65))\"", "id"),
      (#""id":"a","role":"boss""#, "role"), (#""id":"a","role":"demands boss""#, "role"),
      (#""id":"a","role":" ""#, "role"),
      (#""id":"a","role":"demands","title":"a\nb""#, "title"),
      ("\"id\":\"a\",\"role\":\"demands\",\"title\":\"\u{9B}\"", "title"),
      (#""id":"a","published":"2022","role":"demands""#, "published"),
      (#""id":"a","published":"2022-02-29","role":"demands""#, "published"),
      (#""id":"a","published":"","role":"demands""#, "published"),
      (#""id":"a","role":"demands","url":"javascript:alert(1)""#, "url"),
      (#""id":"a","role":"demands","url":"https://""#, "url"),
      (#""id":"a","role":"demands","url":"""#, "url"),
      (#""id":"a","role":"demands","url":"http://example.org/a b""#, "url"),
      (#""id":"a","role":"demands","url":"http://example.org/\t""#, "url"),
    ])
  func `a member outside the format is refused by its name`(members: String, field: String) throws {
    // "recorded" goes where the canonical order wants it.
    let parts = members.split(separator: ",\"role\"", maxSplits: 1, omittingEmptySubsequences: false)
    let recorded = #","recorded":"\#(EventRecordTests.time)""#
    let rest = parts.count == 2 ? ",\"role\"" + parts[1] : ""
    let error = #expect(throws: EventError.self) {
      try EventRecordTests.read("{\"event\":\"source\"," + parts[0] + recorded + rest + ",\"v\":1}")
    }
    guard case .badField(field, _)? = error else {
      Issue.record("\(members): \(String(describing: error))")
      return
    }
  }

  @Test(arguments: ["seen", "Unchanged", ""]) func `a look's result is one of three`(result: String) {
    #expect(throws: EventError.self) {
      try EventRecordTests.read(
        #"{"event":"check","recorded":"\#(EventRecordTests.time)","result":"\#(result)","source":"a","v":1}"#)
    }
  }

  @Test func `a full description within the format is read`() throws {
    let event = try EventRecordTests.read(
      #"{"event":"source","id":"a-1","published":"2024-02-29","recorded":"\#(EventRecordTests.time)","role":"response commentary","title":"Ä “b”","url":"HTTPS://example.org/?q#f","v":1}"#
    )
    #expect(event.makesSource == "a-1")
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
