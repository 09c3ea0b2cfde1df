import Alignment
import Documents
import Reviewing

extension AlignmentReport {
  package func json() throws -> String { try JSONText.encode(AlignmentObject(self)) }
}

/// The JSON of an alignment: `alignment/1`.
struct AlignmentObject: Encodable {
  let schema = "alignment/1"
  let demandsDocument: DocumentObject
  let responseDocument: DocumentObject
  let aligner: String
  let checkpoint: CheckpointObject?
  /// What the languages of the documents kept from being read; left out where nothing was.
  let notes: [String]?
  let demands: [DemandObject]
  let quotedDemands: [QuotedObject]

  init(_ report: AlignmentReport) {
    demandsDocument = DocumentObject(report.demandsDocument)
    responseDocument = DocumentObject(report.responseDocument)
    aligner = report.aligner
    checkpoint = report.checkpoint.map(CheckpointObject.init)
    notes = report.result.notes.isEmpty ? nil : report.result.notes
    demands = report.result.demands.enumerated().map { index, demand in
      DemandObject(demand, report.letter.text, report.reviews(of: index))
    }
    quotedDemands = report.result.quotedDemands.map { QuotedObject(id: $0.id, quote: QuoteObject($0.quote)) }
  }

  struct QuotedObject: Encodable {
    let id: String
    let quote: QuoteObject
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
    let details: DetailsObject
    let explanation: ExplanationObject?
    /// The review that was made last, one that holds before one that does not.
    let review: ReviewObject?
    /// All of them, one a reviewer.
    let reviews: [ReviewObject]?

    init(_ demand: AlignedDemand, _ letter: TextRendition, _ found: [StandingReview] = []) {
      review = (found.last(where: \.holds) ?? found.last).map(ReviewObject.init)
      reviews = found.isEmpty ? nil : found.map(ReviewObject.init)
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
      details = DetailsObject(demand.demand.details, letter)
      explanation = demand.explanation.map { ExplanationObject($0, letter) }
    }
  }

  /// What the demand's words say besides the act; each a quote of the letter.
  struct DetailsObject: Encodable {
    let addressee: QuoteObject?
    let beneficiaries: [QuoteObject]
    let conditions: [QuoteObject]
    let deadlines: [QuoteObject]
    let entities: [QuoteObject]

    init(_ details: DemandDetails, _ letter: TextRendition) {
      func quotes(_ ranges: [Range<Int>]) -> [QuoteObject] { ranges.map { QuoteObject(letter.quote($0)) } }
      addressee = quotes(details.addressee.map { [$0] } ?? []).first
      beneficiaries = quotes(details.beneficiaries)
      conditions = quotes(details.conditions)
      deadlines = quotes(details.deadlines)
      entities = quotes(details.entities)
    }
  }

  /// Why the first response, or the nearest passage, and not another.
  struct ExplanationObject: Encodable {
    let choice: String
    let terms: [TermObject]
    let competitor: CompetitorObject?
    let forwardShare: Double?
    let miss: String?

    struct TermObject: Encodable {
      let word: String
      let weight: Double
    }

    struct CompetitorObject: Encodable {
      let demand: String?
      let quote: QuoteObject
      let probability: Double
    }

    init(_ explanation: AlignmentExplanation, _ letter: TextRendition) {
      choice = explanation.choice.rawValue
      terms = explanation.terms.map { TermObject(word: $0.word, weight: JSONText.rounded($0.weight)) }
      competitor = explanation.competitor.map {
        CompetitorObject(
          demand: $0.demand, quote: QuoteObject(letter.quote($0.range)),
          probability: JSONText.rounded($0.probability))
      }
      forwardShare = explanation.forwardShare.map(JSONText.rounded)
      miss = explanation.miss?.rawValue
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
