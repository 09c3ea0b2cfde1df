import Documents
import Testing

@testable import Alignment

@Suite struct LanguageRefusalTests {
  private func document(_ language: TextLanguage) throws -> Document {
    try Samples.document(try #require(LanguageSentences.seen[language]).joined(separator: " "))
  }

  private func check(_ letter: Document, _ response: Document, comparesMeaning: Bool = false) throws {
    try Aligner.check(letter: letter, response: response, comparesMeaning: comparesMeaning)
  }

  @Test func `two languages are refused, unless something compares the meaning`() throws {
    let (french, german) = (try document(.french), try document(.german))
    #expect(throws: AlignmentError.differentLanguages(letter: .french, response: .german)) {
      try check(french, german)
    }
    #expect(throws: Never.self) { try check(french, german, comparesMeaning: true) }
    // What the caller allows is aligned without a trap, each side in its language.
    let languages = try Aligner.languages(letter: french, response: german)
    #expect(languages.letter == .french && languages.response == .german)
    _ = Aligner().align(letter: french, response: german)
  }

  @Test func `one language is accepted, whichever it is`() throws {
    for language in LanguageSentences.seen.keys {
      let text = try document(language)
      #expect(throws: Never.self) { try check(text, text) }
    }
  }

  @Test func `a language without a stemmer is refused by its name`() throws {
    let polish = try Samples.document(
      """
      Nie powiedziano nam, dlaczego szkoła została zamknięta bez uprzedzenia. Komisja opublikuje swoje wnioski przed końcem roku, \
      ale nie wiadomo jeszcze, czy także na stronie. Jeżeli chcesz iść z nami, przyjdź w piątek na plac po pracy.
      """)
    let english = try document(.english)
    #expect(throws: AlignmentError.unsupportedLanguage(.letter, .polish)) { try check(polish, english) }
    #expect(throws: AlignmentError.unsupportedLanguage(.response, .polish)) { try check(english, polish) }
  }

  @Test func `an unknown language is refused, and a text in two`() throws {
    let english = try document(.english)
    let swahili = try Samples.document(
      String(repeating: LanguageSentences.foreign[0] + " ", count: 5))
    #expect(throws: AlignmentError.unknownLanguage(.response, languages: [])) {
      try check(english, swahili)
    }
    let both = try Samples.document(
      (try #require(LanguageSentences.seen[.english]) + (try #require(LanguageSentences.seen[.french])))
        .joined(separator: " "))
    do {
      try check(both, english)
      Issue.record("a text in two languages was accepted")
    } catch AlignmentError.unknownLanguage(let side, let languages) {
      #expect(side == .letter)
      #expect(Set(languages).isSuperset(of: [.english, .french]))
    }
  }

  @Test func `what is too short to tell is taken to be in the language of the other`() throws {
    let short = try Samples.document("Müller")
    let languages = try Aligner.languages(letter: short, response: try document(.german))
    #expect(languages.letter == .german)
    let both = try Aligner.languages(letter: short, response: short)
    #expect(both.letter == .english && both.response == .english)
  }

  @Test func `without tables passages are found, dispositions are at most acknowledged, and a note says so`()
    throws
  {
    let letter = try Samples.document(
      """
      Ministerille. Me emme ole saaneet vastausta, vaikka olemme kysyneet jo kaksi kertaa, ja siksi kirjoitamme nyt uudelleen:

      1. Julkaiskaa raportti onnettomuudesta.
      2. Vapauttakaa pidätetyt toimittajat.
      3. Korvatkaa vahingot kalastajille.
      """)
    let response = try Samples.document(
      """
      Ministeriö on saanut kirjeen ja vastaa siihen näin, kuten se on luvannut.

      Raportti onnettomuudesta julkaistiin eilen, ja se on kaikkien luettavissa.

      Pidätetyt toimittajat on vapautettu, mutta he eivät saa poistua maasta.
      """)
    let result = Aligner().align(letter: letter, response: response)
    #expect(result.demands.map(\.demand.id) == ["1", "2", "3"])
    #expect(result.demands.map { $0.responses.isEmpty } == [false, false, true])
    #expect(result.demands.allSatisfy { [.acknowledged, .absent].contains($0.disposition) })
    #expect(result.notes.contains { $0.hasPrefix("dispositions are not read in Finnish") })
  }

  @Test func `English and the languages with tables need no note`() throws {
    for language in [TextLanguage.english, .french, .spanish, .german] {
      let text = try document(language)
      #expect(Aligner().align(letter: text, response: text).notes == [])
    }
  }
}
