import Testing

@testable import Documents

/// Links, emphasis and pages as a reader says them to the builder.
@Suite struct DocumentBuilderMarksTests {
  private let source = DecodedSource(validUTF8: Array("See  the report now. More words".utf8))

  private func word(_ text: String) -> Range<Int> {
    let bytes = Array(text.utf8)
    let start = source.utf8.indices.first { source.utf8[$0...].starts(with: bytes) } ?? 0
    return start..<start + bytes.count
  }

  private func texts(_ document: Document, _ ranges: [Range<Int>]) -> [String] {
    ranges.map { document.text.string($0) }
  }

  @Test func `a link spans its words and neither the space before nor the one behind`() {
    var builder = DocumentBuilder(source: source)
    builder.begin(.init(kind: .paragraph))
    builder.append(word("See  "))
    builder.open(.link(target: "https://example.org/r"))
    builder.append(word("the report "))
    builder.close(.link)
    builder.append(word("now."))
    let document = builder.finish(reader: "test/1")
    let links = document.blocks[0].links
    #expect(texts(document, links.map(\.range)) == ["the report"])
    #expect(links.map(\.target) == ["https://example.org/r"])
    #expect(document.text.string == "See the report now.")
  }

  @Test func `an emphasis that is open when a block ends goes on in the next`() {
    var builder = DocumentBuilder(source: source)
    builder.open(.emphasis(.strong))
    builder.begin(.init(kind: .paragraph))
    builder.append(word("See"))
    builder.begin(.init(kind: .paragraph))
    builder.append(word("More"))
    builder.close(.emphasis(.strong))
    builder.append(word(" words"))
    let document = builder.finish(reader: "test/1")
    #expect(document.blocks.map { texts(document, $0.emphases.map(\.range)) } == [["See"], ["More"]])
  }

  @Test func `a mark without words leaves nothing, and closing what is not open does nothing`() {
    var builder = DocumentBuilder(source: source)
    builder.begin(.init(kind: .paragraph))
    builder.close(.link)
    builder.open(.link(target: "x"))
    builder.close(.link)
    builder.append(word("More"))
    let document = builder.finish(reader: "test/1")
    #expect(document.blocks[0].links.isEmpty)
  }

  @Test func `marks of two kinds may overlap`() {
    var builder = DocumentBuilder(source: source)
    builder.begin(.init(kind: .paragraph))
    builder.open(.emphasis(.strong))
    builder.append(word("See  "))
    builder.open(.link(target: "x"))
    builder.append(word("the report"))
    builder.close(.emphasis(.strong))
    builder.append(word(" now."))
    builder.close(.link)
    let document = builder.finish(reader: "test/1")
    #expect(texts(document, document.blocks[0].emphases.map(\.range)) == ["See the report"])
    #expect(texts(document, document.blocks[0].links.map(\.range)) == ["the report now."])
  }

  @Test func `a page begins with its first word, in the middle of a block as well`() {
    var builder = DocumentBuilder(source: source)
    builder.startPage(1)
    builder.begin(.init(kind: .paragraph))
    builder.append(word("See  the"))
    builder.startPage(2)
    builder.startPage(3)
    builder.append(word(" report"))
    let document = builder.finish(reader: "test/1")
    #expect(document.pages == [PageStart(number: 1, at: 0), PageStart(number: 3, at: 8)])
    #expect([0, 7, 8, 13].map { document.page(atByte: $0) } == [1, 1, 3, 3])
  }

  @Test func `extracted text has no places in the bytes as received`() {
    var builder = DocumentBuilder(source: DecodedSource(extracted: Array("Some words".utf8)))
    builder.begin(.init(kind: .paragraph))
    builder.append(0..<10)
    let document = builder.finish(reader: "test/1")
    #expect(document.text.string == "Some words")
    #expect(document.source(of: 0..<4) == nil)
    #expect(document.encoding.reason == .format)
  }
}
