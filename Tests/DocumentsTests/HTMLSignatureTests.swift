import Documents
import Testing

struct HTMLSignatureTests {
  @Test(arguments: [
    "<!DOCTYPE html><p>", "\u{FEFF}\n <!-- saved page --> <html lang=en>", "<?xml version=\"1.0\"?>\n<html>",
    "<div class=x>a</div>", "<P>a", "<br/>b", "<!doctype HTML PUBLIC \"x\">", "<h1>a</h1>",
  ])
  func `pages are recognised`(front: String) {
    #expect(HTMLReader().recognizes(Array(front.utf8)))
  }

  @Test func `a page in UTF-16 is recognised by its mark`() {
    #expect(HTMLReader().recognizes([0xFF, 0xFE] + "<html>".utf8.flatMap { [$0, 0] }))
    #expect(HTMLReader().recognizes([0xFE, 0xFF] + "<html>".utf8.flatMap { [0, $0] }))
  }

  @Test(arguments: [
    "", "<", "Dear Commissioner,\n<https://example.org/p> and <p> are in this letter.",
    "<https://example.org/letter>\n",
    "<name@example.org>", "<pre-amble>", "<?xml version=\"1.0\"?><rss>", "<!DOCTYPE svg>", "%PDF-1.7", "<p",
    "{\"a\":1}",
    "<!-- a comment alone -->",
  ])
  func `other files are not`(front: String) {
    #expect(!HTMLReader().recognizes(Array(front.utf8)))
  }
}
