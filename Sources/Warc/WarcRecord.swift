/// The header of a record, and where it stands.
package struct WarcRecord: Sendable, Hashable {
  /// Such as "WARC/1.0".
  package let version: String
  package let fields: WarcFields
  package let position: WarcPosition
  /// Bytes of the block.
  package let length: Int

  /// "response" and so on, in lower case; empty where the record does not say.
  package var type: String { fields.first("warc-type")?.lowercased() ?? "" }
  /// The record's name, without angle brackets.
  package var id: String? { reference("warc-record-id") }
  /// What was captured, without the angle brackets that some writers put around it, and with `%20` for each space.
  package var targetURI: String? { reference("warc-target-uri")?.replacing(" ", with: "%20") }

  /// The value of a field that names something by its URI.
  func reference(_ key: String) -> String? { fields.first(key).map(Self.bare) }

  static func bare(_ text: String) -> String {
    text.hasPrefix("<") && text.hasSuffix(">") && text.utf8.count > 2
      ? String(text.dropFirst().dropLast()) : text
  }
}
