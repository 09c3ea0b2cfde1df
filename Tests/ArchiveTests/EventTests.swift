import Testing
import TransparencyLog

@testable import Archive

@Suite struct EventTests {
  static let digest = Digest.sha256([1, 2, 3])
  static let now = "2022-05-28T09:30:00Z"

  static let retrieval = Retrieval(
    url: "https://example.org/a", finalURL: "https://example.org/b", status: 200, retrieved: now,
    head: Digest.sha256([7]), certificates: Digest.sha256([8]), machine: "192.0.2.1", ignoresRobots: true,
    charset: "windows-1251",
    archive: "https://web.example/2022/https://example.org/a")

  static let events: [Event] = [
    .source(
      SourceEvent(
        id: "letter", roles: [.demands, .commentary], title: "A \"title\"\n", published: "2022-05-28",
        url: "https://example.org/a", recorded: now)),
    .source(SourceEvent(id: "x", roles: [.response], title: nil, published: nil, url: nil, recorded: now)),
    .snapshot(
      SnapshotEvent(
        source: "letter", sha256: digest, bytes: 3, mediaType: "text/plain", method: "file", name: "a.txt",
        recorded: now)),
    .check(CheckEvent(source: "letter", result: .unchanged, sha256: digest, recorded: now)),
    .check(CheckEvent(source: "letter", result: .failed, sha256: nil, recorded: now)),
    .snapshot(
      SnapshotEvent(
        source: "letter", sha256: digest, bytes: 3, mediaType: "text/html", method: "render", name: nil,
        recorded: now, retrieval: retrieval, response: Digest.sha256([4]), image: Digest.sha256([5]))),
    .check(
      CheckEvent(
        source: "letter", result: .technical, sha256: digest, recorded: now, retrieval: retrieval,
        reason: "other \"bytes\"", seen: Digest.sha256([6]))),
    .check(
      CheckEvent(
        source: "letter", result: .gone, sha256: nil, recorded: now,
        retrieval: Retrieval(url: "http://example.org/", status: 404, retrieved: now), reason: "404", tries: 3
      )),
    .rules(RulesEvent(source: "letter", rules: [], recorded: now)),
    .rules(RulesEvent(source: "letter", rules: ["css:#a", "regex:\\d+ \"x\""], recorded: now)),
    .review(ReviewSample.review()),
    .review(ReviewSample.review(disposition: "absent", passages: [], note: nil)),
    .review(
      ReviewSample.review(
        passages: (0..<ReviewEvent.mostPassages).map {
          ReviewEvent.Place(exact: "déjà \($0)", start: $0 * 10, end: $0 * 10 + 6)
        }, note: "a “note” with \"marks\"", created: "2022-05-27T00:00:00.5Z")),
  ]

  @Test(arguments: events)
  func `an event survives its entry`(event: Event) throws {
    #expect(try Event(entry: event.entry) == event)
  }

  @Test func `a snapshot's entry is the one that the format page shows`() {
    let entry = String(decoding: Self.events[2].entry, as: UTF8.self)
    #expect(
      entry == """
        {"bytes":3,"event":"snapshot","mediaType":"text/plain","method":"file","name":"a.txt",\
        "recorded":"2022-05-28T09:30:00Z",\
        "sha256":"039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81","source":"letter","v":1}
        """)
  }

  @Test(arguments: [
    ("{\"event\":\"source\",\"v\":2}", Event.Malformed.laterVersion(2)),
    ("{\"event\":\"source\"}", .member("v")),
    ("{\"v\":1}", .member("event")),
    ("{\"event\":\"source\",\"id\":\"a\",\"recorded\":\"\",\"role\":\"boss\",\"v\":1}", .member("role")),
    ("{\"event\":\"snapshot\",\"sha256\":\"00\",\"v\":1}", .member("sha256")),
    ("[1]", .notCanonical(offset: 0, expected: "{")),
  ])
  func `what is no event says why`(text: String, expected: Event.Malformed) {
    #expect(throws: expected) { try Event(entry: Array(text.utf8)) }
  }

  @Test func `an unknown kind of this version is kept apart`() throws {
    #expect(try Event(entry: Array("{\"event\":\"verdict\",\"v\":1}".utf8)) == .other(kind: "verdict"))
  }
}
