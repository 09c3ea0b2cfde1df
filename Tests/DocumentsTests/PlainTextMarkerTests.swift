import Testing

@testable import Documents

@Suite struct PlainTextMarkerTests {
  @Test(arguments: [
    ("1.", "2."), ("1)", "2)"), ("(1)", "(2)"), ("(a)", "(b)"), ("a)", "b)"), ("i.", "ii."), ("(i)", "(ii)"),
    ("A.", "B."), ("I.", "II."), ("III.", "IV."), ("1.1", "1.2"), ("2.1.1", "2.1.2"),
    ("Recommendation 12:", "Recommendation 13:"),
    ("Demand 4 –", "Demand 5 –"), ("Rec. 3.", "Rec. 4."), ("Article 5.", "Article 6."), ("§ 3", "§ 4"),
    ("No. 7:", "No. 8:"),
    ("١.", "٢."), ("２．", "３．"), ("一、", "二、"), ("（一）", "（二）"), ("第3条", "第4条"), ("第三条", "第四条"), ("а)", "б)"),
    ("①", "②"), ("•", "•"), ("\u{F0B7}", "\u{F0B7}"), ("\u{F0FC}", "\u{F0FC}"), ("➤", "➤"), ("-", "-"),
    ("+", "+"),
  ])
  func `two items are two items however they are marked`(first: String, second: String) throws {
    let text =
      "They ask for these two things.\n\n\(first) Open the road to the\nvillages;\n\(second) Close the mine.\n"
    let blocks = try PlainTextReader().read(Array(text.utf8)).blocks
    #expect(blocks.map(\.kind) == [.paragraph, .listItem, .listItem])
    #expect(blocks.map(\.level) == [0, 1, 1])
  }

  @Test(arguments: [
    "It was closed in\n2022. The road is open.", "They met on\n3. The rest is\nunknown.",
    "It is in the hands of\nA. Author now.",
    "Article 5 of the Covenant says so.", "Recommendation 12 was made.", "3.5 million people left.",
    "It began on\n1. Mai 2022 in May.",
    "No. It is not.", "Demand rose by 4 per cent.",
  ])
  func `a number in a sentence is no mark`(text: String) throws {
    let blocks = try PlainTextReader().read(Array(text.utf8)).blocks
    #expect(blocks.map(\.kind) == [.paragraph])
  }

  @Test func `levels follow the marks where nothing is set in`() throws {
    #expect(
      try plainTextOutline(
        """
        1. The court shall
        (a) sit in public, as article 6
        (2) of the Covenant demands;
        (b) hear witnesses.
        2. The court shall not wait.

           It has waited for three years.

        Some words between the items of this list.

        3. The court shall rule.
        Recommendation 1: Pay.
        """) == [
          "listItem 1 1.: The court shall",
          "listItem 2 (a): sit in public, as article 6 (2) of the Covenant demands;",
          "listItem 2 (b): hear witnesses.", "listItem 1 2.: The court shall not wait.",
          "listItem 1: It has waited for three years.",
          "paragraph: Some words between the items of this list.",
          "listItem 1 3.: The court shall rule.", "listItem 1 Recommendation 1:: Pay.",
        ])
  }

  @Test func `the letters of a list that a paragraph interrupts keep their level`() throws {
    #expect(
      try plainTextOutline(
        """
        1. The terms are these:
        (a) No guards;

        The guards have no warrant.

        (b) No films.
        """) == [
          "listItem 1 1.: The terms are these:", "listItem 2 (a): No guards;",
          "paragraph: The guards have no warrant.", "listItem 2 (b): No films.",
        ])
  }

  @Test func `Roman numerals are read as they are written`() {
    let numerals = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv"]
    #expect(numerals.map { MarkerNumber.roman($0[...]) } == Array(1...14).map { $0 })
    #expect(["xl", "xc", "cccxcix"].map { MarkerNumber.roman($0[...]) } == [40, 90, 399])
    #expect(["iiii", "vx", "ic", "", "m", "xxxx"].allSatisfy { MarkerNumber.roman($0[...]) == nil })
    #expect(["一", "十", "十二", "三十", "九十九"].map { MarkerNumber.chinese($0[...]) } == [1, 10, 12, 30, 99])
  }
}
