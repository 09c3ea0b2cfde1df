import Archive
import Auditing
import Documents
import Reviewing
import TransparencyLog

/// A review in JSON, beside its demand.
struct ReviewObject: Encodable {
  let reviewer: String
  let verdict: String
  let disposition: String
  /// Whether it holds for the documents that are shown.
  let holds: Bool
  /// Why it has to be made again.
  let reason: String?
  let changes: [ChangeObject]?
  /// The snapshots that were reviewed.
  let demandsDocument: String
  let responseDocument: String
  /// Where the passages stand in the response that is shown.
  let passages: [QuoteObject]
  let note: String?
  /// What the aligner said then.
  let aligner: String
  let alignerDisposition: String
  let alignerProbability: Double
  let made: String
  let recorded: String
  let entry: UInt64

  init(_ review: StandingReview) {
    let event = review.event
    reviewer = event.reviewer
    verdict = event.verdict.rawValue
    disposition = event.disposition
    holds = review.holds
    reason = review.reason?.rawValue
    changes = review.holds ? nil : review.changes.map(ChangeObject.init)
    demandsDocument = "\(event.demands.source)@\(review.demandsVersion)"
    responseDocument = review.reference
    passages = review.passages.map(QuoteObject.init)
    note = event.note
    aligner = event.figure.aligner
    alignerDisposition = event.figure.disposition
    alignerProbability = Double(event.figure.thousandths) / 1000
    made = event.made
    recorded = event.recorded
    entry = review.entry.entry.value
  }
}
