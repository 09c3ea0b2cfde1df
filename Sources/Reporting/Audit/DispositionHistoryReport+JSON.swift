import Alignment
import Archive
import Auditing
import Documents
import Reviewing
import TransparencyLog

extension DispositionHistoryReport {
  package func json() throws -> String { try JSONText.encode(MatrixObject(self)) }
}

/// The JSON of a matrix: `audit/1` with `response`.
private struct MatrixObject: Encodable {
  let schema = "audit/1"
  let demandsDocument: DocumentObject
  let demandsVersions: Int
  let response: String
  let aligner: String
  let since: String?
  let upTo: Int?
  let hasBaseline: Bool
  let snapshots: [Column]
  let redacted: [Redacted]
  let demands: [Demand]
  let flips: [FlipObject]
  let rewordings: [FlipObject]
  let passages: [Thread]

  struct Column: Encodable {
    let snapshot: String
    let recorded: String
    let sha256: String
    let reader: String
    let nature: String?
    let sameBytesAs: String?
    let warnings: [String]
  }

  struct Redacted: Encodable {
    let snapshot: String
    let recorded: String
    let removed: String
    let reason: String
  }

  struct Demand: Encodable {
    let id: String
    let quote: QuoteObject
    let dispositions: [String]
    let absent: [Double]
    let probabilities: [Double]
    /// As they stand at the last snapshot.
    let reviews: [ReviewObject]?
    /// How they stand, by snapshot; left out where nobody said anything of the demand.
    let reviewed: [[Reviewed]]?
  }

  /// What a person says of a demand at one snapshot, beside the disposition there.
  struct Reviewed: Encodable {
    let reviewer: String
    let disposition: String
    /// `holds`, or why it has to be made again.
    let standing: String
    let entry: UInt64

    init(_ review: StandingReview) {
      reviewer = review.event.reviewer
      disposition = review.event.disposition
      standing = review.reason?.rawValue ?? "holds"
      entry = review.entry.entry.value
    }
  }

  struct FlipObject: Encodable {
    let demand: String
    let snapshot: String
    let previous: String
    let from: String
    let to: String
    let cause: String
    let grave: Bool
    let changes: [ChangeObject]
    let competing: [ChangeObject]
  }

  struct Thread: Encodable {
    let demand: String
    let snapshot: String
    let quote: QuoteObject
    let returnsFrom: String?
    let steps: [Step]
  }

  struct Step: Encodable {
    let snapshot: String
    let fate: [String]
    let cited: Bool
    let changes: [ChangeObject]
  }

  init(_ report: DispositionHistoryReport) {
    let history = report.history
    let columns = history.columns
    let demands = history.demands
    func name(_ column: Int) -> String { columns[column].snapshot.reference }
    demandsDocument = DocumentObject(report.demandsDocument)
    demandsVersions = history.letter.versions
    response = history.response.id
    aligner = history.aligner
    since = history.start?.words
    upTo = history.end
    hasBaseline = history.hasBaseline
    snapshots = columns.map { column in
      Column(
        snapshot: column.snapshot.reference, recorded: column.snapshot.recorded,
        sha256: column.snapshot.sha256.hex, reader: column.reader, nature: column.nature?.rawValue,
        sameBytesAs: column.sameAs.map(name), warnings: column.warnings)
    }
    redacted = history.redacted.map {
      Redacted(
        snapshot: $0.snapshot.reference, recorded: $0.snapshot.recorded, removed: $0.redaction.recorded,
        reason: $0.redaction.reason)
    }
    self.demands = demands.indices.map { row in
      let cells = columns.map { $0.result.demands[row] }
      let reviewed = columns.indices.map { report.reviews(of: row, at: $0).map(Reviewed.init) }
      return Demand(
        id: demands[row].demand.id, quote: QuoteObject(demands[row].quote),
        dispositions: cells.map(\.disposition.rawValue),
        absent: cells.map { JSONText.rounded($0.probabilities[.absent] ?? 0) },
        probabilities: cells.map { JSONText.rounded($0.probabilities[$0.disposition] ?? 0) },
        reviews: report.reviews(of: row).isEmpty
          ? nil : report.reviews(of: row).map(ReviewObject.init),
        reviewed: reviewed.allSatisfy(\.isEmpty) ? nil : reviewed)
    }
    func flip(_ flip: DispositionHistory.Flip) -> FlipObject {
      FlipObject(
        demand: demands[flip.demand].demand.id, snapshot: name(flip.column), previous: name(flip.column - 1),
        from: flip.from.rawValue, to: flip.to.rawValue, cause: flip.cause.rawValue, grave: flip.isGrave,
        changes: flip.changes.map(ChangeObject.init), competing: flip.competing.map(ChangeObject.init))
    }
    flips = history.flips.map(flip)
    rewordings = history.rewordings.map(flip)
    passages = history.threads.map { thread in
      Thread(
        demand: demands[thread.demand].demand.id, snapshot: name(thread.column),
        quote: QuoteObject(thread.quote), returnsFrom: thread.returnsFrom.map(name),
        steps: thread.steps.map { step in
          Step(
            snapshot: name(step.column), fate: step.fates.map(\.rawValue), cited: step.isCited,
            changes: step.changes.map(ChangeObject.init))
        })
    }
  }
}
