import Testing

@testable import Reporting

@Suite struct CSVTests {
  @Test(arguments: [
    ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"so\"", "\"say \"\"so\"\"\""),
    ("two\nlines", "\"two\nlines\""),
    ("two\r\nlines", "\"two\r\nlines\""), ("", ""),
  ])
  func `cells are quoted as RFC 4180 says`(text: String, cell: String) { #expect(CSV.cell(text) == cell) }

  @Test(arguments: [
    "=1+1", "+cmd", "-cmd|' /C calc'!A0", "@SUM(A1)", "=HYPERLINK(\"x\",\"y\")", "＝1+1", "＋1", "－1", "＠A",
    "\n=1+1", "\r\n=1", "\t@A",
    "-inf", "+nan", "-0x1p3",
  ])
  func `what a spreadsheet would run is kept text`(text: String) {
    let cell = CSV.cell(text)
    #expect(cell.hasPrefix("'") || cell.hasPrefix("\"'"))
  }

  @Test func `control characters and overrides are replaced, line breaks are not`() {
    for value: UInt32 in [0x00, 0x07, 0x1B, 0x7F, 0x9B, 0x202A, 0x202E, 0x2066, 0x2069] {
      let scalar = Unicode.Scalar(value).map(String.init) ?? ""
      #expect(!scalar.isEmpty && CSV.cell("a\(scalar)b") == "a\u{FFFD}b")
    }
    #expect(CSV.cell("a\tb") == "a\tb")
    #expect(CSV.cell("a\r\nb\nc") == "\"a\r\nb\nc\"")
  }

  @Test func `numbers stay numbers`() {
    for number in ["-1.5", "+2", "-1e-05", "0"] { #expect(CSV.cell(number) == number) }
  }

  @Test func `a parser written from the RFC reads back what was written`() {
    let cells = ["", "a", "b,c", "d\"e", "\"", "x\r\ny", "x\ny", "ü “x”", ",,", "end"]
    var parsed: [String] = []
    var field = String.UnicodeScalarView()
    var isQuoted = false
    let scalars = Array(CSV.line(cells).unicodeScalars)
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      if isQuoted {
        if scalar == "\"", index + 1 < scalars.count, scalars[index + 1] == "\"" {
          field.append("\"")
          index += 1
        } else if scalar == "\"" {
          isQuoted = false
        } else {
          field.append(scalar)
        }
      } else if scalar == "\"" {
        isQuoted = true
      } else if scalar == "," || (scalar == "\r" && index == scalars.count - 2) {
        parsed.append(String(field))
        field = .init()
      } else if index < scalars.count - 1 {
        field.append(scalar)
      }
      index += 1
    }
    #expect(parsed == cells)
  }
}
