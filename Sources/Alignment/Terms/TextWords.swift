/// The words of a text by their bytes: one that is only counted or looked up costs no string.
///
/// Words are runs of letters and digits; an apostrophe inside a word ends it ("China’s" is "China"), but for "didn’t" and its
/// like.
struct TextWords {
  /// The UTF-8 bytes of the text.
  let bytes: [UInt8]
  /// The half-open bytes of each word.
  let ranges: [Range<Int>]
  /// One past the last byte of the text.
  private let end: Int

  /// - Parameter limit: At most so many words, from the beginning.
  init(_ text: String, atMost limit: Int = .max) {
    let bytes = Array(text.utf8)
    self.init(in: bytes, 0..<bytes.count, atMost: limit)
  }

  /// The words of a half-open range of valid UTF-8, between whose code points it is cut.
  init(in bytes: [UInt8], _ range: Range<Int>, atMost limit: Int = .max) {
    self.bytes = bytes
    end = range.upperBound
    var ranges: [Range<Int>] = []
    ranges.reserveCapacity(min(limit, range.count / 6 + 1))
    var index = range.lowerBound
    while index < range.upperBound, ranges.count < limit {
      // Most bytes of most texts, for which no code point need be put together.
      if bytes[index] < 0x80 {
        guard WordScalars.isASCIIWord(bytes[index]) else {
          index += 1
          continue
        }
      } else if case let first = WordScalars.scalar(in: bytes, at: index), !WordScalars.begins(first) {
        index += UTF8.width(first)
        continue
      }
      let begin = index
      index = Self.end(of: bytes, from: index, to: range.upperBound, while: WordScalars.continues)
      guard index < range.upperBound, let tail = Self.behindApostrophe(in: bytes, at: index) else {
        ranges.append(begin..<index)
        continue
      }
      // What follows an apostrophe is a possessive or a contraction's tail.
      let end = Self.end(of: bytes, from: tail, to: range.upperBound) {
        $0.isASCII ? WordScalars.isASCIILetter(UInt8($0.value)) : $0.properties.isAlphabetic
      }
      let isNegated = TermReader.negated(Self.small(bytes, begin..<end)) != nil
      ranges.append(begin..<(isNegated ? end : index))
      if Self.tails.contains(Self.small(bytes, tail..<end)) { index = end }
    }
    self.ranges = ranges
  }

  private static let tails: Set<String> = ["s", "t", "re", "ve", "ll", "d", "m"]

  /// One past the last byte of the code points from a byte on that are of a kind.
  @inline(__always)
  private static func end(
    of bytes: [UInt8], from start: Int, to limit: Int, while isIncluded: (Unicode.Scalar) -> Bool
  ) -> Int {
    var index = start
    while index < limit {
      let scalar = WordScalars.scalar(in: bytes, at: index)
      guard isIncluded(scalar) else { break }
      index += bytes[index] < 0x80 ? 1 : UTF8.width(scalar)
    }
    return index
  }

  /// The byte behind an apostrophe; nil where none stands.
  private static func behindApostrophe(in bytes: [UInt8], at index: Int) -> Int? {
    guard bytes[index] == UInt8(ascii: "'") || bytes[index] >= 0x80 else { return nil }
    let mark = WordScalars.scalar(in: bytes, at: index)
    return WordScalars.isApostrophe(mark) ? index + UTF8.width(mark) : nil
  }

  /// The word at a place as it stands in the text.
  func surface(_ place: Int) -> String { String(decoding: bytes[ranges[place]], as: UTF8.self) }

  /// The word at a place in small letters.
  func small(_ place: Int) -> String { Self.small(bytes, ranges[place]) }

  /// All words in small letters.
  var small: [String] { ranges.map { Self.small(bytes, $0) } }

  /// The word at a place as tables and stemmers know it.
  func folded(_ place: Int, _ language: TextLanguage) -> String {
    language == .english ? small(place) : CaseFolding.folded(surface(place), language)
  }

  /// The byte behind the apostrophe that stands directly behind a word; nil where none does.
  func tail(behind place: Int) -> Int? {
    let next = ranges[place].upperBound
    return next < end ? Self.behindApostrophe(in: bytes, at: next) : nil
  }

  private static func small(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    let word = String(decoding: bytes[range], as: UTF8.self)
    // Most words have small letters alone, and asking for them again costs more than looking.
    for place in range where bytes[place] >= 0x80 || bytes[place] &- UInt8(ascii: "A") < 26 {
      return word.lowercased()
    }
    return word
  }
}
