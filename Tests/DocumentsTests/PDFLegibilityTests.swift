import Testing

@testable import Documents

@Suite struct PDFLegibilityTests {
  private static func words(_ texts: [String]) -> PDFWords {
    let boxes = texts.map { "<word xMin=\"50\" yMin=\"50\" xMax=\"90\" yMax=\"60\">\($0)</word>" }.joined()
    var words = PDFWords()
    PDFWordScanner.add(
      Array("<page width=\"600\" height=\"800\"><line>\(boxes)</line></page>".utf8), firstPage: 1, to: &words,
      limit: 1000)
    return words
  }

  /// "To the Minister of Justice" with every letter 29 places further on, and private signs.
  @Test(arguments: ["7R7KH0LQLVWHURI#-XVWLFH", "\u{E001}\u{E014}\u{E022}"])
  func `words of other letters than are seen are doubtful`(_ word: String) {
    #expect(PDFLegibility.isDoubtful(Self.words(Array(repeating: word, count: 20))))
  }

  @Test(arguments: [
    "Minister", "INQ000184638_0008", "well-founded", "A/HRC/50/1", "www.example.org/a?b", "委员会回顾，缔约国三十一条，必须",
    "الحكومة",
    "правозащитников", "\u{2014}2021\u{2013}2022",
  ])
  func `words of every script and references are not`(_ word: String) {
    #expect(!PDFLegibility.isDoubtful(Self.words(Array(repeating: word, count: 20))))
  }

  @Test func `a few strange words are not worth a warning`() {
    #expect(
      !PDFLegibility.isDoubtful(
        Self.words(Array(repeating: "letters", count: 20) + ["\u{E001}\u{E002}\u{E003}"])))
  }
}
