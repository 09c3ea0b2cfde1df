package import Alignment
package import Archive
package import Capture
package import Documents
package import TransparencyLog

/// What an archive holds that shares words with the demands of a letter, and what its most promising sources answer.
package struct CorpusResult: Sendable {
  package let letter: InputDocument
  /// When the letter was published, `YYYY-MM-DD`; nil where that is not known.
  package let letterDate: String?
  package let demands: [CorpusDemand]
  /// The snapshots that the aligner was run on, those of the best source first.
  package let aligned: [CorpusOrigin]
  /// What was not searched, or not aligned, and why.
  package let left: [UnsearchedSnapshot]
  /// How much was searched.
  package let extent: CorpusExtent
}

/// A snapshot that words were found in, and since when they stand there.
package struct CorpusOrigin: Sendable, Equatable {
  package let snapshot: Snapshot
  /// The date of publication that the archive or the document itself gives, `YYYY-MM-DD`.
  package let published: String?

  init(_ snapshot: Snapshot, documentPublished: String?) {
    self.snapshot = snapshot
    published = snapshot.published ?? documentPublished
  }

  /// Since when its words are known to have stood: the first version since its publication, a later one, which may have
  /// been changed at any time after that, since it was recorded.
  package var date: String {
    let recorded = String(snapshot.recorded.prefix(10))
    guard isPublication, let published else { return recorded }
    return published
  }

  /// Whether the date is that of publication.
  package var isPublication: Bool {
    snapshot.version == 1 && published.map { $0 <= String(snapshot.recorded.prefix(10)) } ?? false
  }
}

/// How much of an archive was searched.
package struct CorpusExtent: Sendable, Equatable {
  package let sources: Int
  package let snapshots: Int
  package let sentences: Int
  /// Snapshots that had to be read because the index did not have them yet.
  package let read: Int
}

/// A snapshot that was not searched or not aligned, and why.
package struct UnsearchedSnapshot: Sendable, Equatable {
  package let reference: String
  package let reason: String
}

/// A demand with the passages that share most with it, and the answers of the sources that were aligned.
package struct CorpusDemand: Sendable {
  package let demand: Demand
  package let quote: Quote
  package let page: Int?
  /// Ranked by shared words alone, best first.
  package let passages: [CorpusPassage]
  /// The answer that stood first, by the aligner.
  package let earliest: CorpusAnswer?
  /// The answer that says most: addressed before partly-addressed, declined and acknowledged, then the least probable absence.
  package let strongest: CorpusAnswer?
}

/// A sentence of a snapshot that shares words with a demand.
package struct CorpusPassage: Sendable {
  package let origin: CorpusOrigin
  package let roles: [SourceRole]
  /// The title by which the archive or the document knows it.
  package let title: String?
  package let quote: Quote
  package let paragraph: Int
  package let page: Int?
  /// BM25, over all sentences that were searched.
  package let score: Double
  /// The score as a share of what the demand scores with itself.
  package let share: Double
  /// How near its meaning is to the demand's, −1 to 1, where an embedder was asked.
  package let cosine: Double?
  /// The words that it shares, what tells most first.
  package let words: [String]
  package let textSHA256: Digest
  package let reader: String
}

/// What one snapshot says to a demand, by the aligner.
package struct CorpusAnswer: Sendable {
  package let origin: CorpusOrigin
  package let disposition: Disposition
  /// Probability of that disposition, and of absence.
  package let probability: Double
  package let absence: Double
  /// The passage that responds best.
  package let passage: AlignedPassage
}
