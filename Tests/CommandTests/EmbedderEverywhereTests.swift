import Foundation
import HTTPTransfer
import Testing
import WebServer

/// `--embedder` in `audit`, `review` and `align --all`, against a real server on loopback that gives fixed vectors.
@Suite struct EmbedderEverywhereTests {
  private static let letter = FixedVectors.letter
  private static let response = FixedVectors.response
  /// Shares a word with the first demand and not its meaning.
  private static let press =
    "Press\n\nThe results of the chess club are known. Results of drinking tests are online.\n"

  private static func program() throws -> Program {
    let program = try Program()
    try program.write("letter.txt", letter)
    try program.write("statement.txt", response)
    try program.write("press.txt", press)
    #expect(try program.run("init").code == 0)
    _ = try program.run("snapshot", "letter.txt", "--as", "letter", "--role", "demands")
    _ = try program.run("snapshot", "statement.txt", "--as", "statement", "--role", "response")
    _ = try program.run("snapshot", "press.txt", "--as", "press", "--role", "commentary")
    return program
  }

  /// The results of commands, each with the address of a server.
  private func results(
    _ commands: [[String]], handler: @escaping @Sendable (WebRequest) -> WebResponse
  ) async throws -> (program: Program, results: [Program.Result], address: String) {
    let program = try Self.program()
    return try await WebServer.during(handler: { handler($0) }) { address in
      let results = try await OwnThread.run { () throws(CocoaError) in
        do {
          return try commands.map {
            try program.run($0 + ["--embedder", "http://user:secret@\(address)", "--embedder-model", "tiny"])
          }
        } catch {
          throw CocoaError(.fileReadUnknown)
        }
      }
      return (program, results, "\(address)")
    }
  }

  private static func object(_ result: Program.Result) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
  }

  @Test
  func `an audit and a review see the answer in other words, and name the embedder without its password`()
    async throws
  {
    let audit = ["audit", "letter", "statement"]
    let (program, results, address) = try await results(
      [
        audit + ["--format", "json"], audit, audit + ["--format", "html"],
        ["review", "letter", "statement", "--demand", "1", "--confirm", "--by", "Bo"],
        ["review", "letter", "statement", "--agreement", "--format", "csv"],
      ]) { FixedVectors.answer($0) }
    for result in results {
      #expect(result.code == 0 && result.error.isEmpty, "\(result.error)")
      #expect(!result.output.contains("secret"))
    }
    let without = try program.run(audit + ["--format", "json"])
    func first(_ result: Program.Result) throws -> [String]? {
      (try Self.object(result)["demands"] as? [[String: Any]])?.first?["dispositions"] as? [String]
    }
    #expect(try first(without) == ["absent"])
    #expect(try first(results[0]) != ["absent"])
    let name = try #require(try Self.object(results[0])["aligner"] as? String)
    #expect(name.contains(" with embeddings of tiny at http://") && name.contains(address), "\(name)")
    #expect(results[1].output.contains("aligned by \(name)"), "\(results[1].output)")
    #expect(results[2].output.contains(name))
    #expect(!(try program.run(audit)).output.contains("aligned by"))
    // What was confirmed is what the embedder let the aligner say, and the log says so.
    #expect(results[3].output.hasPrefix("1: confirmed, ") && !results[3].output.contains("absent"))
    let reviews = try Self.object(program.run(["align", "letter", "statement", "--format", "json"]))
    let review = (reviews["demands"] as? [[String: Any]])?.first?["review"] as? [String: Any]
    #expect(review?["aligner"] as? String == name)
    #expect(results[4].output.contains(name), "\(results[4].output)")
    #expect(try program.run("verify").code == 0)
    #expect(try program.run("review", "letter", "statement", "--export", "a.json").code == 0)
    #expect(
      try program.run("review", "letter", "statement", "--import", "a.json").output
        == "a.json: 1 review, 0 new\n")
  }

  @Test func `a search orders what shares words by meaning too, and finds nothing that shares none`()
    async throws
  {
    let (program, results, _) = try await results(
      [["align", "letter", "--all", "--format", "json"], ["align", "letter", "--all"]]) {
        FixedVectors.answer($0)
      }
    let without = try Self.object(program.run(["align", "letter", "--all", "--format", "json"]))
    func passages(_ object: [String: Any]) -> [(words: String, cosine: Double?)] {
      let demands = object["demands"] as? [[String: Any]] ?? []
      return (demands.first?["passages"] as? [[String: Any]] ?? []).map {
        ((($0["quote"] as? [String: Any])?["exact"] as? String) ?? "", $0["cosine"] as? Double)
      }
    }
    let chess = "The results of the chess club are known."
    let tests = "Results of drinking tests are online."
    let found = try Self.object(results[0])
    #expect(Set(passages(without).map(\.words)) == [chess, tests])
    #expect(passages(without).allSatisfy { $0.cosine == nil })
    #expect(passages(found).map(\.words) == [tests, chess])
    // By hand: (1, 0, 0) with (.9, .1, 0) is .9 / √.82, and with (0, 0, 1) it is 0.
    #expect(passages(found).map { $0.cosine.map { Int(($0 * 1000).rounded()) } } == [994, 0])
    #expect((found["aligner"] as? String)?.contains("embeddings of tiny") == true)
    #expect(results[1].output.contains("one without a shared word is not found"), "\(results[1].output)")
    #expect(results[1].output.contains("cosine 0.99"))
  }

  @Test func `a server that fails gives an error, no result and no event`() async throws {
    let commands = [
      ["audit", "letter", "statement"], ["align", "letter", "--all"],
      ["review", "letter", "statement", "--demand", "1", "--confirm", "--by", "Bo"],
      ["review", "letter", "statement", "--list"],
    ]
    let (program, results, _) = try await results(commands) { _ in .text(500, "no") }
    for result in results {
      #expect(result.code == 69 && result.output.isEmpty, "\(result)")
      #expect(result.error.contains("answered 500") && result.error.contains("leave --embedder out"))
      #expect(result.error.split(separator: "\n").count == 1)
    }
    #expect(try program.run("stats").output.contains("reviews"))
    #expect(!(try program.run("log", "statement")).output.contains("review"))
  }

  @Test func `wrong use is one line`() throws {
    let program = try Self.program()
    let long = String(repeating: "m", count: 300)
    for (arguments, says) in [
      (["audit", "--embedder", "http://127.0.0.1:1"], "--embedder compares a letter with a response"),
      (["audit", "statement", "--embedder", "http://127.0.0.1:1"], "--embedder compares a letter"),
      (["audit", "letter", "statement", "--embedder", "nowhere"], "is no address of a server"),
      (["review", "letter", "statement", "--list", "--embedder-model", "m"], "--embedder-model needs"),
      (["align", "letter", "--all", "--embedder", "ftp://a"], "is no address of a server"),
      (
        ["review", "letter", "statement", "--embedder", "http://127.0.0.1:1", "--embedder-model", long],
        "give the embedder a shorter address or model name"
      ),
    ] {
      let result = try program.run(arguments)
      #expect(result.code == 64 && result.output.isEmpty, "\(arguments): \(result)")
      #expect(result.error.contains(says), "\(result.error)")
    }
  }
}
