/// Runs of characters that two texts share: they see through spellings (Uyghur, Uighur), inflections and compounds that
/// stems keep apart, and through phrases whose words are all common.
///
/// A gram is a run of 4 bytes of the text in small letters in which everything but letters and digits is one blank.
/// Weights are those of `TermVectors`, with the idf of grams among the units of both sides.
enum CharacterGrams {
  static let length = 4

  /// Cosines for the asked rows, each 0 to 1, rows × columns; the other rows are 0.
  ///
  /// The idf counts all texts of the letter, the asked and the others.
  static func cosines(letter: [String], response: [String], rows asked: [Int]) -> [Double] {
    var numbers: [UInt32: Int] = [:]
    var frequencies: [[Int]] = [[], []]
    func bags(_ texts: [String], side: Int) -> [[(gram: Int, count: Int)]] {
      texts.map { text in
        let keys = grams(of: text).sorted()
        var bag: [(gram: Int, count: Int)] = []
        var start = 0
        while start < keys.count {
          var end = start
          while end < keys.count, keys[end] == keys[start] { end += 1 }
          let number: Int
          if let known = numbers[keys[start]] {
            number = known
          } else {
            number = numbers.count
            numbers[keys[start]] = number
            frequencies[0].append(0)
            frequencies[1].append(0)
          }
          frequencies[side][number] += 1
          bag.append((number, end - start))
          start = end
        }
        return bag
      }
    }
    let left = bags(letter, side: 0)
    let right = bags(response, side: 1)
    let idf = frequencies[0].indices.map {
      (BM25.idf(frequencies[0][$0], of: letter.count)
        + BM25.idf(frequencies[1][$0], of: response.count)) / 2
    }
    func vector(_ bag: [(gram: Int, count: Int)]) -> [(gram: Int, weight: Double)] {
      let weights = bag.map { (gram: $0.gram, weight: logarithms[min($0.count, 63)] * idf[$0.gram]) }
      let length = weights.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot()
      return length > 0 ? weights.map { ($0.gram, $0.weight / length) } : []
    }
    var isAsked = Array(repeating: false, count: numbers.count)
    for row in asked { for item in left[row] { isAsked[item.gram] = true } }
    var postings = Array(repeating: [(column: Int32, weight: Double)](), count: numbers.count)
    for (column, bag) in right.enumerated() {
      for (gram, weight) in vector(bag) where isAsked[gram] {
        postings[gram].append((Int32(truncatingIfNeeded: column), weight))
      }
    }
    var scores = Array(repeating: 0.0, count: letter.count * response.count)
    for row in asked {
      for (gram, weight) in vector(left[row]) {
        for posting in postings[gram] {
          scores[row * response.count + Int(posting.column)] += weight * posting.weight
        }
      }
    }
    return scores
  }

  /// 1 + ln n.
  private static let logarithms = (0..<64).map { $0 > 0 ? 1 + Logarithm.natural(Double($0)) : 0 }

  /// All grams of a text, repetitions kept, each packed into a number: its bytes, the first in the highest place.
  static func grams(of text: String) -> [UInt32] {
    var bytes: [UInt8] = [0x20]
    for byte in text.utf8 {
      switch byte {
      case 0x41...0x5A: bytes.append(byte + 0x20)
      case 0x30...0x39, 0x61...0x7A, 0x80...: bytes.append(byte)
      default: if bytes.last != 0x20 { bytes.append(0x20) }
      }
    }
    if bytes.last != 0x20 { bytes.append(0x20) }
    var grams: [UInt32] = []
    grams.reserveCapacity(bytes.count)
    var key: UInt32 = 0
    for (place, byte) in bytes.enumerated() {
      key = key << 8 | UInt32(byte)
      if place + 1 >= length { grams.append(key) }
    }
    return grams
  }
}
