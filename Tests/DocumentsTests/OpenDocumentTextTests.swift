import Documents
import Testing

struct OpenDocumentTextTests {
  private typealias O = OpenDocumentFixture

  @Test(arguments: [
    ("a<text:s text:c='5'/>b", "a b"), ("a<text:tab/>b", "a b"), ("a<text:line-break/>b", "a b"),
    ("a &amp; <text:span>b</text:span>", "a & b"),
    (
      "<text:ruby><text:ruby-base>base</text:ruby-base><text:ruby-text>up</text:ruby-text></text:ruby>",
      "base"
    ),
    ("10<text:span text:style-name='up'>3</text:span>", "10³"),
    ("page <text:page-number>4</text:page-number>", "page 4"),
    ("a<text:bookmark-start text:name='x'/>b<text:bookmark-end text:name='x'/>", "ab"),
  ])
  func `a paragraph's content becomes text`(inside: String, text: String) throws {
    var fixture = OpenDocumentFixture(O.p(inside))
    fixture.automatic =
      "<style:style style:name='up' style:family='text'><style:text-properties style:text-position='super 58%'/></style:style>"
    #expect(try fixture.lines == ["paragraph: \(text)"])
  }

  @Test func `styles say what paragraphs and words are`() throws {
    var text = OpenDocumentFixture(
      O.p("t", "Title") + O.p("q", "P1") + O.p("c", "Table")
        + O.p("a <text:span text:style-name='B'>b <text:span text:style-name='N'>n</text:span></text:span>")
        + O.p(
          "gone <text:span text:style-name='S'>struck</text:span><text:span text:style-name='H'>hid</text:span>here"
        ))
    text.common =
      O.style("Quotations", "paragraph", "") + O.style("Caption", "paragraph", "")
      + O.style("Table", "paragraph", "", "style:parent-style-name='Caption'")
    text.automatic =
      O.style("P1", "paragraph", "", "style:parent-style-name='Quotations'")
      + O.style("B", "text", "fo:font-weight='bold'")
      + O.style("N", "text", "fo:font-weight='normal' fo:font-style='italic'")
      + O.style("S", "text", "style:text-line-through-style='solid'")
      + O.style("H", "text", "text:display='none'")
    let document = try text.read()
    #expect(
      blockLines(document) == [
        "heading 1: t", "quotation: q", "caption: c", "paragraph: a b n", "paragraph: gone here",
      ])
    #expect(
      document.blocks[3].emphases.map { "\(document.text.string($0.range)) \($0.kind.rawValue)" } == [
        "b strong", "n emphasis",
      ])
    #expect(
      document.warnings == ["struck-out text was left out (1 place)", "hidden text was left out (1 place)"])
  }

  @Test func `notes, links and comments`() throws {
    let note = { (kind: String, label: String, text: String) in
      "<text:note text:note-class='\(kind)'><text:note-citation>\(label)</text:note-citation><text:note-body>\(O.p(text))\(O.p("more"))</text:note-body></text:note>"
    }
    let document = try OpenDocumentFixture(
      O.p(
        "a\(note("endnote", "i", "end"))b\(note("footnote", "1", "foot")) <text:a xlink:href='https://a.example/?x=1&amp;y=2'>link</text:a><office:annotation>\(O.p("Why?"))</office:annotation>"
      )
    ).read()
    #expect(
      blockLines(document)
        == [
          "paragraph: ab link [i,1]", "footnote 1: foot", "footnote: more", "footnote i: end",
          "footnote: more",
        ])
    #expect(document.blocks[0].links.map(\.target) == ["https://a.example/?x=1&y=2"])
    #expect(document.warnings == ["1 comment was left out"])
  }

  @Test func `tables, boxes, sections and contents`() throws {
    let row = { (cells: [String]) in
      "<table:table-row>\(cells.map { "<table:table-cell>\(O.p($0))</table:table-cell>" }.joined())<table:covered-table-cell>\(O.p("x"))</table:covered-table-cell></table:table-row>"
    }
    #expect(
      try OpenDocumentFixture(
        "<table:table><table:table-header-rows>\(row(["a", "b"]))</table:table-header-rows>\(row(["c", "d"]))</table:table>"
          + "<table:table>\(row(["e"]))</table:table>"
          + O.p("f<draw:frame><draw:text-box>\(O.p("boxed"))</draw:text-box></draw:frame>g")
          + "<text:section>\(O.p("h"))</text:section><text:section text:display='none'>\(O.p("i"))</text:section>"
          + "<text:table-of-content><text:index-body>\(O.p("j 3"))</text:index-body></text:table-of-content>"
      ).lines
        == [
          "tableRow: a | b", "tableRow: c | d", "paragraph: e", "paragraph: fg", "paragraph: boxed",
          "paragraph: h", "paragraph (navigation): j 3",
        ])
  }

  @Test func `tracked changes are accepted and listed`() throws {
    let region = { (id: String, kind: String, inside: String) in
      "<text:changed-region text:id='\(id)'><text:\(kind)><office:change-info><dc:creator>A. Author</dc:creator><dc:date>2022-05-28T10:00:00</dc:date></office:change-info>\(inside)</text:\(kind)></text:changed-region>"
    }
    let regions =
      "<text:tracked-changes>" + region("d", "deletion", O.p("not ")) + region("i", "insertion", "")
      + region("f", "format-change", "") + "</text:tracked-changes>"
    let document = try OpenDocumentFixture(
      regions
        + O.p(
          "We will <text:change text:change-id='d'/><text:change-start text:change-id='i'/>soon<text:change-end text:change-id='i'/> act."
        )
    ).read()
    #expect(blockLines(document) == ["paragraph: We will soon act."])
    #expect(
      document.changes.map { "\($0.kind.rawValue) \($0.at) '\($0.text)' \($0.author ?? "") \($0.date ?? "")" }
        == [
          "deletion 8 'not' A. Author 2022-05-28T10:00:00",
          "insertion 8 'soon' A. Author 2022-05-28T10:00:00",
        ])
  }

  @Test func `headers, pages and what the document says of itself`() throws {
    var text = OpenDocumentFixture(O.p("a") + O.p("b<text:soft-page-break/> c") + O.p("d", "P"))
    text.automatic =
      "<style:style style:name='P' style:family='paragraph'><style:paragraph-properties fo:break-before='page'/></style:style>"
    text.common =
      "<style:default-style style:family='paragraph'><style:text-properties fo:language='fr' fo:country='CH'/></style:default-style>"
    text.masters =
      "<style:master-page style:name='Standard'><style:header>\(O.p("head"))</style:header><style:header-left>\(O.p("head"))</style:header-left><style:footer>\(O.p("foot"))</style:footer></style:master-page>"
    text.meta =
      "<dc:title>A Plan</dc:title><meta:initial-creator>A. Author</meta:initial-creator><dc:creator>An Editor</dc:creator>"
    let document = try text.read()
    #expect(
      blockLines(document) == [
        "paragraph (header): head", "paragraph: a", "paragraph: b c", "paragraph: d",
        "paragraph (footer): foot",
      ])
    #expect(document.pages.map(\.number) == [1, 2, 3])
    #expect(document.page(atByte: document.blocks[3].range.lowerBound) == 3)
    #expect(document.title == "A Plan" && document.byline == "A. Author" && document.language == "fr-CH")
  }

  @Test func `an encrypted package is refused as such`() throws {
    var text = OpenDocumentFixture(O.p("a"))
    text.manifest = "<m:file-entry m:full-path='content.xml'><m:encryption-data/></m:file-entry>"
    #expect(throws: ReadingError.encrypted) { try text.read() }
  }
}
