import Alignment
import ArgumentParser
import Embedding
import Foundation

/// An embedding server, by which meanings are compared beside words; none by default.
struct EmbedderOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Compare meanings too, by this server's POST /v1/embeddings (Ollama, llama.cpp); it gets every sentence.",
      valueName: "url"))
  var embedder: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The model to ask the embedder for. A key is taken from REJOINDER_EMBEDDER_KEY.", valueName: "name"))
  var embedderModel: String?

  func validate() throws {
    if embedder == nil, embedderModel != nil {
      throw ValidationError("--embedder-model needs --embedder URL")
    }
  }

  /// The same, asked once for each text however often it is compared.
  func remembering() throws(EmbedderError) -> RememberingEmbedder? {
    try server().map { RememberingEmbedder($0) }
  }

  /// The server that was named, if one was.
  func server() throws(EmbedderError) -> EmbeddingServer? {
    guard let embedder else { return nil }
    let key = ProcessInfo.processInfo.environment["REJOINDER_EMBEDDER_KEY"]
    return try EmbeddingServer(
      address: embedder, model: embedderModel, key: key.flatMap { $0.isEmpty ? nil : $0 },
      client: Rejoinder.http)
  }
}
