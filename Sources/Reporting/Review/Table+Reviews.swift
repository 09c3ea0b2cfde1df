import Alignment
import Archive
import Documents
package import Reviewing
import TransparencyLog

extension Table {
  /// The reviews of a pair, demand by demand.
  package static func reviews(_ pair: ReviewedPair) -> Table {
    let reviews = pair.reviews
    var rows: [[Cell]] = []
    for (index, demand) in pair.result.demands.enumerated() {
      rows += reviews.byDemand[index].map { row($0, demand) }
    }
    rows += reviews.unplaced.map { row($0, nil) }
    let judged = reviews.byDemand.count { $0.contains(where: \.holds) }
    let again = reviews.byDemand.joined().count { !$0.holds } + reviews.unplaced.count
    return Table(
      schema: "reviews/1",
      title: "Reviews of \(pair.letterSnapshot.reference) against \(pair.responseSnapshot.reference)",
      columns: [
        "demand", "standing", "reviewer", "verdict", "disposition", "aligner", "reviewed", "made", "entry",
        "passage", "changes", "note",
      ],
      rows: rows,
      notes: [
        "\(judged) of \(AuditPhrases.counted(pair.result.demands.count, "demand")) reviewed"
          + (again > 0 ? ", \(AuditPhrases.counted(again, "review")) to be made again" : "")
      ], stacks: true)
  }

  private static func row(_ review: StandingReview, _ demand: AlignedDemand?) -> [Cell] {
    let event = review.event
    return [
      .text(demand?.demand.id ?? event.demand), .text(review.reason?.rawValue ?? "holds"),
      .text(event.reviewer), .text(event.verdict.rawValue), .text(event.disposition),
      demand.map { .text($0.disposition.rawValue) } ?? .none, .text(review.reference), .text(event.made),
      .number(Int(clamping: review.entry.entry.value)),
      event.passages.isEmpty ? .none : .text(event.passages.map(\.exact).joined(separator: " | ")),
      review.changes.isEmpty
        ? .none : .text(review.changes.map(AuditPhrases.line).joined(separator: " | ")),
      event.note.map(Cell.text) ?? .none,
    ]
  }

  /// The agreement of reviewers with each other, and of the aligner with each.
  package static func agreement(_ pair: ReviewedPair) -> Table {
    let agreement = Agreement(pair)
    func name(_ rater: Agreement.Rater) -> String {
      switch rater {
      case .aligner: pair.aligner
      case .reviewer(let name): name
      }
    }
    var confusions: [[Cell]] = []
    let rows = agreement.pairs.map { found -> [Cell] in
      let all = Disposition.allCases
      for (row, first) in all.enumerated() {
        for (column, second) in all.enumerated() where found.confusion.counts[row][column] > 0 {
          confusions.append([
            .text(name(found.first)), .text(name(found.second)), .text(first.rawValue),
            .text(second.rawValue), .number(found.confusion.counts[row][column]),
          ])
        }
      }
      return [
        .text(name(found.first)), .text(name(found.second)), .number(found.confusion.total),
        .number(found.confusion.agreed), .text(decimals(found.confusion.share)),
        .text(decimals(found.confusion.kappa)),
      ]
    }
    var notes = confusions.map { cells in
      "\(cells[0].string) \(cells[2].string), \(cells[1].string) \(cells[3].string): \(cells[4].string)"
    }
    if agreement.pairs.contains(where: { $0.confusion.kappa == nil }) {
      notes.append(
        "kappa is undefined where two judged nothing in common, or both gave one disposition throughout")
    }
    if !agreement.comparesReviewers {
      notes.append(
        "\(agreement.reviewers.count) reviewers are too many to compare every two; the limit is \(Agreement.mostCompared)"
      )
    }
    if agreement.reviewers.isEmpty {
      notes.append("no review holds; make some: rejoinder review DEMANDS RESPONSE --by NAME")
    }
    notes.append(
      "Krippendorff's alpha of the reviewers: "
        + (agreement.reviewers.count > 1 ? decimals(agreement.alpha) : "needs two reviewers"))
    if agreement.reopened > 0 {
      notes.append("\(AuditPhrases.counted(agreement.reopened, "review")) to be made again, not counted")
    }
    return Table(
      schema: "agreement/1",
      title:
        "Agreement on \(pair.letterSnapshot.reference) against \(pair.responseSnapshot.reference)",
      columns: ["first", "second", "demands", "agreed", "share", "kappa"], rows: rows, notes: notes,
      facts: [
        "alpha": .text(decimals(agreement.alpha)), "reopened": .number(agreement.reopened),
        "demands": .number(pair.result.demands.count),
      ],
      lists: [
        "confusion": List(["first", "second", "firstSays", "secondSays", "demands"], confusions)
      ])
  }

  /// Three decimals, or "undefined".
  private static func decimals(_ value: Double?) -> String {
    guard let value else { return "undefined" }
    let thousandths = Int((abs(value) * 1000).rounded())
    let digits = String(thousandths % 1000)
    return (value < 0 && thousandths > 0 ? "-" : "") + "\(thousandths / 1000)."
      + String(repeating: "0", count: 3 - digits.count) + digits
  }
}
