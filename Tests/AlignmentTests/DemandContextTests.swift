import Documents
import Testing

@testable import Alignment

/// Demands whose matter stands in the sentence before them.
@Suite struct DemandContextTests {
  private func demands(_ letter: String, _ response: String) throws -> [AlignedDemand] {
    Aligner().align(letter: try Samples.document(letter), response: try Samples.document(response)).demands
  }

  private static let response = """
    A reply on the harbour

    The mooring licence was added to the harbour archive in May.

    The tide gauges have new batteries now.

    Visitors came from many towns.
    """

  @Test(arguments: ["Please add it.", "One needs to be added.", "This should be changed."])
  func `a demand that only points back is found by what it points to`(sentence: String) throws {
    let letter = "A letter on the harbour\n\nThe harbour archive has no mooring licence. \(sentence)\n"
    let found = try #require(try demands(letter, Self.response).first)
    #expect(found.responses.first?.quote.exact.hasPrefix("The mooring licence was added") == true)
    #expect(found.quote.exact == String(sentence.dropLast()))
    #expect(
      try demands("A letter on the harbour\n\n\(sentence)\n", Self.response).first?.responses.isEmpty == true)
  }

  @Test func `what says its matter itself takes nothing from the sentence before`() throws {
    let letter =
      "A letter on the harbour\n\nThe harbour archive has no mooring licence. The lighthouse keeper, who fell ill last winter, should receive a proper pension from the town.\n"
    let found = try #require(try demands(letter, Self.response).first)
    #expect(found.disposition == .absent)
    #expect(found.nearest?.because.contains { $0.contains("licence") } != true)
  }

  @Test func `a demand before it is found by itself`() throws {
    let letter = "A letter on the harbour\n\nPlease publish the mooring licence. Please also paint it.\n"
    let document = try Samples.document(letter)
    var reader = TermReader()
    let units = Unit.letter(document, demands: DemandFinder.demands(in: document), reader: &reader)
      .filter { $0.demand != nil }
    #expect(units.count == 2)
    #expect(units.allSatisfy { $0.context == nil })
  }
}
