import Foundation
import GRDB
import TransparencyLog

/// What of a catalog's file is not as this program writes it.
enum CatalogDamage: Error, Equatable {
  /// Its tables are others.
  case tables
  /// A column is missing or holds no value of its kind.
  case value(column: String)
}

/// A row of a catalog, read without trust: a file may hold anything, and SQLite keeps any kind of value in any column.
struct CatalogRow {
  let row: Row
  /// Where each column stands; found once for all rows of an answer.
  private let columns: [String: Int]

  init(_ row: Row, _ columns: [String: Int]) {
    self.row = row
    self.columns = columns
  }

  init(_ row: Row) { self.init(row, Self.columns(Array(row.columnNames))) }

  /// The first of a name counts, as in SQL.
  static func columns(_ names: [String]) -> [String: Int] {
    Dictionary(zip(names, names.indices), uniquingKeysWith: { first, _ in first })
  }

  /// The value of a column that must have one.
  func value<Value: DatabaseValueConvertible>(
    _ column: String, as type: Value.Type = Value.self
  ) throws(CatalogDamage) -> Value {
    guard let value: Value = try optional(column) else { throw .value(column: column) }
    return value
  }

  /// The value of a column that may be NULL.
  func optional<Value: DatabaseValueConvertible>(_ column: String) throws(CatalogDamage) -> Value? {
    let stored = try stored(column)
    guard !stored.isNull else { return nil }
    guard let value = Value.fromDatabaseValue(stored) else { throw .value(column: column) }
    return value
  }

  private func stored(_ column: String) throws(CatalogDamage) -> DatabaseValue {
    guard let place = columns[column] else { throw .value(column: column) }
    return row[place]
  }

  /// A number that is not negative.
  func count(_ column: String) throws(CatalogDamage) -> Int {
    guard case .int64(let number) = try stored(column).storage,
      // As far as JSON keeps integers exact; a file may hold any number.
      let count = Int(exactly: number), (0...Int(CanonicalJSON.largestInteger)).contains(count)
    else { throw .value(column: column) }
    return count
  }

  /// A place in the log.
  func leaf(_ column: String) throws(CatalogDamage) -> LeafIndex { LeafIndex(UInt64(try count(column))) }

  /// A hash that must be there.
  func digest(_ column: String) throws(CatalogDamage) -> Digest {
    guard let digest = try optionalDigest(column) else { throw .value(column: column) }
    return digest
  }

  /// A hash that may be NULL.
  func optionalDigest(_ column: String) throws(CatalogDamage) -> Digest? {
    guard let bytes: Data = try optional(column) else { return nil }
    guard let digest = Digest(bytes: bytes) else { throw .value(column: column) }
    return digest
  }

  /// A hash as it is stored.
  static func stored(_ digest: Digest) -> Data { Data(digest.bytes) }
}
