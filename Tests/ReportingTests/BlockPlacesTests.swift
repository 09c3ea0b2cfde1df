import Documents
import Testing

@testable import Reporting

@Suite struct BlockPlacesTests {
  private func places(_ html: String) throws -> (document: Document, places: BlockPlaces) {
    let document = try HTMLReader().read(Array(html.utf8))
    return (document, BlockPlaces(document))
  }

  @Test func `paragraphs are counted, headings and menus are not`() throws {
    let (document, places) = try places(
      "<nav><a href='/'>Home</a></nav><main><h2>First</h2><p>One.</p><p>Two.</p><h2>Second</h2><ul><li>Three.</li></ul></main>"
    )
    let labels = document.blocks.map { places.label(atByte: $0.range.lowerBound) }
    #expect(labels == ["navigation", "heading", "¶1", "¶2", "heading", "¶3"])
    let above = document.blocks.map { places.heading(above: $0.range.lowerBound) }
    #expect(above == [nil, nil, "First", "First", nil, "Second"])
    #expect(document.blocks.map { places.section(atByte: $0.range.lowerBound) }.last == "Second")
    let (first, last) = (document.blocks[2].range, document.blocks[5].range)
    #expect(places.label(of: first.lowerBound..<last.upperBound) == "¶1–3")
    #expect(places.label(of: first) == "¶1" && places.blockCount(first) == 1)
    #expect(places.blockCount(first.lowerBound..<document.blocks[3].range.upperBound) == 2)
    #expect(places.label(atByte: first.upperBound) == nil)
  }

  @Test func `of an endless heading only the beginning is told`() throws {
    let (document, places) = try places(
      "<h2>\(String(repeating: "Mühle ", count: 5000))</h2><p>One.</p>")
    let words = try #require(places.heading(above: document.blocks[1].range.lowerBound))
    #expect(words.utf8.count < 210 && words.hasSuffix("…") && !words.contains("\u{FFFD}"))
  }

  @Test func `links are those that share bytes with the range`() throws {
    let (document, places) = try places(
      "<p>See <a href='https://a.example/'>this</a>. And <a href='https://b.example/'>that</a>.</p>")
    let sentences = document.blocks[0].sentences
    #expect(sentences.map(places.linkTargets) == [["https://a.example/"], ["https://b.example/"]])
    #expect(places.linkTargets(document.blocks[0].range).count == 2)
  }
}
