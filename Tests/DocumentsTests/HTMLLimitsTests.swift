import Documents
import Testing

struct HTMLLimitsTests {
  private static let clock = ContinuousClock()

  /// Reads a page and expects an end within seconds, in a debug build on a busy machine; without the limits it would
  /// take minutes.
  private func read(_ html: String, limits: HTMLLimits = HTMLLimits()) throws -> Document {
    let start = Self.clock.now
    let document = try HTMLReader(limits: limits).read(Array(html.utf8))
    #expect(Self.clock.now - start < .seconds(4))
    return document
  }

  @Test func `a tag of 40,000 attributes is read with the first of them`() throws {
    let attributes = (0..<40_000).map { " a\($0)=1" }.joined()
    let document = try read("<p>x</p><p id=i\(attributes)>a</p>b")
    #expect(blockLines(document) == ["paragraph: x", "paragraph: a", "paragraph: b"])
    #expect(document.warnings == ["tags longer than 65536 bytes were read without their attributes"])
    let fewer = (0..<4_000).map { " a\($0)=1" }.joined()
    #expect(
      try read("<p>x</p><div hidden\(fewer)>a</div>b").warnings
        == ["a tag at byte 8 has more than 256 attributes: the others were not read"])
    #expect(try blockLines("<p>x</p><div hidden\(fewer)>a</div>b") == ["paragraph: x", "paragraph: b"])
  }

  @Test func `40,000 open elements and as many stray end tags keep their text`() throws {
    let document = try read(
      String(repeating: "<b>", count: 40_000) + "a" + String(repeating: "</i>", count: 40_000) + "b")
    #expect(blockLines(document) == ["paragraph: ab"])
    #expect(document.warnings == ["elements nested deeper than 512 were left out; their text was read"])
  }

  @Test func `text deep inside is kept, and so is what follows it`() throws {
    let document = try read(
      String(repeating: "<div>", count: 5_000) + "deep" + String(repeating: "</div>", count: 5_000)
        + "<p>after")
    #expect(blockLines(document) == ["paragraph: deep", "paragraph: after"])
    #expect(document.warnings.count == 1)
  }

  @Test(arguments: [
    "<li>a", "<p>a", "<td>a", "<dt>a", "<p><b>a", "<tr><td>a", "<font>a", "<td><li>a", "<option>a",
  ])
  func `elements that are never closed do not pile up`(piece: String) throws {
    let document = try read("<p>x</p>" + String(repeating: piece, count: 3_000))
    #expect(document.blocks.first.map { document.text.string($0.range) } == "x")
  }

  @Test(arguments: [
    "<a href=\"", "<!--", "<svg>", "<template>", "<script", "<", "&", "</", "<p class='", "<![CDATA[", "<br>",
    "&amp",
    "a<br><br>", "<sup><a href='#x'>1</a></sup>", "<table>", "<ul>", "<table><tr><td>", "<a id=x>", "<title>",
  ])
  func `repetition costs no more than its length`(piece: String) throws {
    let document = try read("<p>x</p>" + String(repeating: piece, count: 5_000))
    #expect(document.blocks.first.map { document.text.string($0.range) } == "x")
  }

  @Test func `a picture inside a tag costs the tag's attributes only`() throws {
    let document = try read("<p>a<img src='data:" + String(repeating: "A", count: 100_000) + "'>b")
    #expect(blockLines(document) == ["paragraph: ab"])
  }

  @Test func `warnings come to an end`() throws {
    let document = try read("<p>x" + String(repeating: "<b c=\"d>e", count: 2_001))
    #expect(document.warnings.count <= 13)
    let many = (0..<100).map { "<b x\($0) " + (0..<300).map { "a\($0) " }.joined() + ">y</b>" }.joined()
    #expect(try read(many).warnings.count == 13)
    #expect(try read(many).warnings.last == "the page has more mistakes of these kinds")
  }

  @Test func `tags without end tags that libxml2 would pile up are all read`() throws {
    let document = try read("<p>x</p>" + String(repeating: "<td><li>a", count: 10_000))
    #expect(document.blocks.count == 10_001)
    #expect(document.warnings == [])
  }

  @Test func `attributes without number cost no more than their length when their limit is raised`() throws {
    let attributes = (0..<40_000).map { " a\($0)=1" }.joined()
    let limits = HTMLLimits(tagLength: 1 << 20, attributes: 100_000)
    #expect(blockLines(try read("<p>x</p><p id=i\(attributes) hidden>a</p>b", limits: limits)).count == 2)
    let same = String(repeating: " id=i class=c href=h", count: 20_000)
    #expect(blockLines(try read("<p>x</p><p\(same)>a</p>", limits: limits)).count == 2)
  }

  @Test(arguments: [0, 1, 5_000, 200_000])
  func `a page whose time is over is refused with a word`(tags: Int) {
    let html = Array(("<p id=a>x" + String(repeating: "<b id=a>", count: tags)).utf8)
    #expect(throws: ReadingError.limitExceeded(what: "seconds for one page", limit: 0)) {
      try HTMLReader(limits: HTMLLimits(seconds: 0)).read(html)
    }
    #expect(throws: ReadingError.limitExceeded(what: "seconds for one page", limit: 0)) {
      try HTMLReader(limits: HTMLLimits(seconds: -.infinity)).read(html)
    }
  }

  @Test func `a time that runs out during the parse ends it`() {
    let html = Array(("<p>x" + String(repeating: "<b id=a>y</b>", count: 300_000)).utf8)
    #expect(throws: ReadingError.limitExceeded(what: "seconds for one page", limit: 1)) {
      try HTMLReader(limits: HTMLLimits(seconds: 0.001)).read(html)
    }
  }

  @Test func `what is larger than its limit is refused`() {
    #expect(throws: ReadingError.tooLarge(bytes: 12, limit: 11)) {
      try HTMLReader(limits: HTMLLimits(bytes: 11)).read(Array("<p>12345</p>".utf8))
    }
    #expect(throws: ReadingError.tooLarge(bytes: 5, limit: 4)) {
      try HTMLReader(limits: HTMLLimits(text: 4)).read(Array("<p>12345</p>".utf8))
    }
  }
}
