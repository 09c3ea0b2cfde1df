import Archive
import Documents
import Testing

@testable import Capture

/// What the log takes from a document's word on itself.
@Suite struct SourceDescriptionTests {
  @Test(arguments: [
    ("2026-11-23", true), ("2026-11-24", true), ("2026-11-25", false), ("2027-05-01", false),
    ("1998-01-01", true),
  ])
  func `no document was published after it was captured`(day: String, isTaken: Bool) throws {
    let document = try MarkdownReader().read(
      Array("# Letter\n\n\(day)\n\nDear council, repair the road.\n".utf8))
    #expect(document.published == day)
    let event = SourceDetails().event(
      id: "letter", known: nil, document: DocumentDescription(document), now: "2026-11-23T10:00:00Z")
    #expect(event.published == (isTaken ? day : nil))
    let given = SourceDetails(published: day)
    #expect(
      given.event(id: "letter", known: nil, document: nil, now: "2026-11-23T10:00:00Z").published == day)
  }
}
