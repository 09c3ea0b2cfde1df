import Diffing

/// Finds, among deleted and inserted sentences, those that are one sentence in another place.
///
/// Only sentences that share rare words are compared, so that the work stays linear; a pair counts only when it
/// is similar and no other pair of either sentence comes close.
struct MoveCandidates {
  private(set) var links: [SentenceLink] = []

  /// A word in more of the new sentences than this says nothing.
  private static let commonWord = 16
  /// Sentences compared with one other at most.
  private static let perSentence = 8
  /// Least share of the words of both sentences that they have in common, before their grams are looked at.
  private static let sharedWords = 0.4

  private struct Candidate {
    let old: Int
    let new: Int
    let similarity: Double
  }

  init(old: [Int], new: [Int], in search: PairingSearch, _ cosines: inout Cosines, _ lexicon: inout Lexicon) {
    guard !old.isEmpty, !new.isEmpty else { return }
    let candidates = Self.candidates(old, new, search, &cosines, &lexicon)
    var best: [Int: (first: Double, second: Double)] = [:]
    // Old sentences are counted from 0 up, new ones from -1 down.
    for candidate in candidates {
      for key in [candidate.old, -1 - candidate.new] {
        let known = best[key] ?? (0, 0)
        best[key] =
          candidate.similarity > known.first
          ? (candidate.similarity, known.first) : (known.first, max(known.second, candidate.similarity))
      }
    }
    for candidate in candidates where candidate.similarity >= PairingLimits.moved {
      let leads = [candidate.old, -1 - candidate.new].allSatisfy { key in
        guard let (first, second) = best[key] else { return false }
        return candidate.similarity == first && first >= second + PairingLimits.movedLead
      }
      if leads { links.append(SentenceLink(candidate.old, candidate.new, isMoved: true)) }
    }
  }

  private static func candidates(
    _ old: [Int], _ new: [Int], _ search: PairingSearch, _ cosines: inout Cosines, _ lexicon: inout Lexicon
  ) -> [Candidate] {
    var places: [Token: [Int]] = [:]
    var wordsOfNew: [Int: Set<Token>] = [:]
    for index in new {
      let words = words(search.newVersion, index, &lexicon)
      for word in words { places[word, default: []].append(index) }
      wordsOfNew[index] = words
    }
    return old.flatMap { index -> [Candidate] in
      let words = words(search.oldVersion, index, &lexicon)
      var shared: [Int: Int] = [:]
      for word in words {
        guard let found = places[word], found.count <= commonWord else { continue }
        for other in found { shared[other, default: 0] += 1 }
      }
      let likely = shared.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(perSentence).map(\.key)
      return likely.compactMap { other in
        guard let others = wordsOfNew[other],
          Double(2 * words.intersection(others).count) >= sharedWords * Double(words.count + others.count)
        else { return nil }
        return Candidate(old: index, new: other, similarity: cosines.of(index, other, &lexicon))
      }
    }
  }

  /// The distinct words of a sentence in lower case.
  private static func words(_ version: Version, _ index: Int, _ lexicon: inout Lexicon) -> Set<Token> {
    var words: Set<Token> = []
    for token in version.sentences[index].tokens where version.tokens.kinds[token] != .mark {
      words.insert(lexicon.lowered(version.tokens.keys[token]))
    }
    return words
  }
}
