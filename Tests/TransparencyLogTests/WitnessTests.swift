import Testing
import TransparencyLog

struct WitnessTests {
  static let origin = "example.org/log"
  static let tree = SlowTree(count: 16)
  let key: SigningKey
  let stranger: SigningKey

  init() throws {
    key = try SigningKey.generate(name: WitnessTests.origin)
    stranger = try SigningKey.generate(name: WitnessTests.origin)
  }

  func checkpoint(
    _ size: Int, origin: String = WitnessTests.origin, root: Digest? = nil
  ) throws -> Checkpoint {
    try Checkpoint(
      origin: origin, size: TreeSize(UInt64(size)), root: root ?? WitnessTests.tree.root(size))
  }

  func request(
    _ old: Int, _ size: Int, proof: [Digest]? = nil, root: Digest? = nil, by signer: SigningKey? = nil
  ) throws -> WitnessRequest {
    let proof = proof ?? (old <= size ? WitnessTests.tree.consistency(old, size) : [])
    let note = try (signer ?? key).sign(try checkpoint(size, root: root).text)
    return try WitnessRequest(oldSize: TreeSize(UInt64(old)), proof: proof, note: note)
  }

  func head(_ size: Int?) -> WitnessedHead? {
    size.map { WitnessedHead(size: TreeSize(UInt64($0)), root: WitnessTests.tree.root($0)) }
  }

  func decide(_ request: WitnessRequest, latest: Int?) -> WitnessDecision {
    WitnessDecision.decide(
      request: request.bytes, logs: [WitnessedLog(key: key.verifierKey)], latest: { _ in head(latest) })
  }

  func status(_ decision: WitnessDecision) -> Int {
    if case .refuse(let status, _, _) = decision { status } else { 200 }
  }

  @Test func `requests are answered by the table of the specification, for all sizes to 9`() throws {
    for latest in 0...9 {
      for old in 0...9 {
        for size in 0...9 {
          let request = try request(old, size)
          let decision = decide(request, latest: latest)
          if old > size {
            #expect(status(decision) == 400)
          } else if old != latest {
            #expect(
              decision == .refuse(status: 409, body: "\(latest)\n", contentType: "text/x.tlog.size"))
          } else {
            #expect(decision == .cosign(try checkpoint(size), request.note))
          }
        }
      }
    }
  }

  @Test func `a log never cosigned has size 0`() throws {
    #expect(status(decide(try request(0, 5), latest: nil)) == 200)
    #expect(status(decide(try request(0, 0), latest: nil)) == 200)
    #expect(
      decide(try request(3, 5), latest: nil)
        == .refuse(status: 409, body: "0\n", contentType: "text/x.tlog.size"))
    // The empty tree has one root.
    #expect(status(decide(try request(0, 0, root: Digest.sha256([1])), latest: nil)) != 200)
  }

  @Test func `the same size with another root is a conflict`() throws {
    #expect(
      decide(try request(5, 5, root: Digest.sha256([1])), latest: 5)
        == .refuse(status: 409, body: "5\n", contentType: "text/x.tlog.size"))
  }

  @Test func `a proof that does not hold is refused`() throws {
    for mutated in try ProofCheckTests.mutations(WitnessTests.tree.consistency(5, 9)) {
      #expect(status(decide(try request(5, 9, proof: mutated), latest: 5)) == 422)
    }
    #expect(status(decide(try request(5, 9, proof: []), latest: 5)) == 422)
    #expect(status(decide(try request(5, 9, root: Digest.sha256([1])), latest: 5)) == 422)
    // From size 0 and between equal sizes the proof is empty.
    #expect(status(decide(try request(0, 9, proof: [TreeHash.empty]), latest: 0)) == 422)
    #expect(status(decide(try request(9, 9, proof: [TreeHash.empty]), latest: 9)) == 422)
  }

  @Test func `unknown logs and keys are refused, and unknown lines are ignored`() throws {
    let known = try request(5, 9)
    let logs = [WitnessedLog(origin: "example.org/other", keys: [key.verifierKey])]
    var asked = 0
    let unknown = WitnessDecision.decide(request: known.bytes, logs: logs) { _ in
      asked += 1
      return nil
    }
    #expect(status(unknown) == 404 && asked == 0)
    #expect(status(decide(try request(5, 9, by: stranger), latest: 5)) == 403)

    let both = try SignedNote(
      text: known.note.text,
      signatures: try stranger.sign(known.note.text).signatures + known.note.signatures)
    let more = try WitnessRequest(oldSize: TreeSize(5), proof: known.proof, note: both)
    #expect(decide(more, latest: 5) == .cosign(known.checkpoint, both))

    // A cosignature is no signature of the log, even by a key under the log's own name.
    let witness = try CosigningKey.generate(name: WitnessTests.origin)
    let line = try witness.cosign(known.note, time: 1)
    let cosigned = try SignedNote(
      text: known.note.text, signatures: try stranger.sign(known.note.text).signatures + [line])
    let decision = WitnessDecision.decide(
      request: try WitnessRequest(oldSize: TreeSize(5), proof: known.proof, note: cosigned).bytes,
      logs: [WitnessedLog(key: witness.verifierKey)], latest: { _ in head(5) })
    #expect(status(decision) == 403)
  }

  @Test func `the origin is compared octet by octet, and the right log's head is asked for`() throws {
    let composed = try SigningKey.generate(name: "example.org/caf\u{E9}")
    let decomposed = try SigningKey.generate(name: "example.org/cafe\u{301}")
    let logs = [decomposed, composed].map { WitnessedLog(key: $0.verifierKey) }
    let text = try checkpoint(0, origin: composed.verifierKey.name).text
    let request = try WitnessRequest(oldSize: TreeSize(0), proof: [], note: try composed.sign(text))
    var asked: [[UInt8]] = []
    let decision = WitnessDecision.decide(request: request.bytes, logs: logs) { origin in
      asked.append(Array(origin.utf8))
      return nil
    }
    #expect(status(decision) == 200)
    #expect(asked == [Array(composed.verifierKey.name.utf8)])
    #expect(
      status(WitnessDecision.decide(request: request.bytes, logs: [logs[0]], latest: { _ in nil })) == 404)
  }

  @Test func `a request reads back as written`() throws {
    for (old, size) in [(0, 0), (0, 9), (5, 9), (9, 9), (9, 5)] {
      let request = try request(old, size)
      #expect(try WitnessRequest(bytes: request.bytes) == request)
    }
    let request = try request(4, 6)
    let expected = "old 4\n\(WitnessTests.tree.hash(4, 6).base64)\n\n"
    #expect(request.bytes == Array(expected.utf8) + request.note.bytes)
  }

  static let hash = LogProofTests.hash

  @Test(
    arguments: [
      ([], .badOldSize), (["old"], .badOldSize), (["old "], .badOldSize), (["old 01"], .badOldSize),
      (["old -1"], .badOldSize), (["old  1"], .badOldSize), (["Old 1"], .badOldSize),
      (["old 1 "], .badOldSize), (["old 18446744073709551616"], .badOldSize), (["", "old 1"], .badOldSize),
      (["old 1"], .noCheckpoint), (["old 1", hash], .noCheckpoint),
      (["old 1", "x"], .badHash(line: 2)), (["old 1", hash, hash + "\r"], .badHash(line: 3)),
      (["old 1", String(hash.dropLast())], .badHash(line: 2)),
      (["old 1"] + Array(repeating: hash, count: 64) + [""], .tooManyHashes(limit: 63)),
      (["old 1", ""], .badNote(.noBlankLine)),
      (["old 1", "", "o", "1", "", "— a AAAAAAA="], .badCheckpoint(.tooFewLines(expected: 3, found: 2))),
    ] as [([String], WitnessRequestError)])
  func `what is no request is refused with its line, and answered by 400`(
    lines: [String], error: WitnessRequestError
  ) {
    let bytes = Array(lines.map { $0 + "\n" }.joined().utf8)
    #expect(throws: error) { try WitnessRequest(bytes: bytes) }
    let decision = WitnessDecision.decide(
      request: bytes, logs: [WitnessedLog(key: key.verifierKey)], latest: { _ in head(1) })
    #expect(status(decision) == 400)
  }

  @Test func `a request cut anywhere or too long is refused`() throws {
    let bytes = try request(5, 9).bytes
    for length in bytes.indices {
      #expect(throws: WitnessRequestError.self) { try WitnessRequest(bytes: Array(bytes[..<length])) }
    }
    let limit = WitnessRequest.maximumLength
    #expect(throws: WitnessRequestError.tooLong(limit: limit, found: limit + 1)) {
      try WitnessRequest(bytes: [UInt8](repeating: 0x41, count: limit + 1))
    }
  }
}
