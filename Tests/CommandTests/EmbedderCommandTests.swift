import Foundation
import HTTPTransfer
import Testing
import WebServer

/// `align --embedder`, against a real server on loopback that gives fixed vectors.
@Suite struct EmbedderCommandTests {
  private static let letter = FixedVectors.letter
  private static let response = FixedVectors.response

  private func run(_ arguments: [String], handler: @escaping @Sendable (WebRequest) -> WebResponse)
    async throws -> Program.Result
  {
    let program = try Program()
    try program.write("letter.txt", Self.letter)
    try program.write("statement.txt", Self.response)
    return try await WebServer.during(handler: { handler($0) }) { address in
      try await OwnThread.run { () throws(CocoaError) in
        do {
          return try program.run(
            ["align", "letter.txt", "statement.txt", "--embedder", "http://\(address)"] + arguments)
        } catch {
          throw CocoaError(.fileReadUnknown)
        }
      }
    }
  }

  @Test func `a passage in other words is found, and the result names the embedder`() async throws {
    let result = try await run(["--format", "json", "--embedder-model", "tiny"]) { FixedVectors.answer($0) }
    #expect(result.code == 0, "\(result.error)")
    let object = try #require(JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    #expect((object["aligner"] as? String)?.contains(" with embeddings of tiny at http://127.0.0.1:") == true)
    let demand = try #require((object["demands"] as? [[String: Any]])?.first)
    #expect(demand["disposition"] as? String != "absent")
  }

  @Test func `a server that fails gives an error and no result`() async throws {
    for status in [404, 500] {
      let result = try await run([]) { _ in .text(status, "no") }
      #expect(result.code == 69 && result.output.isEmpty)
      #expect(result.error.contains("answered \(status)") && result.error.contains("leave --embedder out"))
      #expect(result.error.split(separator: "\n").count == 1)
    }
  }

  @Test func `wrong use is refused`() throws {
    let program = try Program()
    try program.write("letter.txt", Self.letter)
    try program.write("statement.txt", Self.response)
    for arguments in [["--embedder", "nowhere"], ["--embedder-model", "m"]] {
      let result = try program.run(["align", "letter.txt", "statement.txt"] + arguments)
      #expect(result.code == 64 && result.output.isEmpty, "\(result)")
    }
  }
}
