import Foundation
import HTTPTransfer
import Testing
import TransparencyLog
import WebServer

@testable import Anchoring

/// The client against a witness on this machine.
@Suite final class CosignerTests: Sendable {
  private let folder = NSTemporaryDirectory() + "rejoinder-cosigner-" + UUID().uuidString
  private let log: TestLog
  private let key: CosigningKey

  init() throws {
    log = try TestLog(name: "example.com/log")
    key = try CosigningKey.generate(name: "example.com/witness")
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private func witness(logs: [TestLog]? = nil) throws -> WebHandler {
    let handler = WitnessHandler(
      logs: (logs ?? [log]).map { WitnessedLog(key: $0.key.verifierKey) }, key: key,
      store: try FileWitnessStore(folder: folder), time: { 1_700_000_000 })
    return { await handler.answer($0) }
  }

  private func collect(
    _ size: Int, from known: Int = 0, of log: TestLog? = nil, keys: [VerifierKey]? = nil,
    handler: WebHandler? = nil
  ) async throws -> Cosignatures {
    let log = log ?? self.log
    let note = try log.checkpoint(size)
    let keys = keys ?? [key.verifierKey]
    return try await WebServer.during(handler: try handler ?? witness()) { address in
      try await OwnThread.run { () throws(CosignerError) in
        try Cosigner(http: HTTPClient(userAgent: "rejoinder/test")).collect(
          note: note, url: "http://\(address)/", keys: keys, knownSize: TreeSize(UInt64(known)),
          proof: { log.consistency(Int($0.value), size) })
      }
    }
  }

  private func failure(_ work: () async throws -> Cosignatures) async throws -> CosignerError? {
    do {
      _ = try await work()
      return nil
    } catch let error as CosignerError {
      return error
    }
  }

  @Test func `a witness that knows nothing, less or as much gives its cosignature`() async throws {
    for (size, known) in [(3, 0), (3, 0), (8, 0), (13, 8), (13, 20), (14, 5)] {
      let found = try await collect(size, from: known)
      #expect(found.verified.map(\.time) == [1_700_000_000])
      let note = try log.checkpoint(size)
      let cosigned = try SignedNote(text: note.text, signatures: note.signatures + found.lines)
      #expect(try cosigned.verified(by: [log.key.verifierKey, key.verifierKey]).count == 2)
    }
  }

  @Test func `without a key of the witness nothing is asked`() async throws {
    let error = try await failure { try await collect(3, keys: [log.key.verifierKey]) }
    guard case .noKey? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(error?.description.contains("policy") == true)
  }

  @Test func `a cosignature by another key than the known one is refused`() async throws {
    let other = try CosigningKey.generate(name: "example.com/witness").verifierKey
    guard case .badCosignature? = try await failure({ try await collect(3, keys: [other]) }) else {
      Issue.record("it was taken")
      return
    }
  }

  @Test func `each refusal has its error`() async throws {
    _ = try await collect(8)
    var fork = log
    fork.salt = 1
    guard case .forked(_, let size)? = try await failure({ try await collect(8, of: fork) }) else {
      Issue.record("a fork of the same size was taken")
      return
    }
    #expect(size == TreeSize(8))
    guard case .badProof? = try await failure({ try await collect(9, of: fork) }) else {
      Issue.record("a fork was taken")
      return
    }
    guard case .ahead(_, TreeSize(8), TreeSize(5))? = try await failure({ try await collect(5) }) else {
      Issue.record("a shorter log was taken")
      return
    }
    let stranger = try TestLog(name: "example.com/other")
    guard case .unknownLog? = try await failure({ try await collect(5, of: stranger) }) else {
      Issue.record("an unknown log was taken")
      return
    }
    let renewed = try TestLog(name: "example.com/log")
    guard case .unknownKey? = try await failure({ try await collect(9, of: renewed) }) else {
      Issue.record("an unknown key was taken")
      return
    }
  }

  @Test(arguments: [
    WebResponse(status: 200), WebResponse(status: 200, body: Array("— x\n".utf8)), .text(500, "\u{1B}[2J"),
    .text(409, "7"),
    WebResponse(
      status: 409, headers: [WebField("Content-Type", "text/x.tlog.size")], body: Array("-1\n".utf8)),
    WebResponse(
      status: 409, headers: [WebField("Content-Type", "text/x.tlog.size")], body: Array("01\n".utf8)),
    .text(302, ""),
  ])
  func `an answer that is none is an error without control characters`(_ answer: WebResponse) async throws {
    let error = try await failure { try await collect(3, handler: { _ in answer }) }
    guard case .badAnswer? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(error?.description.unicodeScalars.contains { $0.value < 0x20 } == false)
  }

  @Test func `a witness that names another size each time is given up`() async throws {
    let sizes = Sizes()
    let error = try await failure {
      try await collect(
        60,
        handler: { _ in
          WebResponse(
            status: 409, headers: [WebField("Content-Type", "text/x.tlog.size")],
            body: Array("\(await sizes.next())\n".utf8))
        })
    }
    guard case .busy? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(await sizes.count < 10)
  }

  private actor Sizes {
    var count = 0
    func next() -> Int {
      count += 1
      return count
    }
  }

  @Test func `lines by others in the answer are left out`() async throws {
    let stranger = try CosigningKey.generate(name: "example.com/stranger")
    let note = try log.checkpoint(3)
    let lines = [try stranger.cosign(note, time: 5).line, try key.cosign(note, time: 6).line]
    let found = try await collect(3, handler: { _ in .text(200, lines.joined(separator: "\n")) })
    #expect(found.lines.map(\.line) == [lines[1]])
    #expect(found.verified.map(\.time) == [6])
  }
}
