import Testing

@testable import Documents

struct WrittenDateTests {
  @Test(arguments: [
    ("28 May 2022", "2022-05-28"), ("May 28, 2022", "2022-05-28"), ("2022-05-28", "2022-05-28"),
    ("1 january 0987", "0987-01-01"), ("3 SEPT. 1999", "1999-09-03"), ("Feb. 29, 2024", "2024-02-29"),
    ("29 February 2000", "2000-02-29"), ("  31 December 2021. ", "2021-12-31"),
    ("7\u{A0}Jul 2010", "2010-07-07"),
  ])
  func `reads a date that stands alone`(text: String, date: String) {
    #expect(WrittenDate.only(text) == date)
  }

  @Test(arguments: [
    "", "May", "May 2022", "28 May", "on 28 May 2022", "28 May 2022 Geneva", "28 Mai 2022", "28/05/2022",
    "29 February 2023", "29 February 1900", "31 April 2022", "0 May 2022", "32 May 2022", "28 May 22",
    "28 May 0000", "28 May 20222", "+8 May 2022", "8 May +202", "-8 May 2022", "2022-5-28", "2022-13-01",
    "2022-00-10", "2022-04-31", "+022-05-28", "2022-+5-28", "2022-05--8", "2022-05-28T10:00", "2022-05",
    "99999999999999999999 May 2022", "٢٨ May ٢٠٢٢",
  ])
  func `takes nothing else for a date`(text: String) {
    #expect(WrittenDate.only(text) == nil)
  }

  @Test(
    arguments: [
      ("5 May 2024", "2024-05-05"), ("Date: 8 April 2024", "2024-04-08"),
      ("Lintas, 13 November 2023", "2023-11-13"),
      ("Date: 18 June 2024, 6.30 p.m., town hall", "2024-06-18"), ("DATE:\t2024-06-18", "2024-06-18"),
      ("May 28, 2022", "2022-05-28"), ("In Lintas, 13 November 2023 was a Monday.", nil), ("Date: soon", nil),
      ("Date: ", nil), ("Our letter of 5 May 2024", nil),
    ] as [(String, String?)])
  func `the head of a letter says when it was written`(line: String, date: String?) {
    #expect(WrittenDate.ofHead(line) == date)
  }

  @Test(arguments: [
    "# Open letter\n\n5 May 2024\n\nDear Mayor, repair the road.\n",
    "Lintas, 5 May 2024\n\n# Open letter\n\nRepair the road.\n",
    "# Minutes\n\n**Date:** 5 May 2024, 6.30 p.m.\n\nThe meeting began.\n",
    "---\ndate: 2024-05-05\n---\n\n6 June 2024\n\nRepair the road.\n",
  ])
  func `Markdown has a date in front of its first sentence`(text: String) throws {
    #expect(try MarkdownReader().read(Array(text.utf8)).published == "2024-05-05")
  }

  @Test func `a date behind the first sentence is not the document's`() throws {
    let text = "# Open letter\n\nDear Mayor, repair the road.\n\n5 May 2024\n"
    #expect(try MarkdownReader().read(Array(text.utf8)).published == nil)
  }

  @Test func `takes every day of the calendar and no other`() {
    // The Gregorian calendar repeats after 400 years, 146,097 days; these are the years around its exceptions.
    var days = 0
    for year in [1896, 1900, 1904, 1999, 2000, 2001] {
      for month in 0...13 {
        for day in 0...32 {
          let text = "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
          guard let date = WrittenDate.iso(text) else { continue }
          #expect(date == text)
          days += 1
        }
      }
    }
    #expect(days == 366 + 365 + 366 + 365 + 366 + 365)
  }
}
