import Documents

/// How a letter in English shows that it is one, where nothing begins with "Dear".
enum LetterForm {
  /// Whether a line near the beginning addresses somebody: "To the Board of …", "An open letter to …", "Honourable Minister,".
  static func isAddressed(_ document: Document) -> Bool {
    let blocks = document.blocks.filter { $0.role.isDocument && $0.kind != .footnote }.prefix(searched)
    return blocks.indices.contains { index in
      let spanned = SpannedWord.words(in: blocks[index].range, of: document.text, atMost: longestLine + 1)
      let words = spanned.map(\.small)
      guard (1...longestLine).contains(words.count) else { return false }
      // Who is written to has a name or an office: "To the moon and back" is a title.
      let isNamed = spanned.dropFirst(2).contains { $0.text.first?.isUppercase == true }
      return isNamed && names(words) && !endsSentence(blocks[index], document)
        || greets(blocks[index], words, document) && index + 1 < blocks.endIndex
          && SpannedWord.words(in: blocks[index + 1].range, of: document.text, atMost: fewestOfText).count
            == fewestOfText
    }
  }

  /// "To the Mayor and Council of the City of Lindenholt", "Open letter to the Director General".
  private static func names(_ words: [String]) -> Bool {
    if words.count > 2, words[0] == "to", addressees.contains(words[1]) { return true }
    guard let letter = words.prefix(3).firstIndex(of: "letter"), letter > 0, letter + 2 < words.count else {
      return false
    }
    return words[letter - 1] == "open" && words[letter + 1] == "to"
  }

  /// "Honourable Minister,", "Good people of the Council,": a short line with a comma in front of text; lines of an address stand in
  /// front of other lines.
  private static func greets(_ block: Block, _ words: [String], _ document: Document) -> Bool {
    words.count <= longestGreeting && document.text.utf8[block.range].last == UInt8(ascii: ",")
  }

  private static func endsSentence(_ block: Block, _ document: Document) -> Bool {
    document.text.utf8[block.range].last.map { ".!?:;".utf8.contains($0) } ?? false
  }

  private static let addressees: Set<String> = [
    "the", "all", "our", "mr", "mrs", "ms", "dr", "his", "her", "members", "president", "minister",
  ]
  /// In blocks.
  private static let searched = 12
  /// In words.
  private static let longestLine = 20
  private static let longestGreeting = 8
  private static let fewestOfText = 12
}
