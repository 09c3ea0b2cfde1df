/// RFC 8785 (JSON Canonicalization Scheme) for flat objects of strings, booleans and integers.
package enum CanonicalJSON {
  /// The largest integer that every JSON reader keeps exact (RFC 7493, section 2.2).
  package static let largestInteger: Int64 = 9_007_199_254_740_991

  /// The canonical bytes: members sorted by UTF-16 code units, no white space, shortest escapes.
  package static func encode(_ object: [String: JSONScalar]) -> [UInt8] {
    var bytes: [UInt8] = [UInt8(ascii: "{")]
    // RFC 8785, section 3.2.3: names are compared as arrays of UTF-16 code units, not as Swift compares strings.
    let members = object.sorted { $0.key.utf16.lexicographicallyPrecedes($1.key.utf16) }
    for (index, member) in members.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      append(string: member.key, to: &bytes)
      bytes.append(UInt8(ascii: ":"))
      switch member.value {
      case .string(let text): append(string: text, to: &bytes)
      case .integer(let number):
        precondition(abs(number) <= largestInteger, "an integer that JSON readers do not keep exact")
        bytes += Array(String(number).utf8)
      case .boolean(let value): bytes += Array((value ? "true" : "false").utf8)
      }
    }
    bytes.append(UInt8(ascii: "}"))
    return bytes
  }

  /// The members of an object whose bytes are exactly the canonical ones; nil for any others.
  package static func decode(_ bytes: [UInt8]) -> [String: JSONScalar]? {
    try? FlatJSONReader.object(bytes)
  }

  // RFC 8785, section 3.2.2.2: only these are escaped, all else stands as it is.
  private static func append(string: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in string.utf8 {
      switch byte {
      case 0x08: bytes += Array("\\b".utf8)
      case 0x09: bytes += Array("\\t".utf8)
      case 0x0A: bytes += Array("\\n".utf8)
      case 0x0C: bytes += Array("\\f".utf8)
      case 0x0D: bytes += Array("\\r".utf8)
      case UInt8(ascii: "\""): bytes += Array("\\\"".utf8)
      case UInt8(ascii: "\\"): bytes += Array("\\\\".utf8)
      case 0x00..<0x20:
        let digits = Array("0123456789abcdef".utf8)
        bytes += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
