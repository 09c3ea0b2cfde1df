/// Why bytes are not a canonical JSON object of the kind that entries are; offsets are bytes from 0.
enum CanonicalError: Error, Hashable {
  /// The bytes are not valid UTF-8, which also excludes lone surrogates.
  case notUTF8
  /// Another byte belongs here; nil is found at the end.
  case unexpected(offset: Int, expected: String, found: UInt8?)
  /// An escape, or a character that must be escaped, is not spelled as RFC 8785 spells it.
  case badEscape(offset: Int)
  /// A number is not spelled as an integer is: sign, digits, no leading zero, no fraction, no exponent, no `-0`.
  case notAnInteger(offset: Int)
  /// An integer exceeds 2^53 - 1 in absolute value.
  case integerTooLarge(offset: Int)
  /// A value is null, an array, an object or no value at all.
  case unsupportedValue(offset: Int)
  /// A key does not follow the one before by UTF-16 code units.
  case unsortedKey(offset: Int, previous: String, key: String)
  /// A key stands twice.
  case duplicateKey(offset: Int, key: String)
}

extension CanonicalError: CustomStringConvertible {
  /// What stands there, to follow the words “found”.
  var description: String {
    switch self {
    case .notUTF8: "bytes that are not UTF-8"
    case .unexpected(let offset, let expected, let found):
      "\(found.map { "the byte 0x" + String($0, radix: 16) } ?? "the end") at byte \(offset) in place of \(expected)"
    case .badEscape(let offset): "another spelling of a character at byte \(offset)"
    case .notAnInteger(let offset): "another spelling of a number, or a fraction, at byte \(offset)"
    case .integerTooLarge(let offset): "an integer beyond 2^53 - 1 at byte \(offset)"
    case .unsupportedValue(let offset): "no string, boolean or integer at byte \(offset)"
    case .unsortedKey(let offset, let previous, let key): "the key \(key) after \(previous) at byte \(offset)"
    case .duplicateKey(let offset, let key): "the key \(key) again at byte \(offset)"
    }
  }
}
