import Alignment
import Archive
package import Auditing
import Documents
package import Reviewing
import Revisions

/// The matrix of demands and snapshots of a response, with every flip and its cause.
package struct DispositionHistoryReport: Report {
  package let history: DispositionHistory
  /// What people said of the demands, as it stands at each column; empty where nobody was asked.
  package var reviews: [PlacedReviews] = []
  /// Flips and rewordings by demand and column.
  private let changes: [[Int]: DispositionHistory.Flip]

  /// A report over a history.
  package init(_ history: DispositionHistory) {
    self.history = history
    changes = (history.flips + history.rewordings).reduce(into: [:]) { $0[[$1.demand, $1.column]] = $1 }
  }

  /// What a cell says beside its disposition.
  enum Mark: String {
    /// The disposition differs by the text.
    case flip
    /// The disposition differs, and no sentence of either passage does.
    case drift
    /// The same disposition rests on a passage that was weakened, denied or removed in part.
    case weakened
    /// The same disposition rests on a changed passage.
    case reworded

    /// What stands behind the disposition in a narrow column.
    var sign: String {
      switch self {
      case .flip: "*"
      case .drift: "≈"
      case .weakened: "↓"
      case .reworded: "~"
      }
    }

    var meaning: String {
      switch self {
      case .flip: "flipped: the text changed"
      case .drift: "flipped by score alone: no sentence of either passage changed"
      case .weakened: "the same, but its passage was weakened, or a part of it removed or denied"
      case .reworded: "the same, but its passage was changed or moved"
      }
    }

    init(_ flip: DispositionHistory.Flip) {
      if flip.from != flip.to {
        self = flip.cause == .score ? .drift : .flip
      } else {
        self = flip.isGrave ? .weakened : .reworded
      }
    }
  }

  var demandsDocument: ReportedDocument { ReportedDocument(history.letter.input) }
  var demands: [AlignedDemand] { history.demands }

  func change(_ demand: Int, _ column: Int) -> DispositionHistory.Flip? { changes[[demand, column]] }
  func mark(_ demand: Int, _ column: Int) -> Mark? { change(demand, column).map(Mark.init) }

  /// Flips and rewordings in the order of the columns, then of the demands; flips first within a column.
  var ordered: [DispositionHistory.Flip] {
    (history.flips + history.rewordings).enumerated().sorted {
      ($0.element.column, $0.offset) < ($1.element.column, $1.offset)
    }.map(\.element)
  }

  var title: String { "\(demandsDocument.name) against every snapshot of \(history.response.id)" }

  /// What holds for the matrix as a whole, one sentence a line.
  var remarks: [String] {
    let letter = history.letter
    var lines: [String] = []
    if history.aligner != Aligner.version { lines.append("aligned by \(history.aligner)") }
    if letter.versions > 1, let version = demandsDocument.version {
      let others = "the letter has \(letter.versions) versions; its demands are taken from @\(version)"
      lines.append(
        letter.skipped.map { "\(others), as the bytes of @\($0) were removed" } ?? others)
    }
    if let start = history.start {
      if history.columns.count == (history.hasBaseline ? 1 : 0) {
        lines.append("no snapshot to align was recorded \(start.words)")
      } else if history.hasBaseline, let first = history.columns.first {
        lines.append("\(start.words); \(first.snapshot.reference) is older and stands there to compare with")
      }
    }
    if let end = history.end { lines.append("as far as @\(end); later snapshots are left out") }
    for (snapshot, redaction) in history.redacted {
      lines.append(
        "\(snapshot.reference) is not aligned: its bytes were removed on \(redaction.recorded): \(redaction.reason)"
      )
    }
    for column in history.columns {
      lines += column.warnings.map { "warning: \(column.snapshot.reference): \($0)" }
    }
    return lines
  }

  /// What is said of a column below its name; nil where nothing is.
  func remark(_ index: Int) -> String? {
    let column = history.columns[index]
    if let same = column.sameAs { return "same bytes as @\(history.columns[same].snapshot.version)" }
    guard let nature = column.nature, nature.isTechnical else { return nil }
    if nature == .ignored { return "only what the rules leave out differs" }
    return nature == .sameText ? "technical: the text is the same" : "technical: the words are the same"
  }

  /// "2 at statement@2: declined → addressed".
  func headline(_ flip: DispositionHistory.Flip) -> String {
    let place = "\(demands[flip.demand].demand.id) at \(history.columns[flip.column].snapshot.reference)"
    if flip.from != flip.to {
      let words = "\(place): \(flip.from.rawValue) → \(flip.to.rawValue)"
      switch flip.cause {
      case .text: return words
      case .otherText: return words + "; its passage is as it was, another sentence competes"
      case .score: return words + "; no cited sentence changed, only scores moved"
      }
    }
    let what =
      if flip.cause == .otherText {
        "another changed sentence is cited"
      } else if flip.changes.allSatisfy(\.isPureMove) {
        "its passage was moved"
      } else if flip.isGrave {
        "its passage was changed for the worse"
      } else {
        "its passage was changed"
      }
    return "\(place): still \(flip.to.rawValue), but \(what)"
  }

  /// The changes that a flip names, each with its words.
  func causes(_ flip: DispositionHistory.Flip) -> [String] {
    flip.changes.map(AuditPhrases.line) + flip.competing.map { "elsewhere, " + AuditPhrases.line($0) }
  }

  /// Versions between a column and the one before it whose bytes were removed.
  func gap(before column: Int) -> String? {
    guard column > 0 else { return nil }
    let range = history.columns[column - 1].snapshot.version..<history.columns[column].snapshot.version
    let missing = history.redacted.map(\.snapshot.version).filter { range.contains($0) }
    return missing.isEmpty
      ? nil : "across " + missing.map { "@\($0)" }.joined(separator: ", ") + ", whose bytes were removed"
  }

  /// A passage's fate through the columns: "cited at @1 “…”: @2 edited (weakened), @3 deleted"; nil where nothing befell it.
  func story(_ thread: PassageThread) -> String? {
    let events = thread.events
    guard !events.isEmpty || thread.returnsFrom != nil else { return nil }
    func name(_ column: Int) -> String { "@\(history.columns[column].snapshot.version)" }
    let back = thread.returnsFrom.map { " (word for word as at \(name($0)), deleted since)" } ?? ""
    let steps = events.map { step in
      "\(name(step.column)) \(AuditPhrases.fate(step))"
        + (step.ranges.isEmpty || step.isCited ? "" : ", no longer cited")
    }
    return
      "\(demands[thread.demand].demand.id) cited at \(name(thread.column))\(back) “\(thread.quote.exact)”"
      + (steps.isEmpty ? "" : ": " + steps.joined(separator: "; "))
  }

  /// What `--check` counts, where it is not all that is marked; nil otherwise.
  var checkLine: String? {
    let drift = history.flips.count { $0.cause == .score }
    return drift == 0
      ? nil
      : "\(AuditPhrases.counted(drift, "flip")) by score alone (≈): nobody changed what is cited, so --check does not count "
        + "\(drift == 1 ? "it" : "them") without --strict"
  }

  package func html() -> String { AuditPage.html(AuditReport(parts: [.matrix(self)])) }
}
