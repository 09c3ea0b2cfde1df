/// Words of a text as a search sees them: letter case aside, canonically equivalent spellings as one.
enum SearchWords {
  /// A word, folded, and where it stands: half-open bytes of the text that was given.
  struct Found: Equatable {
    let word: String
    let range: Range<Int>
  }

  /// Bytes of a word at most; a longer run of letters is cut.
  private static let longest = 128

  /// The words of UTF-8 bytes in their order.
  ///
  /// A word is a run of letters, marks and digits. In scripts that put no space between words (Han, Kana, Thai, Lao, Khmer,
  /// Burmese) every character is a word of its own, and several of them are found where they follow each other.
  static func words(_ utf8: some RandomAccessCollection<UInt8>) -> [Found] {
    var found: [Found] = []
    var word = ""
    var start = 0
    var place = 0
    func end(_ at: Int) {
      if !word.isEmpty { found.append(Found(word: word, range: start..<at)) }
      word = ""
    }
    for scalar in String(decoding: utf8, as: UTF8.self).unicodeScalars {
      let length = UTF8.width(scalar)
      switch kind(scalar) {
      case .inside:
        if word.isEmpty { start = place }
        append(scalar, to: &word)
        if word.utf8.count >= longest { end(place + length) }
      case .alone:
        end(place)
        start = place
        append(scalar, to: &word)
        end(place + length)
      case .outside: end(place)
      }
      place += length
    }
    end(place)
    return found
  }

  private enum Kind { case inside, alone, outside }

  private static func kind(_ scalar: Unicode.Scalar) -> Kind {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: .inside
    case 0...0x7F: .outside
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3041...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xF900...0xFAFF,
      0x20000...0x3FFFF:
      isWord(scalar) ? .alone : .outside
    default: isWord(scalar) ? .inside : .outside
    }
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.properties.isAlphabetic || scalar.properties.numericType != nil { return true }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark: return true
    default: return false
    }
  }

  private static func append(_ scalar: Unicode.Scalar, to word: inout String) {
    switch scalar.value {
    case 0x41...0x5A: word.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value) | 0x20))
    case 0...0x7F: word.unicodeScalars.append(scalar)
    default: word += scalar.properties.lowercaseMapping
    }
  }
}
