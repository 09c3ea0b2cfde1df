import Documents
import Testing

@testable import Alignment

/// Demands with a date, a span or a figure and answers that keep to it or do not; the gold was written before the first run.
@Suite struct DeadlineAnswerTests {
  @Test(
    arguments: [
      (
        "Publish the audit by 30 June 2026.", "We will publish the audit on 15 May 2026.",
        Disposition.addressed
      ),
      ("Publish the audit by 30 June 2026.", "We will publish the audit in December 2027.", .partlyAddressed),
      ("Publish the audit by 30 June 2026.", "The audit was published on 3 March 2026.", .addressed),
      ("Publish the audit by 30 June 2026.", "We will publish the audit.", .addressed),
      ("Publish the audit by 30 June 2026.", "We will publish the audit in due course.", .partlyAddressed),
      (
        "Repair the roof of the school before winter.", "We will repair the roof of the school next year.",
        .partlyAddressed
      ),
      (
        "Repair the roof of the school before winter.",
        "We will repair the roof of the school before winter.", .addressed
      ),
      (
        "Answer all complaints within 30 days.", "The council will answer all complaints within 60 days.",
        .partlyAddressed
      ),
      (
        "Answer all complaints within 30 days.", "The council will answer all complaints within two weeks.",
        .addressed
      ),
      (
        "Release the detained drivers immediately.",
        "The detained drivers will be released within two years.", .partlyAddressed
      ),
      (
        "Release the detained drivers immediately.", "The detained drivers were released on 2 May.",
        .addressed
      ),
      ("Recruit 20 inspectors.", "We will recruit twelve million inspectors.", .partlyAddressed),
      ("Recruit 20 inspectors.", "We will recruit 20 inspectors in 2026.", .addressed),
      ("Recruit 20 inspectors.", "We will recruit inspectors in 2026.", .addressed),
      ("Recruit 20 inspectors.", "We will recruit 8 inspectors.", .partlyAddressed),
      (
        "Close the landfill by 2027.",
        "The government accepts this recommendation. The landfill will close in 2031.", .partlyAddressed
      ),
      (
        "Close the landfill by 2027.",
        "The government accepts this recommendation. The landfill will close in 2026.", .addressed
      ),
      (
        "Review the licences within one year.", "We will review the licences within the next three months.",
        .addressed
      ),
      // A day of the week is hardly later than what was asked for.
      ("Mend the crane before Easter.", "We will mend the crane on Monday.", .addressed),
    ])
  func `a yes that comes later or gives another figure is a part of one`(
    demand: String, answer: String, expected: Disposition
  ) throws {
    #expect(try Samples.disposition(demand, answer) == expected)
  }

  @Test func `the reason gives both times as they stand`() throws {
    let result = Aligner().align(
      letter: try Samples.document("3 March 2026\n\nWe call on the council to publish the audit by 1 May.\n"),
      response: try Samples.document("10 April 2026\n\nWe will publish the audit in September.\n"))
    let demand = try #require(result.demands.first)
    #expect(demand.disposition == .partlyAddressed)
    #expect(demand.responses.first?.because.contains { $0.contains("September (asked: 1 May)") } ?? false)
  }
}
