import Alignment
import Capture
import Documents

/// The order of what the index found, where an embedder has a say.
///
/// The index finds by shared words alone, so that a sentence without one is not among the candidates. They are ordered by their
/// BM25 and their cosine, each by its standard deviation among them, as `align --embedder` weighs the two for one response.
extension CorpusSearch {
  /// The best of one demand's candidates; a candidate whose words cannot be had any more is left out.
  mutating func byMeaning(
    _ candidates: [Hit], of demand: Int, in index: PostingIndex, _ embedder: any Embedder
  ) throws -> [Found] {
    let texts = try texts(of: candidates, in: index)
    let kept = candidates.indices.filter { texts[$0] != nil }
    guard !kept.isEmpty else { return [] }
    let asked = request.letter.document.text.string(letter.demands[demand].range)
    let vectors = try embedder.vectors(for: [asked] + kept.compactMap { texts[$0] })
      .map { $0.map(Double.init) }
    guard vectors.count == kept.count + 1, vectors.allSatisfy({ $0.count == vectors[0].count }) else {
      throw EmbedderError("\(embedder.name): gave vectors of different lengths")
    }
    let cosines = vectors.dropFirst().map { Self.cosine(vectors[0], $0) }
    let scores = kept.map { candidates[$0].score }
    let (words, meanings) = (Self.deviation(scores), Self.deviation(cosines))
    let joined = kept.indices.map { scores[$0] / words + cosines[$0] / meanings }
    return kept.indices
      // Among equals the order by words.
      .sorted { joined[$0] == joined[$1] ? $0 < $1 : joined[$0] > joined[$1] }
      .prefix(request.top).map { Found(hit: candidates[kept[$0]], cosine: cosines[$0]) }
  }

  /// The words of sentences of the index; each document is fetched once.
  private mutating func texts(of hits: [Hit], in index: PostingIndex) throws -> [String?] {
    var texts = [String?](repeating: nil, count: hits.count)
    let byDocument = Dictionary(grouping: hits.indices) { index.document(of: hits[$0].sentence) }
    for (document, members) in byDocument.sorted(by: { $0.key < $1.key }) {
      guard let source = try reader.quotable(plan.snapshots[documents[document]]) else { continue }
      for member in members {
        let place = source.document.places[place(of: hits[member].sentence, document)]
        texts[member] = source.text.string(place.range)
      }
    }
    return texts
  }

  /// The cosine of two vectors of one length; 0 where one has no direction.
  static func cosine(_ first: [Double], _ second: [Double]) -> Double {
    let lengths = [first, second].map { vector in
      // By the largest first: squares of large numbers overflow.
      let largest = vector.reduce(0) { max($0, abs($1)) }
      let sum = vector.reduce(0) { $0 + ($1 / max(largest, 1e-300)) * ($1 / max(largest, 1e-300)) }
      return largest * sum.squareRoot()
    }
    guard lengths[0] > 0, lengths[1] > 0 else { return 0 }
    let sum = zip(first, second).reduce(0) { $0 + ($1.0 / lengths[0]) * ($1.1 / lengths[1]) }
    return min(1, max(-1, sum))
  }

  /// The standard deviation; 1 where all are equal.
  private static func deviation(_ values: [Double]) -> Double {
    let count = Double(max(1, values.count))
    let mean = values.reduce(0, +) / count
    let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count
    return variance > 0 ? variance.squareRoot() : 1
  }
}
