import Foundation
import HTTPTransfer
import Testing
import TransparencyLog
import WebServer

@testable import Anchoring

@Suite struct TimestampTests {
  private static let text = Array("example.com/log\n3\nWqx3HImawpLnS/Gv4ubjAvi1WIOy0b8Ze0amvqbavKk=\n".utf8)
  private static var now: Int { Int(Date().timeIntervalSince1970) }

  /// Asks for a timestamp from a server with some handler.
  private static func fetch(
    over text: [UInt8] = text, handler: @escaping WebHandler
  ) async throws -> (bytes: [UInt8], info: TimestampInfo) {
    let client = TimestampClient(http: HTTPClient(userAgent: "rejoinder/test"))
    return try await WebServer.during(handler: handler) { address in
      let found = try await OwnThread.run { () throws(TimestampFetchError) in
        let found = try client.fetch(url: "http://\(address)/tsa", over: text)
        return Fetched(bytes: found.bytes, info: found.info)
      }
      return (found.bytes, found.info)
    }
  }

  private struct Fetched: Sendable {
    let bytes: [UInt8]
    let info: TimestampInfo
  }

  private static func check(
    _ token: [UInt8], over text: [UInt8] = text, authority: TestAuthority, now: Int = now
  ) async throws -> TimestampVerdict {
    let chain = try CertificateChain(path: authority.chain)
    return try await OwnThread.run { () throws(TimestampError) in
      try TimestampCheck.check(token, over: text, chain: chain, now: now)
    }
  }

  @Test func `openssl reads the query that is sent`() throws {
    let authority = try TestAuthority()
    let query = TimestampQuery(digest: Digest.sha256(Self.text), nonce: 0xFEDC_BA98_7654_3210)
    let bytes = try #require(query.bytes)
    let path = authority.folder + "/query"
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    let words = String(
      decoding: try authority.openssl(["ts", "-query", "-in", path, "-text"]), as: UTF8.self)
    #expect(words.contains("Version: 1"))
    #expect(words.contains("Hash Algorithm: sha256"))
    #expect(words.contains("Nonce: 0xFEDCBA9876543210"))
    #expect(words.contains("Certificate required: yes"))
    // The same query by openssl, but for the number, which is its own.
    let theirs = try authority.openssl(
      ["ts", "-query", "-digest", Digest.sha256(Self.text).hex, "-sha256", "-cert", "-no_nonce"])
    #expect(bytes.count == theirs.count + 11)
    #expect(Array(bytes[2..<5]) == Array(theirs[2..<5]))
    #expect(Array(bytes[5..<56]) == Array(theirs[5..<56]))
  }

  @Test func `a timestamp is fetched, states its time and name, and holds`() async throws {
    let authority = try TestAuthority()
    let before = Self.now
    let found = try await Self.fetch { authority.answer($0) }
    #expect((before...Self.now).contains(found.info.time))
    #expect(found.info.authority == "C=CH, O=Example, CN=Example Authority")
    #expect(found.info.digest == Digest.sha256(Self.text))
    #expect(try await Self.check(found.bytes, authority: authority) == .holds(found.info, hasExpired: false))
    // A week later the certificate of a day has run out, and the timestamp is as good as it was.
    let later = try await Self.check(found.bytes, authority: authority, now: before + 7 * 86_400)
    #expect(later == .holds(found.info, hasExpired: true))
  }

  @Test func `a timestamp of one text is none of another`() async throws {
    let authority = try TestAuthority()
    let found = try await Self.fetch { authority.answer($0) }
    let other = Self.text + [0x0A]
    #expect(
      try await Self.check(found.bytes, over: other, authority: authority)
        == .otherText(expected: Digest.sha256(other), stamped: Digest.sha256(Self.text)))
  }

  @Test func `an authority that the user does not trust is not believed`() async throws {
    let authority = try TestAuthority()
    let found = try await Self.fetch { authority.answer($0) }
    let other = try TestAuthority(name: "Another Authority")
    guard case .untrusted(let info, let reason) = try await Self.check(found.bytes, authority: other) else {
      Issue.record("it was believed")
      return
    }
    #expect(info == found.info)
    #expect(reason.contains("certificate"))
  }

  @Test func `an authority of the same name with another key is not believed`() async throws {
    let authority = try TestAuthority()
    let found = try await Self.fetch { authority.answer($0) }
    guard case .untrusted = try await Self.check(found.bytes, authority: try TestAuthority()) else {
      Issue.record("it was believed")
      return
    }
  }

  @Test func `a certificate that had run out when the timestamp was made does not vouch for it`() async throws
  {
    let authority = try TestAuthority(validity: .longOver)
    let found = try await Self.fetch { authority.answer($0) }
    #expect(
      try await Self.check(found.bytes, authority: authority)
        == .untrusted(found.info, reason: "certificate has expired"))
  }

  @Test func `no changed byte makes a timestamp state something else and hold`() async throws {
    let authority = try TestAuthority()
    let found = try await Self.fetch { authority.answer($0) }
    var held = 0
    for position in stride(from: 0, to: found.bytes.count, by: 29) {
      var changed = found.bytes
      changed[position] ^= 1 << UInt8(position % 8)
      // A few bytes are not covered by the signature (the status, the chain that is sent along): then nothing that is
      // stated may differ.
      if case .holds(let info, _) = try await Self.check(changed, authority: authority) {
        #expect(info == found.info, "byte \(position)")
        held += 1
      }
    }
    #expect(held < found.bytes.count / 29 / 2)
  }

  @Test func `every changed, missing or added byte is read or refused, and never a trap`() throws {
    let authority = try TestAuthority()
    let query = try #require(TimestampQuery(over: Self.text).bytes)
    let token = try authority.reply(to: query)
    let info = try TimestampReply(bytes: token).info
    for position in token.indices {
      for bit in 0..<8 {
        var changed = token
        changed[position] ^= 1 << UInt8(bit)
        _ = try? TimestampReply(bytes: changed)
      }
      #expect(throws: TimestampReplyError.self) { try TimestampReply(bytes: Array(token[..<position])) }
    }
    #expect(throws: TimestampReplyError.self) { try TimestampReply(bytes: token + [0]) }
    #expect(try TimestampReply(bytes: token).info == info)
  }

  @Test func `a text of nothing but open sequences is refused`() {
    let nested = [UInt8](repeating: 0x30, count: 1 << 16)
    #expect(throws: TimestampReplyError.self) { try TimestampReply(bytes: nested) }
    var deep: [UInt8] = []
    for _ in 0..<60 { deep = [0x30, UInt8(deep.count)] + deep }
    #expect(throws: TimestampReplyError.self) { try TimestampReply(bytes: deep) }
    #expect(throws: TimestampReplyError.tooLong(limit: 1 << 20)) {
      try TimestampReply(bytes: [UInt8](repeating: 0, count: (1 << 20) + 1))
    }
  }

  @Test func `a query for a hash that the authority does not serve is rejected in its words`() async throws {
    let authority = try TestAuthority()
    let error = await #expect(throws: TimestampFetchError.self) {
      try await Self.fetch { _ in
        // SHA-384 is not among its digests.
        let query = try? authority.openssl([
          "ts", "-query", "-digest", String(repeating: "ab", count: 48), "-sha384",
        ])
        return TestAuthority.response((try? authority.reply(to: query ?? [])) ?? [])
      }
    }
    guard case .reply(_, .rejected(status: 2, let text))? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(text.contains("algorithm"))
  }

  @Test func `an old answer, an answer for another text and an answer that is none are refused`() async throws
  {
    let authority = try TestAuthority()
    let old = try authority.reply(to: try #require(TimestampQuery(over: Self.text).bytes))
    let other = try authority.reply(to: try #require(TimestampQuery(over: [1]).bytes))
    await #expect { try await Self.fetch { _ in TestAuthority.response(old) } } throws: {
      if case TimestampFetchError.otherNonce = $0 { true } else { false }
    }
    await #expect { try await Self.fetch { _ in TestAuthority.response(other) } } throws: {
      if case TimestampFetchError.otherText = $0 { true } else { false }
    }
    await #expect { try await Self.fetch { _ in TestAuthority.response([1, 2, 3]) } } throws: {
      if case TimestampFetchError.reply(_, .malformed) = $0 { true } else { false }
    }
    await #expect { try await Self.fetch { _ in .text(500, "later") } } throws: {
      if case TimestampFetchError.status(_, 500) = $0 { true } else { false }
    }
    await #expect {
      try await Self.fetch { _ in
        WebResponse(status: 200, headers: [WebField("Content-Type", "text/html")], body: old)
      }
    } throws: {
      if case TimestampFetchError.mediaType(_, "text/html") = $0 { true } else { false }
    }
  }

  @Test func `a file without a certificate, a folder and a pipe are no chain`() throws {
    let folder = NSTemporaryDirectory() + "rejoinder-chain-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try "nothing".write(toFile: folder + "/text", atomically: true, encoding: .utf8)
    for path in [folder, folder + "/missing", folder + "/text", "/dev/zero"] {
      let error = #expect(throws: TimestampError.self) { try CertificateChain(path: path) }
      guard case .chainUnusable(path, _)? = error else {
        Issue.record("\(String(describing: error))")
        continue
      }
    }
  }
}
