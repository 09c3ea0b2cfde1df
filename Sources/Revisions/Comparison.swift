import Documents

/// The comparison of the blocks of some roles: pairs sentences, compares the words of the pairs, puts all in order.
struct Comparison {
  private(set) var changes: [SentenceChange] = []
  private(set) var moves: [MovedPassage] = []
  private(set) var summary: RevisionSummary

  private let oldText: TextRendition
  private let newText: TextRendition
  private let old: [Sentence]
  private let new: [Sentence]
  private var groups: MoveGroups
  private var wordsDeleted = 0
  private var wordsInserted = 0

  init(_ oldDocument: Document, _ newDocument: Document, roles: (Block.Role) -> Bool) {
    oldText = oldDocument.text
    newText = newDocument.text
    (old, new) = Sentence.all(oldDocument, newDocument, roles: roles)
    summary = RevisionSummary(
      equal: 0, edited: 0, moved: 0, inserted: 0, deleted: 0, wordsDeleted: 0, wordsInserted: 0,
      isCoarse: false)
    let pairing = SentencePairing(old: old, new: new)
    groups = MoveGroups(pairing.links, old: old, new: new)
    moves = groups.passages
    list(pairing)
    let counts = changes.reduce(into: [:]) { $0[$1.kind, default: 0] += 1 }
    summary = RevisionSummary(
      equal: counts[.equal, default: 0], edited: counts[.edited, default: 0],
      moved: counts[.moved, default: 0], inserted: counts[.inserted, default: 0],
      deleted: counts[.deleted, default: 0], wordsDeleted: wordsDeleted, wordsInserted: wordsInserted,
      isCoarse: pairing.isCoarse)
  }

  /// Reading order: between two pairs that kept their place first what is gone, then what is new or came from elsewhere.
  private mutating func list(_ pairing: SentencePairing) {
    var movedTo: [Int: SentenceLink] = [:]
    var movedAway = [Bool](repeating: false, count: old.count)
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
    gap(old.count, new.count, &self)
  }

  private mutating func delete(_ index: Int) {
    changes.append(SentenceChange(kind: .deleted, old: old[index].range, new: nil))
    wordsDeleted += old[index].wordCount
  }

  private mutating func insert(_ index: Int) {
    changes.append(SentenceChange(kind: .inserted, old: nil, new: new[index].range))
    wordsInserted += new[index].wordCount
  }

  private mutating func pair(_ link: SentenceLink) {
    let oldRange = old[link.old.lowerBound].range.lowerBound..<old[link.old.upperBound - 1].range.upperBound
    let newRange = new[link.new.lowerBound].range.lowerBound..<new[link.new.upperBound - 1].range.upperBound
    let move = groups.passageOfNew[link.new.lowerBound]
    // Joined, because a sentence that only the splitter cut differently is the same.
    if link.old.map({ old[$0].key }).joined(separator: " ")
      == link.new.map({ new[$0].key }).joined(separator: " ")
    {
      changes.append(
        SentenceChange(
          kind: link.isMoved ? .moved : .equal, old: oldRange, new: newRange, move: move))
      return
    }
    let words = WordComparison(
      old: link.old.flatMap { old[$0].words }, new: link.new.flatMap { new[$0].words })
    wordsDeleted += words.deletedWords.count { $0.isWord }
    wordsInserted += words.insertedWords.count { $0.isWord }
    changes.append(
      SentenceChange(
        kind: link.isMoved ? .moved : .edited, old: oldRange, new: newRange,
        runs: words.runs(oldText.utf8, oldRange, newText.utf8, newRange), tags: ChangeKind.kinds(of: words),
        move: move))
  }
}
