import Documents
import Testing

@testable import Alignment

@Suite struct AlignerTests {
  static let letter = """
    Open letter on the northern canal

    Dear Commissioner, the villages along the canal have waited for three years. Last winter the lock broke.

    We call on the harbour office to act on these demands:

    1. Publish the dredging audit, and brief the village council on its findings;
    2. Repair the broken lock at the northern bridge. The work should begin before the first frost.
    3. Agree with the ferry crews on fair pay. Pay should include:
       a) the overdue wages of last summer;
       b) insurance against injury on board.
    4. Appoint an independent doctor for the quarry villages.

    The railway company must also remove the fallen signal mast from the towpath.
    """

  static let paragraphs = [
    "Thank you for your letter, which we read with care.",
    "The dredging audit is complete. We have published the dredging audit in full, and the village council was able to discuss its findings.",
    "We will not repair the broken lock at the northern bridge. It was built by others.",
    "The overdue wages of last summer have already been paid to all ferry crews.",
    "Summer was hot this year and many guests came to swim.",
    "We have appointed an independent doctor, who visits the quarry villages every week.",
  ]

  private static func align(_ letter: String, _ response: String) throws -> (AlignmentResult, Document) {
    let document = try Samples.document(response)
    return (Aligner().align(letter: try Samples.document(letter), response: document), document)
  }

  /// What a result says, whole, as text.
  private func written(_ result: AlignmentResult) -> [String] {
    result.demands.map { aligned in
      let probabilities = Disposition.allCases.map { aligned.probabilities[$0] ?? -1 }
      return "\(aligned.demand) \(aligned.quote) \(aligned.disposition) \(probabilities) "
        + "\(aligned.responses) \(String(describing: aligned.nearest))"
    }
  }

  /// The laws that hold for every pair of documents.
  private func checkLaws(_ result: AlignmentResult, letter: Document, response: Document) {
    #expect(result.demands.map(\.demand) == DemandFinder.demands(in: letter))
    #expect(Disposition.allCases.map(result.count).reduce(0, +) == result.demands.count)
    for aligned in result.demands {
      #expect(aligned.quote == letter.text.quote(aligned.demand.range))
      #expect(Set(aligned.probabilities.keys) == Set(Disposition.allCases))
      #expect(abs(aligned.probabilities.values.reduce(0, +) - 1) < 1e-12)
      #expect(aligned.probabilities.values.allSatisfy { $0 >= 0 && $0 <= 1 })
      #expect(aligned.responses.isEmpty == (aligned.disposition == .absent))
      if aligned.nearest != nil { #expect(aligned.disposition == .absent) }
      for passage in aligned.responses + [aligned.nearest].compactMap(\.self) {
        #expect(passage.quote == response.text.quote(passage.range))
        #expect(passage.quote.exact == response.text.string(passage.range) && !passage.range.isEmpty)
        #expect(passage.probability > 0 && passage.probability <= 1)
        #expect(passage.paragraph > 0)
        let block = response.blocks.first { $0.range.overlaps(passage.range) }
        let sentences = block?.sentences.filter { $0.overlaps(passage.range) } ?? []
        #expect(sentences.first?.lowerBound == passage.range.lowerBound)
        #expect(sentences.last?.upperBound == passage.range.upperBound)
      }
      for (index, passage) in aligned.responses.enumerated() {
        #expect(!aligned.responses[..<index].contains { $0.range.overlaps(passage.range) })
      }
    }
  }

  @Test func `aligns a letter with its answers`() throws {
    let (result, _) = try Self.align(Self.letter, Self.paragraphs.joined(separator: "\n\n"))
    #expect(
      result.demands.map { "\($0.demand.id) \($0.disposition.rawValue) \($0.responses.map(\.paragraph))" }
        == [
          "1a addressed [2]", "1b acknowledged [2]", "2 declined [3]", "2.1 absent []",
          "3 acknowledged [4]",
          "3.1 addressed [4]", "3.2 absent []", "4 addressed [6]", "p1 absent []",
        ])
  }

  @Test func `the laws hold for clear, mixed, unrelated and identical pairs`() throws {
    var generator = Samples.Generator(state: 21)
    let texts =
      [Self.letter, Self.paragraphs.joined(separator: "\n\n"), "Rain.", "• One\n• Two\n\nEnd of page"]
      + (0..<3).map { _ in
        generator.sentences(12, words: 3...9, vocabulary: 20).joined(separator: ".\n\n") + "."
      }
    let demanding = (0..<3).map { _ in
      generator.sentences(9, words: 3...9, vocabulary: 20).map { "We ask you to \($0)." }.joined(
        separator: " ")
    }
    for letter in [Self.letter] + demanding {
      for response in texts + [letter] {
        let (first, second) = (try Samples.document(letter), try Samples.document(response))
        checkLaws(Aligner().align(letter: first, response: second), letter: first, response: second)
      }
    }
  }

  @Test func `the same documents give the same result`() throws {
    let response = Self.paragraphs.joined(separator: "\n\n")
    let first = written(try Self.align(Self.letter, response).0)
    #expect(first == written(try Self.align(Self.letter, response).0))
    // Another pair in between leaves nothing behind.
    _ = try Self.align(response, Self.letter)
    #expect(first == written(try Self.align(Self.letter, response).0))
  }

  @Test(arguments: 1...12)
  func `the order of paragraphs does not change clear dispositions`(seed: Int) throws {
    var generator = Samples.Generator(state: UInt64(seed))
    let (straight, document) = try Self.align(Self.letter, Self.paragraphs.joined(separator: "\n\n"))
    let (permuted, other) = try Self.align(
      Self.letter, Self.paragraphs.shuffled(using: &generator).joined(separator: "\n\n"))
    #expect(permuted.demands.map(\.disposition) == straight.demands.map(\.disposition))
    for (first, second) in zip(straight.demands, permuted.demands) {
      #expect(
        first.responses.first.map { document.text.string($0.range) }
          == second.responses.first.map { other.text.string($0.range) })
    }
  }

  @Test func `a response that only repeats the letter does nothing that was demanded`() throws {
    let (result, _) = try Self.align(Self.letter, Self.letter)
    #expect(result.demands.count == 9)
    for aligned in result.demands {
      #expect([.absent, .acknowledged].contains(aligned.disposition), "\(aligned.demand.id)")
      #expect(!aligned.responses.contains { $0.range.overlaps(aligned.demand.range) }, "\(aligned.demand.id)")
    }
  }

  @Test func `unrelated texts give only absent`() throws {
    let (result, _) = try Self.align(
      Self.letter,
      """
      A recipe for soup

      Peel four onions, chop them small, and let them sweat in butter. We have added thyme.

      Pour hot stock over everything. It will be ready after half an hour.
      """)
    #expect(result.demands.count == 9)
    #expect(result.count(.absent) == 9)
    #expect(result.demands.allSatisfy { $0.nearest == nil && ($0.probabilities[.absent] ?? 0) > 0.9 })
  }

  @Test func `nearest is the best of what was not taken`() throws {
    let (result, _) = try Self.align(
      Self.letter, "Thank you for your letter.\n\nA doctor is on the committee of the regatta this year.")
    let doctor = try #require(result.demands.first { $0.demand.id == "4" })
    #expect(doctor.disposition == .absent)
    #expect(doctor.nearest?.quote.exact == "A doctor is on the committee of the regatta this year.")
    #expect(doctor.nearest?.because.first == "shared: doctor")
  }

  @Test func `an empty response leaves every demand absent`() throws {
    let result = Aligner().align(letter: try Samples.document(Self.letter), response: Samples.empty)
    #expect(result.demands.count == 9)
    #expect(result.count(.absent) == 9)
    #expect(result.demands.allSatisfy { $0.nearest == nil })
  }

  @Test func `a letter without demands gives an empty result`() throws {
    let response = try Samples.document(Self.paragraphs.joined(separator: "\n\n"))
    #expect(Aligner().align(letter: Samples.empty, response: response).demands.isEmpty)
    #expect(Aligner().align(letter: Samples.empty, response: Samples.empty).demands.isEmpty)
    let polite = try Samples.document("Greetings from the canal. The lamps along the quay are lovely.")
    #expect(Aligner().align(letter: polite, response: response).demands.isEmpty)
  }

  @Test func `a demand of function words alone is absent, and so is one of another script`() throws {
    let (result, _) = try Self.align(
      "You must do so now.\n\nWe ask you: «Опубликуйте отчёт» to be done.", Self.paragraphs[1])
    #expect(result.demands.map(\.disposition) == [.absent, .absent])
  }

  @Test func `headings, notes and pages around the text are no passages`() throws {
    let (result, response) = try Self.align(
      Self.letter,
      """
      Appoint an independent doctor for the quarry villages

      The weather was kind this year, and many guests came to swim in the canal all summer long.1 Nobody was hurt.

      1 Appoint an independent doctor for the quarry villages.
      """)
    #expect(
      response.blocks.contains { $0.kind == .footnote } && response.blocks.contains { $0.kind == .heading })
    #expect(result.demands.first { $0.demand.id == "4" }?.disposition == .absent)
  }

  @Test func `paragraphs are counted without headings and notes`() throws {
    let document = try Samples.document(
      "On the canal we speak\n\nFirst paragraph is here.\n\n• An item.\n\nLast one.")
    let numbers = ParagraphNumbers(document)
    #expect(document.blocks.map(\.kind) == [.heading, .paragraph, .listItem, .paragraph])
    #expect(document.blocks.indices.dropFirst().map(numbers.number) == [1, 2, 3])
  }
}
