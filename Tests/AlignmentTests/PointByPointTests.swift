import Testing

@testable import Alignment

@Suite struct PointByPointTests {
  /// Eight demands with words of their own, and their answers; the fourth answer shares nothing with its demand.
  private static let demands = [
    "Repair the bridge over the canal.", "Pay the ferry crews their wages.", "Publish the dredging audit.",
    "Dismiss the harbour master.", "Open the library on Sundays.", "Plant lime trees along the avenue.",
    "Test the drinking water monthly.", "Build a shelter at the bus station.",
  ]
  private static let answers = [
    ["The canal bridge is under repair."], ["The ferry crews have their wages.", "They were late."],
    ["The dredging audit is public."], ["We decline."], ["The library will open on Sundays."],
    ["Lime trees cost too much for the avenue."], ["Drinking water is tested monthly."],
    ["A shelter stands at the bus station."],
  ]

  private func turns(_ paragraphs: [[String]]) -> (PointByPoint?, SegmentedPair) {
    let pair = SegmentedPair(demands: Self.demands, paragraphs: paragraphs)
    var reader = TermReader()
    var units: [Unit] = []
    for (block, sentences) in paragraphs.enumerated() {
      for sentence in sentences {
        units.append(Unit(range: 0..<1, demand: nil, block: block, terms: reader.terms(of: sentence)))
      }
    }
    return (Samples.pointByPoint(Samples.units(Self.demands), units), pair)
  }

  @Test func `an answer in its turn needs no word of its demand`() throws {
    let (turns, pair) = turns(Self.answers)
    let found = try #require(turns)
    var column = 0
    for (row, answer) in Self.answers.enumerated() {
      let turn = try #require(found.turn(of: row))
      #expect(turn.columns == Array(column..<(column + answer.count)), "\(Self.demands[row])")
      #expect(turn.probability > 0.5)
      column += answer.count
    }
    #expect(pair.goesPointByPoint)
    #expect(pair.absence(demand: 3) < 0.5)
  }

  @Test func `without an order there are no turns`() {
    let (turns, pair) = turns([6, 1, 4, 0, 7, 2, 5, 3].map { Self.answers[$0] })
    #expect(turns == nil)
    #expect(pair.absence(demand: 3) > 0.5)
  }

  @Test func `a demand whose answer was left out is not given another's turn`() throws {
    var answers = Self.answers
    answers.remove(at: 4)
    let (turns, _) = turns(answers)
    let found = try #require(turns)
    #expect(try #require(found.turn(of: 4)).probability < 0.5)
    #expect(try #require(found.turn(of: 5)).probability > 0.5)
  }

  @Test func `few paragraphs, few demands and empty sides show no order`() {
    #expect(turns(Array(Self.answers.prefix(5))).0 == nil)
    #expect(turns([]).0 == nil)
    #expect(Samples.pointByPoint([], Samples.units(Self.demands)) == nil)
  }

  /// Eighteen demands of five words of their own, and what a response with some of their words says of each.
  private static let many = (0..<18).map { demand in (0..<5).map { "d\(demand)w\($0)x" } }
  private func order(answering demands: [Int]) -> PointByPoint? {
    let paragraphs = demands.map { [Self.many[$0].prefix(2).joined(separator: " ") + " answer thanks."] }
    var reader = TermReader()
    let units = paragraphs.enumerated().map {
      Unit(range: 0..<1, demand: nil, block: $0, terms: reader.terms(of: $1[0]))
    }
    return Samples.pointByPoint(Samples.units(Self.many.map { $0.joined(separator: " ") }), units)
  }

  @Test func `answers to demands here and there are no order, though all go forward`() {
    #expect(order(answering: Array(0..<18)) != nil)
    #expect(order(answering: Array(0..<18).filter { $0 != 4 && $0 != 11 }) != nil)
    for first in 0..<3 { #expect(order(answering: Array(stride(from: first, to: 18, by: 3))) == nil) }
    #expect(order(answering: Array((0..<18).reversed())) == nil)
  }

  @Test
  func `a turn without a formula is no surer than its words, unless the response opens others with one`()
    throws
  {
    let letter = try Samples.document(
      "We call on the council to:\n\n" + Self.demands.map { "- " + $0 }.joined(separator: "\n") + "\n")
    var answers = Self.answers.map { $0.joined(separator: " ") }
    answers[3] = "The crew of the tug won the regatta."
    func fourth(_ answers: [String]) throws -> AlignedDemand {
      let response = try Samples.document(answers.joined(separator: "\n\n") + "\n")
      let result = Aligner().align(letter: letter, response: response)
      #expect(result.demands.count == 8)
      #expect(result.demands[0].disposition != .absent)
      return result.demands[3]
    }
    #expect(try fourth(answers).disposition == .absent)
    let formal = answers.enumerated().map { $0.offset == 3 ? $0.element : "We accept this. " + $0.element }
    let known = try fourth(formal)
    #expect(known.disposition != .absent)
    #expect(!(known.responses.first?.because.contains { $0.hasPrefix("nothing on") } ?? true))
  }
}
