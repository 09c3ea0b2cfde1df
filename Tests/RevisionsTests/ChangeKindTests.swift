import Testing

@testable import Revisions

@Suite struct ChangeKindTests {
  private func kinds(_ old: String, _ new: String) -> [ChangeKind] {
    func words(_ text: String) -> [Word] { WordScanner.words(of: 0..<text.utf8.count, in: Array(text.utf8)) }
    return ChangeKind.kinds(of: WordComparison(old: words(old), new: words(new)))
  }

  @Test(arguments: [
    ("The bridge carries 40 lorries.", "The bridge carries 45 lorries.", [ChangeKind.number]),
    ("The bridge carries three lorries.", "The bridge carries four lorries.", [.number]),
    ("The fee is 1,250.50 crowns.", "The fee is 1,250.75 crowns.", [.number]),
    ("The ferry left on 3 May.", "The ferry left on 4 May.", [.date]),
    ("The ferry left on 3 May.", "The ferry left on 3 June.", [.date]),
    ("It was built in 1987 by 12 masons.", "It was built in 1989 by 12 masons.", [.date]),
    ("It is due by 01/02/2024.", "It is due by 01/03/2024.", [.date]),
    ("They may come.", "They may come here.", [.wording]),
  ])
  func `numbers and dates`(old: String, new: String, expected: [ChangeKind]) {
    #expect(kinds(old, new) == expected)
    #expect(kinds(new, old) == expected)
  }

  @Test(arguments: [
    ("They owe US$ 5 each.", "They owe US€ 5 each."),
    ("It was -5 at noon.", "It was 5 at noon."),
    ("It was −5 at noon.", "It was +5 at noon."),
    ("It fell by 5 % in May.", "It fell by 5 in May."),
    ("It fell by 5% in May.", "It fell by 5‰ in May."),
    ("It was 5 °C warm.", "It was 5 C warm."),
    ("They owe -$5 each.", "They owe $5 each."),
    ("It weighs 10³ stones.", "It weighs 10² stones."),
    ("It weighs 10⁻³ stones.", "It weighs 10³ stones."),
    ("A field of 7 m² here.", "A field of 7 m³ here."),
    ("It took 1½ days.", "It took 1 days."),
    ("A depth of < 5 feet.", "A depth of > 5 feet."),
  ])
  func `a number's signs are part of it`(old: String, new: String) throws {
    #expect(kinds(old, new).contains(.number) && !kinds(old, new).contains(.formatting))
    #expect(kinds(new, old) == kinds(old, new))
    let summary = try Versions("\(old)\n", "\(new)\n").revision.summary
    #expect(summary.edited == 1 && summary.wordsDeleted + summary.wordsInserted > 0)
  }

  @Test(arguments: [
    ("Pages 5-7 are lost.", "Pages 5–7, are lost."),
    ("A gain of 5 - so it seems.", "A gain of 5, so it seems."),
    ("A gain of 5% here.", "A gain of 5 %, here."),
    ("It was −5 at noon.", "It was -5, at noon."),
    ("They came—5 of them.", "They came, 5 of them."),
    ("The row 5 | 6 here.", "The row 5, 6 here."),
    ("The Covid-19 ward.", "The Covid 19 ward."),
  ])
  func `dashes and spaces beside numbers are formatting`(old: String, new: String) {
    #expect(kinds(old, new) == [.formatting])
  }

  @Test(arguments: [
    ("The gate is open.", "The gate is not open.", [ChangeKind.negation]),
    ("The gates do open.", "The gates don’t open.", [.negation]),
    ("They left with a guide.", "They left without a guide.", [.negation]),
    ("They cannot leave.", "They can not leave.", [.typo]),
    ("It is no longer open.", "It is no longer quite open.", [.wording]),
  ])
  func `negations`(old: String, new: String, expected: [ChangeKind]) {
    #expect(kinds(old, new) == expected)
    #expect(kinds(new, old) == expected)
  }

  @Test(arguments: [
    ("The mill must close.", "The mill should close.", [ChangeKind.modality, .weakened]),
    ("The mill may close.", "The mill will close.", [.modality, .strengthened]),
    ("The mill must close.", "The mill shall close.", [.wording]),
    ("The council demands a ramp.", "The council calls on us for a ramp.", [.modality, .weakened]),
    ("It invites the owners to talk.", "It urges the owners to talk.", [.modality, .strengthened]),
    ("The mill should close.", "The mill did close.", [.modality]),
    ("The mill closes.", "The mill closes when the wind that turns it might fail.", [.wording]),
    ("They must and they urge it.", "They should and they demand it.", [.modality]),
    ("Work ends on 3 May here.", "Work ends on 3 June here.", [.date]),
  ])
  func `modal verbs and verbs of request`(old: String, new: String, expected: [ChangeKind]) {
    #expect(kinds(old, new) == expected)
  }

  @Test(arguments: [
    ("We met the mayor of Altstadt here.", "We met the mayor of Neudorf here.", [ChangeKind.name]),
    ("We met the mayor.", "We met the mayor of Neudorf.", [.name]),
    ("Today we met.", "Yesterday we met.", [.date]),
    ("He said: \"Walls stand.\"", "He said: \"Towers stand.\"", [.wording]),
  ])
  func `names`(old: String, new: String, expected: [ChangeKind]) {
    #expect(kinds(old, new) == expected)
    #expect(kinds(new, old) == expected)
  }

  @Test(arguments: [
    ("The thief ran off.", "The alleged thief ran off.", [ChangeKind.hedge, .weakened]),
    ("We agree to it.", "We agree in principle to it.", [.modality, .hedge, .weakened]),
    ("The tower leans.", "The tower leans, according to masons.", [.attribution]),
    ("All doors were shut.", "Some doors were shut.", [.quantifier, .weakened]),
    ("All doors were shut.", "The doors were all shut.", [.wording]),
  ])
  func `hedges, attributions and quantifiers`(old: String, new: String, expected: [ChangeKind]) {
    #expect(kinds(old, new) == expected)
    #expect(kinds(new, old) == expected.map { $0 == .weakened ? .strengthened : $0 })
  }

  @Test(arguments: [
    ("They recieved the bread.", "They received the bread.", [ChangeKind.typo]),
    ("They baked the bread.", "They baled the bread.", [.wording]),
    ("They bake bread.", "They take bread.", [.wording]),
    ("They like bread.", "They lack bread.", [.wording]),
    ("A house stands here.", "A mouse stands here.", [.wording]),
  ])
  func `typos`(old: String, new: String, expected: [ChangeKind]) {
    #expect(kinds(old, new) == expected)
  }

  @Test(arguments: [
    ("The Office, it seems, shut.", "The office it seems shut.", [ChangeKind.formatting]),
    ("A long-term plan.", "A long term plan.", [.formatting]),
    ("A long-term plan.", "A short-term plan.", [.wording]),
  ])
  func `formatting`(old: String, new: String, expected: [ChangeKind]) {
    #expect(kinds(old, new) == expected)
  }

  @Test func `an edit may have several kinds, in the order of declaration`() {
    #expect(
      kinds("The council must pay 40 crowns.", "The council should not pay 45 crowns.")
        == [.number, .negation, .modality, .weakened])
  }

  /// The distance by its definition: the fewest single edits, found by trying all.
  @Test func `the distance is the least number of edits`() {
    func slow(_ one: ArraySlice<Character>, _ two: ArraySlice<Character>) -> Int {
      guard let first = one.first, let second = two.first else { return one.count + two.count }
      let (restOne, restTwo) = (one.dropFirst(), two.dropFirst())
      var best = min(slow(restOne, two) + 1, slow(one, restTwo) + 1)
      best = min(best, slow(restOne, restTwo) + (first == second ? 0 : 1))
      if first == restTwo.first, restOne.first == second {
        best = min(best, slow(restOne.dropFirst(), restTwo.dropFirst()) + 1)
      }
      return best
    }
    let strings = (0..<16).map { bits in (0..<4).map { bits >> $0 & 1 == 0 ? Character("a") : "b" } }
    let words = strings + strings.map { Array($0.prefix(3)) } + [[], ["a"]]
    for one in words {
      for two in words { #expect(TypoRule.distance(one, two) == slow(one[...], two[...])) }
    }
  }
}
