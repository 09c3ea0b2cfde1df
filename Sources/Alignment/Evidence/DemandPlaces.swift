/// Where the demands of a letter stand, searched by halves, so that a letter of many demands costs no more for each.
struct DemandPlaces {
  /// Indices of the demands in the order of their first bytes; equal ones in their own order.
  private let order: [Int]
  private let starts: [Int]
  /// The largest end of the demands up to each place of `order`.
  private let ends: [Int]

  init(_ demands: [Demand]) {
    let order = demands.indices.filter { !demands[$0].range.isEmpty }
      .sorted { (demands[$0].range.lowerBound, $0) < (demands[$1].range.lowerBound, $1) }
    var ends: [Int] = []
    for index in order { ends.append(max(ends.last ?? 0, demands[index].range.upperBound)) }
    self.order = order
    starts = order.map { demands[$0].range.lowerBound }
    self.ends = ends
  }

  /// Whether a demand has a byte of a half-open range.
  func overlap(_ range: Range<Int>) -> Bool {
    let count = before(range.upperBound)
    return count > 0 && ends[count - 1] > range.lowerBound && !range.isEmpty
  }

  /// The demands whose first byte stands in a half-open range, in their own order.
  func begin(in range: Range<Int>) -> [Int] {
    order[before(range.lowerBound)..<before(range.upperBound)].sorted()
  }

  /// How many demands begin before a byte.
  private func before(_ byte: Int) -> Int {
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] < byte { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
