package import Alignment

/// How often two raters gave which dispositions to the same demands.
package struct Confusion: Sendable, Equatable {
  /// Rows are the first rater's dispositions, columns the second's, both in the order of `Disposition.allCases`.
  package private(set) var counts: [[Int]]

  /// The counts of pairs of dispositions.
  package init(_ pairs: some Sequence<(Disposition, Disposition)>) {
    let all = Disposition.allCases
    counts = Array(repeating: Array(repeating: 0, count: all.count), count: all.count)
    for (first, second) in pairs {
      if let row = all.firstIndex(of: first), let column = all.firstIndex(of: second) {
        counts[row][column] += 1
      }
    }
  }

  /// How many demands both judged.
  package var total: Int { counts.reduce(0) { $0 + $1.reduce(0, +) } }
  /// How many they judged alike.
  package var agreed: Int { counts.indices.reduce(0) { $0 + counts[$1][$1] } }
  /// The share that they judged alike; nil where there is none.
  package var share: Double? { total == 0 ? nil : Double(agreed) / Double(total) }

  /// Cohen's kappa: the share of agreement beyond chance, of all that chance leaves.
  ///
  /// κ = (p_o − p_e) / (1 − p_e), with p_e = Σ_k (n_k· / n)(n_·k / n): J. Cohen, "A coefficient of agreement for nominal scales",
  /// Educational and Psychological Measurement 20 (1960), 37–46. Nil where it is not defined: without demands, and where
  /// both used one and the same disposition throughout, so that chance alone would agree.
  package var kappa: Double? {
    let total = total
    let byChance = counts.indices.reduce(0) { sum, index in
      sum + counts[index].reduce(0, +) * counts.reduce(0) { $0 + $1[index] }
    }
    // In whole numbers as far as can be: times n².
    guard total > 0, byChance < total * total else { return nil }
    return Double(agreed * total - byChance) / Double(total * total - byChance)
  }
}
