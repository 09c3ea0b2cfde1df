import Documents
import Testing

/// Paragraphs, front matter and characters; lists and footnotes have files of their own.
struct PlainTextReaderTests {
  @Test func `wrapped lines are paragraphs and blank lines keep them apart`() throws {
    #expect(
      try plainTextOutline(
        """
        We write about the river
        and about the people
        who drink from it.

        The Ministry has known
        since spring.


        It has not replied.
        """) == [
          "paragraph: We write about the river and about the people who drink from it.",
          "paragraph: The Ministry has known since spring.", "paragraph: It has not replied.",
        ])
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `every kind of line end is one`(end: String) throws {
    let lines = ["The plant", "is closed.", "", "Nobody said", "why.", ""]
    #expect(
      try plainTextOutline(lines.joined(separator: end)) == [
        "paragraph: The plant is closed.", "paragraph: Nobody said why.",
      ])
  }

  @Test func `a stray blank line does not end a sentence`() throws {
    #expect(
      try plainTextOutline(
        """
        The wells were closed in March, as the Commissioner knows.

        We asked for the samples, for the dates and for the names of the laboratories that

        worked on them. No answer came.

        The third request went to the

        Ministry of Waters. It was returned unopened.

        That is all we know.
        """) == [
          "paragraph: The wells were closed in March, as the Commissioner knows.",
          "paragraph: We asked for the samples, for the dates and for the names of the laboratories that worked on them. No answer came.",
          "paragraph: The third request went to the Ministry of Waters. It was returned unopened.",
          "paragraph: That is all we know.",
        ])
  }

  @Test func `title, by-line and date stand in front`() throws {
    let text = """
      STATEMENT

      What the visit to the northern camps has shown

      By the Commissioner

      14 June 2019

      The camps are smaller than last year. They are not safer.

      The way ahead

      We will return in autumn, if we are let in.
      """
    let document = try PlainTextReader().read(Array(text.utf8))
    #expect(document.title == "What the visit to the northern camps has shown")
    #expect(document.published == "2019-06-14")
    #expect(
      plainTextOutline(document) == [
        "paragraph: STATEMENT", "heading 1: What the visit to the northern camps has shown",
        "paragraph: By the Commissioner", "paragraph: 14 June 2019",
        "paragraph: The camps are smaller than last year. They are not safer.",
        "heading 2: The way ahead", "paragraph: We will return in autumn, if we are let in.",
      ])
  }

  @Test func `a date in the body is not the date of the document`() throws {
    let document = try PlainTextReader().read(Array("The visit ended.\n\n3 May 2020\n\nIt was short.".utf8))
    #expect(document.published == nil)
    #expect(document.title == nil)
  }

  @Test func `the title is the text of its block`() throws {
    let text = "Joint letter1 on\u{A0}the  right\nto drin\u{AD}king water\n\nIt is late.\n\n1 Sent by post."
    let document = try PlainTextReader().read(Array(text.utf8))
    #expect(document.title == "Joint letter on the right to drinking water")
    #expect(
      plainTextOutline(document) == [
        "heading 1: Joint letter on the right to drinking water [1]", "paragraph: It is late.",
        "footnote 1: Sent by post.",
      ])
  }

  @Test func `a run of names is neither headings nor a list`() throws {
    #expect(
      try plainTextOutline(
        """
        We expect an answer by the end of the month.

        Signatories:

        River Watch North

        Mothers for Clean Wells

        The 12 Villages

        Lake Fishers (LF)
        """) == [
          "paragraph: We expect an answer by the end of the month.", "paragraph: Signatories:",
          "paragraph: River Watch North", "paragraph: Mothers for Clean Wells",
          "paragraph: The 12 Villages", "paragraph: Lake Fishers (LF)",
        ])
  }

  @Test(arguments: [
    ("The self-\ngoverned towns agreed.", "The self-governed towns agreed."),
    // The document has the word without its hyphen elsewhere.
    ("The regu-\nlation failed. A regulation must bind.", "The regulation failed. A regulation must bind."),
    ("The regu-\r\nlation failed. A regulation must bind.", "The regulation failed. A regulation must bind."),
    ("The regu-  \nlation failed. A regulation must bind.", "The regulation failed. A regulation must bind."),
    // With and without: what is typed stays.
    ("A co-\nop and a co-op and a coop.", "A co-op and a co-op and a coop."),
    ("From Old-\nTown to the sea.", "From Old- Town to the sea."),
    ("It rose by 10 -\nor so.", "It rose by 10 - or so."),
    ("pre- and post-\nwar laws apply.", "pre- and post-war laws apply."),
    ("The hy\u{AD}phen\u{AD}\nated word is whole.", "The hyphenated word is whole."),
  ])
  func `a hyphen at a line's end`(text: String, expected: String) throws {
    #expect(try plainTextOutline(text) == ["paragraph: " + expected])
  }

  @Test(arguments: [
    ("\u{FEFF}After the mark.", "After the mark."),
    ("Non\u{A0}breaking\u{A0}\nspaces.", "Non breaking spaces."),
    ("Tabs\tand\u{2003}wide  spaces.", "Tabs and wide spaces."), ("Zero\u{200B}width.", "Zerowidth."),
    ("A bell\u{7} rings.", "A bell rings."), ("One page\u{C}and the next.", "One page and the next."),
    ("One line\u{B}and the next.", "One line and the next."), ("Cafe\u{301} noir.", "Cafe\u{301} noir."),
  ])
  func `white space folds and what is no text vanishes`(text: String, expected: String) throws {
    #expect(try plainTextOutline(text) == ["paragraph: " + expected])
  }

  @Test(arguments: ["\u{A0}", "\u{AD}", "\u{FEFF}", " \t\u{3000}", "\u{200B} \u{7}"])
  func `a line without any text is blank`(line: String) throws {
    #expect(
      try plainTextOutline("It ended well.\n\(line)\nIt began badly.") == [
        "paragraph: It ended well.", "paragraph: It began badly.",
      ])
  }

  @Test func `first lines that are set in are paragraphs`() throws {
    let expected = [
      "paragraph: The road was opened in June and closed in July, after the rains.",
      "paragraph: Nobody was told when it would be mended. The villages wait.",
      "paragraph: We ask for a date.", "paragraph: We ask for it in writing.",
    ]
    // With blank lines between the paragraphs, without, and without even a second line in some of them.
    #expect(
      try plainTextOutline(
        """
          The road was opened in June
        and closed in July, after the rains.

          Nobody was told when it would be
        mended. The villages wait.

          We ask for a date.

          We ask for it in writing.
        """) == expected)
    #expect(
      try plainTextOutline(
        """
          The road was opened in June
        and closed in July, after the rains.
          Nobody was told when it would be
        mended. The villages wait.
          We ask for a date.

          We ask for it in writing.
        """) == expected)
  }

  @Test func `a hanging indent is no new paragraph`() throws {
    #expect(
      try plainTextOutline(
        """
        Letter of the Ministry. Received in May.
            It was not signed.

        Letter of the Commissioner. Received in June.
            It was signed.
        """) == [
          "paragraph: Letter of the Ministry. Received in May. It was not signed.",
          "paragraph: Letter of the Commissioner. Received in June. It was signed.",
        ])
  }

  @Test(arguments: ["", " ", "\n\n\r\n", "\u{FEFF}", "\u{FEFF} \u{A0}\n", "\u{AD}\n\u{200B}", "\u{C}\u{C}"])
  func `a text without words is empty`(text: String) {
    #expect(throws: ReadingError.empty) { try PlainTextReader().read(Array(text.utf8)) }
  }

  @Test(
    arguments: [
      ([0x61, 0x00, 0xFF], 1), ([0x00], 0), ([0x61, 0x01, 0x02, 0x03, 0x04, 0x0A], 1),
      // UTF-16 whose text has a NUL, at the place of its two bytes.
      ([0xFF, 0xFE, 0x61, 0x00, 0x00, 0x00], 4),
    ] as [([UInt8], Int)])
  func `what is no text is refused with its place`(bytes: [UInt8], offset: Int) {
    #expect(throws: ReadingError.binary(offset: offset)) { try PlainTextReader().read(bytes) }
  }

  @Test func `a text in windows-1252 is read and called a guess`() throws {
    // "It’s a “café”." as Windows writes it.
    let bytes: [UInt8] =
      [0x49, 0x74, 0x92, 0x73, 0x20, 0x61, 0x20, 0x93] + Array("caf".utf8) + [0xE9, 0x94, 0x2E]
    let document = try PlainTextReader().read(bytes)
    #expect(plainTextOutline(document) == ["paragraph: It’s a “café”."])
    #expect(document.encoding == SourceEncoding(name: "windows-1252", reason: .fallback))
    #expect(document.warnings == ["decoded as windows-1252, a guess"])
    // "café" is 13..<18 in UTF-8 and 8..<12 in the file.
    #expect(document.text.string(12..<17) == "café")
    #expect(document.source(of: 12..<17) == 8..<12)
  }

  @Test func `the encoding that a server declares goes before a guess`() throws {
    // "Привет." in windows-1251.
    let bytes: [UInt8] = [0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2, 0x2E]
    let document = try PlainTextReader().read(bytes, context: ReadingContext(charset: "windows-1251"))
    #expect(plainTextOutline(document) == ["paragraph: Привет."])
    #expect(document.encoding == SourceEncoding(name: "windows-1251", reason: .transport))
    #expect(document.warnings.isEmpty)
  }

  @Test(arguments: [false, true])
  func `UTF-16 is read behind its mark`(bigEndian: Bool) throws {
    let bytes = "\u{FEFF}Früh.\r\n\r\nSpät 😀.".utf16.flatMap { unit in
      bigEndian ? [UInt8(unit >> 8), UInt8(unit & 0xFF)] : [UInt8(unit & 0xFF), UInt8(unit >> 8)]
    }
    #expect(PlainTextReader().recognizes(bytes))
    let document = try DocumentReaders.read(bytes)
    #expect(plainTextOutline(document) == ["paragraph: Früh.", "paragraph: Spät 😀."])
    #expect(document.encoding.reason == .byteOrderMark)
    #expect(document.source(of: document.blocks[0].range) == 2..<12)
  }

  @Test func `an ill-formed byte in marked UTF-8 is repaired and told`() throws {
    let document = try PlainTextReader().read(
      [0xEF, 0xBB, 0xBF] + Array("It is ".utf8) + [0xC3] + Array("so.".utf8))
    #expect(plainTextOutline(document) == ["paragraph: It is \u{FFFD}so."])
    #expect(document.warnings == ["1 byte means nothing in utf-8"])
  }

  @Test func `what can be told of a document is told`() throws {
    let document = try PlainTextReader().read([0xEF, 0xBB, 0xBF] + Array("It is so.\n".utf8))
    #expect(document.reader == PlainTextReader().reader)
    #expect(document.encoding == SourceEncoding(name: "utf-8", reason: .byteOrderMark))
    #expect(document.source(of: 0..<2) == 3..<5)
    #expect(document.language == nil)
    #expect(PlainTextReader().recognizes(Array("It".utf8)) && !PlainTextReader().recognizes([0x49, 0x00]))
  }
}
