import Documents
import Testing

@testable import Alignment

@Suite struct DemandDetailsTests {
  private func details(_ letter: String) throws -> [String] {
    let document = try Samples.document("A letter about the river\n\n\(letter)\n")
    let text = document.text
    return DemandFinder.demands(in: document).map { demand in
      let details = demand.details
      let lists = [details.beneficiaries, details.conditions, details.deadlines, details.entities]
      return
        ([details.addressee.map(text.string) ?? "-"]
        + lists.map { $0.map(text.string).joined(separator: "+") })
        .joined(separator: " | ")
    }
  }

  @Test(arguments: [
    ("We call on the Chinese government to free the six.", "the Chinese government |  |  |  | Chinese"),
    ("The harbour office must publish its audit by 30 June.", "The harbour office |  |  | by 30 June | June"),
    (
      "We urge the council to pay for water for families with children.",
      "the council | families with children |  |  | "
    ),
    ("We ask the board to act without delay.", "the board |  |  | without delay | "),
    (
      "The museum should label them, if it keeps them, within one year.",
      "The museum |  | if it keeps them | within one year | "
    ),
    ("We urge them to brief the Human Rights Council.", "them |  |  |  | Human Rights Council"),
  ])
  func `a demand says to whom, for whom, under which condition and by when`(letter: String, expected: String)
    throws
  {
    #expect(try details(letter) == [expected])
  }

  @Test func `items share the addressee of the line above them`() throws {
    #expect(
      try details("We call on the river board to:\n\n- Dredge the channel.\n- Repair the lock.\n")
        == ["the river board |  |  |  | ", "the river board |  |  |  | "])
  }

  @Test func `what others demanded is marked as quoted`() throws {
    let document = try Samples.document(
      "In May the crews wrote: “The Ministry must pay the crews.” The resolution “calls on the King to pardon them”. He said “good evening to you all”.\n"
    )
    let quoted = DemandFinder.quotedDemands(in: document)
    #expect(
      quoted.map { "\($0.id) \($0.form) \($0.isQuoted) \(document.text.string($0.range))" } == [
        "q1 deontic true The Ministry must pay the crews",
        "q2 performative true calls on the King to pardon them",
      ])
    #expect(DemandFinder.demands(in: document).isEmpty)
  }
}
