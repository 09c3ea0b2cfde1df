import Documents
import Testing

@testable import Alignment

/// Reports that number their recommendations and responses that name the numbers, in every layout of either, in another order
/// and in words that share nothing: only the numbers can tell which answer belongs to what.
@Suite struct LabelLayoutTests {
  private static let asks = [
    "The department should publish the inspection reports of all quarries within a month.",
    "Local authorities should employ at least one archaeologist each.",
    "The museum service must return the carved doors to their village.",
    "Schools should teach the history of the canal to every pupil.",
    "The railway board should reopen the branch line between the two ports.",
    "Parliament should repeal the fishing levy of 1987.",
  ]
  private static let titles = [
    "Openness", "Expertise", "Restitution of Doors", "Teaching", "Transport", "Fishing",
  ]
  private static let answers = [
    "We accept this in full. Work on it began in spring.", "This is not accepted. It would cost too much.",
    "Accepted in principle. A further look at the law is needed.",
    "The Government does not agree. Others know best.", "Agreed. Money for it has been set aside.",
    "We note this. No decision has been taken so far.",
  ]
  private static let dispositions: [Disposition] = [
    .addressed, .declined, .partlyAddressed, .declined, .addressed, .acknowledged,
  ]
  private static let order = [3, 0, 5, 1, 4, 2]

  enum Numbers: String, CaseIterable {
    case whole = "1 2 3 4 5 6"
    case outline = "2.1 2.2 2.3 3.1 3.2 3.3"
    case letters = "1a 1b 2a 2b 3a 3b"
    case brackets = "1(a) 1(b) 1(c) 2(a) 2(b) 2(c)"
  }

  enum Report: String, CaseIterable {
    case titled = "Recommendation # TITLE\nTEXT"
    case below = "Recommendation #\nTEXT"
    case apart = "Recommendation #\n\nTEXT"
    case inLine = "Recommendation #: TEXT"
    case dashed = "Recommendation # – TITLE\nTEXT"
    case titleApart = "Recommendation #: TITLE\n\nTEXT"
    case initial = "R#. TEXT"
    case capitals = "RECOMMENDATION #\nTEXT"
  }

  enum Reply: String, CaseIterable {
    case responseTo = "Response to Recommendation #\nANSWER"
    case colon = "Government response to recommendation #:\n\nANSWER"
    case below = "Recommendation #\nANSWER"
    case apart = "Recommendation #\n\nANSWER"
    case inLine = "Recommendation #: ANSWER"
    case dashed = "Recommendation # – ANSWER"
    case titled = "Recommendation #: TITLE\nANSWER"
    case titledBelow = "Recommendation # TITLE\nANSWER"
    case restated = "Recommendation #: TEXT\n\nResponse: ANSWER"
    case restatedApart = "Recommendation #\n\nTEXT\n\nGovernment response\n\nANSWER"
    case inResponse = "In response to recommendation #: ANSWER"
    case on = "On Recommendation #, our answer is as follows. ANSWER"
    case initial = "R#. ANSWER"
    case capitals = "RECOMMENDATION #\nANSWER"
  }

  private static func filled(_ layout: String, _ number: Substring, _ index: Int) -> String {
    layout.replacing("#", with: number).replacing("TITLE", with: titles[index])
      .replacing("TEXT", with: asks[index]).replacing("ANSWER", with: answers[index]) + "\n\n"
  }

  @Test(arguments: Numbers.allCases, Report.allCases)
  func `the number decides in every layout`(numbers: Numbers, report: Report) throws {
    let numbers = numbers.rawValue.split(separator: " ")
    let letter = try Samples.document(
      "Final report on the valley\n\nOur recommendations follow.\n\n"
        + Self.asks.indices.map { Self.filled(report.rawValue, numbers[$0], $0) }.joined())
    for reply in Reply.allCases {
      let response = try Samples.document(
        "Government reply to the report on the valley\n\nThe Government thanks the authors for their work.\n\n"
          + Self.order.map { Self.filled(reply.rawValue, numbers[$0], $0) }.joined())
      let result = Aligner().align(letter: letter, response: response)
      #expect(result.demands.map { $0.quote.exact + "." } == Self.asks, "\(reply)")
      #expect(
        result.demands.map(\.demand.id) == numbers.map { $0.filter { $0 != "(" && $0 != ")" } }, "\(reply)")
      #expect(result.demands.map(\.disposition) == Self.dispositions, "\(reply)")
      for (demand, answer) in zip(result.demands, Self.answers) {
        let sentences = answer.split(separator: ". ")
        #expect(demand.responses.first?.quote.exact.contains(sentences[0]) == true, "\(reply)")
      }
    }
  }
}
