import Documents
import Testing

struct PlainTextFootnoteTests {
  @Test func `a page break with footnotes does not tear a paragraph`() throws {
    let expected = [
      "paragraph: The dam was built by two companies, which sold it. Since then nobody answers for what the water has taken into the valley below. [1]",
      "footnote 1: Register of Trade, entry 44. It was struck off.", "paragraph: We have asked often. [2]",
      "footnote 2: The last time in May.",
    ]
    let front = """
      The dam was built by two companies1, which sold it.
      Since then nobody answers for what the water has taken

      1 Register of Trade, entry 44. It was
      struck off.
      """
    let back = """
      into the valley below.

      We have asked often.2

      2 The last time in May.
      """
    #expect(try plainTextOutline(front + "\n\n" + back) == expected)
    // The next line as a word processor leaves it, set in, and as pdftotext does, behind a form feed.
    #expect(try plainTextOutline(front + "\n " + back) == expected)
    #expect(try plainTextOutline(front + "\n\u{C}" + back) == expected)
  }

  @Test func `marks in brackets may come back`() throws {
    #expect(
      try plainTextOutline(
        """
        The courts[1] and the police[2] agree. The courts[1] wrote first [3].

        [1] Decree of the
        High Court.
        [2] letter of the police
        """) == [
          "paragraph: The courts and the police agree. The courts wrote first [3]. [1,2,1]",
          "footnote 1: Decree of the High Court.", "footnote 2: letter of the police",
        ])
  }

  @Test func `the places of the marks are in the text`() throws {
    let document = try PlainTextReader().read(
      Array("Früh1 kam er;2 spät ging er (er)3.\n\n1 A.\n2 B.\n3 C.".utf8))
    #expect(document.text.string(document.blocks[0].range) == "Früh kam er; spät ging er (er).")
    #expect(document.blocks[0].noteReferences.map(\.at) == [5, 13, 30 + 2])
    #expect(document.blocks.map(\.marker) == ["", "1", "2", "3"])
  }

  @Test(arguments: [
    "Less CO2 was found.", "Covid-19 and Covid-2 were named.", "Case 13/2018 is open.",
    "Resolution 3 was adopted.",
    "Between 1–2 villages and 2—3 towns are dry.", "It cost €2, or £1 less.",
    "The file A/HRC/49/L.1 and Add.2 say so.",
    "See No.1 and para.2 of it.", "It took 1.2 or 2,1 years.", "At 10:2 they left.",
    "They met the G2 and the H1.",
    "The B2B fair and the mp2x file.", "Look at https://example.org/page1 or www.example.org/page2 first.",
    "Write to desk1@example.org and desk2@example.org.", "The 2nd and the 1st came.",
    "A share of x1% or y2%.",
    "He said “1 is less than (2”.", "Version a1.5 and b2.0 differ.", "The 2 came, then 1.",
  ])
  func `a number of the text stays in it`(sentence: String) throws {
    // The notes are referred to behind the sentence: it stands where their marks could be.
    let text = "\(sentence)\n\nThe well1 is dry2.\n\n1 The north well.\n2 By May."
    #expect(
      try plainTextOutline(text) == [
        "paragraph: \(sentence)", "paragraph: The well is dry. [1,2]", "footnote 1: The north well.",
        "footnote 2: By May.",
      ])
  }

  @Test(arguments: [
    ("areas1;", "areas;"), ("areas;1", "areas;"), ("areas.1", "areas."), ("“areas”1", "“areas”"),
    ("(AREAS)1", "(AREAS)"), ("(2021)1", "(2021)"), ("areas?1", "areas?"), ("été1", "été"),
    ("areas1,", "areas,"),
    ("and/or1", "and/or"), ("水1", "水"),
  ])
  func `a number glued to a word or to its mark is a note's`(word: String, expected: String) throws {
    #expect(
      try plainTextOutline("It names \(word) but not why.\n\n1 Ibid.") == [
        "paragraph: It names \(expected) but not why. [1]", "footnote 1: Ibid.",
      ])
  }

  @Test func `a bare number is a mark once, in order`() throws {
    #expect(
      try plainTextOutline(
        "The room2 has one door1 and two keys2 for room1 only.\n\n1 To the yard.\n2 Both lost.") == [
          "paragraph: The room2 has one door and two keys for room1 only. [1,2]", "footnote 1: To the yard.",
          "footnote 2: Both lost.",
        ])
  }

  @Test func `a note without a mark and a mark without a note are text`() throws {
    #expect(
      try plainTextOutline("Nobody came to mark it.\n\n1 Village was left.") == [
        "paragraph: Nobody came to mark it.", "paragraph: 1 Village was left.",
      ])
    #expect(try plainTextOutline("Nobody came1 to mark it.") == ["paragraph: Nobody came1 to mark it."])
    // The label stands in front of its mark.
    #expect(
      try plainTextOutline("1 Village was left.\n\nNobody came1 to it.\n\n1 They fled.") == [
        "paragraph: 1 Village was left.", "paragraph: Nobody came to it. [1]", "footnote 1: They fled.",
      ])
  }

  @Test func `the day of a wrapped date is no label`() throws {
    #expect(
      try plainTextOutline(
        """
        The decree1 was signed in haste and came into force on
        1 June of that year.

        1\tOfficial Gazette, p. 4.
        """) == [
          "paragraph: The decree was signed in haste and came into force on 1 June of that year. [1]",
          "footnote 1: Official Gazette, p. 4.",
        ])
  }

  @Test func `a note may be a link`() throws {
    #expect(
      try plainTextOutline("It is public1 now.\n\n1 https://example.org/a1") == [
        "paragraph: It is public now. [1]", "footnote 1: https://example.org/a1",
      ])
  }

  @Test func `notes between the items of a list do not end it`() throws {
    #expect(
      try plainTextOutline(
        """
        These are the terms.

        • No guards, that is:
        o In the rooms1;

        1 Nor outside.

        o In the yard;

        • No films.
        """) == [
          "paragraph: These are the terms.", "listItem 1 •: No guards, that is:",
          "listItem 2 o: In the rooms; [1]",
          "footnote 1: Nor outside.", "listItem 2 o: In the yard;", "listItem 1 •: No films.",
        ])
  }
}
