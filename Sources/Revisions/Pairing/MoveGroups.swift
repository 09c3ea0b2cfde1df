/// Puts moved sentences together that went from one place to another as one passage.
///
/// Two belong together that follow each other in both versions, or that lie in one block of both with nothing
/// between them but what was deleted or inserted. A passage is of paragraphs when nothing of its blocks stayed behind
/// and nothing in its new ones came from anywhere else.
struct MoveGroups {
  private(set) var passages: [MovedPassage] = []
  /// Index in `passages` of each moved link, by the index of its first new sentence.
  private(set) var passageOfNew: [Int: Int] = [:]

  private let old: [Sentence]
  private let new: [Sentence]
  /// The links that the sentences of each side lie in.
  private var oldMoved: [Bool?]
  private var newMoved: [Bool?]

  init(_ links: [SentenceLink], old: [Sentence], new: [Sentence]) {
    self.old = old
    self.new = new
    oldMoved = Array(repeating: nil, count: old.count)
    newMoved = Array(repeating: nil, count: new.count)
    for link in links {
      for index in link.old { oldMoved[index] = link.isMoved }
      for index in link.new { newMoved[index] = link.isMoved }
    }
    var group: [SentenceLink] = []
    for link in links.filter(\.isMoved).sorted(by: { $0.new.lowerBound < $1.new.lowerBound }) {
      if let last = group.last, !follows(link, last) {
        close(group)
        group = []
      }
      group.append(link)
    }
    close(group)
  }

  private func follows(_ link: SentenceLink, _ last: SentenceLink) -> Bool {
    let oldGap = last.old.upperBound..<max(last.old.upperBound, link.old.lowerBound)
    let newGap = last.new.upperBound..<max(last.new.upperBound, link.new.lowerBound)
    guard link.old.lowerBound >= last.old.upperBound else { return false }
    if oldGap.isEmpty, newGap.isEmpty { return true }
    return old[last.old.upperBound - 1].block == old[link.old.lowerBound].block
      && new[last.new.upperBound - 1].block == new[link.new.lowerBound].block
      && oldGap.allSatisfy { oldMoved[$0] == nil } && newGap.allSatisfy { newMoved[$0] == nil }
  }

  private mutating func close(_ group: [SentenceLink]) {
    guard let first = group.first, let last = group.last else { return }
    let (oldIndices, newIndices) = (
      first.old.lowerBound..<last.old.upperBound, first.new.lowerBound..<last.new.upperBound
    )
    let isWhole = isWhole(oldIndices, old, oldMoved) && isWhole(newIndices, new, newMoved)
    for link in group { passageOfNew[link.new.lowerBound] = passages.count }
    passages.append(
      MovedPassage(
        extent: isWhole ? .paragraphs : .sentences,
        old: old[oldIndices.lowerBound].range.lowerBound..<old[oldIndices.upperBound - 1].range.upperBound,
        new: new[newIndices.lowerBound].range.lowerBound..<new[newIndices.upperBound - 1].range.upperBound))
  }

  /// Whether the blocks that a run of sentences begins and ends in hold no other sentence that has a partner.
  private func isWhole(_ run: Range<Int>, _ sentences: [Sentence], _ moved: [Bool?]) -> Bool {
    var before = run.lowerBound - 1
    while before >= 0, sentences[before].block == sentences[run.lowerBound].block {
      if moved[before] != nil { return false }
      before -= 1
    }
    var after = run.upperBound
    while after < sentences.count, sentences[after].block == sentences[run.upperBound - 1].block {
      if moved[after] != nil { return false }
      after += 1
    }
    return true
  }
}
