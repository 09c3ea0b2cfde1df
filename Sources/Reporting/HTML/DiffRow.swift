import Documents
import Revisions

extension DiffRows {
  /// Steps that stand level: of one paragraph in both versions, or of one end of one move.
  struct Row {
    enum Kind { case plain, left, arrived }

    let kind: Kind
    /// The move that this is an end of.
    let move: Int?
    /// Whether no row before it belongs to the same end of the same move.
    let isFirstOfMove: Bool
    fileprivate(set) var steps: [DiffStep]
    fileprivate(set) var isChanged = false
    /// Whether it begins a block in a version.
    let begins: Bool
    let isHeading: Bool
    /// Whether it is an unchanged heading below which something changed before the next one.
    fileprivate(set) var leads = false
    /// The blocks that its last sentences stand in.
    fileprivate var oldBlock: Int?
    fileprivate var newBlock: Int?

    static func all(_ report: DiffReport) -> [Row] {
      var rows: [Row] = []
      var seen: Set<[Int]> = []
      for step in DiffStep.all(report.revision.sentences) {
        let change = report.revision.sentences[step.sentence]
        let place = Place(step, change, report)
        if let last = rows.last, last.takes(step, place, change) {
          rows[rows.count - 1].add(step, place)
          continue
        }
        let kind: Kind = step.kind == .left ? .left : step.kind == .arrived ? .arrived : .plain
        let move = kind == .plain ? nil : change.move
        let isFirst = move.map { seen.insert([$0, kind == .left ? 0 : 1]).inserted } ?? false
        var row = Row(
          kind: kind, move: move, isFirstOfMove: isFirst, steps: [], begins: place.begins,
          isHeading: place.isHeading)
        row.add(step, place)
        rows.append(row)
      }
      markHeadings(&rows)
      return rows
    }

    private mutating func add(_ step: DiffStep, _ place: Place) {
      steps.append(step)
      if step.kind != .equal { isChanged = true }
      if let block = place.lastOld { oldBlock = block }
      if let block = place.lastNew { newBlock = block }
    }

    /// Whether a step stands level with what is in the row already.
    private func takes(_ step: DiffStep, _ place: Place, _ change: SentenceChange) -> Bool {
      switch (kind, step.kind) {
      case (.left, .left): return move == change.move && oldBlock == place.firstOld
      case (.arrived, .arrived): return move == change.move && newBlock == place.firstNew
      case (.plain, .left), (.plain, .arrived), (.left, _), (.arrived, _): return false
      case (.plain, _):
        let old = place.firstOld.map { oldBlock == nil ? nil : oldBlock == $0 } ?? nil
        let new = place.firstNew.map { newBlock == nil ? nil : newBlock == $0 } ?? nil
        // Level on one side at least, and at odds on none.
        return old != false && new != false && (old == true || new == true)
      }
    }

    private static func markHeadings(_ rows: inout [Row]) {
      var isChangedBelow = false
      for index in rows.indices.reversed() {
        if rows[index].isChanged {
          isChangedBelow = !rows[index].isHeading
        } else if rows[index].isHeading {
          rows[index].leads = isChangedBelow
          isChangedBelow = false
        }
      }
    }
  }

  /// The blocks that a step begins and ends in, in both versions.
  fileprivate struct Place {
    let firstOld: Int?
    let lastOld: Int?
    let firstNew: Int?
    let lastNew: Int?
    let begins: Bool
    let isHeading: Bool

    init(_ step: DiffStep, _ change: SentenceChange, _ report: DiffReport) {
      let (old, new) = (step.hasOld ? change.old : nil, step.hasNew ? change.new : nil)
      func block(_ byte: Int?, _ document: Document) -> Int? {
        byte.flatMap { document.blockIndex(atByte: $0) }
      }
      firstOld = block(old?.lowerBound, report.old)
      lastOld = block(old.map { $0.upperBound - 1 }, report.old)
      firstNew = block(new?.lowerBound, report.new)
      lastNew = block(new.map { $0.upperBound - 1 }, report.new)
      let starts = [
        firstOld.map { report.old.blocks[$0].sentences.first?.lowerBound == old?.lowerBound },
        firstNew.map { report.new.blocks[$0].sentences.first?.lowerBound == new?.lowerBound },
      ]
      begins = starts.contains(true)
      isHeading =
        firstNew.map { report.new.blocks[$0].kind == .heading }
        ?? firstOld.map { report.old.blocks[$0].kind == .heading } ?? false
    }
  }
}
