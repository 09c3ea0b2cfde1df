import Testing

@testable import Alignment

@Suite struct LanguageTermsTests {
  private func stems(_ text: String, _ language: TextLanguage) -> [String] {
    var reader = TermReader(language: language)
    return reader.terms(of: text).map(\.stem)
  }

  @Test(arguments: [
    (TextLanguage.french, "l’eau des communes", "L'EAU de la commune"),
    (.french, "qu’elle publia aujourd’hui", "il publiera"),
    (.italian, "dell’acqua pubblica", "ACQUA e pubbliche"),
    (.catalan, "l’aigua", "AIGUA"),
    (.german, "die Straßen", "DIE STRASSEN"),
    (.german, "Wasserversorgungs-Verträge", "des Wasserversorgungs-Vertrags"),
    (.greek, "ο δημόσιος δρόμος", "Ο ΔΗΜΟΣΙΟΣ ΔΡΟΜΟΣ"),
    (.russian, "всё о самолётах", "САМОЛЕТАХ"),
    (.turkish, "ışık", "IŞIK"),
    (.turkish, "İstanbul’da", "istanbul"),
    (.romanian, "școală", "şcoală"),
    (.french, "e\u{301}cole", "école"),
    (.spanish, "publicaciones", "PUBLICACIÓN"),
    (.portuguese, "às escolas", "ESCOLA"),
    (.dutch, "de scholen", "SCHOOL"),
    (.arabic, "مُدَرِّس", "مدرس"),
  ])
  func `spellings and forms of the same words have the same stems`(
    _ language: TextLanguage, _ text: String, _ other: String
  ) {
    let found = stems(text, language)
    #expect(!found.isEmpty)
    #expect(found == stems(other, language))
  }

  @Test func `an article before an Arabic word is taken off as Snowball does it`() {
    #expect(stems("التقرير", .arabic) == stems("تقرير", .arabic))
    #expect(stems("بالتقرير", .arabic) == stems("تقرير", .arabic))
  }

  @Test func `function words are no terms of their language, and are of others`() {
    #expect(stems("nous avons dit que les écoles", .french).count == 2)
    #expect(stems("they were not in the", .english).isEmpty)
    #expect(!stems("they were not in the", .french).isEmpty)
  }

  @Test func `every language that can be aligned has a stemmer and function words`() {
    for language in TextLanguage.allCases {
      #expect(FunctionWords.of(language).count >= 50, "\(language.name)")
      for word in FunctionWords.of(language) { #expect(CaseFolding.folded(word, language) == word) }
      #expect(TextLanguage(tag: language.rawValue + "-XX") == language)
      guard let name = language.stemmer else { continue }
      guard let stemmer = Stemmer(language: name) else {
        Issue.record("\(name)")
        continue
      }
      let stem = stemmer.stem("x")
      #expect(stem == "x")
    }
  }

  @Test(arguments: ["", "’", "l’", "’’’l’", "\u{301}", "qu’’il", "ﬁ", "\u{0}"])
  func `hostile words are read in every language`(_ text: String) {
    for language in TextLanguage.allCases { #expect(stems(text, language).count <= 3) }
  }
}
