import Alignment
import Documents

extension AlignmentReport {
  package func json() throws -> String { try JSONText.encode(AlignmentObject(self)) }
}

/// The JSON of an alignment: `alignment/1`.
private struct AlignmentObject: Encodable {
  let schema = "alignment/1"
  let demandsDocument: DocumentObject
  let responseDocument: DocumentObject
  let aligner: String
  let checkpoint: CheckpointObject?
  let demands: [DemandObject]

  init(_ report: AlignmentReport) {
    demandsDocument = DocumentObject(report.demandsDocument)
    responseDocument = DocumentObject(report.responseDocument)
    aligner = report.aligner
    checkpoint = report.checkpoint.map(CheckpointObject.init)
    demands = report.result.demands.map(DemandObject.init)
  }

  struct DemandObject: Encodable {
    let id: String
    let parent: String?
    let form: String
    let quote: QuoteObject
    let page: Int?
    let context: [String]
    let disposition: String
    let probabilities: [String: Double]
    let responses: [PassageObject]
    let nearest: PassageObject?

    init(_ demand: AlignedDemand) {
      id = demand.demand.id
      parent = demand.demand.parent
      form = demand.demand.form.rawValue
      quote = QuoteObject(demand.quote)
      page = demand.page
      context = demand.demand.context
      disposition = demand.disposition.rawValue
      probabilities = Dictionary(
        uniqueKeysWithValues: Disposition.allCases.map {
          ($0.rawValue, JSONText.rounded(demand.probabilities[$0] ?? 0))
        })
      responses = demand.responses.map(PassageObject.init)
      nearest = demand.nearest.map(PassageObject.init)
    }
  }

  struct PassageObject: Encodable {
    let quote: QuoteObject
    let paragraph: Int
    let page: Int?
    let probability: Double
    let because: [String]

    init(_ passage: AlignedPassage) {
      quote = QuoteObject(passage.quote)
      paragraph = passage.paragraph
      page = passage.page
      probability = JSONText.rounded(passage.probability)
      because = passage.because
    }
  }
}

/// A document in JSON.
struct DocumentObject: Encodable {
  let source: String?
  let version: Int?
  let file: String?
  let title: String
  let published: String?
  let url: String?
  let recorded: String?
  let sha256: String
  let textSha256: String
  let reader: String
  let warnings: [String]
  let proof: String?

  init(_ document: ReportedDocument) {
    proof = document.proof
    source = document.source
    version = document.version
    file = document.file
    title = document.title
    published = document.published
    url = document.url
    recorded = document.recorded
    sha256 = document.sha256
    textSha256 = document.textSHA256
    reader = document.reader
    warnings = document.warnings
  }
}

/// A quote in JSON; `start` and `end` count code points of the text rendition, half-open.
struct QuoteObject: Encodable {
  let exact: String
  let prefix: String
  let suffix: String
  let start: Int
  let end: Int

  init(_ quote: Quote) {
    exact = quote.exact
    prefix = quote.prefix
    suffix = quote.suffix
    start = quote.start
    end = quote.end
  }
}

/// A checkpoint in JSON.
struct CheckpointObject: Encodable {
  let origin: String
  let size: UInt64
  let root: String

  init(_ checkpoint: ReportedCheckpoint) {
    origin = checkpoint.origin
    size = checkpoint.size
    root = checkpoint.root
  }
}
