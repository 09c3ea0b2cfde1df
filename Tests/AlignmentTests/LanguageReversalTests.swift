import Testing

@testable import Alignment

/// Answers in other languages that are taken for their opposite where a verb is not seen in its other form.
@Suite struct LanguageReversalTests {
  @Test(
    arguments: [
      (
        TextLanguage.german, "Wir fordern den Rat auf, die Sperrung der Brücke zurückzunehmen.",
        "Die Sperrung der Brücke wird nicht zurückgenommen.", Disposition.declined
      ),
      (
        .german, "Wir fordern den Rat auf, die Sperrung der Brücke zurückzunehmen.",
        "Die Sperrung der Brücke wurde zurückgenommen.", .addressed
      ),
      (
        .german, "Wir verlangen die Rücknahme der Bescheide.", "Die Bescheide nehmen wir nicht zurück.",
        .declined
      ),
      (
        .german, "Die Gebühren dürfen nicht erhöht werden.", "Eine Erhöhung der Gebühren ist nicht geplant.",
        .addressed
      ),
      (
        .german, "Die Gebühren dürfen nicht erhöht werden.", "Die Gebühren werden im Mai erhöht.", .declined
      ),
      (
        .german, "Wir fordern, die Gebühren zu senken.", "Eine Senkung der Gebühren ist nicht geplant.",
        .declined
      ),
      (
        .german, "Legen Sie die Messwerte der Anlage offen.",
        "Die Messwerte der Anlage haben wir veröffentlicht.", .addressed
      ),
      (
        .german, "Bitte legen Sie die Messwerte der Anlage offen.",
        "Die Messwerte der Anlage haben wir veröffentlicht.", .addressed
      ),
      (
        .german, "Die Behörde sollte bis Mai über die Messwerte berichten.",
        "Die Empfehlung wird zur Kenntnis genommen. Über die Form eines Berichts wird später entschieden.",
        .acknowledged
      ),
      (
        .french, "La préfecture devrait publier un rapport sur les mesures.",
        "La préfecture prend note de cette recommandation. La forme du rapport sera décidée plus tard.",
        .acknowledged
      ),
      (
        .spanish, "El ayuntamiento debería publicar un informe sobre las mediciones.",
        "El ayuntamiento toma nota de la recomendación. La forma del informe se decidirá más adelante.",
        .acknowledged
      ),
      (.german, "Wir erwarten eine Entschuldigung.", "Wir entschuldigen uns.", .addressed),
      (.german, "Wir erwarten eine Entschuldigung.", "Wir haben die Akten geordnet.", .acknowledged),
      (.german, "Stellen Sie zehn Lehrer ein.", "Vier Lehrer wurden eingestellt.", .partlyAddressed),
      (.german, "Stellen Sie zehn Lehrer ein.", "Zehn Lehrer wurden eingestellt.", .addressed),
      (
        .spanish, "Pedimos que se reabra el mercado.",
        "Lamentamos el cierre del mercado, que no se podrá reabrir este año.", .declined
      ),
      (.spanish, "Pedimos que se reabra el mercado.", "El mercado se reabrirá en mayo.", .addressed),
      (
        .french, "Les parcs ne doivent plus être fermés le samedi.", "Les parcs resteront fermés le samedi.",
        .declined
      ),
      (
        .french, "Les parcs ne doivent plus être fermés le samedi.",
        "Les parcs ne seront plus fermés le samedi.", .addressed
      ),
      (
        .french, "Nous demandons de recruter au moins douze médecins.", "Cinq médecins ont été recrutés.",
        .partlyAddressed
      ),
      (
        .french, "Nous demandons de recruter douze médecins.", "Douze médecins ont été recrutés.", .addressed
      ),
    ])
  func `a verb is seen in its other forms`(
    language: TextLanguage, demand: String, answer: String, expected: Disposition
  ) {
    #expect(AnswerReading.disposition(demand: demand, answer: [answer], language: language) == expected)
  }

  @Test func `in English too what must not be ended is not kept by ending it`() {
    let demand = "Do not cancel the night bus."
    #expect(
      AnswerReading.disposition(demand: demand, answer: ["The night bus will be cancelled."]) == .declined)
    #expect(
      AnswerReading.disposition(demand: demand, answer: ["The night bus will not be cancelled."])
        == .addressed)
    #expect(
      AnswerReading.disposition(
        demand: "The ward must not be closed.", answer: ["A closure of the ward is not planned."])
        == .addressed)
  }
}
