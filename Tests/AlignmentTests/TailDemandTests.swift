import Documents
import Testing

@testable import Alignment

/// Demands behind a statement, and in forms that ordinary letters have.
@Suite struct TailDemandTests {
  private static func demands(_ sentence: String) throws -> [String] {
    let letter = try Samples.document(
      "Dear Minister,\n\nNothing has been done for years. \(sentence) Nobody was told.\n\nWe ask you to reopen the ferry.\n"
    )
    return DemandFinder.demands(in: letter).map { letter.text.string($0.range) }.dropLast()
  }

  @Test(arguments: [
    (
      "The agent takes a commission on it; we'd like the council to cap the premium.",
      "we'd like the council to cap the premium"
    ),
    ("The law carries five years in prison, and we ask that it be withdrawn.", "we ask that it be withdrawn"),
    ("The fund has been frozen since last summer; kindly unfreeze it.", "kindly unfreeze it"),
    ("So first of all, tell us when the ferry will open.", "tell us when the ferry will open"),
  ])
  func `a statement in front of it is no part of what is asked`(sentence: String, demand: String) throws {
    #expect(try Self.demands(sentence) == [demand])
  }

  @Test(arguments: [
    "If the pier is closed, and we hope it is not, please tell the anglers.",
    "We ask you to mend the pier, and we urge you to paint the lamps.",
  ])
  func `a condition is asked with it, and two demands are two`(sentence: String) throws {
    let found = try Self.demands(sentence)
    #expect(found.first?.hasPrefix(String(sentence.prefix(6))) == true)
  }

  @Test(arguments: [
    "It should be raised to 40 crowns.", "Could somebody please come and talk to the tenants?",
    "Could parking charges be waived for those on nights?",
    "We would also welcome your agreement to receive a mission.", "Let clubs vote online.",
    "We'd be glad, too, if the minutes were put up on the website.", "And show us the engineer's report.",
    "We'd dearly like a seat for parents on the committee.", "Don't fell them for the yard.",
    "We would also hope that your ambassador will attend the hearing.", "Restock the river with trout.",
    "We'd also appreciate a seat on the council.",
    "We would also hope to see a full report within three months.",
    "Use empty offices for this where you can, beginning with the old mint.",
    "An independent health study is needed too.",
    "Have the drains under the fish counters cleaned.", "Will it publish the results of the survey?",
    "Let there be a public inquiry into the sinking.", "Fit new lamps on the north pier.",
    "We want no more closures of the pier.",
  ])
  func `asks`(sentence: String) throws {
    #expect(
      try Self.demands(sentence) == [String(sentence.last == "?" ? sentence[...] : sentence.dropLast())])
  }

  @Test(arguments: [
    "Let bygones be bygones, as my mother used to say.", "Let alone the cost, the road was never safe.",
    "Let the record show that nobody came.", "Don't get us wrong, we like the hall.",
    "Could it be shown that the pier was safe?", "Could somebody have known about the leak?",
    "We would be glad if it rained in August.", "We'd be happy if we never saw another lorry.",
    "It should be remembered that the harbour was dug by hand.", "It should be taken as a sign of good will.",
    "The letter was lost; please find a copy attached.",
    "The office was kind; we would like to thank you for it.",
    "Rescue boats were sent out at noon.", "Fence posts lie along the road.", "Refit work began in May.",
    "We hope to see you in May.", "Use this form for all your letters to the town.",
    "Have the drains been cleaned at all since May.",
    "Will it work in winter?", "We'd appreciate it.",
    "Let down by three governments, the islanders no longer vote.", "Take the pier, for example.",
    "Kindly neighbours have carried our shopping.",
    "The pier is rotting, and we ask ourselves who is to blame.",
    "Don't you think that the pier deserves better?", "We'd be glad if it were only a question of money.",
    "Return tickets cost nine crowns.", "Send us your poor, the statue says.",
    "You will have seen the news, and we want no trouble.",
  ])
  func `asks nothing`(sentence: String) throws {
    #expect(try Self.demands(sentence).isEmpty)
  }

  @Test func `what it is about stands in the statement`() throws {
    let result = Aligner().align(
      letter: try Samples.document(
        "Dear Minister,\n\nThe draft law on rumours carries five years in prison, and we ask that it be withdrawn. "
          + "The pier is broken. We ask you to mend the lamps on the pier.\n"),
      response: try Samples.document(
        "A statement\n\nThe lamps on the pier were mended in May.\n\nThe draft law on rumours was withdrawn in June.\n"
      ))
    #expect(result.demands.map(\.disposition) == [.addressed, .addressed])
    #expect(result.demands.first?.responses.first?.quote.exact.hasPrefix("The draft law") == true)
  }

  @Test(arguments: [
    ("raised", true), ("dropped", true), ("opened", true), ("taken", true), ("given", true), ("cut", true),
    ("table", false), ("applied", true), ("noted", false),
  ])
  func `a past form is that of a verb of demanding`(word: String, isOne: Bool) {
    #expect(DemandVerbs.containsPast(small: word) == isOne)
  }
}
