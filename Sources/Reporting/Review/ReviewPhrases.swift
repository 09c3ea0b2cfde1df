import Alignment
import Archive
import Auditing
import Documents
import Reviewing
import Revisions

/// How every format speaks of a review.
enum ReviewPhrases {
  static let confirms = "✓"
  static let overrules = "✎"
  static let reopens = "↻"

  /// A sign that no disposition has.
  static func sign(_ review: StandingReview, _ aligned: AlignedDemand?) -> String {
    guard review.holds else { return reopens }
    return confirms(review, aligned) ? confirms : overrules
  }

  /// Whether it says what the aligner says of what is shown, which may not be what it said when the review was made.
  private static func confirms(_ review: StandingReview, _ aligned: AlignedDemand?) -> Bool {
    review.event.disposition == aligned?.disposition.rawValue ?? review.event.figure.disposition
  }

  /// "Ana Ruíz confirms absent, 2022-05-28", "to be reviewed again: the passage changed; Ana Ruíz said declined of statement@1".
  static func sentence(_ review: StandingReview, _ aligned: AlignedDemand?) -> String {
    let event = review.event
    let date = String(event.made.prefix(10))
    if let reason = review.reason {
      return
        "to be reviewed again: \(words(reason)); \(event.reviewer) said \(event.disposition) of \(review.reference), \(date)"
    }
    let what = confirms(review, aligned) ? "confirms" : "overrules:"
    let carried = review.isCarried ? ", of \(review.reference), unchanged since" : ""
    return "\(event.reviewer) \(what) \(event.disposition)\(carried), \(date)"
  }

  static func words(_ reason: StandingReview.Reason) -> String {
    switch reason {
    case .passageChanged: "the passage changed"
    case .demandChanged: "the demand changed"
    case .answerPossible: "a new or changed sentence may answer"
    case .notComparable: "the version that was reviewed was removed or cannot be read now"
    }
  }

  /// The passages of a review that the aligner does not cite, where it holds.
  static func otherPassages(_ review: StandingReview, _ aligned: AlignedDemand) -> [Quote] {
    review.passages.filter { passage in
      !aligned.responses.contains { $0.quote.start == passage.start && $0.quote.end == passage.end }
    }
  }

  /// Everything said of a review, one sentence a line; the first has the sign.
  static func lines(_ review: StandingReview, _ aligned: AlignedDemand?) -> [String] {
    var lines = ["\(sign(review, aligned)) \(sentence(review, aligned))"]
    if let aligned {
      lines += otherPassages(review, aligned).map { "passage: “\($0.exact)”" }
    }
    lines += review.changes.map(AuditPhrases.line)
    if let note = review.event.note { lines.append("note: \(note)") }
    return lines
  }
}
