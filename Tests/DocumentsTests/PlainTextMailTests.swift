import Documents
import Testing

@Suite struct PlainTextMailTests {
  @Test func `a mail's header says who wrote what when`() throws {
    let document = try PlainTextReader().read(
      Array(
        """
        From: "A. Author" <a@example.org>
        To: desk@example.org,
         other@example.org
        Subject: The water of the valley
        Date: Tue, 3 May 2022 10:15:00 +0200

        Dear colleagues,

        nobody has answered the
        letter.
        """.utf8))
    #expect(document.title == "The water of the valley")
    #expect(document.byline == "A. Author")
    #expect(document.published == "2022-05-03")
    #expect(document.blocks.map(\.role) == [.header, .header, .header, .header, .content, .content])
    #expect(
      plainTextOutline(document).dropFirst() == [
        "paragraph: To: desk@example.org, other@example.org", "paragraph: Subject: The water of the valley",
        "paragraph: Date: Tue, 3 May 2022 10:15:00 +0200", "paragraph: Dear colleagues,",
        "paragraph: nobody has answered the letter.",
      ])
  }

  @Test func `one line that looks like a field is no header`() throws {
    let document = try PlainTextReader().read(Array("To: the Minister\n\nThe road is closed.".utf8))
    #expect(document.blocks.map(\.role) == [.content, .content])
    #expect(document.title == nil)
  }

  @Test func `quoted lines are quotations by their depth and their author`() throws {
    let text = """
      I disagree.

      On 3 May 2022, A. Author <a@example.org> wrote:
      > We ask for two
      > things:
      > 1. Water
      > 2. Air
      >
      >> Which water?
      > > That of
      > > the valley.

      So do we.
      """
    let document = try PlainTextReader().read(Array(text.utf8))
    #expect(
      plainTextOutline(document) == [
        "paragraph: I disagree.", "paragraph: On 3 May 2022, A. Author <a@example.org> wrote:",
        "quotation 1: We ask for two things:", "quotation 1: 1. Water", "quotation 1: 2. Air",
        "quotation 2: Which water? That of the valley.", "paragraph: So do we.",
      ])
    #expect(
      document.blocks[2...5].allSatisfy { $0.attribution.map { document.text.string($0) } == "A. Author" })
    #expect(document.blocks[6].attribution == nil)
    // The way back leads to the words between the marks.
    let words = try #require(document.source(of: document.blocks[2].range))
    #expect(String(decoding: Array(text.utf8)[words], as: UTF8.self) == "We ask for two\n> things:")
  }

  @Test(arguments: [
    "A. Author wrote:", "Am 3. Mai 2022 schrieb A. Author:", "Le 3 mai 2022, A. Author a écrit :",
    "El 3 de mayo, A. Author escribió:",
  ])
  func `a line that names an author is told in other languages too`(line: String) throws {
    let document = try PlainTextReader().read(Array("\(line)\n> It is so.\n".utf8))
    #expect(document.blocks.map(\.kind) == [.paragraph, .quotation])
    #expect(document.blocks[1].attribution != nil)
  }

  @Test func `a sign before a number is no quotation`() throws {
    #expect(
      try plainTextOutline("The rate was\n>50 per cent.") == ["paragraph: The rate was >50 per cent."])
  }

  @Test func `a signature is a footer, line by line`() throws {
    let document = try PlainTextReader().read(Array("It is late.\n\n-- \nA. Author\nDesk of Waters\n".utf8))
    #expect(document.blocks.map(\.role) == [.content, .footer, .footer])
    #expect(
      plainTextOutline(document) == [
        "paragraph: It is late.", "paragraph: A. Author", "paragraph: Desk of Waters",
      ])
  }

  @Test func `the lines of an address and of a signature stay apart`() throws {
    #expect(
      try plainTextOutline(
        """
        Ministry of Waters
        12 River Road
        Northtown

        Dear Minister,

        The road has been closed since spring, and nobody has told the villages why it is.

        Yours sincerely,

        A. Author
        Director
        River Watch North
        """) == [
          "paragraph: Ministry of Waters", "paragraph: 12 River Road", "paragraph: Northtown",
          "paragraph: Dear Minister,",
          "paragraph: The road has been closed since spring, and nobody has told the villages why it is.",
          "paragraph: Yours sincerely,", "paragraph: A. Author", "paragraph: Director",
          "paragraph: River Watch North",
        ])
  }
}
