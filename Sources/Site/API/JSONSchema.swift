/// A JSON Schema (draft 2020-12) of what the API answers, in the few keywords that it needs.
///
/// Objects say which members they have, and allow further ones: members are only ever added (docs/formats.md).
package struct JSONSchema: Sendable {
  package let value: JSONValue

  private init(_ value: JSONValue) { self.value = value }

  static let text = JSONSchema(["type": "string"])
  static let flag = JSONSchema(["type": "boolean"])
  /// A number with decimals.
  static let decimal = JSONSchema(["type": "number"])
  /// A probability.
  static let share = JSONSchema(["type": "number", "minimum": 0, "maximum": 1])
  /// 0 or more.
  static let count = JSONSchema(["type": "integer", "minimum": 0])
  static let integer = JSONSchema(["type": "integer"])
  /// A source's id, as `SnapshotReference.isValidSource` takes it.
  static let source = matching("^[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?$")
  /// A snapshot as people name it: `ohchr-statement@2`.
  static let snapshot = matching("^[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?@[1-9][0-9]*$")
  /// A source or a snapshot; a negative version counts from the end.
  static let reference = matching("^[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?(@-?[1-9][0-9]{0,8})?$")
  static let sha256 = matching("^[0-9a-f]{64}$")
  static let base64Hash = matching("^[A-Za-z0-9+/]{43}=$")
  static let disposition = oneOf("addressed", "partly-addressed", "acknowledged", "declined", "absent")

  static func matching(_ pattern: String) -> JSONSchema {
    JSONSchema(["type": "string", "pattern": .string(pattern)])
  }

  /// One of some words.
  static func oneOf(_ words: String...) -> JSONSchema {
    JSONSchema(["type": "string", "enum": .array(words.map { .string($0) })])
  }

  static func constant(_ word: String) -> JSONSchema { JSONSchema(["const": .string(word)]) }

  static func integer(_ range: ClosedRange<Int>, default value: Int? = nil) -> JSONSchema {
    var members: [String: JSONValue] = [
      "type": "integer", "minimum": .number(range.lowerBound), "maximum": .number(range.upperBound),
    ]
    members["default"] = value.map { .number($0) }
    return JSONSchema(.object(members))
  }

  static func list(_ element: JSONSchema) -> JSONSchema {
    JSONSchema(["type": "array", "items": element.value])
  }

  /// An object whose members' names are not known beforehand.
  static func map(_ element: JSONSchema) -> JSONSchema {
    JSONSchema(["type": "object", "additionalProperties": element.value])
  }

  /// An object with members that it always has, and with some that are left out where nothing is known.
  static func object(_ required: [String: JSONSchema], optional: [String: JSONSchema] = [:]) -> JSONSchema {
    let members = required.merging(optional) { always, _ in always }
    return JSONSchema([
      "type": "object", "properties": .object(members.mapValues(\.value)),
      "required": .array(required.keys.sorted().map { .string($0) }),
    ])
  }

  /// What fits at least one of some schemas.
  static func any(_ schemas: JSONSchema...) -> JSONSchema {
    JSONSchema(["anyOf": .array(schemas.map(\.value))])
  }

  /// A schema of `APISchemas.all` by its name.
  static func named(_ name: String) -> JSONSchema {
    JSONSchema(["$ref": .string("#/components/schemas/\(name)")])
  }
}
