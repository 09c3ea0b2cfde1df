import Documents
import Testing

struct HTMLStruckOutTests {
  @Test(arguments: [
    ("<p>We will <del>not</del> publish.</p>", ["paragraph: We will publish."], "(1 place)"),
    ("<p>We will <s>not</s> <ins>soon</ins> publish.</p>", ["paragraph: We will soon publish."], "(1 place)"),
    ("<p>a<strike> b </strike>c <DEL>d</DEL>e</p>", ["paragraph: a c e"], "(2 places)"),
    ("<p>We will<del> not</del>.</p>", ["paragraph: We will."], "(1 place)"),
    ("<p>a</p><del><p>b</p><p>c</p></del><p>d</p>", ["paragraph: a", "paragraph: d"], "(1 place)"),
    ("<ul><li>a</li><li><s>b</s></li><li>c</li></ul>", ["listItem 1 •: a", "listItem 1 •: c"], "(1 place)"),
    ("a<del><div>b</div></del>c", ["paragraph: a", "paragraph: c"], "(1 place)"),
    ("<p>a <span style='text-decoration: line-through'>b</span> c</p>", ["paragraph: a c"], "(1 place)"),
    ("<p>a <del>b <s>c</s> d</del> e</p>", ["paragraph: a e"], "(1 place)"),
    // Without an end, no further than its paragraph.
    ("<p>a <del>b</p><p>c</p>", ["paragraph: a", "paragraph: c"], "(1 place)"),
  ])
  func `struck-out text is left out and counted`(html: String, expected: [String], places: String) throws {
    let document = try HTMLReader().read(Array(html.utf8))
    #expect(blockLines(document) == expected)
    #expect(document.warnings == ["struck-out text was left out \(places)"])
  }

  @Test func `empty marks and inserted text give no warning`() throws {
    let document = try HTMLReader().read(Array("<p>a<del> </del><s></s> <ins>b</ins></p>".utf8))
    #expect(blockLines(document) == ["paragraph: a b"])
    #expect(document.warnings.isEmpty)
  }

  @Test func `a title takes no struck-out words`() throws {
    let document = try HTMLReader().read(Array("<h1>A <s>draft</s> plan</h1><p>b</p>".utf8))
    #expect(document.title == "A plan")
  }

  @Test func `a page that is struck out as a whole is empty`() {
    #expect(throws: ReadingError.empty) { try HTMLReader().read(Array("<p><del>a</del></p>".utf8)) }
  }
}
