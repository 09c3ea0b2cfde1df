import Testing

@testable import Documents

@Suite struct PDFHostileTests {
  @Test(arguments: [
    "", "<page", "<page>", "<word>x</word>",
    "<page width=\"nan\" height=\"inf\"><line><word xMin=\"1\">x</word>",
    "<page width=\"600\" height=\"800\"><line><word xMin=\"-1e308\" yMin=\"0\" xMax=\"1e308\" yMax=\"9\">x</word></line></page>",
    "<page width=\"600\" height=\"800\"><line><word xMin=\"1\" yMin=\"1\" xMax=\"1\" yMax=\"1\">x</word></line></page>",
    "<page width=\"600\" height=\"800\"><line><word xMin=\"9\" yMin=\"9\" xMax=\"1\" yMax=\"1\">x</word></line></page>",
    "<page width=\"600\" height=\"800\"><line><word xMin=\"1\" yMin=\"1\" xMax=\"9\" yMax=\"9\">&#xD800;</word>",
  ])
  func `pages without a placed word are no document`(_ xml: String) {
    #expect(PrintedPages.document(xml) == nil)
  }

  @Test(arguments: [
    ("&amp;lt;", "&lt;"), ("&#65;&#x42;", "AB"), ("a&unknown;b", "a&unknown;b"), ("a&b", "a&b"),
  ])
  func `references are decoded once`(_ pair: (String, String)) {
    let xml =
      "<page width=\"600\" height=\"800\"><line><word xMin=\"1\" yMin=\"1\" xMax=\"90\" yMax=\"9\">\(pair.0)</word></line></page>"
    #expect(PrintedPages.document(xml)?.text.string == pair.1)
  }

  @Test(arguments: 0..<12)
  func `boxes at random places lose no word and trap nowhere`(_ seed: Int) throws {
    var random = SplitMix64(seed: seed)
    var xml = ""
    var count = 0
    for _ in 0..<3 {
      xml += "<page width=\"600\" height=\"800\">"
      for _ in 0..<60 {
        xml += "<block><line>"
        for _ in 0..<Int.random(in: 1...4, using: &random) {
          let (x, y) = (
            Double.random(in: 0..<560, using: &random), Double.random(in: 0..<780, using: &random)
          )
          let (w, h) = (Double.random(in: 1..<80, using: &random), Double.random(in: 1..<40, using: &random))
          guard x + w / 2 <= 600, y + h / 2 <= 800 else { continue }
          count += 1
          xml += "<word xMin=\"\(x)\" yMin=\"\(y)\" xMax=\"\(x + w)\" yMax=\"\(y + h)\">zq\(count)qz</word>"
        }
        xml += "</line></block>"
      }
      xml += "</page>"
    }
    let document = try #require(PrintedPages.document(xml))
    let text = document.text.string
    for number in 1...count { #expect(text.contains("zq\(number)qz")) }
    for (first, second) in zip(document.regions, document.regions.dropFirst()) {
      #expect(first.range.upperBound <= second.range.lowerBound)
    }
  }

  @Test func `time grows with the number of words and not with its square`() {
    func seconds(_ lines: Int, pages count: Int) -> Duration {
      var pages = PrintedPages()
      for _ in 0..<count {
        pages.page()
        for line in 0..<lines {
          pages.line(Double(line % 7) * 80, Double(line % 780), "same words here \(line)")
        }
      }
      return ThreadTime.measure { _ = pages.document() }
    }
    _ = seconds(100, pages: 1)
    let small = seconds(200, pages: 1)
    #expect(seconds(1600, pages: 1) < small * 40 + .seconds(2))
    #expect(seconds(2, pages: 800) < small * 40 + .seconds(2))
  }

  /// The program gives the size of a page before it is turned and the places after.
  @Test func `a page that is shown turned keeps the words beyond its unturned width`() throws {
    var words = PDFWords()
    let lines = (0..<4).map { line in
      "<line>"
        + (0..<15).map { word in
          let (left, top) = (50 + word * 50, 100 + line * 12)
          return
            "<word xMin=\"\(left)\" yMin=\"\(top)\" xMax=\"\(left + 40)\" yMax=\"\(top + 10)\">word</word>"
        }.joined() + "</line>"
    }.joined()
    let page = "<page width=\"600\" height=\"800\">\(lines)</page>"
    PDFWordScanner.add(Array((page + page).utf8), firstPage: 1, to: &words, limit: 1000)
    #expect(words.pages.map(\.width) == [800, 800] && words.pages.map(\.height) == [600, 600])
    #expect(words.pages.map { $0.segments.reduce(0) { $0 + $1.words.count } } == [60, 60])
  }

  @Test func `words outside a page that lies upright are left out`() {
    var pages = PrintedPages()
    pages.page()
    pages.lines(60, 600, ["These words stand on the page.", "So do these words of it."])
    pages.line(700, 100, "Outside")
    pages.line(60, 900, "Below")
    #expect(pages.outline() == ["paragraph: These words stand on the page. So do these words of it."])
  }

  @Test func `a document of more pages than may be read is refused and not cut`() throws {
    let bytes = MinimalPDF.text(
      (1...3).map { [MinimalPDF.Line(x: 72, y: 700, size: 11, text: "This is the text of page \($0).")] })
    var limits = PDFLimits()
    limits.pages = 3
    #expect(try PDFReader(limits: limits).read(bytes) == PDFReader().read(bytes))
    limits.pages = 2
    #expect(throws: ReadingError.limitExceeded(what: "pages", limit: 2)) {
      try PDFReader(limits: limits).read(bytes)
    }
  }

  @Test func `text outside the part of a page that is shown is left out`() throws {
    let lines = [("Shown words of the page.", 700), ("Cropped words.", 100)].map {
      MinimalPDF.Line(x: 72, y: $0.1, size: 11, text: $0.0)
    }
    let whole = String(decoding: MinimalPDF.text([lines]), as: UTF8.self)
    let box = whole.replacing(
      "/MediaBox [0 0 595 842]", with: "/MediaBox [0 0 595 842] /CropBox [0 400 595 842]")
    let document = try PDFReader().read(Array(box.utf8))
    #expect(document.text.string(0..<document.text.utf8.count) == "Shown words of the page.")
  }
}
