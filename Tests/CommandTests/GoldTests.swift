import Foundation
import Testing

/// The shipped pair against one careful human reading of it, and the README's figures against that.
@Suite struct GoldTests {
  struct Reading: Decodable {
    let gold: [Demand]

    struct Demand: Decodable {
      let id: String
      let demand: String
      let dispositions: [String]
      let responses: [String]
      let traps: [String]
    }
  }

  struct Alignment: Decodable {
    let demands: [Demand]

    struct Demand: Decodable {
      let quote: Quote
      let disposition: String
      let responses: [Response]
    }

    struct Response: Decodable { let quote: Quote }
    struct Quote: Decodable { let exact: String }
  }

  struct Score: Equatable {
    var found = 0
    var extra = 0
    var right = 0
    var answered = 0
    var cited = 0
    var traps = 0
  }

  /// Words in small letters: white space, line breaks and typographic marks do not count.
  static func words(_ text: String) -> [String] {
    text.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init)
  }

  /// Where the longest run of a quote's words stands in a text, as a range of words.
  static func place(_ quote: String, in text: [String]) -> Range<Int>? {
    let quote = words(quote)
    var best = 0..<0
    for offset in quote.indices {
      for start in text.indices where text[start] == quote[offset] {
        var count = 0
        while offset + count < quote.count, start + count < text.count,
          text[start + count] == quote[offset + count]
        {
          count += 1
        }
        if count > best.count { best = start..<start + count }
      }
    }
    return best.count >= min(4, quote.count) && !best.isEmpty ? best : nil
  }

  static func overlap(_ a: Range<Int>, _ b: Range<Int>) -> Int { a.clamped(to: b).count }

  static func score(_ reading: Reading, _ alignment: Alignment, letter: [String], response: [String]) -> Score
  {
    var score = Score()
    var used: Set<Int> = []
    let found = alignment.demands.map { place($0.quote.exact, in: letter) }
    func touches(_ cited: Range<Int>, _ passages: [String]) -> Bool {
      passages.compactMap { place($0, in: response) }.contains {
        2 * overlap(cited, $0) >= min(cited.count, $0.count)
      }
    }
    for gold in reading.gold {
      guard let wanted = place(gold.demand, in: letter) else { continue }
      let likeness = found.map { span in
        span.map { Double(2 * overlap(wanted, $0)) / Double(wanted.count + $0.count) } ?? 0
      }
      guard let best = likeness.indices.max(by: { likeness[$0] < likeness[$1] }), likeness[best] >= 0.5 else {
        continue
      }
      if used.insert(best).inserted { score.found += 1 }
      let demand = alignment.demands[best]
      if gold.dispositions.contains(demand.disposition) { score.right += 1 }
      let cited = demand.responses.compactMap { place($0.quote.exact, in: response) }
      if !gold.dispositions.contains("absent") {
        score.answered += 1
        if cited.contains(where: { touches($0, gold.responses) }) { score.cited += 1 }
      }
      if cited.contains(where: { touches($0, gold.traps) }) { score.traps += 1 }
    }
    score.extra = found.indices.count { found[$0] != nil && !used.contains($0) }
    return score
  }

  private func shippedScore() throws -> Score {
    let program = try Program()
    try program.copyShippedArchive()
    let gold = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Gold/letter-statement.json")
    return Self.score(
      try JSONDecoder().decode(Reading.self, from: Data(contentsOf: gold)),
      try JSONDecoder().decode(
        Alignment.self,
        from: Data(program.run("align", "ngo-letter", "ohchr-statement", "--format", "json").output.utf8)),
      letter: Self.words(try program.run("show", "ngo-letter", "--format", "raw").output),
      response: Self.words(try program.run("show", "ohchr-statement", "--format", "raw").output))
  }

  @Test func `the shipped pair keeps to the bars, and the README says what is measured`() throws {
    let score = try shippedScore()
    #expect(score.found >= 14 && score.right >= 12 && score.traps <= 1 && score.extra <= 6, "\(score)")
    let readme = try String(contentsOfFile: Program.checkout + "/README.md", encoding: .utf8)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      readme.contains(
        "\(score.found) of 18 demands were found with \(score.extra) more, \(score.right) of 18 dispositions were right, "
          + "and \(score.cited) of the \(score.answered) that have an answer cite a right passage"),
      "\(score)")
  }

  @Test func `the score can fail`() {
    let reading = Reading(gold: [
      .init(
        id: "1", demand: "open the old gate", dispositions: ["addressed"],
        responses: ["the gate is open now"], traps: ["a gate far away"])
    ])
    let letter = Self.words("Please open the old gate today, and mend the long fence.")
    let response = Self.words("Well, the gate is open now. There is a gate far away too.")
    func result(_ demand: String, _ disposition: String, _ passage: String) -> Score {
      Self.score(
        reading,
        Alignment(demands: [
          .init(
            quote: .init(exact: demand), disposition: disposition,
            responses: [.init(quote: .init(exact: passage))])
        ]), letter: letter, response: response)
    }
    #expect(
      result("open the old gate", "addressed", "the gate is open now")
        == Score(found: 1, extra: 0, right: 1, answered: 1, cited: 1, traps: 0))
    #expect(
      result("open the old gate", "absent", "a gate far away")
        == Score(found: 1, extra: 0, right: 0, answered: 1, cited: 0, traps: 1))
    #expect(result("mend the long fence", "addressed", "the gate is open now").found == 0)
    #expect(result("mend the long fence", "addressed", "the gate is open now").extra == 1)
  }
}
