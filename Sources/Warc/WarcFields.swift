/// A named field: of a record's header, or of an HTTP message.
package struct WarcField: Sendable, Hashable {
  package let name: String
  /// Without white space around it; bytes that are not UTF-8 are replaced.
  package let value: String

  package init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}

/// Fields in their order; no letter case tells names apart.
package struct WarcFields: Sendable, Hashable {
  package private(set) var fields: [WarcField] = []
  /// The fields' names in lower case.
  private var keys: [String] = []

  package init(_ fields: [WarcField] = []) {
    self.fields = fields
    keys = fields.map { $0.name.lowercased() }
  }

  /// The value of the first field of a name, which is given in lower case.
  package func first(_ key: String) -> String? { keys.firstIndex(of: key).map { fields[$0].value } }

  /// The values of all fields of a name, which is given in lower case.
  package func all(_ key: String) -> [String] {
    fields.indices.filter { keys[$0] == key }.map { fields[$0].value }
  }

  /// Whether a field is there twice with different values.
  func conflicts(_ key: String) -> Bool { Set(all(key)).count > 1 }

  /// Fields of a header's lines; a line that begins with white space goes on with the field before it.
  ///
  /// - Returns: The number of the first line that is no field, counted from 0, as the failure; `isLenient` leaves such lines out.
  static func reading(_ lines: [[UInt8]], isLenient: Bool) -> Result<WarcFields, NotAField> {
    var names: [String] = []
    var values: [[UInt8]] = []
    for (number, line) in lines.enumerated() {
      if let first = line.first, isSpace(first) {
        if !values.isEmpty {
          values[values.count - 1] += [0x20] + trimmed(line[...])
        } else if !isLenient {
          return .failure(NotAField(line: number))
        }
        continue
      }
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")), !trimmed(line[..<colon]).isEmpty else {
        if isLenient { continue }
        return .failure(NotAField(line: number))
      }
      names.append(String(decoding: trimmed(line[..<colon]), as: UTF8.self))
      values.append(Array(trimmed(line[(colon + 1)...])))
    }
    return .success(
      WarcFields(zip(names, values).map { WarcField($0, String(decoding: trimmed($1[...]), as: UTF8.self)) }))
  }

  /// A line that is no field.
  struct NotAField: Error {
    let line: Int
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let front = bytes.drop(while: isSpace)
    guard let last = front.lastIndex(where: { !isSpace($0) }) else { return [] }
    return front[...last]
  }
}
