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
    /// The line that counts or heads what readers wrote.
    case comments
    /// An offer to answer one of them.
    case reply
  }

  /// The meaning of text that begins with a phrase, or is one; `text` is in lower case where that is ASCII's.
  static func meanings(_ text: ArraySlice<UInt8>) -> [Meaning] {
    guard let first = text.first else { return [] }
    // Counts stand before or behind a phrase: "12 comments", "Comments (3)".
    var trimmed = text
    while let last = trimmed.last, isCount(last) || [0x3A, 0x2E, 0x21].contains(last) { trimmed.removeLast() }
    var front = trimmed
    while let first = front.first, isCount(first) { front.removeFirst() }
    var meanings = table[Int(first)].compactMap { phrase in
      let isHere =
        phrase.isPrefix
        ? phrase.meaning != .comments && text.starts(with: phrase.bytes) : trimmed.elementsEqual(phrase.bytes)
      return isHere ? phrase.meaning : nil
    }
    if front.startIndex > text.startIndex, let first = front.first {
      meanings += table[Int(first)].lazy.filter { $0.meaning == .comments }.compactMap { phrase in
        let isHere = phrase.isPrefix ? front.starts(with: phrase.bytes) : front.elementsEqual(phrase.bytes)
        return isHere ? .comments : nil
      }
    }
    return meanings
  }

  /// White space, a digit or a bracket.
  private static func isCount(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x30...0x39).contains(byte) || byte == 0x28 || byte == 0x29
  }

  private struct Phrase {
    let bytes: [UInt8]
    let isPrefix: Bool
    let meaning: Meaning
  }

  /// By the first byte.
  private static let table: [[Phrase]] = {
    var table = [[Phrase]](repeating: [], count: 256)
    for (meaning, phrases) in [
      (Meaning.line, lines), (.heading, headings), (.label, labels), (.comments, comments), (.reply, replies),
    ] {
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
