import Foundation

/// Checks JSON against a schema (draft 2020-12) in the keywords that the API's schemas use; a keyword that it does not know is a
/// fault of its own. Written from the specification and used by nothing but tests.
struct SchemaValidator {
  /// The document that `$ref` points into.
  let document: [String: Any]
  /// Whether a member that the schema does not name is a fault: the schemas allow it, and the program must not make it.
  let isStrict: Bool

  /// What does not fit, each with its place; empty where everything fits.
  func faults(_ value: Any, _ schema: Any, at place: String = "") -> [String] {
    guard let schema = schema as? [String: Any] else { return ["\(place): the schema is no object"] }
    var faults: [String] = []
    for (keyword, operand) in schema {
      switch keyword {
      case "description", "default": break
      case "$ref":
        guard let named = resolved(operand as? String ?? "") else {
          return ["\(place): nothing is called \(operand)"]
        }
        faults += self.faults(value, named, at: place)
      case "type":
        if !isOf(type: operand as? String ?? "", value) { faults.append("\(place): is no \(operand)") }
      case "const":
        if !isSame(value, operand) { faults.append("\(place): is not \(operand)") }
      case "enum":
        if !(operand as? [Any] ?? []).contains(where: { isSame(value, $0) }) {
          faults.append("\(place): \(value) is none of \(operand)")
        }
      case "pattern":
        if let text = value as? String,
          text.range(of: operand as? String ?? "", options: .regularExpression) == nil
        {
          faults.append("\(place): “\(text)” does not match \(operand)")
        }
      case "minimum":
        if let number = number(value), let bound = number_(operand), number < bound {
          faults.append("\(place): \(number) is less than \(bound)")
        }
      case "maximum":
        if let number = number(value), let bound = number_(operand), number > bound {
          faults.append("\(place): \(number) is more than \(bound)")
        }
      case "items":
        for (index, element) in (value as? [Any] ?? []).enumerated() {
          faults += self.faults(element, operand, at: "\(place)/\(index)")
        }
      case "required":
        if let object = value as? [String: Any] {
          for name in operand as? [String] ?? [] where object[name] == nil {
            faults.append("\(place): has no \(name)")
          }
        }
      case "properties":
        let named = operand as? [String: Any] ?? [:]
        for (name, member) in value as? [String: Any] ?? [:] {
          if let schema = named[name] {
            faults += self.faults(member, schema, at: "\(place)/\(name)")
          } else if isStrict, schema["additionalProperties"] == nil {
            faults.append("\(place)/\(name): is in no schema")
          }
        }
      case "additionalProperties":
        let named = schema["properties"] as? [String: Any] ?? [:]
        for (name, member) in value as? [String: Any] ?? [:] where named[name] == nil {
          faults += self.faults(member, operand, at: "\(place)/\(name)")
        }
      default: faults.append("\(place): this validator does not know \(keyword)")
      }
    }
    return faults
  }

  private func resolved(_ reference: String) -> Any? {
    guard reference.hasPrefix("#/") else { return nil }
    return reference.dropFirst(2).split(separator: "/").reduce(document as Any?) { found, name in
      (found as? [String: Any])?[String(name)]
    }
  }

  private func isOf(type: String, _ value: Any) -> Bool {
    switch type {
    case "object": value is [String: Any]
    case "array": value is [Any]
    case "string": value is String
    case "boolean": isFlag(value)
    case "integer": number(value).map { $0 == $0.rounded() } ?? false
    case "number": number(value) != nil
    default: false
    }
  }

  private func isFlag(_ value: Any) -> Bool {
    value is NSNumber && "\(Swift.type(of: value))".contains("Bool")
  }

  /// A number and no truth value, which Foundation reads as numbers too.
  private func number(_ value: Any) -> Double? {
    guard !(value is String), let number = value as? NSNumber, !isFlag(value) else { return nil }
    return number.doubleValue
  }

  private func number_(_ value: Any) -> Double? { (value as? NSNumber)?.doubleValue }

  private func isSame(_ a: Any, _ b: Any) -> Bool {
    (a as? NSObject).map { first in (b as? NSObject).map { first == $0 } ?? false } ?? false
  }
}
