package import Alignment
package import Archive
import Capture
import Documents

/// What a reviewer decides on one demand.
package struct ReviewDecision: Sendable, Equatable {
  /// The disposition; nil for the aligner's.
  package var disposition: Disposition?
  /// Half-open UTF-8 bytes of the response's text rendition; nil for the passages that the aligner cites.
  package var passages: [Range<Int>]?
  package var note: String?

  package init(disposition: Disposition? = nil, passages: [Range<Int>]? = nil, note: String? = nil) {
    self.disposition = disposition
    self.passages = passages
    self.note = note
  }
}

extension ReviewedPair {
  /// The event of a decision.
  ///
  /// - Parameter time: When it is made, RFC 3339 in UTC.
  /// - Throws: `passageMissing` where it says that there is an answer and neither the aligner nor the reviewer names one;
  ///   `passageOfAbsent` the other way round; `tooManyPassages`.
  package func event(_ decision: ReviewDecision, on index: Int, by reviewer: String, at time: String)
    throws(ReviewError) -> ReviewEvent
  {
    let aligned = result.demands[index]
    let disposition = decision.disposition ?? aligned.disposition
    var ranges = decision.passages ?? []
    if disposition == .absent {
      guard ranges.isEmpty else { throw .passageOfAbsent(demand: aligned.demand.id) }
    } else if decision.passages == nil {
      ranges = Array(aligned.responses.map(\.range).prefix(ReviewEvent.mostPassages))
    }
    guard disposition == .absent || !ranges.isEmpty else {
      throw .passageMissing(demand: aligned.demand.id, disposition: disposition.rawValue)
    }
    guard ranges.count <= ReviewEvent.mostPassages else {
      throw .tooManyPassages(ReviewEvent.mostPassages)
    }
    let probability = aligned.probabilities[aligned.disposition] ?? 0
    return ReviewEvent(
      reviewer: reviewer,
      demands: ReviewEvent.Side(
        source: letterSnapshot.source, sha256: letter.sha256, reader: letter.document.reader),
      demand: aligned.demand.id, words: TextAnchor.place(aligned.demand.range, in: letter.document.text),
      response: ReviewEvent.Side(
        source: responseSnapshot.source, sha256: response.sha256, reader: response.document.reader),
      passages: ranges.map { TextAnchor.place($0, in: response.document.text) },
      figure: ReviewEvent.Figure(
        aligner: aligner, disposition: aligned.disposition.rawValue,
        thousandths: Int((min(max(probability, 0), 1) * 1000).rounded())),
      disposition: disposition.rawValue, note: decision.note, recorded: time)
  }
}
