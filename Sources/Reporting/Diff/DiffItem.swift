import Revisions

/// What a list of changes has as one entry: a changed sentence, or one end of a move.
enum DiffItem: Equatable {
  /// Index of a sentence that was edited, inserted or deleted.
  case change(Int)
  /// Where a passage was, by its index in the revision's moves.
  case departure(Int)
  /// Where a passage is, with the indices of its sentences and of what was put in between them.
  case arrival(Int, sentences: [Int])

  /// The entries of a comparison in reading order: each passage once with its sentences, and once where it was.
  static func all(_ changes: [SentenceChange]) -> [DiffItem] {
    var last: [Int: Int] = [:]
    for (index, change) in changes.enumerated() {
      if let move = change.move { last[move] = index }
    }
    var items: [DiffItem] = []
    var departed: Set<Int> = []
    var passed = -1
    for step in DiffStep.all(changes) {
      let (index, change) = (step.sentence, changes[step.sentence])
      switch step.kind {
      case .equal: continue
      case .left:
        if let move = change.move, departed.insert(move).inserted { items.append(.departure(move)) }
      case .arrived where change.move != nil:
        guard index > passed, let move = change.move else { continue }
        let passage = passage(from: index, to: last[move] ?? index, move: move, in: changes)
        items.append(.arrival(move, sentences: Array(passage)))
        passed = passage.upperBound - 1
      default:
        if index > passed { items.append(.change(index)) }
      }
    }
    return items
  }

  /// From the first sentence of a passage to its last, or up to the first that belongs elsewhere.
  private static func passage(from first: Int, to last: Int, move: Int, in changes: [SentenceChange])
    -> Range<Int>
  {
    var end = first
    for index in first...last {
      if changes[index].move == move {
        end = index
      } else if changes[index].kind != .inserted {
        break
      }
    }
    return first..<(end + 1)
  }
}
