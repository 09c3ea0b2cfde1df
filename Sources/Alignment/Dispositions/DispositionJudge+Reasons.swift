extension DispositionJudge {
  /// A candidate with its reasons: the terms it shares, what it says was done, what of the demand it leaves out.
  ///
  /// `said`: the words that decide, where they are known; they may open the answer that the candidate is part of.
  /// `limit`: what makes a yes a part of one.
  func explained(_ candidate: Candidate, row: Int, said: String? = nil, limit: String? = nil) -> Candidate {
    var result = candidate
    let unit = evidence.units[row]
    let columns = candidate.columns.map { evidence.sentences[$0] }
    var surfaces: [String: String] = [:]
    for term in columns.flatMap(\.terms) where surfaces[term.stem] == nil {
      surfaces[term.stem] = term.surface
    }
    var shared: [String] = []
    var missing: [String] = []
    for (term, _) in distinct(unit.terms).map({ ($0, idf($0)) }).sorted(by: { $0.1 > $1.1 }) {
      if let surface = surfaces[term.stem] {
        shared.append(
          surface.lowercased() == term.surface.lowercased() ? surface : "\(term.surface) ← \(surface)")
      } else if !Self.asking.contains(term.surface.lowercased()) {
        missing.append(term.surface)
      }
    }
    result.reasons = shared.isEmpty ? [] : ["shared: " + shared.joined(separator: ", ")]
    let said =
      said
      ?? ([candidate.lead] + candidate.columns.filter { $0 != candidate.lead }).lazy
      .compactMap { readings[$0].said }.first
    if let said { result.reasons.append("says: " + said) }
    if let limit { result.reasons.append("limits it: " + limit) }
    if !missing.isEmpty { result.reasons.append("nothing on: " + missing.prefix(5).joined(separator: ", ")) }
    return result
  }

  /// Words by which a demand asks, and that no answer lacks.
  private static let asking: Set<String> = [
    "urge", "urges", "ask", "asks", "asking", "call", "calls", "calling", "request", "requests", "demand",
    "demands",
    "recommend", "recommends", "believe", "expect", "insist", "appeal", "finally", "please", "ought",
  ]

  private func distinct(_ terms: [Term]) -> [Term] {
    var seen: Set<String> = []
    return terms.filter { seen.insert($0.stem).inserted }
  }

  private func idf(_ term: Term) -> Double {
    evidence.statistics.numbers[term.stem].map { evidence.statistics.idf[$0] } ?? 0
  }
}
