/// From the words of pages to a document: the order of the passes.
package enum PDFDocument {
  /// The document of what `pdftotext -bbox-layout` wrote, whoever wrote it, or nil where it holds no text.
  package static func read(layout bytes: [UInt8], reader: String) -> Document? {
    var words = PDFWords()
    PDFWordScanner.add(bytes, firstPage: 1, to: &words, limit: PDFLimits().words)
    return read(words, reader: reader, warnings: [], tool: nil)
  }

  /// The document of some words, or nil where they hold no text.
  ///
  /// - Parameter keepsHeads: read running heads as text, as where there is nothing else.
  static func read(
    _ given: PDFWords, reader: String, warnings: [String], tool: String?, keepsHeads: Bool = false
  ) -> Document? {
    var words = given
    for index in words.pages.indices {
      var page = words.pages[index]
      PDFPageCleaning.clean(&page, utf8: &words.utf8)
      words.pages[index] = page
    }
    let heads = keepsHeads ? [] : RunningHeads.remove(from: &words)
    FontHeights.even(&words)
    var pages = words.pages.map { page in
      PageColumns.regions(page.segments).map { PageRows(page: page.number, source: words).lines($0) }
    }
    PageWidths.even(&pages)
    let turned = words.pages.map { PageRows(page: $0.number, source: words).lines($0.turned) }
    let sizes = TypeSizes(pages.flatMap { $0 })
    var blocks = PrintedBlocks(source: words, sizes: sizes)
    var notes = PageNotes(source: words, sizes: sizes)
    var nextHead = heads.startIndex
    func addHeads(_ page: Int, atTop: Bool) {
      while nextHead < heads.endIndex,
        heads[nextHead].page < page || heads[nextHead].page == page && heads[nextHead].isAtTop == atTop
      {
        blocks.add(head: heads[nextHead])
        nextHead += 1
      }
    }
    for (index, columns) in pages.enumerated() {
      let page = words.pages[index]
      addHeads(page.number, atTop: true)
      let marks = PageNotes.marks(columns.joined(), in: words)
      var parts: [PageNotes.Parts] = []
      for column in columns {
        let part = notes.part(column, marks: marks)
        blocks.add(column: part.content)
        parts.append(part)
      }
      blocks.add(column: turned[index])
      for part in parts { blocks.add(part) }
      addHeads(page.number, atTop: false)
    }
    var drafts = blocks.blocks
    PrintedHeadings.mark(&drafts, sizes: sizes)
    LostBullets.mark(&drafts)
    PrintedLevels.assign(&drafts)
    PrintedContents.mark(&drafts, pages: words.pages.count)
    guard drafts.contains(where: { $0.isText || $0.isRow }) else {
      // What stands alike on every page may be all that there is.
      return heads.isEmpty
        ? nil : read(given, reader: reader, warnings: warnings, tool: tool, keepsHeads: true)
    }
    return PDFAssembly(words: words, drafts: drafts).document(reader: reader, warnings: warnings, tool: tool)
  }
}
