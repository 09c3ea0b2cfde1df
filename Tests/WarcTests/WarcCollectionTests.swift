import Testing

@testable import Warc

@Suite struct WarcCollectionTests {
  private static let one = "<p>One</p>"
  private static let identical = "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest"
  private static let notModified = "http://netpreserve.org/warc/1.0/revisit/server-not-modified"

  /// What each capture holds, oldest first: its text, or what is wrong.
  private func contents(_ collection: WarcCollection) throws -> [String] {
    try collection.load(collection.captures()).map { result in
      switch result {
      case .success(let capture): String(decoding: capture.body, as: UTF8.self)
      case .failure(let finding): finding.description
      }
    }
  }

  private func revisit(
    _ id: String, profile: String = WarcCollectionTests.identical, date: String = "2021-01-01T00:00:00Z",
    _ more: [(String, String)], _ block: [UInt8] = []
  ) -> [UInt8] {
    Records.capture("revisit", id: id, date: date, more: [("WARC-Profile", profile)] + more, block)
  }

  private var original: [UInt8] {
    Records.capture(
      id: "r1", more: [("WARC-Payload-Digest", Records.sha1(Array(Self.one.utf8)))], Records.http(Self.one))
  }

  @Test func `records of every type are listed, and captures are taken`() throws {
    for bytes in [
      Records.sample.flatMap(\.self), Records.sample.flatMap { Records.gzip($0) },
      Records.gzip(Records.sample.flatMap(\.self)),
    ] {
      let collection = try Records.collection(bytes)
      #expect(collection.entries.count == 8)
      let captures = collection.captures()
      #expect(captures.map(\.type) == ["response", "resource", "revisit"])
      #expect(captures.map(\.status) == [200, nil, nil])
      #expect(captures.map(\.mediaType) == ["text/html", "application/http", nil])
      #expect(try contents(collection) == [Self.one, "plain", Self.one])
      #expect(
        collection.captures(of: "HTTP://Example.org:80#part").map(\.record.id) == [
          "urn:test:r1", "urn:test:v1",
        ])
      #expect(collection.sharing.isEmpty == (bytes != Records.gzip(Records.sample.flatMap(\.self))))
    }
  }

  @Test func `the head is the request's and the response's byte for byte`() throws {
    let collection = try Records.collection(Records.sample.flatMap(\.self))
    let capture = try collection.load(collection.captures())[0].get()
    #expect(
      String(decoding: capture.head, as: UTF8.self)
        == "GET / HTTP/1.1\r\nHost: example.org\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
    #expect(capture.date == 1_577_934_245)
  }

  @Test func `a revisit is what it refers to, by name, by place and by digest, in other files too`() throws {
    let digest = ("WARC-Payload-Digest", Records.sha1(Array(Self.one.utf8)))
    let ways: [[(String, String)]] = [
      [("WARC-Refers-To", "<urn:test:r1>")], [("WARC-Refers-To", "urn:test:r1"), digest],
      [("WARC-Refers-To-Target-URI", "http://example.org"), ("WARC-Refers-To-Date", "2020-01-02T03:04:05Z")],
      [digest], [("WARC-Refers-To", "<urn:test:gone>"), digest],
    ]
    for way in ways {
      let revisit = revisit("v1", way)
      for files in [[original + revisit], [revisit, original], [original, revisit]] {
        let collection = try WarcCollection(
          files.enumerated().map { WarcFile(name: "\($0).warc", bytes: $1) })
        #expect(try contents(collection) == [Self.one, Self.one], "\(way)")
      }
    }
  }

  @Test func `a revisit keeps its own head where it has one`() throws {
    let own = Records.http("", ["X: second"])
    let collection = try Records.collection(
      original, revisit("v1", [("WARC-Refers-To", "<urn:test:r1>"), ("WARC-Truncated", "length")], own))
    let capture = try collection.load(collection.captures())[1].get()
    #expect(capture.head == own)
    #expect(capture.status == 200)
    #expect(String(decoding: capture.body, as: UTF8.self) == Self.one)
  }

  @Test func `what has not changed on the server is the version that it names, and nothing else`() throws {
    let head = Records.http([], status: "304 Not Modified", [])
    let known = try Records.collection(
      original, revisit("v1", profile: Self.notModified, [("WARC-Refers-To", "<urn:test:r1>")], head))
    let capture = try known.load(known.captures())[1].get()
    #expect(capture.status == 200 && capture.head == head)
    #expect(String(decoding: capture.body, as: UTF8.self) == Self.one)
    let unknown = try Records.collection(
      original,
      revisit(
        "v1", profile: Self.notModified, [("WARC-Payload-Digest", Records.sha1(Array(Self.one.utf8)))], head))
    #expect(try contents(unknown)[1].contains("it repeats a record that is not in these files"))
  }

  @Test func `a revisit may repeat a revisit, and never itself`() throws {
    let chain = try Records.collection(
      original, revisit("v1", [("WARC-Refers-To", "<urn:test:r1>")]),
      revisit("v2", date: "2022-01-01T00:00:00Z", [("WARC-Refers-To", "<urn:test:v1>")]))
    #expect(try contents(chain) == [Self.one, Self.one, Self.one])
    let loop = try Records.collection(
      revisit("v1", [("WARC-Refers-To", "<urn:test:v2>")]),
      revisit("v2", [("WARC-Refers-To", "<urn:test:v1>")]),
      revisit("v3", [("WARC-Refers-To", "<urn:test:v3>")]))
    #expect(try contents(loop).allSatisfy { $0.contains("not in these files") })
  }

  @Test func `every record that gives no version says why`() throws {
    let other = "sha1:" + String(repeating: "A", count: 32)
    let cases: [(String, [UInt8])] = [
      (
        "it repeats a record that is not in these files (urn:test:gone)",
        revisit("v", [("WARC-Refers-To", "<urn:test:gone>")])
      ),
      ("unknown kind (http://x/none)", revisit("v", profile: "http://x/none", [])),
      (
        "the digest of its block is not \(other)",
        Records.capture(more: [("WARC-Block-Digest", other)], Records.http("x"))
      ),
      (
        "the digest of its payload is not \(other)",
        Records.capture(more: [("WARC-Payload-Digest", other)], Records.http("x"))
      ),
      (
        "the digest of its payload is not \(other)",
        Records.capture("resource", more: [("WARC-Payload-Digest", other)], Array("x".utf8))
      ),
      ("WARC-Truncated: time", Records.capture(more: [("WARC-Truncated", "time")], Records.http("x"))),
      ("it holds no HTTP response", Records.capture(Array("SSH-2.0".utf8))),
      ("it is cut off: 1 bytes of 2", Records.capture(Records.http("x", ["Content-Length: 2"]))),
      (
        "two different values of WARC-Date",
        Records.capture(more: [("WARC-Date", "2021-01-02T03:04:05Z")], Records.http("x"))
      ),
      ("it has no WARC-Date to the second", Records.capture(date: "2020", Records.http("x"))),
      (
        "its segment 2 is not in these files",
        Records.capture(more: [("WARC-Segment-Number", "1")], Records.http("x"))
      ),
    ]
    for (expected, bytes) in cases {
      let found = try contents(try Records.collection(Records.sample[0], bytes))
      #expect(found.count == 1)
      #expect(found[0].hasPrefix("test.warc: the record at byte \(Records.sample[0].count): "), "\(found)")
      #expect(found[0].contains(expected), "\(found)")
    }
  }

  @Test func `the payload's digest is that of the body as stored, or without its chunks`() throws {
    let stored = Records.chunked(["one ", "two"])
    for digest in [Records.sha1(stored), Records.sha1(Array("one two".utf8)), "sha3:unknown", "nonsense"] {
      let collection = try Records.collection(
        Records.capture(
          more: [("WARC-Payload-Digest", digest)], Records.http(stored, ["Transfer-Encoding: chunked"])))
      #expect(try contents(collection) == ["one two"], "\(digest)")
    }
  }

  @Test func `a revisit is not taken for content with another digest`() throws {
    let lie = revisit(
      "v1", [("WARC-Refers-To", "<urn:test:r1>"), ("WARC-Payload-Digest", Records.sha1(Array("other".utf8)))])
    #expect(try contents(try Records.collection(original, lie))[1].contains("not in these files"))
    // The same where the original states none.
    let bare = Records.capture(id: "r1", Records.http(Self.one))
    #expect(try contents(try Records.collection(bare, lie))[1].contains("the digest of its payload is not"))
  }

  @Test func `segments are put together, from several files and in any order`() throws {
    let block = Records.http("first second third", ["Content-Length: 18"])
    let cuts = [Array(block[..<20]), Array(block[20..<45]), Array(block[45...])]
    func part(_ number: Int, total: Int?) -> [UInt8] {
      Records.capture(
        "continuation", id: "p\(number)",
        more: [("WARC-Segment-Origin-ID", "<urn:test:r1>"), ("WARC-Segment-Number", "\(number)")]
          + (total.map { [("WARC-Segment-Total-Length", "\($0)")] } ?? []), cuts[number - 1])
    }
    let first = Records.capture(
      id: "r1", more: [("WARC-Segment-Number", "1"), ("WARC-Block-Digest", Records.sha1(cuts[0]))], cuts[0])
    let whole = [first, part(2, total: nil), part(3, total: block.count)]
    for files in [[whole.flatMap(\.self)], whole, whole.reversed()] {
      let collection = try WarcCollection(files.enumerated().map { WarcFile(name: "\($0).warc", bytes: $1) })
      #expect(try contents(collection) == ["first second third"])
    }
    let wrong = try Records.collection(first, part(2, total: nil), part(3, total: 9))
    #expect(
      try contents(wrong)[0].contains("its segments have \(block.count) bytes together, and 9 are stated"))
    let missing = try Records.collection(first, part(2, total: nil))
    #expect(try contents(missing)[0].contains("its segment 3 is not in these files"))
  }

  @Test func `records that begin within a gzip member are found again`() throws {
    // The second member begins in the middle of a block.
    let bytes = Records.sample.flatMap(\.self)
    let cut = Records.sample[..<2].reduce(0) { $0 + $1.count } + 150
    let packed = Records.gzip(Array(bytes[..<cut])) + Records.gzip(Array(bytes[cut...]))
    #expect(try contents(try Records.collection(packed)) == [Self.one, "plain", Self.one])
  }

  @Test func `a damaged file gives nothing, or what stands before the damage where that is asked for`() throws
  {
    let bytes = Records.sample.flatMap(\.self)
    // Of the fifth record, a resource, two bytes of the block are missing.
    let cut = Records.sample[..<5].reduce(0) { $0 + $1.count } - 6
    let file = WarcFile(name: "cut.warc", bytes: Array(bytes[..<cut]))
    #expect(throws: WarcError.self) { try WarcCollection([file]) }
    let collection = try WarcCollection([file], takesCutOff: true)
    #expect(collection.cutOff.count == 1)
    #expect(try contents(collection) == [Self.one])
    #expect(throws: WarcError.self) {
      try WarcCollection([WarcFile(name: "x", bytes: Array("no".utf8))], takesCutOff: true)
    }
  }

  @Test(arguments: [false, true])
  func `a gzip file that is cut anywhere gives the records that stand whole before`(isOneMember: Bool) throws
  {
    let members = isOneMember ? [Records.sample.flatMap(\.self)] : Records.sample
    let packed = members.map(Records.gzip)
    let bytes = packed.flatMap(\.self)
    var ends: [Int] = []
    for member in packed { ends.append((ends.last ?? 0) + member.count) }
    for cut in 1..<bytes.count {
      let file = WarcFile(name: "cut.warc.gz", bytes: Array(bytes[..<cut]))
      let whole = isOneMember ? 0 : ends.count { $0 <= cut }
      guard let collection = try? WarcCollection([file], takesCutOff: true) else {
        #expect(whole == 0)
        continue
      }
      // Of a member that is cut, records may stand whole before the cut.
      #expect(collection.entries.count >= whole && (isOneMember || collection.entries.count <= whole + 1))
      for entry in collection.entries { #expect(try collection.blocks([entry.number])[entry.number] != nil) }
      _ = try collection.load(collection.captures())
    }
  }

  @Test func `more than the limits is refused`() throws {
    var limits = WarcLimits()
    limits.records = 3
    #expect(throws: WarcError.self) { try Records.collection(Records.sample.flatMap(\.self), limits: limits) }
    limits = WarcLimits()
    limits.heldBytes = 100
    let collection = try Records.collection(
      Records.capture(Records.http(String(repeating: "x", count: 60))),
      Records.capture(Records.http(String(repeating: "y", count: 60))), limits: limits)
    #expect(throws: WarcError.self) { try collection.load(collection.captures()) }
    limits = WarcLimits()
    limits.bodyBytes = 80
    let large = try Records.collection(
      Records.capture(Records.http(String(repeating: "x", count: 90))), Records.capture(Records.http("y")),
      limits: limits)
    let found = try contents(large)
    #expect(found[0].contains("it has more than 80 bytes") && found[1] == "y")
  }

  @Test(arguments: [
    ("http://example.org", "http://example.org/"), ("HTTP://EXAMPLE.org:80/A?b#c", "http://example.org/A?b"),
    ("https://example.org:443?q", "https://example.org/?q"),
    ("https://example.org:80/", "https://example.org:80/"),
    ("dns:example.org", "dns:example.org"), ("http:", "http:"), ("", ""),
    ("http://[::1]:80/x", "http://[::1]/x"),
  ])
  func `addresses are compared in one form`(url: String, normal: String) {
    #expect(WarcAddress.normal(url) == normal)
    #expect(WarcAddress.normal(normal) == normal)
  }
}
