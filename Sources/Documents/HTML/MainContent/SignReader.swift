/// Reads the words of names: "site-navMenu" is "site", "nav" and "menu".
struct SignReader {
  private let words = Self.words
  private let starts = Self.starts
  private let isFront = Self.isFront

  /// The signs of a name, a half-open range of UTF-8 bytes.
  func signs(_ bytes: [UInt8], _ range: Range<Int>) -> ContainerSigns {
    var signs: ContainerSigns = []
    var key: UInt64 = 0
    // How far the next letter is shifted into the key; below zero where the key is full.
    var shift = 56
    var wasLower = false
    for index in range {
      let byte = bytes[index]
      let lower = byte | 0x20
      guard lower >= 0x61, lower <= 0x7A else {
        if key != 0 { add(key, to: &signs) }
        (key, shift, wasLower) = (0, 56, false)
        continue
      }
      let isUpper = byte != lower
      if isUpper, wasLower {
        add(key, to: &signs)
        (key, shift) = (0, 56)
      }
      wasLower = !isUpper
      if shift >= 0 {
        key |= UInt64(lower) << UInt64(shift)
        shift -= 8
      }
    }
    if key != 0 { add(key, to: &signs) }
    return signs
  }

  /// Adds the signs of a word of which the first eight letters are packed into a number, the first one highest.
  private func add(_ key: UInt64, to signs: inout ContainerSigns) {
    let letter = Int(key >> 56) - 0x61
    // A word of one letter says nothing.
    let second = Int((key >> 48) & 0xFF) - 0x61
    guard second >= 0, isFront[letter * 26 + second] else { return }
    for index in starts[letter]..<starts[letter + 1] where key & words[index].mask == words[index].key {
      signs.formUnion(words[index].signs)
    }
  }

  private struct Word {
    let key: UInt64
    /// Covers the letters that count.
    let mask: UInt64
    let signs: ContainerSigns
  }

  /// The words in the order of their first letter.
  private static let words: [Word] = {
    var found: [Word] = []
    for (signs, words) in ContainerSigns.words {
      for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
        let isPrefix = word.hasSuffix("*")
        let letters = Array(word.utf8.filter { $0 != 0x2A }.prefix(8))
        precondition(letters.count > 1, "a word of one letter")
        let key = letters.enumerated().reduce(UInt64(0)) {
          $0 | UInt64($1.element) << (56 - 8 * UInt64($1.offset))
        }
        let mask = isPrefix && letters.count < 8 ? ~(UInt64.max >> (8 * UInt64(letters.count))) : .max
        found.append(Word(key: key, mask: mask, signs: signs))
      }
    }
    return found.sorted { $0.key >> 56 < $1.key >> 56 }
  }()

  /// Where the words of each letter begin, and at the end their number.
  private static let starts: [Int] = (0...26).map { letter in
    words.firstIndex { Int($0.key >> 56) - 0x61 >= letter } ?? words.count
  }

  /// Whether a word begins with two letters: most do not.
  private static let isFront: [Bool] = {
    var table = [Bool](repeating: false, count: 26 * 26)
    for word in words {
      table[(Int(word.key >> 56) - 0x61) * 26 + Int((word.key >> 48) & 0xFF) - 0x61] = true
    }
    return table
  }()
}
