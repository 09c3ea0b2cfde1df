/// A run of sentence marks with the quotes and brackets that close after it: `.`, `?!`, `. . .`, `.”`, `!).`, `.[12]`.
///
/// Offsets are UTF-8 bytes. Reading only moves forward and the scan resumes at ``end``, so runs cost linear time.
struct StopCluster {
  /// What one mark says by itself.
  enum Mark {
    /// A full stop, which abbreviations and numbers share.
    case dot
    /// One code point of an ellipsis, worth three dots.
    case ellipsis
    /// A question or exclamation mark.
    case strong
    /// A mark that ends a sentence but is set off by a space, as in Hindi and Urdu.
    case firm
    /// A full-width mark, after which no space is written.
    case wide
  }

  let start: Int
  /// The end of the first mark.
  private(set) var firstEnd: Int
  /// The end of the marks, closing quotes and brackets, and reference numbers.
  private(set) var end: Int
  private(set) var dots = 0
  private(set) var isStrong = false
  private(set) var isFirm = false
  private(set) var isWide = false
  /// Whether a space stands after the first dot and more dots follow.
  private(set) var isSpaced = false
  /// Whether a quote or bracket closes after the marks.
  private(set) var closes = false

  /// Reads the run of marks at an offset; nil if no mark stands there.
  init?(_ text: SentenceText, at offset: Int) {
    guard let first = Self.mark(text, at: offset) else { return nil }
    start = offset
    firstEnd = offset + first.length
    end = offset
    var open = true
    while open {
      open = false
      while let mark = Self.mark(text, at: end) {
        note(mark.kind)
        end += mark.length
        if mark.kind == .dot { takeSpacedDots(text) }
      }
      while let length = Self.closer(text, at: end) {
        closes = true
        end += length
        open = true
      }
    }
    takeReferences(text)
  }

  /// Whether the run is an omission and not a single full stop.
  var isEllipsis: Bool { dots > 1 }

  private mutating func note(_ mark: Mark) {
    switch mark {
    case .dot: dots += 1
    case .ellipsis: dots += 3
    case .strong: isStrong = true
    case .firm: isFirm = true
    case .wide: isWide = true
    }
  }

  /// Takes the rest of ". . ." once its first dot is read.
  private mutating func takeSpacedDots(_ text: SentenceText) {
    while true {
      let gap = text.space(at: end)
      guard gap > 0, text.byte(end + gap) == UInt8(ascii: ".") else { return }
      let after = end + gap + 1
      let isFree =
        after >= text.count || text.space(at: after) > 0 || text.byte(after) == UInt8(ascii: ".")
        || Self.closer(text, at: after) != nil
      guard isFree else { return }
      if end == firstEnd { isSpaced = true }
      dots += 1
      end = after
    }
  }

  /// Takes reference marks set directly after the stop: superscript digits and "[12]".
  private mutating func takeReferences(_ text: SentenceText) {
    while let found = text.scalar(at: end) {
      switch found.value {
      case "\u{B9}", "\u{B2}", "\u{B3}", "\u{2070}"..."\u{2079}", "†", "‡":
        end += found.length
      case "[":
        var last = end + 1
        while last - end <= 4, text.byte(last) >= 0x30, text.byte(last) <= 0x39 { last += 1 }
        guard last > end + 1, text.byte(last) == UInt8(ascii: "]") else { return }
        end = last + 1
      default: return
      }
    }
  }

  /// The mark at an offset and its length in bytes.
  static func mark(_ text: SentenceText, at offset: Int) -> (kind: Mark, length: Int)? {
    switch text.byte(offset) {
    case UInt8(ascii: "."): return (.dot, 1)
    case UInt8(ascii: "!"), UInt8(ascii: "?"): return (.strong, 1)
    case 0xD8, 0xDB, 0xE0, 0xE2, 0xE3, 0xEF:
      guard let found = text.scalar(at: offset) else { return nil }
      switch found.value {
      case "…": return (.ellipsis, found.length)
      case "‼", "⁇", "⁈", "⁉", "؟": return (.strong, found.length)
      case "۔", "।", "॥": return (.firm, found.length)
      case "。", "！", "？", "．", "｡": return (.wide, found.length)
      default: return nil
      }
    default: return nil
    }
  }

  /// The length of a closing quote or bracket, with the space before it that French sets; nil if none stands there.
  static func closer(_ text: SentenceText, at offset: Int) -> Int? {
    let first = text.byte(offset)
    if first < 0x80 {
      switch first {
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "\""), UInt8(ascii: "'"):
        return 1
      case 0x20: break
      default: return nil
      }
    }
    let gap = text.space(at: offset)
    guard let found = text.scalar(at: offset + gap) else { return nil }
    switch found.value {
    case ")", "\"", "'":
      // A quote or bracket between two spaces opens nothing, so it closes.
      let after = offset + gap + 1
      return gap == 1 && (after >= text.count || text.space(at: after) > 0) ? gap + 1 : nil
    case "»", "›": return gap + found.length
    case "”": return gap <= 1 ? gap + found.length : nil
    case "“", "‘":
      // German closes with the marks that open in English: „Halt.“
      let after = offset + found.length
      return gap == 0 && (after >= text.count || text.space(at: after) > 0) ? found.length : nil
    case "’", "」", "』", "）", "】", "》", "〉", "\u{202C}": return gap == 0 ? found.length : nil
    default: return nil
    }
  }
}
