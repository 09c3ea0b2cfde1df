import Moments
import Testing

@testable import Alignment

/// Dates, spans and deadlines, and how two of them compare.
@Suite struct TimeExpressionTests {
  private static func words(_ text: String) -> [String] { CueWords(text).words }

  @Test(
    arguments: [
      ("Publish it by 30 June 2026.", "30 june 2026"), ("Publish it by June 30, 2026.", "june 30 2026"),
      ("Publish it no later than the end of 2026.", "2026"),
      ("Answer within 30 working days.", "30 working days"),
      ("Answer within the next six months.", "six months"), ("Repair the roof before winter.", "winter"),
      ("Release them immediately.", "immediately"), ("Release them without delay.", "without delay"),
      ("Decide by the 1st of May 2026.", "1st of may 2026"), ("Decide by next summer.", "next summer"),
      ("Decide within a year.", "year"),
    ])
  func `a deadline is found with its words`(text: String, found: String) {
    #expect(TimeExpression.deadlines(in: Self.words(text)).map { $0.words.joined(separator: " ") } == [found])
  }

  @Test(arguments: [
    "Stand by the families.", "Repeal the Act of 2010.", "Explain how it may be done by others.",
    "Place it before the committee.", "Publish the 2023 strategy.",
  ])
  func `what is no deadline is none`(text: String) {
    #expect(TimeExpression.deadlines(in: Self.words(text)).isEmpty)
  }

  @Test(
    arguments: [
      ("by 30 June 2026", "It was published in March 2026.", TimeComparison.met),
      ("by 30 June 2026", "It was published on 30 June 2026.", .met),
      ("by 30 June 2026", "It will be published on 1 July 2026.", .later),
      ("by 30 June 2026", "It will be published in 2027.", .later),
      ("by 30 June 2026", "It will be published in 2026.", .unknown),
      ("by June 2026", "It will come into force from 1 June 2026.", .met),
      ("by the end of 2026", "It will be ready in autumn 2026.", .met),
      ("within six months", "We will answer within 90 days.", .met),
      ("within six months", "We will answer within a year.", .later),
      ("within 2 weeks", "We will answer within fourteen days.", .met),
      ("immediately", "They will be released immediately.", .met),
      ("immediately", "They will be released within two years.", .later),
      ("before winter", "The roof will be repaired before winter.", .met),
      ("before winter", "The roof will be repaired next year.", .unknown),
      ("before winter", "The roof will be repaired in due course.", .unknown),
    ])
  func `an answer's time beside the time asked for`(
    deadline: String, answer: String, expected: TimeComparison
  ) throws {
    let asked = try #require(TimeExpression.deadlines(in: Self.words("Do it " + deadline + ".")).first)
    let time = try #require(TimeExpression.times(in: Self.words(answer)).first)
    #expect(time.compared(with: asked) == expected)
  }

  @Test(
    arguments: [
      // Letter of 3 March 2026, response of 10 April 2026, where they have dates at all.
      ("by 1 May", "We will publish it in April.", TimeComparison.met, TimeComparison.met),
      ("by 1 May", "We will publish it on 1 May.", .met, .met),
      ("by 1 May", "We will publish it on May 2.", .later, .unknown),
      ("by 1 May", "We will publish it in September.", .later, .unknown),
      ("by 1 May", "We will publish it in January.", .later, .met),
      ("by 1 March", "We will publish it in December.", .met, .met),
      ("by 1 May", "It was published in March.", .met, .met),
      ("by 1 May", "It was published in October.", .met, .unknown),
      ("by 1 May 2026", "We will publish it in April.", .met, .met),
      ("by 1 May 2026", "We will publish it in June.", .later, .unknown),
      ("by 1 May", "We will publish it on 20 April 2026.", .met, .met),
      ("by 1 May", "We will publish it in December 2027.", .later, .unknown),
      ("before May", "We will publish it in May.", .later, .unknown),
      ("before May", "We will publish it in April.", .met, .met),
      ("before June 2026", "We will publish it in June 2026.", .later, .later),
      ("before June 2026", "We will publish it in May 2026.", .met, .met),
      ("by 30 June 2026", "We will publish it within six weeks.", .met, .unknown),
      ("by 30 June 2026", "We will publish it within six months.", .unknown, .unknown),
      ("within two months", "We will publish it in June 2026.", .later, .unknown),
      ("by the end of 2026", "We will publish it this year.", .met, .unknown),
      ("by the end of 2026", "We will publish it next year.", .later, .unknown),
      ("by the end of next year", "We will publish it next year.", .met, .met),
      ("by the end of this month", "We will publish it next month.", .later, .unknown),
      ("by 30 April 2026", "We will publish it next week.", .met, .unknown),
      ("by 29 February", "We will publish it in February 2028.", .met, .met),
    ])
  func `what names no year is read from the day of its document`(
    deadline: String, answer: String, dated: TimeComparison, undated: TimeComparison
  ) throws {
    let asked = try #require(TimeExpression.deadlines(in: Self.words("Do it " + deadline + ".")).first)
    let time = try #require(TimeExpression.times(in: Self.words(answer)).first)
    let isReported = answer.contains(" was ")
    let days = TimeComparison.Days(letter: CivilDay("2026-03-03"), response: CivilDay("2026-04-10"))
    #expect(time.compared(with: asked, days, isReported: isReported) == dated)
    #expect(time.compared(with: asked, isReported: isReported) == undated)
  }

  @Test func `a later date is in time for no earlier one, whichever two dates are taken`() throws {
    // Two years, day by day, every seventh with every eleventh: the order of the calendar is the oracle.
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
      "November",
      "December",
    ]
    var dates: [String] = []
    for year in 2025...2026 {
      for month in months { dates += [1, 9, 17, 28].map { "\($0) \(month) \(year)" } }
    }
    for (first, one) in dates.enumerated().filter({ $0.offset.isMultiple(of: 7) }) {
      for (second, other) in dates.enumerated().filter({ $0.offset.isMultiple(of: 11) }) {
        let asked = try #require(TimeExpression.deadlines(in: Self.words("Do it by \(one).")).first)
        let given = try #require(TimeExpression.times(in: Self.words("We will do it on \(other).")).first)
        #expect(given.compared(with: asked) == (second <= first ? .met : .later))
      }
    }
  }

  @Test func `amounts stand in one spelling and dates are none`() {
    let words = Self.words("We will recruit twenty days of 1,500 hours and 20 inspectors by 30 June 2026.")
    #expect(
      Figures.amounts(in: words, without: TimeExpression.times(in: words)) == ["20", "1500"])
  }
}
