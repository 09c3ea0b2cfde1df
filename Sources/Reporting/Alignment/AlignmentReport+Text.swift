import Documents
import Alignment

extension AlignmentReport: Report {
  package func text(_ style: TerminalStyle) -> String {
    var lines = [
      document(demandsDocument, style),
      "→ " + document(responseDocument, style),
    ]
    lines += overview(style) + [""]
    let idWidth = max(3, result.demands.map { $0.demand.id.count }.max() ?? 3)
    for index in result.demands.indices { lines += block(index, idWidth: idWidth, style) }
    lines += unplacedReviews.map { style.coloured(TextLayout.safe($0), .yellow) }
    if result.demands.isEmpty {
      lines += TextLayout.wrapped(
        "No demand was found in \(TextLayout.safe(demandsDocument.name)): the tool looks for lists of demands, “we urge”, "
          + "“must”, “should”. That it found none does not mean that there is none.", to: style.width)
    }
    if let quoted = quotedNote { lines += TextLayout.wrapped(quoted, to: style.width) }
    for warning in demandsDocument.warnings + responseDocument.warnings + result.notes {
      lines += TextLayout.wrapped("warning: " + TextLayout.safe(warning), to: style.width)
        .map { style.coloured($0, .yellow) }
    }
    lines += TextLayout.wrapped(
      "Figures are probabilities: how sure the tool is, not how sure you may be. "
        + "“absent” says that nothing was found; read the nearest passage before you quote it.",
      to: style.width)
    return lines.joined(separator: "\n")
  }

  /// What the letter quotes of others is said, so that nobody misses it among the demands.
  private var quotedNote: String? {
    guard let first = result.quotedDemands.first else { return nil }
    let count = result.quotedDemands.count
    let words = TextLayout.shortened(TextLayout.safe(first.quote.exact), to: 60)
    return count == 1
      ? "The letter quotes a demand of others, “\(words)”: it is not aligned."
      : "The letter quotes \(count) demands of others, the first “\(words)”: they are not aligned."
  }

  private func document(_ document: ReportedDocument, _ style: TerminalStyle) -> String {
    let name = TextLayout.safe(document.name)
    let date = document.published.map { "  " + $0 } ?? ""
    // Beside the name, the date, an arrow and the hash.
    let room = style.width - TextLayout.width(name) - TextLayout.width(date) - 22
    let title = TextLayout.shortened(TextLayout.safe(document.title), to: max(12, room))
    return style.coloured(name, .bold) + "  \(title)\(date)  "
      + style.coloured("sha256 \(document.sha256.prefix(8))…", .dim)
  }

  /// How many demands there are, and how many of each disposition; wrapped between two counts.
  private func overview(_ style: TerminalStyle) -> [String] {
    var lines = ["\(result.demands.count) \(result.demands.count == 1 ? "demand" : "demands")"]
    // Colours have no width.
    var width = TextLayout.width(lines[0])
    for disposition in Disposition.allCases {
      let label = DispositionLabel(disposition)
      let count = "\(label.sign) \(result.count(disposition)) \(label.shortWord)"
      let coloured = style.coloured(count, label.colour)
      if width + 3 + TextLayout.width(count) > style.width {
        lines.append("  " + coloured)
        width = 2 + TextLayout.width(count)
      } else {
        lines[lines.count - 1] += "   " + coloured
        width += 3 + TextLayout.width(count)
      }
    }
    return lines
  }

  /// The lines of a demand, the last one empty.
  func block(_ index: Int, idWidth: Int, _ style: TerminalStyle) -> [String] {
    let demand = result.demands[index]
    let verdict = demand.disposition
    let probability = demand.probabilities[verdict] ?? 0
    let label =
      "\(DispositionLabel(verdict).sign) \(DispositionLabel(verdict).shortWord) \(Percentage.decimals(probability))"
    // Beside the label on a wide terminal, below it on a narrow one.
    let isNarrow = style.width < Self.narrowWidth
    let indent = isNarrow ? 2 : idWidth + 2 + labelWidth
    let margin = String(repeating: " ", count: indent)
    let width = style.width - indent
    let id = TextLayout.safe(demand.demand.id)
    let colour = DispositionLabel(verdict).colour
    var lines: [String] = []
    if isNarrow { lines.append(style.coloured(id, .bold) + "  " + style.coloured(label, colour)) }
    for (index, line) in TextLayout.wrapped(TextLayout.safe(demand.quote.exact), to: width).enumerated() {
      lines.append(
        index == 0 && !isNarrow
          ? style.coloured(TextLayout.padded(id, to: idWidth + 2), .bold)
            + style.coloured(TextLayout.padded(label, to: labelWidth), colour) + line
          : margin + line)
    }
    for passage in demand.responses {
      lines += quoted(passage, lead: "", width: width).map { margin + $0 }
      let doubt = passage == demand.responses.first ? absence(demand) : ""
      lines += TextLayout.wrapped("because: " + reasons(passage) + doubt, to: width)
        .map { margin + style.coloured($0, .dim) }
    }
    if let nearest = demand.nearest {
      lines += quoted(nearest, lead: "nearest, not taken as an answer: ", width: width)
        .map { margin + style.coloured($0, .dim) }
      let why = phrases(demand).flatMap(\.miss).map { " · " + TextLayout.safe($0) } ?? ""
      lines += TextLayout.wrapped("(" + reasons(nearest) + why + ")", to: width).map {
        margin + style.coloured($0, .dim)
      }
    }
    if explains, let phrases = phrases(demand) {
      for line in phrases.weighing {
        lines += TextLayout.wrapped(TextLayout.safe(line), to: width).map {
          margin + style.coloured($0, .dim)
        }
      }
    }
    return lines + reviewLines(index, width: width, style).map { margin + $0 } + [""]
  }

  func phrases(_ demand: AlignedDemand) -> ExplanationPhrases? {
    demand.explanation.map { ExplanationPhrases($0, letter: letter.text) }
  }

  private var labelWidth: Int { 20 }

  /// Below so many columns too few would be left for words beside id and label.
  private static let narrowWidth = 64

  private func absence(_ demand: AlignedDemand) -> String {
    " · absent " + Percentage.decimals(demand.probabilities[.absent] ?? 0)
  }

  private func quoted(_ passage: AlignedPassage, lead: String, width: Int) -> [String] {
    TextLayout.wrapped("\(lead)\(passage.place) “\(TextLayout.safe(passage.quote.exact))”", to: width)
  }

  private func reasons(_ passage: AlignedPassage) -> String {
    passage.because.map(TextLayout.safe).joined(separator: " · ")
  }
}
