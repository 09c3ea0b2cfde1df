import CZlib
import Crypto

@testable import Warc

/// Records as the specification writes them.
enum Records {
  static func record(_ fields: [(String, String)], _ block: [UInt8] = [], version: String = "WARC/1.0")
    -> [UInt8]
  {
    var head = version + "\r\n"
    for (name, value) in fields { head += "\(name): \(value)\r\n" }
    head += "Content-Length: \(block.count)\r\n\r\n"
    return Array(head.utf8) + block + Array("\r\n\r\n".utf8)
  }

  /// A record of a capture with the fields that it must have.
  static func capture(
    _ type: String = "response", id: String = "1", url: String = "http://example.org/",
    date: String = "2020-01-02T03:04:05Z", more: [(String, String)] = [], _ block: [UInt8]
  ) -> [UInt8] {
    record(
      [
        ("WARC-Type", type), ("WARC-Record-ID", "<urn:test:\(id)>"), ("WARC-Date", date),
        ("WARC-Target-URI", url), ("Content-Type", "application/http;msgtype=response"),
      ] + more, block)
  }

  static func http(
    _ body: [UInt8], status: String = "200 OK", _ fields: [String] = ["Content-Type: text/html"]
  )
    -> [UInt8]
  {
    Array(("HTTP/1.1 \(status)\r\n" + fields.map { $0 + "\r\n" }.joined() + "\r\n").utf8) + body
  }

  static func http(_ body: [UInt8], _ fields: [String]) -> [UInt8] { http(body, status: "200 OK", fields) }

  static func http(_ body: String, _ fields: [String] = ["Content-Type: text/html"]) -> [UInt8] {
    http(Array(body.utf8), fields)
  }

  static func chunked(_ pieces: [String]) -> [UInt8] {
    pieces.flatMap { Array("\(String($0.utf8.count, radix: 16))\r\n\($0)\r\n".utf8) }
      + Array("0\r\n\r\n".utf8)
  }

  static func sha1(_ bytes: [UInt8]) -> String {
    "sha1:"
      + Insecure.SHA1.hash(data: bytes).map { byte in
        let digits = String(byte, radix: 16)
        return digits.count == 1 ? "0" + digits : digits
      }.joined()
  }

  static func capture(_ block: [UInt8]) -> [UInt8] { capture("response", block) }

  /// Deflate without a frame, by zlib.
  static func deflated(_ bytes: [UInt8]) -> [UInt8] {
    // compress2 gives the zlib format: two bytes in front, four of checksum behind.
    Array(zlib(bytes).dropFirst(2).dropLast(4))
  }

  static func zlib(_ bytes: [UInt8]) -> [UInt8] {
    var room = [UInt8](repeating: 0, count: Int(compressBound(UInt(bytes.count))))
    var count = UInt(room.count)
    let code = unsafe compress2(&room, &count, bytes, UInt(bytes.count), 9)
    precondition(code == Z_OK, "zlib has room enough")
    return Array(room[..<Int(count)])
  }

  /// One gzip member, RFC 1952.
  static func gzip(_ bytes: [UInt8]) -> [UInt8] {
    let check = unsafe crc32(0, bytes, UInt32(bytes.count))
    func word(_ value: UInt32) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) } }
    return [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 2, 3] + deflated(bytes) + word(UInt32(check))
      + word(UInt32(truncatingIfNeeded: bytes.count))
  }

  /// A reader of bytes that come in pieces of a size.
  static func reader(_ bytes: [UInt8], pieces: Int = 1 << 16, limits: WarcLimits = WarcLimits()) -> WarcReader
  {
    var rest = bytes[...]
    return WarcReader(file: "test.warc", limits: limits) {
      defer { rest = rest.dropFirst(pieces) }
      return .success(Array(rest.prefix(pieces)))
    }
  }

  /// All records with their blocks.
  static func all(_ reader: WarcReader) throws(WarcError) -> [(record: WarcRecord, block: [UInt8])] {
    var records: [(WarcRecord, [UInt8])] = []
    while let record = try reader.next() { records.append((record, try reader.block(most: 1 << 20))) }
    return records
  }

  /// A file with every type of record, and one of a type to come.
  static let sample: [[UInt8]] = [
    record(
      [
        ("WARC-Type", "warcinfo"), ("WARC-Record-ID", "<urn:test:info>"),
        ("WARC-Date", "2020-01-01T00:00:00Z"),
      ],
      Array("software: test\r\n".utf8)),
    capture(
      "request", id: "q1", more: [("WARC-Concurrent-To", "<urn:test:r1>")],
      Array("GET / HTTP/1.1\r\nHost: example.org\r\n\r\n".utf8)),
    capture(id: "r1", http("<p>One</p>")),
    capture("metadata", id: "m1", Array("via: x\r\n".utf8)),
    capture("resource", id: "s1", url: "http://example.org/s", Array("plain".utf8)),
    capture("conversion", id: "c1", Array("converted".utf8)),
    capture("future", id: "f1", Array("WARC/1.0\r\n\r\n".utf8)),
    capture(
      "revisit", id: "v1", date: "2020-02-02T03:04:05Z",
      more: [
        ("WARC-Profile", "http://netpreserve.org/warc/1.0/revisit/identical-payload-digest"),
        ("WARC-Refers-To", "<urn:test:r1>"), ("WARC-Payload-Digest", sha1(Array("<p>One</p>".utf8))),
      ], []),
  ]

  static func collection(_ records: [UInt8]..., limits: WarcLimits = WarcLimits()) throws(WarcError)
    -> WarcCollection
  {
    try WarcCollection([WarcFile(name: "test.warc", bytes: records.flatMap(\.self))], limits: limits)
  }
}
