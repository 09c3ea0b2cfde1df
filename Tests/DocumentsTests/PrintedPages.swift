@testable import Documents

/// Writes pages as `pdftotext -bbox-layout` does, from lines of text at places, so that geometry is tested without a PDF.
///
/// A letter is half as wide as its height, a space a quarter; each line is a block of its own.
struct PrintedPages {
  private(set) var xml = ""
  private var isOpen = false
  let width = 600.0
  let height = 800.0

  mutating func page() {
    if isOpen { xml += "</page>\n" }
    isOpen = true
    xml += "<page width=\"\(width)\" height=\"\(height)\">\n"
  }

  /// A line whose words begin at `x` and whose top is at `y`.
  mutating func line(_ x: Double, _ y: Double, _ text: String, size: Double = 10, raised: String? = nil) {
    xml += "<flow><block><line>\n"
    var left = x
    for word in text.split(separator: " ") {
      let length = Double(word.unicodeScalars.count) * size * 0.5
      xml += box(left, y, left + length, y + size, String(word))
      left += length + size * 0.25
    }
    if let raised {
      let start = left - size * 0.25
      xml += box(start, y - size * 0.1, start + Double(raised.count) * size * 0.3, y + size * 0.5, raised)
    }
    xml += "</line></block></flow>\n"
  }

  /// Lines one below the other, `pitch` points apart.
  mutating func lines(_ x: Double, _ y: Double, _ texts: [String], size: Double = 10, pitch: Double = 12) {
    for (index, text) in texts.enumerated() { line(x, y + Double(index) * pitch, text, size: size) }
  }

  private func box(_ left: Double, _ top: Double, _ right: Double, _ bottom: Double, _ text: String) -> String
  {
    let escaped = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    return "<word xMin=\"\(left)\" yMin=\"\(top)\" xMax=\"\(right)\" yMax=\"\(bottom)\">\(escaped)</word>\n"
  }

  /// The document that the reader's middle layer makes of the pages, one line a block as in `plainTextOutline`.
  func outline() -> [String] { document().map { plainTextOutline($0) } ?? [] }

  func document() -> Document? { PrintedPages.document(xml + (isOpen ? "</page>" : "")) }

  static func document(_ xml: String) -> Document? {
    var words = PDFWords()
    PDFWordScanner.add(Array(xml.utf8), firstPage: 1, to: &words, limit: 1_000_000)
    return PDFDocument.read(words, reader: "pdf/1", warnings: [], tool: nil)
  }
}
