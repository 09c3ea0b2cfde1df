/// Many phrases, looked for in a text at once.
///
/// A place is compared only with the phrases that begin with the three bytes that stand there: what it costs does not grow with
/// the number of phrases.
struct PhraseFinder: Sendable {
  private let phrases: [[UInt8]]
  /// Indices of phrases by their first three bytes, in their order.
  private let starts: [UInt32: [Int]]
  /// Which sums of three bytes any phrase begins with: most places are told apart here.
  private let filter: [Bool]
  /// Phrases that are too short for that.
  private let short: [Int]

  init(_ phrases: [String]) {
    self.phrases = phrases.map { Array($0.utf8) }
    var starts: [UInt32: [Int]] = [:]
    var filter = [Bool](repeating: false, count: Self.filterSize)
    var short: [Int] = []
    for (index, phrase) in self.phrases.enumerated() {
      guard phrase.count >= 3 else {
        short.append(index)
        continue
      }
      let key = Self.key(phrase, 0)
      starts[key, default: []].append(index)
      filter[Self.place(key)] = true
    }
    (self.starts, self.filter, self.short) = (starts, filter, short)
  }

  /// Whether any of the phrases stands in a text.
  func isFound(in text: [UInt8]) -> Bool { first(in: text) != nil }

  /// The phrase that stands in a text, of several the first by their order here; nil where there is none.
  func first(in text: [UInt8]) -> String? {
    var best = short.first { PageWords.contains(text, phrases[$0]) } ?? phrases.count
    var place = 0
    while place + 3 <= text.count {
      let key = Self.key(text, place)
      if filter[Self.place(key)], let candidates = starts[key] {
        for index in candidates where index < best && text[place...].starts(with: phrases[index]) {
          best = index
        }
      }
      place += 1
    }
    return best < phrases.count ? String(decoding: phrases[best], as: UTF8.self) : nil
  }

  private static func key(_ bytes: [UInt8], _ place: Int) -> UInt32 {
    UInt32(bytes[place]) << 16 | UInt32(bytes[place + 1]) << 8 | UInt32(bytes[place + 2])
  }

  private static let filterSize = 4096

  private static func place(_ key: UInt32) -> Int { Int((key &* 0x9E37_79B1) >> 20) }
}
