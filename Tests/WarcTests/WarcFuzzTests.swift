import Testing

@testable import Warc

/// Changed files: whatever comes, there is an error, or what is given was in the file.
@Suite struct WarcFuzzTests {
  /// A generator with a seed: SplitMix64.
  private struct Numbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  private static let words = [
    "WARC/1.0", "\r\n", "\r\n\r\n", "Content-Length: ", "9223372036854775807", "-1", "0", "chunked", "gzip",
    "br",
    "deflate", "FFFFFFFFFFFFFFF\r\n", "HTTP/1.1 200 OK\r\n", "Transfer-Encoding: chunked\r\n",
    "Content-Encoding: gzip\r\n", "WARC-Refers-To: <urn:test:v1>\r\n", "WARC-Segment-Number: 1\r\n",
    "revisit", "continuation", "\u{0}", "\u{1F}\u{8B}", ":", " ", "<", ">",
  ]

  /// A file with everything that a reader takes apart.
  private static let rich: [[UInt8]] =
    Records.sample + [
      Records.capture(
        id: "k", Records.http(Records.chunked(["abc", "defg"]), ["Transfer-Encoding: chunked"])),
      Records.capture(id: "z", Records.http(Records.gzip(Array("packed".utf8)), ["Content-Encoding: gzip"])),
      Records.capture(
        id: "d", Records.http(Records.zlib(Array("packed".utf8)), ["Content-Encoding: deflate"])),
      Records.capture(
        id: "b",
        Records.http([0x0B, 0x02, 0x80, 0x68, 0x65, 0x6C, 0x6C, 0x6F, 0x03], ["Content-Encoding: br"])),
      Records.capture(id: "seg", more: [("WARC-Segment-Number", "1")], Records.http("part")),
      Records.capture(
        "continuation", id: "seg2",
        more: [
          ("WARC-Segment-Origin-ID", "<urn:test:seg>"), ("WARC-Segment-Number", "2"),
          ("WARC-Segment-Total-Length", "50"),
        ], Array(" two".utf8)),
      Records.capture(
        "revisit", id: "w",
        more: [("WARC-Profile", "x/server-not-modified"), ("WARC-Refers-To", "<urn:test:k>")],
        []),
    ]

  private static func changed(_ bytes: [UInt8], _ numbers: inout Numbers) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &numbers) {
      let place = Int.random(in: 0...bytes.count, using: &numbers)
      switch Int.random(in: 0..<6, using: &numbers) {
      case 0 where place < bytes.count: bytes[place] = UInt8.random(in: 0...255, using: &numbers)
      case 1 where place < bytes.count: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &numbers)
      case 2: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...40, using: &numbers)))
      case 3: bytes.removeSubrange(place...)
      case 4:
        let end = min(bytes.count, place + Int.random(in: 1...300, using: &numbers))
        bytes.insert(
          contentsOf: Array(bytes[place..<end]), at: Int.random(in: 0...bytes.count, using: &numbers))
      default:
        bytes.insert(contentsOf: words.randomElement(using: &numbers).map { Array($0.utf8) } ?? [], at: place)
      }
    }
    return bytes
  }

  private static var limits: WarcLimits {
    var limits = WarcLimits()
    limits.bodyBytes = 1 << 20
    limits.heldBytes = 1 << 22
    limits.unpackedBytes = 1 << 22
    return limits
  }

  @Test(arguments: 0..<8 as Range<UInt64>)
  func `a changed file gives an error in a line, or captures that are what their digests say`(seed: UInt64)
    throws
  {
    var numbers = Numbers(state: seed)
    let plain = Self.rich.flatMap(\.self)
    let forms = [plain, Self.rich.flatMap { Records.gzip($0) }, Records.gzip(plain)]
    var (read, refused) = (0, 0)
    for round in 0..<400 {
      let bytes =
        round.isMultiple(of: 5)
        ? Records.gzip(Self.changed(plain, &numbers)) : Self.changed(forms[round % 3], &numbers)
      do {
        let collection = try WarcCollection(
          [WarcFile(name: "f", bytes: bytes)], limits: Self.limits, takesCutOff: round.isMultiple(of: 2))
        for result in try collection.load(collection.captures()) {
          switch result {
          case .success(let capture):
            if let digest = capture.entry.payloadDigest, digest.isKnown, capture.notes.isEmpty,
              capture.entry.type == "revisit"
            {
              #expect(digest.matches(capture.body) == true)
            }
          case .failure(let finding): #expect(!finding.description.contains("\n"))
          }
        }
        read += 1
      } catch {
        #expect(!error.description.contains("\n"))
        refused += 1
      }
    }
    // Both happen, or the changes are no test.
    #expect(read > 20 && refused > 20)
  }

  @Test func `any short text is refused or read, and never more`() {
    var numbers = Numbers(state: 99)
    for _ in 0..<5000 {
      let bytes = (0..<Int.random(in: 0...12, using: &numbers)).flatMap { _ in
        Array((Self.words.randomElement(using: &numbers) ?? "").utf8)
      }
      let found = try? Records.all(Records.reader(bytes, limits: Self.limits))
      #expect((found ?? []).allSatisfy { $0.block.count == $0.record.length })
      if let response = ArchivedResponse(bytes), let payload = try? response.payload(limits: Self.limits) {
        #expect(payload.bytes.count <= bytes.count)
      }
    }
  }
}
