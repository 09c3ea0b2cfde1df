import Testing

@testable import Documents

@Suite struct PDFTableTests {
  /// Cells at places, each a block: `lines` 12 points apart.
  private static func cell(_ x: Double, _ y: Double, _ lines: [String]) -> String {
    var xml = "<block>"
    for (index, text) in lines.enumerated() {
      let top = y + Double(index) * 12
      var left = x
      xml += "<line>"
      for word in text.split(separator: " ") {
        let width = Double(word.count) * 5
        xml +=
          "<word xMin=\"\(left)\" yMin=\"\(top)\" xMax=\"\(left + width)\" yMax=\"\(top + 10)\">\(word)</word>"
        left += width + 2.5
      }
      xml += "</line>"
    }
    return xml + "</block>"
  }

  private static func outline(_ content: String) -> [String] {
    PrintedPages.document("<page width=\"600\" height=\"800\">\(content)</page>").map { plainTextOutline($0) }
      ?? []
  }

  @Test func `rows of wrapped cells are blocks`() {
    var content =
      Self.cell(50, 100, ["Recommendation"]) + Self.cell(200, 100, ["Status"]) + Self.cell(350, 100, ["Note"])
    for (row, y) in [("first", 120.0), ("second", 165), ("third", 210)] {
      content +=
        Self.cell(50, y, ["The \(row) one goes", "on over two lines"]) + Self.cell(200, y, ["accepted"])
      content += Self.cell(350, y, ["which is what", "was asked", "for"])
    }
    #expect(
      Self.outline(content)
        == ["tableRow: Recommendation | Status | Note"]
        + ["first", "second", "third"].map {
          "tableRow: The \($0) one goes on over two lines | accepted | which is what was asked for"
        })
  }

  @Test func `rows of one line each are blocks where there are three columns`() {
    var content = ""
    for (row, y) in [(1, 100.0), (2, 112), (3, 124), (4, 136)] {
      content +=
        Self.cell(50, y, ["Region"]) + Self.cell(200, y, ["Town \(row)"]) + Self.cell(350, y, ["\(row)00"])
    }
    #expect(Self.outline(content) == (1...4).map { "tableRow: Region | Town \($0) | \($0)00" })
  }

  @Test func `two columns of lines at one distance are not mixed`() {
    let left = ["a lake in the north", "that is deep and", "cold in winter"]
    let right = ["some hills in the south", "that are green and", "warm in summer"]
    let text = Self.outline(Self.cell(50, 100, left) + Self.cell(300, 100, right))
    #expect(
      text == ["paragraph: " + left.joined(separator: " "), "paragraph: " + right.joined(separator: " ")])
  }

  @Test func `markers far from their words make a list and no table`() {
    var content = ""
    for (row, y) in [("a", 100.0), ("b", 130), ("c", 160)] {
      content +=
        Self.cell(50, y, ["(\(row))"]) + Self.cell(155, y, ["words of item \(row)", "and more of them"])
    }
    #expect(!Self.outline(content).contains { $0.hasPrefix("tableRow") })
  }

  @Test func `boxes of a diagram are no rows`() {
    var content = ""
    for (index, y) in [100.0, 130, 160, 190, 220].enumerated() {
      content += Self.cell(50 + Double(index % 3) * 150, y, ["Board \(index)"])
      content += Self.cell(index.isMultiple(of: 2) ? 500 : 420, y, ["Unit \(index)"])
    }
    #expect(!Self.outline(content).contains { $0.hasPrefix("tableRow") })
  }

  @Test func `a page with a table alone is a document`() {
    let content = [100.0, 130, 160].map { Self.cell(50, $0, ["One"]) + Self.cell(200, $0, ["Two"]) }.joined()
    #expect(Self.outline(content) == Array(repeating: "tableRow: One | Two", count: 3))
  }
}
