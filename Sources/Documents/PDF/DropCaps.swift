/// Puts the large letter that opens a chapter back at the front of its word.
enum DropCaps {
  /// How much higher than the text's line its letter is at least.
  private static let least = 1.7

  /// Joins each large capital that stands alone with the first word of the line at its right.
  static func join(_ page: inout PDFPage, utf8: inout [UInt8]) {
    for segment in page.segments.indices where page.segments[segment].words.count <= 12 {
      guard let cap = page.segments[segment].words.first, isCapital(utf8[cap.text]) else { continue }
      // The program may have put the letter into the line that stands beside it.
      let mates = page.segments[segment].words.dropFirst().first
      var best: (segment: Int, word: Int, top: Double, left: Double)?
      var below: Double?
      for other in page.segments.indices {
        let start = other == segment ? 1 : 0
        guard page.segments[other].words.count > start else { continue }
        let word = page.segments[other].words[start]
        guard word.height * least < cap.height, word.left > cap.right - 0.1 * cap.width,
          word.left < cap.right + 0.4 * cap.height, word.bottom > cap.top, word.top < cap.bottom,
          (word.top + word.bottom) / 2 < cap.bottom
        else { continue }
        if let found = best, found.top <= word.top {
          below = min(below ?? word.left, word.left)
        } else {
          if let found = best { below = min(below ?? found.left, found.left) }
          best = (other, start, word.top, word.left)
        }
      }
      guard let best,
        mates == nil || best.segment == segment || mates.map({ $0.height * least < cap.height }) == true
      else { continue }
      let first = page.segments[best.segment].words[best.word]
      // Further in than the lines below it: a space stands between, as behind "A".
      let isSpaced = below.map { best.left > $0 + 0.15 * first.height } ?? false
      let start = utf8.count
      let text = Array(utf8[cap.text]) + (isSpaced ? [] : Array(utf8[first.text]))
      utf8 += text
      let joined = PDFWord(
        left: first.left - (isSpaced ? 0.6 * first.height : 0), top: first.top,
        right: isSpaced ? first.left - 0.1 * first.height : first.right, bottom: first.bottom,
        text: start..<utf8.count)
      if isSpaced {
        page.segments[best.segment].words.insert(joined, at: best.word)
      } else {
        page.segments[best.segment].words[best.word] = joined
      }
      page.segments[segment].words.removeFirst()
    }
    page.segments.removeAll(where: \.words.isEmpty)
  }

  private static func isCapital(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count <= 4 else { return false }
    let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
    return scalars.count == 1 && scalars.first?.properties.isUppercase == true
  }
}
