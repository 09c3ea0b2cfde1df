import Diffing
import Documents

/// The comparison of the blocks of some roles: pairs sentences, compares the words of the pairs, puts all in order.
struct Comparison {
  private(set) var changes: [SentenceChange] = []
  private(set) var moves: [MovedPassage] = []
  private(set) var summary: RevisionSummary

  private let old: Version
  private let new: Version
  private var lexicon: Lexicon
  private var groups: MoveGroups
  private var judge: SentenceJudge
  private var wordsDeleted = 0
  private var wordsInserted = 0

  init(
    _ oldDocument: Document, _ newDocument: Document, ignoring rules: IgnoredText = .nothing,
    roles: (Block.Role) -> Bool
  ) {
    (old, new, lexicon) = Version.both(oldDocument, newDocument, ignoring: rules, roles: roles)
    judge = SentenceJudge(
      oldDocument, newDocument, old, new, isOutside: !roles(.content),
      leavesLinkFields: rules.leavesLinkFields)
    summary = RevisionSummary(
      equal: 0, edited: 0, moved: 0, inserted: 0, deleted: 0, wordsDeleted: 0, wordsInserted: 0,
      isCoarse: false)
    let pairing = SentencePairing(old: old, new: new, &lexicon)
    groups = MoveGroups(pairing.links, old: old.sentences, new: new.sentences)
    moves = groups.passages
    list(pairing)
    let counts = changes.reduce(into: [:]) { $0[$1.kind, default: 0] += 1 }
    summary = RevisionSummary(
      equal: counts[.equal, default: 0], edited: counts[.edited, default: 0],
      moved: counts[.moved, default: 0], inserted: counts[.inserted, default: 0],
      deleted: counts[.deleted, default: 0], wordsDeleted: wordsDeleted, wordsInserted: wordsInserted,
      isCoarse: pairing.isCoarse)
  }

  /// What rules take away of what would be a change.
  var ignored: [IgnoredChange] { IgnoredChange.changes(from: old, to: new, in: changes) }

  /// Reading order: between two pairs that kept their place first what is gone, then what is new or came from elsewhere.
  private mutating func list(_ pairing: SentencePairing) {
    var movedTo: [Int: SentenceLink] = [:]
    var movedAway = [Bool](repeating: false, count: old.sentences.count)
    for link in pairing.links where link.isMoved {
      movedTo[link.new.lowerBound] = link
      for index in link.old { movedAway[index] = true }
    }
    var (oldEnd, newEnd) = (0, 0)
    func gap(_ oldStop: Int, _ newStop: Int, _ comparison: inout Comparison) {
      for index in oldEnd..<oldStop where !movedAway[index] { comparison.delete(index) }
      var index = newEnd
      while index < newStop {
        if let link = movedTo[index] {
          comparison.pair(link)
          index = link.new.upperBound
        } else {
          comparison.insert(index)
          index += 1
        }
      }
    }
    for link in pairing.links where !link.isMoved {
      gap(link.old.lowerBound, link.new.lowerBound, &self)
      pair(link)
      (oldEnd, newEnd) = (link.old.upperBound, link.new.upperBound)
    }
    gap(old.sentences.count, new.sentences.count, &self)
  }

  private mutating func delete(_ index: Int) {
    let sentence = old.sentences[index]
    changes.append(
      SentenceChange(
        kind: .deleted, old: sentence.range, new: nil,
        significance: judge.significance(ofDeleted: index, &lexicon)))
    wordsDeleted += sentence.wordCount
  }

  private mutating func insert(_ index: Int) {
    let sentence = new.sentences[index]
    changes.append(
      SentenceChange(
        kind: .inserted, old: nil, new: sentence.range,
        significance: judge.significance(ofInserted: index, &lexicon)))
    wordsInserted += sentence.wordCount
  }

  private mutating func pair(_ link: SentenceLink) {
    let (oldFirst, oldLast) = (old.sentences[link.old.lowerBound], old.sentences[link.old.upperBound - 1])
    let (newFirst, newLast) = (new.sentences[link.new.lowerBound], new.sentences[link.new.upperBound - 1])
    let oldRange = oldFirst.range.lowerBound..<oldLast.range.upperBound
    let newRange = newFirst.range.lowerBound..<newLast.range.upperBound
    let move = groups.passageOfNew[link.new.lowerBound]
    // The tokens of all sentences of a side, because one that only the splitter cut differently is the same.
    let oldTokens = oldFirst.tokens.lowerBound..<oldLast.tokens.upperBound
    let newTokens = newFirst.tokens.lowerBound..<newLast.tokens.upperBound
    let isEqual = old.tokens.keys[oldTokens] == new.tokens.keys[newTokens]
    let marks = isEqual ? judge.verdict(ofEqual: link) : nil
    if isEqual, marks == nil {
      changes.append(
        SentenceChange(
          kind: link.isMoved ? .moved : .equal, old: oldRange, new: newRange, move: move,
          significance: link.isMoved ? judge.significanceOfMove() : .none))
      return
    }
    let pair = InternedPair(
      old: Array(old.tokens.keys[oldTokens]), new: Array(new.tokens.keys[newTokens]))
    let words = WordComparison(
      old: old.tokens.words(oldTokens, &lexicon), new: new.tokens.words(newTokens, &lexicon), pair)
    wordsDeleted += words.deletedWords.count { $0.isWord }
    wordsInserted += words.insertedWords.count { $0.isWord }
    let verdict = marks ?? judge.verdict(of: words, link, &lexicon)
    changes.append(
      SentenceChange(
        kind: link.isMoved ? .moved : .edited, old: oldRange, new: newRange,
        runs: words.runs(old.text.utf8, oldRange, new.text.utf8, newRange), tags: verdict.tags, move: move,
        significance: verdict.significance))
  }
}
