import Documents
import Testing

@Suite struct HTMLHiddenTextTests {
  @Test(arguments: [
    "display:none", "DISPLAY : NONE !important", "color:red;\n display:\tnone", "display:/**/none",
    "/* ; */display:none", "visibility:hidden", "visibility : collapse",
  ])
  func `what a style hides is not the document's text`(style: String) throws {
    #expect(try words(style) == ["Before it stands this.", "Behind it stands that."])
  }

  @Test(arguments: ["x-display:none", "/*display:none*/", "display:block/*", "a:/", "/", "/*/display:none"])
  func `what a style does not hide is the document's text`(style: String) throws {
    #expect(try words(style) == ["Before it stands this.", "Hidden or shown.", "Behind it stands that."])
  }

  private func words(_ style: String) throws -> [String] {
    let page =
      "<html><body><p>Before it stands this.<p style=\"\(style)\">Hidden or shown.<p>Behind it stands that.</html>"
    let document = try HTMLReader().read(Array(page.utf8))
    return document.blocks.map { document.text.string($0.range) }
  }
}
