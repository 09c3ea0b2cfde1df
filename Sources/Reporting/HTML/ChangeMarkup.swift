package import Auditing

/// How pages outside of reports show a change: in the words and the markup of an audit.
package enum ChangeMarkup {
  /// What a version changed, as one sentence of plain words: counts by kind and tag, or why the change is technical.
  package static func sentence(_ change: VersionChange) -> String { AuditPhrases.change(change) }

  /// One change with its kind, its words and the reasons for its score; trusted markup.
  package static func change(_ change: QuotedChange) -> String { AuditPage.change(change) }
}
