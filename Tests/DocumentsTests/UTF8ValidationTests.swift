import Documents
import Testing

struct UTF8ValidationTests {
  private func isValid(_ bytes: [UInt8]) -> Bool { String(validating: bytes, as: UTF8.self) != nil }

  /// The first ill-formed byte by asking Swift for every prefix: the longest valid prefix, cut back to whole characters.
  private func slowOffset(_ bytes: [UInt8]) -> Int? {
    isValid(bytes) ? nil : (0..<bytes.count).last { isValid(Array(bytes[..<$0])) }
  }

  @Test func `agrees with Swift on every sequence of one and two bytes`() {
    for first in UInt8.min...UInt8.max {
      var failures = UTF8Validation.firstInvalidOffset([first]) == slowOffset([first]) ? 0 : 1
      for second in UInt8.min...UInt8.max {
        let two = [first, second]
        if UTF8Validation.firstInvalidOffset(two) != slowOffset(two) { failures += 1 }
      }
      #expect(failures == 0, "lead byte \(first)")
    }
  }

  @Test func `agrees with Swift at the edges of Unicode's table 3-7`() {
    // The first and last byte of every range in the table and their neighbours.
    let leads: [UInt8] = [0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF]
    let trails: [UInt8] = [0x00, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xFF]
    for lead in leads {
      var failures = 0
      for second in trails {
        for third in trails {
          let three = [lead, second, third]
          if UTF8Validation.firstInvalidOffset(three) != slowOffset(three) { failures += 1 }
          for fourth in trails {
            let four = three + [fourth]
            if UTF8Validation.firstInvalidOffset(four) != slowOffset(four) { failures += 1 }
          }
        }
      }
      #expect(failures == 0, "lead byte \(lead)")
    }
  }

  @Test(
    arguments: [
      ([0xED, 0xA0, 0x80], "a high surrogate"), ([0xED, 0xBF, 0xBF], "a low surrogate"),
      ([0xC0, 0xAF], "an overlong slash of two bytes"),
      ([0xE0, 0x80, 0xAF], "an overlong slash of three bytes"),
      ([0xF0, 0x8F, 0xBF, 0xBF], "an overlong U+FFFF"),
      ([0xF4, 0x90, 0x80, 0x80], "a code point beyond U+10FFFF"),
      ([0xE6, 0x88], "a character cut at the end"), ([0x80], "a continuation alone"),
      ([0xFE], "a byte of no text"),
    ] as [([UInt8], String)])
  func `names the place of the first ill-formed sequence`(bytes: [UInt8], name: String) {
    let front = Array("é我😀a".utf8)
    #expect(UTF8Validation.firstInvalidOffset(front + bytes) == front.count, "\(name)")
    #expect(UTF8Validation.firstInvalidOffset(front + bytes + [0x41, 0xFF]) == front.count, "\(name)")
  }

  @Test func `takes the first and last code point of each length`() {
    let edges: [UInt32] = [
      0, 0x7F, 0x80, 0x7FF, 0x800, 0xD7FF, 0xE000, 0xFFFD, 0xFFFF, 0x10000, 0x10FFFF,
    ]
    let scalars = edges.compactMap(Unicode.Scalar.init)
    #expect(scalars.count == edges.count)
    #expect(UTF8Validation.firstInvalidOffset(scalars.flatMap { Array(String($0).utf8) }) == nil)
    #expect(UTF8Validation.firstInvalidOffset([]) == nil)
  }
}
