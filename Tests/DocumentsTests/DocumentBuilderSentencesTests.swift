import Testing

@testable import Documents

/// What the builder tells the sentence splitter besides a block's words.
@Suite struct DocumentBuilderSentencesTests {
  private func sentences(_ document: Document) -> [String] {
    document.blocks.flatMap { block in block.sentences.map { document.text.string($0) } }
  }

  @Test(arguments: [
    ("1. The first item. 2. The second item.", ["The first item.", "2. The second item."]),
    ("1.) The first item 2.) The second item", ["The first item", "2.) The second item"]),
    (
      "a. The first item b. The second item c. The third item",
      ["The first item", "b. The second item", "c. The third item"]
    ),
    ("• The first item. It has two.", ["The first item.", "It has two."]),
  ])
  func `an item's marker is no text, and the markers further on in its line are seen by it`(
    text: String, expected: [String]
  ) throws {
    let document = try PlainTextReader().read(Array(text.utf8))
    #expect(document.blocks[0].kind == .listItem)
    #expect(sentences(document) == expected)
  }

  @Test(arguments: [
    ("fr", ["Voir p. ex. Genève et M. Ban.", "Il est tard."]),
    ("en", ["Voir p. ex.", "Genève et M. Ban.", "Il est tard."]),
  ])
  func `the declared language decides which abbreviations there are`(language: String, expected: [String])
    throws
  {
    let page = "<html lang=\(language)><p>Voir p. ex. Genève et M. Ban. Il est tard."
    #expect(sentences(try HTMLReader().read(Array(page.utf8))) == expected)
  }
}
