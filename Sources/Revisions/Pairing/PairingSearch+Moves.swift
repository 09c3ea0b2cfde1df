import Diffing

/// Moves: what is gone here and new there, found as a step of its own.
///
/// A sentence alone is a move only when it is long enough to be told from a formula and occurs once in each
/// version; a neighbour of a move moves with it, however short.
extension PairingSearch {
  /// Links free sentences whose identical form stands elsewhere.
  mutating func linkIdenticalMoves() {
    let (oldPlaces, newPlaces) = (Self.uniquePlaces(old), Self.uniquePlaces(new))
    var found: [SentenceLink] = []
    for (index, sentence) in old.enumerated()
    where oldIsFree[index] && sentence.wordCount >= PairingLimits.movedIdenticalWords {
      guard oldPlaces[sentence.key] == .some(index), let other = newPlaces[sentence.key] ?? nil,
        newIsFree[other]
      else { continue }
      found.append(SentenceLink(index, other, isMoved: true))
    }
    for link in found { add(link) }
    spread(from: found) { [old, new] in old[$0].key == new[$1].key ? 1 : 0 }
  }

  /// Links free sentences whose edited form stands elsewhere, then what moved along with them.
  mutating func linkSimilarMoves(_ lexicon: inout Lexicon) {
    let similarity = similarity
    spread(from: links.filter(\.isMoved)) { similarity.cosine($0, $1) }
    let found = MoveCandidates(
      old: old.indices.filter { oldIsFree[$0] && old[$0].wordCount >= PairingLimits.movedWords },
      new: new.indices.filter { newIsFree[$0] && new[$0].wordCount >= PairingLimits.movedWords },
      in: self, &lexicon
    ).links
    for link in found { add(link) }
    spread(from: found) { similarity.cosine($0, $1) }
  }

  /// Takes the free neighbours of moves along where they are similar enough, and theirs in turn.
  private mutating func spread(from links: [SentenceLink], similarity: (Int, Int) -> Double) {
    for link in links {
      for step in [-1, 1] {
        var (first, second) = (link.old.lowerBound + step, link.new.lowerBound + step)
        while old.indices.contains(first), new.indices.contains(second), oldIsFree[first], newIsFree[second],
          similarity(first, second) >= PairingLimits.movedNeighbour
        {
          add(SentenceLink(first, second, isMoved: true))
          (first, second) = (first + step, second + step)
        }
      }
    }
  }

  /// The index of each key that occurs once, nil for one that occurs more often.
  private static func uniquePlaces(_ sentences: [Sentence]) -> [Token: Int?] {
    var places: [Token: Int?] = [:]
    places.reserveCapacity(sentences.count)
    for (index, sentence) in sentences.enumerated() {
      places.updateValue(places[sentence.key] == nil ? .some(index) : nil, forKey: sentence.key)
    }
    return places
  }
}
