import Alignment
import Archive
import Auditing
import Documents
import TransparencyLog

/// The matrix as a picture: a row a demand, a column a snapshot, every flip a link to the change that caused it.
struct AuditMatrix {
  let report: DispositionHistoryReport
  /// What its anchors begin with.
  let name: String

  private var history: DispositionHistory { report.history }

  private var people: AuditReviews { AuditReviews(report: report, name: name) }

  var markup: String {
    """
    <section id="\(name)" aria-labelledby="\(name)-title">
    <h2 id="\(name)-title">\(Markup.isolated(report.title))</h2>
    \(AuditPage.list(report.remarks, class: "remarks"))
    \(history.columns.isEmpty ? "" : legend)
    \(table)
    <h3>What changed</h3>
    \(changes)
    \(passages)
    \(people.section)
    </section>
    """
  }

  private var table: String {
    guard !history.columns.isEmpty else {
      return
        "<p class=\"nothing\">There is no snapshot of \(Markup.isolated(history.response.id)) to align.</p>"
    }
    let head = history.columns.indices.map { index in
      let snapshot = history.columns[index].snapshot
      let remark =
        report.remark(index).map { "<br /><span class=\"note-line\">\(Markup.text($0))</span>" } ?? ""
      return
        "<th scope=\"col\">@\(snapshot.version)<br /><span class=\"note-line\">\(Markup.isolated(snapshot.seen))</span>\(remark)\(shares(index))</th>"
    }
    let rows = report.demands.indices.map { row in
      let aligned = report.demands[row]
      let cells = history.columns.indices.map { cell(row, $0) }.joined(separator: "\n")
      return """
        <tr><th scope="row"><span class="id">\(Markup.isolated(aligned.demand.id))</span> <bdi class="theirs clamped" title="\(Markup.attribute(aligned.quote.exact))">\(Markup.text(aligned.quote.exact))</bdi></th>
        \(cells)</tr>
        """
    }
    return """
      <div class="scroll" role="region" aria-label="Matrix: \(Markup.attribute(report.title))" tabindex="0">
      <table class="matrix">
      <thead><tr><th scope="col">Demand</th>\(head.joined())</tr></thead>
      <tbody>
      \(rows.joined(separator: "\n"))
      </tbody>
      </table>
      </div>
      """
  }

  /// How many demands have which disposition at a snapshot: a bar, and below it the same as signs and numbers.
  private func shares(_ column: Int) -> String {
    let result = history.columns[column].result
    let counts = DispositionLabel.all.map { ($0, result.count($0.disposition)) }.filter { $0.1 > 0 }
    guard !counts.isEmpty else { return "" }
    let bar = counts.map { "<span class=\"\($0.name)\" style=\"flex-grow:\($1)\"></span>" }.joined()
    let line = counts.map {
      "<span class=\"sign\" aria-hidden=\"true\">\($0.sign)</span><span class=\"unseen\">\($0.word) </span>\($1)"
    }
    return
      "<span class=\"shares\" aria-hidden=\"true\">\(bar)</span><span class=\"counts-line\">\(line.joined(separator: " "))</span>"
  }

  private func cell(_ row: Int, _ column: Int) -> String {
    let aligned = history.columns[column].result.demands[row]
    let label = DispositionLabel(aligned.disposition)
    let probability = Percentage.words(aligned.probabilities[aligned.disposition] ?? 0)
    let inside = "\(label.markup) <span class=\"probability\">\(probability)</span>"
    let said = people.lines(row, column)
    guard let mark = report.mark(row, column) else {
      let found = said.isEmpty ? inside : "<span class=\"found\">\(inside)</span>\(said)"
      return "<td class=\"\(label.name)\">\(found)</td>"
    }
    return """
      <td class="\(label.name) \(mark.rawValue)"><a href="#\(anchor(row, column))">\(inside) \
      <span class="mark" title="\(mark.meaning)">\(Markup.text(mark.sign))</span></a>\(said)</td>
      """
  }

  private func anchor(_ row: Int, _ column: Int) -> String {
    "\(name)-\(row + 1)-v\(history.columns[column].snapshot.version)"
  }

  private var legend: String {
    let dispositions = DispositionLabel.all.map {
      "<li class=\"\($0.name)\">\($0.markup)</li>"
    }
    let marks = [DispositionHistoryReport.Mark.flip, .drift, .weakened, .reworded].map {
      "<li><span class=\"mark\">\(Markup.text($0.sign))</span> \($0.meaning)</li>"
    }
    return
      "<ul class=\"key\" aria-label=\"Signs\">\n\((dispositions + marks + (report.hasReviews ? AuditReviews.key : [])).joined(separator: "\n"))\n</ul>"
  }

  private var changes: String {
    guard history.columns.count > 1 else { return "<p class=\"nothing\">Nothing to compare yet.</p>" }
    guard !report.ordered.isEmpty else {
      return "<p class=\"nothing\">No disposition flipped, and no cited passage changed.</p>"
    }
    return report.ordered.map(article).joined(separator: "\n")
      + (report.checkLine.map { "\n<p class=\"caveat\">\(Markup.text($0))</p>" } ?? "")
  }

  private func article(_ flip: DispositionHistory.Flip) -> String {
    let mark = DispositionHistoryReport.Mark(flip)
    let passage = history.columns[flip.column].result.demands[flip.demand].responses.first
    let cited = passage.map {
      "<p class=\"kind\">cited now, \(Markup.text($0.place))</p>\n<p class=\"words\" dir=\"auto\"><bdi class=\"theirs\">\(Markup.text($0.quote.exact))</bdi></p>"
    }
    var parts = flip.changes.map { AuditPage.change($0) }
    parts += flip.competing.map { AuditPage.change($0, prefix: "elsewhere, ") }
    if let cited, flip.cause != .text { parts.append(cited) }
    if let gap = report.gap(before: flip.column) {
      parts.append("<p class=\"caveat\">\(Markup.text(gap))</p>")
    }
    return """
      <article class="event \(mark.rawValue)" id="\(anchor(flip.demand, flip.column))">
      <h4><span class="mark" aria-hidden="true">\(Markup.text(mark.sign))</span> \(Markup.isolated(report.headline(flip)))</h4>
      <p class="demand-words" dir="auto"><bdi class="theirs">\(Markup.text(report.demands[flip.demand].quote.exact))</bdi></p>
      \(parts.joined(separator: "\n"))
      </article>
      """
  }

  private var passages: String {
    let stories = history.threads.filter { report.story($0) != nil }
    guard !stories.isEmpty else { return "" }
    return "<h3>Passages followed from version to version</h3>\n"
      + stories.map(thread).joined(separator: "\n")
  }

  private func thread(_ thread: PassageThread) -> String {
    func version(_ column: Int) -> String { "@\(history.columns[column].snapshot.version)" }
    let steps = thread.events.map { step in
      let words = step.changes.map { AuditPage.change($0) }.joined(separator: "\n")
      let cited = step.ranges.isEmpty || step.isCited ? "" : ", no longer cited"
      return
        "<li><p>\(version(step.column)) \(Markup.text(AuditPhrases.fate(step)))\(cited)</p>\n\(words)</li>"
    }
    let back = thread.returnsFrom.map { ", word for word as at \(version($0)), deleted since" } ?? ""
    let list = steps.isEmpty ? "" : "<ol class=\"steps\">\n\(steps.joined(separator: "\n"))\n</ol>\n"
    return """
      <details class="thread" open="open"><summary>\(Markup.isolated(report.demands[thread.demand].demand.id)), cited at \(version(thread.column))\(back)</summary>
      <p class="words" dir="auto"><bdi class="theirs">\(Markup.text(thread.quote.exact))</bdi></p>
      \(list)</details>
      """
  }
}
