/// Reads Word's documents (Office Open XML, ECMA-376): the text with all tracked changes accepted, and the changes.
package struct WordReader: DocumentReader {
  package let mediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
  package let reader = "docx/1"
  private let limits: ZipLimits

  package init(limits: ZipLimits = ZipLimits()) {
    self.limits = limits
  }

  /// Whether bytes are a package whose main part is a Word document.
  package func recognizes(_ bytes: [UInt8], context: ReadingContext) -> Bool {
    guard ZipContainer.isZip(bytes), let container = try? ZipContainer(bytes, limits: limits),
      container.has("[Content_Types].xml")
    else { return false }
    // What is plainly meant to be one is refused by `read` with its reason.
    if container.has("word/document.xml") { return true }
    return (try? WordPackage(container)) != nil
  }

  /// The document of a package.
  ///
  /// - Throws: `ReadingError.malformed` for a damaged or tricky package, `.limitExceeded`, `.encrypted`, `.empty`,
  ///   `.unsupported` where it holds no Word document.
  package func read(_ bytes: [UInt8], context: ReadingContext) throws(ReadingError) -> Document {
    guard !bytes.isEmpty else { throw .empty }
    let container = try ZipContainer(bytes, limits: limits)
    try container.checkNames()
    var package = try WordPackage(container)
    let (headers, footers) = (package.targets("header"), package.targets("footer"))
    let single = ["styles", "numbering", "footnotes", "endnotes", "comments", "settings"]
    let named = Dictionary(
      uniqueKeysWithValues: single.compactMap { type in
        package.targets(type).first.map { (type, $0) }
      })
    let core = "docProps/core.xml"
    let texts =
      [package.main] + headers + footers + [named["footnotes"], named["endnotes"]].compactMap(\.self)
    let trees = try package.trees(
      Array(named.values) + texts + [core] + texts.dropFirst().map(WordPackage.relationshipsPart))
    guard let main = trees[package.main] else {
      throw .malformed(reason: "the part \(package.main) is missing")
    }

    let notes = WordNotes(
      footnotes: named["footnotes"].flatMap { trees[$0] }, endnotes: named["endnotes"].flatMap { trees[$0] },
      numberings: Self.noteNumberings(main, named["settings"].flatMap { trees[$0] }))
    var body = WordBody(
      main, styles: WordStyles(named["styles"].flatMap { trees[$0] }),
      numbering: WordNumbering(named["numbering"].flatMap { trees[$0] }), notes: notes)
    func links(_ part: String) -> [String: String] {
      let relations =
        part == package.main
        ? package.relationships
        : trees[WordPackage.relationshipsPart(of: part)].map { WordPackage.relationships($0, of: part) } ?? []
      return Dictionary(
        relations.filter(\.isExternal).map { ($0.id, $0.target) }, uniquingKeysWith: { first, _ in first })
    }
    body.readSides(headers.map { (trees[$0], links($0)) }, role: .header)
    body.read(main, links: links(package.main), role: .content)
    for (kind, part) in [(WordNotes.Kind.footnote, named["footnotes"]), (.endnote, named["endnotes"])] {
      if let part, let tree = trees[part] { body.readNotes(kind, tree, links: links(part)) }
    }
    body.readSides(footers.map { (trees[$0], links($0)) }, role: .footer)

    var warnings = [body.struckOut.warning("struck-out text"), body.hidden.warning("hidden text")].compactMap(
      \.self)
    if let comments = named["comments"].flatMap({ trees[$0] }), !comments.nodes.isEmpty {
      let count = comments.children(0).count { comments.name($0) == "w:comment" }
      if count > 0 { warnings.append("\(count == 1 ? "1 comment was" : "\(count) comments were") left out") }
    }
    let metadata = Self.metadata(trees[core], language: body.language)
    return try body.draft.document(reader: reader, metadata: metadata, warnings: warnings)
  }

  private static func metadata(_ core: XMLTree?, language: String?) -> OfficeMetadata {
    guard let core, !core.nodes.isEmpty else { return OfficeMetadata(language: language) }
    func value(_ name: String) -> String? { core.first(name, in: 0).map { core.allText($0) } }
    return OfficeMetadata(
      title: OfficeMetadata.title(value("dc:title")), byline: OfficeMetadata.byline(value("dc:creator")),
      language: language ?? OfficeMetadata.language(value("dc:language")))
  }

  /// How the document numbers its notes: its first section decides, then its settings.
  private static func noteNumberings(_ main: XMLTree, _ settings: XMLTree?) -> [WordNotes.Kind: WordNotes
    .Numbering]
  {
    var found: [WordNotes.Kind: WordNotes.Numbering] = [:]
    for (kind, name, usual) in [
      (WordNotes.Kind.footnote, "w:footnotePr", "decimal"), (.endnote, "w:endnotePr", "lowerRoman"),
    ] {
      for tree in [main, settings].compactMap(\.self) {
        guard let node = tree.first(anywhere: name) else { continue }
        let format = tree.attribute("w:val", of: "w:numFmt", in: node)
        let start = tree.attribute("w:val", of: "w:numStart", in: node).flatMap { Int($0) }
        if format == nil, start == nil { continue }
        found[kind] = found[kind] ?? .init(format: format ?? usual, start: start ?? 1)
      }
    }
    return found
  }
}

extension WordBody {
  /// Reads headers or footers, each text once: first, even and other pages often have the same.
  fileprivate mutating func readSides(_ parts: [(tree: XMLTree?, links: [String: String])], role: Block.Role)
  {
    var seen: Set<String> = []
    for (tree, links) in parts {
      guard let tree, !tree.nodes.isEmpty, seen.insert(tree.allText(0)).inserted else { continue }
      read(tree, links: links, role: role)
    }
  }

  /// Reads the notes of a kind that were referred to, also by notes.
  fileprivate mutating func readNotes(_ kind: WordNotes.Kind, _ part: XMLTree, links: [String: String]) {
    tree = part
    self.links = links
    role = .content
    var index = 0
    while index < notes.referred.count {
      let note = notes.referred[index]
      index += 1
      guard note.kind == kind else { continue }
      forgetParagraph()
      noteLabel = note.label
      blocks(in: note.node)
      draft.end()
    }
    noteLabel = nil
  }

  /// The language of most of the text, where the document says it.
  fileprivate var language: String? {
    let tags = languages.compactMap { tag, bytes in OfficeMetadata.language(tag).map { ($0, bytes) } }
    // Of two that are as long, the first by name: a dictionary has no order of its own.
    return tags.max { ($0.1, $1.0) < ($1.1, $0.0) }?.0
  }
}
