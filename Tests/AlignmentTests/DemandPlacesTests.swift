import Documents
import Testing

@testable import Alignment

/// Where a letter makes demands outside of lists, and where it makes none.
@Suite struct DemandPlacesTests {
  private func demands(_ text: String) throws -> [String] {
    let document = try Samples.document(text)
    return DemandFinder.demands(in: document).map { "\($0.id) \(document.text.string($0.range))" }
  }

  @Test func `a list inside a sentence is cut at its marks`() throws {
    #expect(
      try demands(
        "A letter on the harbour\n\nWe demand: (i) a list of the ships; (ii) the closure of the dock; and (iii) a new pilot.\n"
      )
        == ["1a a list of the ships", "1b the closure of the dock", "1c a new pilot"])
  }

  @Test func `what leads to sub-items is no part of a demand`() throws {
    let letter = """
      A letter on the harbour

      The board must build:

      1. Forty new berths, of which:
        - ten for fishing boats;
        - two for pilots.
      2. A dry dock, which needs:
        - a crane.
      """
    #expect(
      try demands(letter)
        == [
          "1 Forty new berths", "1.1 ten for fishing boats", "1.2 two for pilots", "2 A dry dock",
          "2.1 a crane",
        ])
  }

  @Test func `brackets that do not count are no list`() throws {
    #expect(
      try demands("A letter on the harbour\n\nWe urge the board (b) to act (see page 4) on the dock.\n")
        == ["1 We urge the board (b) to act (see page 4) on the dock"])
  }

  @Test func `what stands below the signatures asks for nothing`() throws {
    let letter = """
      A letter on the harbour

      The board must:

      - Dredge the channel.
      - Open the dock.

      Signed:

      - Save the Channel
      - Stop the Silt Now

      Notes:

      - Open Harbour is a network of villages and must be named so.
      """
    #expect(try demands(letter) == ["1 Dredge the channel", "2 Open the dock"])
  }

  @Test
  func `a letter that only commands is understood, a page with other demands is not searched for commands`()
    throws
  {
    #expect(
      try demands("A letter on the harbour\n\nPublish the accounts. Close the dock for now.\n")
        == ["1 Publish the accounts", "2 Close the dock for now"])
    #expect(
      try demands(
        "A letter on the harbour\n\nWe urge you to publish the accounts. Share this page with others.\n")
        == ["1 We urge you to publish the accounts"])
  }

  @Test(arguments: [
    ("We want the board to dredge the channel.", true), ("We want to see the accounts of last year.", true),
    ("We want to thank the pilots.", false), ("We expect an answer by June.", true),
    ("Visitors want to see the sea.", false), ("It is essential that the board answers.", true),
    ("You need to dredge the channel.", true), ("We need to sleep.", false),
    ("There is no need to shout.", false), ("Please do not close the dock.", true),
  ])
  func `wanting and expecting ask where the author does`(sentence: String, asks: Bool) throws {
    #expect(try demands("A letter on the harbour\n\nThe wind was cold. \(sentence)\n").isEmpty != asks)
  }
}
