import Alignment
import Documents

extension CoverageReport: Report {
  /// Columns of a cell: sign, word and probability; sign alone where there are many.
  private static let wideCell = 20
  private static let narrowCell = 5

  package func text(_ style: TerminalStyle) -> String {
    var lines: [String] = []
    for (index, letter) in letters.enumerated() { lines.append(line("demands \(index + 1)", letter, style)) }
    for (index, response) in responses.enumerated() {
      lines.append(line("response \(index + 1)", response, style))
    }
    lines += [""] + matrix(style) + [""]
    for (index, row) in coverage.rows.enumerated() { lines += answer(row, index, style) }
    for warning in (letters + responses).flatMap({ document in
      document.warnings.map { "\(document.name): \($0)" }
    }) {
      lines += TextLayout.wrapped("warning: " + TextLayout.safe(warning), to: style.width)
        .map { style.coloured($0, .yellow) }
    }
    lines += TextLayout.wrapped(
      "Figures are probabilities: how sure the tool is, not how sure you may be. "
        + "“absent” says that nothing was found. rejoinder align DEMANDS RESPONSE shows each pair in full.",
      to: style.width)
    return lines.joined(separator: "\n")
  }

  private func line(_ role: String, _ document: ReportedDocument, _ style: TerminalStyle) -> String {
    let date = document.published.map { "  " + $0 } ?? ""
    return style.coloured(TextLayout.padded(role, to: 12), .dim)
      + style.coloured(TextLayout.safe(document.name), .bold)
      + "  \(TextLayout.shortened(TextLayout.safe(document.title), to: style.width - 60))\(date)  "
      + style.coloured("sha256 \(document.sha256.prefix(8))…", .dim)
  }

  private func matrix(_ style: TerminalStyle) -> [String] {
    let idWidth = max(6, coverage.rows.map { TextLayout.width(TextLayout.safe(name($0))) }.max() ?? 0) + 2
    let isNarrow = responses.count * Self.wideCell > style.width - idWidth - 20
    let cell = isNarrow ? Self.narrowCell : Self.wideCell
    let quoteWidth = max(16, style.width - idWidth - cell * responses.count)
    func line(_ name: String, _ cells: [String], _ quote: String) -> String {
      TextLayout.padded(name, to: idWidth) + cells.joined() + quote
    }
    var lines = [
      style.coloured(
        line(
          "",
          responses.indices.map {
            TextLayout.padded(isNarrow ? "\($0 + 1)" : "response \($0 + 1)", to: cell)
          },
          "demand"), .dim)
    ]
    for row in coverage.rows {
      let cells = row.answers.indices.map { index -> String in
        let answer = row.answers[index]
        let label = DispositionLabel(answer.disposition)
        let words =
          isNarrow
          ? label.sign
          : "\(label.sign) \(label.shortWord) \(Percentage.decimals(answer.probabilities[answer.disposition] ?? 0))"
        let mark = index == row.strongest && responses.count > 1 ? "*" : ""
        return style.coloured(TextLayout.padded(words + mark, to: cell), label.colour)
      }
      lines.append(
        line(
          TextLayout.safe(name(row)), cells,
          TextLayout.shortened(TextLayout.safe(row.demand.quote.exact), to: quoteWidth)))
    }
    lines += ["", overview("strongest answer", nil)]
    if responses.count > 1 {
      lines += responses.indices.map { overview("response \($0 + 1)", $0) }
      lines.append("* the strongest answer to the demand")
    }
    if isNarrow {
      lines.append(DispositionLabel.all.map { "\($0.sign) \($0.shortWord)" }.joined(separator: "  "))
    }
    return lines
  }

  private func overview(_ name: String, _ response: Int?) -> String {
    TextLayout.padded(name, to: 18)
      + DispositionLabel.all.map {
        "\($0.sign) \(coverage.count($0.disposition, response: response)) \($0.shortWord)"
      }.joined(separator: "   ")
  }

  /// The strongest answer in the response's words, the earliest one, and who else asks the same, and what people said.
  private func answer(_ row: Coverage.Row, _ index: Int, _ style: TerminalStyle) -> [String] {
    var notes: [String] = []
    if let strongest = row.strongest, let passage = row.answers[strongest].responses.first {
      let words = DispositionLabel(row.answers[strongest].disposition).shortWord
      notes.append(
        "\(words) in \(responses[strongest].name) \(passage.place) “\(passage.quote.exact)”")
      if responses.count > 1, let earliest = earliest(row) { notes.append(earliest) }
    }
    let others = others(row)
    if !others.isEmpty { notes.append("asked as well: " + others.joined(separator: ", ")) }
    notes += reviewNotes(index)
    guard !notes.isEmpty else { return [] }
    let head = "\(name(row))  " + row.demand.quote.exact
    return TextLayout.wrapped(TextLayout.safe(head), to: style.width).map { style.coloured($0, .bold) }
      + notes.flatMap { note in
        TextLayout.wrapped(TextLayout.safe(note), to: style.width - 4).map { "    " + $0 }
      } + [""]
  }
}
