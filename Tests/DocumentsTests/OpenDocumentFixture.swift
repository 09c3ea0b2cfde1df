import Documents

/// Builds OpenDocument packages from the inside of their parts.
struct OpenDocumentFixture {
  var body: String
  /// Automatic styles of the content.
  var automatic = ""
  /// Inside of `office:styles`.
  var common = ""
  var masters = ""
  var meta = ""
  var manifest = ""

  init(_ body: String) { self.body = body }

  private static let names = ["office", "style", "text", "table", "meta"]
  private static let namespaces =
    names.map { " xmlns:\($0)='urn:oasis:names:tc:opendocument:xmlns:\($0):1.0'" }.joined()
    + " xmlns:draw='urn:oasis:names:tc:opendocument:xmlns:drawing:1.0'"
    + " xmlns:fo='urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0'"
    + " xmlns:xlink='http://www.w3.org/1999/xlink' xmlns:dc='http://purl.org/dc/elements/1.1/'"

  var zip: ZipFixture {
    var parts = [("mimetype", "application/vnd.oasis.opendocument.text")]
    parts.append(
      (
        "content.xml",
        "<office:document-content\(Self.namespaces)><office:automatic-styles>\(automatic)</office:automatic-styles>"
          + "<office:body><office:text>\(body)</office:text></office:body></office:document-content>"
      ))
    parts.append(
      (
        "styles.xml",
        "<office:document-styles\(Self.namespaces)><office:styles>\(common)</office:styles>"
          + "<office:master-styles>\(masters)</office:master-styles></office:document-styles>"
      ))
    parts.append(
      (
        "meta.xml",
        "<office:document-meta\(Self.namespaces)><office:meta>\(meta)</office:meta></office:document-meta>"
      ))
    if !manifest.isEmpty {
      parts.append(
        (
          "META-INF/manifest.xml",
          "<m:manifest xmlns:m='urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'>\(manifest)</m:manifest>"
        ))
    }
    return ZipFixture(parts)
  }

  func read() throws -> Document { try OpenDocumentReader().read(zip.bytes) }

  var lines: [String] { get throws { blockLines(try read()) } }

  static func p(_ text: String, _ style: String = "") -> String {
    "<text:p\(style.isEmpty ? "" : " text:style-name='\(style)'")>\(text)</text:p>"
  }

  static func item(_ inside: String, _ attributes: String = "") -> String {
    "<text:list-item \(attributes)>\(inside)</text:list-item>"
  }

  static func list(_ items: [String], _ attributes: String = "text:style-name='L'") -> String {
    "<text:list \(attributes)>\(items.joined())</text:list>"
  }

  static func number(_ level: Int, _ format: String, _ more: String = "style:num-suffix='.'") -> String {
    "<text:list-level-style-number text:level='\(level)' style:num-format='\(format)' \(more)/>"
  }

  static func style(_ name: String, _ family: String, _ text: String, _ more: String = "") -> String {
    "<style:style style:name='\(name)' style:family='\(family)' \(more)><style:text-properties \(text)/></style:style>"
  }
}
