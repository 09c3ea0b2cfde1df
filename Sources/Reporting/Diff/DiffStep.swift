import Revisions

/// One step through both versions at once.
///
/// Law: the old texts of all steps that have one, in their order, are the old version's sentences in its reading order,
/// and so with the new; a moved sentence makes two steps, one where it left and one where it arrived.
struct DiffStep: Equatable {
  enum Kind: Equatable {
    case equal, edited, deleted, inserted
    /// Where a moved sentence was; only its old text stands here.
    case left
    /// Where a moved sentence is; only its new text stands here.
    case arrived
  }

  let kind: Kind
  /// Index in the list of changes that the steps go through.
  let sentence: Int

  var hasOld: Bool { kind != .inserted && kind != .arrived }
  var hasNew: Bool { kind != .deleted && kind != .left }

  /// The steps through a list of changes in the new text's reading order; linear but for sorting what moved.
  static func all(_ changes: [SentenceChange]) -> [DiffStep] {
    let moved = changes.indices.filter { changes[$0].kind == .moved }
      .sorted { start(changes[$0]) < start(changes[$1]) }
    let stayed = changes.indices.filter { changes[$0].kind != .moved && changes[$0].old != nil }
    var steps: [DiffStep] = []
    steps.reserveCapacity(changes.count + moved.count)
    var (nextMoved, nextStayed) = (0, 0)
    /// What left before the next sentence that stayed stands right behind the last one that did.
    func leave() {
      let stop = nextStayed < stayed.count ? start(changes[stayed[nextStayed]]) : Int.max
      while nextMoved < moved.count, start(changes[moved[nextMoved]]) < stop {
        steps.append(DiffStep(kind: .left, sentence: moved[nextMoved]))
        nextMoved += 1
      }
    }
    leave()
    for (index, change) in changes.enumerated() {
      steps.append(DiffStep(kind: kind(change), sentence: index))
      if change.kind != .moved, change.old != nil {
        nextStayed += 1
        leave()
      }
    }
    return steps
  }

  private static func start(_ change: SentenceChange) -> Int { change.old?.lowerBound ?? 0 }

  private static func kind(_ change: SentenceChange) -> Kind {
    switch change.kind {
    case .equal: .equal
    case .edited: .edited
    case .deleted: .deleted
    case .inserted: .inserted
    case .moved: .arrived
    }
  }
}
