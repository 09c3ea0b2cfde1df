import Documents
import Testing

@testable import Alignment

/// Sentences of letters that ask, and their likes that ask nothing.
@Suite struct LetterSentenceTests {
  private func demands(_ text: String) throws -> [String] {
    let document = try Samples.document(text)
    return DemandFinder.demands(in: document).map { document.text.string($0.range) }
  }

  private static let asked = "We ask you to write to us by Friday."

  @Test(arguments: [
    "Repair the lamps.", "Smoke detectors are to be fitted in every cabin.",
    "The morning train to Orrin is not to be withdrawn.",
    "Under no circumstances may guards be asked to open letters.",
    "Who ordered the search of the drivers’ lockers?",
    "It should not, however, be sold to a private company.",
    "We would be grateful if you could also send us the list of the pumps.",
    "I should appreciate it if you would answer the questions of the tenants.",
    "We would also expect the harbour board to appoint a pilot.",
    "We would further like to see a lamp on every jetty.",
    "We should be grateful for a meeting with the board.",
    "We look to the board to have the dam inspected.", "It is high time that the company apologised.",
    "We hope that you will publish the tide tables.",
    "Please accept the committee’s advice on freedom of expression.",
    "We should be grateful for a meeting at a time of your choice.",
    "For this reason, the council must repair the bridge.",
    "These are the reasons why the harbour board should resign.",
    "The dues announced in May are to be withdrawn.",
    "If the board refuses, we expect the council to publish the plan.",
    "Will all permanent crews be offered posts at other ports?",
    "What will happen to the lighthouse keepers?",
  ])
  func `a sentence of a letter asks`(_ sentence: String) throws {
    let text = "Dear Mayor,\n\n\(Self.asked)\n\nThe road is long and dark. \(sentence) The winter was cold.\n"
    #expect(try demands(text).count == 2)
  }

  @Test(arguments: [
    "Work is slow.", "The parade is to be held on Monday at the harbour.",
    "It is to be hoped that the weather holds.", "We saw what is to be done with the money.",
    "You may ask for a copy at the desk.", "Who could have imagined such a storm?",
    "It should not be forgotten that the bridge is old.", "We are grateful if the sun comes out.",
    "You should be ashamed.", "In 2019 the agency promised that the road should be open by 2021.",
    "The Inquiry recommended in 2018 that masters should carry two radios.",
    "Should the board refuse, we shall go to court.", "Open letter to the harbour master",
    "OPEN LETTER TO THE HARBOUR MASTER",
    "Please accept, Your Worship, the assurances of our highest consideration.",
    "One of them, a pilot whom the report calls Mr F., waited for thirty weeks.",
    "Last month we learned that the jetty is to be closed in July.",
    "We are often told that pilots should keep to piloting.",
    "If these steps are taken, we expect that the fish will return within a decade.",
    "There is no reason why this port should not succeed.", "We ask for nothing but time and care.",
    "We would expect no less.", "We hope that the winter will be mild.",
    "We should be grateful for your attention.",
  ])
  func `a sentence of a letter asks nothing`(_ sentence: String) throws {
    let text = "Dear Mayor,\n\n\(Self.asked)\n\n\(sentence)\n\nThe winter was cold.\n"
    #expect(try demands(text) == ["We ask you to write to us by Friday"])
  }

  @Test func `what is said of the present obliges, though somebody says it`() throws {
    for sentence in [
      "We have concluded that the agency should open the road.",
      "The board agrees that the agency should open the road.",
    ] {
      #expect(try demands("\(sentence)\n").count == 1)
    }
  }

  @Test func `who writes to whom above a text makes it a letter`() throws {
    let body = "We ask you to write to us by Friday.\n\nRepair the well in the square. It is dirty.\n"
    #expect(
      try demands("To: The Board of the water company\n\nFrom: The tenants of Mill Lane\n\n" + body).count
        == 2)
    #expect(
      try demands("To: The Board of the water company\nFrom: The tenants of Mill Lane\n\n" + body).count == 2)
    #expect(try demands("To the board and from the tenants\n\n" + body).count == 1)
  }

  @Test(arguments: [
    ("To the Board of the water company", 2), ("An open letter to the Director of the water company", 2),
    ("Honourable Minister,", 2), ("Good people of the Council,", 2), ("To the moon and back", 1),
    ("The letter to the Director was lost.", 1), ("12 Mill Lane,", 1), ("News of the well", 1),
  ])
  func `whom a line above a text addresses makes it a letter`(line: String, count: Int) throws {
    let body =
      "We ask you to write to us by Friday, because we have waited for an answer since May.\n\nRepair the well in the square. It is dirty.\n"
    let isAddress = line.hasPrefix("12")
    #expect(
      try demands("\(line)\n\n\(isAddress ? "Lindenholt\n\n" : "")\(body)").count == count)
  }

  @Test(arguments: [
    (
      "We recommend the appointment of a harbour doctor and the creation of a rescue fund.",
      ["We recommend the appointment of a harbour doctor", "the creation of a rescue fund"]
    ),
    (
      "We call on the harbour board to close the old quay, and on the ministry to pay for a new one.",
      ["We call on the harbour board to close the old quay", "on the ministry to pay for a new one"]
    ),
    (
      "The company should pay for a study of the fish and should open its records.",
      ["The company should pay for a study of the fish", "should open its records"]
    ),
    (
      "The Envoy should visit the camps on the coast, and a report on the visit should be published in May.",
      [
        "The Envoy should visit the camps on the coast",
        "a report on the visit should be published in May",
      ]
    ),
    (
      "The operator must repair the three lifts and the council must pay for the ramp.",
      ["The operator must repair the three lifts", "the council must pay for the ramp"]
    ),
    (
      "The hospital must say why patients on the ward and their families must wait.",
      ["The hospital must say why patients on the ward and their families must wait"]
    ),
    (
      "Both the operator and the council must pay for the ramp at the station.",
      ["Both the operator and the council must pay for the ramp at the station"]
    ),
    (
      "The operator should repair the lifts and stairs should be cleaned.",
      ["The operator should repair the lifts", "stairs should be cleaned"]
    ),
    (
      "We recommend the protection of the seals and the otters of the bay.",
      ["We recommend the protection of the seals and the otters of the bay"]
    ),
    (
      "We call on the board to insist on time and on quality.",
      ["We call on the board to insist on time and on quality"]
    ),
    (
      "The company should say what it did and what it should have done.",
      ["The company should say what it did and what it should have done"]
    ),
  ])
  func `what "and" joins is divided where it can be answered apart`(sentence: String, parts: [String]) throws
  {
    #expect(try demands(sentence + "\n") == parts)
  }

  @Test func `a label above items is no demand`() throws {
    let text = """
      We demand:

      1. Prevention:
         a) inspect the boilers every year;
         b) train the crews.
      2. Publish:
         a) the log of the engine;
         b) the log of the pumps.
      """
    let document = try Samples.document(text)
    let ids = DemandFinder.demands(in: document).map(\.id)
    #expect(ids == ["1.1", "1.2", "2", "2.1", "2.2"])
  }

  @Test func `the word that leads to the next point belongs to none`() throws {
    let text =
      "We demand that the port: (a) repair the crane; (b) publish the tide tables and (c) apologise to the crews.\n"
    #expect(
      try demands(text).suffix(3) == [
        "repair the crane", "publish the tide tables", "apologise to the crews",
      ])
  }

  @Test func `the last point of an abbreviation stays`() throws {
    #expect(
      try demands("The company must keep a guard on every train that runs after 8 p.m.\n") == [
        "The company must keep a guard on every train that runs after 8 p.m."
      ])
  }

  @Test func `two acts that one body is asked for are two demands`() throws {
    #expect(
      try demands("We call on the board to recover the bonuses paid last year and to link pay to safety.\n")
        .count
        == 2)
  }
}
