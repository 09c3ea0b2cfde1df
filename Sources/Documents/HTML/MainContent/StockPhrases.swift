/// Phrases that pages put around a document's text, whatever the document is about.
enum StockPhrases {
  /// What a line says by itself, or a heading of what follows it.
  struct Meanings: OptionSet {
    let rawValue: UInt8

    /// A request, a sign or a link beside the text ("Share this").
    static let line = Meanings(rawValue: 1)
    /// The heading of other matter ("Related articles").
    static let heading = Meanings(rawValue: 2)
    /// Who wrote it, when, what a picture shows ("Published on …").
    static let label = Meanings(rawValue: 4)
    /// The line that counts or heads what readers wrote.
    static let comments = Meanings(rawValue: 8)
    /// An offer to answer one of them.
    static let reply = Meanings(rawValue: 16)
  }

  /// The meanings of text that begins with a phrase, or is one; `text` is in lower case where that is ASCII's.
  static func meanings(_ text: [UInt8]) -> Meanings {
    guard let first = text.first else { return [] }
    // Counts stand before or behind a phrase: "12 comments", "Comments (3)".
    var end = text.count
    while end > 0, isCount(text[end - 1]) || [0x3A, 0x2E, 0x21].contains(text[end - 1]) { end -= 1 }
    var start = 0
    while start < end, isCount(text[start]) { start += 1 }
    var meanings: Meanings = []
    let (starts, phrases) = (starts, phrases)
    for index in starts[Int(first)]..<starts[Int(first) + 1]
    where !meanings.contains(phrases[index].meaning) {
      let phrase = phrases[index]
      let isHere =
        phrase.isPrefix
        ? phrase.meaning != .comments && phrase.stands(in: text, 0..<text.count)
        : phrase.bytes.count == end && phrase.stands(in: text, 0..<end)
      if isHere { meanings.insert(phrase.meaning) }
    }
    if start > 0, start < end, !meanings.contains(.comments) {
      for index in starts[Int(text[start])]..<starts[Int(text[start]) + 1]
      where phrases[index].meaning == .comments {
        let phrase = phrases[index]
        if phrase.isPrefix || phrase.bytes.count == end - start, phrase.stands(in: text, start..<end) {
          meanings.insert(.comments)
        }
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
    let meaning: Meanings

    /// Whether a range of a text begins with it; the first byte is known to.
    func stands(in text: [UInt8], _ range: Range<Int>) -> Bool {
      guard bytes.count <= range.count else { return false }
      var offset = 1
      while offset < bytes.count {
        if bytes[offset] != text[range.lowerBound + offset] { return false }
        offset += 1
      }
      return true
    }
  }

  /// In the order of their first bytes.
  private static let phrases: [Phrase] = {
    var found: [Phrase] = []
    for (meaning, phrases) in [
      (Meanings.line, lines), (.heading, headings), (.label, labels), (.comments, comments),
      (.reply, replies),
    ] {
      for phrase in phrases.split(whereSeparator: { $0 == "|" || $0 == "\n" }) {
        var bytes = Array(phrase.utf8)
        while bytes.first == 0x20 { bytes.removeFirst() }
        while bytes.last == 0x20 { bytes.removeLast() }
        let isPrefix = bytes.last == 0x2A
        if isPrefix { bytes.removeLast() }
        if !bytes.isEmpty { found.append(Phrase(bytes: bytes, isPrefix: isPrefix, meaning: meaning)) }
      }
    }
    return found.sorted { $0.bytes[0] < $1.bytes[0] }
  }()

  /// Where the phrases of each first byte begin, and at the end their number.
  private static let starts: [Int] = (0...256).map { byte in
    phrases.firstIndex { Int($0.bytes[0]) >= byte } ?? phrases.count
  }
}
