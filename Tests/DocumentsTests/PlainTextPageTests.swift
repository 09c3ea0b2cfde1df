import Documents
import Testing

@Suite struct PlainTextPageTests {
  private func blocks(_ text: String) throws -> [String] {
    let document = try PlainTextReader().read(Array(text.utf8))
    return zip(document.blocks, plainTextOutline(document)).map { block, line in
      (block.role == .content ? "" : "(\(block.role.rawValue)) ") + line
    }
  }

  @Test(arguments: ["3", "- 3 -", "Page 3 of 7", "– 3 –", "p. 3", "3/7"])
  func `a page's number between torn words is a footer`(number: String) throws {
    let front = "The Ministry has known since\nspring what the samples"
    let expected = [
      "paragraph: The Ministry has known since spring what the samples show. It has not replied.",
      "(footer) paragraph: \(number)",
    ]
    #expect(try blocks("\(front)\n\n\(number)\n\nshow. It has not replied.") == expected)
    #expect(try blocks("\(front)\n\(number)\n\u{C}show. It has not replied.") == expected)
    #expect(try blocks("\(front)\r\n\r\n\(number)\r\n\u{C}show. It has not replied.") == expected)
  }

  @Test func `a number between whole paragraphs is text`() throws {
    #expect(
      try blocks("It is over.\n\n3\n\nNobody came.") == [
        "paragraph: It is over.", "heading 2: 3", "paragraph: Nobody came.",
      ])
  }

  @Test func `heads and feet that come back are no content but for the first head`() throws {
    let page = { (number: Int, words: String) in "Letter on water\n\n\(words)\n\nVersion of May, \(number)" }
    let text = [
      page(1, "The well is dry and the road to the next one"), page(2, "is closed. So it stays."),
      page(3, "That is all."),
    ].joined(separator: "\n\u{C}")
    #expect(
      try blocks(text).filter { !$0.hasPrefix("(footer)") } == [
        "heading 1: Letter on water",
        "paragraph: The well is dry and the road to the next one is closed. So it stays.",
        "paragraph: That is all.",
      ])
  }

  @Test func `form feeds count pages`() throws {
    let document = try PlainTextReader().read(Array("One.\n\u{C}Two.\n\nAnd more.\n\u{C}\u{C}Four.".utf8))
    #expect(document.pages.map(\.number) == [1, 2, 4])
    #expect(document.blocks.map { document.page(atByte: $0.range.lowerBound) } == [1, 2, 2, 4])
    #expect(try PlainTextReader().read(Array("One.".utf8)).pages.isEmpty)
  }

  @Test func `a page that ends before a name tears no paragraph and no list`() throws {
    #expect(
      try blocks(
        "Nobody answers.\n\nThe report was sent to the Council in May and then\nto the Commissioner, who did not say what had become\nof it, and from there to the office of the deputy in\n\n2\n\u{C}Geneva, where it still lies, unread by those who\nasked for it.\n\n1. One thing.\n\u{C}2. Another thing.\n"
      ) == [
        "paragraph: Nobody answers.",
        "paragraph: The report was sent to the Council in May and then to the Commissioner, who did not say what had become of it, and from there to the office of the deputy in Geneva, where it still lies, unread by those who asked for it.",
        "(footer) paragraph: 2", "listItem 1 1.: One thing.", "listItem 1 2.: Another thing.",
      ])
  }

  @Test func `headings by a line below, by capitals and by a label`() throws {
    #expect(
      try blocks(
        """
        Report on water
        ===============

        Findings
        --------
        The well is dry.

        BACKGROUND
        The road is closed.

        Recommendation 12

        Open the road.

        3. The way ahead

        We will return in autumn, if we are let in.

        ----------

        The end.
        """) == [
          "heading 1: Report on water", "heading 2: Findings", "paragraph: The well is dry.",
          "heading 2: BACKGROUND", "paragraph: The road is closed.", "heading 2: Recommendation 12",
          "paragraph: Open the road.", "heading 2: 3. The way ahead",
          "paragraph: We will return in autumn, if we are let in.", "paragraph: The end.",
        ])
  }

  @Test func `what announces a list is no title`() throws {
    let document = try PlainTextReader().read(Array("We ask for the following:\n\n1. Water.\n2. Air.\n".utf8))
    #expect(document.title == nil)
  }
}
