extension Significance {
  /// What a change outside the document itself can have at most: less than any change inside.
  static let outsideLimit = 5

  /// The heaviest ground counts in full, each other one half; none counts twice.
  ///
  /// Outside the document (navigation, footer) a last, negative reason leaves a twentieth, at most `outsideLimit`.
  init(_ grounds: [Ground], isOutside: Bool) {
    var reasons: [Reason] = []
    let ordered = Ground.allCases.filter(Set(grounds).contains).sorted { $0.points > $1.points }
    for ground in ordered {
      reasons.append(
        Reason(points: reasons.isEmpty ? ground.points : ground.points / 2, text: ground.text))
    }
    let sum = reasons.reduce(0) { $0 + $1.points }
    if isOutside, sum > 0 {
      let kept = min(Self.outsideLimit, sum / 20)
      reasons.append(Reason(points: kept - sum, text: "it is outside the document's text"))
    }
    self.init(reasons: reasons)
  }
}
