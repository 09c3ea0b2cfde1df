package import Archive
package import TransparencyLog

/// What is known of one source over time: every snapshot with what it changed, and every look that made none.
package struct SourceHistory: Sendable {
  /// A snapshot with all that the log and the bytes tell of it.
  package struct Version: Sendable {
    package let snapshot: Snapshot
    /// The key that signed the log when it was recorded; its name is the log's.
    package let recorder: VerifierKey
    /// Why its bytes are gone; what it changed cannot be told any more.
    package let redaction: Redaction?
    /// The reader, the program that it used, the hash of the text and the reader's warnings; nil where the bytes are gone.
    package let reading: Reading?
    /// Against the last version before it whose bytes are there; nil for the first.
    package let change: VersionChange?
    /// The first version that has the same bytes, or else the same text, where it is not the one before: A → B → A.
    package let returnsTo: Return?
    /// The title and the date of publication that it was described by, where the version before had others.
    package let description: Description?
    package let standing: Standing
    /// The looks between it and the next version.
    package let looks: LooksBetween
  }

  /// What a reader made of a version.
  package struct Reading: Sendable, Equatable {
    package let reader: String
    package let tool: String?
    package let textSHA256: Digest
    package let warnings: [String]
  }

  /// An earlier version that came back.
  package struct Return: Sendable, Equatable {
    package let version: Int
    /// Whether the bytes are the same, and not the text alone.
    package let isExact: Bool
  }

  /// How a source is described; a later description does not reach back.
  package struct Description: Sendable, Equatable {
    package let title: String?
    package let published: String?
  }

  /// One entry of the log that concerns the source.
  package enum Entry: Sendable {
    /// Index in `versions`.
    case version(Int)
    case look(Look)
    /// The removal of a version's bytes; index in `versions`.
    case redaction(Redaction, Int)
  }

  package let source: Source
  /// The version that the history goes as far as, where it leaves later ones out.
  package let end: Int?
  /// Where the entries begin, if not with the first.
  package let start: AuditStart?
  package let versions: [Version]
  /// In the order of the log, from the start on.
  package let entries: [Entry]
  /// Entries before the start.
  package let earlier: Int
  /// How the source is described now, where that is not how its last version was.
  package let descriptionSince: Description?
  /// What was left out when versions were compared, as people write it.
  package let rules: [String]

  /// The versions among the entries.
  package var shown: [Version] {
    entries.compactMap { if case .version(let index) = $0 { versions[index] } else { nil } }
  }
}
