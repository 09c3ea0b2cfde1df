import Documents

/// The stretches of a block between quotation marks.
struct QuotedSpans {
  private var spans: [Range<Int>] = []

  /// Their half-open UTF-8 bytes with the marks, in order.
  var ranges: [Range<Int>] { spans }

  /// Nothing is quoted.
  static let none = QuotedSpans()

  private init() {}

  /// Only double and typographic single marks count; a straight apostrophe is too often no quotation mark.
  ///
  /// A quotation may run over several sentences and hold others inside; one that is never closed ends with its sentence.
  init(in block: Block, of text: TextRendition) {
    let scalars = Array(text.string(block.range).unicodeScalars)
    var offset = block.range.lowerBound
    var index = 0
    while index < scalars.count {
      let start = offset
      guard let marks = Self.closing(scalars[index]) else {
        offset += UTF8.width(scalars[index])
        index += 1
        continue
      }
      let sentenceEnd = block.sentences.first { $0.contains(start) }?.upperBound ?? block.range.upperBound
      let end = Self.end(of: marks, in: scalars, behind: index)
      // Where no mark closes it, what follows the sentence is the author's again.
      while index < scalars.count, end.map({ index < $0 }) ?? (offset < sentenceEnd) {
        offset += UTF8.width(scalars[index])
        index += 1
      }
      spans.append(start..<offset)
      if end != nil {
        offset += UTF8.width(scalars[index])
        index += 1
      }
    }
  }

  /// Whether an offset (a UTF-8 byte of the text rendition) is quoted.
  func contains(_ offset: Int) -> Bool {
    var (low, high) = (0, spans.count)
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low < spans.count && spans[low].contains(offset)
  }

  private static func end(of marks: [Unicode.Scalar], in scalars: [Unicode.Scalar], behind start: Int)
    -> Int?
  {
    scalars.indices.dropFirst(start + 1).first { index in
      guard marks.contains(scalars[index]) else { return false }
      // An apostrophe inside a word closes nothing: "‘… China’s … ’".
      let next = index + 1 < scalars.count ? scalars[index + 1] : " "
      return scalars[index] != "’" || !next.properties.isAlphabetic
    }
  }

  /// The marks that close what a mark opens, as English, French and German write them; nil for what opens nothing.
  private static func closing(_ mark: Unicode.Scalar) -> [Unicode.Scalar]? {
    switch mark {
    case "“": ["”"]
    case "‘": ["’"]
    case "«": ["»"]
    case "„": ["“", "”"]
    case "\"": ["\""]
    default: nil
    }
  }
}
