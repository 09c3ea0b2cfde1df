extension Evidence {
  /// A competitor below this probability is not worth a word.
  static let leastCompetitor = 0.01

  /// What speaks for a sentence as the passage of a row, and what speaks against it.
  func explanation(
    _ row: Int, _ column: Int, demands: [String], choice: AlignmentExplanation.Choice, isTaken: Bool,
    competitors: inout Competitors
  ) -> AlignmentExplanation {
    // What is answered by its number was weighed against nothing.
    let strongest = choice == .named ? nil : competitors.competitor(of: row, for: column, in: self)
    let competitor = strongest.flatMap { other -> AlignmentExplanation.Competitor? in
      let probability = posterior(other, column)
      guard probability >= Self.leastCompetitor else { return nil }
      return .init(
        demand: units[other].demand.map { demands[$0] }, range: units[other].range, probability: probability)
    }
    let isOutdone = (competitor?.probability ?? 0) > posterior(row, column)
    return AlignmentExplanation(
      choice: choice, terms: sharedTerms(row, column), competitor: competitor,
      forwardShare: turns?.shares.forward,
      miss: isTaken ? nil : isOutdone ? .speaksOfAnother : .sharesTooLittle)
  }

  /// The terms that a unit and a sentence share with what each adds to the relevance, the weightiest first.
  private func sharedTerms(_ row: Int, _ column: Int) -> [AlignmentExplanation.SharedTerm] {
    let wanted = Set(units[row].terms.map(\.stem))
    var seen: Set<String> = []
    var terms: [AlignmentExplanation.SharedTerm] = []
    for term in sentences[column].terms where wanted.contains(term.stem) && seen.insert(term.stem).inserted {
      let weight = matrix.contribution(of: term.stem, in: sentences[column], statistics)
      terms.append(.init(word: term.surface, weight: weight))
    }
    return terms.enumerated().sorted { ($0.element.weight, $1.offset) > ($1.element.weight, $0.offset) }.map(
      \.element)
  }
}
