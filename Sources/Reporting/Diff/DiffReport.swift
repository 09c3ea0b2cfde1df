package import Documents
package import Revisions

/// What changed between two documents.
package struct DiffReport: Report {
  package let oldDocument: ReportedDocument
  package let newDocument: ReportedDocument
  package let old: Document
  package let new: Document
  package let revision: Revision
  package let options: DiffOptions
  /// Name and version of the program that compared ("rejoinder/0.1.0").
  package let tool: String?
  /// Which rules held, and how many changes they took away.
  package let ignoring: IgnoringNote
  /// What a person should know of rules that could match nothing.
  package let ruleWarnings: [String]

  let oldPlaces: BlockPlaces
  let newPlaces: BlockPlaces
  /// The changes in reading order; the one at index 3 is change 4 in every format for people.
  let changes: [SentenceChange]
  /// The number of each sentence of the revision among the changes, from 1; 0 for what did not change.
  let numbers: [Int]
  /// How many sentences went with each move.
  let sentenceCounts: [Int]

  /// A report over a comparison.
  package init(
    oldDocument: ReportedDocument, newDocument: ReportedDocument, old: Document, new: Document,
    revision: Revision, options: DiffOptions = DiffOptions(), tool: String? = nil,
    ignoring: IgnoringNote = .none, ruleWarnings: [String] = []
  ) {
    self.ignoring = ignoring
    self.ruleWarnings = ruleWarnings
    self.oldDocument = oldDocument
    self.newDocument = newDocument
    self.old = old
    self.new = new
    self.revision = revision
    self.options = options
    self.tool = tool
    oldPlaces = BlockPlaces(old)
    newPlaces = BlockPlaces(new)
    changes = revision.sentences.filter { $0.kind != .equal }
    var count = 0
    numbers = revision.sentences.map {
      guard $0.kind != .equal else { return 0 }
      count += 1
      return count
    }
    var sentenceCounts = [Int](repeating: 0, count: revision.moves.count)
    for move in revision.sentences.compactMap(\.move) { sentenceCounts[move] += 1 }
    self.sentenceCounts = sentenceCounts
    outside = revision.outside.filter { $0.kind != .equal }
  }

  /// Whether anything is different, moved or outside the main content.
  package var hasDifferences: Bool { !changes.isEmpty || !outside.isEmpty }

  /// Changes outside the document itself (menus, footers), in reading order.
  let outside: [SentenceChange]

  /// Those of them that are shown: pages change their menus as a whole.
  var shownOutside: ArraySlice<SentenceChange> { outside.prefix(20) }

  /// The entries of a list of changes, in the order that was asked for.
  ///
  /// By significance a passage stands where its gravest sentence would, and where it was is no entry.
  var items: [DiffItem] {
    let items = DiffItem.all(revision.sentences)
    guard options.order == .significance else { return items }
    return items.enumerated().filter { if case .departure = $0.element { false } else { true } }
      .map { (offset: $0.offset, item: $0.element, score: score($0.element)) }
      .sorted { ($1.score, $0.offset) < ($0.score, $1.offset) }.map(\.item)
  }

  /// The score of an entry: that of its gravest sentence.
  func score(_ item: DiffItem) -> Int {
    switch item {
    case .change(let index): revision.sentences[index].significance.score
    case .departure: 0
    case .arrival(_, let sentences): sentences.map { revision.sentences[$0].significance.score }.max() ?? 0
    }
  }

  /// The gravest changes with their numbers, the gravest first: those with a score, `limit` at most.
  func gravest(_ limit: Int) -> [(number: Int, change: SentenceChange)] {
    changes.enumerated().filter { $0.element.significance.score > 0 }
      .sorted { ($1.element.significance.score, $0.offset) < ($0.element.significance.score, $1.offset) }
      .prefix(limit).map { ($0.offset + 1, $0.element) }
  }

  /// The texts of a change as it was and as it is, exactly.
  func oldText(_ change: SentenceChange) -> String { change.old.map(old.text.string) ?? "" }
  func newText(_ change: SentenceChange) -> String { change.new.map(new.text.string) ?? "" }

  func quote(_ change: SentenceChange) -> String {
    change.new.map(new.text.string) ?? change.old.map(old.text.string) ?? ""
  }
}
