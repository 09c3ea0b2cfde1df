/// Krippendorff's alpha for nominal data, any number of raters and values that are missing.
package enum NominalAlpha {
  /// α = 1 − D_o / D_e over the coincidences of all pairs of values within a unit, each unit weighted by 1 / (m − 1).
  ///
  /// K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), section C. Units with fewer than two values pair
  /// with nothing and do not count.
  /// - Parameter units: The values that raters gave to each unit.
  /// - Returns: Nil where nothing can be paired, or all values that can are the same, so that none can be expected to differ.
  package static func value<Value: Hashable & Comparable>(_ units: [[Value]]) -> Double? {
    let paired = units.filter { $0.count > 1 }
    var totals: [Value: Int] = [:]
    for value in paired.joined() { totals[value, default: 0] += 1 }
    let count = totals.values.reduce(0, +)
    guard totals.count > 1 else { return nil }
    var disagreement = 0.0
    for unit in paired {
      let own = unit.reduce(into: [Value: Int]()) { $0[$1, default: 0] += 1 }
      // Ordered pairs of values that differ.
      let differing = unit.count * unit.count - own.values.reduce(0) { $0 + $1 * $1 }
      disagreement += Double(differing) / Double(unit.count - 1)
    }
    let expected = count * count - totals.values.reduce(0) { $0 + $1 * $1 }
    return 1 - Double(count - 1) * disagreement / Double(expected)
  }
}
