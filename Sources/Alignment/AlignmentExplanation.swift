/// Why one passage and not another: what the evidence of a demand was made of.
package struct AlignmentExplanation: Sendable, Equatable {
  /// A word that the demand and the passage share, with what it adds to their relevance (BM25).
  package struct SharedTerm: Sendable, Equatable {
    /// As it stands in the passage.
    package let word: String
    package let weight: Double
  }

  /// What else of the letter the passage was weighed for.
  package struct Competitor: Sendable, Equatable {
    /// The id of the demand, or nil for a sentence of the letter that demands nothing.
    package let demand: String?
    /// Its words: half-open UTF-8 bytes of the letter's text rendition.
    package let range: Range<Int>
    /// The probability that the passage speaks of it instead.
    package let probability: Double
  }

  /// How the passage was chosen.
  package enum Choice: String, Sendable, Equatable {
    /// The response repeats the demand, takes it up or names its number, and goes on.
    case named
    /// The response names its matter ("As regards access, …") and goes on.
    case topic
    /// The response goes point by point, and it is this demand's turn.
    case turn
    /// The sentence shares most with the demand, its neighbours and the other demands considered.
    case continuity
  }

  /// Why the nearest passage was not taken.
  package enum Miss: String, Sendable, Equatable {
    /// It shares too little with the demand.
    case sharesTooLittle = "shares-too-little"
    /// It speaks more probably of something else in the letter.
    case speaksOfAnother = "speaks-of-another"
  }

  package let choice: Choice
  /// Of the passage's strongest sentence, the weightiest first.
  package let terms: [SharedTerm]
  /// The strongest of the others, if any was possible at all; nil where the response names the demand.
  package let competitor: Competitor?
  /// Where the response goes point by point, the share of its moves that go forward by one to three.
  package let forwardShare: Double?
  /// Set exactly where the passage was not taken.
  package let miss: Miss?
}
