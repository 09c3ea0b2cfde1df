import Testing

@testable import Reporting

struct PagerTests {
  private func command(_ lines: Int, named: String? = nil, rows: Int = 24, columns: Int = 80) -> String? {
    Pager.command(
      for: String(repeating: "line\n", count: lines), named: named, rows: rows, columns: columns)
  }

  @Test func `what fits the terminal is printed, what does not is paged`() {
    #expect(command(0) == nil)
    #expect(command(23) == nil)
    #expect(command(24) == "less -R")
    #expect(command(24, named: "more") == "more")
  }

  @Test func `nobody is forced to a pager`() {
    for named in ["", "  ", "cat"] { #expect(command(500, named: named) == nil) }
    #expect(command(500, rows: 0) == nil)
  }

  @Test func `a long line counts as the lines it takes, colours not at all`() {
    let long = String(repeating: "x", count: 40 * 10) + "\n"
    #expect(Pager.command(for: long, named: nil, rows: 10, columns: 40) == "less -R")
    #expect(Pager.command(for: long, named: nil, rows: 11, columns: 40) == nil)
    let coloured = String(repeating: "\u{1B}[1mx\u{1B}[0m", count: 40) + "\n"
    #expect(Pager.command(for: coloured, named: nil, rows: 2, columns: 40) == nil)
    #expect(Pager.command(for: coloured + coloured, named: nil, rows: 2, columns: 40) == "less -R")
  }
}
