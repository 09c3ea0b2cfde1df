import Documents
import Testing

@testable import Alignment

/// Numbers of a response for a letter that has none.
@Suite struct CountedLabelsTests {
  /// The best sum over every way to give labels ascending demands, from the definition.
  private static func bestSum(_ affinities: ArraySlice<[Double]>, behind: Int, of count: Int) -> Double {
    guard let row = affinities.first else { return 0 }
    let rest = affinities.dropFirst()
    var best = bestSum(rest, behind: behind, of: count) - CountedLabels.shift
    for demand in behind..<max(behind, count) {
      let sum =
        (row.isEmpty ? 0 : row[demand]) - CountedLabels.shift * Double(demand - behind)
        + bestSum(rest, behind: demand + 1, of: count)
      best = max(best, sum)
    }
    return best
  }

  private static func sum(_ demands: [Int: Int], _ affinities: [[Double]]) -> Double {
    var behind = 0
    var sum = 0.0
    for label in affinities.indices {
      guard let demand = demands[label + 1] else {
        sum -= CountedLabels.shift
        continue
      }
      sum += affinities[label][demand - 1] - CountedLabels.shift * Double(demand - 1 - behind)
      behind = demand
    }
    return sum
  }

  @Test func `the order is the best that there is`() {
    var random = Samples.Generator(state: 11)
    for _ in 0..<400 {
      let (labels, count) = (Int.random(in: 1...4, using: &random), Int.random(in: 1...4, using: &random))
      let affinities = (0..<labels).map { _ in
        (0..<count).map { _ in Double.random(in: 0...1, using: &random) }
      }
      // Where most labels fit other demands, none is trusted.
      guard let demands = CountedLabels(affinities).demands else { continue }
      let best = Self.bestSum(affinities[...], behind: 0, of: count)
      #expect(abs(Self.sum(demands, affinities) - best) < 1e-9, "\(affinities)")
    }
  }

  @Test func `without any words numbers are those of the count`() {
    #expect(CountedLabels([[0, 0, 0], [], [0, 0, 0]]).demands == [1: 1, 3: 3])
  }

  @Test func `a demand that the responder did not count moves the others`() {
    let affinities = (0..<4).map { label in (0..<5).map { $0 == label + 1 ? 0.5 : 0.1 } }
    #expect(CountedLabels(affinities).demands == [1: 2, 2: 3, 3: 4, 4: 5])
  }

  @Test func `numbers of another letter name nothing`() {
    let affinities = (0..<4).map { label in (0..<4).map { $0 == 3 - label ? 0.6 : 0.1 } }
    #expect(CountedLabels(affinities).demands == nil)
  }

  static let demands = [
    "Open the library on Sundays from March.", "Repair the bridge over the mill stream.",
    "Plant forty lime trees along Castle Road.", "Publish the minutes of the harbour committee.",
    "Lower the fees of the swimming baths for pupils.",
  ]
  static let answers = [
    "The library will be open on Sundays.", "The bridge was repaired in autumn.",
    "We do not agree to plant lime trees.", "The minutes of the harbour committee will be published.",
    "The fees of the baths were lowered.",
  ]

  private static func aligned(_ letter: String, _ response: [String]) throws -> [String: String] {
    let result = Aligner().align(
      letter: try Samples.document(letter), response: try Samples.document(response.joined(separator: "\n\n"))
    )
    let pairs = result.demands.map { ($0.quote.exact, $0.responses.first?.quote.exact ?? "") }
    return Dictionary(pairs) { first, _ in first }
  }

  @Test(arguments: [0, 2, 4])
  func `one demand more in the tool's count than in the responder's`(place: Int) throws {
    var letter = Self.demands
    letter.insert("We urge the council to answer this letter in public.", at: place)
    let response = Self.answers.enumerated().flatMap { ["Demand \($0 + 1)", $1] }
    let found = try Self.aligned(
      "Dear members of the council,\n\n" + letter.joined(separator: "\n\n"), response)
    for (demand, answer) in zip(Self.demands, Self.answers) {
      #expect(found[String(demand.dropLast())] == answer)
    }
  }

  @Test func `numbers of another report answer nothing`() throws {
    let response = [4, 2, 5, 1, 3].enumerated().flatMap {
      ["Recommendation \($0 + 1)", Self.answers[$1 - 1]]
    }
    let found = try Self.aligned(
      "Dear members of the council,\n\n" + Self.demands.joined(separator: "\n\n"), response)
    for (demand, answer) in zip(Self.demands, Self.answers) {
      #expect(found[String(demand.dropLast())] == answer)
    }
  }
}
