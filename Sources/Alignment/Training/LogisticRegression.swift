/// Logistic regression by Newton's method (iteratively reweighted least squares) on Platt's smoothed targets.
///
/// Platt 1999: with n₁ positive and n₀ negative examples the targets are (n₁ + 1)/(n₁ + 2) and 1/(n₀ + 2). Minimises the
/// cross entropy plus half the squared distance to the centre of a Gaussian prior, measured by its precision.
package struct LogisticRegression: Sendable {
  /// What is held likely of the coefficients before any row is seen.
  package struct Prior: Sendable {
    /// The intercept first.
    let center: [Double]
    /// Symmetric, positive semidefinite.
    let precision: [[Double]]

    package init(center: [Double], precision: [[Double]]) {
      precondition(precision.count == center.count && precision.allSatisfy { $0.count == center.count })
      self.center = center
      self.precision = precision
    }

    /// A ridge of .001 on every weight but the intercept: keeps the system solvable and is too small to be seen in figures.
    static func ridge(_ width: Int) -> Prior {
      Prior(
        center: Array(repeating: 0, count: width),
        precision: (0..<width).map { row in (0..<width).map { $0 == row && row > 0 ? 0.001 : 0 } })
    }

    /// The gradient of the prior's part: precision · (beta − center).
    fileprivate func pull(_ beta: [Double]) -> [Double] {
      precision.map { row in row.indices.reduce(0) { $0 + row[$1] * (beta[$1] - center[$1]) } }
    }
  }

  /// The intercept first, then one weight a feature.
  package let coefficients: [Double]

  private static let iterations = 60
  /// A step is halved at most so often.
  private static let halvings = 40

  /// Fits to rows of features; every row counts with its weight. Without a prior a small ridge stands in its place.
  package init(rows: [[Double]], isPositive: [Bool], weights: [Double], prior: Prior? = nil) {
    let width = prior?.center.count ?? (rows.first?.count ?? 0) + 1
    let prior = prior ?? .ridge(width)
    let examples = Examples(rows: rows, isPositive: isPositive, weights: weights)
    var beta = prior.center
    var loss = examples.loss(beta, prior)
    for _ in 0..<Self.iterations {
      var gradient = prior.pull(beta).map { -$0 }
      var hessian = prior.precision
      examples.add(to: &gradient, &hessian, at: beta)
      var step = Self.solve(hessian, gradient)
      var next = zip(beta, step).map { $0 + $1 }
      var nextLoss = examples.loss(next, prior)
      // Newton's step can be too long where the curve is flat; what rounding alone adds is no reason to halve it.
      var halved = 0
      while !(nextLoss <= loss + 1e-9 * (1 + abs(loss))), halved < Self.halvings {
        step = step.map { $0 / 2 }
        next = zip(beta, step).map { $0 + $1 }
        nextLoss = examples.loss(next, prior)
        halved += 1
      }
      guard nextLoss.isFinite, next.allSatisfy(\.isFinite) else { break }
      (beta, loss) = (next, nextLoss)
      if step.allSatisfy({ abs($0) < 1e-10 }) { break }
    }
    coefficients = beta
  }

  /// Probability that a row is positive.
  package func probability(_ row: [Double]) -> Double {
    Self.logistic(zip(row, coefficients.dropFirst()).reduce(coefficients[0]) { $0 + $1.0 * $1.1 })
  }

  private static func logistic(_ x: Double) -> Double { 1 / (1 + Logarithm.exponential(-x)) }

  /// Rows with a leading 1, and what is wanted of each.
  private struct Examples {
    let design: [[Double]]
    let targets: [Double]
    let weights: [Double]

    init(rows: [[Double]], isPositive: [Bool], weights: [Double]) {
      let positive = zip(isPositive, weights).reduce(0) { $0 + ($1.0 ? $1.1 : 0) }
      let negative = weights.reduce(0, +) - positive
      design = rows.map { [1] + $0 }
      targets = isPositive.map { $0 ? (positive + 1) / (positive + 2) : 1 / (negative + 2) }
      self.weights = weights
    }

    private func logit(_ index: Int, _ beta: [Double]) -> Double {
      zip(design[index], beta).reduce(0) { $0 + $1.0 * $1.1 }
    }

    /// Cross entropy and half the prior's distance.
    func loss(_ beta: [Double], _ prior: Prior) -> Double {
      let pull = prior.pull(beta)
      let distance = beta.indices.reduce(0) { $0 + pull[$1] * (beta[$1] - prior.center[$1]) } / 2
      return design.indices.reduce(distance) { sum, index in
        let x = logit(index, beta)
        // ln(1 + e^x) without overflow, minus the target's share of x.
        let softplus = max(x, 0) + Logarithm.natural(1 + Logarithm.exponential(-abs(x)))
        return sum + weights[index] * (softplus - targets[index] * x)
      }
    }

    func add(to gradient: inout [Double], _ hessian: inout [[Double]], at beta: [Double]) {
      for (index, row) in design.enumerated() {
        let p = LogisticRegression.logistic(logit(index, beta))
        let curvature = weights[index] * max(p * (1 - p), 1e-9)
        for first in row.indices {
          gradient[first] += weights[index] * (targets[index] - p) * row[first]
          for second in row.indices { hessian[first][second] += curvature * row[first] * row[second] }
        }
      }
    }
  }

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
