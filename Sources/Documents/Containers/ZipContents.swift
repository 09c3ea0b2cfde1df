/// Says what a zip archive is that no reader reads.
enum ZipContents {
  /// "a spreadsheet (XLSX)" and its like; "a zip archive" where nothing more is known.
  static func name(_ bytes: [UInt8]) -> String {
    guard var container = try? ZipContainer(bytes) else { return "a damaged zip archive" }
    if let declared = (try? container.parts(["mimetype"]))?["mimetype"] {
      let type = String(decoding: declared.prefix(200), as: UTF8.self)
      if let name = declaredTypes.first(where: { type.hasPrefix($0.0) })?.1 { return name }
    }
    return parts.first { container.has($0.0) }?.1 ?? "a zip archive"
  }

  private static let declaredTypes = [
    ("application/epub+zip", "an e-book (EPUB)"),
    ("application/vnd.oasis.opendocument.spreadsheet", "a spreadsheet (ODS)"),
    ("application/vnd.oasis.opendocument.presentation", "a presentation (ODP)"),
    ("application/vnd.oasis.opendocument", "an OpenDocument file that holds no text"),
  ]

  private static let parts = [
    ("xl/workbook.xml", "a spreadsheet (XLSX)"), ("xl/workbook.bin", "a spreadsheet (XLSB)"),
    ("ppt/presentation.xml", "a presentation (PPTX)"), ("META-INF/MANIFEST.MF", "a Java archive"),
    ("META-INF/container.xml", "an e-book (EPUB)"), ("Index/Document.iwa", "a Pages document"),
  ]
}
