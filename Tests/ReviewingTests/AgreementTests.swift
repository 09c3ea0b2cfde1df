import Alignment
import TestArchives
import Testing

@testable import Reviewing

/// Agreement against published examples and against the definitions, counted out pair by pair.
@Suite struct AgreementTests {
  private static func confusion(_ table: [[Int]]) -> Confusion {
    let all = Disposition.allCases
    return Confusion(
      table.enumerated().flatMap { row, counts in
        counts.enumerated().flatMap { column, count in
          Array(repeating: (all[row], all[column]), count: count)
        }
      })
  }

  /// Fifty proposals read by two people, and two tables of a hundred with the same agreement: the examples of "Cohen's kappa" in the
  /// English Wikipedia.
  @Test(arguments: [
    ([[20, 5], [10, 15]], 0.7, 0.4), ([[45, 15], [25, 15]], 0.6, 0.1304),
    ([[25, 35], [5, 35]], 0.6, 0.2593),
  ])
  func `kappa is that of published examples`(table: [[Int]], share: Double, kappa: Double) throws {
    let confusion = Self.confusion(table)
    #expect(confusion.share == share)
    #expect(abs(try #require(confusion.kappa) - kappa) < 0.00005)
  }

  @Test func `kappa is undefined where chance alone would agree`() {
    #expect(Confusion([]).kappa == nil && Confusion([]).share == nil)
    let same = Self.confusion([[7]])
    #expect(same.kappa == nil && same.share == 1)
    // Both used one disposition throughout, and not the same one: chance never agrees, nor did they.
    #expect(Self.confusion([[0, 7]]).kappa == 0)
  }

  /// All pairs of sequences of up to four judgements of three kinds.
  @Test func `kappa is its definition, counted pair by pair`() {
    let kinds = Array(Disposition.allCases.prefix(3))
    var compared = 0
    for length in 1...4 {
      let count = (0..<length).reduce(1) { product, _ in product * kinds.count }
      for first in 0..<count {
        for second in 0..<count {
          func sequence(_ number: Int) -> [Disposition] {
            var rest = number
            return (0..<length).map { _ in
              defer { rest /= kinds.count }
              return kinds[rest % kinds.count]
            }
          }
          let (left, right) = (sequence(first), sequence(second))
          let observed = Double(zip(left, right).count { $0 == $1 }) / Double(length)
          var meetings = 0
          for mine in left { meetings += right.count { $0 == mine } }
          let chance = Double(meetings) / Double(length * length)
          let found = Confusion(zip(left, right)).kappa
          if meetings == length * length {
            #expect(found == nil)
          } else {
            #expect(abs((found ?? .nan) - (observed - chance) / (1 - chance)) < 1e-12)
          }
          compared += 1
        }
      }
    }
    #expect(compared == 9 + 81 + 729 + 6561)
  }

  /// The examples A, B and C of K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011).
  static let published: [([String], Double)] = [
    (["0100000010", "1110010000"], 0.095),
    (["aabbdcccedda", "babbbccceddd"], 0.692),
    (
      ["123321412...", "1233224125.3", ".3332342251.", "12332441251."], 0.743
    ),
  ]

  @Test(arguments: published.indices)
  func `alpha is that of published examples`(index: Int) throws {
    let (raters, alpha) = Self.published[index]
    let length = raters[0].count
    #expect(raters.allSatisfy { $0.count == length })
    let units = (0..<length).map { unit in raters.map { Array($0)[unit] }.filter { $0 != "." } }
    #expect(abs(try #require(NominalAlpha.value(units)) - alpha) < 0.0005)
  }

  @Test func `too many reviewers are compared with the aligner alone`() throws {
    let archive = try TestArchive()
    for name in ["Ana", "Bo", "Cy"] { try archive.review("2", by: name) }
    let pair = try archive.pair()
    let all = Agreement(pair.result, pair.reviews, mostCompared: 3)
    #expect(all.comparesReviewers && all.pairs.count == 3 + 3)
    let few = Agreement(pair.result, pair.reviews, mostCompared: 2)
    #expect(!few.comparesReviewers && few.pairs.map(\.first) == [.aligner, .aligner, .aligner])
    #expect(few.reviewers == all.reviewers && few.alpha == all.alpha)
  }

  @Test func `alpha is undefined where nothing can differ`() {
    #expect(NominalAlpha.value([[Int]]()) == nil)
    #expect(NominalAlpha.value([[1], [2]]) == nil)
    #expect(NominalAlpha.value([[1, 1], [1, 1, 1]]) == nil)
    #expect(NominalAlpha.value([[1, 1], [2, 2]]) == 1)
  }

  @Test func `alpha is observed over expected disagreement, pair by pair`() throws {
    let units = [[1, 2, 2], [1, 1], [3], [3, 2, 1, 3], [2, 2]]
    let values = units.filter { $0.count > 1 }.flatMap(\.self)
    var observed = 0.0
    for unit in units where unit.count > 1 {
      for left in unit.indices {
        for right in unit.indices where left != right && unit[left] != unit[right] {
          observed += 1 / Double(unit.count - 1)
        }
      }
    }
    var expected = 0.0
    for left in values.indices {
      for right in values.indices where left != right && values[left] != values[right] { expected += 1 }
    }
    let count = Double(values.count)
    let alpha = 1 - (observed / count) / (expected / (count * (count - 1)))
    #expect(abs(try #require(NominalAlpha.value(units)) - alpha) < 1e-12)
  }
}
