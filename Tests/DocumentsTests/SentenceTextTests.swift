import Testing

@testable import Documents

@Suite struct SentenceTextTests {
  @Test func `knows every white space character of the basic plane`() {
    for code in UInt32(0)...0xFFFF {
      guard let value = Unicode.Scalar(code) else { continue }
      if SentenceText.isSpace(value) != value.properties.isWhitespace {
        Issue.record("U+\(String(code, radix: 16))")
      }
    }
  }

  @Test func `decodes code points of every length in both directions`() {
    for code in Array(UInt32(0)...0x2FFF) + Array(stride(from: UInt32(0x3000), through: 0x10FFFF, by: 61)) {
      guard let value = Unicode.Scalar(code) else { continue }
      let text = SentenceText(bytes: Array(String(Character(value)).utf8))
      let ahead = text.scalar(at: 0)
      let behind = text.scalar(before: text.count)
      if ahead?.value != value || ahead?.length != text.count {
        Issue.record("U+\(String(code, radix: 16)) ahead")
      }
      if behind?.value != value || behind?.length != text.count {
        Issue.record("U+\(String(code, radix: 16)) behind")
      }
    }
  }

  @Test(
    arguments: [
      [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x80, 0x80, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF], [0xE2, 0x80], [0xC2, 0x41],
    ] as [[UInt8]])
  func `reads a malformed byte as one replacement character`(bytes: [UInt8]) {
    let found = SentenceText(bytes: bytes).scalar(at: 0)
    #expect(found?.value == "\u{FFFD}" && found?.length == 1)
  }

  @Test func `reads nothing outside of the text`() {
    let text = SentenceText(bytes: [0x41])
    #expect(text.scalar(at: 1) == nil && text.scalar(before: 0) == nil && text.scalar(at: -1) == nil)
    #expect(text.byte(-1) == 0 && text.byte(1) == 0 && text.space(before: 0) == 0 && text.space(at: 1) == 0)
  }
}
