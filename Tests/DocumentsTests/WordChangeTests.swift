import Documents
import Testing

struct WordChangeTests {
  private typealias W = WordFixture
  private static let by = "w:author='A. Author' w:date='2022-05-28T10:00:00Z'"

  private func del(_ text: String) -> String {
    "<w:del \(Self.by)><w:r><w:delText xml:space='preserve'>\(text)</w:delText></w:r></w:del>"
  }
  private func ins(_ text: String) -> String { "<w:ins \(Self.by)>\(W.r(text))</w:ins>" }

  /// "insertion 5 'words'", and the text from there on.
  private func changes(_ document: Document) -> [String] {
    document.changes.map { "\($0.kind.rawValue) \($0.at) '\($0.text)'" }
  }

  @Test func `inserted text is text, deleted text is not, and both are listed`() throws {
    let document = try WordFixture("<w:p>\(W.r("We will "))\(del("not "))\(ins("soon "))\(W.r("act."))</w:p>")
      .read()
    #expect(blockLines(document) == ["paragraph: We will soon act."])
    #expect(changes(document) == ["deletion 8 'not'", "insertion 8 'soon'"])
    #expect(document.changes.allSatisfy { $0.author == "A. Author" && $0.date == "2022-05-28T10:00:00Z" })
  }

  @Test func `changes that programs cut at their runs are one`() throws {
    let document = try WordFixture(
      "<w:p>\(W.r("a "))\(del("b"))\(del("c"))\(W.r("d "))\(ins("e"))\(ins("f"))</w:p>"
    ).read()
    #expect(blockLines(document) == ["paragraph: a d ef"])
    #expect(changes(document) == ["deletion 2 'bc'", "insertion 4 'ef'"])
  }

  @Test func `what was moved is deleted in one place and inserted in the other`() throws {
    let document = try WordFixture(
      "<w:p>\(W.r("a"))<w:moveFrom \(Self.by)>\(W.r(" moved"))</w:moveFrom></w:p><w:p><w:moveTo \(Self.by)>\(W.r("moved"))</w:moveTo></w:p>"
    ).read()
    #expect(blockLines(document) == ["paragraph: a", "paragraph: moved"])
    #expect(changes(document) == ["deletion 1 'moved'", "insertion 3 'moved'"])
  }

  @Test func `a deleted paragraph mark joins two paragraphs, and the second says what they are`() throws {
    let mark = "<w:rPr><w:del \(Self.by)/></w:rPr>"
    let document = try WordFixture(W.p("One ", mark) + W.p("two", "<w:outlineLvl w:val='0'/>") + W.p("three"))
      .read()
    #expect(blockLines(document) == ["heading 1: One two", "paragraph: three"])
    let whole = try WordFixture(
      W.p("a")
        + "<w:p><w:pPr>\(mark)</w:pPr>\(del("gone"))</w:p><w:p><w:pPr>\(mark)</w:pPr>\(del("too"))</w:p>"
        + W.p("b")
    ).read()
    #expect(blockLines(whole) == ["paragraph: a", "paragraph: b"])
    #expect(changes(whole) == ["deletion 3 'gone too'"])
  }

  @Test func `a deleted item is not counted`() throws {
    let list = "<w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr>"
    var word = WordFixture(
      W.item("a", list: 1) + "<w:p><w:pPr>\(list)<w:rPr><w:del \(Self.by)/></w:rPr></w:pPr>\(del("b"))</w:p>"
        + W.item("c", list: 1))
    word.numbering =
      "<w:abstractNum w:abstractNumId='0'>\(W.level(0, "decimal", "%1."))</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>"
    #expect(try word.lines == ["listItem 1 1.: a", "listItem 1 2.: c"])
  }

  @Test func `a deleted row and a deleted note leave the text`() throws {
    var word = WordFixture(
      "<w:tbl><w:tr><w:tc>\(W.p("a"))</w:tc><w:tc>\(W.p("b"))</w:tc></w:tr><w:tr><w:trPr><w:del \(Self.by)/></w:trPr><w:tc>\(W.p("c"))</w:tc><w:tc>\(W.p("d"))</w:tc></w:tr></w:tbl>"
        + "<w:p>\(W.r("e"))<w:del \(Self.by)><w:r><w:footnoteReference w:id='1'/></w:r></w:del></w:p>")
    word.footnotes = "<w:footnote w:id='1'>\(W.p("note"))</w:footnote>"
    let document = try word.read()
    #expect(blockLines(document) == ["tableRow: a | b", "paragraph: e"])
    #expect(changes(document) == ["deletion 7 'c d'"])
  }

  @Test func `changes of format, and of nothing, are none`() throws {
    let document = try WordFixture(
      "<w:p><w:pPr><w:pPrChange \(Self.by)><w:pPr><w:outlineLvl w:val='0'/></w:pPr></w:pPrChange></w:pPr><w:r><w:rPr><w:rPrChange \(Self.by)><w:rPr><w:strike/></w:rPr></w:rPrChange></w:rPr><w:t>a</w:t></w:r><w:ins \(Self.by)></w:ins></w:p>"
    ).read()
    #expect(blockLines(document) == ["paragraph: a"])
    #expect(document.changes.isEmpty)
  }

  @Test func `every change has a place in the text`() throws {
    for body in [
      "<w:p>\(del("all"))</w:p>\(W.p("x"))", "\(W.p("x"))<w:p>\(del("all"))</w:p>",
      "\(W.p("x"))<w:p>\(ins("end"))</w:p>",
    ] {
      let document = try WordFixture(body).read()
      #expect(document.changes.count == 1)
      #expect(document.changes.allSatisfy { (0...document.text.utf8.count).contains($0.at) })
      for change in document.changes where change.kind == .insertion {
        #expect(document.text.string(change.at..<document.text.utf8.count).hasPrefix(change.text))
      }
    }
  }
}
