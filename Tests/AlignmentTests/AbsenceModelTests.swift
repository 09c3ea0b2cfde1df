import Testing

@testable import Alignment

@Suite struct AbsenceModelTests {
  @Test func `falls as the strongest sentence shares more`() {
    let probabilities = (0...20).map { AbsenceModel.shipped.probability(affinity: Double($0) / 20) }
    #expect(zip(probabilities, probabilities.dropFirst()).allSatisfy { $0 > $1 })
    #expect(probabilities.allSatisfy { $0 > 0 && $0 < 1 })
  }

  @Test(arguments: [(0.0, 0.995), (0.370, 0.5), (1.0, 0.090)])
  func `gives the figures that its page states`(affinity: Double, probability: Double) {
    #expect(abs(AbsenceModel.shipped.probability(affinity: affinity) - probability) < 0.001)
  }
}
