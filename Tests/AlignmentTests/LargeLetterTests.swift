import Documents
import Testing

@testable import Alignment

/// What keeps large letters from costing more than their size, against the plain definitions.
@Suite struct LargeLetterTests {
  @Test(arguments: 0..<20)
  func `the places of demands are those of a search through all`(seed: UInt64) {
    var random = Samples.Generator(state: seed)
    func range() -> Range<Int> {
      let start = Int.random(in: 0..<60, using: &random)
      return start..<start + Int.random(in: 1..<9, using: &random)
    }
    let demands = (0..<12).map { _ in
      Demand(id: "", parent: nil, range: range(), context: [], form: .listed)
    }
    let places = DemandPlaces(demands)
    for _ in 0..<40 {
      let asked = range()
      #expect(places.overlap(asked) == demands.contains { $0.range.overlaps(asked) })
      #expect(
        places.begin(in: asked) == demands.indices.filter { asked.contains(demands[$0].range.lowerBound) })
    }
  }

  @Test(arguments: 0..<12)
  func `the letter's own words are those of a search through its text`(seed: UInt64) throws {
    var random = Samples.Generator(state: seed)
    let letter = random.sentences(12, words: 3...9, vocabulary: 6)
    let quotations = LetterQuotations(try Samples.document(letter.joined(separator: "\n\n")))
    let whole = " " + TextWords(letter.joined(separator: " ")).small.joined(separator: " ") + " "
    for text in random.sentences(60, words: 2...5, vocabulary: 6) {
      let words = TextWords(text).small
      #expect(
        quotations.contain(text)
          == (words.count > 2 && whole.contains(" " + words.joined(separator: " ") + " ")))
    }
  }

  @Test(arguments: 0..<8)
  func `a competitor is the strongest unit of another block`(seed: UInt64) {
    var random = Samples.Generator(state: seed)
    let letter = random.sentences(7, words: 3...6, vocabulary: 12)
    let response = random.sentences(5, words: 3...6, vocabulary: 12)
    let evidence = Evidence(
      units: Samples.units(letter), sentences: Samples.units(response), letterTexts: letter,
      responseTexts: response)
    var competitors = Competitors()
    for row in letter.indices {
      for column in response.indices {
        let others = letter.indices.filter { $0 != row }
        let largest = others.map { evidence.posterior($0, column) }.max()
        let expected = others.first { evidence.posterior($0, column) == largest }
        #expect(competitors.competitor(of: row, for: column, in: evidence) == expected)
      }
    }
  }

  @Test func `ids and contexts end at a level`() throws {
    let items = (0..<40).map { String(repeating: "  ", count: $0) + "- publish the list of the year \($0)\n" }
    let document = try Samples.document("We demand that you:\n\n" + items.joined())
    let demands = DemandFinder.demands(in: document)
    #expect(demands.count == 40)
    #expect(Set(demands.map(\.id)).count == 40)
    let depths = demands.map { $0.id.split(separator: ".").count }
    #expect(depths.max() == DemandFinder.deepestLevel)
    // Those above the limit hang below each other as before.
    #expect(Array(depths.prefix(5)) == [1, 2, 3, 4, 5])
    #expect(demands.allSatisfy { $0.context.count <= DemandFinder.deepestLevel })
  }

  @Test func `a part of an endless sentence carries no endless context`() throws {
    let parts = (0..<600).map { "to publish file\($0) é" }.joined(separator: " and ")
    let document = try Samples.document("We urge you \(parts).\n")
    let demands = DemandFinder.demands(in: document)
    #expect(demands.count == 600)
    let longest = try #require(demands.last?.context.first)
    #expect(longest.utf8.count <= DemandFinder.longestContext + 3 && longest.hasSuffix("…"))
    #expect(longest.hasPrefix("We urge you to publish file0"))
    let short = try Samples.document("We urge you to publish the list and to publish the map.\n")
    #expect(
      DemandFinder.demands(in: short).last?.context == [
        "We urge you to publish the list and to publish the map."
      ])
  }
}
