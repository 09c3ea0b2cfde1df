import GRDB
package import TransparencyLog

/// What of a source is not compared, as an event of the log says.
package struct SourceRules: Sendable, Equatable {
  package let source: String
  package let entry: LeafIndex
  /// Each as people write it ("css:#counter"); empty where nothing is left out any more.
  package let rules: [String]
  /// RFC 3339, UTC.
  package let recorded: String
}

extension Catalog {
  /// All rules that a source ever had, oldest first; the last hold.
  package func allRules(of id: String) throws(ArchiveError) -> [SourceRules] {
    try rows("SELECT * FROM rules WHERE source = ? ORDER BY entry", [id]) { (row) throws(CatalogDamage) in
      SourceRules(
        source: try row.value("source"), entry: try row.leaf("entry"),
        rules: RulesEvent.rules(try row.value("rules")), recorded: try row.value("recorded"))
    }
  }

  /// The rules that hold for a source; nil where there never were any.
  package func rules(of id: String) throws(ArchiveError) -> SourceRules? { try allRules(of: id).last }
}

extension Archive {
  /// Records what of a source is not compared from now on; nothing where that is what holds already.
  ///
  /// - Returns: The archive afterwards, and whether anything was recorded.
  /// - Throws: `unknownSource`; `invalidField` for rules that the format does not permit.
  package static func setRules(
    _ rules: [String], of id: String, at path: String, folders: UserFolders
  ) throws -> (archive: Archive, isNew: Bool) {
    var isNew = false
    let archive = try record(at: path, folders: folders) { archive in
      let source = try archive.catalog.source(id)
      guard try archive.catalog.rules(of: source.id)?.rules ?? [] != rules else { return Batch() }
      isNew = true
      return Batch(events: [
        .rules(RulesEvent(source: source.id, rules: rules, recorded: Timestamp.now()))
      ])
    }
    return (archive, isNew)
  }
}
