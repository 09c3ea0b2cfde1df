import Foundation
import HTTPTransfer
import Testing
import TransparencyLog

/// `rejoinder witness` as a process of its own on this machine.
@Suite struct WitnessCommandTests {
  private func post(_ body: [UInt8], to prefix: String) async throws -> HTTPResponse {
    try await OwnThread.run { () throws(HTTPTransferError) in
      try HTTPClient(userAgent: "rejoinder/test").send(
        HTTPRequest(method: "POST", url: prefix + "/add-checkpoint", body: body))
    }
  }

  /// A request for a log of one entry, or none.
  private func request(_ log: SigningKey, size: UInt64) throws -> [UInt8] {
    let root = size == 0 ? TreeHash.empty : TreeHash.leaf(Array("entry".utf8))
    let checkpoint = try Checkpoint(origin: log.verifierKey.name, size: TreeSize(size), root: root)
    return try WitnessRequest(oldSize: TreeSize(0), proof: [], note: log.sign(checkpoint.text)).bytes
  }

  @Test(arguments: [SIGTERM, SIGINT])
  func `it says its key and address, cosigns, ends at a signal and remembers`(_ signal: Int32) async throws {
    let program = try Program()
    let log = try SigningKey.generate(name: "example.com/log")
    let arguments = ["state", "--name", "example.com/witness", "--log", log.verifierKey.text]
    let first = try RunningWitness(program, arguments)
    let key = try VerifierKey(text: first.key)
    #expect(key.name == "example.com/witness")
    #expect(key.algorithm == .cosignatureV1)
    let body = try request(log, size: 1)
    let answer = try await post(body, to: first.prefix)
    #expect(answer.status == 200)
    let note = try WitnessRequest(bytes: body).note
    #expect(
      try SignedNote(bytes: Array((note.text + "\n").utf8) + answer.body).verified(by: [key]).count == 1)
    #expect(first.stop(signal) == 0)

    let second = try RunningWitness(program, arguments)
    #expect(second.key == first.key)
    let again = try await post(body, to: second.prefix)
    #expect(again.status == 409)
    #expect(String(decoding: again.body, as: UTF8.self) == "1\n")
    #expect(second.stop() == 0)
    let names = try FileManager.default.subpathsOfDirectory(atPath: program.folder + "/state")
    let file = try #require(names.first { $0.hasSuffix(".skey") })
    let mode = try FileManager.default.attributesOfItem(atPath: program.folder + "/state/" + file)[
      .posixPermissions]
    #expect(mode as? Int == 0o600)
  }

  @Test func `logs may come from a policy file`() async throws {
    let program = try Program()
    let log = try SigningKey.generate(name: "example.com/log")
    try program.write("policy", "log \(log.verifierKey.text)\nquorum none\n")
    let witness = try RunningWitness(program, ["state", "--name", "w", "--policy", "policy"])
    #expect(try await post(try request(log, size: 1), to: witness.prefix).status == 200)
    #expect(witness.stop() == 0)
  }

  @Test func `what cannot be served is said in one line`() throws {
    let program = try Program()
    let log = try SigningKey.generate(name: "example.com/log")
    let vkey = log.verifierKey.text
    try program.write("file", "x")
    try program.write("policy", "nonsense\n")
    let long = try SigningKey.generate(name: String(repeating: "ü", count: 80)).verifierKey.text
    let rows: [(arguments: [String], code: Int32, words: String)] = [
      (["state", "--name", "w"], 64, "--log"),
      (["state", "--name", "w", "--log", "x"], 64, "log.vkey"),
      (["state", "--name", "w", "--log", vkey, "--listen", "8080"], 64, "127.0.0.1:8080"),
      (["state", "--name", "a b", "--log", vkey], 64, "--name"),
      (["state", "--name", "w", "--log", long], 64, "too long"),
      (["state", "--name", "w", "--policy", "missing"], 66, "missing"),
      (["state", "--name", "w", "--policy", "policy"], 65, "policy"),
      (["file", "--name", "w", "--log", vkey], 73, "file"),
      (["no/such/parent", "--name", "w", "--log", vkey], 73, "no/such/parent"),
      (["state", "--name", "w", "--log", vkey, "--listen", "192.0.2.1:0"], 69, "192.0.2.1"),
    ]
    for row in rows {
      let result = try program.run(["witness"] + row.arguments)
      #expect(result.code == row.code, "\(row.arguments): \(result.error)")
      #expect(result.output == "")
      #expect(result.error.contains(row.words), "\(result.error)")
      let isSaid = row.code != 69
      #expect(result.error.split(separator: "\n").count == (isSaid ? 1 : 2), "\(result.error)")
    }
  }

  @Test func `a log's key is not used to cosign`() throws {
    let program = try Program()
    let log = try SigningKey.generate(name: "example.com/log")
    #expect(try program.run(["init", "--origin", "w"]).code == 0)
    try FileManager.default.createDirectory(
      atPath: program.folder + "/state", withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: program.folder + "/home/.config/rejoinder/keys/w.skey", toPath: program.folder + "/state/w.skey"
    )
    let result = try program.run(["witness", "state", "--name", "w", "--log", log.verifierKey.text])
    #expect(result.code == 65)
    #expect(result.error.contains("another name"))
    #expect(!result.error.contains("PRIVATE"))
  }
}
