import Documents

/// Builds Word packages from the inside of their parts.
struct WordFixture {
  var body: String
  var styles = ""
  var numbering = ""
  var footnotes = ""
  var endnotes = ""
  var comments = ""
  var settings = ""
  var header = ""
  var footer = ""
  var core = ""
  /// Inside of the main part's relationships.
  var links = ""

  init(_ body: String) { self.body = body }

  private static let namespaces =
    "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
    + " xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'"
    + " xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'"
    + " xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math'"
    + " xmlns:v='urn:schemas-microsoft-com:vml'"
  static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  private static func relationships(_ inside: String) -> String {
    "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>\(inside)</Relationships>"
  }

  static let types =
    "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Override"
    + " PartName='/word/document.xml' ContentType='application/vnd.openxmlformats-officedocument."
    + "wordprocessingml.document.main+xml'/></Types>"
  static let root = relationships(
    "<Relationship Id='r' Type='\(relations)/officeDocument' Target='word/document.xml'/>")

  var zip: ZipFixture {
    var parts: [(String, String)] = [("[Content_Types].xml", Self.types), ("_rels/.rels", Self.root)]
    var related = links
    let optional = [
      ("styles", "styles", styles), ("numbering", "numbering", numbering),
      ("footnotes", "footnotes", footnotes),
      ("endnotes", "endnotes", endnotes), ("comments", "comments", comments),
      ("settings", "settings", settings),
      ("header", "hdr", header), ("footer", "ftr", footer),
    ]
    for (name, element, inside) in optional where !inside.isEmpty {
      parts.append(("word/\(name).xml", "<w:\(element) \(Self.namespaces)>\(inside)</w:\(element)>"))
      related += "<Relationship Id='x\(name)' Type='\(Self.relations)/\(name)' Target='\(name).xml'/>"
    }
    if !core.isEmpty {
      parts.append(
        ("docProps/core.xml", "<c xmlns:dc='http://purl.org/dc/elements/1.1/'>\(core)</c>"))
    }
    parts.append(("word/_rels/document.xml.rels", Self.relationships(related)))
    parts.append(
      ("word/document.xml", "<w:document \(Self.namespaces)><w:body>\(body)</w:body></w:document>"))
    return ZipFixture(parts)
  }

  func read() throws -> Document { try WordReader().read(zip.bytes) }

  var lines: [String] { get throws { blockLines(try read()) } }

  /// A paragraph of one run, with the inside of its properties.
  static func p(_ text: String, _ properties: String = "") -> String {
    "<w:p><w:pPr>\(properties)</w:pPr>\(r(text))</w:p>"
  }

  /// A run, with the inside of its properties.
  static func r(_ text: String, _ properties: String = "") -> String {
    "<w:r><w:rPr>\(properties)</w:rPr><w:t xml:space='preserve'>\(text)</w:t></w:r>"
  }

  /// A paragraph of a list.
  static func item(_ text: String, list: Int, level: Int = 0) -> String {
    p(text, "<w:numPr><w:ilvl w:val='\(level)'/><w:numId w:val='\(list)'/></w:numPr>")
  }

  /// A level of a list.
  static func level(_ index: Int, _ format: String, _ text: String, start: Int = 1, more: String = "")
    -> String
  {
    "<w:lvl w:ilvl='\(index)'><w:start w:val='\(start)'/><w:numFmt w:val='\(format)'/>\(more)"
      + "<w:lvlText w:val='\(text)'/></w:lvl>"
  }

  /// A paragraph style.
  static func style(_ id: String, _ name: String, _ inside: String = "", basedOn: String = "") -> String {
    "<w:style w:type='paragraph' w:styleId='\(id)'><w:name w:val='\(name)'/>"
      + (basedOn.isEmpty ? "" : "<w:basedOn w:val='\(basedOn)'/>") + inside + "</w:style>"
  }
}
