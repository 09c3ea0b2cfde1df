import Diffing
import Testing

struct EditScriptHostileTests {
  enum Input: CaseIterable {
    case oneTokenRepeated, oneTokenFlanked, periodsOfTwoAndThree, twosAgainstOnes, disjoint, reversed,
      shuffled
    case reversedBlocks, unrelatedProse, unrelatedLetters, loneCoincidence, freshAnchorAtEachCut, squareBlocks

    var pair: InternedPair {
      var numbers = SeededGenerator(seed: 5)
      var prose = ProseGenerator(seed: 6)
      let (many, some) = (20_000, 4_000)
      let row = Array(0..<many)
      return switch self {
      case .oneTokenRepeated:
        InternedPair(old: Array(repeating: 1, count: many), new: Array(repeating: 1, count: many / 2))
      case .oneTokenFlanked:
        InternedPair(
          old: [7] + Array(repeating: 1, count: many) + [8], new: [8] + Array(repeating: 1, count: many) + [7]
        )
      case .periodsOfTwoAndThree:
        InternedPair(old: row.prefix(some).map { $0 % 2 }, new: row.prefix(some).map { $0 % 3 })
      case .twosAgainstOnes:
        InternedPair(old: row.prefix(some).map { $0 / 2 % 2 }, new: row.prefix(some).map { $0 % 2 })
      case .disjoint: InternedPair(old: row, new: many..<2 * many)
      case .reversed: InternedPair(old: row, new: row.reversed())
      case .shuffled: InternedPair(old: row.prefix(some), new: row.prefix(some).shuffled(using: &numbers))
      case .reversedBlocks:
        InternedPair(old: row.prefix(some).map { $0 / 80 }, new: row.prefix(some).reversed().map { $0 / 80 })
      case .unrelatedProse: InternedPair(old: prose.words(some), new: prose.words(some))
      case .unrelatedLetters:
        InternedPair(
          old: (0..<some).map { _ in Int.random(in: 0..<26, using: &numbers) },
          new: (0..<some).map { _ in Int.random(in: 0..<26, using: &numbers) })
      case .loneCoincidence:
        InternedPair(
          old: row.prefix(4_000) + row.map { many + $0 % 2 },
          new: row.prefix(4_000).map { -1 - $0 } + row.map { many + ($0 + 1) % 2 } + [3])
      case .freshAnchorAtEachCut:
        InternedPair(old: row.flatMap { [$0, $0 + 1] }, new: row.flatMap { [$0 + 1, $0] })
      case .squareBlocks:
        InternedPair(old: row.prefix(some).map { $0 / 90 }, new: row.prefix(some).map { $0 % 90 })
      }
    }
  }

  @Test(arguments: Input.allCases)
  func `ends within a bounded number of steps for each token`(input: Input) {
    let pair = input.pair
    let script = EditScript(pair)
    #expect(brokenLaw(script, pair) == nil)
    #expect(!script.isCoarse)
    #expect(script.steps <= 400 * (pair.old.count + pair.new.count))
  }

  @Test func `keeps what stayed when a lone rare token is found elsewhere`() {
    let pair = Input.loneCoincidence.pair
    let script = EditScript(pair)
    #expect(script.deletedCount <= 4_010)
  }
}
