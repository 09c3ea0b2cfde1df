import Documents
import Testing

@Suite struct OfficeTypedTests {
  private func outline(_ body: String) throws -> [String] {
    let document = try WordReader().read(WordFixture(body).zip.bytes)
    return document.blocks.map {
      "\($0.kind.rawValue)\($0.level > 0 ? " \($0.level)" : "") \($0.marker): \(document.text.string($0.range))"
    }
  }

  private func paragraph(_ text: String, bold: Bool = false) -> String {
    let runs = text.split(separator: "\n").map {
      "<w:r>\(bold ? "<w:rPr><w:b/></w:rPr>" : "")<w:t xml:space='preserve'>\($0)</w:t></w:r>"
    }
    return "<w:p>\(runs.joined(separator: "<w:r><w:br/></w:r>"))</w:p>"
  }

  @Test func `typed items on lines of one paragraph are items`() throws {
    #expect(
      try outline(
        paragraph("We ask you to:\n1. publish the report;\n(a) in full;\n(b) with annexes;\n2. pay.")
          + paragraph("End."))
        == [
          "paragraph : We ask you to:", "listItem 1 1.: publish the report;", "listItem 2 (a): in full;",
          "listItem 2 (b): with annexes;", "listItem 1 2.: pay.", "paragraph : End.",
        ])
  }

  @Test func `numbers of an outline are marks as they count`() throws {
    #expect(
      try outline(
        paragraph("7.1 Publish.") + paragraph("It is late.") + paragraph("7.2 Pay.") + paragraph("9.5 Rest."))
        == [
          "listItem 1 7.1: Publish.", "paragraph : It is late.", "listItem 1 7.2: Pay.",
          "paragraph : 9.5 Rest.",
        ])
  }

  @Test func `lines without marks stay one paragraph`() throws {
    #expect(
      try outline(paragraph("Signed,\nA. Author\n1. Street")) == ["paragraph : Signed, A. Author 1. Street"])
  }

  @Test func `a short line in bold before prose is a heading`() throws {
    let prose =
      "The inquiry ended in March and the families have waited for more than a year to read what it found."
    #expect(
      try outline(
        paragraph("Dear Minister,", bold: true) + paragraph(prose) + paragraph("Background", bold: true)
          + paragraph(prose) + paragraph("A. Author", bold: true) + paragraph("B. Author", bold: true)
          + paragraph(prose))
        == [
          "paragraph : Dear Minister,", "paragraph : \(prose)", "heading 2 : Background",
          "paragraph : \(prose)",
          "paragraph : A. Author", "paragraph : B. Author", "paragraph : \(prose)",
        ])
  }

  @Test func `an encrypted document says so, an old one is named`() {
    let front: [UInt8] =
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 1_016)
    let entry = "EncryptedPackage".utf8.flatMap { (byte: UInt8) -> [UInt8] in [byte, 0] }
    #expect(throws: ReadingError.encrypted) { try DocumentReaders.reader(for: front + entry) }
    #expect(throws: ReadingError.unsupported(format: "an old Word document")) {
      try DocumentReaders.reader(for: front)
    }
  }
}
