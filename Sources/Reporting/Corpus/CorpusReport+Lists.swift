import Alignment
import Archive
import Auditing
import Documents
import TransparencyLog

extension CorpusReport {
  /// One line a passage, ranked, and one each for the earliest and the strongest answer.
  package func csv() -> String {
    var text = CSV.line([
      "demand", "parent", "quote", "start", "end", "kind", "rank", "source", "version", "date",
      "beforeLetter",
      "recorded", "sha256", "passage", "paragraph", "page", "passageStart", "passageEnd", "score", "share",
      "sharedWords", "disposition", "probability", "absent", "demandsDocument", "demandsSha256",
      "cosine", "warnings",
    ])
    func tail(_ cosine: Double? = nil) -> [String] {
      [
        letter.name, letter.sha256, cosine.map { String(JSONText.rounded($0)) } ?? "",
        warnings.joined(separator: "; "),
      ]
    }
    for demand in result.demands {
      let head = [
        demand.demand.id, demand.demand.parent ?? "", demand.quote.exact, String(demand.quote.start),
        String(demand.quote.end),
      ]
      func origin(_ origin: CorpusOrigin) -> [String] {
        let snapshot = origin.snapshot
        return
          [
            snapshot.source, String(snapshot.version), origin.date,
            isOlder(origin) ? "true" : "false", snapshot.recorded, snapshot.sha256.hex,
          ]
      }
      for (kind, answer) in [("earliest", demand.earliest), ("strongest", demand.strongest)] {
        guard let answer else { continue }
        let quote = answer.passage.quote
        text += CSV.line(
          head + [kind, ""] + origin(answer.origin)
            + [
              quote.exact, String(answer.passage.paragraph), answer.passage.page.map(String.init) ?? "",
              String(quote.start), String(quote.end), "", "", "", answer.disposition.rawValue,
              String(JSONText.rounded(answer.probability)), String(JSONText.rounded(answer.absence)),
            ] + tail())
      }
      for (index, passage) in demand.passages.enumerated() {
        text += CSV.line(
          head + ["passage", String(index + 1)] + origin(passage.origin)
            + [
              passage.quote.exact, String(passage.paragraph), passage.page.map(String.init) ?? "",
              String(passage.quote.start), String(passage.quote.end), String(JSONText.rounded(passage.score)),
              String(JSONText.rounded(passage.share)), passage.words.joined(separator: " · "), "", "", "",
            ] + tail(passage.cosine))
      }
      if demand.passages.isEmpty, demand.earliest == nil {
        text += CSV.line(head + ["none"] + Array(repeating: "", count: 18) + tail())
      }
    }
    return text
  }

  package func markdown() -> String {
    var lines = [
      "# \(Markdown.escaped(letter.title)) → the archive", "",
      "- Demands: \(Markdown.escaped(letter.name)), SHA-256 `\(letter.sha256)`, read by \(letter.reader)",
      "- \(extentLine)", "- Aligner: \(aligner)",
    ]
    for warning in warnings { lines.append("- Warning: \(Markdown.escaped(warning))") }
    lines += ["", caveat, ""]
    for demand in result.demands {
      lines += ["## \(demand.demand.id)", "", "> " + Markdown.escaped(demand.quote.exact), ""]
      for (name, answer) in [("Earliest answer", demand.earliest), ("Strongest answer", demand.strongest)] {
        guard let answer else { continue }
        lines.append(
          "- \(name): \(answer.disposition.rawValue) \(Percentage.decimals(answer.probability)), "
            + "\(Markdown.escaped(answer.origin.snapshot.reference)) \(answer.passage.place) (\(dated(answer.origin))) "
            + "“\(Markdown.escaped(answer.passage.quote.exact))”")
      }
      lines.append("")
      for (index, passage) in demand.passages.enumerated() {
        lines.append(
          "\(index + 1). \(Markdown.escaped(passage.origin.snapshot.reference)) ¶\(passage.paragraph) "
            + "(\(dated(passage.origin))) “\(Markdown.escaped(passage.quote.exact))”  ")
        lines.append(
          "   *shares \(Markdown.escaped(passage.words.joined(separator: ", ")))*, SHA-256 `\(passage.origin.snapshot.sha256.hex)`"
        )
      }
      lines.append("")
    }
    return lines.joined(separator: "\n")
  }

  package func html() -> String {
    var body = "<p>\(Markup.text(extentLine))</p>\n<p>\(Markup.text(caveat))</p>\n"
    for demand in result.demands {
      body +=
        "<h2>\(Markup.text(demand.demand.id))</h2>\n<p><bdi>\(Markup.text(demand.quote.exact))</bdi></p>\n"
      for (name, answer) in [("Earliest answer", demand.earliest), ("Strongest answer", demand.strongest)] {
        guard let answer else { continue }
        let line =
          "\(name): \(answer.disposition.rawValue) \(Percentage.decimals(answer.probability)), "
          + "\(answer.origin.snapshot.reference) \(answer.passage.place) (\(dated(answer.origin)))"
        body += "<p><b>\(Markup.text(line))</b></p>\n" + quotation(answer.passage.quote.exact)
      }
      body += "<ol>\n"
      for passage in demand.passages {
        let line =
          "\(passage.origin.snapshot.reference) ¶\(passage.paragraph) (\(dated(passage.origin))), shares "
          + passage.words.joined(separator: ", ")
        body += "<li><bdi>\(Markup.text(line))</bdi>\n" + quotation(passage.quote.exact)
        body += "<code>\(passage.origin.snapshot.sha256.hex)</code></li>\n"
      }
      body += "</ol>\n"
    }
    body += warnings.map { "<p><bdi>\(Markup.text($0))</bdi></p>\n" }.joined()
    return SimplePage.html(title: letter.title + " → the archive", body: body)
  }

  private func quotation(_ text: String) -> String {
    "<blockquote><bdi>\(Markup.text(text))</bdi></blockquote>\n"
  }

  /// What of the letter and of the search a person should know.
  private var warnings: [String] {
    ReportedDocument.warnings(of: letter) + result.left.map { "\($0.reference): \($0.reason)" }
  }
}
