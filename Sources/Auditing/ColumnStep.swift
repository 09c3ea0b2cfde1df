import Alignment
import Documents
import Revisions

/// The step from one column of a matrix to the next: what changed for every demand, and where its passages went.
struct ColumnStep {
  private let revision: RevisionIndex
  private let old: Document
  private let new: Document
  private let from: AlignmentResult
  private let to: AlignmentResult
  /// Index of the newer column.
  private let column: Int
  private let oldPlaces: SentencePlaces
  private let newPlaces: SentencePlaces

  /// Both results are of the same letter.
  init(
    revision: RevisionIndex, old: Document, new: Document, from: AlignmentResult, to: AlignmentResult,
    column: Int
  ) {
    self.revision = revision
    self.old = old
    self.new = new
    self.from = from
    self.to = to
    self.column = column
    oldPlaces = SentencePlaces(old)
    newPlaces = SentencePlaces(new)
  }

  /// The demands whose disposition differs, or whose passages changed under the same disposition.
  var changes: [DispositionHistory.Flip] { from.demands.indices.compactMap(change) }

  private func change(_ demand: Int) -> DispositionHistory.Flip? {
    let before = from.demands[demand]
    let after = to.demands[demand]
    let (own, other) = causes(before, after)
    if before.disposition == after.disposition, before.responses.isEmpty || own.isEmpty && other.isEmpty {
      return nil
    }
    return DispositionHistory.Flip(
      demand: demand, column: column, from: before.disposition, to: after.disposition,
      cause: own.isEmpty ? (other.isEmpty ? .score : .otherText) : .text, changes: quoted(own),
      competing: quoted(other))
  }

  /// Changes of the passage's own sentences, and changed sentences that compete with it.
  ///
  /// The passage is what is cited before. Where nothing is, it is what is cited after: a sentence that was added or edited to
  /// respond. What else is cited after, or was nearest on the side where nothing is cited, competes.
  private func causes(_ before: AlignedDemand, _ after: AlignedDemand) -> (own: [Int], other: [Int]) {
    let cited = changed(revision.touching(new: after.responses.map(\.range)))
    var own = changed(revision.touching(old: before.responses.map(\.range)))
    var other = cited
    if before.responses.isEmpty {
      own = cited
      other = []
      // A nearest miss that was edited so that another sentence is nearer now.
      if before.disposition != after.disposition {
        other += changed(revision.touching(old: before.nearest.map { [$0.range] } ?? []))
      }
    } else if after.responses.isEmpty {
      other += changed(revision.touching(new: after.nearest.map { [$0.range] } ?? []))
    }
    let mine = Set(own)
    var seen: Set<Int> = []
    return (own, other.filter { !mine.contains($0) && seen.insert($0).inserted })
  }

  private func changed(_ indices: [Int]) -> [Int] { indices.filter { revision.changes[$0].kind != .equal } }

  private func quoted(_ indices: [Int]) -> [QuotedChange] {
    indices.enumerated().sorted {
      let (left, right) = (revision.changes[$0.element], revision.changes[$1.element])
      return (right.significance.score, $0.offset) < (left.significance.score, $1.offset)
    }.map { QuotedChange(revision.changes[$0.element], from: old, to: new) }
  }

  /// Follows a passage into the newer column.
  func follow(_ thread: inout PassageThread) {
    let touched = revision.touching(old: thread.ranges).map { revision.changes[$0] }
    // Every sentence lies in one change of the revision; what is no sentence cannot be followed, and nothing is claimed of it.
    guard !touched.isEmpty else {
      thread.steps.append(
        PassageThread.Step(column: column, fates: [], changes: [], ranges: [], isCited: false))
      return
    }
    let ranges = touched.compactMap(\.new).sorted { $0.lowerBound < $1.lowerBound }
    let isCited = to.demands[thread.demand].responses.contains { passage in
      ranges.contains { $0.overlaps(passage.range) }
    }
    thread.steps.append(
      PassageThread.Step(
        column: column, fates: PassageThread.Fate.all(touched, old: oldPlaces, new: newPlaces),
        changes: touched.filter { $0.kind != .equal }.map { QuotedChange($0, from: old, to: new) },
        ranges: ranges, isCited: isCited))
  }
}
