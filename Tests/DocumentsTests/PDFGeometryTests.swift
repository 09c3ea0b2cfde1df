import Testing

@testable import Documents

@Suite struct PDFGeometryTests {
  private static let prose = [
    "The organisations that sign below are deeply concerned about the",
    "state of human rights in the region and ask for a visit to places of",
    "detention that is free and without hindrance by any authority at all.",
  ]

  @Test func `lines at the usual distance are one paragraph and a wider gap begins the next`() {
    var pages = PrintedPages()
    pages.page()
    pages.lines(50, 100, Self.prose)
    pages.lines(50, 150, Self.prose)
    #expect(pages.outline() == Array(repeating: "paragraph: " + Self.prose.joined(separator: " "), count: 2))
  }

  @Test func `bullets are nested by their place`() {
    var pages = PrintedPages()
    pages.page()
    pages.lines(50, 100, Self.prose)
    for (x, y, glyph, text) in [
      (60.0, 150.0, "•", "Release the report;"), (80, 165, "\u{F0A7}", "promptly; and"),
      (80, 180, "\u{F0A7}", "in full."),
      (60, 195, "•", "Meet the families."),
    ] {
      pages.line(x, y, glyph)
      pages.line(x + 15, y, text)
    }
    #expect(
      pages.outline().dropFirst() == [
        "listItem 1 •: Release the report;", "listItem 2 \u{F0A7}: promptly; and",
        "listItem 2 \u{F0A7}: in full.",
        "listItem 1 •: Meet the families.",
      ])
  }

  @Test func `numbered paragraphs whose lines go back to the margin stay whole`() {
    var pages = PrintedPages()
    pages.page()
    for (number, y) in [(1, 100.0), (2, 150.0)] {
      pages.line(50, y, "\(number).")
      pages.line(75, y, Self.prose[0])
      pages.lines(50, y + 12, Array(Self.prose[1...]))
    }
    let text = Self.prose.joined(separator: " ")
    #expect(pages.outline() == ["listItem 1 1.: " + text, "listItem 1 2.: " + text])
  }

  @Test func `two columns are read one after the other and a title over both before them`() {
    var pages = PrintedPages()
    pages.page()
    pages.line(120, 60, "A title that reaches over both of the columns", size: 14)
    let left = (1...8).map { "left line \($0) goes on with many words" }
    let right = (1...8).map { "right line \($0) goes on with many words" }
    for index in 0..<8 {
      pages.line(50, 100 + Double(index) * 12, left[index])
      pages.line(320, 101 + Double(index) * 12, right[index])
    }
    #expect(
      pages.outline() == [
        "heading 1: A title that reaches over both of the columns",
        "paragraph: " + (left + right).joined(separator: " "),
      ])
  }

  @Test func `cells of a table are not mixed`() {
    var xml = "<page width=\"600\" height=\"800\">"
    func cell(_ x: Double, _ y: Double, _ texts: [String]) {
      xml += "<block>"
      for (index, text) in texts.enumerated() {
        let top = y + Double(index) * 12
        xml +=
          "<line><word xMin=\"\(x)\" yMin=\"\(top)\" xMax=\"\(x + 90)\" yMax=\"\(top + 10)\">\(text)</word></line>"
      }
      xml += "</block>"
    }
    for (row, y) in [("a", 100.0), ("b", 140), ("c", 180)] {
      cell(50, y, ["\(row)1one", "\(row)1two"])
      cell(300, y, ["\(row)2one", "\(row)2two"])
    }
    #expect(
      PrintedPages.document(xml + "</page>").map { plainTextOutline($0) }
        == ["a", "b", "c"].map { "tableRow: \($0)1one \($0)1two | \($0)2one \($0)2two" })
  }

  @Test func `running heads and page numbers are kept once and a paragraph goes on behind them`() {
    var pages = PrintedPages()
    for number in 1...3 {
      pages.page()
      pages.line(50, 30, "A/EXAMPLE/49/1")
      pages.line(50, 200, "which was begun on the page before.")
      pages.lines(50, 224, Self.prose)
      pages.line(50, 270, "And this sentence goes on over the end of its page")
      pages.line(300, 770, "Page \(number) of 3")
    }
    let document = pages.document()
    let roles = document?.blocks.map { "\($0.role) \(document?.text.string($0.range) ?? "")" } ?? []
    #expect(roles.filter { !$0.hasPrefix("content") } == ["header A/EXAMPLE/49/1", "footer Page 1 of 3"])
    #expect(roles.filter { $0.hasPrefix("content") && $0.contains("its page which was begun") }.count >= 1)
    #expect(document?.pages.map(\.number).max() == 3)
  }

  @Test func `what stands alike on every page is text where there is nothing else`() {
    var pages = PrintedPages()
    for _ in 0..<12 {
      pages.page()
      pages.line(50, 40, "The same words on every page.")
    }
    let document = pages.document()
    #expect(document?.blocks.contains { $0.role == .content } == true)
    #expect(document?.text.string.contains("The same words on every page.") == true)
  }

  @Test func `notes at the foot of pages with other numbers are no running foot`() {
    var pages = PrintedPages()
    for number in [4, 5] {
      pages.page()
      pages.lines(50, 100, Array(Self.prose.dropLast()))
      pages.line(50, 124, "which ends with a mark.", raised: String(number))
      pages.line(50, 740, "\(number) Report \(number * 7), page \(number * 31).", size: 8)
    }
    #expect(
      pages.outline().filter { $0.hasPrefix("footnote") } == [
        "footnote 4: Report 28, page 124.", "footnote 5: Report 35, page 155.",
      ])
  }

  @Test func `a footnote is linked from its mark and may be several lines`() {
    var pages = PrintedPages()
    pages.page()
    pages.lines(50, 100, Array(Self.prose.dropLast()))
    pages.line(50, 124, "that is free and unhindered.", raised: "1")
    pages.lines(50, 600, ["1 Communications of the experts, first", "and second parts."], size: 8, pitch: 10)
    #expect(
      pages.outline() == [
        "paragraph: \(Self.prose[0]) \(Self.prose[1]) that is free and unhindered. [1]",
        "footnote 1: Communications of the experts, first and second parts.",
      ])
  }

  @Test(arguments: [
    ("restric-", "tions", "restrictions"), ("evidence-", "based", "evidence-based"),
    ("Anglo-", "Saxon", "Anglo-Saxon"),
    ("long-", "term", "long-term"),
  ])
  func `a divided word is joined and a hyphen of its own stays`(_ pair: (String, String, String)) {
    var pages = PrintedPages()
    pages.page()
    pages.lines(
      50, 100,
      ["An evidence-based plan for a long time and a term of office under \(pair.0)", "\(pair.1) and more."])
    #expect(
      pages.outline() == [
        "paragraph: An evidence-based plan for a long time and a term of office under \(pair.2) and more."
      ])
  }

  @Test func `headings have the rank of their size`() {
    var pages = PrintedPages()
    pages.page()
    pages.line(50, 50, "The report", size: 24)
    pages.line(50, 90, "Its first part", size: 14)
    pages.lines(50, 120, Self.prose)
    pages.line(50, 180, "Its second part", size: 14)
    pages.lines(50, 210, Self.prose)
    #expect(
      pages.outline().filter { $0.hasPrefix("heading") } == [
        "heading 1: The report", "heading 2: Its first part", "heading 2: Its second part",
      ])
    #expect(pages.document()?.title == "The report")
  }

  @Test func `a word that is printed twice for its shadow is one word`() {
    var pages = PrintedPages()
    pages.page()
    pages.line(50, 100, "had had shadow")
    pages.line(50.6, 100.6, "had had shadow")
    #expect(pages.outline() == ["paragraph: had had shadow"])
  }

  @Test func `every line has its region and its page`() throws {
    var pages = PrintedPages()
    pages.page()
    pages.lines(50, 100, Self.prose)
    let document = try #require(pages.document())
    let block = try #require(document.blocks.first)
    let regions = document.regions(of: block.range)
    #expect(regions.map { document.text.string($0.range) } == Self.prose)
    #expect(regions.map(\.top) == [100, 112, 124])
    #expect(regions.allSatisfy { $0.page == 1 && $0.left == 50 })
    #expect(document.source(of: block.range) == nil)
  }

  @Test func `letters that stand one by one from the right are words in reading order`() {
    // "السلام عليكم" drawn letter by letter: the first letter is the rightmost, lam and alef are one sign.
    var xml = "<page width=\"600\" height=\"800\"><block><line>"
    var right = 500.0
    for letter in ["ا", "ل", "س", "لا", "م", " ", "ع", "ل", "ي", "ك", "م"] {
      if letter != " " {
        xml += "<word xMin=\"\(right - 6)\" yMin=\"100\" xMax=\"\(right)\" yMax=\"112\">\(letter)</word>"
      }
      right -= 6
    }
    xml += "</line></block></page>"
    #expect(PrintedPages.document(xml)?.text.string == "السلام عليكم")
  }

  @Test func `ligatures are spelled out`() {
    #expect(PDFCharacters.spelled("o\u{FB03}ce \u{FEFB}") == "office \u{644}\u{627}")
  }
}
