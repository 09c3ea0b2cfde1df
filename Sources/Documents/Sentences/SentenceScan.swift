/// One pass over a block from its first byte to its last, cutting it into sentences.
struct SentenceScan {
  private let text: SentenceText
  private let rules: StopRules
  private var sentences: [Range<Int>] = []
  /// Where the current sentence begins.
  private var start = 0
  /// The last numbered and the last lettered item of the lists that the block runs through.
  private var number: InlineListMarker?
  private var letter: InlineListMarker?
  private var lines: LineList?
  /// Where the "://" of the last link stands.
  private var link: Int?

  /// What is added to the ranges of the sentences.
  private let offset: Int

  init(text: SentenceText, words: SentenceWords, offset: Int = 0) {
    self.text = text
    self.offset = offset
    rules = StopRules(text: text, words: words)
  }

  /// The sentences as trimmed byte ranges in order.
  mutating func run() -> [Range<Int>] {
    start = text.skippingSpace(from: 0)
    // Local copies keep the loop over plain bytes free of reference counting.
    let bytes = text.bytes
    let isCandidate = Self.isCandidate
    var offset = start
    while offset < bytes.count {
      let byte = bytes[offset]
      offset = isCandidate[Int(byte)] ? step(at: offset, byte) : offset + 1
    }
    cut(at: text.count)
    return sentences
  }

  /// Looks at one byte that may mean something; returns where to go on, always further.
  private mutating func step(at offset: Int, _ byte: UInt8) -> Int {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: ")"):
      if let end = takeMarker(closedAt: offset) { return end }
      if byte == UInt8(ascii: ")") {
        if let end = rules.smileyEnd(closedAt: offset) { cut(at: end) }
        return offset + 1
      }
    case UInt8(ascii: "\n"):
      let list = lines ?? LineList(text)
      lines = list
      if list.isList { cut(at: offset) }
      return offset + 1
    case UInt8(ascii: ":"):
      takeLink(colonAt: offset)
      return offset + 1
    case UInt8(ascii: "*"), UInt8(ascii: "="), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "#"),
      UInt8(ascii: "~"):
      return takeDivider(at: offset, byte)
    default: break
    }
    if let cluster = StopCluster(text, at: offset) {
      // A run that opens its sentence has nothing to end: ". . . and so on".
      guard cluster.start > rules.contentStart(from: start) else { return cluster.end }
      if let end = rules.end(of: cluster, sentenceFrom: start) { cut(at: end) }
      return max(cluster.end, start)
    }
    guard let found = text.scalar(at: offset), InlineListMarker.isBullet(found.value) else {
      return offset + 1
    }
    if offset > rules.contentStart(from: start), text.space(before: offset) > 0 { cut(at: offset) }
    return offset + found.length
  }

  /// Cuts around a divider, which then stands alone; returns where to go on.
  private mutating func takeDivider(at offset: Int, _ byte: UInt8) -> Int {
    guard text.byte(offset + 1) == byte else { return offset + 1 }
    guard let end = rules.dividerEnd(at: offset, sentenceFrom: start) else {
      var end = offset + 1
      while text.byte(end) == byte { end += 1 }
      return end
    }
    if text.space(before: offset) > 0 { cut(at: offset) }
    if text.space(at: end) > 0 { cut(at: end) }
    return max(end, start)
  }

  /// Opens a new sentence at a link that directly follows another link.
  private mutating func takeLink(colonAt offset: Int) {
    guard let begin = rules.linkStart(colonAt: offset, notBefore: start) else { return }
    if let last = link, last >= start, begin > start, rules.isOneWord(from: last, to: begin) {
      cut(at: begin)
    }
    link = offset
  }

  /// Opens a new sentence before a marker that goes on with the list; nil if none stands here.
  private mutating func takeMarker(closedAt offset: Int) -> Int? {
    guard let marker = InlineListMarker(text, closedAt: offset, notBefore: start) else { return nil }
    if marker.start != rules.contentStart(from: start) {
      let last = marker.isLetter ? letter : number
      guard last.map(marker.follows) ?? false || rules.opensList(marker, sentenceFrom: start) else {
        return nil
      }
      cut(at: marker.start)
    }
    if marker.isLetter { letter = marker } else { number = marker }
    return marker.end
  }

  /// Ends the current sentence at an offset and begins the next one at the first visible character after it.
  private mutating func cut(at end: Int) {
    let last = text.trimmingSpace(before: end, notBefore: start)
    if last > start { sentences.append(start + offset..<last + offset) }
    start = text.skippingSpace(from: end)
  }

  /// The bytes that may begin a mark, a bullet or a line, or close a list marker.
  private static let isCandidate: [Bool] = {
    var table = [Bool](repeating: false, count: 256)
    for byte: UInt8 in [
      UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ")"), UInt8(ascii: "\n"),
      UInt8(ascii: ":"), UInt8(ascii: "*"), UInt8(ascii: "="), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: "#"), UInt8(ascii: "~"),
      0xD8, 0xDB, 0xE0, 0xE2, 0xE3, 0xEF,
    ] { table[Int(byte)] = true }
    return table
  }()
}
