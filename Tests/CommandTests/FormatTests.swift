import Foundation
import Testing

/// Documents as people send them, from the file to the alignment: recognised by content, captured, read again.
@Suite struct FormatTests {
  private static let statement = """
    Statement of the Council on the water supply

    The Council has published the results of all water tests since 2019 on its website.
    """

  /// A file of two pages with one line of text each, in the least that a PDF can be; readers repair the missing table.
  private static func pdf(_ pages: [[String]]) -> String {
    var file = "%PDF-1.4\n1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\n"
    let kids = pages.indices.map { "\(4 + $0 * 2) 0 R" }.joined(separator: " ")
    file += "2 0 obj <</Type /Pages /Count \(pages.count) /Kids [\(kids)]>> endobj\n"
    file += "3 0 obj <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>> endobj\n"
    for (index, lines) in pages.enumerated() {
      var content = "BT /F1 11 Tf 72 740 Td 14 TL\n"
      for line in lines { content += "(\(line)) Tj T*\n" }
      content += "ET"
      let number = 4 + index * 2
      file +=
        "\(number) 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources <</Font <</F1 3 0 R>>>> "
      file += "/Contents \(number + 1) 0 R>> endobj\n"
      file += "\(number + 1) 0 obj <</Length \(content.utf8.count)>> stream\n\(content)\nendstream endobj\n"
    }
    return file + "trailer <</Root 1 0 R>>\n%%EOF\n"
  }

  @Test(.enabled(if: Program.has("pdftotext"), "pdftotext is not installed"))
  func `a demand on the second page of a PDF names its page in every format`() throws {
    let program = try Program()
    try program.write(
      "letter.pdf",
      Self.pdf([
        ["We write to the Council once more about the water supply of our town."],
        ["The Council should publish the results of all water tests since 2019."],
      ]))
    try program.write("statement.txt", Self.statement)
    let result = try program.run("align", "letter.pdf", "statement.txt", "--format", "json")
    let object = try #require(JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    let demand = try #require((object["demands"] as? [[String: Any]])?.first)
    #expect(demand["page"] as? Int == 2)
    #expect(demand["disposition"] as? String == "addressed")
    #expect((object["demandsDocument"] as? [String: Any])?["reader"] as? String == "pdf/1")
    let shown = try program.run("show", "letter.pdf", "--format", "json").output
    #expect(shown.contains("\"regions\""))
    #expect(shown.contains("\"tool\" : \"pdftotext "))

    // The archive keeps the file, and reads it again as what it is.
    #expect(try program.run("init").code == 0)
    let snapshot = try program.run("snapshot", "letter.pdf", "--as", "letter", "--role", "demands")
    #expect(snapshot.output.hasPrefix("letter@1  application/pdf  "))
    let text = try program.run("show", "letter@1").output
    #expect(text.hasSuffix("The Council should publish the results of all water tests since 2019.\n"))
  }

  @Test(.enabled(if: Program.has("pdftotext"), "pdftotext is not installed"))
  func `a PDF without text says that --ocr is the remedy`() throws {
    let program = try Program()
    try program.write("scan.pdf", Self.pdf([[]]))
    let result = try program.run("show", "scan.pdf")
    #expect(result.code == 65)
    #expect(result.error.contains("scan.pdf"))
    #expect(result.error.contains("--ocr"))
  }

  @Test func `Markdown is recognised by its name, and a letter in it is aligned`() throws {
    let program = try Program()
    try program.write(
      "letter.md",
      "# The water supply\n\nThe Council should:\n\n1. *publish* the results of all water tests since 2019.\n"
    )
    try program.write("statement.txt", Self.statement)
    let outline = try program.run("show", "letter.md", "--format", "blocks").output
    #expect(outline.contains("heading 1"))
    #expect(outline.contains("1. publish the results"))
    let result = try program.run("align", "letter.md", "statement.txt", "--format", "json").output
    #expect(result.contains("\"markdown/1\""))
    #expect(result.contains("\"disposition\" : \"addressed\""))
  }

  @Test func `the address that a page was saved from may tell its date`() throws {
    let program = try Program()
    try program.write(
      "page.html", "<!doctype html><title>Reply</title><main><p>We will publish the results.</p></main>")
    #expect(try program.run("init").code == 0)
    let snapshot = try program.run(
      "snapshot", "page.html", "--as", "reply", "--url", "https://example.org/2022/05/28/reply")
    #expect(snapshot.output.contains("published 2022-05-28"))
    #expect(try program.run("show", "reply", "--format", "json").output.contains("\"date\" : \"2022-05-28\""))
  }
}
