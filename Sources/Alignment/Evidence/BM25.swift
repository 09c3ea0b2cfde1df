/// The formulas of BM25 (Robertson et al. 1994), for a pair of documents and for a whole archive alike.
package enum BM25 {
  package static let k1 = 1.2
  package static let b = 0.75

  /// Inverse document frequency of a term that stands in so many of `count` sentences; greater than 0.
  package static func idf(_ frequency: Int, of count: Int) -> Double {
    // ln(1 + (N − df + ½) / (df + ½))
    let df = Double(frequency)
    return Logarithm.natural(1 + (Double(count) - df + 0.5) / (df + 0.5))
  }

  /// What a term adds to the score of a sentence that has it `frequency` times; lengths count terms.
  package static func weight(idf: Double, frequency: Int, length: Int, mean: Double) -> Double {
    // idf · tf (k1 + 1) / (tf + k1 (1 − b + b · length / mean length))
    let tf = Double(frequency)
    return idf * tf * (k1 + 1) / (tf + k1 * (1 - b + b * Double(length) / mean))
  }
}
