import Alignment
import Archive
import Auditing
import Documents
import Reviewing
import TransparencyLog

/// What people said of a matrix: a line in each cell beside what the program found, and everything about each review below.
struct AuditReviews {
  let report: DispositionHistoryReport
  /// What the matrix' anchors begin with.
  let name: String

  private var columns: [DispositionHistory.Column] { report.history.columns }

  func anchor(_ row: Int) -> String { "\(name)-\(row + 1)-reviews" }

  /// A line for each review of a cell, outside of what the program found; nothing where there is none.
  func lines(_ row: Int, _ column: Int) -> String {
    let aligned = columns[column].result.demands[row]
    return report.reviews(of: row, at: column).map { review in
      let who = Markup.isolated(review.event.reviewer)
      let said = Disposition(rawValue: review.event.disposition).map { DispositionLabel($0).markup } ?? ""
      let sign = ReviewPhrases.sign(review, aligned)
      let words =
        switch sign {
        case ReviewPhrases.confirms: "\(who) confirms"
        case ReviewPhrases.overrules: "\(who): \(said)"
        default: "\(who) said \(said) of @\(review.responseVersion), to be reviewed again"
        }
      return
        "<a class=\"reviewed\" href=\"#\(anchor(row))\"><span class=\"mark\" aria-hidden=\"true\">\(sign)</span> \(words)</a>"
    }.joined()
  }

  /// The signs, for the legend.
  static let key = [
    (ReviewPhrases.confirms, "a reviewer confirms what the program found"),
    (
      ReviewPhrases.overrules, "a reviewer says otherwise; the colour is still that of what the program found"
    ),
    (ReviewPhrases.reopens, "a review of an earlier version, to be made again"),
  ].map { "<li><span class=\"mark\">\($0.0)</span> \($0.1)</li>" }

  var section: String {
    guard report.hasReviews else { return "" }
    let articles = report.demands.indices.compactMap { row in
      let stories = ReviewStory.stories(report, demand: row)
      return stories.isEmpty ? nil : article(row, stories)
    }
    let lost = (report.reviews.last?.unplaced ?? []).map {
      "\($0.event.demand) “\($0.event.words.exact)”: \(ReviewPhrases.sentence($0, nil))"
    }
    return "<h3>Reviews</h3>\n" + articles.joined(separator: "\n")
      + (lost.isEmpty
        ? ""
        : "\n<p class=\"kind\">of demands that are not among these</p>\n"
          + AuditPage.list(lost, class: "remarks"))
  }

  private func article(_ row: Int, _ stories: [ReviewStory]) -> String {
    let demand = report.demands[row]
    return """
      <article class="event review" id="\(anchor(row))">
      <h4>\(Markup.isolated(demand.demand.id))</h4>
      <p class="demand-words" dir="auto"><bdi class="theirs">\(Markup.text(demand.quote.exact))</bdi></p>
      <ul class="said-of-it">
      \(stories.map(item).joined(separator: "\n"))
      </ul>
      </article>
      """
  }

  private func item(_ story: ReviewStory) -> String {
    let event = story.review.event
    let found = "\(event.figure.disposition) (\(Percentage.words(Double(event.figure.thousandths) / 1000)))"
    let what =
      switch event.verdict {
      case .confirmed: "confirmed what the program found, \(found)"
      case .overruled: "overruled it: \(event.disposition); the program had found \(found)"
      }
    let entry = story.review.entry.entry.value
    var lines = [
      "<p>\(Markup.isolated(event.reviewer)) \(Markup.text(what)), of \(Markup.isolated(story.review.reference))</p>"
    ]
    lines += event.passages.map {
      "<p class=\"words\" dir=\"auto\"><bdi class=\"theirs\">\(Markup.text($0.exact))</bdi></p>"
    }
    if let note = event.note { lines.append("<p>note: \(Markup.isolated(note))</p>") }
    lines.append(
      "<p class=\"kind\">made \(Markup.isolated(event.made)), entry \(entry) of the log; \(Markup.text(story.standing(columns.map(\.snapshot.version))))</p>"
    )
    for change in story.steps.last.map({ $0.review.changes }) ?? [] { lines.append(AuditPage.change(change)) }
    return "<li>\(lines.joined(separator: "\n"))</li>"
  }
}
