import Foundation
import HTTPTransfer
import Synchronization
import TestArchives
import Testing
import WebServer

@testable import Notices

@Suite struct WebhookTests {
  /// What came in, and what is answered to each.
  private final class Receiver: Sendable {
    let requests = Mutex<[WebRequest]>([])
    let answers: Mutex<[Int]>

    init(_ answers: [Int] = []) { self.answers = Mutex(answers) }

    func answer(_ request: WebRequest) -> WebResponse {
      requests.withLock { $0.append(request) }
      let status = answers.withLock { $0.isEmpty ? 200 : $0.removeFirst() }
      let fields = status == 503 ? [WebField("Retry-After", "7200")] : []
      return WebResponse(status: status, headers: fields, body: [])
    }
  }

  private static func secretFile(_ text: String, mode: Int = 0o600) throws -> String {
    let path = NSTemporaryDirectory() + "secret-" + UUID().uuidString
    _ = FileManager.default.createFile(
      atPath: path, contents: Data(text.utf8), attributes: [.posixPermissions: mode])
    return path
  }

  private static let start: Int64 = 1_709_251_200

  @Test(.enabled(if: Samples.has("openssl")))
  func `a webhook gets the notice's JSON, and openssl makes the same signature`() async throws {
    let secret = try Self.secretFile("a secret of some length\n")
    defer { try? FileManager.default.removeItem(atPath: secret) }
    let receiver = Receiver()
    let (round, body) = try await WebServer.during(handler: { receiver.answer($0) }) { address in
      let target = DeliveryTarget(
        name: "desk", means: .webhook(url: .plain("http://\(address)/hook?a=1"), secret: .file(secret)))
      let settings = try Samples.settings([target])
      let (archive, outbox) = try Samples.filled(1, settings)
      defer { withExtendedLifetime(archive) {} }
      let body = try #require(outbox.deliveries().first).body
      return (
        try await NoticePost(outbox, settings, userAgent: "rejoinder/test", now: { Self.start }).round(), body
      )
    }
    #expect((round.delivered, round.failed, round.next) == (1, 0, nil))
    let request = try #require(receiver.requests.withLock { $0.first })
    #expect((request.method, request.path, request.query) == ("POST", "/hook", "a=1"))
    #expect(request.first("Content-Type") == "application/json")
    #expect(request.first("User-Agent") == "rejoinder/test")
    #expect(request.body == body)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(request.body)) as? [String: Any])
    #expect(object["schema"] as? String == "notice/1")
    let oracle = try Samples.output(
      "openssl", ["dgst", "-sha256", "-hmac", "a secret of some length", "-r"],
      input: Array("\(Self.start).".utf8) + body)
    #expect(request.first("Rejoinder-Signature") == "t=\(Self.start),v1=\(oracle.prefix(64))")
  }

  @Test func `a failure is tried again later and later, and given up in the end`() async throws {
    let receiver = Receiver([500, 404, 503, 302, 500])
    let now = Mutex(Self.start)
    let reports = Mutex<[NoticePost.Report]>([])
    let (outbox, waits) = try await WebServer.during(handler: { receiver.answer($0) }) { address in
      let target = DeliveryTarget(
        name: "desk", means: .webhook(url: .plain("http://\(address)/"), secret: nil), tries: 5)
      let settings = try Samples.settings([target])
      let (archive, outbox) = try Samples.filled(1, settings)
      let post = NoticePost(
        outbox, settings, userAgent: "x", now: { now.withLock { $0 } },
        report: { report in reports.withLock { $0.append(report) } })
      var waits: [Int64] = []
      for _ in 0..<5 {
        let round = try await post.round()
        guard let next = round.next else { break }
        waits.append(next - now.withLock { $0 })
        // Not before its time.
        now.withLock { $0 = next - 1 }
        #expect(try await post.round().failed == 0)
        now.withLock { $0 = next }
      }
      withExtendedLifetime(archive) {}
      return (outbox, waits)
    }
    #expect(waits == [30, 60, 7200, 240])
    let left = try outbox.deliveries()
    #expect(left.map(\.isGivenUp) == [true])
    #expect(left.map(\.tries) == [5])
    #expect(left.first?.error == "answered 500")
    #expect(receiver.requests.withLock { $0.count } == 5)
    guard case .failed(_, "desk", "answered 500", 5, nil)? = reports.withLock({ $0.last }) else {
      Issue.record("\(reports.withLock { $0 })")
      return
    }
    #expect(try outbox.retryAll() == 1)
    #expect(try outbox.deliveries().map(\.isGivenUp) == [false])
  }

  @Test func `one that is refused does not keep back the others, and a silent server is asked once a round`()
    async throws
  {
    let receiver = Receiver([200, 500, 200])
    let closed = try SMTPServer.closedPort()
    try await WebServer.during(handler: { receiver.answer($0) }) { address in
      let targets = [
        DeliveryTarget(name: "desk", means: .webhook(url: .plain("http://\(address)/"), secret: nil)),
        DeliveryTarget(
          name: "dead", means: .webhook(url: .plain("http://127.0.0.1:\(closed)/token"), secret: nil)),
      ]
      let settings = try Samples.settings(targets)
      let (archive, outbox) = try Samples.filled(3, settings)
      let round = try await NoticePost(outbox, settings, userAgent: "x", now: { Self.start }).round()
      #expect((round.delivered, round.failed) == (2, 2))
      let left = try outbox.deliveries()
      #expect(left.filter { $0.target == "dead" }.map(\.tries) == [1, 0, 0])
      #expect(left.filter { $0.target == "desk" }.map(\.tries) == [1])
      // An address may be a secret.
      #expect(left.first { $0.target == "dead" }?.error == "nobody answers there")
      #expect(try outbox.delivered().map(\.count) == [2])
      withExtendedLifetime(archive) {}
    }
  }

  @Test func `a secret that others can read, and one that is not there, keep the notice back`() async throws {
    let open = try Self.secretFile("a secret of some length", mode: 0o640)
    let empty = try Self.secretFile(" \n")
    let short = try Self.secretFile("fifteen bytes..\n")
    defer { try? FileManager.default.removeItem(atPath: short) }
    defer { for path in [open, empty] { try? FileManager.default.removeItem(atPath: path) } }
    let receiver = Receiver()
    try await WebServer.during(handler: { receiver.answer($0) }) { address in
      for (secret, words) in [
        (Secret.file(open), "chmod 600"), (.file(open + ".none"), "is not there"),
        (.file(short), "openssl rand -hex 16"),
        (.file(empty), "holds no text"),
        (.environment("REJOINDER_TEST_NO_SUCH_VARIABLE"), "is not there"),
      ] {
        let target = DeliveryTarget(
          name: "desk", means: .webhook(url: .plain("http://\(address)/"), secret: secret))
        #expect(target.defect?.contains(words) == true)
        let settings = try Samples.settings([target])
        let (archive, outbox) = try Samples.filled(1, settings)
        let round = try await NoticePost(outbox, settings, userAgent: "x", now: { Self.start }).round()
        #expect((round.delivered, round.failed) == (0, 1))
        #expect(try outbox.deliveries().first?.error?.contains(words) == true)
        withExtendedLifetime(archive) {}
      }
    }
    #expect(receiver.requests.withLock { $0.isEmpty })
  }

  @Test func `only one process delivers at a time`() async throws {
    let (running, started) = AsyncStream.makeStream(of: Void.self)
    try await WebServer.during(handler: { _ in
      started.yield()
      try? await Task.sleep(for: .milliseconds(500))
      return WebResponse(status: 200)
    }) { address in
      let target = DeliveryTarget(
        name: "desk", means: .webhook(url: .plain("http://\(address)/"), secret: nil))
      let settings = try Samples.settings([target])
      let (archive, outbox) = try Samples.filled(1, settings)
      let other = try Outbox(path: outbox.path, start: 0)
      async let first = NoticePost(outbox, settings, userAgent: "x").round()
      for await _ in running { break }
      let second = try await NoticePost(other, settings, userAgent: "x").round()
      #expect(second.isBusy)
      #expect(try await first.delivered == 1)
      #expect(try await NoticePost(other, settings, userAgent: "x").round().isBusy == false)
      withExtendedLifetime(archive) {}
    }
  }

  @Test func `a test goes to its target at once and says what it is`() async throws {
    let receiver = Receiver()
    try await WebServer.during(handler: { receiver.answer($0) }) { address in
      let target = DeliveryTarget(name: "desk", means: .chat(url: .plain("http://\(address)/")))
      let settings = try Samples.settings([target])
      let (archive, outbox) = try Samples.filled(0, settings)
      let post = NoticePost(outbox, settings, userAgent: "x")
      #expect(try await post.test(target, log: "example.org/log", at: "2024-01-01T00:00:00Z") == nil)
      #expect(try outbox.deliveries().isEmpty)
      withExtendedLifetime(archive) {}
    }
    let body = receiver.requests.withLock { $0.first?.body } ?? []
    #expect(String(decoding: body, as: UTF8.self).contains("*test*"))
  }
}
