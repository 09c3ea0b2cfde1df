import Alignment
import Documents

extension CoverageReport {
  /// One line a demand and a response.
  package func csv() -> String {
    var text = CSV.line(
      [
        "demandsDocument", "demand", "quote", "responseDocument", "published", "disposition", "probability",
        "absent", "passage", "passageStart", "passageEnd", "place", "isEarliest", "isStrongest", "group",
        "demandsSha256", "responseSha256", "answerDate", "answerVersion",
      ] + ReviewCells.columns + ["reviews", "warnings"])
    for (place, row) in coverage.rows.enumerated() {
      for (index, answer) in row.answers.enumerated() {
        let (letter, response) = (letters[row.letter], responses[index])
        let passage = answer.responses.first
        let said = reviews(place, index)
        let origin = passage == nil ? nil : origin(row, index)
        text += CSV.line(
          [
            letter.name, answer.demand.id, answer.quote.exact, response.name, response.published ?? "",
            answer.disposition.rawValue, number(answer.probabilities[answer.disposition]),
            number(answer.probabilities[.absent]), passage?.quote.exact ?? "",
            passage.map { String($0.quote.start) } ?? "", passage.map { String($0.quote.end) } ?? "",
            passage?.place ?? "", row.earliest == index ? "yes" : "", row.strongest == index ? "yes" : "",
            row.group.map { String($0 + 1) } ?? "", letter.sha256, response.sha256,
            origin?.date ?? "", origin?.version.map(String.init) ?? "",
          ] + ReviewCells.cells(said) + [
            said.map { ReviewPhrases.sentence($0, answer) }.joined(separator: "; "),
            ReportedDocument.warnings(of: letter, response).joined(separator: "; "),
          ])
      }
    }
    return text
  }

  private func number(_ value: Double?) -> String { value.map { String(JSONText.rounded($0)) } ?? "" }

  package func markdown() -> String {
    var lines = ["# \(title)", ""]
    for (role, documents) in [("Demands", letters), ("Response", responses)] {
      for (index, document) in documents.enumerated() {
        lines.append(
          "- \(role) \(index + 1): \(Markdown.escaped(document.name))\(document.published.map { ", " + $0 } ?? ""), "
            + "SHA-256 `\(document.sha256)`, read by \(document.reader)")
      }
    }
    lines += ["- Aligner: \(aligner)", ""]
    lines.append(
      "| demand | " + responses.map { Markdown.escaped($0.name) }.joined(separator: " | ") + " | words |")
    lines.append("| --- |" + String(repeating: " --- |", count: responses.count + 1))
    for row in coverage.rows {
      let cells = row.answers.map { answer in
        let label = DispositionLabel(answer.disposition)
        return
          "\(label.sign) \(label.shortWord) \(Percentage.decimals(answer.probabilities[answer.disposition] ?? 0))"
      }
      lines.append(
        "| \(Markdown.escaped(name(row))) | " + cells.joined(separator: " | ")
          + " | \(Markdown.escaped(row.demand.quote.exact)) |")
    }
    lines.append("")
    for (index, row) in coverage.rows.enumerated() {
      let said = reviewNotes(index).map { "- " + Markdown.escaped($0) }
      guard let strongest = row.strongest, let passage = row.answers[strongest].responses.first else {
        if !said.isEmpty {
          lines += [
            "## " + Markdown.escaped(name(row)), "", "> " + Markdown.escaped(row.demand.quote.exact), "",
          ]
          lines += said + [""]
        }
        continue
      }
      lines += [
        "## \(Markdown.escaped(name(row))) \(row.answers[strongest].disposition.rawValue)", "",
        "> " + Markdown.escaped(row.demand.quote.exact), "",
        "- strongest answer: \(Markdown.escaped(responses[strongest].name)) \(passage.place) “\(Markdown.escaped(passage.quote.exact))”",
      ]
      if let earliest = earliest(row) { lines.append("- " + Markdown.escaped(earliest)) }
      let others = others(row)
      if !others.isEmpty {
        lines.append("- asked as well: " + Markdown.escaped(others.joined(separator: ", ")))
      }
      lines += said + [""]
    }
    return lines.joined(separator: "\n")
  }

  package func html() -> String {
    let rows = coverage.rows.enumerated().map { index, row in
      let cells = row.answers.enumerated().map { response, answer in
        let words =
          DispositionLabel(answer.disposition).markup + " "
          + Percentage.words(answer.probabilities[answer.disposition] ?? 0)
          + (response == row.strongest && responses.count > 1 ? " *" : "")
        return answer.responses.isEmpty
          ? "<td>\(words)</td>" : "<td><a href=\"#d\(index + 1)-r\(response + 1)\">\(words)</a></td>"
      }
      return "<tr><th scope=\"row\">\(Markup.isolated(name(row)))</th>\(cells.joined())"
        + "<td><bdi>\(Markup.text(row.demand.quote.exact))</bdi></td></tr>"
    }
    let head = responses.map { "<th scope=\"col\">\(Markup.isolated($0.name))</th>" }.joined()
    let documents = (letters.map { ("Demands", $0) } + responses.map { ("Response", $0) }).map {
      role, document in
      "<li>\(role): \(Markup.isolated(document.name)), <bdi>\(Markup.text(document.title))</bdi>"
        + (document.published.map { ", \(Markup.text($0))" } ?? "")
        + ", SHA-256 <code>\(document.sha256)</code></li>"
    }
    return SimplePage.html(
      title: title,
      body: """
        <p>A program compared the words of the documents; it does not understand them. Read a passage before you quote it. \
        An asterisk marks the strongest answer to a demand.</p>
        <ul>
        \(documents.joined(separator: "\n"))
        </ul>
        <table>
        <thead><tr><th scope="col">Demand</th>\(head)<th scope="col">Words</th></tr></thead>
        <tbody>
        \(rows.joined(separator: "\n"))
        </tbody>
        </table>
        \(coverage.rows.enumerated().map { answers($0.element, $0.offset) }.joined())
        """)
  }

  private func answers(_ row: Coverage.Row, _ index: Int) -> String {
    let parts = row.answers.enumerated().filter { !$0.element.responses.isEmpty }.map { response, answer in
      let quotes = answer.responses.map {
        "<blockquote><p>\(Markup.text($0.place)) <bdi>\(Markup.text($0.quote.exact))</bdi></p></blockquote>"
      }
      return """
        <h3 id="d\(index + 1)-r\(response + 1)">\(Markup.isolated(responses[response].name)): \
        \(DispositionLabel(answer.disposition).markup)</h3>
        \(quotes.joined(separator: "\n"))
        """
    }
    let said = reviewNotes(index)
    guard !parts.isEmpty || !said.isEmpty else { return "" }
    let notes =
      [earliest(row)].compactMap { $0 }
      + (others(row).isEmpty ? [] : ["asked as well: " + others(row).joined(separator: ", ")])
      + said
    return """
      <section>
      <h2>\(Markup.isolated(name(row))) <bdi>\(Markup.text(row.demand.quote.exact))</bdi></h2>
      \(notes.map { "<p>\(Markup.isolated($0))</p>" }.joined(separator: "\n"))
      \(parts.joined(separator: "\n"))
      </section>

      """
  }
}
