import GRDB
import TransparencyLog

extension Archive {
  /// What of the catalog's file contradicts the log, in one sentence; nil where nothing does or there is none.
  ///
  /// Only a file that claims to be made from the present log can contradict it: any other is made anew before it is used.
  /// The rows are made anew in memory for it. Nothing is written.
  package func catalogMismatch() -> String? {
    guard let path = folders.catalog(of: checkpoint.origin), Catalog.isFile(path) else { return nil }
    var configuration = Catalog.configuration
    configuration.readonly = true
    guard let file = try? DatabaseQueue(path: path, configuration: configuration) else { return nil }
    let (size, root) = (checkpoint.size, checkpoint.root)
    do {
      let catalog = try Catalog.open(folder: folder, checkpoint: checkpoint, file: nil)
      return try file.read { stored in
        guard let state = try CatalogState.read(stored), state.size == size, state.root == root else {
          return nil
        }
        return try catalog.database.read { made in try Self.difference(stored, made) }
      }
    } catch {
      // What cannot be read is not believed either.
      return nil
    }
  }

  private static func difference(_ stored: Database, _ made: Database) throws -> String? {
    for (table, key) in [
      ("source", "id"), ("snapshot", "source, version"), ("look", "source, entry"), ("named", "sha256"),
      ("anchor", "entry"),
      ("redaction", "sha256"), ("handover", "entry"), ("rules", "source, entry"),
      ("review", "demands, response, entry"),
    ] {
      let sql = "SELECT * FROM \(table) ORDER BY \(key)"
      let found = try Row.fetchCursor(stored, sql: sql)
      let expected = try Row.fetchCursor(made, sql: sql)
      var number = 1
      while true {
        let (left, right) = (try found.next(), try expected.next())
        if left == nil, right == nil { break }
        guard let left, let right, left == right else {
          return
            "Expected the rows that the log's entries give, found another row \(number) in the table \(table)."
        }
        number += 1
      }
    }
    return nil
  }
}
