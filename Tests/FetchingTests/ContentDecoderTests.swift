import Foundation
import Testing

@testable import Fetching

@Suite struct ContentDecoderTests {
  private static let page = Array(String(repeating: "a line of a page\n", count: 40).utf8)
  /// The page as zlib, brotli 1.0.9 and zstd 1.5.4 compress it.
  private static let samples: [(name: String, base64: String)] = [
    ("gzip", "H4sIAAAAAAAAA0tUyMnMS1XIT1NIVChITE/lShwVGBUYfAIAtuM7+agCAAA="),
    ("x-gzip", "H4sIAAAAAAAAA0tUyMnMS1XIT1NIVChITE/lShwVGBUYfAIAtuM7+agCAAA="),
    ("deflate", "eJxLVMjJzEtVyE9TSFQoSExP5UocFRgVGHwCAI2J1/E="),
    ("Deflate", "S1TIycxLVchPU0hUKEhMT+VKHBUYFRh8AgA="),
    ("br", "G6cC+I2Ubt60Bgkrg1MKZ1VJawUCTKQQR9kB"),
    ("zstd", "KLUv/QRoxQAAiGEgbGluZSBvZiBhIHBhZ2UKAQApUTWX8aajSw=="),
  ]

  private func bytes(_ base64: String) throws -> [UInt8] {
    [UInt8](try #require(Data(base64Encoded: base64)))
  }

  /// Feeds parts; gives what came out, how it went, and whether it was whole.
  private func decode(_ codings: String, _ parts: [[UInt8]]) throws -> (
    bytes: [UInt8], outcome: ContentDecoder.Outcome, isWhole: Bool
  ) {
    var result: [UInt8] = []
    let decoder = try #require(
      unsafe ContentDecoder(codings: codings) {
        unsafe result += $0
        return true
      })
    for part in parts {
      let outcome = unsafe part.withUnsafeBytes { unsafe decoder.take($0) }
      if outcome != .ok { return (result, outcome, decoder.isWhole) }
    }
    return (result, .ok, decoder.isWhole)
  }

  @Test(arguments: samples.indices)
  func `a body comes out the same however it is cut, and is whole only at its end`(_ sample: Int) throws {
    let (name, base64) = Self.samples[sample]
    let body = try bytes(base64)
    for size in 1...body.count {
      let parts = stride(from: 0, to: body.count, by: size).map {
        Array(body[$0..<min($0 + size, body.count)])
      }
      let decoded = try decode(name, parts)
      #expect(decoded.bytes == Self.page && decoded.outcome == .ok && decoded.isWhole, "\(name) \(size)")
    }
    for end in 0..<body.count {
      let decoded = try decode(name, [Array(body[..<end])])
      // The raw form has no checksum, and a byte at its end may add nothing.
      if decoded.isWhole { #expect(name == "Deflate" && decoded.bytes == Self.page) }
    }
  }

  @Test(arguments: samples.indices)
  func `a byte that is another is no whole body of other bytes`(_ sample: Int) throws {
    let (name, base64) = Self.samples[sample]
    guard name == "gzip" || name == "zstd" else { return }
    let body = try bytes(base64)
    for place in body.indices {
      var changed = body
      changed[place] ^= 0x55
      let decoded = try decode(name, [changed])
      if decoded.outcome == .ok, decoded.isWhole { #expect(decoded.bytes == Self.page, "\(place)") }
    }
  }

  @Test func `members of gzip follow each other, and what is behind them is left out`() throws {
    let body = try bytes(Self.samples[0].base64)
    for tail in [[], [0, 0, 0], Array("<!-- served in 3 ms -->".utf8), [0x1F, 0x20]] as [[UInt8]] {
      let decoded = try decode("gzip", [body + body + tail])
      #expect(decoded.bytes == Self.page + Self.page)
      #expect(decoded.outcome == .ok)
    }
    #expect(try decode("gzip", [body + body.prefix(12)]).isWhole == false)
    #expect(try decode("gzip", (body + body).map { [$0] }).bytes == Self.page + Self.page)
  }

  @Test func `codings are undone in the reverse of their order`() throws {
    // gzip of gzip of nothing, made by the decoder's own definition: `gzip -c < /dev/null | gzip -c`.
    let inner = try bytes(Self.samples[0].base64)
    let stored = Self.stored(inner)
    let decoded = try decode("gzip, identity, deflate", [stored])
    #expect(decoded.bytes == Self.page && decoded.isWhole)
    #expect(ContentDecoder.names(" GZIP ,, identity,\tbr") == ["gzip", "br"])
  }

  /// Bytes as one stored block of RFC 1951.
  private static func stored(_ bytes: [UInt8]) -> [UInt8] {
    let count = UInt16(bytes.count)
    return [1, UInt8(count & 0xFF), UInt8(count >> 8), UInt8(~count & 0xFF), UInt8(~count >> 8)] + bytes
  }

  @Test(arguments: ["", "identity", "gzip", "gzip,br,zstd,deflate"])
  func `known codings are taken`(_ codings: String) {
    #expect(unsafe ContentDecoder(codings: codings) { _ in true } != nil)
  }

  @Test(arguments: ["compress", "gzip, made-up", "gzip,gzip,gzip,gzip,gzip", "gzip;q=1"])
  func `unknown codings and too many are not`(_ codings: String) {
    #expect(unsafe ContentDecoder(codings: codings) { _ in true } == nil)
  }

  @Test func `a bomb is stopped at the limit`() async throws {
    let bomb = Self.bomb(megabytes: 20)
    let server = try HostileServer { connection, _, _ in
      connection.send("HTTP/1.1 200 OK\r\nContent-Encoding: deflate\r\nContent-Length: \(bomb.count)\r\n\r\n")
      connection.send(bomb)
      return false
    }
    defer { server.stop() }
    let refused = try await fetch(server.url(), policy: testPolicy { $0.limits.bodyBytes = 1_000_000 })
    #expect(refused.reason == .tooLarge)
    let taken = try await fetch(server.url(), policy: testPolicy { $0.limits.bodyBytes = 20 << 20 }).get()
    #expect(taken.body.count == 20 << 20)
  }

  /// Zeros as deflate with fixed codes (RFC 1951 section 3.2.6): one literal, then copies of 258 bytes from one byte back, in 13 bits
  /// each: a code of 8 bits for the length, 5 bits for the distance.
  private static func bomb(megabytes: Int) -> [UInt8] {
    let total = megabytes << 20
    var bits = Bits()
    bits.append(1, 1)
    bits.append(1, 2)
    bits.code(0x30, 8)
    let copies = (total - 1) / 258
    for _ in 0..<copies {
      bits.code(0xC5, 8)
      bits.code(0, 5)
    }
    for _ in 0..<(total - 1 - copies * 258) { bits.code(0x30, 8) }
    bits.code(0, 7)
    return bits.bytes
  }

  /// Bits as RFC 1951 section 3.1.1 packs them: from the least significant of each byte.
  private struct Bits {
    var bytes: [UInt8] = []
    private var count = 0

    mutating func append(_ value: Int, _ width: Int) {
      for bit in 0..<width {
        if count % 8 == 0 { bytes.append(0) }
        bytes[bytes.count - 1] |= UInt8(value >> bit & 1) << UInt8(count % 8)
        count += 1
      }
    }

    /// A Huffman code, whose most significant bit comes first.
    mutating func code(_ value: Int, _ width: Int) {
      for bit in (0..<width).reversed() { append(value >> bit & 1, 1) }
    }
  }
}
