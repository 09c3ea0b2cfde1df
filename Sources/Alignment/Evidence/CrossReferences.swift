import Documents

/// The paragraphs of a response that its own sentences point to: "Supported. See paragraph 6."
///
/// What is said there is part of the answer, by the response's own word.
struct CrossReferences {
  /// The columns of each numbered paragraph; those whose number stands twice are left out.
  private var paragraphs: [String: [Int]] = [:]
  private let response: Document
  private let sentences: [Unit]

  init(_ response: Document, sentences: [Unit]) {
    self.response = response
    self.sentences = sentences
    let columns = Dictionary(grouping: sentences.indices) { sentences[$0].block }
    var ambiguous: Set<String> = []
    for (index, block) in response.blocks.enumerated() {
      guard block.kind != .tableRow, block.kind != .heading, let columns = columns[index],
        let number = Self.number(of: block, in: response.text)
      else { continue }
      if paragraphs.updateValue(columns, forKey: number) != nil { ambiguous.insert(number) }
    }
    for number in ambiguous { paragraphs[number] = nil }
  }

  /// The number in front of a paragraph: its marker, or a whole number with a point in front of its words.
  private static func number(of block: Block, in text: TextRendition) -> String? {
    if !block.marker.isEmpty {
      return Int(block.marker.filter { !".()".contains($0) }).map { String($0) }
    }
    let digits = text.utf8[block.range].prefix { (0x30...0x39).contains($0) }
    let next = block.range.lowerBound + digits.count
    guard (1...3).contains(digits.count), next + 1 < block.range.upperBound,
      text.utf8[next] == UInt8(ascii: "."), text.utf8[next + 1] == UInt8(ascii: " ")
    else { return nil }
    return String(decoding: digits, as: UTF8.self)
  }

  /// The paragraphs that some columns point to, each once and without these columns themselves.
  func paragraphs(from columns: [Int]) -> [(number: String, columns: [Int])] {
    guard !paragraphs.isEmpty else { return [] }
    var found: [(number: String, columns: [Int])] = []
    for column in columns {
      for number in Self.numbers(in: TextWords(in: response.text.utf8, sentences[column].range).small)
      where !found.contains(where: { $0.number == number }) {
        let further = (paragraphs[number] ?? []).filter { !columns.contains($0) }
        if !further.isEmpty { found.append((number, further)) }
      }
    }
    return found
  }

  /// The numbers that a sentence points to: "see also paragraphs 5 and 6", "as explained in paragraph 12".
  static func numbers(in words: [String]) -> [String] {
    var found: [String] = []
    for index in words.indices where nouns.contains(words[index]) {
      guard words[max(0, index - reach)..<index].contains(where: pointers.contains) else { continue }
      let listed = words[(index + 1)...].prefix { Int($0) != nil || $0 == "and" }
      // "paragraph 12 of the report" stands in another document.
      let behind = words[listed.endIndex...].prefix(2)
      if behind.first == "of", !["this", "present"].contains(behind.last ?? "") { continue }
      found += listed.filter { Int($0) != nil }
    }
    return found
  }

  private static let nouns: Set<String> = ["paragraph", "paragraphs", "para", "paras"]
  private static let pointers: Set<String> = [
    "see", "refer", "refers", "reference", "explained", "described", "set", "outlined", "given", "stated",
    "answered", "addressed", "discussed", "under", "cf",
  ]
  /// A pointer stands among so many words in front of the noun: "please refer to our reply in paragraph 7".
  private static let reach = 6
}
