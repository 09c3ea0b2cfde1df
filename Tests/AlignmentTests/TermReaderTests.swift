import Testing

@testable import Alignment

@Suite struct TermReaderTests {
  private func stems(_ text: String) -> [String] {
    var reader = TermReader()
    return reader.terms(of: text).map(\.stem)
  }

  @Test(arguments: [
    ("The mill’s owners paid.", ["The", "mill", "owners", "paid"]),
    ("The mill‘s owners paid.", ["The", "mill", "owners", "paid"]),
    ("The owner's mill; the owners' mill", ["The", "owner", "mill", "the", "owners", "mill"]),
    ("We’ll see what they’ve done", ["We", "see", "what", "they", "done"]),
    ("It didn’t open and won't open", ["It", "didn’t", "open", "and", "won't", "open"]),
    ("Article 12(b), paragraphs 3–5", ["Article", "12", "b", "paragraphs", "3", "5"]),
    ("co-operate e-mail", ["co", "operate", "e", "mail"]),
    ("O’Neill d’accord", ["O", "Neill", "d", "accord"]),
    ("«Мы просим»", ["Мы", "просим"]), ("تقرير المفتشين، الآن", ["تقرير", "المفتشين", "الآن"]),
    ("می‌خواهیم", ["می‌خواهیم"]), ("हिन्दी में", ["हिन्दी", "में"]), ("公布报告。", ["公布报告"]),
    ("cafe\u{301} ouvert", ["cafe\u{301}", "ouvert"]), ("½ litre", ["½", "litre"]), ("", []), ("… — “”", []),
  ])
  func `cuts words at what is no letter or digit`(text: String, words: [String]) {
    #expect(TermReader.words(of: text).map(String.init) == words)
  }

  @Test func `words stand in the text in order and without anything between that is a letter`() {
    let text = "The ferry’s crew (all 14 of them) hadn’t been paid: “since May”, their union’s lawyer wrote."
    var rest = text[...]
    for word in TermReader.words(of: text) {
      guard let found = rest.firstRange(of: word) else {
        Issue.record("\(word) is not in the rest of the text")
        return
      }
      #expect(rest[..<found.lowerBound].allSatisfy { !$0.isLetter && !$0.isNumber || $0 == "s" })
      rest = rest[found.upperBound...]
    }
    #expect(rest.allSatisfy { !$0.isLetter })
  }

  @Test func `leaves out function words, single letters and negations`() {
    #expect(stems("They have not been to the house and they can’t, won’t or didn't go there") == ["hous"])
    #expect(stems("a b c Vitamin C") == ["vitamin"])
    #expect(stems("THE AND Of") == [])
  }

  @Test func `keeps repetitions and the words as they stand`() {
    var reader = TermReader()
    let terms = reader.terms(of: "Ferries and more ferries; Crews’ ferry")
    #expect(terms.map(\.surface) == ["Ferries", "ferries", "Crews", "ferry"])
    #expect(terms.map(\.stem) == ["ferri", "ferri", "crew", "ferri"])
  }

  @Test(arguments: [
    ("Pay €1,500,000 now", ["pay": "Pay", "1500000": "1,500,000"]),
    ("10\u{A0}000 euros", ["10000": "10\u{A0}000", "euro": "euros"]),
    ("In 2024, 500 boats", ["2024": "2024", "500": "500", "boat": "boats"]),
    ("rooms 12, 144 and 1,50", ["room": "rooms", "12": "12", "144": "144", "50": "50"]),
    ("B2,000 forms", ["b2": "B2", "000": "000", "form": "forms"]),
  ])
  func `groups of three digits are one figure`(text: String, terms: [String: String]) {
    var reader = TermReader()
    let found = reader.terms(of: text)
    #expect(Dictionary(uniqueKeysWithValues: found.map { ($0.stem, $0.surface) }) == terms)
  }

  @Test func `a reader that has read before reads the same`() {
    let text = "Inspectors visited the flooded quarries, and the inspection’s findings were published."
    var used = TermReader()
    _ = used.terms(of: "Publishing quarries: inspectors inspect what inspections find.")
    #expect(used.terms(of: text).map(\.stem) == stems(text))
  }

  @Test(arguments: [
    ["meet", "met", "meeting", "meetings", "meets"], ["pay", "paid", "pays", "paying"],
    ["organise", "organize", "organised", "organized", "organising", "organizing"],
    ["organisation", "organization", "organisations", "organizations"],
    ["organiser", "organizer", "organisers", "organizers"],
    ["programme", "program", "programmes", "programs"],
    ["labour", "labor"], ["woman", "women"], ["person", "people", "persons"], ["child", "children"],
    ["publish", "published", "publishes", "publishing"], ["promise", "promised", "promises", "promising"],
    ["withdraw", "withdrew", "withdrawn", "withdrawing"], ["centre", "center", "centres", "centers"],
  ])
  func `forms of one word share a stem`(forms: [String]) {
    #expect(Set(forms.map { stems($0) }).count == 1, "\(forms.map { stems($0) })")
    #expect(stems(forms[0]).count == 1)
  }

  @Test(arguments: [
    ("policy", "police"), ("rise", "raise"), ("advise", "advance"), ("ministry", "mine"),
    ("harbour", "harvest"),
    ("won’t", "won"),
  ])
  func `different words keep different stems`(first: String, second: String) {
    #expect(stems(first) != stems(second))
  }

  @Test func `no table of forms leads to a word that another table changes`() {
    for word in [
      "met", "people", "programmes", "organisations", "labour", "women", "travelled", "organisers",
    ] {
      let once = WordForms.normalized(word)
      #expect(once != word)
      #expect(WordForms.normalized(once) == once)
    }
  }

  @Test func `short words that end like a British spelling are left alone`() {
    for word in ["rise", "wise", "noise", "raise", "raised", "arises", "advising", "size"] {
      #expect(WordForms.normalized(word) == word)
    }
  }
}
