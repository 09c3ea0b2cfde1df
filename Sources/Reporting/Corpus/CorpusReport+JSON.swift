import Alignment
import Archive
import Auditing
import TransparencyLog

extension CorpusReport {
  package func json() throws -> String { try JSONText.encode(CorpusObject(self)) }
}

/// The JSON of a search: `alignment-corpus/1`.
private struct CorpusObject: Encodable {
  let schema = "alignment-corpus/1"
  let demandsDocument: DocumentObject
  let checkpoint: CheckpointObject
  let aligner: String
  let sources: Int
  let snapshots: Int
  let sentences: Int
  let read: Int
  let aligned: [SnapshotObject]
  let leftOut: [LeftObject]
  let demands: [DemandObject]

  init(_ report: CorpusReport) {
    demandsDocument = DocumentObject(report.letter)
    checkpoint = CheckpointObject(report.checkpoint)
    aligner = report.aligner
    sources = report.result.extent.sources
    snapshots = report.result.extent.snapshots
    sentences = report.result.extent.sentences
    read = report.result.extent.read
    aligned = report.result.aligned.map { SnapshotObject($0, report) }
    leftOut = report.result.left.map { LeftObject(snapshot: $0.reference, reason: $0.reason) }
    demands = report.result.demands.map { DemandObject($0, report) }
  }

  struct LeftObject: Encodable {
    let snapshot: String
    let reason: String
  }

  struct SnapshotObject: Encodable {
    let source: String
    let version: Int
    let sha256: String
    let published: String?
    let recorded: String
    let date: String
    let beforeLetter: Bool

    init(_ origin: CorpusOrigin, _ report: CorpusReport) {
      let snapshot = origin.snapshot
      source = snapshot.source
      version = snapshot.version
      sha256 = snapshot.sha256.hex
      published = origin.published
      recorded = snapshot.recorded
      date = origin.date
      beforeLetter = report.isOlder(origin)
    }
  }

  struct DemandObject: Encodable {
    let id: String
    let parent: String?
    let form: String
    let quote: QuoteObject
    let page: Int?
    let earliest: AnswerObject?
    let strongest: AnswerObject?
    let passages: [PassageObject]

    init(_ demand: CorpusDemand, _ report: CorpusReport) {
      id = demand.demand.id
      parent = demand.demand.parent
      form = demand.demand.form.rawValue
      quote = QuoteObject(demand.quote)
      page = demand.page
      earliest = demand.earliest.map { AnswerObject($0, report) }
      strongest = demand.strongest.map { AnswerObject($0, report) }
      passages = demand.passages.map { PassageObject($0, report) }
    }
  }

  struct AnswerObject: Encodable {
    let snapshot: SnapshotObject
    let disposition: String
    let probability: Double
    let absent: Double
    let quote: QuoteObject
    let paragraph: Int
    let page: Int?
    let because: [String]

    init(_ answer: CorpusAnswer, _ report: CorpusReport) {
      snapshot = SnapshotObject(answer.origin, report)
      disposition = answer.disposition.rawValue
      probability = JSONText.rounded(answer.probability)
      absent = JSONText.rounded(answer.absence)
      quote = QuoteObject(answer.passage.quote)
      paragraph = answer.passage.paragraph
      page = answer.passage.page
      because = answer.passage.because
    }
  }

  struct PassageObject: Encodable {
    let snapshot: SnapshotObject
    let roles: [String]
    let title: String?
    let textSha256: String
    let reader: String
    let quote: QuoteObject
    let paragraph: Int
    let page: Int?
    let score: Double
    let share: Double
    let cosine: Double?
    let sharedWords: [String]

    init(_ passage: CorpusPassage, _ report: CorpusReport) {
      snapshot = SnapshotObject(passage.origin, report)
      roles = passage.roles.map(\.rawValue)
      title = passage.title
      textSha256 = passage.textSHA256.hex
      reader = passage.reader
      quote = QuoteObject(passage.quote)
      paragraph = passage.paragraph
      page = passage.page
      score = JSONText.rounded(passage.score)
      share = JSONText.rounded(passage.share)
      cosine = passage.cosine.map(JSONText.rounded)
      sharedWords = passage.words
    }
  }
}
