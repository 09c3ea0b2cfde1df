import Testing

@testable import Alignment

/// Every short sequence of the words that rules look for, since what a rule looks for behind or in front of a word may not be there.
@Suite struct ShortSentenceTests {
  private static let asking = """
    we ask that to do not no longer the call for of ensure be let allow lift restoration please must never again how many disclose until
    """.split(whereSeparator: \.isWhitespace).map(String.init)

  private static let answering = """
    no the of too to for will be is would cost not off called there plans taken on up open free without with that until instead may 212
    """.split(whereSeparator: \.isWhitespace).map(String.init)

  /// All sequences of one to three words.
  private func sequences(_ words: [String]) -> [String] {
    let pairs = words.flatMap { first in words.map { first + " " + $0 } }
    return words + pairs + pairs.flatMap { pair in words.map { pair + " " + $0 } }
  }

  @Test func `a demand of up to three words has one polarity`() {
    var reader = TermReader()
    for demand in sequences(Self.asking) {
      let asked = AskedAct(demand + ".", reader: &reader)
      let again = AskedAct(demand + ".", reader: &reader)
      #expect(
        asked.polarity.direction == again.polarity.direction && asked.polarity.verb == again.polarity.verb)
    }
  }

  @Test(arguments: [
    "Open the gate.", "Do not open the gate.", "Stop opening the gate.", "Let us open the gate.",
  ])
  func `an answer of up to three words is read, and is never told absent`(demand: String) {
    for answer in sequences(Self.answering) {
      let disposition = AnswerReading.disposition(demand: demand, answer: [answer + "."])
      #expect(disposition != .absent)
    }
  }
}
