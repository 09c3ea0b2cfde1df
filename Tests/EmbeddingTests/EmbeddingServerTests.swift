import Alignment
import Foundation
import HTTPTransfer
import Synchronization
import Testing
import WebServer

@testable import Embedding

/// Against a real server on loopback.
@Suite struct EmbeddingServerTests {
  private struct Asked: Decodable {
    let model: String?
    let input: [String]
  }

  private func server(
    _ address: ListenAddress, path: String = "", model: String? = nil, key: String? = nil
  ) throws(EmbedderError) -> EmbeddingServer {
    try EmbeddingServer(
      address: "http://\(address)\(path)", model: model, key: key, client: HTTPClient(userAgent: "test/1"))
  }

  /// The vectors that a server's answers give, or the error.
  private func ask(
    _ texts: [String], path: String = "", model: String? = nil, key: String? = nil,
    handler: @escaping @Sendable (WebRequest) -> WebResponse
  ) async throws -> Result<[[Float]], EmbedderError> {
    try await WebServer.during(handler: { handler($0) }) { address in
      await OwnThread.run {
        do throws(EmbedderError) {
          return .success(try server(address, path: path, model: model, key: key).vectors(for: texts))
        } catch {
          return .failure(error)
        }
      }
    }
  }

  private static func json(_ text: String) -> WebResponse {
    WebResponse(
      status: 200, headers: [WebField("Content-Type", "application/json")], body: Array(text.utf8))
  }

  /// Each text is answered with its length, in the order that is asked for.
  private static func lengths(_ request: WebRequest, reversed: Bool = false) -> WebResponse {
    guard let asked = try? JSONDecoder().decode(Asked.self, from: Data(request.body)) else {
      return .text(400, "no")
    }
    let items = asked.input.enumerated().map {
      "{\"object\":\"embedding\",\"index\":\($0.offset),\"embedding\":[\($0.element.count),1]}"
    }
    let ordered = reversed ? Array(items.reversed()) : items
    return json("{\"object\":\"list\",\"data\":[\(ordered.joined(separator: ","))],\"usage\":{}}")
  }

  @Test(arguments: [false, true])
  func `vectors come in the order of the texts, whatever the order of the answer`(reversed: Bool) async throws
  {
    let texts = (0..<150).map { String(repeating: "x", count: $0) }
    let counts = Mutex<[Int]>([])
    let result = try await ask(texts) { request in
      let asked = try? JSONDecoder().decode(Asked.self, from: Data(request.body))
      counts.withLock { $0.append(asked?.input.count ?? -1) }
      return Self.lengths(request, reversed: reversed)
    }
    #expect(try result.get() == (0..<150).map { [Float($0), 1] })
    #expect(counts.withLock { $0 } == [64, 64, 22])
  }

  @Test(arguments: ["", "/", "/v1", "/v1/", "/v1/embeddings"])
  func `the address may be the server's or the whole`(path: String) async throws {
    let seen = Mutex<[String]>([])
    _ = try await ask(["a"], path: path, model: "m/1", key: "s3") { request in
      let asked = try? JSONDecoder().decode(Asked.self, from: Data(request.body))
      seen.withLock {
        $0 = [request.method, request.path, asked?.model ?? "", request.first("Authorization") ?? ""]
      }
      return Self.lengths(request)
    }.get()
    #expect(seen.withLock { $0 } == ["POST", "/v1/embeddings", "m/1", "Bearer s3"])
  }

  @Test(arguments: [
    "", "{}", "[]", "{\"data\":[]}", "{\"data\":[{\"embedding\":[]}]}", "{\"data\":[{\"embedding\":[0,0]}]}",
    "{\"data\":[{\"embedding\":[1e999]}]}", "{\"data\":[{\"embedding\":[1],\"index\":7}]}",
    "{\"data\":[{\"embedding\":[1],\"index\":-1}]}", "{\"data\":[{\"embedding\":\"AAAA\"}]}",
    "{\"data\":[{\"embedding\":[1]},{\"embedding\":[1]}]}", "{\"error\":{\"message\":\"model not found\"}}",
    "<html>",
  ])
  func `an answer that is none is an error that names the address and the remedy`(body: String) async throws {
    let result = try await ask(["a"]) { _ in Self.json(body) }
    guard case .failure(let error) = result else {
      Issue.record("\(result)")
      return
    }
    #expect(error.message.hasPrefix("http://127.0.0.1:") && !error.isUsage)
    #expect(!error.message.contains("\n") && error.message.hasSuffix(", or leave --embedder out"))
  }

  @Test func `two vectors for one text and vectors of two lengths are errors`() async throws {
    for body in [
      "{\"data\":[{\"embedding\":[1],\"index\":0},{\"embedding\":[1],\"index\":0}]}",
      "{\"data\":[{\"embedding\":[1],\"index\":0},{\"embedding\":[1,2],\"index\":1}]}",
    ] {
      let result = try await ask(["a", "b"]) { _ in Self.json(body) }
      #expect(throws: EmbedderError.self) { try result.get() }
    }
  }

  @Test(arguments: [400, 401, 404, 500, 503])
  func `a refusal is an error with its status`(status: Int) async throws {
    let result = try await ask(["a"]) { _ in .text(status, "no") }
    guard case .failure(let error) = result else {
      Issue.record("\(result)")
      return
    }
    #expect(error.message.contains("answered \(status)"))
  }

  @Test(arguments: ["", "ftp://x", "localhost:11434", "http://", "http://x?y=1", "http://x#y", "//x"])
  func `what is no address is refused before anything is sent`(address: String) {
    #expect(throws: EmbedderError.self) {
      try EmbeddingServer(address: address, model: nil, key: nil, client: HTTPClient(userAgent: "t"))
    }
  }

  @Test func `a key goes in the clear to this machine alone, and no password is shown`() throws {
    let client = HTTPClient(userAgent: "t")
    for address in ["http://example.org", "http://10.0.0.1:80", "http://127.0.0.1.example.org"] {
      #expect(throws: EmbedderError.self) {
        try EmbeddingServer(address: address, model: nil, key: "k", client: client)
      }
    }
    for address in ["http://127.0.0.1:1", "http://localhost:1", "https://example.org"] {
      _ = try EmbeddingServer(address: address, model: nil, key: "k", client: client)
    }
    let named = try EmbeddingServer(
      address: "https://me:secret@example.org", model: "m", key: nil, client: client)
    #expect(named.name == "embeddings of m at https://example.org/v1/embeddings")
  }

  @Test func `nobody there is an error with the remedy`() throws {
    // A port that was just given back: nobody listens.
    let address = try #require(ListenAddress(host: "127.0.0.1", port: 1))
    let server = try server(address)
    let error = #expect(throws: EmbedderError.self) { try server.vectors(for: ["a"]) }
    #expect(error?.message.contains("leave --embedder out") == true)
  }

  @Test func `no texts ask nothing`() throws {
    let address = try #require(ListenAddress(host: "127.0.0.1", port: 1))
    #expect(try server(address).vectors(for: []) == [])
  }
}
