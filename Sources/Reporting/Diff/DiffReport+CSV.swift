import Documents
import Revisions

extension DiffReport {
  /// One line a change: those of the document itself in the order that was asked for, then those outside it.
  package func csv() -> String {
    var text = CSV.line([
      "kind", "change", "old", "oldStart", "oldEnd", "new", "newStart", "newEnd", "place", "part", "move",
      "extent", "score", "reasons", "warnings",
    ])
    let main = options.order == .significance ? revision.bySignificance : changes
    let warnings = warnings.joined(separator: "; ")
    for change in main { text += line(change, isOutside: false, warnings) }
    for change in outside { text += line(change, isOutside: true, warnings) }
    return text
  }

  private func line(_ change: SentenceChange, isOutside: Bool, _ warnings: String) -> String {
    let before = change.old.map { old.text.quote($0) }
    let after = change.new.map { new.text.quote($0) }
    let move = isOutside ? nil : change.move
    let significance = change.significance
    return CSV.line([
      change.kind.rawValue, change.tags.map(\.rawValue).joined(separator: " "), before?.exact ?? "",
      before.map { String($0.start) } ?? "", before.map { String($0.end) } ?? "", after?.exact ?? "",
      after.map { String($0.start) } ?? "", after.map { String($0.end) } ?? "", place(change),
      isOutside ? "outside" : "content", move.map { String($0 + 1) } ?? "",
      move.map { revision.moves[$0].extent.rawValue } ?? "",
      significance == .none ? "" : String(significance.score), reasons(change),
      warnings,
    ])
  }
}
