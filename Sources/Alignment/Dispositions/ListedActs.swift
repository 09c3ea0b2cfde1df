import Documents

/// The items of a response's lists whose act is told by the line above them: "We will:" above "print the table".
struct ListedActs {
  /// What an item's line leads to it with, by the item's block.
  private var leads: [Int: String] = [:]

  /// Words of the line that are read with an item.
  private static let mostWords = 8

  init(_ response: Document, language: TextLanguage) {
    guard language == .english else { return }
    // The lines above the item at hand, outermost first; a paragraph's level is 0.
    var above: [(level: Int, tail: String?)] = []
    for (index, block) in response.blocks.enumerated() where block.role.isDocument && block.kind != .footnote
    {
      let level = block.kind == .listItem ? max(1, block.level) : 0
      while let last = above.last, last.level >= level { above.removeLast() }
      if block.kind == .listItem, let tail = above.last?.tail, Self.goesOn(tail, block, response.text) {
        leads[index] = tail
      }
      above.append((level, Self.tail(of: block, in: response.text)))
    }
  }

  /// The words of a sentence that begins a block, behind those that lead to it.
  func text(_ sentence: Unit, in response: Document) -> String {
    let own = response.text.string(sentence.range)
    guard let lead = leads[sentence.block],
      response.blocks[sentence.block].sentences.first?.lowerBound == sentence.range.lowerBound
    else { return own }
    return lead + " " + own
  }

  /// The last words of a line that breaks off before a verb: "The Department will:", "We have:"; nil for other lines.
  private static func tail(of block: Block, in text: TextRendition) -> String? {
    guard let last = block.sentences.last, text.utf8[last].last == UInt8(ascii: ":") else { return nil }
    let words = TextWords(in: text.utf8, last)
    guard let verb = words.small.last, breaking.contains(verb), !words.small.contains(where: asking.contains)
    else { return nil }
    let first = max(0, words.ranges.count - mostWords)
    return words.ranges.indices[first...].map(words.surface).joined(separator: " ")
  }

  /// Whether an item's first word is the form of a verb that its line breaks off before.
  private static func goesOn(_ tail: String, _ item: Block, _ text: TextRendition) -> Bool {
    guard let sentence = item.sentences.first,
      let first = TextWords(in: text.utf8, sentence, atMost: 1).small.first
    else { return false }
    let isPerfect = tail.hasSuffix("ve") || tail.hasSuffix("s") || tail.hasSuffix("been")
    return isPerfect ? CueWords.isPast(first) : DemandVerbs.contains(small: first)
  }

  /// "We have been asked to:" leads to what others want.
  private static let asking: Set<String> = [
    "asked", "ask", "asks", "urged", "urge", "urges", "recommended", "recommends", "called", "requested",
    "required", "told", "demanded", "advised", "you", "invited",
  ]

  private static let breaking: Set<String> = ["will", "shall", "to", "have", "has", "been"]
}
