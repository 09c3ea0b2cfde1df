package import Alignment
import Foundation
package import HTTPTransfer

/// A server that gives texts vectors over OpenAI's `POST /v1/embeddings`, as Ollama, llama.cpp and many others speak it.
package struct EmbeddingServer: Embedder {
  /// Texts in one request.
  static let batch = 64
  /// Numbers in one vector.
  static let mostDimensions = 16_384

  package let name: String
  private let url: String
  private let model: String?
  private let key: String?
  private let client: HTTPClient

  /// - Parameters:
  ///   - address: The server ("http://127.0.0.1:11434") or the whole address, ending in "/embeddings".
  ///   - model: The model to ask for; nil leaves the choice to the server.
  ///   - key: A key that the server wants ("Authorization: Bearer …"); never sent in the clear to another machine.
  package init(address: String, model: String?, key: String?, client: HTTPClient) throws(EmbedderError) {
    guard let parts = URLComponents(string: address), let scheme = parts.scheme?.lowercased(),
      ["http", "https"].contains(scheme), let host = parts.host, !host.isEmpty, parts.query == nil,
      parts.fragment == nil
    else {
      throw EmbedderError(
        "\(HTTPRequest(url: address).shownURL) is no address of a server; give one such as http://127.0.0.1:11434",
        isUsage: true)
    }
    var trimmed = address[...]
    while trimmed.last == "/" { trimmed = trimmed.dropLast() }
    if trimmed.hasSuffix("/embeddings") {
      url = String(trimmed)
    } else {
      url = trimmed + (trimmed.hasSuffix("/v1") ? "/embeddings" : "/v1/embeddings")
    }
    let isHere = ["localhost", "127.0.0.1", "::1", "[::1]"].contains(host.lowercased())
    if key != nil, scheme == "http", !isHere {
      throw EmbedderError(
        "\(HTTPRequest(url: url).shownURL) would get your key in the clear; give an https address",
        isUsage: true)
    }
    self.model = model
    self.key = key
    self.client = client
    name = "embeddings" + (model.map { " of \($0)" } ?? "") + " at " + HTTPRequest(url: url).shownURL
  }

  package func vectors(for texts: [String]) throws(EmbedderError) -> [[Float]] {
    var result: [[Float]] = []
    for start in stride(from: 0, to: texts.count, by: Self.batch) {
      let part = try request(Array(texts[start..<min(start + Self.batch, texts.count)]))
      if let length = result.first?.count, part.contains(where: { $0.count != length }) {
        throw error("gave vectors of different lengths")
      }
      result += part
    }
    return result
  }

  private struct Body: Encodable {
    let model: String?
    let input: [String]
  }

  private struct Answer: Decodable {
    struct Item: Decodable {
      let index: Int?
      let embedding: [Float]
    }
    let data: [Item]
  }

  private func request(_ texts: [String]) throws(EmbedderError) -> [[Float]] {
    guard let body = try? JSONEncoder().encode(Body(model: model, input: texts)) else {
      throw error("cannot be asked: the texts cannot be written as JSON")
    }
    var headers = [HTTPField("Content-Type", "application/json"), HTTPField("Accept", "application/json")]
    if let key { headers.append(HTTPField("Authorization", "Bearer " + key)) }
    let response: HTTPResponse
    do throws(HTTPTransferError) {
      response = try client.send(
        HTTPRequest(method: "POST", url: url, headers: headers, body: [UInt8](body)))
    } catch {
      throw EmbedderError("\(error.description); start the embedder, or leave --embedder out")
    }
    guard response.status == 200 else {
      throw error(
        "answered \(response.status)",
        "check the address and the model (--embedder-model), or leave --embedder out")
    }
    guard let answer = try? JSONDecoder().decode(Answer.self, from: Data(response.body)) else {
      throw error(
        "did not answer as /v1/embeddings does", "check the address, or leave --embedder out")
    }
    return try vectors(answer, count: texts.count)
  }

  /// The vectors in the order of the texts, however the server ordered them.
  private func vectors(_ answer: Answer, count: Int) throws(EmbedderError) -> [[Float]] {
    guard answer.data.count == count else {
      throw error("gave \(answer.data.count) vectors for \(count) texts")
    }
    var result = [[Float]?](repeating: nil, count: count)
    for (place, item) in answer.data.enumerated() {
      let index = item.index ?? place
      guard result.indices.contains(index), result[index] == nil else {
        throw error("gave two vectors for one text, or one for none")
      }
      guard (1...Self.mostDimensions).contains(item.embedding.count),
        item.embedding.count == answer.data[0].embedding.count
      else { throw error("gave vectors of different lengths, or of none") }
      guard item.embedding.allSatisfy(\.isFinite), item.embedding.contains(where: { $0 != 0 }) else {
        throw error("gave a vector without a direction")
      }
      result[index] = item.embedding
    }
    return result.compactMap { $0 }
  }

  private func error(
    _ reason: String, _ remedy: String = "try another model (--embedder-model), or leave --embedder out"
  ) -> EmbedderError {
    EmbedderError("\(HTTPRequest(url: url).shownURL) \(reason); \(remedy)")
  }
}
