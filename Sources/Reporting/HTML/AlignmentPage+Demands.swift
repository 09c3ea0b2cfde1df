import Alignment
import Documents

/// The tree of demands, each with its disposition, the passages that are cited and why.
extension AlignmentPage {
  static func demandsColumn(_ report: AlignmentReport, anchors: PageAnchors) -> String {
    let tree = DemandTree(report.result, letter: report.letter)
    let column = DemandsColumn(report: report, anchors: anchors)
    return """
      <h2 id="demands-title">Demands</h2>
      \(column.filters)
      \(column.list(tree.roots))
      """
  }
}

private struct DemandsColumn {
  let report: AlignmentReport
  let anchors: PageAnchors

  /// Buttons that the script brings to life; without it they stay hidden.
  var filters: String {
    let total = report.result.demands.count
    let buttons = DispositionLabel.all.map { label in
      let count = report.result.count(label.disposition)
      let disabled = count == 0 ? " disabled=\"disabled\"" : ""
      return
        "<button type=\"button\" data-filter=\"\(label.name)\" aria-pressed=\"false\"\(disabled)>\(label.markup) "
        + "<span class=\"count\">\(count)</span></button>"
    }
    return """
      <div class="filters" role="group" aria-label="Show demands that are" hidden="hidden">
      <button type="button" data-filter="" aria-pressed="true">all <span class="count">\(total)</span></button>
      \(buttons.joined(separator: "\n"))
      <span class="shown" role="status"></span>
      </div>
      """
  }

  func list(_ nodes: [DemandTree.Node]) -> String {
    guard !nodes.isEmpty else { return "" }
    return "<ol class=\"tree\">\n\(nodes.map(item).joined(separator: "\n"))\n</ol>"
  }

  private func item(_ node: DemandTree.Node) -> String {
    let aligned = report.result.demands[node.index]
    let anchor = anchors.demands[node.index]
    let label = DispositionLabel(aligned.disposition)
    let language = Markup.languageAttribute(report.letter.language)
    let leads = node.leads.map { "<p class=\"lead\" dir=\"auto\"\(language)>\(Markup.text($0))</p>\n" }
    let notes = node.notes.map {
      "<p class=\"footnote\"><span class=\"label\">Note:</span> <bdi\(language)>\(Markup.text($0))</bdi></p>\n"
    }
    return """
      <li data-disposition="\(label.name)">
      \(leads.joined())<article class="demand \(label.name)" id="\(anchor)" \
      data-start="\(aligned.quote.start)" data-end="\(aligned.quote.end)">
      <h3><a class="id" href="#\(anchor)">\(Markup.isolated(aligned.demand.id))</a> \
      <span class="disposition">\(label.markup)</span> <span class="probability">\(probability(aligned))</span></h3>
      <p class="quote" dir="auto"\(language)>\(Markup.text(aligned.quote.exact))</p>
      \(notes.joined())\(evidence(aligned, at: node.index))\(reviews(of: node.index))
      </article>
      \(list(node.children))
      </li>
      """
  }

  /// Of the disposition shown; where that is an answer, also of the opposite, which is the probability that matters most.
  private func probability(_ aligned: AlignedDemand) -> String {
    let own = "probability \(Percentage.words(aligned.probabilities[aligned.disposition] ?? 0))"
    guard aligned.disposition != .absent else { return own }
    return "\(own) · absent \(Percentage.words(aligned.probabilities[.absent] ?? 0))"
  }

  private func evidence(_ aligned: AlignedDemand, at index: Int) -> String {
    if !aligned.responses.isEmpty {
      let passages = aligned.responses.enumerated().map { rank, found in
        "<li id=\"\(anchors.pair(index, rank))\" data-pair=\"cited\">\n\(passage(found, at: index, rank))\n</li>"
      }
      return
        "<ul class=\"passages\" aria-label=\"Cited passages\">\n\(passages.joined(separator: "\n"))\n</ul>"
        + explanation(aligned)
    }
    guard let nearest = aligned.nearest else {
      return "<p class=\"nothing\">Nothing in the response comes near.</p>"
    }
    return """
      <details><summary>Nearest, not taken as an answer: \(nearest.place)</summary>
      <div id="\(anchors.pair(index, nil))" data-pair="near">
      \(passage(nearest, at: index, nil))
      </div>
      \(explanationList(aligned))
      </details>
      """
  }

  /// How the first passage was chosen, for whoever opens it.
  private func explanation(_ aligned: AlignedDemand) -> String {
    let list = explanationList(aligned)
    return list.isEmpty ? "" : "\n<details><summary>How it was chosen</summary>\n\(list)\n</details>"
  }

  private func explanationList(_ aligned: AlignedDemand) -> String {
    guard let phrases = report.phrases(aligned) else { return "" }
    return
      "<ul class=\"because\" aria-label=\"How it was chosen\">\(phrases.lines.map { "<li>\(Markup.isolated($0))</li>" }.joined())</ul>"
  }

  /// What people said, beside the program's figure and never in its place.
  private func reviews(of index: Int) -> String {
    let found = report.reviews(of: index)
    guard !found.isEmpty else { return "" }
    let items = found.map { review in
      let lines = ReviewPhrases.lines(review, report.result.demands[index]).map(Markup.isolated)
      return "<li>\(lines.joined(separator: "<br />"))</li>"
    }
    return "\n<ul class=\"reviews\" aria-label=\"Reviews\">\n\(items.joined(separator: "\n"))\n</ul>"
  }

  private func passage(_ passage: AlignedPassage, at index: Int, _ rank: Int?) -> String {
    let number = passage.place
    let place =
      anchors.target(of: passage, in: report.response).map {
        "<a class=\"place\" href=\"#\($0)\" data-of=\"\(anchors.demands[index])\" aria-label=\"Paragraph \(passage.paragraph) of the response\">\(number)</a>"
      } ?? "<span class=\"place\">\(number)</span>"
    let language = Markup.languageAttribute(report.response.language)
    let reasons =
      passage.because.map(Markup.isolated)
      + ["probability that it speaks of this: \(Percentage.words(passage.probability))"]
    return """
      <blockquote><p>\(place) <bdi\(language)>\(Markup.text(passage.quote.exact))</bdi></p></blockquote>
      <ul class="because" aria-label="Because">\(reasons.map { "<li>\($0)</li>" }.joined())\
      <li><a href="#\(anchors.pair(index, rank))" aria-label="Permanent link to this passage beside demand \(Markup.attribute(report.result.demands[index].demand.id))">link</a></li></ul>
      """
  }
}
