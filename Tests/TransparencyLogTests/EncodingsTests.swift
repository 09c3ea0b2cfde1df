import Testing
import TransparencyLog

struct EncodingsTests {
  @Test(arguments: [
    // RFC 4648 section 10.
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
    ("foobar", "Zm9vYmFy"),
  ])
  func `base64 agrees with the vectors of RFC 4648`(plain: String, text: String) {
    #expect(Base64.encode(Array(plain.utf8)) == text)
    #expect(Base64.decode(text) == Array(plain.utf8))
  }

  @Test func `base64 of pairs of bytes reads back`() {
    for first in UInt8.min...UInt8.max {
      for second in stride(from: first % 16, through: 240 + first % 16, by: 16) {
        let text = Base64.encode([first, second])
        #expect(Base64.decode(text) == [first, second])
      }
    }
  }

  @Test(arguments: [
    "Zg", "Zg=", "Zg===", "=", "====", "Z===", "Zh==", "Zm9=", "Zm8=Zm8=", "Zm 8", "Zm8=\n", "Zm9-", "Zm9_",
    "Zg==Zg==", "Zm9vé",
  ])
  func `base64 has one spelling for each byte string`(text: String) {
    #expect(Base64.decode(text) == nil)
  }

  @Test func `every four characters of base64 decode to what encodes to them, or to nothing`() {
    let characters = Array("AQw/=_".utf8)
    for a in characters {
      for b in characters {
        for c in characters {
          for d in characters {
            let text = String(decoding: [a, b, c, d], as: UTF8.self)
            if let bytes = Base64.decode(text) { #expect(Base64.encode(bytes) == text) }
          }
        }
      }
    }
  }

  @Test func `hexadecimal of every byte reads back`() {
    #expect(Hex.encode([0x00, 0x0f, 0xa5, 0xff]) == "000fa5ff")
    for byte in UInt8.min...UInt8.max { #expect(Hex.decode(Hex.encode([byte])) == [byte]) }
  }

  @Test(arguments: ["0", "0A", "g0", "0 ", " 00", "0x00", "é", "０0"])
  func `hexadecimal is lower case, whole and plain`(text: String) {
    #expect(Hex.decode(text) == nil)
  }
}
