import Alignment
import Documents

extension AlignmentReport {
  /// One line a passage; a demand without one has one line with the nearest miss.
  package func csv() -> String {
    let names =
      [
        "demand", "parent", "quote", "start", "end", "disposition", "probability", "absent", "kind",
        "passage",
        "paragraph", "passageStart", "passageEnd", "passageProbability", "because", "demandsDocument",
        "demandsSha256", "responseDocument", "responseSha256", "demandPage", "passagePage",
        "form", "addressee", "deadlines", "conditions", "beneficiaries", "entities", "choice", "competitor",
        "miss",
      ] + ReviewCells.columns + ["reviews", "warnings"]
    let documents = [
      demandsDocument.name, demandsDocument.sha256, responseDocument.name, responseDocument.sha256,
    ]
    let warnings = (ReportedDocument.warnings(of: demandsDocument, responseDocument) + result.notes)
      .joined(separator: "; ")
    var text = CSV.line(names)
    for (index, demand) in result.demands.enumerated() {
      let reviewed = reviews(of: index).map { ReviewPhrases.sentence($0, demand) }.joined(separator: "; ")
      let passages =
        demand.responses.map { ("response", $0) } + (demand.nearest.map { [("nearest", $0)] } ?? [])
      let head = [
        demand.demand.id, demand.demand.parent ?? "", demand.quote.exact, String(demand.quote.start),
        String(demand.quote.end), demand.disposition.rawValue,
        number(demand.probabilities[demand.disposition]), number(demand.probabilities[.absent]),
      ]
      let tail =
        details(demand.demand) + choice(demand.explanation) + ReviewCells.cells(reviews(of: index))
      func line(_ passage: [String], _ page: Int?) -> String {
        let pages = [demand.page, page].map { $0.map(String.init) ?? "" }
        return CSV.line(head + passage + documents + pages + tail + [reviewed, warnings])
      }
      if passages.isEmpty { text += line(Array(repeating: "", count: 7), nil) }
      for (kind, passage) in passages {
        text += line(
          [
            kind, passage.quote.exact, String(passage.paragraph), String(passage.quote.start),
            String(passage.quote.end), number(passage.probability),
            passage.because.joined(separator: " · "),
          ], passage.page)
      }
    }
    return text
  }

  package func markdown() -> String {
    var lines = [
      "# \(Markdown.escaped(demandsDocument.title)) → \(Markdown.escaped(responseDocument.title))", "",
    ]
    for (role, document) in [("Demands", demandsDocument), ("Response", responseDocument)] {
      lines.append(
        "- \(role): \(Markdown.escaped(document.name))\(document.published.map { ", " + Markdown.escaped($0) } ?? ""), "
          + "SHA-256 `\(document.sha256)`, read by \(Markdown.escaped(document.reader))")
    }
    lines.append("- Aligner: \(Markdown.escaped(aligner))")
    for warning in ReportedDocument.warnings(of: demandsDocument, responseDocument) + result.notes {
      lines.append("- Warning: \(Markdown.escaped(warning))")
    }
    lines += ["", overviewLine, ""]
    for (index, demand) in result.demands.enumerated() {
      let verdict = demand.disposition
      lines.append(
        "## \(Markdown.escaped(demand.demand.id)) \(DispositionLabel(verdict).sign) \(verdict.rawValue) "
          + Percentage.decimals(demand.probabilities[verdict] ?? 0))
      lines += ["", "> " + Markdown.escaped(demand.quote.exact), ""]
      for passage in demand.responses {
        lines += item("", passage)
      }
      if explains, let phrases = phrases(demand) {
        lines += phrases.lines.map { "- " + Markdown.escaped($0) }
      }
      if let nearest = demand.nearest {
        lines += item("nearest, not taken as an answer: ", nearest)
      }
      for review in reviews(of: index) {
        lines += ReviewPhrases.lines(review, demand).enumerated().map { place, line in
          (place == 0 ? "- **" : "  ") + Markdown.escaped(line) + (place == 0 ? "**  " : "  ")
        }
      }
      lines.append("")
    }
    lines += unplacedReviews.map { "- " + Markdown.escaped($0) }
    return lines.joined(separator: "\n")
  }

  /// A passage as an item, its reasons on a line of their own.
  private func item(_ lead: String, _ passage: AlignedPassage) -> [String] {
    let words = "- \(lead)\(passage.place) “\(Markdown.escaped(passage.quote.exact))”"
    let reasons = Markdown.escaped(passage.because.joined(separator: " · "))
    return reasons.isEmpty ? [words] : [words + "  ", "  *\(reasons)*"]
  }

  /// Form, addressee, deadlines, conditions, beneficiaries and names, each in the letter's words.
  private func details(_ demand: Demand) -> [String] {
    func words(_ ranges: [Range<Int>]) -> String {
      ranges.map { letter.text.quote($0).exact }.joined(separator: "; ")
    }
    let details = demand.details
    return [demand.form.rawValue, words(details.addressee.map { [$0] } ?? [])]
      + [details.deadlines, details.conditions, details.beneficiaries, details.entities].map(words)
  }

  private func choice(_ explanation: AlignmentExplanation?) -> [String] {
    [
      explanation?.choice.rawValue ?? "",
      explanation?.competitor.map { $0.demand ?? letter.text.quote($0.range).exact } ?? "",
      explanation?.miss?.rawValue ?? "",
    ]
  }

  package func html() -> String { AlignmentPage.html(self) }

  private var overviewLine: String {
    "\(result.demands.count) demands: "
      + Disposition.allCases.map { "\(result.count($0)) \($0.rawValue)" }.joined(separator: ", ") + "."
  }

  private func number(_ value: Double?) -> String { value.map { String(JSONText.rounded($0)) } ?? "" }
}
