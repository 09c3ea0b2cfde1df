import Testing

@testable import Alignment

@Suite struct AbsenceModelTests {
  @Test func `falls as the strongest sentence shares more`() {
    let probabilities = (0...20).map { AbsenceModel.probability(share: Double($0) / 20) }
    #expect(zip(probabilities, probabilities.dropFirst()).allSatisfy { $0 > $1 })
    #expect(probabilities.allSatisfy { $0 > 0 && $0 < 1 })
  }

  @Test(arguments: [(0.0, 0.962), (0.212, 0.5), (1.0, 0.062)])
  func `gives the figures that its page states`(share: Double, probability: Double) {
    #expect(abs(AbsenceModel.probability(share: share) - probability) < 0.001)
  }
}
