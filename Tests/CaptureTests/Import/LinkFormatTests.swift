import Testing

@testable import Capture

@Suite struct LinkFormatTests {
  private func links(_ text: String) -> [FormattedLink] { LinkFormat.links(Array(text.utf8)) }

  /// The list of RFC 7089, section 5, with its line breaks.
  private static let rfc = """
     <http://a.example.org>;rel="original",
     <http://arxiv.example.net/timemap/http://a.example.org>
       ; rel="self";type="application/link-format"
       ; from="Tue, 20 Jun 2000 18:02:59 GMT"
       ; until="Wed, 09 Apr 2008 20:30:51 GMT",
     <http://arxiv.example.net/timegate/http://a.example.org>
       ; rel="timegate",
     <http://arxiv.example.net/web/20000620180259/http://a.example.org>
       ; rel="first memento";datetime="Tue, 20 Jun 2000 18:02:59 GMT"
       ; license="http://creativecommons.org/publicdomain/zero/1.0/",
     <http://arxiv.example.net/web/20091027204954/http://a.example.org>
       ; rel="last memento";datetime="Tue, 27 Oct 2009 20:49:54 GMT"
       ; license="http://creativecommons.org/publicdomain/zero/1.0/",
     <http://arxiv.example.net/web/20000621011731/http://a.example.org>
       ; rel="memento";datetime="Wed, 21 Jun 2000 01:17:31 GMT",
     <http://arxiv.example.net/web/20000621044156/http://a.example.org>
       ; rel="memento";datetime="Wed, 21 Jun 2000 04:41:56 GMT"
    """

  @Test func `the specification's list is read`() throws {
    let map = try #require(TimeMap(Array(Self.rfc.utf8), base: "http://arxiv.example.net/timemap/x"))
    #expect(map.original == "http://a.example.org")
    #expect(map.mementos.map(\.date) == [961_524_179, 1_256_676_594, 961_550_251, 961_562_516])
    #expect(map.mementos[0].url == "http://arxiv.example.net/web/20000620180259/http://a.example.org")
    #expect(map.pages.isEmpty)
  }

  @Test(arguments: [
    ("<http://x/?a,b;c=\"d\">; rel=memento", "http://x/?a,b;c=\"d\""),
    ("<http://x/a>b>;rel=memento", "http://x/a>b"),
    ("<http://x/>\n;rel=\"memento\"", "http://x/"), ("garbage, <<http://x/>;REL=Memento", "http://x/"),
    (",,,\n < http://x/ > ; rel = \"first memento\" , ", "http://x/"),
    ("<broken\n<http://x/>;title=\"a \\\"q\\\", <y>; rel=z\";rel=\"memento\"", "http://x/"),
    ("<http://x/>;;=;rel;x=;rel=memento", "http://x/"),
  ])
  func `links are found as archives write them`(text: String, target: String) {
    let found = links(text)
    #expect(found.count == 1)
    #expect(found.first?.target == target)
    #expect(found.first?.relations.contains("memento") == true)
  }

  @Test(arguments: ["", "<", ">", "<>", "<a", "<a>x", ";rel=memento", "<a>\"", "\"<a>;rel=x"])
  func `what is no list is none`(text: String) {
    #expect(TimeMap(Array(text.utf8), base: "http://x/") == nil)
  }

  @Test func `what is written is read again, whatever the address has in it`() {
    let characters = Array("ab,;=\"'\\ >?#/%é:")
    var seed: UInt64 = 7
    func random(_ count: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % count
    }
    for _ in 0..<500 {
      let expected = (0..<random(5)).map { _ in
        FormattedLink(
          target: "http://x/" + String((0..<random(12)).map { _ in characters[random(characters.count)] })
            + "z",
          parameters: (0..<random(4)).map { number in
            FormattedLink.Parameter(
              name: "p\(number)",
              value: String((0..<random(9)).map { _ in characters[random(characters.count)] }))
          })
      }
      // A bracket before a comma or semicolon would end the address; no archive can mean another thing by it.
      let isAmbiguous = expected.contains { link in
        var text = link.target[...]
        while let bracket = text.firstIndex(of: ">") {
          text = text[text.index(after: bracket)...]
          if let next = text.first(where: { $0 != " " }), next == "," || next == ";" { return true }
        }
        return false
      }
      if isAmbiguous { continue }
      let text = expected.map { link in
        "<\(link.target)>"
          + link.parameters.map {
            "; \($0.name)=\"\($0.value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
          }.joined()
      }.joined(separator: ",\n")
      #expect(links(text) == expected, "\(text)")
    }
  }

  @Test func `a hostile list costs no more than its length`() {
    for piece in ["<", "<a>b", "<a>  ", "<\"", "<a>;\"", "<a>;x=\"", "<a>;;", ">", "<a>,"] {
      let bytes = Array(String(repeating: piece, count: (1 << 20) / piece.utf8.count).utf8)
      #expect(LinkFormat.links(bytes, most: 1 << 20).count <= bytes.count)
    }
  }

  @Test func `other parts of a list are those in the same form`() throws {
    let text = """
      <http://x/page>;rel="original",
      </map/2>;rel="timemap";type="application/link-format";from="Tue, 20 Jun 2000 18:02:59 GMT";until="Wed, 09 Apr 2008 20:30:51 GMT",
      <//y/map/3>;rel="timemap", <http://x/map.json>;rel="timemap";type="application/json",
      <http://x/map/4>;rel="next timemap", <ftp://x/5>;rel=timemap, <javascript:x>;rel=memento,
      <relative>;rel=timemap, <http://x/map/1>;rel="self"
      """
    let map = try #require(TimeMap(Array(text.utf8), base: "https://x:8/map/1?q"))
    #expect(map.pages.map(\.url) == ["https://x:8/map/2", "https://y/map/3", "http://x/map/4"])
    #expect(map.pages[0].from == 961_524_179 && map.pages[0].until == 1_207_773_051)
    #expect(map.mementos.isEmpty)
  }

  @Test(
    arguments: [
      (
        "https://web.archive.org/web/20200102030405/https://example.org/a/b",
        "https://web.archive.org/web/20200102030405id_/https://example.org/a/b"
      ),
      (
        "http://a.org/coll/20200102030405/http://x/20210102030405/http://y",
        "http://a.org/coll/20200102030405id_/http://x/20210102030405/http://y"
      ),
      ("https://archive.example/aBcDe", nil), ("https://a.org/web/20200102030405id_/http://x/", nil),
      ("https://a.org/web/20200102030405", nil), ("https://a.org/web/2020010203040x/http://x", nil),
      ("", nil),
    ] as [(String, String?)])
  func `the bytes as they were received have an address of their own`(url: String, expected: String?) {
    #expect(OriginalBytes.address(url) == expected)
  }

  @Test func `one page has addresses that differ as archives write them`() {
    #expect(TimeMap.isSamePage("http://www.example.org:80/a/", "https://Example.org/a"))
    #expect(TimeMap.isSamePage("example.org", "example.org"))
    #expect(!TimeMap.isSamePage("http://example.org/a", "http://example.org/b"))
    #expect(!TimeMap.isSamePage("http://example.org/a", "http://example.com/a"))
  }
}
