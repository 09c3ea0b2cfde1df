import ChildProcesses

/// Recognises the words of scanned pages: `pdftoppm` draws each page, `tesseract` reads the picture.
enum TextRecognition {
  /// Dots an inch of the pictures: what tesseract was trained for.
  private static let resolution = 300
  private static let pointsPerInch = 72.0

  /// The words of the given pages, and the program that read them with its version.
  static func words(
    of bytes: [UInt8], pages: [PDFPage], limits: PDFLimits
  ) throws(ReadingError) -> (words: PDFWords, tool: String) {
    guard pages.count <= limits.recognizedPages else {
      throw .limitExceeded(what: "pages of pictures", limit: limits.recognizedPages)
    }
    var words = PDFWords()
    for page in pages {
      let picture = try PDFProcess.run(
        "pdftoppm",
        [
          "-r", String(resolution), "-gray", "-cropbox", "-f", String(page.number), "-l", String(page.number),
          "-",
        ],
        input: bytes, limits: limits.recognition)
      try PDFProcess.check(picture, program: "pdftoppm", limits: limits.recognition)
      let table = try PDFProcess.run(
        "tesseract", ["stdin", "stdout", "--dpi", String(resolution), "tsv"], input: picture.output,
        limits: limits.recognition)
      try PDFProcess.check(table, program: "tesseract", limits: limits.recognition)
      RecognizedWords.add(table.output, page: page, scale: pointsPerInch / Double(resolution), to: &words)
      guard words.wordCount < limits.words else { throw .limitExceeded(what: "words", limit: limits.words) }
    }
    RecognizedWords.evenOut(&words)
    return (words, PDFText.version(of: "tesseract", argument: "--version") ?? "tesseract")
  }
}
