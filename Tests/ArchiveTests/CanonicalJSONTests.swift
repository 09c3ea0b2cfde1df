import Testing

@testable import Archive

@Suite struct CanonicalJSONTests {
  @Test func `members are sorted by UTF-16 code units`() {
    // RFC 8785, section 3.2.3, the names of its example in their canonical order.
    let names = ["\r", "1", "\u{80}", "ö", "€", "😀", "\u{FB33}"]
    let object = Dictionary(uniqueKeysWithValues: names.map { ($0, JSONScalar.boolean(true)) })
    let text = String(decoding: CanonicalJSON.encode(object), as: UTF8.self)
    #expect(
      text == "{\"\\r\":true,\"1\":true,\"\u{80}\":true,\"ö\":true,\"€\":true,\"😀\":true,\"\u{FB33}\":true}")
  }

  @Test func `only what must be escaped is escaped`() {
    let all = String(String.UnicodeScalarView((0..<0x80).compactMap { Unicode.Scalar($0) }))
    let text = String(decoding: CanonicalJSON.encode(["k": .string(all)]), as: UTF8.self)
    var expected = "{\"k\":\""
    for code in UInt8(0)..<0x80 {
      switch code {
      case 8: expected += "\\b"
      case 9: expected += "\\t"
      case 10: expected += "\\n"
      case 12: expected += "\\f"
      case 13: expected += "\\r"
      case 34: expected += "\\\""
      case 92: expected += "\\\\"
      case 0..<32: expected += "\\u00" + (code < 16 ? "0" : "") + String(code, radix: 16)
      default: expected += String(Character(Unicode.Scalar(code)))
      }
    }
    #expect(text == expected + "\"}")
  }

  @Test(arguments: [
    "{\"a\":1}", "{}", "{\"a\":\"x\",\"b\":false,\"c\":-9007199254740991}", "{\"\\u0001\":\"\\u001f\"}",
  ])
  func `what is canonical is read and written back`(text: String) throws {
    let bytes = Array(text.utf8)
    #expect(CanonicalJSON.encode(try FlatJSONReader.object(bytes)) == bytes)
  }

  @Test(arguments: [
    "", "{", "{}x", " {}", "{\"a\": 1}", "{\"b\":1,\"a\":1}", "{\"a\":1,\"a\":1}", "{\"a\":1.0}",
    "{\"a\":1e3}",
    "{\"a\":01}", "{\"a\":-0}", "{\"a\":null}", "{\"a\":[]}", "{\"a\":{}}", "{\"a\":9007199254740992}",
    "{\"a\":\"\\u0041\"}", "{\"a\":\"\\/\"}", "{\"a\":\"\\u000a\"}", "{\"a\":\"\\u001F\"}", "{\"a\":\"\n\"}",
    "{\"a\":\"x}", "{\"a\":tru}", "{\"a\":\"\\", "{\"a\":\"\\u00",
  ])
  func `what is not canonical is refused`(text: String) {
    #expect(throws: FlatJSONReader.Malformed.self) { try FlatJSONReader.object(Array(text.utf8)) }
  }

  @Test func `bytes that are no UTF-8 are refused`() {
    #expect(throws: FlatJSONReader.Malformed.self) {
      try FlatJSONReader.object(Array("{\"a\":\"".utf8) + [0xFF] + Array("\"}".utf8))
    }
  }
}
