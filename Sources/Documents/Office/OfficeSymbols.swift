/// Characters of the symbol fonts, which documents name by their place in the font.
enum OfficeSymbols {
  /// What a bullet of a list looks like, whatever font its character comes from.
  static func bullet(_ text: String, font: String?) -> String {
    guard let only = text.unicodeScalars.first, text.unicodeScalars.count == 1 else { return text }
    return String(scalar(only, font: font) ?? "•")
  }

  /// The Unicode character for one of a symbol font; the character itself where the font is of letters; nil where
  /// nothing is known of it.
  static func scalar(_ scalar: Unicode.Scalar, font: String?) -> Unicode.Scalar? {
    let isPrivate = (0xF000...0xF0FF).contains(scalar.value)
    let font = font?.lowercased() ?? ""
    let isWingdings = font.hasPrefix("wingdings")
    guard isPrivate || font == "symbol" || isWingdings || font == "webdings" else {
      return scalar.properties.generalCategory == .privateUse ? nil : scalar
    }
    guard let place = UInt8(exactly: isPrivate ? scalar.value - 0xF000 : scalar.value) else { return scalar }
    if isWingdings { return wingdings[place] }
    if let found = symbol[place] { return found }
    if font == "symbol" || font.isEmpty {
      if let found = font.isEmpty ? wingdings[place] : nil { return found }
      return place < 0x40 ? Unicode.Scalar(place) : greek(place)
    }
    return font.hasPrefix("courier") ? Unicode.Scalar(place) : nil
  }

  /// Greek letters of Symbol, in the order of the Latin letters' places.
  private static func greek(_ place: UInt8) -> Unicode.Scalar? {
    let capitals = Array("ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ".unicodeScalars)
    let small = Array("αβχδεφγηιϕκλμνοπθρστυϖωξψζ".unicodeScalars)
    switch place {
    case 0x41...0x5A: return capitals[Int(place - 0x41)]
    case 0x61...0x7A: return small[Int(place - 0x61)]
    default: return nil
    }
  }

  private static let symbol: [UInt8: Unicode.Scalar] = [
    0xB7: "•", 0xA3: "≤", 0xB3: "≥", 0xB9: "≠", 0xB1: "±", 0xB4: "×", 0xB8: "÷", 0xB0: "°", 0xB2: "″",
    0xA2: "′", 0xA5: "∞", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xAB: "↔", 0xDE: "⇒", 0xBB: "≈",
    0xBC: "…", 0xD2: "®", 0xD3: "©", 0xD4: "™", 0xE5: "∑",
    0xD6: "√", 0xCE: "∈", 0xCC: "⊂", 0xC7: "∩", 0xC8: "∪", 0xD7: "⋅", 0x2D: "−", 0xE0: "◊",
  ]

  private static let wingdings: [UInt8: Unicode.Scalar] = [
    0xA7: "▪", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x72: "❒", 0x75: "◆", 0x76: "❖", 0x77: "◆", 0x6C: "●",
    0x6D: "❍", 0xA8: "◻", 0xD8: "➢", 0xE0: "→", 0xDF: "←", 0xE8: "➔", 0xF0: "⇨", 0xFC: "✓", 0xFB: "✗",
    0xFE: "☑", 0xFD: "☒", 0x9F: "•", 0xA1: "○", 0x9E: "·", 0x2A: "✉", 0x28: "☎", 0x4A: "☺", 0xAB: "★",
  ]
}
