import Documents
import Testing

@testable import Alignment

@Suite struct CoverageTests {
  private static func answer(_ disposition: Disposition, _ probability: Double) -> AlignedDemand {
    AlignedDemand(
      demand: Demand(id: "1", parent: nil, range: 0..<1, context: [], form: .listed),
      quote: Quote(exact: "Publish the report", prefix: "", suffix: "", start: 0, end: 18),
      disposition: disposition, probabilities: [disposition: probability], responses: [], nearest: nil)
  }

  /// Three responses with every disposition and some dates, against the definition read off the table of words.
  @Test func `the earliest and the strongest answer are those of the definition`() throws {
    let dates: [[String?]] = [
      ["2022-05-28", "2022-01-01", "2023-03-03"], ["2022-05-28", nil, "2021-01-01"],
      ["2022-01-01", "2022-01-01", "2022-01-01"],
    ]
    for first in Disposition.allCases {
      for second in Disposition.allCases {
        for third in Disposition.allCases {
          for (dates, tie) in zip(dates, [0.6, 0.7, 0.8]) {
            let words = [first, second, third]
            let figures = [0.7, tie, 0.7]
            let results = zip(words, figures).map { AlignmentResult(demands: [Self.answer($0, $1)]) }
            let row = try #require(Coverage([results], date: { dates[$2] }).rows.first)
            let responding = (0..<3).filter { words[$0] != .absent }
            var earliest: Int?
            if responding.count < 2 || !responding.contains(where: { dates[$0] == nil }) {
              for index in responding {
                guard let best = earliest else {
                  earliest = index
                  continue
                }
                if let date = dates[index], let known = dates[best], date < known { earliest = index }
              }
            }
            #expect(row.earliest == earliest)
            let fullness: [Disposition] = [.addressed, .partlyAddressed, .acknowledged, .declined]
            let best = fullness.first { words.contains($0) }
            let candidates = responding.filter { words[$0] == best }
            let highest = candidates.map { figures[$0] }.max()
            #expect(row.strongest == candidates.first { figures[$0] == highest })
          }
        }
      }
    }
  }

  @Test func `counts are of the strongest answers, or of one response`() {
    let words: [[Disposition]] = [[.absent, .absent], [.declined, .addressed], [.absent, .acknowledged]]
    let results = (0..<2).map { response in
      AlignmentResult(demands: words.map { Self.answer($0[response], 0.5) })
    }
    let coverage = Coverage([results], date: { _, _, _ in nil })
    #expect(Disposition.allCases.map { coverage.count($0) } == [1, 0, 1, 0, 1])
    #expect(Disposition.allCases.map { coverage.count($0, response: 0) } == [0, 0, 0, 1, 2])
    #expect(Disposition.allCases.map { coverage.count($0, response: 1) } == [1, 0, 1, 0, 1])
    #expect(coverage.rows.map(\.earliest) == [nil, nil, 1])
  }
}
