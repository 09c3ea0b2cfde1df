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

  /// "2 edited, 1 moved of 40 sentences; 14 words out, 9 in".
  var summaryLine: String {
    let summary = revision.summary
    let kinds = SentenceChange.Kind.allCases.filter { $0 != .equal && summary.count($0) > 0 }
      .map { "\(summary.count($0)) \($0.rawValue)" }
    guard !kinds.isEmpty else { return "no sentence changed" }
    return kinds.joined(separator: ", ")
      + " of \(counted(summary.equal + summary.edited + summary.moved + summary.deleted, "sentence")); "
      + "\(counted(summary.wordsDeleted, "word")) out, \(summary.wordsInserted) in"
      + (summary.isCoarse ? "; coarse: pairs may be missed" : "")
  }

  /// Changes outside the document itself (menus, footers), in reading order.
  private var outside: [SentenceChange] { revision.outside.filter { $0.kind != .equal } }

  /// Those of them that are shown: pages change their menus as a whole.
  var shownOutside: [SentenceChange] { Array(outside.prefix(20)) }

  /// The heading of what changed outside, or nil where nothing did.
  var outsideLine: String? {
    let (count, shown) = (outside.count, shownOutside.count)
    guard count > 0 else { return nil }
    return "outside the main content: \(counted(count, "change"))"
      + (shown < count ? ", the first \(shown) shown" : "")
  }

  /// The readers' warnings, each with its document.
  var warnings: [String] { ReportedDocument.warnings(of: oldDocument, newDocument) }

  /// Where a change is: "¶3", "¶3 → ¶5" where it has another place than before, "heading".
  func place(_ change: SentenceChange) -> String {
    let before = change.old.flatMap { place($0, in: old) }
    let after = change.new.flatMap { place($0, in: new) }
    if let before, let after, before != after { return "\(before) → \(after)" }
    return before ?? after ?? ""
  }

  private func place(_ range: Range<Int>, in document: Document) -> String? {
    guard let index = document.blockIndex(atByte: range.lowerBound) else { return nil }
    let block = document.blocks[index]
    if !block.role.isDocument { return block.role.rawValue }
    switch block.kind {
    case .heading: return "heading"
    case .footnote: return block.marker.isEmpty ? "footnote" : "footnote \(block.marker)"
    default:
      let count = document.blocks[...index].count {
        $0.role == .content && $0.kind != .heading && $0.kind != .footnote
      }
      return "¶\(count)"
    }
  }

  private func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

  func quote(_ change: SentenceChange) -> String {
    change.new.map(new.text.string) ?? change.old.map(old.text.string) ?? ""
  }

  /// The kind of a change for people; a moved sentence that was also changed says both.
  func label(_ change: SentenceChange) -> String {
    change.kind == .moved && !change.runs.isEmpty ? "moved and edited" : change.kind.rawValue
  }
}
