/// Short prefixes for the namespaces of office formats, the same for all versions of one vocabulary.
enum XMLNamespaces {
  private static let prefixes = [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
    "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
    "http://schemas.openxmlformats.org/package/2006/relationships": "",
    "http://schemas.openxmlformats.org/package/2006/content-types": "",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://www.w3.org/1999/xlink": "xlink",
    "http://www.w3.org/XML/1998/namespace": "xml",
    "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0": "draw",
    "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0": "fo",
    "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0": "svg",
  ]

  /// A name with its fixed prefix; one of an unknown namespace has "?" for it.
  static func name(_ local: String, uri: String?) -> String {
    guard let uri else { return local }
    if let prefix = prefixes[uri] { return prefix.isEmpty ? local : "\(prefix):\(local)" }
    let openDocument = "urn:oasis:names:tc:opendocument:xmlns:"
    if uri.hasPrefix(openDocument) {
      return "\(uri.dropFirst(openDocument.utf8.count).prefix { $0 != ":" }):\(local)"
    }
    return "?:\(local)"
  }
}
