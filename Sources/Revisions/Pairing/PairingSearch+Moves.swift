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
    let (oldsAreLeft, newsAreLeft) = (oldIsFree.contains(true), newIsFree.contains(true))
    guard oldsAreLeft && newsAreLeft || (oldsAreLeft || newsAreLeft) && links.contains(where: \.isMoved)
    else {
      return
    }
    var cosines = Cosines(oldVersion, newVersion, similarity(&lexicon))
    spread(from: links.filter(\.isMoved)) { cosines.of($0, $1, &lexicon) }
    let found = MoveCandidates(
      old: old.indices.filter { oldIsFree[$0] && old[$0].wordCount >= PairingLimits.movedWords },
      new: new.indices.filter { newIsFree[$0] && new[$0].wordCount >= PairingLimits.movedWords },
      in: self, &cosines, &lexicon
    ).links
    for link in found { add(link) }
    spread(from: found) { cosines.of($0, $1, &lexicon) }
    widenMoves(&cosines, &lexicon)
  }

  /// Takes free neighbours into a moved pair where the other side has them in one sentence.
  private mutating func widenMoves(_ cosines: inout Cosines, _ lexicon: inout Lexicon) {
    for place in links.indices where links[place].isMoved {
      for step in [-1, 1] {
        for side in [Side.old, .new] {
          let link = links[place]
          let own = side == .old ? link.old : link.new
          let index = step < 0 ? own.lowerBound - 1 : own.upperBound
          // Several on one side and several on the other would be no pair of sentences.
          guard (side == .old ? link.new : link.old).count == 1, own.count < PairingLimits.mostJoined,
            side == .old
              ? old.indices.contains(index) && oldIsFree[index]
              : new.indices.contains(index) && newIsFree[index]
          else { continue }
          let wider = min(own.lowerBound, index)..<max(own.upperBound, index + 1)
          let candidate = SentenceLink(
            old: side == .old ? wider : link.old, new: side == .new ? wider : link.new, isMoved: true)
          let together = cosines.of(candidate, &lexicon)
          if together >= PairingLimits.whole, together > cosines.of(link, &lexicon) {
            replace(place, with: candidate)
          }
        }
      }
    }
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
