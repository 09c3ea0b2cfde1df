import Alignment
import Documents
import Reviewing

extension CoverageReport {
  package func json() throws -> String { try JSONText.encode(CoverageObject(self)) }
}

/// The JSON of several alignments: `coverage/1`. Letters and responses are named by their index from 0.
private struct CoverageObject: Encodable {
  let schema = "coverage/1"
  let aligner: String
  let checkpoint: CheckpointObject?
  let demandsDocuments: [DocumentObject]
  let responseDocuments: [DocumentObject]
  let demands: [RowObject]
  let groups: [GroupObject]

  init(_ report: CoverageReport) {
    aligner = report.aligner
    checkpoint = report.checkpoint.map(CheckpointObject.init)
    demandsDocuments = report.letters.map(DocumentObject.init)
    responseDocuments = report.responses.map(DocumentObject.init)
    demands = report.coverage.rows.enumerated().map { index, row in
      RowObject(
        row, report.letterDocuments[row.letter].text, row.answers.indices.map { report.reviews(index, $0) },
        row.answers.indices.map { row.answers[$0].responses.isEmpty ? nil : report.origin(row, $0) })
    }
    groups = report.coverage.groups.map { group in
      GroupObject(
        similarity: JSONText.rounded(group.similarity),
        members: group.members.map { member in
          let own = report.coverage.rows.filter { $0.letter == member.letter }
          return MemberObject(letter: member.letter, demand: own[member.demand].demand.demand.id)
        })
    }
  }

  struct GroupObject: Encodable {
    let similarity: Double
    let members: [MemberObject]
  }

  struct OriginObject: Encodable {
    let version: Int?
    let date: String
    let isPublication: Bool

    init(_ origin: AnswerOrigin) {
      (version, date, isPublication) = (origin.version, origin.date, origin.isPublication)
    }
  }

  struct MemberObject: Encodable {
    let letter: Int
    let demand: String
  }

  /// A demand; `answers` has one member a response, in their order.
  struct RowObject: Encodable {
    let letter: Int
    let answers: [AlignmentObject.DemandObject]
    /// Since when the words of each answer stand in their source; null where there is none or nothing is known.
    let since: [OriginObject?]
    let group: Int?
    let earliest: Int?
    let strongest: Int?

    init(
      _ row: Coverage.Row, _ text: TextRendition, _ reviews: [[StandingReview]], _ origins: [AnswerOrigin?]
    ) {
      since = origins.map { $0.map(OriginObject.init) }
      letter = row.letter
      answers = zip(row.answers, reviews).map { AlignmentObject.DemandObject($0, text, $1) }
      group = row.group
      earliest = row.earliest
      strongest = row.strongest
    }
  }
}
