/// Reads OpenDocument texts (ODF 1.3): the text with all tracked changes accepted, and the changes.
package struct OpenDocumentReader: DocumentReader {
  package let mediaType = "application/vnd.oasis.opendocument.text"
  package let reader = "odt/1"
  private let limits: ZipLimits

  package init(limits: ZipLimits = ZipLimits()) {
    self.limits = limits
  }

  /// Whether bytes are a package that says that it is an OpenDocument text, or a template or master of one.
  package func recognizes(_ bytes: [UInt8], context: ReadingContext) -> Bool {
    guard ZipContainer.isZip(bytes), var container = try? ZipContainer(bytes, limits: limits),
      container.has("content.xml")
    else { return false }
    if let type = (try? container.parts(["mimetype"]))?["mimetype"] {
      return type.starts(with: mediaType.utf8)
    }
    guard let manifest = try? Self.manifest(&container) else { return false }
    return manifest.nodes.indices.contains { node in
      manifest.name(node) == "manifest:file-entry"
        && manifest.attribute("manifest:full-path", of: node) == "/"
        && manifest.attribute("manifest:media-type", of: node)?.hasPrefix(mediaType) == true
    }
  }

  /// The document of a package.
  ///
  /// - Throws: `ReadingError.malformed` for a damaged or tricky package, `.limitExceeded`, `.encrypted`, `.empty`.
  package func read(_ bytes: [UInt8], context: ReadingContext) throws(ReadingError) -> Document {
    guard !bytes.isEmpty else { throw .empty }
    var container = try ZipContainer(bytes, limits: limits)
    try container.checkNames()
    let manifest = try Self.manifest(&container)
    if let manifest, manifest.first(anywhere: "manifest:encryption-data") != nil { throw .encrypted }
    let parts = try container.parts(["content.xml", "styles.xml", "meta.xml"])
    guard let contentBytes = parts["content.xml"] else {
      throw .malformed(reason: "the part content.xml is missing")
    }
    let content = try XMLEvents.tree(contentBytes, part: "content.xml", limits: limits)
    let common = try parts["styles.xml"].map { bytes throws(ReadingError) in
      try XMLEvents.tree(bytes, part: "styles.xml", limits: limits)
    }
    let meta = try parts["meta.xml"].map { bytes throws(ReadingError) in
      try XMLEvents.tree(bytes, part: "meta.xml", limits: limits)
    }
    guard
      let text = content.first(
        "office:text", in: content.first("office:body", in: content.nodes.isEmpty ? nil : 0))
    else { throw .unsupported(format: "an OpenDocument file that holds no text") }

    // Automatic styles of one part and of the other share names and nothing else.
    var sideStyles = OpenDocumentStyles()
    if let common { sideStyles.add(common, automatic: true) }
    var styles = OpenDocumentStyles()
    if let common { styles.add(common, automatic: false) }
    styles.add(content, automatic: true)
    let sides = OpenDocumentSides(common)
    var body = OpenDocumentBody(content, styles: styles)
    for node in sides.headers { body.read(common, node, styles: sideStyles, role: .header) }
    body.read(content, text, styles: styles, role: .content)
    body.readNotes()
    for node in sides.footers { body.read(common, node, styles: sideStyles, role: .footer) }
    return try body.draft.document(
      reader: reader, metadata: Self.metadata(meta, language: styles.language), warnings: body.warnings)
  }

  /// The manifest, where there is one.
  private static func manifest(_ container: inout ZipContainer) throws(ReadingError) -> XMLTree? {
    let name = "META-INF/manifest.xml"
    guard let bytes = try container.parts([name])[name] else { return nil }
    return try XMLEvents.tree(bytes, part: name, limits: container.limits)
  }

  private static func metadata(_ tree: XMLTree?, language: String?) -> OfficeMetadata {
    guard let tree, let meta = tree.first(anywhere: "office:meta") else {
      return OfficeMetadata(language: language)
    }
    func value(_ name: String) -> String? { tree.first(name, in: meta).map { tree.allText($0) } }
    return OfficeMetadata(
      title: OfficeMetadata.title(value("dc:title")),
      byline: OfficeMetadata.byline(value("meta:initial-creator"))
        ?? OfficeMetadata.byline(value("dc:creator")),
      language: OfficeMetadata.language(value("dc:language")) ?? language)
  }
}
