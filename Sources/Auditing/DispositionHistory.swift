package import Alignment
package import Archive
package import Capture
import Documents
import Revisions

/// Each demand's disposition at every snapshot of a response, with what flipped and which change caused it.
///
/// Laws: a flip names a column and the one before it, and the dispositions there differ; its changes are found word for word
/// in the texts of the two; one that has no change has the cause `score`.
package struct DispositionHistory: Sendable {
  /// The letter in one version.
  package struct Letter: Sendable {
    package let input: InputDocument
    /// How many versions of it the archive has.
    package let versions: Int
    /// The version that would have been taken and whose bytes are gone.
    package let skipped: Int?
  }

  /// A snapshot of the response with its alignment.
  package struct Column: Sendable {
    package let snapshot: Snapshot
    package let result: AlignmentResult
    package let reader: String
    package let warnings: [String]
    /// What the version changed against the column before; nil for the first.
    package let nature: VersionChange.Nature?
    /// The first column with the same bytes, if not itself.
    package let sameAs: Int?
  }

  /// Why a disposition, or what it rests on, is different.
  package enum Cause: String, Sendable, CaseIterable {
    /// A sentence of the passage itself was changed, removed, moved or added.
    case text
    /// The passage is as it was, and a changed sentence elsewhere now competes with it.
    case otherText = "other-text"
    /// No sentence of either passage changed: the rest of the text moved the scores.
    case score
  }

  /// A demand whose disposition differs from the column before, or a passage that it rests on.
  package struct Flip: Sendable {
    /// Index of the demand.
    package let demand: Int
    /// Index of the column in which it is different.
    package let column: Int
    package let from: Disposition
    package let to: Disposition
    package let cause: Cause
    /// Changes of the passage's own sentences, the most significant first.
    package let changes: [QuotedChange]
    /// Changed sentences that compete with it.
    package let competing: [QuotedChange]

    /// Whether a cited sentence was weakened or removed, or a negation came or went in one.
    package var isGrave: Bool {
      changes.contains { $0.kind == .deleted || $0.tags.contains(.weakened) || $0.tags.contains(.negation) }
    }
  }

  package let letter: Letter
  package let response: Source
  /// Name and version of what aligned them, with the embedder that had a say.
  package let aligner: String
  /// The version that the history goes as far as, where it leaves later ones out.
  package let end: Int?
  package let start: AuditStart?
  /// The snapshots since the start, behind the last one before it, without those whose bytes are gone.
  package let columns: [Column]
  /// How many snapshots before the first column are left out.
  package let earlier: Int
  /// Whether the first column is older than the start, and there only to compare with.
  package let hasBaseline: Bool
  /// Snapshots whose bytes were removed: they cannot be aligned.
  package let redacted: [(snapshot: Snapshot, redaction: Redaction)]
  package let flips: [Flip]
  /// Where the disposition is the same and a passage that it rests on was changed; `from` and `to` are equal.
  package let rewordings: [Flip]
  /// Every passage that was cited, followed through the columns; by demand, then by column.
  package let threads: [PassageThread]

  /// The demands in the letter's order; empty where there is no column.
  package var demands: [AlignedDemand] { columns.first?.result.demands ?? [] }

  /// Whether a script has to be told.
  ///
  /// A flip by the text counts, and so does a cited passage that was weakened or removed in part while the disposition stayed. A flip
  /// by score alone counts only where `counting` says so: nobody changed what was promised.
  package func isAlarming(counting scores: Bool = false) -> Bool {
    flips.contains { scores || $0.cause != .score } || rewordings.contains(where: \.isGrave)
  }

  /// The flip or the rewording of a demand in a column.
  package func change(_ demand: Int, _ column: Int) -> Flip? {
    flips.first { $0.demand == demand && $0.column == column }
      ?? rewordings.first { $0.demand == demand && $0.column == column }
  }
}
