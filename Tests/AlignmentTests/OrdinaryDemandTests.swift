import Documents
import Testing

@testable import Alignment

/// Sentences of ordinary letters: what asks in words that a short list of forms misses, and what only sounds like asking.
@Suite struct OrdinaryDemandTests {
  private func demands(_ text: String) throws -> [String] {
    let document = try Samples.document("Dear council,\n\n" + text + "\n")
    return DemandFinder.demands(in: document).map { document.text.string($0.range) }
  }

  @Test(arguments: [
    "We’d like to see a lift at every station.", "We'd like to see a lift at every station.",
    "We would like the clinic to be reopened.", "We would further welcome a commitment to repair the pier.",
    "It is also essential that the pumps be tested.",
    "A second lifeguard is urgently needed on the north beach.",
    "The pier has to be repaired.", "The lamps on the quay have to be replaced.",
    "They need to be put on the website again.",
    "An inquiry is needed into the flood.", "We would like a seat on the harbour board.",
    "It is time for an independent inquiry.", "Could a camera be fitted at the gate?",
    "It would be a great help if the Ministry were to accept the files.",
    "Under the Freedom of Information Act, you must answer within a month.",
    "Residents who want to attend the hearing should be given a seat.",
    "The policy says that boats must be insured, but the port should inspect them.",
  ])
  func `what is wished or needed is a demand`(sentence: String) throws {
    #expect(try demands(sentence) == [sentence.hasSuffix("?") ? sentence : String(sentence.dropLast())])
  }

  @Test(arguments: [
    "The state’s law says that every child should learn to swim.",
    "International standards say that boats should have lights.",
    "National guidance states that pumps must be tested twice.",
    "Under the Harbours Act, owners must insure their boats.",
    "The evidence suggests that owners should be able to pay for it.",
    "No parent should have to choose between heat and food.",
    "A pensioner should not need three jackets indoors.",
    "A free press should be seen as a friend of the town.",
    "This is not a figure to which anyone should become used.",
    "Neighbours who wish to sign should write to the secretary.",
    "Anyone who wants to help should come on Saturday.",
    "We set out below what we believe needs to change.",
    "Unless we hear from you, we shall ask our members to march.",
    "We are nevertheless asking the council to act on the following.",
    "We would like you to know that we are grateful.", "We would like you to see what we see each morning.",
    "We would welcome the opportunity to meet you.",
    "Patients often have to be driven to the next town.", "We know that the assembly must pass a budget.",
    "The Competition Office has said that suppliers should not agree on prices.",
    "Every skipper must of course keep a look-out.",
    "Under the Harbours Convention the State is required to see that owners are insured.",
    "More is needed.", "We know what is needed for the pier.",
  ])
  func `a norm, a maxim, a word to supporters or a lead asks the addressee for nothing`(sentence: String)
    throws
  {
    #expect(try demands(sentence) == [])
  }

  @Test func `the questions of a list that asks questions are demands under its numbers`() throws {
    let document = try Samples.document(
      """
      Dear Director,

      We have the following questions, and hope for replies by 2 October.

      1. Were the crews told before the gate was closed?
      2. How many complaints have been received?
      3. Why were so many lamps out of order?
      """ + "\n")
    let demands = DemandFinder.demands(in: document)
    #expect(demands.map(\.id) == ["1", "2", "3"])
    #expect(demands.allSatisfy { $0.form == .question })
  }

  @Test func `a numbered paragraph gives its number to what it asks first`() throws {
    let document = try Samples.document(
      """
      1. Two lifts were out of order for a year. We recommend that the operator repair them within a week.
      2. Nobody knows how often they fail. The operator should publish a table of failures. It should also name its engineer.
      """ + "\n")
    #expect(DemandFinder.demands(in: document).map(\.id) == ["1", "2", "p1"])
  }

  @Test func `a label in front of an item is no demand`() throws {
    let html = """
      <html lang=en><p>We call on the Office to act:<ul><li><strong>Monitoring.</strong> The results of all samples should be \
      published.<li><strong>Open data.</strong> The maps should be free.<li><strong>Help for farmers.</strong> Pay for the nets.\
      <li>Open the archive. It is closed since May.<li>Free Ana Ruiz. She has done nothing.<li>Safe water. The wells are dry.</ul>
      """
    let document = try HTMLReader().read(Array(html.utf8))
    let demands = DemandFinder.demands(in: document)
    #expect(
      demands.map { document.text.string($0.range) } == [
        "The results of all samples should be published", "The maps should be free", "Pay for the nets",
        "Open the archive", "Free Ana Ruiz", "Safe water",
      ])
    #expect(demands.first?.context.contains("Monitoring.") == true)
  }

  @Test func `what names the matter of the items below it is a title`() throws {
    let html = """
      <html lang=en><p>We demand that the board:<ol><li>On money and investment<ul><li>sell its shares in the mine;\
      <li>double the hardship fund.</ul><li>On work and study<ul><li>pay the assistants.</ul></ol>
      """
    let document = try HTMLReader().read(Array(html.utf8))
    #expect(
      DemandFinder.demands(in: document).map { document.text.string($0.range) }
        == ["sell its shares in the mine", "double the hardship fund", "pay the assistants"])
  }

  @Test(arguments: [
    (
      "Guarantee living wages in the mills by 2027 and end the practice of late payment.",
      ["Guarantee living wages in the mills by 2027", "end the practice of late payment"]
    ),
    (
      "The results of the tests should be published; the sales figures should be given to the board.",
      ["The results of the tests should be published", "the sales figures should be given to the board"]
    ),
    (
      "We recommend that the Envoy should speak in the capital and a full report should be published.",
      ["We recommend that the Envoy should speak in the capital", "a full report should be published"]
    ),
    ("Review and publish the rules of the harbour.", ["Review and publish the rules of the harbour"]),
    (
      "Give the crews a voice and support the families need.",
      ["Give the crews a voice and support the families need"]
    ),
    (
      "Meetings must be held at an hour when parents can come, and they must be streamed.",
      ["Meetings must be held at an hour when parents can come", "they must be streamed"]
    ),
  ])
  func `two verbs with an object each are two demands`(sentence: String, parts: [String]) throws {
    #expect(try demands(sentence) == parts)
  }
}
