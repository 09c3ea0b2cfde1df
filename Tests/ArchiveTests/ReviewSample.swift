import Archive
import TransparencyLog

/// A review as the format page describes it, of which tests change what they are about.
enum ReviewSample {
  static let letter = Array("Publish the report.\n".utf8)
  static let statement = Array("We did not publish it.\n".utf8)

  static func review(
    reviewer: String = "Ana Ruíz", demands: String = "letter", demand: String = "6.1.2",
    words: ReviewEvent.Place = ReviewEvent.Place(exact: "Publish the report.", start: 0, end: 19),
    responseHash: Digest = Digest.sha256(statement), disposition: String = "declined",
    passages: [ReviewEvent.Place] = [
      ReviewEvent.Place(exact: "We did not publish it.", start: 0, end: 22)
    ],
    aligner: String = "continuity-hmm/1", thousandths: Int = 784, found: String = "acknowledged",
    note: String? = "see p. 3",
    created: String? = nil, recorded: String = "2022-05-28T09:30:00Z"
  ) -> ReviewEvent {
    ReviewEvent(
      reviewer: reviewer,
      demands: ReviewEvent.Side(source: demands, sha256: Digest.sha256(letter), reader: "text/1"),
      demand: demand, words: words,
      response: ReviewEvent.Side(source: "statement", sha256: responseHash, reader: "text/1"),
      passages: passages,
      figure: ReviewEvent.Figure(aligner: aligner, disposition: found, thousandths: thousandths),
      disposition: disposition, note: note, created: created, recorded: recorded)
  }
}
