package import Alignment
package import Documents

/// Sentences of a response that a reviewer may mean.
package struct PassageSearch: Sendable {
  private let response: Document
  /// Half-open UTF-8 bytes of the text rendition, in reading order.
  private let sentences: [Range<Int>]
  private let keys: [Set<String>]
  /// In how many sentences each word occurs.
  private let frequencies: [String: Int]

  /// The most sentences of a short list.
  package static let most = 9

  package init(_ response: Document) {
    self.response = response
    sentences = response.blocks.filter(\.role.isDocument).flatMap(\.sentences)
    keys = sentences.map { SharedWords(response.text.string($0)).keys }
    frequencies = keys.reduce(into: [:]) { counts, words in
      for word in words { counts[word, default: 0] += 1 }
    }
  }

  /// What the aligner cites, its nearest miss, and then the sentences that share most with the demand.
  package func candidates(for demand: AlignedDemand) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for passage in demand.responses + (demand.nearest.map { [$0] } ?? []) where found.count < Self.most {
      if !found.contains(passage.range) { found.append(passage.range) }
    }
    for sentence in ranked(SharedWords(demand.quote.exact).keys) where found.count < Self.most {
      if !found.contains(where: { $0.overlaps(sentence) }) { found.append(sentence) }
    }
    return found
  }

  /// The sentences that hold a text word for word, whatever its case, and then those that share words with it.
  package func matches(_ text: String) -> [Range<Int>] {
    let wanted = text.lowercased()
    let literal = sentences.filter { response.text.string($0).lowercased().contains(wanted) }
    let others = ranked(SharedWords(text).keys).filter { !literal.contains($0) }
    return Array((literal + others).prefix(Self.most))
  }

  /// Sentences by the words that they share, each word worth more the fewer sentences have it; the earlier first among equals.
  private func ranked(_ wanted: Set<String>) -> [Range<Int>] {
    let scores = keys.map { words in
      // The sum of whole numbers, so that it is the same in whatever order the set gives them.
      words.intersection(wanted).reduce(0) { $0 + 1_000_000 / (frequencies[$1] ?? 1) }
    }
    return sentences.indices.filter { scores[$0] > 0 }
      .sorted { (scores[$1], $0) < (scores[$0], $1) }.prefix(Self.most).map { sentences[$0] }
  }
}
