import Testing

@testable import Warc

@Suite struct WarcReaderTests {
  private static let types = [
    "warcinfo", "request", "response", "metadata", "resource", "conversion", "future", "revisit",
  ]

  @Test(arguments: [1, 2, 3, 7, 64, 1000, 1 << 16])
  func `records are the same in pieces of any size, plain and packed`(pieces: Int) throws {
    let plain = Records.sample.flatMap(\.self)
    let packed = Records.sample.flatMap { Records.gzip($0) }
    let together = Records.gzip(plain)
    let expected = try Records.all(Records.reader(plain))
    for bytes in [plain, packed, together] {
      let reader = Records.reader(bytes, pieces: pieces)
      let found = try Records.all(reader)
      #expect(found.map(\.record.type) == Self.types)
      #expect(found.map(\.block) == expected.map(\.block))
      #expect(found.map(\.record.fields) == expected.map(\.record.fields))
      #expect(reader.sharesMembers == (bytes == together))
    }
  }

  @Test func `a place is the record's own byte, or its gzip member's`() throws {
    let plain = try Records.all(Records.reader(Records.sample.flatMap(\.self)))
    let packed = try Records.all(Records.reader(Records.sample.flatMap { Records.gzip($0) }))
    var (offset, member) = (0, 0)
    for (index, bytes) in Records.sample.enumerated() {
      #expect(plain[index].record.position == WarcPosition(offset: offset))
      #expect(packed[index].record.position == WarcPosition(offset: member, unpacked: 0))
      offset += bytes.count
      member += Records.gzip(bytes).count
    }
  }

  @Test func `blocks that are not wanted are skipped`() throws {
    let reader = Records.reader(Records.sample.flatMap(\.self))
    var types: [String] = []
    while let record = try reader.next() { types.append(record.type) }
    #expect(types == Self.types)
  }

  @Test(arguments: [
    // Letter case, folded lines, white space, LF alone, spaces in the version.
    "WARC/1.0\r\nwarc-TYPE:   response  \r\nX: a\r\n  b\r\n\tc\r\nCONTENT-LENGTH: 3\r\n\r\nabc\r\n\r\n",
    "WARC/1.1\nWARC-Type: response\nX: a b c\nContent-Length: 3\n\nabc\n\n",
    "WARC/0.18\r\nWARC-Type: Response\r\nX: a b\r\n c\r\nX: other\r\nContent-Length: 3\r\nContent-Length: 3\r\n\r\nabc",
    "\r\n\r\n\r\nWARC/1.0 \r\nWARC-Type:response\r\nX:a b c\r\nContent-Length:0003\r\n\r\nabc\r\n\r\n\r\n\r\n",
  ])
  func `headers are read as they are written`(text: String) throws {
    let found = try Records.all(Records.reader(Array(text.utf8)))
    #expect(found.count == 1)
    #expect(found.first?.record.type == "response")
    #expect(found.first?.record.fields.first("x") == "a b c")
    #expect(found.first?.block == Array("abc".utf8))
  }

  @Test func `the length decides, whatever the block says`() throws {
    let inner = Records.capture(Records.http("inner"))
    let found = try Records.all(
      Records.reader(Records.record([("WARC-Type", "resource")], inner) + Records.sample[2]))
    #expect(found.map { $0.block } == [inner, Records.http("<p>One</p>")])
  }

  @Test(arguments: [
    ("", "test.warc is empty"),
    ("hello", "byte 0: no WARC record begins here"),
    ("WARC/2.0\r\nContent-Length: 0\r\n\r\n", "byte 0: the record is of WARC/2.0"),
    ("WARC/1.0\u{1B}[2J\r\n", "byte 0: the record is of WARC/1.0?[2J"),
    ("WARC/1.0\r\nWARC-Type: response\r\n\r\n", "byte 0: the record has no Content-Length"),
    (
      "WARC/1.0\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
      "byte 0: the record has no Content-Length"
    ),
    ("WARC/1.0\r\nContent-Length: -1\r\n\r\n", "byte 0: the record has no Content-Length"),
    ("WARC/1.0\r\nContent-Length: 99999999999999999999\r\n\r\n", "byte 0: the record has no Content-Length"),
    (
      "WARC/1.0\r\nContent-Length: 9223372036854775807\r\n\r\nab",
      "byte 0: the record has 9223372036854775807 bytes and"
    ),
    ("WARC/1.0\r\nContent-Length: 3\r\n\r\nab", "byte 0: the file is cut off in this record, 1 bytes"),
    ("WARC/1.0\r\nContent-Length: 3\r\n", "byte 0: the file is cut off in this record;"),
    (
      "WARC/1.0\r\nno colon\r\nContent-Length: 0\r\n\r\n", "byte 0: line 2 of the record's header is no field"
    ),
    ("WARC/1.0\r\n folded\r\nContent-Length: 0\r\n\r\n", "byte 0: line 2 of the record's header is no field"),
    (
      "WARC/1.0\r\nContent-Length: 2\r\n\r\nabc\r\n\r\nWARC/1.0",
      "byte 33: no WARC record begins here, where the one before ends by its Content-Length, 2"
    ),
    ("filedesc://x.arc 0.0.0.0 2005", "test.warc is an ARC file"),
    ("PK\u{3}\u{4}", "test.warc is a zip archive"), ("BZh9", "test.warc is packed by bzip2"),
  ])
  func `a wrong file has one error, with its name and the place`(text: String, expected: String) throws {
    let error = #expect(throws: WarcError.self) { try Records.all(Records.reader(Array(text.utf8))) }
    let line = try #require(error?.description)
    #expect(line.hasPrefix("test.warc") && line.contains(expected), "\(line)")
    #expect(!line.contains("\n"))
  }

  @Test func `Zstandard is named as such`() throws {
    for bytes: [UInt8] in [[0x28, 0xB5, 0x2F, 0xFD, 0], [0x5D, 0x2A, 0x4D, 0x18, 0]] {
      let error = #expect(throws: WarcError.self) { try Records.all(Records.reader(bytes)) }
      #expect(error?.description.contains("Zstandard") == true)
    }
  }

  @Test
  func `a file that is cut anywhere but between two records is damaged, or has lost no byte of a block`()
    throws
  {
    let whole = Records.sample.flatMap(\.self)
    let blocks = try Records.all(Records.reader(whole)).map(\.block)
    for count in 0..<whole.count {
      guard let found = try? Records.all(Records.reader(Array(whole[..<count]))) else { continue }
      #expect(found.map(\.block) == Array(blocks[..<found.count]), "cut at \(count)")
      // What is cut off is at most the two line breaks behind a block.
      let end = Records.sample[..<found.count].reduce(0) { $0 + $1.count }
      #expect((end - 4...end).contains(count), "cut at \(count)")
    }
  }

  @Test func `a gzip file that is cut anywhere but between two members is damaged`() throws {
    let members = Records.sample.map { Records.gzip($0) }
    let whole = members.flatMap(\.self)
    var ends: Set<Int> = []
    var end = 0
    for member in members {
      end += member.count
      ends.insert(end)
    }
    for count in 1..<whole.count where !ends.contains(count) {
      let error = #expect(throws: WarcError.self, "cut at \(count)") {
        try Records.all(Records.reader(Array(whole[..<count])))
      }
      guard let error else { continue }
      // Behind a member, fewer bytes than tell what they are.
      #expect(error.isDamage, "cut at \(count): \(error)")
    }
  }

  @Test func `zeros behind the last gzip member are no record, and other bytes are damage`() throws {
    let packed = Records.gzip(Records.sample[2])
    #expect(try Records.all(Records.reader(packed + [UInt8](repeating: 0, count: 512))).count == 1)
    #expect(throws: WarcError.self) { try Records.all(Records.reader(packed + Array("x".utf8))) }
  }

  @Test func `what would cost too much is refused`() throws {
    var limits = WarcLimits()
    limits.headerBytes = 1000
    limits.fields = 10
    limits.unpackedBytes = 100_000
    let long = Array("WARC/1.0\r\nX: ".utf8) + [UInt8](repeating: 0x61, count: 5000)
    let many = Array(("WARC/1.0\r\n" + String(repeating: "X: y\r\n", count: 20) + "\r\n").utf8)
    let bomb = Records.gzip(
      Records.record([("WARC-Type", "resource")], [UInt8](repeating: 0, count: 1_000_000)))
    for (bytes, reason) in [
      (long, WarcError.Reason.headerTooLong(limit: 1000)), (many, .headerTooLong(limit: 1000)),
      (bomb, .unpacksTooLarge(limit: 100_000)),
    ] {
      let error = #expect(throws: WarcError.self) {
        let reader = Records.reader(bytes, limits: limits)
        while try reader.next() != nil {}
      }
      #expect(error?.reason == reason)
    }
    #expect(throws: WarcError.self) {
      let reader = Records.reader(Records.sample[2])
      _ = try reader.next()
      _ = try reader.block(most: 5)
    }
  }

  @Test func `an error of the system is told with the place`() throws {
    let reader = WarcReader(file: "x.warc") { .failure(WarcReadFailure(errno: 5)) }
    let error = #expect(throws: WarcError.self) { try reader.next() }
    #expect(error == WarcError(file: "x.warc", position: WarcPosition(offset: 0), reason: .system(errno: 5)))
  }
}
