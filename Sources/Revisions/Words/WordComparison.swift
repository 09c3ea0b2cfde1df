import Diffing

/// The words of a sentence against those of its next version.
struct WordComparison: Sendable {
  let old: [Word]
  let new: [Word]
  /// Where they differ: half-open indices of `old` and `new`, ascending.
  let hunks: [Hunk]

  init(old: [Word], new: [Word]) {
    self.init(old: old, new: new, InternedPair(old: old.lazy.map(\.key), new: new.lazy.map(\.key)))
  }

  /// The same where the keys have numbers already.
  init(old: [Word], new: [Word], _ pair: InternedPair) {
    self.old = old
    self.new = new
    // One direction for both orders of the versions, so that exchanging them exchanges insertions and deletions.
    if Self.precedes(new, old, pair) {
      hunks = Self.hunks(new, old, InternedPair(old: pair.new, new: pair.old))
        .map { Hunk(old: $0.new, new: $0.old) }
    } else {
      hunks = Self.hunks(old, new, pair)
    }
  }

  var deletedWords: [Word] { replacements.flatMap(\.old) }
  var insertedWords: [Word] { replacements.flatMap(\.new) }
  /// The words of each hunk.
  var replacements: [(old: ArraySlice<Word>, new: ArraySlice<Word>)] {
    hunks.map { (old[$0.old], new[$0.new]) }
  }

  private static func precedes(_ first: [Word], _ second: [Word], _ pair: InternedPair) -> Bool {
    guard
      let index = zip(pair.old, pair.new).enumerated().first(where: { $0.element.0 != $0.element.1 })?.offset
    else { return first.count < second.count }
    return first[index].key < second[index].key
  }

  private static func hunks(_ old: [Word], _ new: [Word], _ pair: InternedPair) -> [Hunk] {
    // A phrase between two commas or at an end reads as a whole.
    return EditScript(pair).sliding(in: pair) { side, gap in
      let words = side == .old ? old : new
      return gap == 0 || gap == words.count || words[gap - 1].kind == .mark ? 1 : 0
    }.hunks
  }

  /// The runs over the exact text of both sentences, each given with its half-open byte range.
  ///
  /// Equal tokens whose bytes differ all the same (a quotation mark of another style, white space) become a
  /// deletion and an insertion, because the runs must give both texts exactly.
  func runs(_ oldBytes: [UInt8], _ oldRange: Range<Int>, _ newBytes: [UInt8], _ newRange: Range<Int>)
    -> [WordRun]
  {
    var runs = RunList()
    var (oldAt, newAt) = (oldRange.lowerBound, newRange.lowerBound)
    var (oldIndex, newIndex) = (0, 0)
    func keep(_ oldEnd: Int, _ newEnd: Int) {
      runs.keep(oldBytes[oldAt..<oldEnd], newBytes[newAt..<newEnd])
      (oldAt, newAt) = (oldEnd, newEnd)
    }
    func keepWords(upTo stop: Int) {
      while oldIndex < stop {
        let (oldWord, newWord) = (old[oldIndex].range, new[newIndex].range)
        keep(oldWord.lowerBound, newWord.lowerBound)
        keep(oldWord.upperBound, newWord.upperBound)
        (oldIndex, newIndex) = (oldIndex + 1, newIndex + 1)
      }
    }
    for hunk in hunks {
      keepWords(upTo: hunk.old.lowerBound)
      (oldIndex, newIndex) = (hunk.old.upperBound, hunk.new.upperBound)
      let oldEnd = hunk.old.isEmpty ? oldAt : old[oldIndex - 1].range.upperBound
      let newEnd = hunk.new.isEmpty ? newAt : new[newIndex - 1].range.upperBound
      // White space that stands before both replaced words was not replaced.
      if !hunk.old.isEmpty, !hunk.new.isEmpty {
        let (oldStart, newStart) = (
          old[hunk.old.lowerBound].range.lowerBound, new[hunk.new.lowerBound].range.lowerBound
        )
        if oldBytes[oldAt..<oldStart] == newBytes[newAt..<newStart] { keep(oldStart, newStart) }
      }
      runs.delete(oldBytes[oldAt..<oldEnd])
      runs.insert(newBytes[newAt..<newEnd])
      (oldAt, newAt) = (oldEnd, newEnd)
    }
    keepWords(upTo: old.count)
    keep(oldRange.upperBound, newRange.upperBound)
    return runs.finished()
  }
}

/// Collects runs; what is deleted or inserted between two equal stretches is one run each.
private struct RunList {
  private var runs: [WordRun] = []
  private var equal: [UInt8] = []
  private var deleted: [UInt8] = []
  private var inserted: [UInt8] = []

  mutating func keep(_ old: ArraySlice<UInt8>, _ new: ArraySlice<UInt8>) {
    guard old == new else {
      delete(old)
      insert(new)
      return
    }
    guard !old.isEmpty else { return }
    flushChanges()
    equal += old
  }

  mutating func delete(_ bytes: ArraySlice<UInt8>) {
    if !bytes.isEmpty { flushEqual() }
    deleted += bytes
  }

  mutating func insert(_ bytes: ArraySlice<UInt8>) {
    if !bytes.isEmpty { flushEqual() }
    inserted += bytes
  }

  mutating func finished() -> [WordRun] {
    flushEqual()
    flushChanges()
    return runs
  }

  private mutating func flushEqual() { Self.flush(.equal, &equal, into: &runs) }

  private mutating func flushChanges() {
    Self.flush(.delete, &deleted, into: &runs)
    Self.flush(.insert, &inserted, into: &runs)
  }

  private static func flush(_ op: WordRun.Operation, _ bytes: inout [UInt8], into runs: inout [WordRun]) {
    guard !bytes.isEmpty else { return }
    runs.append(WordRun(op: op, text: String(decoding: bytes, as: UTF8.self)))
    bytes.removeAll(keepingCapacity: true)
  }
}
