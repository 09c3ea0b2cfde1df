/// Repeatable numbers: the splitmix64 generator of Guy Steele, Doug Lea and Christine Flood (OOPSLA 2014).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Makes sequences of numbers that repeat like the words of prose: by the law of Zipf and Mandelbrot.
struct ProseGenerator {
  var numbers: SeededGenerator
  /// For each word, the weight of it and all commoner ones.
  private var weights: [Double] = []

  init(seed: UInt64, vocabulary: Int = 8_000) {
    numbers = SeededGenerator(seed: seed)
    var sum = 0.0
    for rank in 1...vocabulary {
      sum += 1 / (Double(rank) + 2.7)
      weights.append(sum)
    }
  }

  mutating func word() -> Int {
    let wanted = Double.random(in: 0..<weights[weights.count - 1], using: &numbers)
    var range = 0..<weights.count - 1
    while !range.isEmpty {
      let middle = (range.lowerBound + range.upperBound) / 2
      range = weights[middle] < wanted ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return range.lowerBound
  }

  mutating func words(_ count: Int) -> [Int] { (0..<count).map { _ in word() } }

  /// The words with one in a hundred edited and `moves` paragraphs of 80 words put elsewhere.
  mutating func edited(_ words: [Int], moves: Int) -> [Int] {
    var result: [Int] = []
    for old in words {
      switch Int.random(in: 0..<500, using: &numbers) {
      case 0: break
      case 1: result += [old, word()]
      case 2...4: result.append(word())
      default: result.append(old)
      }
    }
    for _ in 0..<moves {
      let start = Int.random(in: 0...result.count - 80, using: &numbers)
      let paragraph = Array(result[start..<start + 80])
      result.removeSubrange(start..<start + 80)
      result.insert(contentsOf: paragraph, at: Int.random(in: 0...result.count, using: &numbers))
    }
    return result
  }
}
