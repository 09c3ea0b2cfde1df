import Testing
import TransparencyLog

struct DigestTests {
  @Test func `SHA-256 agrees with FIPS 180`() throws {
    #expect(
      Digest.sha256(Array("abc".utf8)).hex
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(Digest.sha256([]).base64 == "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")
  }

  @Test func `every spelling gives the same value`() throws {
    let bytes = Array(UInt8(1)...32)
    let digest = try #require(Digest(bytes: bytes))
    #expect(digest.bytes == bytes)
    #expect(digest.hex == "0102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f20")
    #expect(Digest(hex: digest.hex) == digest)
    #expect(Digest(base64: digest.base64) == digest)
    #expect(digest.description == digest.hex)
  }

  @Test(arguments: [0, 1, 31, 33, 64]) func `another number of bytes is no digest`(count: Int) {
    let bytes = [UInt8](repeating: 7, count: count)
    #expect(Digest(bytes: bytes) == nil)
    #expect(Digest(hex: Hex.encode(bytes)) == nil)
    #expect(Digest(base64: Base64.encode(bytes)) == nil)
  }

  @Test func `upper case is no digest`() {
    #expect(Digest(hex: String(repeating: "A", count: 64)) == nil)
  }

  @Test func `a stream cut anywhere gives the hash of the whole`() {
    let bytes = (0..<200).map { UInt8($0) }
    for cut in 0...bytes.count {
      var stream = DigestStream()
      stream.update(Array(bytes[..<cut]))
      unsafe Array(bytes[cut...]).withUnsafeBytes { unsafe stream.update($0) }
      #expect(stream.finish() == Digest.sha256(bytes))
    }
  }
}
