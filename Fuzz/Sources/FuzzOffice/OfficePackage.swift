/// The smallest package of an office format around one part that is tried.
struct OfficePackage {
  let isWord: Bool
  /// The name of the part that is tried.
  private let tried: String
  /// The other parts by their names.
  private var others: [(name: String, content: String)]

  /// The package for the part that a letter stands for, or nil where it stands for none.
  init?(_ kind: UInt8) {
    let word = [
      "d": "word/document.xml", "n": "word/numbering.xml", "s": "word/styles.xml", "f": "word/footnotes.xml",
    ]
    let openDocument = ["c": "content.xml", "y": "styles.xml", "m": "meta.xml"]
    let letter = String(Unicode.Scalar(kind))
    if let name = word[letter] {
      (tried, isWord, others) = (name, true, Self.word)
    } else if let name = openDocument[letter] {
      (tried, isWord, others) = (name, false, Self.openDocument)
    } else {
      return nil
    }
    others.removeAll { $0.name == tried }
  }

  /// A zip archive of stored parts (APPNOTE.TXT, sections 4.3.7, 4.3.12 and 4.3.16).
  func archive(around content: some Collection<UInt8>) -> [UInt8] {
    let parts = others.map { ($0.name, Array($0.content.utf8)) } + [(tried, Array(content))]
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for (name, bytes) in parts {
      let place = archive.count
      let fields =
        Self.number(20, 2) + Self.number(0, 8) + Self.number(Self.checksum(bytes), 4)
        + Self.number(bytes.count, 4) + Self.number(bytes.count, 4) + Self.number(name.utf8.count, 2)
        + Self.number(0, 2)
      archive += Array("PK\u{3}\u{4}".utf8) + fields + Array(name.utf8) + bytes
      directory += Array("PK\u{1}\u{2}".utf8) + Self.number(20, 2) + fields
      directory += Self.number(0, 10) + Self.number(place, 4) + Array(name.utf8)
    }
    let end =
      Array("PK\u{5}\u{6}".utf8) + Self.number(0, 4) + Self.number(parts.count, 2)
      + Self.number(parts.count, 2) + Self.number(directory.count, 4) + Self.number(archive.count, 4)
      + Self.number(0, 2)
    return archive + directory + end
  }

  private static func number(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  /// CRC-32 (ISO 3309), a bit at a time.
  private static func checksum(_ bytes: [UInt8]) -> Int {
    var crc: UInt32 = .max
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return Int(~crc)
  }

  private static let w = #"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main""#
  private static let office = "urn:oasis:names:tc:opendocument:xmlns"

  private static let word: [(name: String, content: String)] = {
    let types = "http://schemas.openxmlformats.org/package/2006"
    let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    func relation(_ type: String, _ target: String) -> String {
      #"<Relationship Id="\#(type)" Type="\#(relations)/\#(type)" Target="\#(target)"/>"#
    }
    let main =
      relation("styles", "styles.xml") + relation("numbering", "numbering.xml")
      + relation("footnotes", "footnotes.xml")
    return [
      ("[Content_Types].xml", #"<Types xmlns="\#(types)/content-types"/>"#),
      (
        "_rels/.rels",
        #"<Relationships xmlns="\#(types)/relationships">\#(relation("officeDocument", "word/document.xml"))</Relationships>"#
      ),
      (
        "word/_rels/document.xml.rels",
        #"<Relationships xmlns="\#(types)/relationships">\#(main)</Relationships>"#
      ),
      (
        "word/document.xml",
        """
        <w:document \(w)><w:body><w:p><w:pPr><w:pStyle w:val="H"/></w:pPr><w:r><w:t>Head</w:t></w:r></w:p>\
        <w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>Item</w:t></w:r>\
        <w:r><w:footnoteReference w:id="1"/></w:r></w:p></w:body></w:document>
        """
      ),
      (
        "word/styles.xml",
        """
        <w:styles \(w)><w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/><w:pPr>\
        <w:outlineLvl w:val="0"/></w:pPr></w:style></w:styles>
        """
      ),
      (
        "word/numbering.xml",
        """
        <w:numbering \(w)><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="1"><w:start w:val="3"/>\
        <w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>\
        <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>
        """
      ),
      (
        "word/footnotes.xml",
        """
        <w:footnotes \(w)><w:footnote w:id="1"><w:p><w:r><w:footnoteRef/><w:t>Note</w:t></w:r></w:p>\
        </w:footnote></w:footnotes>
        """
      ),
    ]
  }()

  private static let openDocument: [(name: String, content: String)] = {
    let names = #"xmlns:office="\#(office):office:1.0" xmlns:text="\#(office):text:1.0""#
    return [
      ("mimetype", "application/vnd.oasis.opendocument.text"),
      (
        "content.xml",
        """
        <office:document-content \(names)><office:body><office:text><text:h text:outline-level="1">Head</text:h>\
        <text:list><text:list-item><text:p>Item</text:p></text:list-item></text:list></office:text></office:body>\
        </office:document-content>
        """
      ),
      ("styles.xml", "<office:document-styles \(names)/>"),
      ("meta.xml", "<office:document-meta \(names)/>"),
    ]
  }()
}
