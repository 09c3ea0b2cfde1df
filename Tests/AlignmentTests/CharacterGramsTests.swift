import Testing

@testable import Alignment

@Suite struct CharacterGramsTests {
  @Test func `a gram is four bytes of the folded text`() {
    func text(_ gram: UInt32) -> String {
      String(decoding: [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: gram >> UInt32($0)) }, as: UTF8.self)
    }
    #expect(
      CharacterGrams.grams(of: "Ox -- cart!").map(text) == [" ox ", "ox c", "x ca", " car", "cart", "art "])
    #expect(CharacterGrams.grams(of: "a").isEmpty && CharacterGrams.grams(of: "").isEmpty)
  }

  /// The cosine once more, from the definition, over sets of strings.
  private func slow(_ letter: [String], _ response: [String], _ row: Int, _ column: Int) -> Double {
    func bag(_ text: String) -> [UInt32: Int] {
      CharacterGrams.grams(of: text).reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }
    let sides = [letter.map(bag), response.map(bag)]
    func idf(_ gram: UInt32) -> Double {
      sides.map { side in BM25.idf(side.count { $0[gram] != nil }, of: side.count) }
        .reduce(0, +) / 2
    }
    func vector(_ bag: [UInt32: Int]) -> [UInt32: Double] {
      Dictionary(
        uniqueKeysWithValues: bag.map { ($0.key, (1 + Logarithm.natural(Double($0.value))) * idf($0.key)) })
    }
    let (left, right) = (vector(sides[0][row]), vector(sides[1][column]))
    func dot(_ a: [UInt32: Double], _ b: [UInt32: Double]) -> Double {
      a.reduce(0) { $0 + $1.value * (b[$1.key] ?? 0) }
    }
    let lengths = (dot(left, left) * dot(right, right)).squareRoot()
    return lengths > 0 ? dot(left, right) / lengths : 0
  }

  @Test func `cosines are those of the definition, and only of the rows asked for`() {
    let letter = ["Release the Uyghur scholars.", "Repair the canal.", "", "Ünïcode räinfall"]
    let response = ["Uighur scholars were released.", "Canals and canal locks", "räin", "x"]
    let found = CharacterGrams.cosines(letter: letter, response: response, rows: [0, 1, 3])
    for row in letter.indices {
      for column in response.indices {
        let expected = row == 2 ? 0 : slow(letter, response, row, column)
        #expect(abs(found[row * response.count + column] - expected) < 1e-12)
      }
    }
    #expect(found[0] > 0.1)
  }
}
