import Documents

/// Letters against responses: what each response says to each demand, and which answer came first and which says most.
package struct Coverage: Sendable {
  /// A demand with its answers, one for each response in the order given.
  package struct Row: Sendable {
    /// Index of the letter.
    package let letter: Int
    /// Index of the demand in its letter.
    package let place: Int
    package let answers: [AlignedDemand]
    /// Index among the groups, where other letters ask the same.
    package let group: Int?
    /// Index of the response of the earliest date that responds at all; nil where none does, or several do and one
    /// of them has no date, so that nobody can tell.
    package let earliest: Int?
    /// Index of the response that says most: addressed before partly addressed, acknowledged and declined, then by
    /// probability, then the first given; nil where none responds.
    package let strongest: Int?

    package var demand: AlignedDemand { answers[0] }
  }

  /// The demands of all letters, letter by letter.
  package let rows: [Row]
  package let groups: [DemandGroups.Group]

  /// Puts alignments together.
  ///
  /// - Parameters:
  ///   - alignments: For each letter, its alignment with each response; at least one of both, the same demands in each.
  ///   - date: Since when the words of an answer stand in its response, by letter, demand and response, `YYYY-MM-DD`, where it is known.
  package init(
    _ alignments: [[AlignmentResult]], date: (_ letter: Int, _ demand: Int, _ response: Int) -> String?
  ) {
    let grouped = DemandGroups(alignments.map { $0[0].demands.map(\.quote.exact) })
    groups = grouped.groups
    var places: [DemandGroups.Member: Int] = [:]
    for (index, group) in grouped.groups.enumerated() {
      for member in group.members { places[member] = index }
    }
    rows = alignments.enumerated().flatMap { letter, results in
      results[0].demands.indices.map { demand in
        let answers = results.map { $0.demands[demand] }
        return Row(
          letter: letter, place: demand, answers: answers,
          group: places[.init(letter: letter, demand: demand)],
          earliest: Self.earliest(answers, results.indices.map { date(letter, demand, $0) }),
          strongest: Self.strongest(answers))
      }
    }
  }

  /// How many demands one response, or nil for the strongest of all, gives a disposition.
  package func count(_ disposition: Disposition, response: Int? = nil) -> Int {
    rows.count { row in
      guard let index = response ?? row.strongest else { return disposition == .absent }
      return row.answers[index].disposition == disposition
    }
  }

  private static func earliest(_ answers: [AlignedDemand], _ dates: [String?]) -> Int? {
    let answering = answers.indices.filter { answers[$0].disposition != .absent }
    guard answering.count > 1 else { return answering.first }
    guard answering.allSatisfy({ dates[$0] != nil }) else { return nil }
    return answering.min { (dates[$0] ?? "", $0) < (dates[$1] ?? "", $1) }
  }

  private static func strongest(_ answers: [AlignedDemand]) -> Int? {
    let order = Disposition.allCases
    func rank(_ index: Int) -> Int { order.firstIndex(of: answers[index].disposition) ?? order.count }
    func probability(_ index: Int) -> Double { answers[index].probabilities[answers[index].disposition] ?? 0 }
    return answers.indices.filter { answers[$0].disposition != .absent }.min {
      (rank($0), -probability($0), $0) < (rank($1), -probability($1), $1)
    }
  }
}
