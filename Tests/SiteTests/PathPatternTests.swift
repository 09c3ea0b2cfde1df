import Testing

@testable import Site

@Suite struct PathPatternTests {
  @Test(
    arguments: [
      ("/", "/", [:]), ("/log", "/log", [:]), ("/sources/{id}", "/sources/ngo-letter", ["id": "ngo-letter"]),
      ("/sources/{id}/{version}", "/sources/a/2", ["id": "a", "version": "2"]),
      ("/align/{a}/{b}", "/align/ngo-letter%402/b@-1", ["a": "ngo-letter@2", "b": "b@-1"]),
      ("/search/{q}", "/search/caf%C3%A9", ["q": "café"]),
    ] as [(String, String, [String: String])])
  func `a path fills the pattern`(pattern: String, path: String, expected: [String: String]) {
    #expect(PathPattern(pattern).match(path) == expected)
  }

  @Test(
    arguments: [
      ("/", ""), ("/", "//"), ("/log", "/log/"), ("/log", "/LOG"), ("/log", "log"),
      ("/sources/{id}", "/sources/"),
      ("/sources/{id}", "/sources"), ("/sources/{id}", "/sources/a/b"), ("/sources/{id}", "/sources/a%2Fb"),
      ("/sources/{id}", "/sources/.."), ("/sources/{id}", "/sources/%2e%2e"),
      ("/sources/{id}", "/sources/a%00"),
      ("/sources/{id}", "/sources/a%0d%0ab"), ("/sources/{id}", "/sources/%ff"),
      ("/sources/{id}", "/sources/%4"),
      ("/sources/{id}", "/sources/%zz"), ("/sources/{id}", "/sources/%"),
    ])
  func `any other path does not`(pattern: String, path: String) {
    #expect(PathPattern(pattern).match(path) == nil)
  }

  @Test func `what is encoded is decoded to itself`() {
    for scalar in (0x20...0x2FF).compactMap({ Unicode.Scalar($0) })
    where scalar != "/" && scalar.value != 0x7F {
      let words = "x" + String(scalar)
      #expect(PathPattern("/{it}").match("/" + PercentDecoding.encoded(words)) == ["it": words])
    }
  }
}
