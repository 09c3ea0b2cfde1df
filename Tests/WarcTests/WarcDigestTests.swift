import Testing

@testable import Warc

@Suite struct WarcDigestTests {
  @Test(
    arguments: [
      // RFC 3174, RFC 1321 and FIPS 180-4: the digests of no bytes, and that of no bytes in base 32 as crawlers write it.
      ("sha1:da39a3ee5e6b4b0d3255bfef95601890afd80709", ""), ("sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ", ""),
      ("SHA-1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ", ""), ("sha1:3i42h3s6nnfq2msvx7xzkyayscx5qbyj", ""),
      ("md5:D41D8CD98F00B204E9800998ECF8427E", ""), ("md5:kAFQmDzST7DWlj99KOF/cg==", "abc"),
      ("sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", ""),
      ("sha-256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", "abc"),
      ("sha1:a9993e364706816aba3e25717850c26c9cd0d89d", "abc"),
      ("sha1:VGMT4NSHA2AWVOR6EVYXQUGCNSONBWE5", "abc"),
      ("sha1", nil), ("sha1:", nil), ("sha1:0", nil), ("sha1:1I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ", nil),
    ] as [(String, String?)])
  func `digests are read in every base, and are those of their content alone`(text: String, content: String?)
  {
    let digest = WarcDigest(text)
    #expect((digest != nil) == (content != nil))
    guard let content else { return }
    #expect(digest?.matches(Array(content.utf8)) == true)
    #expect(digest?.matches(Array((content + "x").utf8)) == false)
  }

  @Test func `an unknown algorithm is not checked`() {
    #expect(WarcDigest("blake3:abc")?.isKnown == false)
    #expect(WarcDigest("blake3:abc")?.matches([1]) == nil)
  }

  @Test(
    arguments: [
      ("2016-09-19T17:20:24Z", 1_474_305_624), ("2016-09-19T17:20:24.123456Z", 1_474_305_624),
      ("1970-01-01T00:00:00Z", 0), ("2000-02-29T23:59:59Z", 951_868_799),
      ("2016-12-31T23:59:60Z", 1_483_228_799),
      ("2016-09-19", nil), ("2016-09-19T17:20Z", nil), ("2016-09-19T17:20:24", nil),
      ("2016-09-19T17:20:24.Z", nil), ("2016-02-30T00:00:00Z", nil), ("1900-01-01T00:00:00Z", nil), ("", nil),
      ("20160919172024", nil), ("2016-09-19T24:00:00Z", nil), ("2016-09-19T17:20:24.1234567890Z", nil),
    ] as [(String, Int?)])
  func `dates are those to the second`(text: String, seconds: Int?) {
    #expect(WarcDate.seconds(text) == seconds)
  }
}
