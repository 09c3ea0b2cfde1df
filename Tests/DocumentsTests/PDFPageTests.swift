import Testing

@testable import Documents

/// What other letters and reports than the first ones showed: rows driven apart, initials, lone heads, widths of pages.
@Suite struct PDFPageTests {
  private static let prose = [
    "The organisations that sign below are deeply concerned about the",
    "state of human rights in the region and ask for a visit to places",
    "detention that is free and without hindrance by any authority at all.",
  ]

  private static func box(_ x: Double, _ y: Double, _ width: Double, _ text: String, size: Double = 10)
    -> String
  {
    "<word xMin=\"\(x)\" yMin=\"\(y)\" xMax=\"\(x + width)\" yMax=\"\(y + size)\">\(text)</word>"
  }

  /// Words of which each is a block of its own, as the program gives words that stand far apart.
  private static func apart(_ words: [(Double, Double, Double, String)]) -> String {
    words.map { "<block><line>\(box($0.0, $0.1, $0.2, $0.3))</line></block>" }.joined()
  }

  private static func line(_ words: [(Double, Double, Double, String)], size: Double = 10) -> String {
    "<block><line>\(words.map { box($0.0, $0.1, $0.2, $0.3, size: size) }.joined())</line></block>"
  }

  private static func outline(_ content: String) -> [String] {
    PrintedPages.document("<page width=\"600\" height=\"800\">\(content)</page>").map { plainTextOutline($0) }
      ?? []
  }

  @Test func `words that justification drove far apart are one line`() {
    let text = Self.outline(
      Self.line([(50, 100, 100, "These"), (155, 100, 100, "words"), (260, 100, 140, "stand")])
        + Self.apart([
          (50, 112, 50, "so"), (115, 112, 60, "far"), (190, 112, 75, "apart"), (280, 112, 120, "because"),
        ])
        + Self.line([(50, 124, 60, "they"), (115, 124, 60, "must.")]))
    #expect(text == ["paragraph: These words stand so far apart because they must."])
  }

  @Test func `words at uneven distances are cells`() {
    let text = Self.outline(
      Self.line([(50, 100, 100, "These"), (155, 100, 100, "words"), (260, 100, 140, "stand.")])
        + Self.apart([(50, 130, 50, "Name"), (180, 130, 60, "Place"), (280, 130, 120, "Date")]))
    #expect(text.count == 4)
  }

  @Test func `an initial is joined with its word`() {
    let text = Self.outline(
      Self.line([(50, 100, 22, "M")], size: 30)
        + Self.line([(74, 104, 30, "any"), (107, 104, 60, "people"), (170, 104, 200, "waited")])
        + Self.line([(74, 116, 80, "there"), (157, 116, 210, "for")])
        + Self.line([(50, 128, 80, "years"), (133, 128, 230, "and")]) + Self.line([(50, 140, 80, "longer.")]))
    #expect(text == ["paragraph: Many people waited there for years and longer."])
  }

  @Test func `an initial that is a word stays one`() {
    let text = Self.outline(
      Self.line([(50, 100, 22, "A")], size: 30)
        + Self.line([(80, 104, 30, "law"), (113, 104, 60, "that"), (176, 104, 194, "is")])
        + Self.line([(74, 116, 80, "new"), (157, 116, 210, "was")])
        + Self.line([(50, 128, 80, "made"), (133, 128, 230, "in")]) + Self.line([(50, 140, 80, "spring.")]))
    #expect(text == ["paragraph: A law that is new was made in spring."])
  }

  @Test func `the head of the only left page is a head`() {
    var pages = PrintedPages()
    for number in 1...3 {
      pages.page()
      pages.line(50, 30, number == 2 ? "Observations of the coalition" : "Letter on detention", size: 9)
      pages.lines(50, 150, Self.prose)
      pages.lines(50, 200, Self.prose)
    }
    guard let document = pages.document() else {
      Issue.record("no document")
      return
    }
    let lone = document.blocks.filter { document.text.string($0.range).hasPrefix("Observations") }
    #expect(lone.map(\.role) == [.header])
  }

  @Test func `names on a page that has nothing else stay apart`() {
    var pages = PrintedPages()
    pages.page()
    for index in 0..<5 { pages.lines(50, 100 + Double(index) * 50, Self.prose) }
    for index in 0..<20 { pages.line(50, 400 + Double(index) * 12, "Association of Lawyers \(index)") }
    pages.page()
    for index in 20..<24 { pages.line(50, 100 + Double(index - 20) * 12, "Union of Writers \(index)") }
    let text = pages.outline()
    for index in 20..<24 { #expect(text.contains("paragraph: Union of Writers \(index)")) }
  }

  @Test func `a heading may stand over the words that introduce a list`() {
    var pages = PrintedPages()
    pages.page()
    pages.lines(50, 100, Self.prose)
    pages.lines(50, 150, Self.prose)
    pages.line(50, 200, "Freedom of movement")
    pages.line(50, 215, "We ask the authorities to do this:")
    for (y, text) in [(230.0, "open the gates;"), (245, "close no road.")] {
      pages.line(60, y, "•")
      pages.line(75, y, text)
    }
    #expect(
      pages.outline().suffix(4) == [
        "heading 1: Freedom of movement", "paragraph: We ask the authorities to do this:",
        "listItem 1 •: open the gates;", "listItem 1 •: close no road.",
      ])
  }

  @Test func `a place that no paper has is left out`() {
    #expect(
      PrintedPages.document(
        "<page width=\"1e300\" height=\"1e300\"><line>\(Self.box(1e18, 1e18, 50, "far"))</line></page>")
        == nil)
  }
}
