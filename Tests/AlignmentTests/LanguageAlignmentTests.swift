import Documents
import Testing

@testable import Alignment

@Suite struct LanguageAlignmentTests {
  /// What was found of the pairs of one language.
  struct Score {
    var demands = 0
    var found = 0
    var dispositions = 0
    var withPassage = 0
    var passages = 0
    var extra = 0
    var misses: [String] = []

    mutating func add(_ pair: LanguagePair) throws {
      let letter = try Samples.document(pair.letter)
      let response = try Samples.document(pair.response)
      let result = Aligner().align(letter: letter, response: response)
      var used: Set<String> = []
      for expected in pair.expected {
        demands += 1
        if expected.passage != nil { withPassage += 1 }
        let match = result.demands.first {
          !used.contains($0.demand.id) && letter.text.string($0.demand.range).contains(expected.demand)
        }
        guard let match else {
          misses.append("\(pair.name): not found: \(expected.demand)")
          continue
        }
        found += 1
        used.insert(match.demand.id)
        if match.disposition == expected.disposition {
          dispositions += 1
        } else {
          misses.append(
            "\(pair.name): \(expected.demand): \(match.disposition) for \(expected.disposition): "
              + "\(match.responses.first?.because ?? match.nearest?.because ?? [])")
        }
        guard let passage = expected.passage else { continue }
        if let first = match.responses.first, response.text.string(first.range).contains(passage) {
          passages += 1
        } else {
          misses.append("\(pair.name): \(expected.demand): another passage")
        }
      }
      for demand in result.demands where !used.contains(demand.demand.id) {
        extra += 1
        misses.append("\(pair.name): extra: \(letter.text.string(demand.demand.range))")
      }
    }

    var summary: String {
      "demands \(found)/\(demands) extra \(extra) dispositions \(dispositions)/\(demands) passages \(passages)/\(withPassage)"
    }
  }

  /// The floors are what was measured when the tables had been corrected by these letters, so that none gets lost.
  @Test(arguments: [
    (TextLanguage.french, 33, 30, 29), (.spanish, 32, 29, 25), (.german, 33, 26, 27),
  ])
  func `letters are read and aligned in their language`(
    _ language: TextLanguage, _ found: Int, _ dispositions: Int, _ passages: Int
  ) throws {
    var score = Score()
    for pair in LanguagePair.all where pair.language == language { try score.add(pair) }
    let report = "\(score.summary)\n\(score.misses.joined(separator: "\n"))"
    #expect(score.found >= found, "\(report)")
    #expect(score.dispositions >= dispositions, "\(report)")
    #expect(score.passages >= passages, "\(report)")
    #expect(score.extra == 0, "\(report)")
  }

  /// The floors of letters that no table was made on are their first run.
  @Test(arguments: [(TextLanguage.french, 6, 7), (.spanish, 5, 7), (.german, 4, 5)])
  func `letters that no table was made on are read and aligned`(
    _ language: TextLanguage, _ dispositions: Int, _ passages: Int
  ) throws {
    var score = Score()
    for pair in LanguagePair.heldOut where pair.language == language { try score.add(pair) }
    let report = "\(score.summary)\n\(score.misses.joined(separator: "\n"))"
    #expect(score.found == score.demands && score.extra == 0, "\(report)")
    #expect(score.dispositions >= dispositions, "\(report)")
    #expect(score.passages >= passages, "\(report)")
  }

  @Test(arguments: [
    ("Vous demandez la publication du rapport. Il sera publié en mars.", Disposition.addressed),
    ("Le gouvernement n’accepte pas cette recommandation.", .declined),
    ("Le gouvernement accepte en partie cette recommandation.", .partlyAddressed),
    ("Le rapport ne sera pas publié.", .declined),
    ("Nous ne sommes pas en mesure de publier le rapport.", .declined),
    ("Le rapport a été publié hier.", .addressed),
    ("Nous publierons le rapport, sous réserve de l’accord des juges.", .partlyAddressed),
    ("Le gouvernement prend note de la demande de publier le rapport.", .acknowledged),
    ("La publication du rapport est à l’étude.", .acknowledged),
    ("L’opposition affirme que nous publierons le rapport.", .acknowledged),
  ])
  func `a French answer is read by formulas, acts and negation`(_ answer: String, _ disposition: Disposition)
    throws
  {
    #expect(read("publier le rapport", answer, .french) == disposition)
  }

  @Test(arguments: [
    ("Se acepta la recomendación.", Disposition.addressed), ("No se publicará el informe.", .declined),
    ("No podemos publicar el informe.", .declined), ("El informe ha sido publicado.", .addressed),
    ("Se acepta parcialmente la recomendación.", .partlyAddressed),
    ("El informe será publicado en mayo.", .addressed),
    ("Hemos tomado nota de la petición de publicar el informe.", .acknowledged),
    ("Estudiaremos si conviene publicar el informe.", .acknowledged),
  ])
  func `a Spanish answer is read by formulas, acts and negation`(_ answer: String, _ disposition: Disposition)
  {
    #expect(read("publicar el informe", answer, .spanish) == disposition)
  }

  @Test(arguments: [
    ("Die Empfehlung wird angenommen.", Disposition.addressed), ("Wir lehnen die Forderung ab.", .declined),
    ("Der Bericht wird nicht veröffentlicht.", .declined),
    ("Der Bericht wurde gestern veröffentlicht.", .addressed),
    ("Wir werden den Bericht im Mai veröffentlichen.", .addressed),
    ("Wir können den Bericht leider nicht veröffentlichen.", .declined),
    ("Die Regierung nimmt die Forderung zur Kenntnis.", .acknowledged),
    ("Ob der Bericht veröffentlicht wird, wird der Senat prüfen.", .acknowledged),
    ("Wir werden den Bericht veröffentlichen, sofern das Gericht zustimmt.", .partlyAddressed),
  ])
  func `a German answer is read by formulas, acts and negation`(_ answer: String, _ disposition: Disposition)
  {
    #expect(read("den Bericht veröffentlichen", answer, .german) == disposition)
  }

  private func read(_ demand: String, _ answer: String, _ language: TextLanguage) -> Disposition {
    let sentences = answer.split(separator: ". ").map(String.init)
    return AnswerReading.disposition(demand: demand, answer: sentences, language: language)
  }
}
