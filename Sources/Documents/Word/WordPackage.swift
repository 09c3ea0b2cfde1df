/// The parts of a Word document by what they are, found through the package's relationships.
struct WordPackage {
  /// One relationship of a part (Open Packaging Conventions, section 9.3).
  struct Relationship {
    let id: String
    /// The last word of the type's URI, which both editions of the standard share ("styles").
    let type: String
    /// An absolute part name without its slash, or an address outside.
    let target: String
    let isExternal: Bool
  }

  private var container: ZipContainer
  /// The main part's name.
  let main: String
  let relationships: [Relationship]

  /// Opens the package.
  ///
  /// - Throws: `ReadingError.unsupported` where it holds no Word document.
  init(_ container: ZipContainer) throws(ReadingError) {
    var container = container
    let roots = try container.parts(["_rels/.rels", "[Content_Types].xml"])
    guard let rootBytes = roots["_rels/.rels"], let typeBytes = roots["[Content_Types].xml"] else {
      throw .unsupported(format: "a zip archive")
    }
    let root = try XMLEvents.tree(rootBytes, part: "_rels/.rels", limits: container.limits)
    guard let main = Self.relationships(root, of: "").first(where: { $0.type == "officeDocument" })?.target
    else {
      throw .unsupported(format: "a zip archive")
    }
    let types = try XMLEvents.tree(typeBytes, part: "[Content_Types].xml", limits: container.limits)
    guard Self.isWord(types, main) else { throw .unsupported(format: "an Office document other than a text") }
    let name = Self.relationshipsPart(of: main)
    if let bytes = try container.parts([name])[name] {
      relationships = Self.relationships(
        try XMLEvents.tree(bytes, part: name, limits: container.limits), of: main)
    } else {
      relationships = []
    }
    self.main = main
    self.container = container
  }

  /// Trees of the named parts, of those that there are.
  mutating func trees(_ names: [String]) throws(ReadingError) -> [String: XMLTree] {
    var trees: [String: XMLTree] = [:]
    for (name, bytes) in try container.parts(names) {
      trees[name] = try XMLEvents.tree(bytes, part: name, limits: container.limits)
    }
    return trees
  }

  /// The names of the main part's targets of a type, each once.
  func targets(_ type: String) -> [String] {
    var names: [String] = []
    for relation in relationships
    where relation.type == type && !relation.isExternal && !names.contains(relation.target) {
      names.append(relation.target)
      // Real documents have a handful.
      if names.count == 256 { break }
    }
    return names
  }

  /// The name of the part with the relationships of a part.
  static func relationshipsPart(of part: String) -> String {
    let folder = part.lastIndex(of: "/").map { part[...$0] } ?? ""
    return "\(folder)_rels/\(part.dropFirst(folder.count)).rels"
  }

  /// The relationships that a part of them says, targets resolved against the part that they are of.
  static func relationships(_ tree: XMLTree, of part: String) -> [Relationship] {
    guard !tree.nodes.isEmpty else { return [] }
    return tree.children(0).compactMap { node in
      guard tree.name(node) == "Relationship", let id = tree.attribute("Id", of: node),
        let type = tree.attribute("Type", of: node), let target = tree.attribute("Target", of: node)
      else { return nil }
      let isExternal = tree.attribute("TargetMode", of: node) == "External"
      guard let resolved = isExternal ? target : resolve(target, from: part) else { return nil }
      return Relationship(
        id: id, type: String(type.split(separator: "/").last ?? ""), target: resolved, isExternal: isExternal)
    }
  }

  /// A target as a part name; nil where it leads out of the package.
  private static func resolve(_ target: String, from part: String) -> String? {
    var folders = target.hasPrefix("/") ? [] : part.split(separator: "/").dropLast()
    for step in target.split(separator: "/") {
      if step == "." { continue }
      if step == ".." {
        guard folders.popLast() != nil else { return nil }
      } else {
        folders.append(step)
      }
    }
    return folders.joined(separator: "/")
  }

  private static func isWord(_ types: XMLTree, _ main: String) -> Bool {
    guard !types.nodes.isEmpty else { return false }
    for node in types.children(0) where types.name(node) == "Override" {
      guard types.attribute("PartName", of: node)?.lowercased() == "/\(main.lowercased())",
        let type = types.attribute("ContentType", of: node)
      else { continue }
      return type.contains("wordprocessingml") || type.contains("ms-word")
    }
    return main.hasPrefix("word/")
  }
}
