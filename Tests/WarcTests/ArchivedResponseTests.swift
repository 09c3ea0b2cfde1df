import Testing

@testable import Warc

@Suite struct ArchivedResponseTests {
  private func body(_ block: [UInt8], limits: WarcLimits = WarcLimits()) throws -> (String, [BodyNote]) {
    let response = try #require(ArchivedResponse(block))
    let payload = try response.payload(limits: limits)
    let content = try response.content(payload.bytes, limits: limits)
    return (String(decoding: content.bytes, as: UTF8.self), payload.notes + content.notes)
  }

  @Test(arguments: [
    ("HTTP/1.1 200 OK\r\nA: b\r\n\r\nx", 200), ("HTTP/1.0 404 Not Found\n\n", 404),
    ("HTTP/2 204\r\n\r\n", 204),
    ("HTTP/1.1 301\r\nLocation: /\r\n\r\n", 301), ("HTTP/1.1 200 OK\r\nA: b\r\n", 200),
    ("HTTP/1.1 200 OK\r\nno field\r\n\r\n", 200),
  ])
  func `a head is read`(text: String, status: Int) {
    #expect(ArchivedResponse(Array(text.utf8))?.status == status)
  }

  @Test(arguments: [
    "", "x", "HTTP/1.1 200 OK", "HTTP/1.1\r\n\r\n", "HTTP/1.1 20 OK\r\n\r\n", "HTTP/1.1 099 X\r\n\r\n",
    "GET / HTTP/1.1\r\n\r\n",
  ])
  func `what is no response is none`(text: String) {
    #expect(ArchivedResponse(Array(text.utf8)) == nil)
  }

  @Test func `the head is kept byte for byte`() throws {
    let block = Array("HTTP/1.1 200 OK\r\nX:  a\r\n\t b \n\r\nbody".utf8)
    let response = try #require(ArchivedResponse(block))
    #expect(response.head == Array(block.dropLast(4)))
    #expect(response.fields.first("x") == "a b")
    #expect(Array(response.stored) == Array("body".utf8))
  }

  @Test(arguments: [
    ("5\r\nhello\r\n0\r\n\r\n", "hello"), ("5;x=y\r\nhello\r\n0\r\n\r\n", "hello"),
    ("05 \r\nhello\r\n0\r\n", "hello"),
    ("5\nhello\n0\n\n", "hello"), ("2\r\nhe\r\n3\r\nllo\r\n0\r\nTrailer: x\r\n\r\n", "hello"),
    ("0\r\n\r\n", ""),
    ("A\r\n0123456789\r\n0\r\n\r\nrubbish", "0123456789"),
  ])
  func `chunks are put together`(text: String, expected: String) throws {
    let block = Records.http(Array(text.utf8), ["Transfer-Encoding: Chunked"])
    #expect(try body(block) == (expected, []))
  }

  @Test(arguments: [
    ("5\r\nhello", BodyDefect.cutOff(stated: nil, found: 5)), ("5\r\nhel", .cutOff(stated: 5, found: 3)),
    ("5\r\nhello\r\n", .cutOff(stated: nil, found: 5)), ("5\r\nhelloX\r\n", .badChunk(offset: 8)),
    ("5\r\nhello\r\nzz\r\n", .badChunk(offset: 10)), ("5\r\nhello\r\n\r\n0\r\n", .badChunk(offset: 10)),
    ("FFFFFFFFFFFFFFF\r\nhello\r\n", .cutOff(stated: 0xFFF_FFFF_FFFF_FFFF, found: 7)),
    ("", .cutOff(stated: nil, found: 0)),
  ])
  func `broken chunks are told apart from those that are cut off`(text: String, defect: BodyDefect) throws {
    let block = Records.http(Array(text.utf8), ["Transfer-Encoding: chunked"])
    #expect(throws: defect) { _ = try body(block) }
  }

  @Test func `a body that its writer unpacked is taken as it is, and that is said`() throws {
    #expect(
      try body(Records.http("<p>plain</p>", ["Transfer-Encoding: chunked"])) == (
        "<p>plain</p>", [.chunksUndone]
      ))
    for coding in ["gzip", "br", "deflate", "zstd"] {
      #expect(
        try body(Records.http("<p>plain</p>", ["Content-Encoding: \(coding)"])) == (
          "<p>plain</p>", [.encodingUndone]
        ))
    }
  }

  @Test func `encodings are undone, several and in chunks too`() throws {
    let text = "encoded, and encoded again, and again, and again"
    let bytes = Array(text.utf8)
    // Brotli's own form of a stream without compression: RFC 7932, section 9.2, one uncompressed meta-block.
    let brotli: [UInt8] = [0x0B, 0x02, 0x80, 0x68, 0x65, 0x6C, 0x6C, 0x6F, 0x03]
    // RFC 8878, section 3.1.1: a frame of one segment of five bytes, with one raw block, the last.
    let zstd: [UInt8] = [0x28, 0xB5, 0x2F, 0xFD, 0x20, 0x05, 0x29, 0x00, 0x00, 0x68, 0x65, 0x6C, 0x6C, 0x6F]
    for (coding, packed, expected) in [
      ("gzip", Records.gzip(bytes), text), ("x-gzip", Records.gzip(bytes), text),
      ("GZIP", Records.gzip(bytes) + Records.gzip(bytes), text + text),
      ("gzip", Records.gzip(bytes) + [0, 0, 0], text), ("deflate", Records.zlib(bytes), text),
      ("deflate", Records.deflated(bytes), text), ("deflate, gzip", Records.gzip(Records.zlib(bytes)), text),
      ("br", brotli, "hello"), ("zstd", zstd, "hello"), ("identity", bytes, text), ("gzip", [], ""),
    ] {
      #expect(try body(Records.http(packed, ["Content-Encoding: \(coding)"])) == (expected, []), "\(coding)")
    }
    let packed = Records.gzip(bytes)
    let size = Array("\(String(packed.count, radix: 16))\r\n".utf8)
    let chunked = size + packed + Array("\r\n0\r\n\r\n".utf8)
    #expect(
      try body(Records.http(chunked, ["Transfer-Encoding: chunked", "Content-Encoding: gzip"])) == (text, []))
    #expect(try body(Records.http(chunked, ["Transfer-Encoding: gzip, chunked"])) == (text, []))
  }

  @Test func `damage inside of an encoding is told`() throws {
    let bytes = Array("some text that is packed, some text that is packed".utf8)
    var packed = Records.gzip(bytes)
    #expect(throws: BodyDefect.cutOff(stated: nil, found: bytes.count)) {
      _ = try body(Records.http(Array(packed.dropLast(3)), ["Content-Encoding: gzip"]))
    }
    packed[packed.count - 6] ^= 1
    #expect(throws: BodyDefect.damaged(encoding: "gzip")) {
      _ = try body(Records.http(packed, ["Content-Encoding: gzip"]))
    }
    #expect(throws: BodyDefect.unknownEncoding("lzma")) {
      _ = try body(Records.http([0, 0xB5, 0x2F, 0xFD, 0, 1, 2], ["Content-Encoding: lzma"]))
    }
  }

  @Test func `a bomb stops at the limit, also one inside of another`() throws {
    var limits = WarcLimits()
    limits.bodyBytes = 1 << 20
    let zeros = [UInt8](repeating: 0, count: 8 << 20)
    for (coding, packed) in [
      ("gzip", Records.gzip(zeros)), ("deflate", Records.zlib(zeros)),
      ("gzip, gzip", Records.gzip(Records.gzip(zeros))),
    ] {
      #expect(throws: BodyDefect.tooLarge(limit: 1 << 20)) {
        _ = try body(Records.http(packed, ["Content-Encoding: \(coding)"]), limits: limits)
      }
    }
    let nine = [String](repeating: "gzip", count: 9).joined(separator: ",")
    #expect(throws: BodyDefect.unknownEncoding(nine.replacing(",", with: ", "))) {
      _ = try body(Records.http([0x1F, 0x8B], ["Content-Encoding: \(nine)"]))
    }
  }

  @Test(arguments: [
    ("Content-Length: 5", 5, [BodyNote]()), ("Content-Length: 3", 5, [.longer]), ("Content-Length: x", 5, []),
    ("Content-Length: 99999999999999999999", 5, []),
  ])
  func `more bytes than are stated are kept`(field: String, count: Int, notes: [BodyNote]) throws {
    #expect(try body(Records.http("hello", [field])) == ("hello", notes))
  }

  @Test func `fewer bytes than are stated are a body that is cut off`() throws {
    #expect(throws: BodyDefect.cutOff(stated: 6, found: 5)) {
      _ = try body(Records.http("hello", ["Content-Length: 6"]))
    }
  }
}
