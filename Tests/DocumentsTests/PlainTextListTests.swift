import Documents
import Testing

struct PlainTextListTests {
  @Test func `a title stands right above its list, and between two`() throws {
    #expect(
      try plainTextOutline(
        """
        Demands
        - Publish the report on the pier
        - Close the camp near the pier

        Outages
        (a) Pay for each day.
        (b) Provide heaters.
        Bills
        (c) Show the price.
        (d) Refund the fee.

        The rule in section
        12. of the law is wrapped here and
        (b) is a part of it.

        Anna Berg
        - Director
        """) == [
          "heading 2: Demands", "listItem 1 -: Publish the report on the pier",
          "listItem 1 -: Close the camp near the pier", "heading 2: Outages",
          "listItem 1 (a): Pay for each day.", "listItem 1 (b): Provide heaters.", "heading 2: Bills",
          "listItem 1 (c): Show the price.", "listItem 1 (d): Refund the fee.",
          "paragraph: The rule in section 12. of the law is wrapped here and (b) is a part of it.",
          "paragraph: Anna Berg - Director",
        ])
  }

  @Test func `a numbered title stands right above its paragraph, and behind the items of another`() throws {
    let prose =
      "The boiler was off for nineteen days in January, and nobody told us why it was or when it would be back."
    #expect(
      try plainTextOutline(
        """
        1. Damp and mould
        (a) Send a surveyor round the flats.
        (b) Stop the letters on windows.

        2. Heating
        \(prose)

        3. Lifts and safety
        \(prose)

        What we want from the owners

        - Paint the stairs.
        - Mend the door.

        What we want from the Ministry

        \(prose)
        """) == [
          "listItem 1 1.: Damp and mould", "listItem 2 (a): Send a surveyor round the flats.",
          "listItem 2 (b): Stop the letters on windows.", "heading 2: 2. Heating", "paragraph: \(prose)",
          "heading 2: 3. Lifts and safety", "paragraph: \(prose)", "heading 2: What we want from the owners",
          "listItem 1 -: Paint the stairs.", "listItem 1 -: Mend the door.",
          "heading 2: What we want from the Ministry", "paragraph: \(prose)",
        ])
  }

  @Test func `bullets that lost their glyph are told apart by their punctuation`() throws {
    #expect(
      try plainTextOutline(
        """
        The Ministry must, before the end of the year and without conditions, do the
        following.

         Open the archives of the dam
        to every citizen;

         Name an inspector;
         Pay what is owed, which means:
         The wages of March; and
         The wages of April.
         Publish the contracts; and

         Answer this letter.

        We will come back to this.
        """) == [
          "paragraph: The Ministry must, before the end of the year and without conditions, do the following.",
          "listItem 1: Open the archives of the dam to every citizen;", "listItem 1: Name an inspector;",
          "listItem 1: Pay what is owed, which means:", "listItem 2: The wages of March; and",
          "listItem 2: The wages of April.", "listItem 1: Publish the contracts; and",
          "listItem 1: Answer this letter.", "paragraph: We will come back to this.",
        ])
  }

  @Test func `a text of lost bullets is a list and no typography`() throws {
    #expect(
      try plainTextOutline(
        """
        The villages have waited.

        We ask for the following:

         Clean water;

         Clean air;

         Quiet nights; and

         An answer.
        """) == [
          "paragraph: The villages have waited.", "paragraph: We ask for the following:",
          "listItem 1: Clean water;", "listItem 1: Clean air;",
          "listItem 1: Quiet nights; and", "listItem 1: An answer.",
        ])
  }

  @Test func `a lone o is the second bullet`() throws {
    #expect(
      try plainTextOutline(
        """
        • The camp needs tents, that is:
        o Large ones for families;
        o ‘Cold’ ones for the
        store.
        • The camp needs a doctor.
        """) == [
          "listItem 1 •: The camp needs tents, that is:", "listItem 2 o: Large ones for families;",
          "listItem 2 o: ‘Cold’ ones for the store.", "listItem 1 •: The camp needs a doctor.",
        ])
  }

  @Test func `a wrapped line may begin with o or with a dash`() throws {
    #expect(
      try plainTextOutline(
        """
        Pide que el Ministerio
        o La Comisión respondan
        - Sin demora y por escrito
        2. Como manda la ley.
        """) == [
          "paragraph: Pide que el Ministerio o La Comisión respondan - Sin demora y por escrito 2. Como manda la ley."
        ])
  }

  @Test func `visible bullets nest by their indent`() throws {
    #expect(
      try plainTextOutline(
        """
        It must:
        - open the road
          - for the doctors
          - for the teachers, who
            walk
        - close the mine
        """)
        == [
          "paragraph: It must:", "listItem 1 -: open the road", "listItem 2 -: for the doctors",
          "listItem 2 -: for the teachers, who walk", "listItem 1 -: close the mine",
        ])
  }

  @Test(arguments: ["•", "▪", "●", "\u{F0B7}"])
  func `a bullet may be glued to its word or stand alone on its line`(glyph: String) throws {
    #expect(
      try plainTextOutline("They want two things.\n\n\(glyph)Bread\n\(glyph) Roses\n\n\(glyph)\n\nPeace\n")
        == [
          "paragraph: They want two things.", "listItem 1 \(glyph): Bread", "listItem 1 \(glyph): Roses",
          "listItem 1 \(glyph): Peace",
        ])
  }

  @Test func `numbers, letters and numerals make three levels`() throws {
    #expect(
      try plainTextOutline(
        """
        1. The court shall:
        (a) sit in public;
        (b) hear witnesses, namely:
        i. the keeper
        ii. the driver
        (c) rule within a month.
        2. The court shall not wait.
        """)
        == [
          "listItem 1 1.: The court shall:", "listItem 2 (a): sit in public;",
          "listItem 2 (b): hear witnesses, namely:", "listItem 3 i.: the keeper",
          "listItem 3 ii.: the driver", "listItem 2 (c): rule within a month.",
          "listItem 1 2.: The court shall not wait.",
        ])
  }

  @Test func `the letters i, v and x keep their place in the alphabet`() throws {
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    let text = letters.map { "(\($0)) the matter of \($0);" }.joined(separator: "\n")
    #expect(try plainTextOutline(text) == letters.map { "listItem 1 (\($0)): the matter of \($0);" })
  }

  @Test func `the numerals i, v and x are numerals`() throws {
    let numerals = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi"]
    let text =
      "(a) in these cases:\n" + numerals.map { "(\($0)) case \($0);" }.joined(separator: "\n")
      + "\n(b) never."
    #expect(
      try plainTextOutline(text) == ["listItem 1 (a): in these cases:"]
        + numerals.map { "listItem 2 (\($0)): case \($0);" } + ["listItem 1 (b): never."])
  }

  @Test func `recommendations by number are items`() throws {
    #expect(
      try plainTextOutline(
        """
        Recommendation 12: Repeal the decree
        of last winter.
        Recommendation 13. Free the editors.

        Recommendation 12 was made before.
        """) == [
          "listItem 1 Recommendation 12:: Repeal the decree of last winter.",
          "listItem 1 Recommendation 13.: Free the editors.", "paragraph: Recommendation 12 was made before.",
        ])
  }

  @Test func `an item that a blank line tore goes on`() throws {
    #expect(
      try plainTextOutline(
        """
        The visit needs rules.

        • Free access to the prisons of the capital;

        • Free access to the courts of the Northern

        District, which sit in camera;

        • No escorts.
        """) == [
          "paragraph: The visit needs rules.", "listItem 1 •: Free access to the prisons of the capital;",
          "listItem 1 •: Free access to the courts of the Northern District, which sit in camera;",
          "listItem 1 •: No escorts.",
        ])
  }

  @Test func `an item without a mark does not swallow the words that announce the next list`() throws {
    #expect(
      try plainTextOutline(
        """
        The camp lacks these things.

        • Flour
        • Salt

        The school lacks these, as we wrote in spring:

        • Chalk
        • Books
        """)
        == [
          "paragraph: The camp lacks these things.", "listItem 1 •: Flour", "listItem 1 •: Salt",
          "paragraph: The school lacks these, as we wrote in spring:", "listItem 1 •: Chalk",
          "listItem 1 •: Books",
        ])
  }

  @Test func `no list is deeper than its limit`() throws {
    let text = (0..<100).map { _ in "o Under this:\n• Under that:\n" }.joined()
    let document = try PlainTextReader().read(Array(text.utf8))
    #expect(document.blocks.count == 200)
    #expect(document.blocks.allSatisfy { $0.kind == .listItem && (1...16).contains($0.level) })
  }

  @Test func `numbers of four digits go on a list and begin none`() throws {
    let items = (998...1002).map { "\($0). Item number \($0) of them." }
    #expect(
      try plainTextOutline(items.joined(separator: "\n") + "\n")
        == (998...1002).map { "listItem 1 \($0).: Item number \($0) of them." })
    #expect(
      try plainTextOutline("1. The dam was closed in the year\n2019. It was opened again.\n2. It leaks.\n")
        == [
          "listItem 1 1.: The dam was closed in the year 2019. It was opened again.",
          "listItem 1 2.: It leaks.",
        ])
    #expect(
      try plainTextOutline("(999) One thing.\n\n1000. was the year.\n\n(1000) Another thing.\n") == [
        "listItem 1 (999): One thing.", "paragraph: 1000. was the year.", "listItem 1 (1000): Another thing.",
      ])
  }

  @Test func `lines typed on a page go on a list beyond a thousand`() throws {
    let lines = try blockLines("<p>999. a<br>1000. b<br>1001. c<br>2019. d</p>")
    #expect(lines == ["listItem 1 999.: a", "listItem 1 1000.: b", "listItem 1 1001.: c 2019. d"])
  }
}
