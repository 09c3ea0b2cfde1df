import Documents
import Testing

@Suite struct PlainTextLetterTests {
  private func outline(_ text: String) throws -> [String] {
    plainTextOutline(try PlainTextReader().read(Array(text.utf8)))
  }

  @Test func `a short numbered demand with an explanation below is an item`() throws {
    #expect(
      try outline(
        """
        We write about the dam, which has been closed since January of this year.

        1. Release the report

        The report was finished in March and has not been seen since.

        2. Full compensation

        The fund was set up by law and has not paid a single family.

        3. Suspend the officials named in it

        Nobody should be in charge of records that concern himself.
        """
      ).filter { $0.hasPrefix("listItem") } == [
        "listItem 1 1.: Release the report", "listItem 1 2.: Full compensation",
        "listItem 1 3.: Suspend the officials named in it",
      ])
  }

  @Test func `numbered titles of sections are headings`() throws {
    #expect(
      try outline(
        """
        1. Introduction

        The group met three times in the spring and heard from twelve witnesses.

        2. Use of force

        The police fired into the crowd on three days in a row, as the group was told.

        3. Recommendations

        The government should close the camps before the winter comes.
        """
      ).filter { $0.hasPrefix("heading") } == [
        "heading 2: 1. Introduction", "heading 2: 2. Use of force", "heading 2: 3. Recommendations",
      ])
  }

  @Test(arguments: [
    ("1.Open the dam.\n2.Close the road.", ["1.", "2."]), ("1° ouvrir ;\n2° fermer.", ["1°", "2°"]),
    ("1.º Que se abra.\n2.º Que se cierre.", ["1.º", "2.º"]), ("1 - Open it\n2 - Close it", ["1", "2"]),
    ("1/ Open it\n2/ Close it", ["1/", "2/"]), ("١- نشر التقرير.\n٢- دفع التعويضات.", ["١-", "٢-"]),
    ("Demand One: Open it.\nDemand Two: Close it.", ["Demand One:", "Demand Two:"]),
    ("Demand #1: Open it.\nDemand #2: Close it.", ["Demand #1:", "Demand #2:"]),
  ])
  func `marks as they are typed`(list: String, markers: [String]) throws {
    let document = try PlainTextReader().read(Array("We have waited.\n\n\(list)\n".utf8))
    #expect(document.blocks.filter { $0.kind == .listItem }.map(\.marker) == markers)
  }

  @Test(arguments: ["In 2 - 3 years it ends.", "2 - 3 years", "5/ 6 of them", "3.5 million", "1.5m"])
  func `numbers that are no marks`(line: String) throws {
    let document = try PlainTextReader().read(Array("We have waited.\n\n\(line)\n".utf8))
    #expect(document.blocks.allSatisfy { $0.kind != .listItem })
  }

  @Test func `a text with a blank line behind each line is joined`() throws {
    #expect(
      try outline(
        """
        We are writing to you about the closure of the shelter

        in the northern district, which took place on the 3 May

        2022 without any notice to the people who lived there.

        We ask that you

        1. reopen the shelter within one month, at the latest in

        June 2023;

        2. publish the order.
        """) == [
          "paragraph: We are writing to you about the closure of the shelter in the northern district, which took place on the 3 May 2022 without any notice to the people who lived there.",
          "paragraph: We ask that you",
          "listItem 1 1.: reopen the shelter within one month, at the latest in June 2023;",
          "listItem 1 2.: publish the order.",
        ])
  }

  @Test func `a line that ended early ends its block`() throws {
    #expect(
      try outline(
        """
        The government must act now, for the whole valley has waited for it. We demand that it:
        1) publishes the report;
        2) pays the families.
        It must do so before the end of June, when the next winter is planned for.

        DEMAND 1: OPEN THE DAM
        The dam must be opened again, at least for four hours a day, until it rains.
        """
      ).suffix(4) == [
        "listItem 1 2): pays the families.",
        "paragraph: It must do so before the end of June, when the next winter is planned for.",
        "listItem 1 DEMAND 1:: OPEN THE DAM",
        "paragraph: The dam must be opened again, at least for four hours a day, until it rains.",
      ])
  }

  @Test func `what an answer carries below is quoted, and its header is none of its words`() throws {
    let answer =
      "Thank you for your message. We accept the first of your demands and will publish the report in June, as soon as it has been printed and bound for all."
    let document = try PlainTextReader().read(
      Array(
        "\(answer)\n\n-----Original Message-----\nFrom: A. Author\nSent: Tuesday, 3 May 2022\nTo: Office\nSubject: Demands\n\nWe ask you to:\n\n1. publish the report;\n2. pay.\n"
          .utf8))
    #expect(document.blocks.filter { $0.kind == .listItem }.isEmpty)
    #expect(document.blocks.filter { $0.role == .header }.count == 4)
    #expect(document.blocks.filter { $0.kind == .quotation }.count == 3)
    let passedOn = try PlainTextReader().read(
      Array(
        "See below.\n\n---------- Forwarded message ---------\nDe : A. Author\nDate : 3 mai 2022\nObjet : Demandes\n\nWe ask you to:\n\n1. publish the report;\n2. pay.\n"
          .utf8))
    #expect(passedOn.blocks.filter { $0.kind == .listItem }.count == 2)
  }
}
