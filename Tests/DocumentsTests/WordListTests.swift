import Documents
import Testing

struct WordListTests {
  private typealias W = WordFixture

  private func lines(
    _ levels: [String], _ body: String,
    lists: String = "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>"
  ) throws -> [String] {
    var word = WordFixture(body)
    word.numbering = "<w:abstractNum w:abstractNumId='0'>\(levels.joined())</w:abstractNum>" + lists
    return try word.lines
  }

  @Test(arguments: [
    ("decimal", "%1.", ["1.", "2.", "3."]), ("lowerLetter", "(%1)", ["(a)", "(b)", "(c)"]),
    ("upperLetter", "%1)", ["A)", "B)", "C)"]), ("lowerRoman", "%1.", ["i.", "ii.", "iii."]),
    ("upperRoman", "Part %1", ["Part I", "Part II", "Part III"]), ("ordinal", "%1", ["1st", "2nd", "3rd"]),
    ("decimalZero", "%1", ["01", "02", "03"]), ("bullet", "\u{F0B7}", ["•", "•", "•"]),
    ("bullet", "o", ["o", "o", "o"]), ("bullet", "–", ["–", "–", "–"]),
  ])
  func `a level's format makes its markers`(format: String, text: String, markers: [String]) throws {
    let body = (0..<3).map { _ in W.item("x", list: 1) }.joined()
    #expect(try lines([W.level(0, format, text)], body) == markers.map { "listItem 1 \($0): x" })
  }

  @Test func `bullets of symbol fonts are what they look like`() throws {
    let fonts = [
      ("\u{F0A7}", "Wingdings", "▪"), ("\u{F0B7}", "Symbol", "•"), ("\u{F0FC}", "Wingdings", "✓"),
      ("\u{F0FF}", "Wingdings", "•"),
    ]
    for (glyph, font, shown) in fonts {
      let level =
        "<w:lvl w:ilvl='0'><w:numFmt w:val='bullet'/><w:lvlText w:val='\(glyph)'/><w:rPr><w:rFonts w:ascii='\(font)'/></w:rPr></w:lvl>"
      #expect(try lines([level], W.item("x", list: 1)) == ["listItem 1 \(shown): x"])
    }
  }

  @Test func `letters behind z are doubled`() throws {
    let body = (0..<28).map { _ in W.item("x", list: 1) }.joined()
    let all = try lines([W.level(0, "lowerLetter", "%1.")], body)
    #expect(Array(all.suffix(3)) == ["listItem 1 z.: x", "listItem 1 aa.: x", "listItem 1 bb.: x"])
  }

  @Test func `levels count by themselves and begin anew behind a higher one`() throws {
    let levels = [
      W.level(0, "decimal", "%1."), W.level(1, "decimal", "%1.%2."), W.level(2, "lowerLetter", "(%3)"),
    ]
    let order = [0, 1, 1, 2, 2, 0, 1, 2, 1]
    let body = order.map { W.item("x", list: 1, level: $0) }.joined()
    #expect(
      try lines(levels, body)
        == ["1 1.", "2 1.1.", "2 1.2.", "3 (a)", "3 (b)", "1 2.", "2 2.1.", "3 (a)", "2 2.2."].map {
          "listItem \($0): x"
        })
  }

  @Test func `a level that never restarts goes on, one in legal style has digits alone`() throws {
    let never = [
      W.level(0, "upperRoman", "%1."), W.level(1, "decimal", "%2", more: "<w:lvlRestart w:val='0'/>"),
    ]
    let order = [0, 1, 0, 1]
    #expect(
      try lines(never, order.map { W.item("x", list: 1, level: $0) }.joined())
        == ["1 I.", "2 1", "1 II.", "2 2"].map { "listItem \($0): x" })
    let legal = [W.level(0, "upperRoman", "%1."), W.level(1, "decimal", "%1.%2", more: "<w:isLgl/>")]
    #expect(
      try lines(legal, [0, 1].map { W.item("x", list: 1, level: $0) }.joined())
        == ["listItem 1 I.: x", "listItem 2 1.1: x"])
  }

  @Test func `lists of one kind count on unless they say where to start`() throws {
    let lists =
      "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num><w:num w:numId='2'><w:abstractNumId w:val='0'/></w:num>"
      + "<w:num w:numId='3'><w:abstractNumId w:val='0'/><w:lvlOverride w:ilvl='0'><w:startOverride w:val='7'/></w:lvlOverride></w:num>"
      + "<w:num w:numId='4'><w:abstractNumId w:val='0'/><w:lvlOverride w:ilvl='0'>\(W.level(0, "upperLetter", "%1)"))</w:lvlOverride></w:num>"
    let body = [1, 2, 3, 3, 4].map { W.item("x", list: $0) }.joined()
    #expect(
      try lines([W.level(0, "decimal", "%1.", start: 4)], body, lists: lists)
        == ["4.", "5.", "7.", "8.", "I)"].map { "listItem 1 \($0): x" })
  }

  @Test func `a style gives its paragraphs a list, and a paragraph can leave it`() throws {
    var word = WordFixture(
      W.p("a", "<w:pStyle w:val='B'/>") + W.p("b", "<w:pStyle w:val='C'/>")
        + W.p("c", "<w:pStyle w:val='B'/><w:numPr><w:numId w:val='0'/></w:numPr>")
        + W.p("d", "<w:pStyle w:val='B'/><w:numPr><w:ilvl w:val='1'/></w:numPr>")
        + W.p("e", "<w:pStyle w:val='D'/>"))
    word.styles =
      W.style("B", "My list", "<w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr>")
      + W.style("C", "My other", basedOn: "B")
      + W.style("D", "List Bullet 3", "<w:pPr><w:numPr><w:numId w:val='2'/></w:numPr></w:pPr>")
    word.numbering =
      "<w:abstractNum w:abstractNumId='0'>\(W.level(0, "decimal", "%1.") + W.level(1, "lowerLetter", "%2)"))</w:abstractNum>"
      + "<w:abstractNum w:abstractNumId='1'>\(W.level(0, "bullet", "•"))</w:abstractNum>"
      + "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num><w:num w:numId='2'><w:abstractNumId w:val='1'/></w:num>"
    #expect(
      try word.lines
        == ["listItem 1 1.: a", "listItem 1 2.: b", "paragraph: c", "listItem 2 a): d", "listItem 3 •: e"])
  }

  @Test func `a numbering style stands for its list`() throws {
    var word = WordFixture(W.item("x", list: 2))
    word.styles =
      "<w:style w:type='numbering' w:styleId='N'><w:name w:val='N'/><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style>"
    word.numbering =
      "<w:abstractNum w:abstractNumId='0'><w:styleLink w:val='N'/>\(W.level(0, "upperRoman", "%1."))</w:abstractNum>"
      + "<w:abstractNum w:abstractNumId='1'><w:numStyleLink w:val='N'/></w:abstractNum>"
      + "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num><w:num w:numId='2'><w:abstractNumId w:val='1'/></w:num>"
    #expect(try word.lines == ["listItem 1 I.: x"])
  }

  @Test func `a heading's number is part of its text`() throws {
    var word = WordFixture(
      W.p("Scope", "<w:pStyle w:val='H'/><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr>"))
    word.styles = W.style("H", "heading 1", "<w:pPr><w:outlineLvl w:val='0'/></w:pPr>")
    word.numbering =
      "<w:abstractNum w:abstractNumId='0'>\(W.level(0, "upperRoman", "%1."))</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>"
    #expect(try word.lines == ["heading 1: I. Scope"])
  }

  @Test(arguments: [
    (["1. one", "2. two", "text"], ["listItem 1 1.: one", "listItem 1 2.: two", "paragraph: text"]),
    (["(a) one", "(b) two"], ["listItem 1 (a): one", "listItem 1 (b): two"]),
    (["\u{F0B7}\tone", "\u{F0B7}\tmore"], ["listItem 1 •: one", "listItem 1 •: more"]),
    (
      ["1. one", "which is long.", "2. two"],
      ["listItem 1 1.: one", "paragraph: which is long.", "listItem 1 2.: two"]
    ),
    (["1. alone", "text"], ["paragraph: 1. alone", "paragraph: text"]),
    (["1945. The end.", "text"], ["paragraph: 1945. The end.", "paragraph: text"]),
  ])
  func `typed marks make items where they are in sequence`(texts: [String], expected: [String]) throws {
    #expect(try WordFixture(texts.map { W.p($0) }.joined()).lines == expected)
  }

  @Test func `numbers that no list can have do not trap`() throws {
    let huge = "\(Int.max)"
    let levels = [
      "<w:lvl w:ilvl='0'><w:start w:val='\(huge)'/><w:numFmt w:val='lowerLetter'/><w:lvlText w:val='%1%2%9%%'/></w:lvl>",
      W.level(99, "decimal", "%1"),
    ]
    let body =
      W.item("x", list: 1) + W.item("x", list: 1) + W.item("x", list: 1, level: Int.max)
      + W.item("x", list: 9)
    #expect(try lines(levels, body).count == 4)
  }
}
