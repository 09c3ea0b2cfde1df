import Foundation

/// Logistic regression by Newton's method (iteratively reweighted least squares) on Platt's smoothed targets.
///
/// Platt 1999: with n₁ positive and n₀ negative examples the targets are (n₁ + 1)/(n₁ + 2) and 1/(n₀ + 2). A ridge of .001
/// on every weight but the intercept keeps the system solvable and is too small to be seen in the figures.
struct LogisticRegression {
  /// The intercept first, then one weight a feature.
  let coefficients: [Double]

  private static let ridge = 0.001
  private static let iterations = 60

  /// Fits to rows of features; every row counts with its weight.
  init(rows: [[Double]], isPositive: [Bool], weights: [Double]) {
    let width = (rows.first?.count ?? 0) + 1
    let design = rows.map { [1] + $0 }
    let positive = zip(isPositive, weights).reduce(0) { $0 + ($1.0 ? $1.1 : 0) }
    let negative = weights.reduce(0, +) - positive
    let targets = isPositive.map { $0 ? (positive + 1) / (positive + 2) : 1 / (negative + 2) }
    var beta = Array(repeating: 0.0, count: width)
    for _ in 0..<Self.iterations {
      var gradient = (0..<width).map { $0 == 0 ? 0 : -Self.ridge * beta[$0] }
      var hessian = (0..<width).map { row in
        (0..<width).map { $0 == row && row > 0 ? Self.ridge : 0 }
      }
      for (index, row) in design.enumerated() {
        let p = Self.logistic(zip(row, beta).reduce(0) { $0 + $1.0 * $1.1 })
        let curvature = weights[index] * max(p * (1 - p), 1e-9)
        for first in 0..<width {
          gradient[first] += weights[index] * (targets[index] - p) * row[first]
          for second in 0..<width { hessian[first][second] += curvature * row[first] * row[second] }
        }
      }
      let step = Self.solve(hessian, gradient)
      for index in 0..<width { beta[index] += step[index] }
      if step.allSatisfy({ abs($0) < 1e-10 }) { break }
    }
    coefficients = beta
  }

  /// Probability that a row is positive.
  func probability(_ row: [Double]) -> Double {
    Self.logistic(zip(row, coefficients.dropFirst()).reduce(coefficients[0]) { $0 + $1.0 * $1.1 })
  }

  private static func logistic(_ x: Double) -> Double { 1 / (1 + exp(-x)) }

  // Gaussian elimination with partial pivoting.
  private static func solve(_ matrix: [[Double]], _ right: [Double]) -> [Double] {
    let count = right.count
    var rows = zip(matrix, right).map { $0 + [$1] }
    for column in 0..<count {
      let pivot = (column..<count).max { abs(rows[$0][column]) < abs(rows[$1][column]) } ?? column
      rows.swapAt(column, pivot)
      for row in 0..<count where row != column {
        let factor = rows[row][column] / rows[column][column]
        for index in column...count { rows[row][index] -= factor * rows[column][index] }
      }
    }
    return (0..<count).map { rows[$0][count] / rows[$0][$0] }
  }
}
