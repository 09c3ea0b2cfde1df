import Alignment
import Archive
import Capture
import Documents
import TransparencyLog

/// What the best sources answer, by the aligner: for each demand the earliest answer and the strongest.
struct CorpusAnswers {
  private(set) var earliest: [CorpusAnswer?]
  private(set) var strongest: [CorpusAnswer?]
  private(set) var aligned: [CorpusOrigin] = []

  /// Versions are aligned too where all are searched: at most so many snapshots for each source that is asked for.
  private static let snapshotsForSource = 4

  init(demands: Int) {
    earliest = Array(repeating: nil, count: demands)
    strongest = earliest
  }

  /// Aligns the letter with sources that may respond, best first.
  ///
  /// - Parameter sources: The ranked sources.
  /// - Throws: `ArchiveError`, `CaptureError`, `EmbedderError`.
  /// - Returns: What was not aligned, and why.
  mutating func align(
    _ request: CorpusRequest, archive: Archive, plan: CorpusPlan, sources: [Int]
  ) throws -> [UnsearchedSnapshot] {
    var left: [UnsearchedSnapshot] = []
    let bySource = Dictionary(grouping: plan.snapshots, by: \.sourceNumber)
    for source in sources {
      for item in bySource[source] ?? [] where mayRespond(item.source, request) {
        guard aligned.count < request.top * Self.snapshotsForSource else {
          left.append(
            UnsearchedSnapshot(reference: item.snapshot.reference, reason: "not aligned: too many versions"))
          continue
        }
        do {
          let response = try InputResolver.read(item.snapshot, address: item.source.url, in: archive)
          try Aligner.check(
            letter: request.letter.document, response: response, comparesMeaning: request.embedder != nil)
          let result = try Aligner().align(
            letter: request.letter.document, response: response, consulting: request.embedder)
          let origin = CorpusOrigin(item.snapshot, documentPublished: response.published)
          aligned.append(origin)
          for (demand, found) in result.demands.enumerated() { see(found, demand, origin) }
        } catch AlignmentError.tooLarge {
          left.append(
            UnsearchedSnapshot(reference: item.snapshot.reference, reason: "not aligned: it is too long"))
        } catch is AlignmentError {
          left.append(
            UnsearchedSnapshot(reference: item.snapshot.reference, reason: "not aligned: its language"))
        } catch let error as ArchiveError where error.isOfBlob {
          left.append(
            UnsearchedSnapshot(
              reference: item.snapshot.reference,
              reason: "not aligned: its bytes are damaged; see: rejoinder verify"))
        }
      }
    }
    return left
  }

  /// A letter is no answer to a letter, unless letters are asked for.
  private func mayRespond(_ source: Source, _ request: CorpusRequest) -> Bool {
    source.roles != [.demands] || request.roles.contains(.demands)
  }

  private mutating func see(_ found: AlignedDemand, _ demand: Int, _ origin: CorpusOrigin) {
    guard found.disposition != .absent, let passage = found.responses.first else { return }
    let answer = CorpusAnswer(
      origin: origin, disposition: found.disposition,
      probability: found.probabilities[found.disposition] ?? 0, absence: found.probabilities[.absent] ?? 0,
      passage: passage)
    // What comes first in the ranking of sources stays among equals.
    if earliest[demand].map({ Self.place(answer) < Self.place($0) }) ?? true { earliest[demand] = answer }
    if strongest[demand].map({ Self.isStronger(answer, $0) }) ?? true { strongest[demand] = answer }
  }

  private static func place(_ answer: CorpusAnswer) -> (String, String, UInt64) {
    (answer.origin.date, answer.origin.snapshot.recorded, answer.origin.snapshot.entry.value)
  }

  private static func isStronger(_ left: CorpusAnswer, _ right: CorpusAnswer) -> Bool {
    let (first, second) = (weight(left.disposition), weight(right.disposition))
    if first != second { return first < second }
    return left.absence == right.absence ? place(left) < place(right) : left.absence < right.absence
  }

  private static func weight(_ disposition: Disposition) -> Int {
    switch disposition {
    case .addressed: 0
    case .partlyAddressed: 1
    case .declined: 2
    case .acknowledged: 3
    case .absent: 4
    }
  }
}

extension ArchiveError {
  /// Whether it is one blob that cannot be had, and nothing else is wrong.
  fileprivate var isOfBlob: Bool {
    switch self {
    case .blobMissing, .blobMismatch, .redacted: true
    default: false
    }
  }
}
