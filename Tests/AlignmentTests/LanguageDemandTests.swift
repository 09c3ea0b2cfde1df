import Documents
import Testing

@testable import Alignment

@Suite struct LanguageDemandTests {
  private func demands(_ text: String, _ language: TextLanguage) throws -> [String] {
    let document = try Samples.document(text)
    return DemandFinder.demands(in: document, language: language).map { document.text.string($0.range) }
  }

  @Test(arguments: [
    (TextLanguage.french, "Nous demandons instamment au préfet de publier la liste."),
    (.french, "L’association exhorte le gouvernement à agir."),
    (.french, "La commission recommande que la loi soit revue."),
    (.french, "Le ministère devrait publier la liste."),
    (.french, "Il faut que la liste soit publiée."),
    (.french, "Veuillez publier la liste complète."),
    (.spanish, "Pedimos al gobierno que publique la lista."),
    (.spanish, "El ministerio debería publicar la lista."),
    (.spanish, "Es necesario que se publique la lista."),
    (.spanish, "La asociación insta al gobierno a actuar."),
    (.german, "Wir fordern die Regierung auf, die Liste zu veröffentlichen."),
    (.german, "Das Ministerium muss die Liste veröffentlichen."),
    (.german, "Die Regierung wird aufgefordert, die Liste zu veröffentlichen."),
    (.german, "Bitte veröffentlichen Sie die Liste vollständig."),
  ])
  func `a sentence that asks is a demand`(_ language: TextLanguage, _ sentence: String) throws {
    #expect(try demands(sentence, language).count == 1)
  }

  @Test(arguments: [
    (TextLanguage.french, "Nous ne demandons pas de privilèges."),
    (.french, "Il faut rappeler que la grève a duré un mois."),
    (.french, "« Le ministère doit publier la liste », a dit un député."),
    (.french, "La demande de publication a été rejetée hier."),
    (.french, "Veuillez agréer, Madame, nos salutations distinguées."),
    (.spanish, "No pedimos ningún privilegio para nosotros."),
    (.spanish, "Cabe recordar que la huelga duró un mes."),
    (.spanish, "La petición fue rechazada ayer por el juez."),
    (.german, "Wir müssen uns selbst darum kümmern."),
    (.german, "Die Forderung wurde gestern vom Gericht abgelehnt."),
    (.german, "„Das Ministerium muss handeln“, sagte ein Abgeordneter."),
  ])
  func `a sentence that only tells is none`(_ language: TextLanguage, _ sentence: String) throws {
    #expect(try demands(sentence, language) == [])
  }

  @Test func `a compound is split where its parts can be answered apart`() throws {
    #expect(
      try demands("Nous demandons au maire de publier la liste et de recevoir les familles.", .french)
        == ["Nous demandons au maire de publier la liste", "de recevoir les familles"])
    #expect(
      try demands("Nous demandons au maire de publier et diffuser la liste.", .french).count == 1)
    #expect(
      try demands("Pedimos que publique la lista y que reciba a las familias.", .spanish)
        == ["Pedimos que publique la lista", "que reciba a las familias"])
    #expect(
      try demands("Die Stadt muss die Liste veröffentlichen und die Familien empfangen.", .german)
        == ["Die Stadt muss die Liste veröffentlichen", "die Familien empfangen"])
  }

  @Test func `a list that a line introduces is demands in every language`() throws {
    let list = "\n\n- la publication de la liste ;\n- un délai de deux mois.\n"
    #expect(try demands("Nos revendications :" + list, .french).count == 2)
    #expect(try demands("Les mesures suivantes ont été prises :" + list, .french) == [])
    #expect(
      try demands(
        "Nuestras peticiones:\n\n- la publicación de la lista;\n- un plazo de dos meses.\n", .spanish
      ).count
        == 2)
    #expect(
      try demands("Unsere Forderungen:\n\n- die Liste im Netz;\n- eine Frist von zwei Monaten.\n", .german)
        .count == 2)
  }

  @Test func `addressee, condition and deadline are found by their words`() throws {
    let text =
      "Le ministère devrait publier la liste avant le 30 juin, à condition que les familles soient d’accord."
    let document = try Samples.document(text)
    let demand = try #require(DemandFinder.demands(in: document, language: .french).first)
    func words(_ range: Range<Int>?) -> String? { range.map(document.text.string) }
    #expect(words(demand.details.addressee) == "Le ministère")
    #expect(demand.details.deadlines.map(document.text.string) == ["avant le 30 juin"])
    #expect(
      demand.details.conditions.map(document.text.string) == ["à condition que les familles soient d’accord"])
  }

  @Test func `hostile text is read in every language without a trap`() throws {
    var generator = Samples.Generator(state: 7)
    let pieces = [
      "nous", "demandons", "de", "publier", "muss", "zu", ",", ";", "et", "que", "«", "’", "no", "y", ":",
      "\n\n- ", "?",
    ]
    for language in TextLanguage.allCases where language != .english {
      for _ in 0..<20 {
        let text = (0..<60).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined(separator: " ")
        let document = try Samples.document(text)
        for demand in DemandFinder.demands(in: document, language: language) {
          #expect(demand.range.lowerBound < demand.range.upperBound)
          #expect(demand.range.upperBound <= document.text.utf8.count)
        }
      }
    }
  }

  @Test(arguments: [
    (TextLanguage.french, "Madame,", "Pourquoi la piscine a-t-elle été vendue ?"),
    (.spanish, "Estimado señor:", "¿Por qué se vendió sin consulta la piscina?"),
    (.spanish, "Estimado señor:", "¿Cuándo empezarán las obras del puente viejo?"),
    (.spanish, "Estimado señor:", "Es necesario reparar las tuberías del barrio."),
    (.german, "Sehr geehrte Frau Müller,", "Wann wird das Dach der Halle repariert?"),
    (.german, "Sehr geehrte Frau Müller,", "Kein Baum darf ohne Gutachten gefällt werden."),
  ])
  func `a letter asks by questions and by what is necessary`(
    _ language: TextLanguage, _ salutation: String, _ sentence: String
  ) throws {
    #expect(try demands("\(salutation)\n\n\(sentence)\n", language).count == 1)
  }

  @Test(arguments: [
    (TextLanguage.french, "Madame,", "Comment pourrions-nous oublier cette nuit ?"),
    (.spanish, "Estimado señor:", "¿Cómo podemos olvidar aquella noche de agosto?"),
    (.spanish, "Estimado señor:", "Es necesario recordar aquella noche de agosto."),
    (.german, "Sehr geehrte Frau Müller,", "Wie könnten wir diese Nacht vergessen?"),
    (.german, "Sehr geehrte Frau Müller,", "Kein Baum wurde in diesem Jahr gefällt."),
  ])
  func `a letter that asks itself, or remembers, asks nothing`(
    _ language: TextLanguage, _ salutation: String, _ sentence: String
  ) throws {
    #expect(try demands("\(salutation)\n\n\(sentence)\n", language) == [])
  }
}
