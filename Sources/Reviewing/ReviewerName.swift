import Foundation

/// Names that people read as what they are: the log keeps them for good, and nobody compares their bytes.
package enum ReviewerName {
  /// Why a name cannot be told from another by the eye, as a sentence's end; nil where it can.
  package static func problem(_ name: String) -> String? {
    let scalars = name.unicodeScalars
    guard scalars.contains(where: { $0.properties.isAlphabetic }) else {
      return "its name has no letter"
    }
    for scalar in scalars {
      let properties = scalar.properties
      if properties.isDefaultIgnorableCodePoint || properties.generalCategory == .format {
        return "its name holds a character that cannot be seen"
      }
      if properties.isWhitespace, scalar != " " { return "its name holds a blank that is no space" }
      if properties.generalCategory == .privateUse || properties.generalCategory == .unassigned {
        return "its name holds a character that has no meaning"
      }
    }
    if name.contains("  ") || name.hasPrefix(" ") || name.hasSuffix(" ") {
      return "its name has spaces that cannot be seen"
    }
    if let first = scalars.first, first.properties.generalCategory == .nonspacingMark {
      return "its name begins with a mark that belongs to a letter"
    }
    let alphabets = Set(scalars.compactMap(alphabet))
    return alphabets.count > 1 ? "its name mixes letters of two alphabets that look alike" : nil
  }

  /// What is the same for names that look the same: small letters, compatible forms as one, and one letter for those of one shape.
  package static func outline(_ name: String) -> [Unicode.Scalar] {
    name.precomposedStringWithCompatibilityMapping.lowercased().decomposedStringWithCanonicalMapping
      .unicodeScalars
      .filter { $0 != " " }.map { shapes[$0] ?? $0 }
  }

  /// The three alphabets whose letters are taken for each other's.
  private enum Alphabet { case latin, greek, cyrillic }

  private static func alphabet(_ scalar: Unicode.Scalar) -> Alphabet? {
    guard scalar.properties.isAlphabetic else { return nil }
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x1E00...0x1EFF, 0xFF21...0xFF5A: return .latin
    case 0x370...0x3FF, 0x1F00...0x1FFF: return .greek
    case 0x400...0x52F, 0x1C80...0x1C8F, 0x2DE0...0x2DFF, 0xA640...0xA69F: return .cyrillic
    default: return nil
    }
  }

  /// Small letters and signs of one shape (after Unicode Technical Standard #39, confusables, those of the three alphabets).
  private static let shapes: [Unicode.Scalar: Unicode.Scalar] = [
    "а": "a", "е": "e", "о": "o", "р": "p", "с": "c", "у": "y", "х": "x", "ѕ": "s", "і": "l", "ј": "j",
    "һ": "h",
    "ԁ": "d", "ԛ": "q", "ԝ": "w", "ӏ": "l", "α": "a", "ο": "o", "ρ": "p", "ν": "v", "υ": "u", "ι": "l",
    "κ": "k",
    "χ": "x", "ϲ": "c", "ɑ": "a", "ɡ": "g", "ı": "l", "i": "l", "1": "l", "|": "l", "0": "o", "’": "'",
    "‐": "-",
    "‑": "-", "–": "-",
  ]
}
