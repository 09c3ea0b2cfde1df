import Testing
import WebServer

@Suite struct ListenAddressTests {
  @Test(arguments: [
    ("127.0.0.1:8080", "127.0.0.1", 8080, true), ("127.1.2.3:0", "127.1.2.3", 0, true),
    ("[::1]:65535", "::1", 65_535, true), ("localhost:1", "localhost", 1, true),
    ("0.0.0.0:80", "0.0.0.0", 80, false), ("[::]:80", "::", 80, false),
    ("192.0.2.1:80", "192.0.2.1", 80, false),
    ("127.example.org:80", "127.example.org", 80, false),
    ("127.0.0.1.example:80", "127.0.0.1.example", 80, false),
  ])
  func `an address is read and written the same`(_ row: (String, String, Int, Bool)) {
    let address = ListenAddress(text: row.0)
    #expect(address?.host == row.1)
    #expect(address?.port == row.2)
    #expect(address?.isLoopback == row.3)
    #expect(address?.description == row.0)
  }

  @Test(arguments: [
    "", ":", "127.0.0.1", "127.0.0.1:", ":80", "127.0.0.1:65536", "127.0.0.1:-1", "127.0.0.1:+1",
    "127.0.0.1:٣",
    "::1:80", "[::1]", "[::1:80", "[]:80", "[127.0.0.1]:80", "a b:80", "a/b:80", "http://127.0.0.1:80",
    "127.0.0.1:999999",
  ])
  func `anything else is no address`(_ text: String) {
    #expect(ListenAddress(text: text) == nil)
  }
}
