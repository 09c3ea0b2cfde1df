/// Runs of characters that two texts share: they see through spellings (Uyghur, Uighur), inflections and compounds that
/// stems keep apart, and through phrases whose words are all common.
///
/// A gram is a run of 4 bytes of the text in small letters in which everything but letters and digits is one blank.
/// Weights are those of `TermVectors`, with the idf of grams among the units of both sides.
enum CharacterGrams {
  static let length = 4

  /// Cosines for the asked rows, each 0 to 1, rows × columns; the other rows are 0.
  ///
  /// The idf counts all texts of the letter, the asked and the others. Sums run over the grams in ascending order.
  static func cosines(letter: [String], response: [String], rows asked: [Int]) -> [Double] {
    let occurrences = sortedOccurrences(in: letter + response)
    let idf = [letter.count, response.count].map { count in (0...count).map { BM25.idf($0, of: count) } }
    var isAsked = Array(repeating: false, count: letter.count)
    for row in asked { isAsked[row] = true }
    var squares = Array(repeating: 0.0, count: letter.count + response.count)
    // For each gram that an asked row has: its weights in asked rows, then in the response, and where the next gram begins.
    var weights: [(text: Int, weight: Double)] = []
    var grams: [(responses: Int, end: Int)] = []
    var bag: [(text: Int, count: Int)] = []
    var start = 0
    while start < occurrences.count {
      let gram = occurrences[start] >> 32
      bag.removeAll(keepingCapacity: true)
      while start < occurrences.count, occurrences[start] >> 32 == gram {
        let text = Int(UInt32(truncatingIfNeeded: occurrences[start]))
        if let last = bag.last, last.text == text {
          bag[bag.count - 1].count += 1
        } else {
          bag.append((text, 1))
        }
        start += 1
      }
      let frequency = bag.count { $0.text < letter.count }
      let gramIDF = (idf[0][frequency] + idf[1][bag.count - frequency]) / 2
      let first = weights.count
      for (text, count) in bag {
        let weight = logarithms[min(count, 63)] * gramIDF
        squares[text] += weight * weight
        if text >= letter.count ? weights.count > first : isAsked[text] { weights.append((text, weight)) }
      }
      if weights.count > first {
        let responses = bag.count - frequency
        grams.append((weights.count - responses, weights.count))
      }
    }
    let lengths = squares.map { $0.squareRoot() }
    var scores = Array(repeating: 0.0, count: letter.count * response.count)
    var place = 0
    for gram in grams {
      for index in place..<gram.end { weights[index].weight /= lengths[weights[index].text] }
      for row in place..<gram.responses {
        let scoresOfRow = weights[row].text * response.count - letter.count
        for column in gram.responses..<gram.end {
          scores[scoresOfRow + weights[column].text] += weights[row].weight * weights[column].weight
        }
      }
      place = gram.end
    }
    return scores
  }

  /// All grams of all texts in ascending order, those that are equal in the order of their texts: the gram in the upper half
  /// of a number, its text's index in the lower.
  private static func sortedOccurrences(in texts: [String]) -> [UInt64] {
    var occurrences: [UInt64] = []
    occurrences.reserveCapacity(texts.reduce(0) { $0 + $1.utf8.count + 1 })
    for (index, text) in texts.enumerated() {
      eachGram(of: text) { occurrences.append(UInt64($0) << 32 | UInt64(index)) }
    }
    // By 11 bits of the gram in turn, the lowest first, keeping the order of equals.
    var sorted = occurrences
    for shift in stride(from: UInt64(32), to: 64, by: 11) {
      sort(occurrences, byDigitAt: shift, into: &sorted)
      swap(&occurrences, &sorted)
    }
    return occurrences
  }

  private static func sort(_ numbers: [UInt64], byDigitAt shift: UInt64, into result: inout [UInt64]) {
    let mask: UInt64 = 0x7FF
    var counts = Array(repeating: 0, count: Int(mask) + 2)
    // Spans, because an array asks before each change whether it has its elements to itself.
    var places = counts.mutableSpan
    var target = result.mutableSpan
    let source = numbers.span
    for index in source.indices { places[Int(source[index] >> shift & mask) + 1] += 1 }
    for digit in 0..<Int(mask) { places[digit + 1] += places[digit] }
    for index in source.indices {
      let digit = Int(source[index] >> shift & mask)
      target[places[digit]] = source[index]
      places[digit] += 1
    }
  }

  /// 1 + ln n.
  private static let logarithms = (0..<64).map { $0 > 0 ? 1 + Logarithm.natural(Double($0)) : 0 }

  /// All grams of a text, repetitions kept, each packed into a number: its bytes, the first in the highest place.
  static func grams(of text: String) -> [UInt32] {
    var grams: [UInt32] = []
    grams.reserveCapacity(text.utf8.count)
    eachGram(of: text) { grams.append($0) }
    return grams
  }

  @inline(__always)
  private static func eachGram(of text: String, _ use: (UInt32) -> Void) {
    // A text begins with a blank.
    var key: UInt32 = 0x20
    var count = 1
    func append(_ byte: UInt8) {
      key = key << 8 | UInt32(byte)
      count += 1
      if count >= length { use(key) }
    }
    for byte in text.utf8 {
      switch byte {
      case 0x41...0x5A: append(byte + 0x20)
      case 0x30...0x39, 0x61...0x7A, 0x80...: append(byte)
      default: if key & 0xFF != 0x20 { append(0x20) }
      }
    }
    if key & 0xFF != 0x20 { append(0x20) }
  }
}
