/// How much a change matters to a reader, with its reasons: a rank for lists, not a measure of anything outside.
package struct Significance: Sendable, Equatable {
  /// Why a change has some of its points.
  package struct Reason: Sendable, Equatable {
    /// What it adds to the score; negative where it takes away.
    package let points: Int
    /// In a few words for people ("a negation was added or removed").
    package let text: String

    package init(points: Int, text: String) {
      self.points = points
      self.text = text
    }
  }

  /// Nothing changed.
  package static let none = Significance(reasons: [])

  /// In the order of their weight.
  package let reasons: [Reason]
  /// The sum of the reasons, kept between 0 and 100.
  package var score: Int { min(100, max(0, reasons.reduce(0) { $0 + $1.points })) }

  package init(reasons: [Reason]) { self.reasons = reasons }
}
