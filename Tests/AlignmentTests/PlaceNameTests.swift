import Documents
import Testing

@testable import Alignment

@Suite struct PlaceNameTests {
  @Test(
    arguments: [
      ("Close the camps in Tibet and near the River Tay.", ["in Tibet", "near the River Tay"]),
      ("We met in June, in 2021 and in Parliament.", []),
      ("In April 2021 it was published in English.", []),
      ("The Council met at Ardmore Town Hall in Annex B.", ["at Ardmore Town Hall"]),
      ("The prisons in the north were opened.", []),
      ("In Ardmore, Belfast was named.", ["In Ardmore"]),
    ])
  func `places stand behind prepositions`(sentence: String, expected: [String]) {
    var reader = TermReader()
    #expect(PlaceName.places(in: CueWords(sentence), reader: &reader).map(\.words) == expected)
  }

  @Test func `German nouns are no names`() {
    var reader = TermReader(language: .german)
    #expect(
      PlaceName.places(in: CueWords("Wir waren in Köln im Rathaus.", language: .german), reader: &reader)
        .isEmpty)
  }

  @Test(
    arguments: [
      ("Open the clinic in Ardmore.", "The clinic in Belvoir was opened.", Disposition.partlyAddressed),
      ("Open the clinic in Ardmore.", "The clinic in Ardmore was opened.", .addressed),
      ("Open the clinic in Ardmore.", "The clinic was opened.", .addressed),
      ("Open the clinic in Ardmore.", "The Ardmore clinic was opened by a nurse from Belvoir.", .addressed),
      ("Open the clinic in Ardmore.", "The clinic in Ardmore was opened, and two in Belvoir.", .addressed),
      ("Open the clinic in Ardmore.", "The clinic was opened in May.", .addressed),
      ("Open the clinic in Ardmore.", "Clinics were opened throughout Scotland.", .addressed),

      ("Open the clinic.", "The clinic in Belvoir was opened.", .addressed),
      ("Open the clinic in Ardmore.", "The clinic in Belvoir will not be opened.", .declined),
    ])
  func `what is done in another place alone is a part at most`(
    demand: String, answer: String, expected: Disposition
  )
    throws
  {
    #expect(try Samples.disposition(demand, answer) == expected)
  }

  @Test(
    arguments: [
      ("Publiez le registre à Lyon.", "Le registre a été publié à Nantes.", TextLanguage.french),
      ("Publiquen el registro en Vigo.", "El registro fue publicado en Lugo.", .spanish),
    ])
  func `places are compared in other languages`(demand: String, answer: String, language: TextLanguage) {
    #expect(
      AnswerReading.disposition(demand: demand, answer: [answer], language: language) == .partlyAddressed)
    #expect(
      AnswerReading.disposition(
        demand: demand,
        answer: [answer.replacing(/Nantes|Lugo/, with: language == .french ? "Lyon" : "Vigo")],
        language: language) == .addressed)
  }
}
