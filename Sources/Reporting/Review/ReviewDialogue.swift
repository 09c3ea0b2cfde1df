import Alignment
package import Archive
import Documents
package import Reviewing

/// What a review by lines shows.
package struct ReviewDialogue: Sendable {
  private let report: AlignmentReport
  private let style: TerminalStyle

  package init(_ pair: ReviewedPair, style: TerminalStyle) {
    report = AlignmentReport(pair)
    self.style = style
  }

  /// What stands before every line of the reviewer.
  package static let prompt = "[c]onfirm [o]verrule [p]assage [n]ote [s]kip [b]ack [q]uit ?> "

  package static let help = """
    c               confirm the disposition as it is
    o DISPOSITION   overrule it: addressed, partly-addressed, acknowledged, declined, absent; or 1 to 5, or the first letters
    p               sentences that may answer, numbered
    p WORDS         sentences with these words
    p 2 3           take these of the list as the passage; then c or o
    n TEXT          a note to what you decide next; n alone drops it
    s, or nothing   leave it as it is and go on
    b               go back
    q               quit; what was decided is recorded
    """

  /// A demand with what the aligner says, and its reviews.
  package func demand(_ index: Int, _ count: (at: Int, of: Int)) -> String {
    let demand = report.result.demands[index]
    let context = demand.demand.context.flatMap {
      TextLayout.wrapped(TextLayout.safe($0), to: style.width - 2).map { "  " + $0 }
    }
    let lines = report.block(index, idWidth: max(3, demand.demand.id.count), style).dropLast()
    return (["", style.coloured("\(count.at) of \(count.of)", .dim)] + context + lines)
      .joined(separator: "\n")
  }

  /// Numbered sentences.
  package func list(_ ranges: [Range<Int>]) -> String {
    ranges.enumerated().map { index, range in "\(index + 1)  “\(words(range))”" }.joined(separator: "\n")
  }

  /// What a line brought about; nil where nothing is to be said.
  package func answer(_ effect: ReviewWalk.Effect) -> String? {
    switch effect {
    case .decided, .moved, .quit: nil
    case .help: Self.help
    case .candidates(let ranges): list(ranges) + "\ntake one: p NUMBER"
    case .kept(.passages(let ranges)):
      ranges.map { "passage: “\(words($0))”" }.joined(separator: "\n")
    case .kept(.note(let note)): note.map { "note: " + TextLayout.safe($0) } ?? "no note"
    case .refused(let refusal): refused(refusal)
    }
  }

  private func refused(_ refusal: ReviewWalk.Refusal) -> String {
    switch refusal {
    case .unknownCommand(let word): "no command “\(TextLayout.safe(word))”; ? lists them"
    case .unknownDisposition(let text):
      "“\(TextLayout.safe(text))” is no disposition; there are "
        + Disposition.allCases.map(\.rawValue).joined(separator: ", ")
    case .unknownNumber(let number, let count):
      "no number \(number); the list has \(count)"
    case .nothingFound(let text):
      text.isEmpty
        ? "no sentence comes near; search for one: p WORDS"
        : "no sentence has words of “\(TextLayout.safe(text))”"
    case .passageMissing(let disposition):
      "\(disposition.rawValue) needs the passage that answers; choose it first: p"
    case .passageOfAbsent: "absent has no passage, and you chose one; say how it answers: o DISPOSITION"
    case .notANote: "a note has 1 to \(ReviewEvent.longestNote) bytes and no control characters"
    case .atTheBeginning: "this is the first"
    }
  }

  /// What was recorded: "2: overruled, declined".
  package static func recorded(_ event: ReviewEvent, isNew: Bool) -> String {
    "\(TextLayout.safe(event.demand)): \(event.verdict.rawValue), \(event.disposition), by \(TextLayout.safe(event.reviewer))"
      + (isNew ? "" : "; so it was already, nothing was recorded")
  }

  private func words(_ range: Range<Int>) -> String { TextLayout.safe(report.response.text.string(range)) }
}
