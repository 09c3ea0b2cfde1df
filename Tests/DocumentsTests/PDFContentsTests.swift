import Testing

@testable import Documents

/// Lists of contents: they name the parts of a document and are no part of its text.
@Suite struct PDFContentsTests {
  private static let prose = [
    "The board has read the report of the inquiry and thanks all those who",
    "gave evidence. It answers each of its recommendations in turn below and",
    "says what it will do, who will do it and when that will be finished by.",
  ]

  /// Pages with a first one of these lines, and prose on the others.
  private static func roles(_ lines: [String]) -> [(text: String, role: Block.Role)] {
    var pages = PrintedPages()
    pages.page()
    for (index, line) in lines.enumerated() { pages.line(50, 100 + Double(index) * 20, line) }
    for _ in 1...9 {
      pages.page()
      pages.lines(50, 150, prose)
      pages.lines(50, 220, prose)
    }
    guard let document = pages.document() else { return [] }
    return document.blocks.map { block in
      ((block.marker.isEmpty ? "" : block.marker + " ") + document.text.string(block.range), block.role)
    }
  }

  @Test(arguments: [
    ["Contents", "Foreword iii", "Recommendation 1: Openness 4", "Recommendation 2: Staff 6", "Annex 9"],
    [
      "Foreword ............. 2", "Recommendation 1 ............. 4", "Recommendation 2 ........ 6",
      "Annex . . . . . . . 9",
    ],
    [
      "Foreword ............. 2", "Recommendation 1: The opening of the archive", "................. 4",
      "Recommendation 2 .............. 6", "Annex .............. 9",
    ],
    ["Table of contents", "Foreword 2", "Recommendation 1", "Openness 4", "Recommendation 2 5", "Annex 9"],
    ["Inhalt:", "Vorwort ………… 2", "Empfehlung 1 ………… 4", "Anhang ………… 9"],
  ])
  func `a list of contents is for finding the way`(lines: [String]) {
    let blocks = Self.roles(lines)
    #expect(
      blocks.filter { $0.role == .navigation }.map(\.text).joined(separator: " ")
        == lines.joined(separator: " "))
    #expect(blocks.filter { $0.role == .content }.count == 18)
  }

  @Test(arguments: [
    ["Contents", "The board met in 2019 and", "It met again."],
    // Amounts, years and figures that fall.
    ["Wages .............. 40", "Repairs .............. 12", "Fees ............. 7", "Rent ............ 30"],
    ["The members in 2019", "The members in 2020", "The members in 2021", "The members in 2022"],
    ["Section 1", "Section 2", "Section 3", "Section 4"],
  ])
  func `other lines with figures are text`(lines: [String]) {
    #expect(!Self.roles(lines).contains { $0.role == .navigation })
  }
}
