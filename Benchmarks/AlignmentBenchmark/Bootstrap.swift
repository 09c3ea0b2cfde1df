/// Intervals by drawing whole groups (contracts) with replacement (Efron 1979): statements of one contract are not
/// independent of each other.
struct Bootstrap {
  static let draws = 2000
  static let seed: UInt64 = 20_261_121

  private let members: [[Int]]

  init(groups: [String]) {
    var members: [String: [Int]] = [:]
    for (index, group) in groups.enumerated() { members[group, default: []].append(index) }
    self.members = members.keys.sorted().compactMap { members[$0] }
  }

  /// The middle 95 % of a figure over the draws; a draw in which it does not exist is left out.
  func interval(_ figure: ([Int]) -> Double) -> ClosedRange<Double> {
    var generator = SeededGenerator(seed: Self.seed)
    var values: [Double] = []
    for _ in 0..<Self.draws {
      let drawn = members.indices.flatMap { _ in members[Int.random(in: members.indices, using: &generator)] }
      let value = figure(drawn)
      if !value.isNaN { values.append(value) }
    }
    values.sort()
    guard let last = values.indices.last else { return 0...0 }
    return values[Int(0.025 * Double(last))]...values[Int(0.975 * Double(last))]
  }
}
