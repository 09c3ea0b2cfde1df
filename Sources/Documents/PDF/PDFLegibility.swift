/// Tells text whose fonts do not say what their glyphs mean: it comes out as private signs, or as other letters than are
/// seen on the page ("7KH0LQLVWHU").
enum PDFLegibility {
  /// Fewest words that are judged.
  private static let fewest = 12
  /// Words that are looked at in all, spread over the document.
  private static let most = 20_000

  /// Whether more than a quarter of a document's words cannot be read.
  static func isDoubtful(_ words: PDFWords) -> Bool {
    let step = max(words.wordCount / most, 1)
    var seen = 0
    var judged = 0
    var strange = 0
    for page in words.pages {
      for segment in page.segments {
        for word in segment.words {
          seen += 1
          guard seen % step == 0, word.text.count > 3 else { continue }
          judged += 1
          if isStrange(words.utf8[word.text]) { strange += 1 }
        }
      }
    }
    return judged >= fewest && strange * 4 > judged
  }

  /// Whether a word has signs without a meaning, or goes back and forth between letters, digits and signs.
  private static func isStrange(_ bytes: ArraySlice<UInt8>) -> Bool {
    var changes = 0
    var last: Kind?
    var letters = 0
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar.properties.generalCategory {
      case .privateUse, .control, .unassigned, .surrogate: return true
      default: break
      }
      if scalar == "\u{FFFD}" { return true }
      let kind = Kind(scalar)
      if kind == .letter { letters += 1 }
      if let last, last != kind, last != .joint, kind != .joint { changes += 1 }
      last = kind
    }
    return letters > 0 && changes >= 3
  }

  private enum Kind {
    case letter, digit, sign
    /// What joins the parts of words, numbers and addresses.
    case joint

    init(_ scalar: Unicode.Scalar) {
      if scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark {
        self = .letter
      } else if scalar.properties.generalCategory == .decimalNumber {
        self = .digit
      } else {
        self = !scalar.isASCII || "-.,:;/_'@()[]&\"?!".unicodeScalars.contains(scalar) ? .joint : .sign
      }
    }
  }
}
