import Documents
import Testing

struct OpenDocumentListTests {
  private typealias O = OpenDocumentFixture

  private func lines(_ levels: String, _ body: String) throws -> [String] {
    var text = OpenDocumentFixture(body)
    text.automatic = "<text:list-style style:name='L'>\(levels)</text:list-style>"
    return try text.lines
  }

  @Test(arguments: [
    ("1", "style:num-suffix='.'", ["1.", "2."]),
    ("a", "style:num-prefix='(' style:num-suffix=')'", ["(a)", "(b)"]),
    ("A", "", ["A", "B"]), ("i", "style:num-suffix=')'", ["i)", "ii)"]),
    ("I", "text:start-value='4'", ["IV", "V"]),
    ("", "", ["", ""]),
  ])
  func `a level's format makes its markers`(format: String, more: String, markers: [String]) throws {
    let shown = try lines(O.number(1, format, more), O.list([O.item(O.p("x")), O.item(O.p("x"))]))
    #expect(shown == markers.map { $0.isEmpty ? "listItem 1: x" : "listItem 1 \($0): x" })
  }

  @Test func `deeper lists have levels of the same style and numbers of those above`() throws {
    let levels =
      O.number(1, "1") + O.number(2, "1", "text:display-levels='2'")
      + "<text:list-level-style-bullet text:level='3' text:bullet-char='\u{F0B7}'/>"
    let deep = O.list([O.item(O.p("d"))], "")
    let inner = O.list([O.item(O.p("b")), O.item(O.p("c") + deep)], "")
    #expect(
      try lines(
        levels,
        O.list([O.item(O.p("a") + inner + O.p("more")), O.item(O.p("e") + O.list([O.item(O.p("f"))], ""))]))
        == [
          "listItem 1 1.: a", "listItem 2 1.1: b", "listItem 2 1.2: c", "listItem 3 •: d", "listItem 1: more",
          "listItem 1 2.: e", "listItem 2 2.1: f",
        ])
  }

  @Test func `a list begins anew unless it continues another`() throws {
    let one = O.list([O.item(O.p("a"))], "text:style-name='L' xml:id='x'")
    let levels = O.number(1, "1")
    #expect(
      try lines(levels, one + O.p("-") + O.list([O.item(O.p("b"))])) == [
        "listItem 1 1.: a", "paragraph: -", "listItem 1 1.: b",
      ])
    #expect(
      try lines(
        levels, one + O.list([O.item(O.p("b"))], "text:style-name='L' text:continue-numbering='true'"))
        == ["listItem 1 1.: a", "listItem 1 2.: b"])
    #expect(
      try lines(
        levels,
        one + O.list([O.item(O.p("b"))])
          + O.list([O.item(O.p("c"))], "text:style-name='L' text:continue-list='x'"))
        == ["listItem 1 1.: a", "listItem 1 1.: b", "listItem 1 2.: c"])
    #expect(
      try lines(levels, O.list([O.item(O.p("a"), "text:start-value='7'"), O.item(O.p("b"))])) == [
        "listItem 1 7.: a", "listItem 1 8.: b",
      ])
    let header = "<text:list-header>\(O.p("h"))</text:list-header>"
    #expect(try lines(levels, O.list([header, O.item(O.p("a"))])) == ["listItem 1: h", "listItem 1 1.: a"])
  }

  @Test func `an item that holds only a deeper list is not counted`() throws {
    let nested = O.list(
      [O.item(O.list([O.item(O.p("b"))], ""))], "text:style-name='L' text:continue-numbering='true'")
    #expect(
      try lines(
        O.number(1, "1") + O.number(2, "a"),
        O.list([O.item(O.p("a"))]) + nested
          + O.list([O.item(O.p("c"))], "text:style-name='L' text:continue-numbering='true'"))
        == ["listItem 1 1.: a", "listItem 2 a.: b", "listItem 1 2.: c"])
  }

  @Test func `headings have the outline's numbers in their text`() throws {
    var text = OpenDocumentFixture(
      [(1, "a"), (2, "b"), (2, "c"), (1, "d"), (2, "e")].map {
        "<text:h text:outline-level='\($0)'>\($1)</text:h>"
      }.joined())
    text.common =
      "<text:outline-style style:name='Outline'><text:outline-level-style text:level='1' style:num-format='I' style:num-suffix='.'/>"
      + "<text:outline-level-style text:level='2' style:num-format='1' text:display-levels='2'/></text:outline-style>"
    #expect(
      try text.lines == [
        "heading 1: I. a", "heading 2: I.1 b", "heading 2: I.2 c", "heading 1: II. d", "heading 2: II.1 e",
      ])
  }
}
