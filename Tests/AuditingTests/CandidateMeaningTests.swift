import Foundation
import Testing

@testable import Auditing

@Suite struct CandidateMeaningTests {
  @Test(
    arguments: [
      ([1, 0], [1, 0], 1), ([1, 0], [0, 1], 0), ([1, 0], [-2, 0], -1), ([3, 4], [4, 3], 0.96),
      ([1e300, 1e300], [1e-300, 1e-300], 1), ([0, 0], [1, 1], 0),
    ] as [([Double], [Double], Double)])
  func `cosines by hand, of vectors of any length`(first: [Double], second: [Double], cosine: Double) {
    #expect(abs(CorpusSearch.cosine(first, second) - cosine) < 1e-12)
    #expect(CorpusSearch.cosine(first, second) == CorpusSearch.cosine(second, first))
  }
}
