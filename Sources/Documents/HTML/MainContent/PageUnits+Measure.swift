extension PageUnits.Unit {
  /// What a byte is to the measure of a text.
  enum ByteKind: UInt8 {
    /// A visible character of ASCII that says nothing else.
    case plain
    /// White space, or the further bytes of a character, which was counted with its first.
    case none
    case ampersand, stop, comma
    /// A quotation mark or bracket, which leaves the sentence ended.
    case closer
    /// The first byte of a character beyond ASCII.
    case wide
  }

  static let kinds: [ByteKind] = (0...255).map { (byte: UInt8) in
    switch byte {
    case 0...0x20, 0x80..<0xC0: .none
    case 0x26: .ampersand
    case 0x2E, 0x21, 0x3F: .stop
    case 0x2C, 0x3A, 0x3B: .comma
    case 0x22, 0x27, 0x29, 0x5D: .closer
    default: byte < 0x80 ? .plain : .wide
    }
  }

  /// Adds the characters of a text node; `kinds` is the table of that name, at hand.
  mutating func add(_ bytes: [UInt8], _ range: Range<Int>, isLink: Bool, _ kinds: [ByteKind]) {
    var characters = 0
    var stops = 0
    var endsOpen = endsOpen
    var endsInStop = endsInStop
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      index += 1
      switch kinds[Int(byte)] {
      case .none: continue
      case .plain:
        let start = index
        while index < range.upperBound, kinds[Int(bytes[index])] == .plain { index += 1 }
        characters += index - start
        endsInStop = false
      case .ampersand:
        if Self.isNoBreakSpace(bytes, index, range.upperBound) {
          index += 5
          continue
        }
        endsInStop = false
      case .stop:
        let next = index < range.upperBound ? bytes[index] : 0x20
        // A full stop inside a number or an address ends nothing.
        if !(HTMLElement.isLetter(next) || (0x30...0x39).contains(next) || next == 0x2F) {
          stops += 1
          endsInStop = true
        }
      case .comma:
        characters += 1
        (endsInStop, endsOpen) = (false, true)
        continue
      case .closer: break
      case .wide:
        let next = index < range.upperBound ? bytes[index] : 0
        if byte == 0xC2, next == 0xA0 { continue }
        let third = index + 1 < range.upperBound ? bytes[index + 1] : 0
        characters += byte >= 0xE3 && byte < 0xEE ? 3 : 1
        switch (byte, next, third) {
        case (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x9F), (0xEF, 0xBC, 0x8E), (0xD8, 0x9F, _),
          (0xDB, 0x94, _), (0xE0, 0xA5, 0xA4), (0xE1, 0x8D, 0xA2), (0xE2, 0x80, 0xA6):
          stops += 1
          endsInStop = true
        case (0xEF, 0xBC, 0x8C), (0xEF, 0xBC, 0x9A), (0xD8, 0x8C, _):
          (endsInStop, endsOpen) = (false, true)
          continue
        // Closing quotation marks leave the sentence ended.
        case (0xE2, 0x80, 0x99...0x9D), (0xC2, 0xBB, _), (0xE3, 0x80, 0x8D): break
        default: endsInStop = false
        }
        endsOpen = false
        continue
      }
      characters += 1
      endsOpen = false
    }
    self.characters += characters
    if isLink { linked += characters }
    self.stops += stops
    self.endsOpen = endsOpen
    self.endsInStop = endsInStop
  }

  /// Whether "nbsp;" stands at an index.
  private static func isNoBreakSpace(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Bool {
    index + 5 <= end && bytes[index] == 0x6E && bytes[index + 1] == 0x62 && bytes[index + 2] == 0x73
      && bytes[index + 3] == 0x70 && bytes[index + 4] == 0x3B
  }
}
