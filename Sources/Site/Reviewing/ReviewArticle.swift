import Alignment
import Archive
import Capture
import Documents
import Reporting
import Reviewing
import TransparencyLog

/// One demand on the review page: its words, what was found, what people said, and the form.
struct ReviewArticle {
  let pair: ReviewedPair
  let index: Int
  let session: Sessions.Session?
  let action: String

  private var aligned: AlignedDemand { pair.result.demands[index] }
  private var id: String { aligned.demand.id }

  var html: String {
    let anchor = "demand-\(Markup.attribute(id))"
    let probability = Percentage.words(aligned.probabilities[aligned.disposition] ?? 0)
    return """
      <article id="\(anchor)" aria-labelledby="\(anchor)-title" tabindex="-1" class="demand \(aligned.disposition.rawValue)">
      <h2 id="\(anchor)-title">Demand \(Markup.text(id))</h2>
      <blockquote dir="auto">\(Markup.text(aligned.quote.exact))</blockquote>
      <p>The tool: <strong>\(label(aligned.disposition))</strong>, \(probability).</p>
      \(passages)
      \(reviews)
      \(form)
      </article>
      """
  }

  private var passages: String {
    if aligned.responses.isEmpty {
      guard let nearest = aligned.nearest else {
        return "<p class=\"muted\">Nothing in the response shares its words.</p>"
      }
      return
        "<details><summary>The nearest passage, not taken as an answer</summary><blockquote dir=\"auto\">\(Markup.text(nearest.quote.exact))</blockquote></details>"
    }
    return aligned.responses.map {
      "<blockquote class=\"cited\" dir=\"auto\">\(Markup.text($0.quote.exact))</blockquote>"
    }.joined(separator: "\n")
  }

  private var reviews: String {
    let lines = pair.reviews.byDemand[index].map { review -> String in
      let event = review.event
      let verdict = event.verdict == .confirmed ? "confirmed" : "overruled"
      let again = review.holds ? "" : " <em>To be made again: the text has changed.</em>"
      let note = event.note.map { " — \(Markup.isolated($0))" } ?? ""
      return """
        <li>\(Markup.isolated(event.reviewer)) \(verdict): \(Markup.text(event.disposition)), \
        <time datetime="\(event.made)">\(event.made.prefix(10))</time>\(note)\(again)</li>
        """
    }
    return lines.isEmpty ? "" : "<ul class=\"reviews\">\(lines.joined(separator: "\n"))</ul>"
  }

  private var form: String {
    guard let session else { return "" }
    let choices = Disposition.allCases.map { disposition in
      """
      <label><input type="radio" name="disposition" value="\(disposition.rawValue)"\
      \(disposition == aligned.disposition ? " checked" : "")> \(label(disposition))</label>
      """
    }
    let field = "demand-\(Markup.attribute(id))"
    return """
      <form method="post" action="\(Markup.attribute(action))" aria-label="Your review of demand \(Markup.attribute(id))">
      <input type="hidden" name="token" value="\(session.token)">
      <input type="hidden" name="demand" value="\(Markup.attribute(id))">
      <input type="hidden" name="letter" value="\(pair.letter.sha256.hex)">
      <input type="hidden" name="answer" value="\(pair.response.sha256.hex)">
      <input type="hidden" name="at" value="">
      <p><button name="decision" value="confirm">Confirm</button></p>
      <details><summary>Overrule</summary>
      <fieldset><legend>Disposition</legend>\(choices.joined(separator: "\n"))</fieldset>
      <p><label for="\(field)-passage">Words of the response that answer, exactly; empty for the tool's passages</label><br>
      <textarea id="\(field)-passage" name="passage" rows="3"></textarea></p>
      <p><label for="\(field)-note">Reason or note</label><br><input id="\(field)-note" name="note" maxlength="1000"></p>
      <p><button name="decision" value="overrule">Record</button></p>
      </details>
      </form>
      """
  }

  private func label(_ disposition: Disposition) -> String {
    switch disposition {
    case .addressed: "■ addressed"
    case .partlyAddressed: "◧ partly addressed"
    case .acknowledged: "▫ acknowledged"
    case .declined: "✕ declined"
    case .absent: "○ absent"
    }
  }
}
