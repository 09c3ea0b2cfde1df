/// A sentence as weighted character grams; similarity is the cosine of two of them.
struct GramVector: Sendable {
  /// Buckets of the grams, ascending, each once.
  fileprivate(set) var buckets: [UInt32] = []
  /// Weight of each bucket.
  fileprivate(set) var weights: [Float] = []
  fileprivate(set) var squaredLength = 0.0

  /// The sum of the products of the weights that both have.
  func dot(_ other: GramVector) -> Double {
    var sum: Float = 0
    var (first, second) = (0, 0)
    while first < buckets.count, second < other.buckets.count {
      let (one, two) = (buckets[first], other.buckets[second])
      if one == two { sum += weights[first] * other.weights[second] }
      if one <= two { first += 1 }
      if two <= one { second += 1 }
    }
    return Double(sum)
  }

  func cosine(_ other: GramVector) -> Double {
    let length = (squaredLength * other.squaredLength).squareRoot()
    return length > 0 ? dot(other) / length : 0
  }

  /// The vector of buckets in ascending order, each weighted by its count times `weight`.
  init(sorted: [UInt32], weight: (UInt32) -> Float) {
    buckets.reserveCapacity(sorted.count)
    weights.reserveCapacity(sorted.count)
    var index = 0
    while index < sorted.count {
      var end = index
      while end < sorted.count, sorted[end] == sorted[index] { end += 1 }
      let value = Float(end - index) * weight(sorted[index])
      buckets.append(sorted[index])
      weights.append(value)
      squaredLength += Double(value * value)
      index = end
    }
  }
}
