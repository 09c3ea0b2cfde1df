extension DispositionJudge {
  /// What the passages say of the demand, the one that says most deciding.
  ///
  /// `covers`: they follow the demand where it was taken up, and so speak of all of it.
  func disposition(
    of passages: [Candidate], row: Int, polarity: DemandPolarity, covers: Bool = false
  ) -> Disposition {
    // A sentence that says what somebody did weighs more than one that only speaks of the matter.
    guard let deciding = passages.max(by: { weight($0, polarity) < weight($1, polarity) }) else {
      return .acknowledged
    }
    let share = deciding.columns.map { evidence.share(row, $0) }.max() ?? 0
    let said = deciding.columns.flatMap { readings[$0].texts }
    let isWhole = (covers || share >= Self.coveringShare) && !namesOtherFigure(said, row: row)
    let fulfilled: Disposition = isWhole ? .addressed : .partlyAddressed
    let namesEnd =
      polarity.direction == .ends && (DemandPolarity.namesEnd(said) || echoes(polarity, deciding))
    switch act(of: deciding, polarity, isAnswer: covers) {
    case .accepted: return .addressed
    case .partlyAccepted: return .partlyAddressed
    case .refused, .unable: return .declined
    case .willNot:
      // "We will not close it" is what "do not close it" asks for, and "it will not close" grants "suspend the closure".
      switch polarity.direction {
      case .asks: return .declined
      case .forbids: return fulfilled
      case .ends: return namesEnd ? .declined : fulfilled
      }
    case .done, .promised:
      switch polarity.direction {
      case .asks: return fulfilled
      case .forbids: return .declined
      // A promise that names no end may be one to go on; which it is, the words do not tell.
      case .ends: return namesEnd ? fulfilled : .acknowledged
      }
    case .urged, .noted, nil: return .acknowledged
    }
  }

  /// Whether a figure or date of the demand is missing and another stands in its place: 11 where 15 was asked for.
  private func namesOtherFigure(_ said: [String], row: Int) -> Bool {
    func figures(_ words: [String]) -> Set<String> {
      Set(words.filter { $0.utf8.contains { (0x30...0x39).contains($0) } })
    }
    let wanted = figures(evidence.units[row].terms.map { $0.surface.lowercased() })
    let given = figures(said)
    return !wanted.isSubset(of: given) && !given.isSubset(of: wanted)
  }

  /// What a passage says was done: what its strongest sentence says, or else another of them.
  private func act(of candidate: Candidate, _ polarity: DemandPolarity, isAnswer: Bool = false)
    -> ResponseCues.Act?
  {
    let acts = ([candidate.lead] + candidate.columns.filter { $0 != candidate.lead }).compactMap {
      readings[$0].act(for: polarity, isAnswer: isAnswer)
    }
    // A sentence that only speaks of the matter leaves the word to its neighbour.
    return acts.first { $0 != .noted && $0 != .urged } ?? acts.first
  }

  private func echoes(_ polarity: DemandPolarity, _ candidate: Candidate) -> Bool {
    guard let verb = polarity.verb else { return false }
    return candidate.columns.contains { evidence.sentences[$0].terms.contains { $0.stem == verb } }
  }

  private func weight(_ candidate: Candidate, _ polarity: DemandPolarity) -> Double {
    candidate.strength * (act(of: candidate, polarity) == nil ? 0.7 : 1)
  }
}
