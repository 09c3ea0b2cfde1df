import Foundation
import Testing

/// `show`: one document in each of its forms, the choice of the format, and bytes that are no document.
@Suite struct ShowTests {
  private static let page = """
    <!doctype html><html lang="en"><head><title>Reply</title></head><body><nav><a href="/">Home of us</a></nav>
    <main><h1>Reply</h1><p>We will publish the <a href="/report">report</a>. It is <b>due</b> in May.</p></main>
    </body></html>
    """

  @Test func `a page as JSON has its blocks with roles, places, links and emphasis`() throws {
    let program = try Program()
    try program.write("page.html", Self.page)
    let result = try program.run("show", "page.html", "--format", "json")
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    #expect(object["schema"] as? String == "document/1")
    #expect(object["language"] as? String == "en")
    let blocks = try #require(object["blocks"] as? [[String: Any]])
    let paragraph = try #require(
      blocks.first { $0["kind"] as? String == "paragraph" && $0["role"] as? String == "content" })
    #expect(paragraph["text"] as? String == "We will publish the report. It is due in May.")
    #expect((paragraph["sentences"] as? [[String: Int]])?.count == 2)
    let link = try #require((paragraph["links"] as? [[String: Any]])?.first)
    #expect(link["text"] as? String == "report")
    #expect(link["target"] as? String == "/report")
    let emphasis = try #require((paragraph["emphasis"] as? [[String: Any]])?.first)
    #expect(emphasis["text"] as? String == "due")
    #expect(blocks.contains { $0["role"] as? String == "navigation" })
  }

  @Test func `menus are left out of the text and of the sentences unless all is asked for`() throws {
    let program = try Program()
    try program.write("page.html", Self.page)
    for format in ["text", "sentences"] {
      #expect(try !program.run("show", "page.html", "--format", format).output.contains("Home of us"))
      #expect(try program.run("show", "page.html", "--format", format, "--all").output.contains("Home of us"))
    }
  }

  @Test func `the content decides what a file is, and --type overrules it`() throws {
    let program = try Program()
    try program.write("page.txt", Self.page)
    #expect(try program.run("show", "page.txt").output.hasPrefix("We will publish"))
    #expect(try program.run("show", "page.txt", "--type", "text").output.contains("<main>"))
    let wrong = try program.run("show", "page.txt", "--type", "wordstar")
    #expect(wrong.code == 64)
    #expect(wrong.error.contains("'wordstar'"))
    #expect(wrong.error.contains("html"))
  }

  @Test func `raw bytes are shown of what no reader can read`() throws {
    let program = try Program()
    try program.write("data.bin", "a\u{0}b")
    #expect(try program.run("show", "data.bin", "--format", "raw").output == "a\u{0}b")
    #expect(try program.run("show", "data.bin").code == 65)
  }
}
