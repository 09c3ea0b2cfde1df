import Documents

/// What the numbers of a response's labels mean where the letter has none of its own.
///
/// "Demand 3" is then the third that the responder counted, and the tool may count one more or one less than people do: a wish in the
/// introduction, a compound cut in two. Labels and demands are brought together in order, so that what stands below the labels fits
/// the demands best, and a step aside costs more than one chance likeness gains; where what stands there fits other demands as often
/// as these, the numbers are somebody else's and name nothing.
struct CountedLabels {
  /// For each number of a label the number of the demand by the tool's count; nil where the numbers name nothing.
  let demands: [Int: Int]?

  /// What a demand more or less on one side must be worth in affinity: more than a single answer in common words gains
  /// beside its neighbour's demand, less than two answers lose beside the wrong ones.
  static let shift = 0.5
  /// Demands of which the responder counted none between two that it did.
  private static let mostSkipped = 5
  /// From this affinity on the words below a label speak for a demand.
  private static let telling = 0.3

  /// - Parameter affinities: For each label's number from 1, the affinity of what stands below it to each demand by the tool's
  ///   count from 1; empty where there is no such label. All rows that are not empty have the same length.
  init(_ affinities: [[Double]]) {
    let count = affinities.map(\.count).max() ?? 0
    let path = Self.bestPath(affinities, count)
    var demands: [Int: Int] = [:]
    var (fitting, strange) = (0, 0)
    for (label, demand) in path.enumerated() where !affinities[label].isEmpty {
      guard let demand else { continue }
      demands[label + 1] = demand + 1
      let best = affinities[label].max() ?? 0
      guard best >= Self.telling else { continue }
      if affinities[label][demand] >= best * 0.75 { fitting += 1 } else { strange += 1 }
    }
    self.demands = strange > fitting ? nil : demands
  }

  /// For each label the demand that it means, both from 0, in ascending order; nil for a label that no demand fits.
  private static func bestPath(_ affinities: [[Double]], _ count: Int) -> [Int?] {
    // The best sum with so many demands behind us, and how it was reached.
    var sums = [0.0] + Array(repeating: -Double.infinity, count: count)
    var steps: [[(from: Int, demand: Int?)]] = []
    for row in affinities {
      var next = Array(repeating: -Double.infinity, count: count + 1)
      var step = Array(repeating: (from: 0, demand: Int?.none), count: count + 1)
      func take(_ sum: Double, from: Int, to end: Int, demand: Int?) {
        guard sum > next[end] else { return }
        next[end] = sum
        step[end] = (from, demand)
      }
      for behind in 0...count where sums[behind] > -.infinity {
        for skipped in 0...mostSkipped where behind + skipped < count {
          let demand = behind + skipped
          let gain = row.isEmpty ? 0 : row[demand]
          take(sums[behind] + gain - shift * Double(skipped), from: behind, to: demand + 1, demand: demand)
        }
        take(sums[behind] - shift, from: behind, to: behind, demand: nil)
      }
      sums = next
      steps.append(step)
    }
    var path: [Int?] = []
    var end = sums.indices.max { (sums[$0], $1) < (sums[$1], $0) } ?? 0
    for step in steps.reversed() {
      path.append(step[end].demand)
      end = step[end].from
    }
    return path.reversed()
  }
}

extension CountedLabels {
  /// Demands and labels beyond so many are taken by their numbers.
  private static let most = 300

  /// The rows that the numbers of a response mean, from those that the tool's count gives.
  static func renumbered(
    _ rows: [String: [Int]], _ sentences: [Unit], _ response: Document, affinity: (Int, Int) -> Double,
    repeats: @escaping (Int, Int) -> Bool
  ) -> [String: [Int]] {
    let count = rows.keys.compactMap { Int($0) }.max() ?? 0
    guard count > 0, count <= most else { return rows }
    // What the responder counts beyond the tool's last demand is a label, too.
    var known = rows
    for more in 1...mostSkipped { known[String(count + more)] = [] }
    let named = ResponseLabels(response, sentences: sentences, rows: known, repeats: repeats)
    let ends = named.labels.dropFirst().map(\.block) + [response.blocks.count]
    var affinities: [[Double]] = []
    for (label, end) in zip(named.labels, ends) where !label.ids.isEmpty {
      let columns = (label.block..<end).flatMap { named.columns[$0] ?? [] }
      let found = (1...count).map { demand in
        (rows[String(demand)] ?? []).reduce(0) { best, row in
          columns.reduce(best) { max($0, affinity(row, $1)) }
        }
      }
      for number in Set(label.ids.compactMap { Int($0.prefix(while: \.isNumber)) }) where number > 0 {
        while affinities.count < number { affinities.append([]) }
        affinities[number - 1] =
          affinities[number - 1].isEmpty ? found : zip(affinities[number - 1], found).map(max)
      }
    }
    guard let demands = CountedLabels(affinities).demands else { return [:] }
    guard demands.contains(where: { $0 != $1 }) || affinities.count > count else { return rows }
    var renumbered: [String: [Int]] = [:]
    for (label, demand) in demands {
      for (id, found) in rows where Int(id.prefix(while: \.isNumber)) == demand {
        renumbered[String(label) + id.drop(while: \.isNumber)] = found
      }
    }
    return renumbered
  }
}
