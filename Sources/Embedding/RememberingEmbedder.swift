package import Alignment
import Synchronization

/// An embedder that is asked for each text once, as versions of one document share most of their sentences.
package final class RememberingEmbedder: Embedder {
  /// What is kept at most, in numbers of vectors: 256 MB.
  static let mostNumbers = 64 << 20

  package let name: String
  private let server: any Embedder
  private let most: Int
  /// The vectors by their texts, guarded by the lock.
  private let known = Mutex<Known>(Known())

  private struct Known {
    var vectors: [String: [Float]] = [:]
    var numbers = 0
  }

  package convenience init(_ server: any Embedder) { self.init(server, most: Self.mostNumbers) }

  /// - Parameter most: How many numbers are kept at most; what is more is thrown away and asked for again.
  init(_ server: any Embedder, most: Int) {
    self.server = server
    self.most = most
    name = server.name
  }

  package func vectors(for texts: [String]) throws(EmbedderError) -> [[Float]] {
    var found = known.withLock { known in texts.map { known.vectors[$0] } }
    var missing: [String: [Int]] = [:]
    var order: [String] = []
    for (index, text) in texts.enumerated() where found[index] == nil {
      if missing[text] == nil { order.append(text) }
      missing[text, default: []].append(index)
    }
    guard !order.isEmpty else { return found.compactMap(\.self) }
    let fresh = try server.vectors(for: order)
    // A server that changes its model between two requests would otherwise have its vectors compared with others.
    let length = fresh.first?.count ?? 0
    guard fresh.count == order.count, found.allSatisfy({ ($0?.count ?? length) == length }) else {
      throw EmbedderError("\(name): gave vectors of different lengths")
    }
    known.withLock { known in
      for (text, vector) in zip(order, fresh) {
        for index in missing[text] ?? [] { found[index] = vector }
        if known.numbers + vector.count > most { known = Known() }
        if vector.count <= most, known.vectors.updateValue(vector, forKey: text) == nil {
          known.numbers += vector.count
        }
      }
    }
    return found.compactMap(\.self)
  }
}
