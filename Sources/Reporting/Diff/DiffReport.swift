package import Documents
package import Revisions

/// What changed between two documents.
package struct DiffReport: Report {
  package let oldDocument: ReportedDocument
  package let newDocument: ReportedDocument
  package let old: Document
  package let new: Document
  package let revision: Revision

  /// A report over a comparison.
  package init(
    oldDocument: ReportedDocument, newDocument: ReportedDocument, old: Document, new: Document,
    revision: Revision
  ) {
    self.oldDocument = oldDocument
    self.newDocument = newDocument
    self.old = old
    self.new = new
    self.revision = revision
  }

  /// Whether anything is different, moved or outside the main content.
  package var hasDifferences: Bool { !changes.isEmpty || revision.outside.contains { $0.kind != .equal } }

  /// The changes in reading order.
  var changes: [SentenceChange] { revision.sentences.filter { $0.kind != .equal } }

  /// "2 edited, 1 moved; 14 words out, 9 in".
  var summaryLine: String {
    let summary = revision.summary
    let kinds = SentenceChange.Kind.allCases.filter { $0 != .equal && summary.count($0) > 0 }
      .map { "\(summary.count($0)) \($0.rawValue)" }
    guard !kinds.isEmpty else { return "no sentence changed" }
    return kinds.joined(separator: ", ")
      + " of \(summary.equal + summary.edited + summary.moved + summary.deleted) sentences; "
      + "\(summary.wordsDeleted) words out, \(summary.wordsInserted) in"
      + (summary.isCoarse ? "; coarse: pairs may be missed" : "")
  }

  /// Changes outside the document itself (menus, footers), which are counted and not shown.
  var outsideLine: String? {
    let count = revision.outside.count { $0.kind != .equal }
    return count > 0 ? "\(count) changes outside the main content" : nil
  }

  func quote(_ change: SentenceChange) -> String {
    change.new.map(new.text.string) ?? change.old.map(old.text.string) ?? ""
  }
}
