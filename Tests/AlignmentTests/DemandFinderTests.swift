import Documents
import Testing

@testable import Alignment

@Suite struct DemandFinderTests {
  /// "id < parent (form) words", one a demand.
  static func tree(_ text: String) throws -> [String] {
    let document = try Samples.document(text)
    return DemandFinder.demands(in: document).map { demand in
      "\(demand.id)\(demand.parent.map { " < \($0)" } ?? "") (\(demand.form)) \(document.text.string(demand.range))"
    }
  }

  @Test func `finds nothing in a letter that asks for nothing`() throws {
    #expect(
      try Self.tree(
        """
        Greetings from the canal

        Dear Mayor, thank you for the lamps along the quay. Everybody enjoys them.

        The ferry carried 412 people in June. It should be said that the weather was kind.
        """) == [])
    #expect(DemandFinder.demands(in: Samples.empty).isEmpty)
  }

  @Test func `writes out a tree of nested lists, compounds and follow-ups`() throws {
    let tree = try Self.tree(
      """
      Open letter on the northern quarry

      The undersigned ask the Ministry to take these steps:

      1. Publish the blasting log, and brief the village council on it;
      2. Open the site to independent inspectors. They should be allowed to take samples. The road is steep.
      3. Agree with the villages on standards for future work. These should include:
         a) limits on dust and noise;
         b) a fund for damaged houses, which requires:
            i) an independent assessor; and
            ii) payment within ninety days.
         c) school holidays without blasting.
      4. Reply in writing.

      We thank the Ministry for its attention.
      """)
    #expect(
      tree == [
        "1a (imperative) Publish the blasting log", "1b (imperative) brief the village council on it",
        "2 (imperative) Open the site to independent inspectors",
        "2.1 < 2 (deontic) They should be allowed to take samples",
        "3 (imperative) Agree with the villages on standards for future work",
        "3.1 < 3 (listed) limits on dust and noise", "3.2 < 3 (listed) a fund for damaged houses",
        "3.2.1 < 3.2 (listed) an independent assessor", "3.2.2 < 3.2 (listed) payment within ninety days",
        "3.3 < 3 (listed) school holidays without blasting", "4 (imperative) Reply in writing",
      ])
  }

  @Test func `what stands above a demand is its context, from the outermost inwards`() throws {
    let document = try Samples.document(
      """
      We call on the council to do the following:

      1. Protect the wells. Protection requires:
         a) a fence;
         b) a guard.
      """)
    let demands = DemandFinder.demands(in: document)
    #expect(demands.map(\.id) == ["1", "1.1", "1.2"])
    #expect(demands.first?.context == ["We call on the council to do the following:"])
    #expect(
      demands.last?.context == ["We call on the council to do the following:", "Protection requires:"])
  }

  @Test func `what hangs below a compound hangs below its last part`() throws {
    let tree = try Self.tree(
      """
      We demand:

      1. Publish the wage lists, and pay each crew:
         a) the wages of May;
         b) the wages of June.
      """)
    #expect(
      tree == [
        "1a (imperative) Publish the wage lists", "1b (imperative) pay each crew",
        "1b.1 < 1b (listed) the wages of May", "1b.2 < 1b (listed) the wages of June",
      ])
  }

  @Test func `footnotes are context and never demands`() throws {
    let document = try Samples.document(
      """
      We urge the harbour office to publish its audit.1 The audit is three years old.

      The office must also answer these questions:2

      • State who signed the permit;
      • State what was paid.3

      1 The office must keep audits for ten years.
      2 We ask this for the second time, and we call for an answer.
      3 Payments should be listed by month.
      """)
    let demands = DemandFinder.demands(in: document)
    #expect(
      demands.map { document.text.string($0.range) } == [
        "We urge the harbour office to publish its audit", "State who signed the permit",
        "State what was paid",
      ])
    #expect(demands.map(\.id) == ["1", "2", "3"])
    #expect(demands.first?.context == ["The office must keep audits for ten years."])
    #expect(
      demands.last?.context == [
        "The office must also answer these questions:", "Payments should be listed by month.",
      ])
  }

  @Test func `a list of imperatives needs no introduction`() throws {
    #expect(
      try Self.tree(
        """
        Winter has come to the valley and the lock is still broken after all these months of waiting.

        • Repair the lock;
        • Pay the lock keepers;
        • A new date for the hearing.
        """) == [
          "1 (imperative) Repair the lock", "2 (imperative) Pay the lock keepers",
          "3 (listed) A new date for the hearing",
        ])
  }

  @Test(arguments: [
    """
    We thank everybody who stands with us. Signatories of this call:

    • Union of Ferry Crews
    • Friends of the Canal
    • Lock Keepers’ Association
    """,
    """
    The events of this year include:

    • the flood in January, which closed the school;
    • the arrest of two drivers;
    • the loss of the northern bridge.
    """,
    """
    The following measures were taken against our members:

    • two drivers lost their licence;
    • a clerk was moved to another town.
    """,
  ])
  func `lists of signatories and of what happened are no demands`(letter: String) throws {
    #expect(try Self.tree(letter) == [])
  }

  @Test func `names below a demand that is complete are none`() throws {
    #expect(
      try Self.tree(
        """
        The wages are a year late. We urge the Ministry to pay them.

        • Union of Ferry Crews
        • Friends of the Canal
        """) == ["1 (performative) We urge the Ministry to pay them"])
    #expect(
      try Self.tree("We make the following recommendations.\n\n• A new lock;\n• An independent doctor.\n")
        == [
          "1 (listed) A new lock", "2 (listed) An independent doctor",
        ])
  }

  @Test func `sentences in a list that is none of demands may still ask`() throws {
    #expect(
      try Self.tree(
        """
        What happened since spring:

        • The owner closed the footpath. The owner must reopen it.
        • Rain washed out the road.
        """) == ["1 (deontic) The owner must reopen it"])
  }

  @Test func `running text asks by performatives and obligations, in the order of the text`() throws {
    #expect(
      try Self.tree(
        """
        We, the crews of the northern ferries, write to you again. We urge the Ministry to pay our wages.

        The Ministry’s request for patience convinced nobody. Calls for help were ignored. All ferries must carry a doctor. Who must pay for this?

        We demand the release of both drivers. Therefore we call on you to meet us before the harvest!
        """) == [
          "1 (performative) We urge the Ministry to pay our wages",
          "2 (deontic) All ferries must carry a doctor",
          "3 (performative) We demand the release of both drivers",
          "4 (performative) Therefore we call on you to meet us before the harvest!",
        ])
  }

  @Test(arguments: [
    "In May the crews wrote: “We urge the Ministry to pay.”",
    "In May the crews wrote: “Our patience is over. The Ministry must pay. We call for a hearing.” Nothing came.",
    "The banner said ‘The owner’s sons must go’ in red.",
    "They wrote “we ask the ‘Office’ to act, and it must act” on the wall.",
    "Sie riefen „the Ministry must pay“ in the street.", "The sign \"visitors must ring\" is gone.",
    "On écrivait « the Ministry must pay » partout.",
  ])
  func `what others demanded, quoted, is background`(letter: String) throws {
    #expect(try Self.tree(letter) == [])
  }

  @Test func `what stands outside the quotation marks counts`() throws {
    #expect(
      try Self.tree("They say “never”. The Ministry must pay. He said “later” and we urge you to say “now”.")
        == [
          "1 (deontic) The Ministry must pay",
          "2 (performative) He said “later” and we urge you to say “now”",
        ])
    #expect(
      try Self.tree("The mark “ was left open. The Ministry must pay.") == [
        "1 (deontic) The Ministry must pay"
      ])
  }

  @Test func `quoted words in a further sentence of an item are no demand of its own`() throws {
    #expect(
      try Self.tree(
        """
        We recommend:

        • Open the archive. The owner wrote that “nobody must see it”. We ask you to let us in.
        """) == ["1 (imperative) Open the archive", "1.1 < 1 (performative) We ask you to let us in"])
  }

  @Test func `numbered recommendations are demands by their label`() throws {
    #expect(
      try Self.tree(
        """
        Findings of the lock inquiry

        Recommendation 1: An annual inspection of all locks by engineers from outside the company.

        The lock failed in a mild winter.

        Recommendation 2: The company should publish each inspection within a month.
        """) == [
          "1 (listed) An annual inspection of all locks by engineers from outside the company",
          "2 (deontic) The company should publish each inspection within a month",
        ])
  }

  @Test func `points behind a colon inside one block are answered as a whole and apart`() throws {
    let text = """
      We recommend the following.

      • A register of wells The ministry should: • register every well; and • publish the register by June. It is late.

      • Close the dump.

      """
    let letter = try Samples.document(text)
    let demands = DemandFinder.demands(in: letter)
    #expect(
      demands.map { "\($0.id) \(letter.text.string($0.range))" } == [
        "1 A register of wells The ministry should: • register every well; and • publish the register by June",
        "1.1 register every well", "1.2 publish the register by June", "2 Close the dump",
      ])
    #expect(demands.map(\.parent) == [nil, "1", "1", nil])
  }

  @Test func `points in running text are demands where their line introduces demands, and else none`() throws
  {
    let letter = try Samples.document(
      """
      We write about the mine.

      The Government should: • publish the report on the mine; • pay the families; and • close the tunnel by June.

      Workers told us two things: • it was dark; • it was hot.

      """)
    let demands = DemandFinder.demands(in: letter)
    #expect(demands.map(\.id) == ["1", "1.1", "1.2", "1.3"])
    #expect(
      demands.dropFirst().map { letter.text.string($0.range).prefix(5) } == ["publi", "pay t", "close"])
  }

  @Test func `an item of marks alone is left out`() throws {
    #expect(
      try Self.tree("We demand:\n\n• Repair the lock;\n• ;\n• Pay the keepers.\n") == [
        "1 (imperative) Repair the lock", "2 (imperative) Pay the keepers",
      ])
  }

  @Test func `a compound of more parts than letters keeps its ids apart`() throws {
    let parts = (0..<30).map { "pay crew number \($0)" }.joined(separator: "; ")
    let demands = DemandFinder.demands(
      in: try Samples.document("We demand:\n\n• Pay the first crew; \(parts).\n"))
    #expect(demands.count == 31)
    #expect(Set(demands.map(\.id)).count == 31)
    #expect(demands.last?.id == "1ae")
  }

  @Test func `every demand has words, lies inside one sentence, and names a parent that stands before it`()
    throws
  {
    let document = try Samples.document(
      """
      We call on the owner to accept these conditions:

      • Secure the pit, and repair the road; and
      • Agree on rules. The rules should cover:
        o dust;
        o noise.

      The council must watch over it. We urge haste.
      """)
    let demands = DemandFinder.demands(in: document)
    #expect(demands.count >= 6)
    for (index, demand) in demands.enumerated() {
      #expect(!demand.range.isEmpty)
      #expect(
        document.blocks.flatMap(\.sentences).contains {
          $0.lowerBound <= demand.range.lowerBound && demand.range.upperBound <= $0.upperBound
        })
      if let parent = demand.parent { #expect(demands[..<index].contains { $0.id == parent }) }
      if index > 0 { #expect(demands[index - 1].range.upperBound <= demand.range.lowerBound) }
    }
    #expect(Set(demands.map(\.id)).count == demands.count)
  }
}
