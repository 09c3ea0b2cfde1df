import Documents
import Revisions

/// The words in which every format for people says the same.
extension DiffReport {
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

  /// What a coarse comparison means, or nil for one that was searched to the end.
  var coarseLine: String? {
    revision.summary.isCoarse
      ? "coarse: long stretches had too little in common to be compared sentence by sentence, so that an edited or "
        + "moved sentence there may be shown as deleted and inserted; nothing is left out" : nil
  }

  /// How often each tag holds, in the order of `ChangeKind`, without those that never do.
  var tagCounts: [(tag: ChangeKind, count: Int)] {
    var counts: [ChangeKind: Int] = [:]
    for change in changes {
      for tag in change.tags { counts[tag, default: 0] += 1 }
    }
    return ChangeKind.allCases.compactMap { tag in counts[tag].map { (tag, $0) } }
  }

  /// "number 3, negation 1", or nil without any tag.
  var tagLine: String? {
    tagCounts.isEmpty
      ? nil : tagCounts.map { "\($0.tag.rawValue) \($0.count)" }.joined(separator: ", ")
  }

  /// The heading of what changed outside, or nil where nothing did.
  var outsideLine: String? {
    let (count, shown) = (outside.count, shownOutside.count)
    guard count > 0 else { return nil }
    return "outside the main content: \(counted(count, "change"))"
      + (shown < count ? ", the first \(shown) shown" : "")
  }

  /// The readers' warnings, each with its document.
  var warnings: [String] { ReportedDocument.warnings(of: oldDocument, newDocument) + ruleWarnings }

  /// Where a change is: "¶3", "¶3 → ¶5" where it moved, "¶5, was ¶3" where only what stands before it grew, "heading".
  func place(_ change: SentenceChange) -> String {
    let before = change.old.flatMap { oldPlaces.label(atByte: $0.lowerBound) }
    let after = change.new.flatMap { newPlaces.label(atByte: $0.lowerBound) }
    if let before, let after, before != after {
      return change.kind == .moved ? "\(before) → \(after)" : "\(after), was \(before)"
    }
    return before ?? after ?? ""
  }

  /// The words of the heading above a change, where it has one: of the new version where it is there.
  func heading(above change: SentenceChange) -> String? {
    if let new = change.new { return newPlaces.heading(above: new.lowerBound) }
    return change.old.flatMap { oldPlaces.heading(above: $0.lowerBound) }
  }

  /// The words of the heading above an entry of the list.
  func heading(above item: DiffItem) -> String? {
    switch item {
    case .change(let index): heading(above: revision.sentences[index])
    case .departure(let move): oldPlaces.heading(above: revision.moves[move].old.lowerBound)
    case .arrival(let move, _): newPlaces.heading(above: revision.moves[move].new.lowerBound)
    }
  }

  /// The kind of a change for people; a moved sentence that was also changed says both.
  func label(_ change: SentenceChange) -> String {
    change.kind == .moved && !change.runs.isEmpty ? "moved and edited" : change.kind.rawValue
  }

  /// "paragraph", "2 paragraphs", "sentence" or "3 sentences": what a move took along.
  func extent(_ move: Int) -> String {
    let passage = revision.moves[move]
    switch passage.extent {
    case .paragraphs:
      let count = newPlaces.blockCount(passage.new)
      return count == 1 ? "paragraph" : counted(count, "paragraph")
    case .sentences:
      let count = sentenceCounts[move]
      return count == 1 ? "sentence" : counted(count, "sentence")
    }
  }

  /// "from ¶3 to ¶9".
  func route(_ move: Int) -> String {
    let places = moveEnds(move)
    return "from \(places.old) to \(places.new)"
  }

  /// Both places of a move, each named.
  func moveEnds(_ move: Int) -> (old: String, new: String) {
    let passage = revision.moves[move]
    return (oldPlaces.label(of: passage.old) ?? "elsewhere", newPlaces.label(of: passage.new) ?? "elsewhere")
  }

  /// "+40 a number differs, +12 …".
  func reasons(_ change: SentenceChange) -> String {
    change.significance.reasons.map { "\($0.points < 0 ? "" : "+")\($0.points) \($0.text)" }
      .joined(separator: ", ")
  }

  /// The words of a change, each run with what happened to it: whole where nothing inside it changed.
  func runs(_ change: SentenceChange) -> [WordRun] {
    switch change.kind {
    case .deleted: [WordRun(op: .delete, text: oldText(change))]
    case .inserted: [WordRun(op: .insert, text: newText(change))]
    default: change.runs.isEmpty ? [WordRun(op: .equal, text: quote(change))] : change.runs
    }
  }

  /// For a change whose links differ the targets that only one version has, as the sources have them.
  func links(_ change: SentenceChange) -> (removed: [String], added: [String]) {
    guard change.tags.contains(.link) else { return ([], []) }
    let before = change.old.map(oldPlaces.linkTargets) ?? []
    let after = change.new.map(newPlaces.linkTargets) ?? []
    func without(_ targets: [String], _ others: [String]) -> [String] {
      var rest = others.reduce(into: [:]) { $0[$1, default: 0] += 1 }
      return targets.filter { target in
        guard let count = rest[target], count > 0 else { return true }
        rest[target] = count - 1
        return false
      }
    }
    return (without(before, after), without(after, before))
  }

  /// The old words of a change, what is not in the new version marked.
  func oldRuns(_ change: SentenceChange) -> [WordRun] {
    if change.kind == .deleted { return runs(change) }
    return change.runs.isEmpty
      ? [WordRun(op: .equal, text: oldText(change))] : change.runs.filter { $0.op != .insert }
  }

  /// The new words of a change, what was not in the old version marked.
  func newRuns(_ change: SentenceChange) -> [WordRun] {
    if change.kind == .inserted { return runs(change) }
    return change.runs.isEmpty
      ? [WordRun(op: .equal, text: newText(change))] : change.runs.filter { $0.op != .delete }
  }

  func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
