package import Documents

/// Every demand of one document with its passages in another, dispositions and probabilities.
package struct AlignmentResult: Sendable {
  package let demands: [AlignedDemand]
  /// What the letter quotes of the demands of others: not its own, and not aligned.
  package let quotedDemands: [QuotedDemand]
  /// What a person should know about how far this result can be trusted, a line each.
  package let notes: [String]

  package init(demands: [AlignedDemand], quotedDemands: [QuotedDemand] = [], notes: [String] = []) {
    self.demands = demands
    self.quotedDemands = quotedDemands
    self.notes = notes
  }

  /// How many demands have a disposition.
  package func count(_ disposition: Disposition) -> Int {
    demands.count { $0.disposition == disposition }
  }
}

/// Words between quotation marks that ask for something, as background.
package struct QuotedDemand: Sendable, Equatable {
  /// "q1", "q2" … in the order of the letter.
  package let id: String
  package let quote: Quote
}

/// A demand and what the response says to it.
package struct AlignedDemand: Sendable {
  package let demand: Demand
  package let quote: Quote
  /// The page of the source that it begins on, 1 for the file's first; nil where the source has no pages.
  package var page: Int?
  package let disposition: Disposition
  /// Of each disposition; they sum to 1.
  package let probabilities: [Disposition: Double]
  /// The passages that respond, best first; empty exactly when the disposition is absent.
  package let responses: [AlignedPassage]
  /// The best passage that was not taken, where the disposition is absent and there is one.
  package let nearest: AlignedPassage?
  /// What the evidence of the first response, or of the nearest passage, was made of; nil where there is neither.
  package var explanation: AlignmentExplanation?
  /// How much the sentence nearest to it shares with it, by which absence was judged; nil where its answer is known by its
  /// number, its repetition or its turn.
  package var affinity: Double?
}

/// A passage of the response with the reasons why it is shown.
package struct AlignedPassage: Sendable, Equatable {
  /// Half-open UTF-8 bytes of the response's text rendition.
  package let range: Range<Int>
  package let quote: Quote
  /// Number of the response's block that it stands in, counted from 1 over content blocks that are no headings or notes.
  package let paragraph: Int
  /// Posterior probability that its best sentence speaks of the demand; where a number or a repetition
  /// makes the passage the answer, at least that of being answered.
  package let probability: Double
  /// Why: shared terms, what the passage says was done.
  package let because: [String]
  /// The page of the source that it begins on, 1 for the file's first; nil where the source has no pages.
  package var page: Int?

  /// Its place as people write it: "¶10", or "p. 3 ¶10" where there are pages.
  package var place: String { (page.map { "p. \($0) " } ?? "") + "¶\(paragraph)" }
}
