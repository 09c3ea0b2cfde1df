import Documents
import Testing

@testable import Alignment

@Suite struct AcronymsTests {
  @Test(arguments: [
    (
      "The Vocational Education and Training Centre (VETC) was closed.", "VETC",
      "Vocational Education Training Centre"
    ),
    (
      "the Office of the High Commissioner for Human Rights (OHCHR)", "OHCHR",
      "Office High Commissioner Human Rights"
    ),
    ("He wrote to the Harbour Safety Board (HSB) in May.", "HSB", "Harbour Safety Board"),
    ("the Convention on the Elimination of All Forms of Discrimination against Women (CEDAW)", "CEDAW", nil),
    ("our plan for the quay (QXZ)", "QXZ", nil), ("the General Assembly (of May)", "OF", nil),
    ("Mr Hugo Stone Bell (HSB", "HSB", nil), ("the United Nations (U.N.)", "UN", nil),
    ("(NATO) came first", "NATO", nil), ("Old Harbour Safety Board (HSB)", "HSB", "Harbour Safety Board"),
  ])
  func `a short name stands for the words whose initials it has`(
    text: String, name: String, words: String?
  ) {
    #expect(Acronyms([text]).expansions[name]?.joined(separator: " ") == words)
  }

  @Test func `two places that say different things teach nothing`() {
    let one = "the Harbour Safety Board (HSB)"
    let other = "the Health Service Bureau (HSB)"
    #expect(Acronyms([one, one]).expansions.count == 1)
    #expect(Acronyms([one, other, one]).expansions.isEmpty)
  }

  @Test func `a short name counts as its words, once, and is shown as it stands`() {
    var reader = TermReader()
    reader.use(Acronyms(["the Harbour Safety Board (HSB)"]))
    var plain = TermReader()
    let full = plain.terms(of: "the Harbour Safety Board met")
    #expect(reader.terms(of: "the Harbour Safety Board met") == full)
    let short = reader.terms(of: "the HSB met")
    #expect(Set(full.map(\.stem)).isSubset(of: short.map(\.stem)))
    #expect(short.filter { $0.surface == "HSB" }.count == 4)
    // Said in full beside it: nothing is added.
    #expect(reader.terms(of: "HSB, the Harbour Safety Board, met").count == full.count + 1)
    // Another letter case is another word.
    #expect(reader.terms(of: "the hsb met").count == 2)
  }

  @Test func `an answer that uses the short name is found`() throws {
    let letter = try Samples.document(
      "Letter\n\nThe Ministry should:\n\n1. Dissolve the Harbour Safety Board (HSB).\n2. Mend the bridge.\n")
    let response = try Samples.document(
      "Statement\n\nThe weather was fine. HSB was dissolved in May. Ships came in.\n")
    let demand = Aligner().align(letter: letter, response: response).demands[0]
    #expect(demand.responses.first?.quote.exact == "HSB was dissolved in May.")
    let without = Aligner(features: .all.subtracting(.acronyms)).align(letter: letter, response: response)
    let (with, less) = (demand.probabilities[.absent] ?? 1, without.demands[0].probabilities[.absent] ?? 0)
    #expect(with < less)
  }

  @Test func `hostile texts end at once`() {
    let open = String(repeating: "(", count: 20_000)
    #expect(Acronyms([open, String(repeating: "A (A) ", count: 5_000), "(", "()", "(É)"]).expansions.isEmpty)
  }
}
