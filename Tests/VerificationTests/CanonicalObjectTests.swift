import Testing

@testable import Verification

struct CanonicalObjectTests {
  @Test func `the example in the documentation is read`() throws {
    let object = try CanonicalObject(Array(#"{"event":"check","ok":true,"v":1}"#.utf8))
    #expect(object.fields.map(\.key) == ["event", "ok", "v"])
    #expect(object["event"] == .string("check") && object["ok"] == .bool(true) && object["v"] == .integer(1))
    #expect(object["none"] == nil)
    #expect(try CanonicalObject(Array("{}".utf8)).fields.isEmpty)
  }

  /// RFC 8785 section 3.2.2.2, for one character.
  static func canonical(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\u{8}": return #"\b"#
    case "\t": return #"\t"#
    case "\n": return #"\n"#
    case "\u{C}": return #"\f"#
    case "\r": return #"\r"#
    case "\"": return #"\""#
    case "\\": return #"\\"#
    default:
      guard scalar.value < 0x20 else { return String(scalar) }
      let digits = String(scalar.value, radix: 16)
      return #"\u00"# + (digits.count < 2 ? "0" : "") + digits
    }
  }

  @Test func `every character has one spelling`() throws {
    let scalars = (0...0x2FFF).compactMap(Unicode.Scalar.init) + ["\u{FFFF}", "\u{1F600}", "\u{10FFFF}"]
    for scalar in scalars {
      let spelled = CanonicalObjectTests.canonical(scalar)
      let object = try CanonicalObject(Array("{\"k\":\"\(spelled)\"}".utf8))
      #expect(object["k"] == .string(String(scalar)))
      guard scalar.value < 0x100 else { continue }
      // All the other spellings that JSON has for it.
      let digits = String(scalar.value, radix: 16)
      let padded = String(repeating: "0", count: 4 - digits.count) + digits
      var others = [String(scalar), "\\u" + padded, "\\u" + padded.uppercased(), "\\U" + padded]
      others += ["\\x" + padded.suffix(2), "\\u" + padded.dropLast(), "\\u{\(digits)}"]
      for other in others where other != spelled {
        #expect(throws: CanonicalError.self) { try CanonicalObject(Array("{\"k\":\"\(other)\"}".utf8)) }
      }
    }
  }

  @Test func `every escape by one character is a short form or refused`() {
    for character in UInt8.min...UInt8.max {
      let bytes = Array(#"{"k":"\"#.utf8) + [character] + Array(#""}"#.utf8)
      let accepted = (try? CanonicalObject(bytes)) != nil
      #expect(accepted == #"btnfr"\"#.utf8.contains(character))
    }
  }

  @Test(
    arguments: [
      ("0", 0), ("-1", -1), ("10", 10), ("9007199254740991", 9_007_199_254_740_991),
      ("-9007199254740991", -9_007_199_254_740_991),
    ] as [(String, Int64)])
  func `an integer is read`(text: String, number: Int64) throws {
    #expect(try CanonicalObject(Array("{\"k\":\(text)}".utf8))["k"] == .integer(number))
  }

  @Test(
    arguments: [
      ("-0", .notAnInteger(offset: 5)), ("00", .notAnInteger(offset: 5)), ("01", .notAnInteger(offset: 5)),
      ("-01", .notAnInteger(offset: 5)), ("-", .notAnInteger(offset: 5)), ("1.0", .notAnInteger(offset: 5)),
      ("1e3", .notAnInteger(offset: 5)), ("1E3", .notAnInteger(offset: 5)),
      ("9007199254740992", .integerTooLarge(offset: 5)), ("-9007199254740992", .integerTooLarge(offset: 5)),
      ("999999999999999999999999999999", .integerTooLarge(offset: 5)), ("+1", .unsupportedValue(offset: 5)),
      ("null", .unsupportedValue(offset: 5)), ("[]", .unsupportedValue(offset: 5)),
      ("{}", .unsupportedValue(offset: 5)),
      ("", .unsupportedValue(offset: 5)), ("True", .unsupportedValue(offset: 5)),
      ("NaN", .unsupportedValue(offset: 5)),
      ("truee", .unexpected(offset: 9, expected: ",", found: 0x65)), (" 1", .unsupportedValue(offset: 5)),
      ("1 ", .unexpected(offset: 6, expected: ",", found: 0x20)),
      ("\"a", .unexpected(offset: 8, expected: "}", found: nil)),
    ] as [(String, CanonicalError)])
  func `a value of another kind or spelling is refused`(value: String, error: CanonicalError) {
    if value == "\"a" {
      #expect(throws: CanonicalError.self) { try CanonicalObject(Array("{\"k\":\(value)}".utf8)) }
    } else {
      #expect(throws: error) { try CanonicalObject(Array("{\"k\":\(value)}".utf8)) }
    }
  }

  @Test(
    arguments: [
      ("", .unexpected(offset: 0, expected: "{", found: nil)),
      (" {}", .unexpected(offset: 0, expected: "{", found: 0x20)),
      ("{} ", .unexpected(offset: 2, expected: "the end", found: 0x20)),
      ("{}\n", .unexpected(offset: 2, expected: "the end", found: 0x0A)),
      ("[]", .unexpected(offset: 0, expected: "{", found: 0x5B)),
      ("{", .unexpected(offset: 1, expected: "\"", found: nil)),
      ("{,}", .unexpected(offset: 1, expected: "\"", found: 0x2C)),
      (#"{"a"}"#, .unexpected(offset: 4, expected: ":", found: 0x7D)),
      (#"{"a":1,}"#, .unexpected(offset: 7, expected: "\"", found: 0x7D)),
      (#"{"a":1"#, .unexpected(offset: 6, expected: ",", found: nil)),
      (#"{"b":1,"a":1}"#, .unsortedKey(offset: 7, previous: "b", key: "a")),
      (#"{"a":1,"a":1}"#, .duplicateKey(offset: 7, key: "a")),
      (#"{"a":1,"":1}"#, .unsortedKey(offset: 7, previous: "a", key: "")),
      (#"{"k":"\u00"#, .badEscape(offset: 6)), (#"{"k":"\"#, .badEscape(offset: 6)),
    ] as [(String, CanonicalError)])
  func `what is no canonical object is refused with its place`(text: String, error: CanonicalError) {
    #expect(throws: error) { try CanonicalObject(Array(text.utf8)) }
  }

  @Test func `keys are sorted by UTF-16 code units`() throws {
    // U+1F600 is D83D DE00 in UTF-16 and thus before U+FB33, though after it by code point (RFC 8785 section 3.2.3).
    #expect(
      try CanonicalObject(Array("{\"\u{20AC}\":1,\"\u{1F600}\":2,\"\u{FB33}\":3}".utf8)).fields.count == 3)
    #expect(throws: CanonicalError.self) {
      try CanonicalObject(Array("{\"\u{FB33}\":3,\"\u{1F600}\":2}".utf8))
    }
    // Equal as Swift strings, different as bytes: two keys.
    #expect(try CanonicalObject(Array("{\"e\u{301}\":1,\"\u{E9}\":2}".utf8))["\u{E9}"] == .integer(2))
  }

  @Test(
    arguments: [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xC3]] as [[UInt8]])
  func `bytes that are not UTF-8 are refused`(bytes: [UInt8]) {
    #expect(throws: CanonicalError.notUTF8) {
      try CanonicalObject(Array(#"{"k":""#.utf8) + bytes + Array(#""}"#.utf8))
    }
  }
}
