package import TransparencyLog

/// A person's judgement of what a response does with a demand, beside that of the aligner.
///
/// Laws: it has passages exactly when its disposition is not `absent`; it confirms exactly when its disposition is the aligner's.
package struct ReviewEvent: Sendable, Equatable {
  /// One of the two documents, as it was read for the review.
  package struct Side: Sendable, Hashable {
    /// The source's id.
    package let source: String
    /// The hash of the snapshot's bytes.
    package let sha256: Digest
    /// The reader and its version ("text/1"): places count in the text that it makes.
    package let reader: String

    /// A snapshot of a source.
    package init(source: String, sha256: Digest, reader: String) {
      self.source = source
      self.sha256 = sha256
      self.reader = reader
    }

    /// Whether it is the same snapshot, by whatever reader.
    package func isSnapshot(_ other: Side) -> Bool { source == other.source && sha256 == other.sha256 }
  }

  /// Words with their place: code points of the text rendition, half-open.
  package struct Place: Sendable, Hashable {
    package let exact: String
    package let start: Int
    package let end: Int

    /// Words at a place.
    package init(exact: String, start: Int, end: Int) {
      self.exact = exact
      self.start = start
      self.end = end
    }
  }

  /// What the aligner said of the demand when it was reviewed.
  package struct Figure: Sendable, Hashable {
    /// Name and version of the aligner ("continuity-hmm/1"), with the embedder that had a say.
    package let aligner: String
    /// One of `ReviewEvent.dispositions`.
    package let disposition: String
    /// Its probability in thousandths, 0 to 1000.
    package let thousandths: Int

    /// What an aligner said.
    package init(aligner: String, disposition: String, thousandths: Int) {
      self.aligner = aligner
      self.disposition = disposition
      self.thousandths = thousandths
    }
  }

  /// What a review does with the aligner's disposition.
  package enum Verdict: String, Sendable, CaseIterable {
    case confirmed, overruled
  }

  /// The dispositions that the format knows.
  package static let dispositions = [
    "addressed", "partly-addressed", "acknowledged", "declined", "absent",
  ]
  /// The most passages of one review.
  package static let mostPassages = 8
  /// The longest name of a reviewer in bytes of UTF-8.
  package static let longestName = 200
  /// The longest name of an aligner, which may name an embedder and its address, in bytes of UTF-8.
  package static let longestAligner = 300
  /// The longest note in bytes of UTF-8.
  package static let longestNote = 4000

  package let reviewer: String
  package let demands: Side
  /// The demand's id in its letter ("6.1.2").
  package let demand: String
  package let words: Place
  package let response: Side
  /// Best first; empty where the reviewer finds no answer.
  package let passages: [Place]
  package let figure: Figure
  /// The reviewer's disposition, one of `dispositions`.
  package let disposition: String
  package let note: String?
  /// When the reviewer says that it was made, RFC 3339 in UTC; nil where that is when it was recorded.
  package let created: String?
  /// RFC 3339, UTC.
  package let recorded: String

  /// A review.
  package init(
    reviewer: String, demands: Side, demand: String, words: Place, response: Side, passages: [Place],
    figure: Figure, disposition: String, note: String?, created: String? = nil, recorded: String
  ) {
    self.reviewer = reviewer
    self.demands = demands
    self.demand = demand
    self.words = words
    self.response = response
    self.passages = passages
    self.figure = figure
    self.disposition = disposition
    self.note = note
    self.created = created
    self.recorded = recorded
  }

  package var verdict: Verdict { disposition == figure.disposition ? .confirmed : .overruled }

  /// When it was made, as far as the reviewer is believed.
  package var made: String { created ?? recorded }

  /// Whether it says the same of the same, whenever it was made and by whatever reader the bytes were read.
  package func decidesAs(_ other: ReviewEvent) -> Bool {
    reviewer.utf8.elementsEqual(other.reviewer.utf8) && demands.isSnapshot(other.demands)
      && response.isSnapshot(other.response) && demand == other.demand && words == other.words
      && passages == other.passages
      && figure == other.figure && disposition == other.disposition && note == other.note
  }
}
