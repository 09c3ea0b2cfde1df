/// Phrases that pages put around a document's text, whatever the document is about.
enum StockPhrases {
  /// What a line says by itself, or a heading of what follows it.
  enum Meaning {
    /// A request, a sign or a link beside the text ("Share this").
    case line
    /// The heading of other matter ("Related articles").
    case heading
    /// Who wrote it, when, what a picture shows ("Published on …").
    case label
  }

  /// The meaning of text that begins with a phrase, or is one; `text` is in lower case where that is ASCII's.
  static func meanings(_ text: ArraySlice<UInt8>) -> [Meaning] {
    guard let first = text.first else { return [] }
    var trimmed = text
    while let last = trimmed.last, [0x3A, 0x2E, 0x21, 0x20].contains(last) { trimmed.removeLast() }
    return table[Int(first)].compactMap { phrase in
      if phrase.isPrefix ? text.starts(with: phrase.bytes) : trimmed.elementsEqual(phrase.bytes) {
        return phrase.meaning
      }
      return nil
    }
  }

  private struct Phrase {
    let bytes: [UInt8]
    let isPrefix: Bool
    let meaning: Meaning
  }

  /// By the first byte.
  private static let table: [[Phrase]] = {
    var table = [[Phrase]](repeating: [], count: 256)
    for (meaning, phrases) in [(Meaning.line, lines), (.heading, headings), (.label, labels)] {
      for phrase in phrases.split(whereSeparator: { $0 == "|" || $0 == "\n" }) {
        var bytes = Array(phrase.utf8)
        while bytes.first == 0x20 { bytes.removeFirst() }
        while bytes.last == 0x20 { bytes.removeLast() }
        let isPrefix = bytes.last == 0x2A
        if isPrefix { bytes.removeLast() }
        guard let first = bytes.first else { continue }
        table[Int(first)].append(Phrase(bytes: bytes, isPrefix: isPrefix, meaning: meaning))
      }
    }
    return table
  }()
}
