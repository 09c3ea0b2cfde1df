package import Alignment
package import Archive
package import Capture
package import Documents
package import Revisions

/// Each demand's disposition at every snapshot of a response, with what flipped and which change caused it.
package struct DispositionHistory: Sendable {
  /// A snapshot of the response with its alignment.
  package struct Column: Sendable {
    package let snapshot: Snapshot
    package let document: Document
    package let result: AlignmentResult
  }

  /// A demand whose disposition differs from the snapshot before, or the passage that it rests on.
  package struct Flip: Sendable {
    /// Index of the demand.
    package let demand: Int
    /// Index of the column in which it is different.
    package let column: Int
    package let from: Disposition
    package let to: Disposition
    /// The changed sentences among the passages of either side; empty where only the scores moved.
    package let causes: [Cause]
  }

  /// A change of the response's text.
  package struct Cause: Sendable {
    package let kind: SentenceChange.Kind
    /// What kind of change it is ("weakened", "number").
    package let tags: [ChangeKind]
    package let old: Quote?
    package let new: Quote?
  }

  package let demands: InputDocument
  package let response: Source
  package let columns: [Column]
  package let flips: [Flip]
  /// Where the disposition is the same and a passage that it rests on was changed; `from` and `to` are equal.
  package let rewordings: [Flip]

  /// Aligns the demands with every snapshot of a response.
  package init(demands: InputDocument, response id: String, in archive: Archive) throws {
    self.demands = demands
    response = try archive.catalog.source(id)
    columns = try archive.catalog.snapshots(of: id).compactMap { snapshot in
      // What was removed cannot be aligned; the source's own history says why.
      guard try archive.catalog.redaction(of: snapshot.sha256) == nil else { return nil }
      let input = try InputResolver.document(of: snapshot, in: archive)
      return Column(
        snapshot: snapshot, document: input.document,
        result: Aligner().align(letter: demands.document, response: input.document))
    }
    var changes: [Flip] = []
    for index in columns.indices.dropFirst() {
      changes += Self.changes(from: columns[index - 1], to: columns[index], column: index)
    }
    flips = changes.filter { $0.from != $0.to }
    rewordings = changes.filter { $0.from == $0.to }
  }

  private static func changes(from old: Column, to new: Column, column: Int) -> [Flip] {
    let revision = Revision(from: old.document, to: new.document)
    return old.result.demands.indices.compactMap { index in
      let before = old.result.demands[index]
      let after = new.result.demands[index]
      let causes = revision.sentences.filter { change in
        guard change.kind != .equal else { return false }
        let touchesOld =
          change.old.map { range in before.passages.contains { $0.range.overlaps(range) } } ?? false
        let touchesNew =
          change.new.map { range in after.passages.contains { $0.range.overlaps(range) } } ?? false
        return touchesOld || touchesNew
      }
      if before.disposition == after.disposition, before.responses.isEmpty || causes.isEmpty { return nil }
      return Flip(
        demand: index, column: column, from: before.disposition, to: after.disposition,
        causes: causes.map { change in
          Cause(
            kind: change.kind, tags: change.tags, old: change.old.map { old.document.text.quote($0) },
            new: change.new.map { new.document.text.quote($0) })
        })
    }
  }
}

extension AlignedDemand {
  /// The passages that the verdict looked at: those cited, or the nearest miss.
  fileprivate var passages: [AlignedPassage] { responses + (nearest.map { [$0] } ?? []) }
}
