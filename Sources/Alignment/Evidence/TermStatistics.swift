/// How much a term tells: inverse document frequency, each sentence counting as one document.
///
/// idf(t) = ln(1 + (N − df + ½) / (df + ½)), the form that BM25 uses (Robertson and Spärck Jones, never negative). It is
/// the mean of the idf among the response's sentences and the idf among the letter's.
struct TermStatistics {
  /// Stems as dense numbers.
  private(set) var numbers: [String: Int] = [:]
  private(set) var idf: [Double] = []

  init(letter: [Unit], response: [Unit]) {
    var frequencies: [[Int]] = [[], []]
    for (side, units) in [letter, response].enumerated() {
      for unit in units {
        // Sorted, because a set has another order in every process and sums of fractions depend on it.
        for stem in Set(unit.terms.map(\.stem)).sorted() {
          let number: Int
          if let known = numbers[stem] {
            number = known
          } else {
            number = numbers.count
            numbers[stem] = number
            frequencies[0].append(0)
            frequencies[1].append(0)
          }
          frequencies[side][number] += 1
        }
      }
    }
    idf = (0..<numbers.count).map {
      (BM25.idf(frequencies[0][$0], of: letter.count)
        + BM25.idf(frequencies[1][$0], of: response.count)) / 2
    }
  }

  /// The distinct terms of a unit with their counts.
  func counts(of unit: Unit) -> [Int: Int] {
    var counts: [Int: Int] = [:]
    for term in unit.terms {
      if let number = numbers[term.stem] { counts[number, default: 0] += 1 }
    }
    return counts
  }
}
