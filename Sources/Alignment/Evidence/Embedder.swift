/// Gives texts places in a space in which nearness is likeness of meaning.
package protocol Embedder: Sendable {
  /// What made the vectors, part of every result: "embeddings of all-minilm at http://127.0.0.1:11434/v1/embeddings".
  var name: String { get }
  /// One vector for each text, in their order: all of the same length, none of them zero, every number finite.
  func vectors(for texts: [String]) throws(EmbedderError) -> [[Float]]
}

/// Why there are no vectors. Without them there is no result either: results never change silently.
package struct EmbedderError: Error, Equatable {
  /// One line that names the address, without a password, and what may be done.
  package let message: String
  /// Whether the address itself is at fault, and not the server.
  package let isUsage: Bool

  package init(_ message: String, isUsage: Bool = false) {
    self.message = message
    self.isUsage = isUsage
  }
}
