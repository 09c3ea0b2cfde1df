import Documents
import Testing

@testable import Reporting

@Suite struct DocumentListingTests {
  @Test func `the outline indents twelve steps at most`() throws {
    let source = "ab"
    var builder = DocumentBuilder(source: DecodedSource(validUTF8: Array(source.utf8)))
    for (offset, level) in [5, 200].enumerated() {
      builder.begin(.init(kind: .listItem, level: level, marker: "-"))
      builder.append(offset..<offset + 1)
    }
    let outline = DocumentListing.outline(builder.finish(reader: "test/1"), style: TerminalStyle())
    let lines = outline.split(separator: "\n")
    let rests = lines.map { $0.split(separator: "listItem")[1] }
    #expect(rests[0].hasSuffix(String(repeating: "  ", count: 4) + "- a"))
    #expect(rests[1].hasSuffix(String(repeating: "  ", count: 12) + "- b"))
    #expect(lines[1].utf8.count < 80)
  }
}
