import Foundation
import Testing

@testable import Reporting

@Suite struct TableTests {
  static let table = Table(
    schema: "things/1", title: "Things & more", columns: ["name", "count", "note"],
    rows: [[.text("a|b"), .number(2), .text("<b>x</b>")], [.text("long name here"), .none, .text("é")]],
    notes: ["two things"])

  @Test func `as text`() {
    #expect(
      Self.table.text(TerminalStyle()) == """
        name            count  note
        a|b             2      <b>x</b>
        long name here         é
        two things
        """)
  }

  @Test func `on a narrow terminal the cells of a row stand below each other where the table says so`() {
    let words = String(repeating: "word ", count: 8)
    let table = Table(
      schema: "things/1", title: "Things", columns: ["id", "first", "second", "third"],
      rows: [[.text("1"), .text(words), .none, .text("\u{1B}x")], [.text("2"), .none, .number(3), .none]],
      notes: ["two things"], stacks: true)
    #expect(
      table.text(TerminalStyle(width: 40, cutsTables: true)) == """
        1   first: word word word word word word
            word word · third: \u{FFFD}x
        2   second: 3
        two things
        """)
    // Elsewhere than on a terminal, and where there is room, it is a table.
    #expect(table.text(TerminalStyle(width: 40)).hasPrefix("id  first "))
    #expect(table.text(TerminalStyle(width: 120, cutsTables: true)).hasPrefix("id  first "))
  }

  @Test func `as JSON it has its schema and leaves empty cells out`() throws {
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(try Self.table.json().utf8)) as? [String: Any])
    #expect(object["schema"] as? String == "things/1")
    let rows = try #require(object["rows"] as? [[String: Any]])
    #expect(rows[0]["count"] as? Int == 2)
    #expect(rows[1].keys.sorted() == ["name", "note"])
  }

  @Test func `as CSV`() {
    #expect(Self.table.csv() == "name,count,note\r\na|b,2,<b>x</b>\r\nlong name here,,é\r\n")
  }

  @Test func `as Markdown the marks of documents are escaped`() {
    #expect(
      Self.table.markdown() == """
        ## Things \\& more

        | name | count | note |
        | --- | --- | --- |
        | a\\|b | 2 | \\<b\\>x\\</b\\> |
        | long name here |  | é |

        two things
        """)
  }

  @Test func `as HTML nothing of a document becomes markup`() {
    let page = Self.table.html()
    #expect(!page.contains("<b>x"))
    #expect(page.contains("&lt;b&gt;x"))
  }

  @Test func `every format ends in one line feed`() throws {
    for format in ReportFormat.allCases {
      let text = Array(try Self.table.rendered(as: format, style: TerminalStyle()).utf8)
      #expect(text.last == 0x0A)
      #expect(text.dropLast().last != 0x0A)
    }
  }

  @Test func `a table is cut only for a terminal, and never in its last column`() {
    let long = String(repeating: "word ", count: 40)
    let table = Table(schema: "x/1", title: "x", columns: ["a", "b"], rows: [[.text(long), .text(long)]])
    #expect(table.text(TerminalStyle()).contains(long.dropLast()))
    let cut = table.text(TerminalStyle(width: 60, cutsTables: true))
    #expect(cut.contains("…"))
    #expect(cut.hasSuffix(long))
  }
}
