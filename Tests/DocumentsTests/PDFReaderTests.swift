import ChildProcesses
import Testing

@testable import Documents

/// End to end with the real program; skipped with a word where Debian's poppler-utils is not installed.
@Suite(
  .enabled(if: ProgramLocation.path(of: "pdftotext") != nil, "pdftotext is missing: install poppler-utils"))
struct PDFReaderTests {
  private static let letter = MinimalPDF.text([
    [
      .init(x: 72, y: 780, size: 18, text: "An open letter"),
      .init(
        x: 72, y: 740, size: 11, text: "We, the organisations below, ask the office to publish its report"),
      .init(x: 72, y: 726, size: 11, text: "promptly and to meet the families of those who were detained in"),
    ],
    [
      .init(
        x: 72, y: 780, size: 11, text: "the region, without any restriction and before the end of the year."),
      .init(x: 72, y: 750, size: 11, text: "1."), .init(x: 95, y: 750, size: 11, text: "Release the report."),
    ],
  ])

  @Test func `a letter is read with its pages and the program's version`() throws {
    let document = try DocumentReaders.read(Self.letter)
    #expect(document.reader == "pdf/1")
    #expect(document.tool?.hasPrefix("pdftotext ") == true)
    #expect(document.title == "An open letter")
    #expect(
      plainTextOutline(document) == [
        "heading 1: An open letter",
        "paragraph: We, the organisations below, ask the office to publish its report promptly and to meet the families "
          + "of those who were detained in the region, without any restriction and before the end of the year.",
        "listItem 1 1.: Release the report.",
      ])
    let last = try #require(document.blocks.last)
    #expect(document.page(atByte: last.range.lowerBound) == 2)
    #expect(document.page(atByte: 0) == 1)
  }

  @Test func `runs of a few pages give the same as one run`() throws {
    let pages = (1...7).map {
      [MinimalPDF.Line(x: 72, y: 700, size: 11, text: "This is the text of page \($0).")]
    }
    var limits = PDFLimits()
    limits.pagesPerRun = 1
    let bytes = MinimalPDF.text(pages)
    #expect(try PDFReader(limits: limits).read(bytes) == PDFReader().read(bytes))
  }

  @Test func `the mark may stand behind other bytes`() {
    #expect(PDFReader().recognizes(Array("junk\n%PDF-1.7".utf8)))
    #expect(!PDFReader().recognizes(Array(repeating: 0x20, count: 1024) + Array("%PDF-1.7".utf8)))
    #expect(!PDFReader().recognizes(Array("%PDF".utf8)))
  }

  @Test func `pages without text are scanned pages`() {
    #expect(throws: ReadingError.scanned(pages: 2)) { try PDFReader().read(MinimalPDF.text([[], []])) }
  }

  @Test func `a broken file is malformed in one line`() throws {
    let error = #expect(throws: ReadingError.self) {
      try PDFReader().read(Array("%PDF-1.4\nnothing else".utf8))
    }
    guard case .malformed(let reason)? = error else {
      Issue.record("not malformed: \(String(describing: error))")
      return
    }
    #expect(!reason.isEmpty && reason.count <= 120 && !reason.contains("\n"))
  }

  @Test func `a list of pages that leads back to itself is malformed`() {
    let bytes = MinimalPDF.file([
      Array("<< /Type /Catalog /Pages 2 0 R >>".utf8),
      Array("<< /Type /Pages /Count 2 /Kids [2 0 R 2 0 R] >>".utf8),
    ])
    let error = #expect(throws: ReadingError.self) { try PDFReader().read(bytes) }
    guard case .malformed? = error else {
      Issue.record("not malformed: \(String(describing: error))")
      return
    }
  }

  @Test(arguments: [
    (ProcessOutcome.End.exited(1), "Command Line Error: Incorrect password", ReadingError.encrypted),
    (.outOfTime, "", .limitExceeded(what: "CPU seconds of pdftotext", limit: 10)),
    (.overdue, "", .limitExceeded(what: "seconds of pdftotext", limit: 20)),
    (.signalled(6), "", .limitExceeded(what: "bytes of memory of pdftotext", limit: 800_000_000)),
    (.exited(1), "Out of memory", .limitExceeded(what: "bytes of memory of pdftotext", limit: 800_000_000)),
    (.outputTooLarge, "", .limitExceeded(what: "bytes of text from pdftotext", limit: 64 << 20)),
    (.exited(1), "Syntax Error: \u{7}bad\u{202E} xref\nmore", .malformed(reason: "Syntax Error: bad xref")),
  ])
  func `every end has its error`(_ row: (ProcessOutcome.End, String, ReadingError)) {
    let outcome = ProcessOutcome(end: row.0, output: [], complaint: Array(row.1.utf8))
    #expect(throws: row.2) {
      try PDFProcess.check(outcome, program: "pdftotext", limits: PDFLimits().extraction)
    }
  }

  @Test func `eight letters are read at once`() async throws {
    let titles = try await withThrowingTaskGroup(of: String?.self) { group in
      for _ in 0..<8 { group.addTask { try PDFReader().read(Self.letter).title } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(titles == Array(repeating: "An open letter", count: 8))
  }

  @Test(
    .enabled(if: ProgramLocation.path(of: "tesseract") != nil, "tesseract is missing: install tesseract-ocr"))
  func `a picture of a page is recognised where that is asked for`() throws {
    let drawn = try BoundedProcess.run(
      "pdftoppm", arguments: ["-r", "150", "-gray", "-f", "1", "-l", "1", "-"], input: Self.letter,
      limits: PDFLimits().recognition)
    // "P5", width, height and largest value, then the samples.
    let head = drawn.output.prefix(64).split(separator: 0x0A, maxSplits: 3).map {
      String(decoding: $0, as: UTF8.self)
    }
    let size = head[1].split(separator: " ").compactMap { Int($0) }
    let scan = MinimalPDF.picture(
      width: size[0], height: size[1], samples: Array(drawn.output.suffix(size[0] * size[1])))
    #expect(throws: ReadingError.scanned(pages: 1)) { try PDFReader().read(scan) }
    let document = try PDFReader().read(scan, context: ReadingContext(recognizesText: true))
    #expect(
      document.text.string.contains("ask the office to publish its report promptly and to meet the families"))
    #expect(
      document.warnings.contains { $0.contains("recognised from pictures") && $0.contains("tesseract") })
  }
}
