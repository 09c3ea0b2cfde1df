import Testing

@testable import Alignment

@Suite struct DemandNumberingTests {
  private func ids(_ text: String) throws -> [String] {
    DemandFinder.demands(in: try Samples.document(text)).map(\.id)
  }

  @Test func `a letter's own numbers are the ids`() throws {
    #expect(
      try ids(
        """
        A letter to the board

        We ask you to write soon. The board should:

        3. Publish the accounts.
        4. Open the books, which requires:
          (a) a key; and
          (b) a lamp.
        7. Hire a clerk.
        """) == ["p1", "3", "4", "4.1", "4.2", "7"])
  }

  @Test func `an outline of numbers is the letter's own count`() throws {
    let text = "A report\n\n114.1 Ratify the treaty;\n\n114.2 Abolish the toll.\n"
    let demands = DemandFinder.demands(in: try Samples.document(text))
    #expect(demands.map(\.id) == ["114.1", "114.2"])
    #expect(demands.allSatisfy { !$0.isCounted })
    #expect(DemandFinder.demands(in: try Samples.document("Open the gate.\n")).allSatisfy(\.isCounted))
  }

  @Test func `where nothing is numbered all are counted`() throws {
    #expect(
      try ids(
        """
        A letter to the board

        We ask you to write soon. The board should:

        - Publish the accounts.
        - Open the books.
        """) == ["1", "2", "3"])
  }

  @Test func `a number that comes twice is given once`() throws {
    let found = try ids(
      """
      A letter to the board

      The board should:

      1. Publish the accounts.
      2. Open the books.

      The clerk should:

      1. Sweep the hall.
      2. Lock the door.
      """)
    #expect(found == ["1", "2", "p1", "p2"])
    #expect(Set(found).count == found.count)
  }
}
