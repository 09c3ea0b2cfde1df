import Foundation
import Testing
import TransparencyLog
import WebServer

@testable import Anchoring

/// The handler over a folder, without a socket.
@Suite final class WitnessHandlerTests: Sendable {
  private static let time: UInt64 = 1_700_000_000
  private let folder = NSTemporaryDirectory() + "rejoinder-witness-" + UUID().uuidString
  private let log: TestLog
  private let key: CosigningKey

  init() throws {
    log = try TestLog(name: "example.com/log a+b/ü".replacingOccurrences(of: " a+b", with: ""))
    key = try CosigningKey.generate(name: "example.com/witness")
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private func handler(logs: [TestLog]? = nil) throws -> WitnessHandler {
    WitnessHandler(
      prefix: "/w", logs: (logs ?? [log]).map { WitnessedLog(key: $0.key.verifierKey) }, key: key,
      store: try FileWitnessStore(folder: folder), time: { Self.time })
  }

  private func post(_ body: [UInt8], to handler: WitnessHandler) async -> WebResponse {
    await handler.answer(WebRequest(method: "POST", path: "/w/add-checkpoint", body: body))
  }

  private func text(_ response: WebResponse) -> String { String(decoding: response.body, as: UTF8.self) }

  @Test func `a log that grows is cosigned each time, by a line that holds`() async throws {
    let handler = try handler()
    for (older, newer) in [(0, 1), (1, 5), (5, 5), (5, 8), (8, 13)] {
      let response = await post(try log.request(older, newer), to: handler)
      #expect(response.status == 200, "\(older) to \(newer)")
      let note = try log.checkpoint(newer)
      let cosigned = try SignedNote(bytes: Array((note.text + "\n").utf8) + response.body)
      #expect(cosigned.signatures.count == 1)
      #expect(try cosigned.verified(by: [key.verifierKey]).map(\.time) == [Self.time])
    }
  }

  @Test func `what is asked wrongly is refused with the status of the specification`() async throws {
    let handler = try handler()
    #expect(await post(try log.request(0, 5), to: handler).status == 200)
    let stranger = try SigningKey.generate(name: log.key.verifierKey.name)
    let other = try TestLog(name: "example.com/other")
    let wrong = [Digest](repeating: Digest.sha256([9]), count: log.consistency(5, 8).count)
    let rows: [(body: [UInt8], status: Int)] = [
      (Array("old\n".utf8), 400), ([], 400), ([0xFF], 400),
      (try other.request(0, 3), 404),
      (try log.request(5, 8, by: stranger), 403),
      (try log.request(9, 8), 400),
      (try log.request(5, 8, proof: wrong), 422), (try log.request(5, 8, proof: []), 422),
      (try log.request(3, 8), 409), (try log.request(0, 8), 409),
    ]
    for (number, row) in rows.enumerated() {
      let response = await post(row.body, to: handler)
      #expect(response.status == row.status, "row \(number)")
      if row.status == 409 {
        #expect(text(response) == "5\n")
        #expect(response.headers == [WebField("Content-Type", "text/x.tlog.size")])
      }
    }
    // None of it changed anything.
    #expect(await post(try log.request(5, 8), to: handler).status == 200)
  }

  @Test func `a line that somebody added to a checkpoint is not kept, whatever its length`() async throws {
    let handler = try handler()
    let request = try WitnessRequest(bytes: try log.request(0, 5))
    let junk = SignedNote.Signature(
      name: "example.com/junk", keyID: key.verifierKey.keyID, bytes: [UInt8](repeating: 1, count: 100_000))
    let note = try SignedNote(text: request.note.text, signatures: request.note.signatures + [junk])
    let longer = try WitnessRequest(oldSize: TreeSize(0), proof: [], note: note)
    #expect(await post(longer.bytes, to: handler).status == 200)
    #expect(await post(try log.request(5, 8), to: handler).status == 200)
  }

  @Test func `other paths and methods are none`() async throws {
    let handler = try handler()
    let body = try log.request(0, 5)
    #expect(
      await handler.answer(WebRequest(method: "POST", path: "/add-checkpoint", body: body)).status == 404)
    #expect(
      await handler.answer(WebRequest(method: "POST", path: "/w/add-checkpoint/", body: body)).status == 404)
    let get = await handler.answer(WebRequest(method: "GET", path: "/w/add-checkpoint", body: body))
    #expect(get.status == 405)
    #expect(get.headers == [WebField("Allow", "POST")])
    #expect(await post(body, to: handler).status == 200)
  }

  @Test func `a log that shows another history of the same size is refused`() async throws {
    let handler = try handler()
    #expect(await post(try log.request(0, 5), to: handler).status == 200)
    var fork = log
    fork.salt = 1
    #expect(await post(try fork.request(5, 5, proof: []), to: handler).status == 409)
    #expect(await post(try fork.request(5, 8), to: handler).status == 422)
  }

  @Test func `another witness over the same folder knows what was cosigned`() async throws {
    #expect(await post(try log.request(0, 5), to: try handler()).status == 200)
    let again = try handler()
    #expect(await post(try log.request(0, 8), to: again).status == 409)
    #expect(await post(try log.request(5, 8), to: again).status == 200)
    let path = try FileWitnessStore(folder: folder).path(origin: log.key.verifierKey.name)
    let kept = try SignedNote(bytes: [UInt8](Data(contentsOf: URL(fileURLWithPath: path))))
    #expect(kept.text == (try log.checkpoint(8)).text)
    #expect(kept.signatures.count == 2)
    #expect(try kept.verified(by: [key.verifierKey, log.key.verifierKey]).count == 2)
  }

  @Test func `of requests at once from one size exactly one is cosigned`() async throws {
    // Two handlers with a store each are two processes as far as the lock is concerned.
    let handlers = [try handler(), try handler()]
    for round in 0..<5 {
      let older = round * 20
      let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
        for number in 1...16 {
          let body = try log.request(older, older + (number == 16 ? 20 : number))
          let handler = handlers[number % 2]
          group.addTask { [self] in await post(body, to: handler).status }
        }
        var statuses: [Int] = []
        for try await status in group { statuses.append(status) }
        return statuses
      }
      #expect(statuses.filter { $0 == 200 }.count == 1)
      #expect(statuses.filter { $0 == 409 }.count == 15)
      // To a known size for the next round.
      let known = Int(text(await post(try log.request(0, older + 20), to: handlers[0])).dropLast()) ?? -1
      #expect((older + 1...older + 20).contains(known))
      if known < older + 20 {
        #expect(await post(try log.request(known, older + 20), to: handlers[0]).status == 200)
      }
    }
  }

  @Test(arguments: ["", "garbage", "example.com/x\n1\nAAAA\n\n— x AAAAAAAA\n"])
  func `a damaged memory is an error and no beginning`(_ content: String) async throws {
    let handler = try handler()
    #expect(await post(try log.request(0, 5), to: handler).status == 200)
    let path = try FileWitnessStore(folder: folder).path(origin: log.key.verifierKey.name)
    try content.write(toFile: path, atomically: true, encoding: .utf8)
    #expect(await post(try log.request(0, 8), to: handler).status == 500)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == content)
  }

  @Test func `a memory that the log signed and the witness did not is an error`() async throws {
    let handler = try handler()
    let path = try FileWitnessStore(folder: folder).path(origin: log.key.verifierKey.name)
    try Data(try log.checkpoint(3).bytes).write(to: URL(fileURLWithPath: path))
    #expect(await post(try log.request(3, 8), to: handler).status == 500)
  }

  @Test func `nothing is cosigned that cannot be kept`() async throws {
    let handler = try handler()
    // A folder is in the place of the file that is renamed.
    let path = try FileWitnessStore(folder: folder).path(origin: log.key.verifierKey.name)
    try FileManager.default.createDirectory(atPath: folder + "/.tmp/x", withIntermediateDirectories: true)
    let response = await post(try log.request(0, 5), to: handler)
    #expect(response.status == 500)
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func `an origin that is too long for a file is refused`() async throws {
    let long = try TestLog(name: String(repeating: "ü", count: 80))
    let handler = try handler(logs: [long])
    #expect(await post(try long.request(0, 5), to: handler).status == 500)
  }
}
