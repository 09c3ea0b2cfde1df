import Foundation

/// JSON as every command prints it: members sorted, two spaces, UTF-8.
package enum JSONText {
  package static func encode(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  /// A string as one line of JSON.
  static func line(_ text: String) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.withoutEscapingSlashes]
    return String(decoding: try encoder.encode(text), as: UTF8.self)
  }

  /// A probability as it is printed: three decimals are more than is known.
  static func rounded(_ probability: Double) -> Double { (probability * 1000).rounded() / 1000 }
}
