import Documents
import Testing

struct WordTextTests {
  private typealias W = WordFixture

  @Test(arguments: [
    ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r>", "a b"),
    ("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t></w:r>", "a b"),
    ("<w:r><w:t>a</w:t><w:cr/><w:t>b</w:t></w:r>", "a b"),
    ("<w:r><w:t>co</w:t><w:noBreakHyphen/><w:t>op</w:t><w:softHyphen/><w:t>er</w:t></w:r>", "co-oper"),
    ("<w:r><w:sym w:font='Symbol' w:char='F061'/><w:sym w:font='Wingdings' w:char='F0FC'/></w:r>", "α✓"),
    (
      "<w:smartTag><w:r><w:t>a</w:t></w:r></w:smartTag><w:sdt><w:sdtContent><w:r><w:t>b</w:t></w:r></w:sdtContent></w:sdt>",
      "ab"
    ),
    (W.r("10") + W.r("3", "<w:vertAlign w:val='superscript'/>"), "10³"),
    (W.r("1") + W.r("st", "<w:vertAlign w:val='superscript'/>"), "1st"),
    (W.r("H") + W.r("2", "<w:vertAlign w:val='subscript'/>") + W.r("O"), "H₂O"),
    ("<w:r><w:t>a &amp; b &lt;c&gt; &#8212;</w:t></w:r>", "a & b <c> —"),
    ("<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>", "x=1"),
    (
      "<w:r><w:ruby><w:rt><w:r><w:t>up</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>base</w:t></w:r></w:rubyBase></w:ruby></w:r>",
      "base"
    ),
    (
      "<w:r><mc:AlternateContent><mc:Choice Requires='x'><w:t>a</w:t></mc:Choice><mc:Fallback><w:t>b</w:t></mc:Fallback></mc:AlternateContent></w:r>",
      "a"
    ),
    ("<w:r><w:rPr><w:webHidden/></w:rPr><w:t>shown</w:t></w:r>", "shown"),
  ])
  func `a run's content becomes text`(runs: String, text: String) throws {
    #expect(try WordFixture("<w:p>\(runs)</w:p>").lines == ["paragraph: \(text)"])
  }

  @Test func `two line breaks end a block`() throws {
    #expect(
      try WordFixture("<w:p><w:r><w:t>a</w:t><w:br/><w:br/><w:t>b</w:t></w:r></w:p>").lines
        == ["paragraph: a", "paragraph: b"])
  }

  @Test func `headings are found by outline level through the styles`() throws {
    var word = WordFixture(
      W.p("T", "<w:pStyle w:val='T'/>") + W.p("A", "<w:pStyle w:val='berschrift1'/>")
        + W.p("B", "<w:pStyle w:val='X'/>")
        + W.p("C", "<w:outlineLvl w:val='8'/>") + W.p("D", "<w:pStyle w:val='X'/><w:outlineLvl w:val='9'/>")
        + W.p("E", "<w:pStyle w:val='Loop'/>") + W.p("F", "<w:pStyle w:val='Y'/>"))
    word.styles =
      W.style("T", "Title")
      + W.style("berschrift1", "Überschrift", "<w:pPr><w:outlineLvl w:val='1'/></w:pPr>")
      + W.style("X", "Mine", basedOn: "berschrift1") + W.style("Loop", "Loop", basedOn: "Loop")
      + W.style("Y", "heading 3")
    #expect(
      try word.lines
        == [
          "heading 1: T", "heading 2: A", "heading 2: B", "heading 6: C", "paragraph: D", "paragraph: E",
          "heading 3: F",
        ])
    #expect(try word.read().title == "T")
  }

  @Test func `quotations and captions are found by style, contents are navigation`() throws {
    var word = WordFixture(
      W.p("q", "<w:pStyle w:val='a'/>") + W.p("c", "<w:pStyle w:val='b'/>")
        + W.p("n 3", "<w:pStyle w:val='c'/>")
        + "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val='Table of Contents'/></w:docPartObj></w:sdtPr><w:sdtContent>\(W.p("m"))</w:sdtContent></w:sdt>"
    )
    word.styles = W.style("a", "Intense Quote") + W.style("b", "caption") + W.style("c", "toc 1")
    #expect(
      try word.lines
        == ["quotation: q", "caption: c", "paragraph (navigation): n 3", "paragraph (navigation): m"])
  }

  @Test func `bold and italic words are emphasis, and styles toggle`() throws {
    var word = WordFixture(
      "<w:p>\(W.r("a "))\(W.r("b", "<w:b/>"))\(W.r(" c", "<w:b/><w:i w:val='0'/>"))\(W.r(" d", "<w:i/>"))</w:p>"
        + "<w:p><w:pPr><w:pStyle w:val='S'/></w:pPr>\(W.r("e"))\(W.r(" f", "<w:rStyle w:val='C'/>"))</w:p>")
    word.styles =
      W.style("S", "S", "<w:rPr><w:b/></w:rPr>")
      + "<w:style w:type='character' w:styleId='C'><w:name w:val='C'/><w:rPr><w:b/></w:rPr></w:style>"
    let document = try word.read()
    let shown = document.blocks.map {
      $0.emphases.map { "\(document.text.string($0.range)) \($0.kind.rawValue)" }
    }
    #expect(shown == [["b c strong", "d emphasis"], ["e strong"]])
  }

  @Test func `links lead where relationships and fields say`() throws {
    let field = { (instruction: String, shown: String) in
      "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>\(instruction)</w:instrText></w:r>"
        + "<w:r><w:fldChar w:fldCharType='separate'/></w:r>\(W.r(shown))<w:r><w:fldChar w:fldCharType='end'/></w:r>"
    }
    var word = WordFixture(
      "<w:p>\(W.r("x "))<w:hyperlink r:id='r1' w:anchor='p'>\(W.r("one"))</w:hyperlink> \(W.r(" "))"
        + field(" HYPERLINK &quot;https://b.example/&quot; \\o &quot;tip&quot; ", "two") + W.r(" ")
        + field(" PAGE ", "3") + W.r(" ")
        + "<w:fldSimple w:instr='HYPERLINK \\l \"here\"'>\(W.r("four"))</w:fldSimple></w:p>")
    word.links =
      "<Relationship Id='r1' Type='\(W.relations)/hyperlink' TargetMode='External' Target='https://a.example/?a=1&amp;b=2'/>"
    let document = try word.read()
    #expect(blockLines(document) == ["paragraph: x one two 3 four"])
    #expect(
      document.blocks[0].links.map { "\(document.text.string($0.range)) \($0.target)" }
        == ["one https://a.example/?a=1&b=2#p", "two https://b.example/", "four #here"])
  }

  @Test func `notes stand behind the content in order, under the labels that are shown`() throws {
    let reference = { (kind: String, id: Int) in "<w:r><w:\(kind)Reference w:id='\(id)'/></w:r>" }
    var word = WordFixture(
      "<w:p>\(W.r("a"))\(reference("footnote", 5))\(W.r(" b"))\(reference("endnote", 2))\(W.r(" c"))\(reference("footnote", 2))"
        + "<w:r><w:footnoteReference w:customMarkFollows='1' w:id='3'/><w:t>*</w:t></w:r>\(W.r("."))</w:p>"
        + W.p("end"))
    word.footnotes =
      "<w:footnote w:type='separator' w:id='0'>\(W.p("---"))</w:footnote><w:footnote w:id='2'>\(W.p("second"))</w:footnote>"
      + "<w:footnote w:id='5'>\(W.p("first"))\(W.p("goes on"))</w:footnote><w:footnote w:id='3'>\(W.p("starred"))</w:footnote>"
      + "<w:footnote w:id='9'>\(W.p("never referred to"))</w:footnote>"
    word.endnotes = "<w:endnote w:id='2'>\(W.p("at the end"))</w:endnote>"
    #expect(
      try word.lines == [
        "paragraph: a b c. [1,i,2,*]", "paragraph: end", "footnote 1: first", "footnote: goes on",
        "footnote 2: second",
        "footnote *: starred", "footnote i: at the end",
      ])
  }

  @Test func `rows of data are blocks, tables of layout are not`() throws {
    let cell = { (inside: String) in "<w:tc>\(inside)</w:tc>" }
    let row = { (cells: [String]) in "<w:tr>\(cells.map(cell).joined())</w:tr>" }
    #expect(
      try WordFixture(
        "<w:tbl>\(row([W.p("a"), W.p("b1") + W.p("b2"), W.p("")]))\(row([W.p("c"), W.p(""), W.p("d")]))</w:tbl>"
          + W.p("e")
      ).lines
        == ["tableRow: a | b1 b2", "tableRow: c | d", "paragraph: e"])
    #expect(
      try WordFixture("<w:tbl>\(row([W.p("a")]))\(row([W.p("b")]))</w:tbl>").lines == [
        "paragraph: a", "paragraph: b",
      ])
    #expect(
      try WordFixture("<w:tbl>\(row([W.p("x"), "<w:tbl>\(row([W.p("a"), W.p("b")]))</w:tbl>"]))</w:tbl>")
        .lines
        == ["paragraph: x", "tableRow: a | b"])
    let merged = "<w:tcPr><w:vMerge/></w:tcPr>"
    #expect(
      try WordFixture(
        "<w:tbl>\(row(["<w:tcPr><w:vMerge w:val='restart'/></w:tcPr>" + W.p("a"), W.p("b")]))\(row([merged + W.p("a"), W.p("c")]))</w:tbl>"
      ).lines
        == ["tableRow: a | b", "tableRow: c"])
  }

  @Test func `text boxes come behind their paragraph, once`() throws {
    let box = "<w:txbxContent>\(W.p("boxed"))</w:txbxContent>"
    let drawing =
      "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><v:a>\(box)</v:a></w:drawing></mc:Choice><mc:Fallback><w:pict>\(box)</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    #expect(
      try WordFixture("<w:p>\(W.r("a"))\(drawing)\(W.r("b"))</w:p>" + W.p("c")).lines
        == ["paragraph: ab", "paragraph: boxed", "paragraph: c"])
  }

  @Test
  func `headers and footers are not content, comments are counted, hidden and struck-out text is left out`()
    throws
  {
    var word = WordFixture(
      "<w:p>\(W.r("We will "))\(W.r("not ", "<w:strike/>"))\(W.r("never ", "<w:dstrike/>"))\(W.r("act"))\(W.r(" secretly", "<w:vanish/>"))</w:p>"
    )
    word.header = W.p("Letterhead")
    word.footer = W.p("Page 1")
    word.comments =
      "<w:comment w:id='0'>\(W.p("Is it so?"))</w:comment><w:comment w:id='1'>\(W.p("No."))</w:comment>"
    let document = try word.read()
    #expect(
      blockLines(document) == [
        "paragraph (header): Letterhead", "paragraph: We will act", "paragraph (footer): Page 1",
      ])
    #expect(
      document.warnings
        == [
          "struck-out text was left out (1 place)", "hidden text was left out (1 place)",
          "2 comments were left out",
        ])
  }

  @Test func `pages are those of the last printing, else the typed breaks`() throws {
    let typed =
      "<w:p>\(W.r("a"))<w:r><w:br w:type='page'/></w:r></w:p>" + W.p("b") + W.p("c", "<w:pageBreakBefore/>")
    let document = try WordFixture(typed).read()
    #expect(document.pages.map(\.number) == [1, 2, 3])
    #expect(document.blocks.map { document.page(atByte: $0.range.lowerBound) } == [1, 2, 3])
    let rendered =
      "<w:p>\(W.r("a"))<w:r><w:br w:type='page'/></w:r></w:p><w:p><w:r><w:lastRenderedPageBreak/><w:t>b</w:t></w:r></w:p>"
    #expect(try WordFixture(rendered).read().pages.map(\.number) == [1, 2])
    #expect(try WordFixture(W.p("a")).read().pages.isEmpty)
  }

  @Test(arguments: [
    ("<dc:title>A Plan</dc:title><dc:creator>A. Author</dc:creator>", "A Plan", "A. Author"),
    ("<dc:title>Document1</dc:title><dc:creator>python-docx</dc:creator>", "The first heading", nil),
    ("<dc:title>letter_final.docx</dc:title>", "The first heading", nil),
    ("<dc:title> </dc:title>", "The first heading", nil),
  ])
  func `what the package says of itself counts where a person wrote it`(
    core: String, title: String?, byline: String?
  ) throws {
    var word = WordFixture(
      W.p("Geneva, 28 May 2022") + W.p("The first heading", "<w:outlineLvl w:val='0'/>")
        + "<w:p>\(W.r("Bonjour à tous.", "<w:lang w:val='fr-CH'/>"))</w:p>")
    word.core = core
    let document = try word.read()
    #expect(document.title == title)
    #expect(document.byline == byline)
    #expect(document.published == "2022-05-28")
    #expect(document.language == "fr-CH")
    #expect(document.sourceMap.runs.isEmpty)
    #expect(document.encoding.reason == .format)
  }
}
