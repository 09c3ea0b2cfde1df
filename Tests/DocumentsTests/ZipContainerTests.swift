@testable import Documents
import Testing

struct ZipContainerTests {
  private let plain = WordFixture("<w:p><w:r><w:t>text</w:t></w:r></w:p>")

  @Test func `what a zip archive holds decides who reads it`() throws {
    #expect(try DocumentReaders.reader(for: plain.zip.bytes).reader == "docx/1")
    #expect(
      try DocumentReaders.reader(for: OpenDocumentFixture("<text:p>a</text:p>").zip.bytes).reader == "odt/1")
    #expect(try DocumentReaders.read(plain.zip.bytes).text.string == "text")
    let others = [
      ([("xl/workbook.xml", "")], "a spreadsheet (XLSX)"),
      ([("ppt/presentation.xml", "")], "a presentation (PPTX)"),
      ([("mimetype", "application/epub+zip")], "an e-book (EPUB)"), ([("a.txt", "a")], "a zip archive"),
      (
        [("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "")],
        "a spreadsheet (ODS)"
      ),
    ]
    for (parts, name) in others {
      #expect(throws: ReadingError.unsupported(format: name)) {
        try DocumentReaders.read(ZipFixture(parts).bytes)
      }
    }
  }

  @Test func `the main part is found by its relationship, whatever its name`() throws {
    let zip = ZipFixture([
      ("[Content_Types].xml", WordFixture.types.replacing("/word/document.xml", with: "/other/main2.xml")),
      ("_rels/.rels", WordFixture.root.replacing("'word/document.xml'", with: "'/other/../other/main2.xml'")),
      (
        "other/main2.xml",
        "<w:document xmlns:w='http://purl.oclc.org/ooxml/wordprocessingml/main'><w:body><w:p><w:r><w:t>strict</w:t></w:r></w:p></w:body></w:document>"
      ),
    ])
    #expect(try DocumentReaders.read(zip.bytes).text.string == "strict")
  }

  @Test(arguments: ["../evil.xml", "/etc/evil", "word/../../evil", "a\\..\\evil", "C:evil"])
  func `names that lead out of the archive are refused`(name: String) {
    var zip = plain.zip
    zip.add(name, [1])
    #expect(
      throws: ReadingError.malformed(reason: "the zip archive has an entry with a path that leads out of it")
    ) {
      try WordReader().read(zip.bytes)
    }
  }

  @Test(arguments: ["word/document.xml", "WORD/Document.xml", "word/document.xml\0.png"])
  func `a part that is there twice is refused`(name: String) {
    var zip = plain.zip
    zip.add(name, Array("<w:document/>".utf8))
    #expect(throws: ReadingError.malformed(reason: "the zip archive has two entries named word/document.xml"))
    {
      try WordReader().read(zip.bytes)
    }
  }

  @Test func `encrypted entries, damage and fronts that are no zip are refused`() throws {
    var encrypted = plain.zip
    encrypted.entries[encrypted.entries.count - 1].flags = 1
    #expect(throws: ReadingError.encrypted) { try WordReader().read(encrypted.bytes) }
    var wrong = plain.zip
    wrong.entries[wrong.entries.count - 1].crc ^= 1
    #expect(
      throws: ReadingError.malformed(
        reason: "the part word/document.xml of the zip archive cannot be unpacked")
    ) {
      try WordReader().read(wrong.bytes)
    }
    var unknown = plain.zip
    unknown.entries[unknown.entries.count - 1].method = 99
    #expect(throws: ReadingError.self) { try WordReader().read(unknown.bytes) }
    let bytes = plain.zip.bytes
    #expect(throws: ReadingError.malformed(reason: "it does not begin as a zip archive does")) {
      try WordReader().read(Array("#!/bin/sh\n".utf8) + bytes)
    }
    for length in stride(from: 0, to: bytes.count, by: 7) {
      #expect(throws: ReadingError.self) { try WordReader().read(Array(bytes.prefix(length))) }
    }
  }

  @Test func `bombs are refused before they are unpacked`() throws {
    var bomb = plain.zip
    bomb.entries.removeLast()
    bomb.addBomb("word/document.xml", copies: 100_000)
    #expect(
      throws: ReadingError.limitExceeded(what: "bytes unpacked for each byte of the zip archive", limit: 100)
    ) {
      try WordReader().read(bomb.bytes)
    }
    #expect(throws: ReadingError.limitExceeded(what: "bytes of the zip archive's parts", limit: 1_000_000)) {
      try WordReader(limits: ZipLimits(partBytes: 1_000_000)).read(bomb.bytes)
    }
    // A bomb in a part that nobody asks for costs nothing.
    var beside = plain.zip
    beside.addBomb("word/media/image.png", copies: 100_000)
    #expect(try WordReader().read(beside.bytes).text.string == "text")
    // A size that is not true.
    var lying = plain.zip
    lying.entries[lying.entries.count - 1].size = 4_000_000_000
    #expect(throws: ReadingError.self) { try WordReader().read(lying.bytes) }
    let many = ZipFixture((0..<30).map { ("\($0)", "") })
    #expect(throws: ReadingError.limitExceeded(what: "entries of the zip archive", limit: 29)) {
      try ZipContainer(many.bytes, limits: ZipLimits(entries: 29))
    }
  }

  @Test func `the deflated stream of the bomb is one that unpacks`() throws {
    var zip = ZipFixture([])
    zip.addBomb("a", copies: 40)
    zip.entries[0].crc = ZipFixture.crc([UInt8](repeating: 0x61, count: 258 * 40 + 1))
    var container = try ZipContainer(zip.bytes)
    #expect(try container.parts(["a"])["a"] == [UInt8](repeating: 0x61, count: 258 * 40 + 1))
  }

  @Test func `flipped bytes give a document or an error`() {
    var word = WordFixture(
      "<w:p><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr><w:r><w:t>text</w:t><w:footnoteReference w:id='1'/></w:r></w:p>"
    )
    word.footnotes = "<w:footnote w:id='1'><w:p><w:r><w:t>note</w:t></w:r></w:p></w:footnote>"
    word.numbering =
      "<w:abstractNum w:abstractNumId='0'>\(WordFixture.level(0, "decimal", "%1."))</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>"
    let fixtures = [
      word.zip,
      OpenDocumentFixture("<text:list><text:list-item><text:p>a</text:p></text:list-item></text:list>").zip,
    ]
    var random = SplitMix64(seed: 7)
    var documents = 0
    for fixture in fixtures {
      for _ in 0..<300 {
        var zip = fixture
        let entry = Int.random(in: 0..<zip.entries.count, using: &random)
        let flips = Int.random(in: 1...3, using: &random)
        for _ in 0..<flips where !zip.entries[entry].stored.isEmpty {
          let place = Int.random(in: 0..<zip.entries[entry].stored.count, using: &random)
          zip.entries[entry].stored[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
        }
        // Half of them with a sum that is right, so that the XML is reached.
        if Bool.random(using: &random) { zip.entries[entry].crc = ZipFixture.crc(zip.entries[entry].stored) }
        var bytes = zip.bytes
        if Bool.random(using: &random) { bytes[Int.random(in: 0..<bytes.count, using: &random)] ^= 0x10 }
        for reader in [WordReader(), OpenDocumentReader()] as [any DocumentReader] {
          if let document = try? reader.read(bytes) {
            documents += 1
            #expect(
              document.blocks.allSatisfy {
                !$0.range.isEmpty && $0.range.upperBound <= document.text.utf8.count
              })
          }
        }
      }
    }
    #expect(documents > 0)
  }
}
