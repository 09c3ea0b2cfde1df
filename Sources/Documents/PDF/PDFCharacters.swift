/// What is undone of a typesetter's work on characters: ligatures, joined Arabic forms, letters stored from left to right.
enum PDFCharacters {
  /// The text with Latin ligatures and Arabic presentation forms as the letters that they stand for.
  static func spelled(_ text: String) -> String {
    guard
      text.unicodeScalars.contains(where: { $0.value >= 0xFB00 && $0.value <= 0xFEFC || $0.value == 0x2010 })
    else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let letters = latin[scalar.value] {
        result.append(contentsOf: letters.unicodeScalars)
      } else if scalar.value >= 0xFE80, scalar.value <= 0xFEFC {
        result.append(contentsOf: arabic[Int(scalar.value - 0xFE80)].unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  private static let latin: [UInt32: String] = [
    0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st",
    0x2010: "-",
  ]

  /// The letters of U+FE80…U+FEFC (Arabic Presentation Forms-B): each with its two or four forms in turn.
  private static let arabic: [String] = {
    var table = ["\u{621}"]
    let four =
      "\u{626}\u{628}\u{62A}\u{62B}\u{62C}\u{62D}\u{62E}\u{633}\u{634}\u{635}\u{636}\u{637}\u{638}"
      + "\u{639}\u{63A}\u{641}\u{642}\u{643}\u{644}\u{645}\u{646}\u{647}\u{64A}"
    let letters =
      "\u{622}\u{623}\u{624}\u{625}\u{626}\u{627}\u{628}\u{629}\u{62A}\u{62B}\u{62C}\u{62D}\u{62E}"
      + "\u{62F}\u{630}\u{631}\u{632}\u{633}\u{634}\u{635}\u{636}\u{637}\u{638}\u{639}\u{63A}\u{641}\u{642}"
      + "\u{643}\u{644}\u{645}\u{646}\u{647}\u{648}\u{649}\u{64A}"
    for letter in letters.unicodeScalars {
      let forms = four.unicodeScalars.contains(letter) ? 4 : 2
      table += Array(repeating: String(letter), count: forms)
    }
    for alef in ["\u{622}", "\u{623}", "\u{625}", "\u{627}"] {
      table += ["\u{644}" + alef, "\u{644}" + alef]
    }
    return table
  }()

  static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
    default: false
    }
  }

  /// Letters of scripts that are written without spaces, and their punctuation.
  static func isUnspaced(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2E80...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFF00...0xFF60,
      0x20000...0x3FFFF:
      true
    default: false
    }
  }
}
