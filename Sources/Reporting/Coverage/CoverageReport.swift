package import Alignment
import Archive
package import Capture
import Documents
import Reviewing

/// Letters against responses, with what a reader needs to check it.
package struct CoverageReport: Sendable {
  package let letters: [ReportedDocument]
  package let responses: [ReportedDocument]
  let letterDocuments: [Document]
  package let coverage: Coverage
  /// Since when the words of each answer stand in their source: by letter and response, and there by demand.
  let origins: [[[AnswerOrigin?]]]
  /// Name and version of the aligner.
  package let aligner: String
  /// The checkpoint of the archive that all came from, if they did.
  package let checkpoint: ReportedCheckpoint?
  /// What people said of the demands, by letter and response; empty where nobody was asked, as between files.
  var reviews: [[PlacedReviews]] = []

  /// Aligns each of some letters with each of some responses, by the names that people give them; at least one of both.
  package static func make(
    letters: [String], responses: [String], resolver: InputResolver, embedder: (any Embedder)? = nil,
    model: TrainedModel? = nil
  ) throws -> Self {
    let asking = try letters.map { try resolver.resolve($0) }
    let answering = try responses.map { try resolver.resolve($0) }
    for (letter, letterName) in zip(asking, letters) {
      for (answer, answerName) in zip(answering, responses) {
        try AlignmentReport.check(letter, letterName, answer, answerName)
        try Aligner.check(
          letter: letter.document, response: answer.document, comparesMeaning: embedder != nil)
      }
    }
    for inputs in [Array(zip(asking, letters)), Array(zip(answering, responses))] {
      for (index, input) in inputs.enumerated() {
        if let twin = inputs[..<index].first(where: { $0.0.sha256 == input.0.sha256 }) {
          throw AlignmentRequestError.sameBytes(twin.1, input.1)
        }
      }
    }
    let reported = answering.map { ReportedDocument($0) }
    let aligner = Aligner(model: model)
    let alignments = try asking.map { letter in
      try answering.map {
        try aligner.align(letter: letter.document, response: $0.document, consulting: embedder)
      }
    }
    let isArchived = (asking + answering).allSatisfy {
      if case .snapshot = $0.provenance { true } else { false }
    }
    // By letter and response, and there by demand.
    let origins = try alignments.map { results in
      try zip(results, answering).map { result, input in
        try AnswerOrigin.origins(
          of: result.demands.map { $0.responses.first?.quote.exact }, in: input, resolver: resolver)
      }
    }
    var report = CoverageReport(
      letters: asking.map { ReportedDocument($0) }, responses: reported,
      letterDocuments: asking.map(\.document),
      coverage: Coverage(alignments) { origins[$0][$2][$1]?.date }, origins: origins,
      aligner: aligner.name(consulting: embedder),
      checkpoint: isArchived ? ReportedCheckpoint(try resolver.archive().checkpoint) : nil)
    if isArchived {
      let archive = try resolver.archive()
      report.reviews = try zip(asking, alignments).map { letter, results in
        try zip(answering, results).map {
          try PlacedReviews(letter: letter, response: $0, result: $1, in: archive)
        }
      }
    }
    return report
  }

  /// The reviews of a demand of the matrix against a response.
  func reviews(_ row: Int, _ response: Int) -> [StandingReview] {
    let letter = coverage.rows[row].letter
    guard reviews.indices.contains(letter), !reviews[letter][response].isEmpty,
      let first = coverage.rows.firstIndex(where: { $0.letter == letter })
    else { return [] }
    return reviews[letter][response].byDemand[row - first]
  }

  /// What people said of a demand, a line a review: "statement@1: ✎ Bo overrules: declined, 2024-01-01".
  func reviewNotes(_ row: Int) -> [String] {
    responses.indices.flatMap { response in
      reviews(row, response).map {
        let answer = coverage.rows[row].answers[response]
        return
          "\(responses[response].name): \(ReviewPhrases.sign($0, answer)) \(ReviewPhrases.sentence($0, answer))"
          + ($0.event.note.map { "; note: " + $0 } ?? "")
      }
    }
  }

  /// "1" where there is one letter, "letter@1 1" where there are several.
  func name(_ row: Coverage.Row) -> String {
    letters.count == 1 ? row.demand.demand.id : "\(letters[row.letter].name) \(row.demand.demand.id)"
  }

  /// The other demands that ask the same, by their names.
  func others(_ row: Coverage.Row) -> [String] {
    guard let group = row.group else { return [] }
    return coverage.groups[group].members.filter { $0.letter != row.letter }.compactMap { member in
      let own = coverage.rows.filter { $0.letter == member.letter }
      return own.indices.contains(member.demand) ? name(own[member.demand]) : nil
    }
  }

  /// What is said of a row's earliest answer; nil where none responds.
  func earliest(_ row: Coverage.Row) -> String? {
    guard row.strongest != nil else { return nil }
    guard let index = row.earliest else {
      return "which answer is the earliest is not known: a date is missing"
    }
    return "earliest answer: \(responses[index].name)"
      + (origin(row, index).map { ", " + said($0, index) } ?? "")
  }

  /// "2022-05-28", or "not in statement@1, recorded in statement@2 on 2022-06-03".
  private func said(_ origin: AnswerOrigin, _ response: Int) -> String {
    guard !origin.isPublication, let version = origin.version, let source = responses[response].source else {
      return origin.date
    }
    if version == 1 { return "recorded on \(origin.date)" }
    let recorded = "recorded in \(source)@\(version) on \(origin.date)"
    // What was removed may have had the words.
    return origin.isNew ? "not in \(source)@\(version - 1), \(recorded)" : recorded
  }

  /// Since when the words of a row's answer stand in a response.
  func origin(_ row: Coverage.Row, _ response: Int) -> AnswerOrigin? {
    origins[row.letter][response][row.place]
  }

  var title: String { "What was demanded, and who answered" }
}
