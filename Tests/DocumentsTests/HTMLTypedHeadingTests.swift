import Documents
import Testing

struct HTMLTypedHeadingTests {
  private static let prose =
    "The office will publish the report as soon as it can, and no later than the end of the session of this year."

  @Test(arguments: [
    ("<p><b>What we ask</b></p><p>PROSE</p>", "heading 2: What we ask"),
    ("<h3>A</h3><p><strong>What we ask?</strong></p><p>PROSE</p>", "heading 4: What we ask?"),
    ("<h6>A</h6><p><strong>What we ask</strong></p><p>PROSE</p>", "heading 6: What we ask"),
    ("<p><span style='font-weight:bold'>1. What we ask</span><p>PROSE", "heading 2: 1. What we ask"),
    ("<b>What <i>we</i> ask</b><br><br>PROSE", "heading 2: What we ask"),
    ("<p><b>What we ask:</b><ul><li>a</ul>", "heading 2: What we ask:"),
    ("<p><b>What we ask</b><p>1. a<p>2. b", "heading 2: What we ask"),
  ])
  func `a short paragraph in bold before prose is a heading`(html: String, expected: String) throws {
    let lines = try blockLines(html.replacing("PROSE", with: Self.prose))
    #expect(lines.contains(expected))
  }

  @Test(arguments: [
    "<p><b>We ask you.</b><p>PROSE", "<p><b>We ask</b> you<p>PROSE", "<p>We ask<p>PROSE",
    "<p><b>we ask</b><p>PROSE", "<p><b>We ask</b><p>Short", "<p><b>We ask</b>",
    // A run of such lines is a list of names.
    "<p><b>A. Author</b><p><b>Director</b><p>PROSE",
    // Not of its own.
    "<ul><li><b>We ask</b></ul><p>PROSE", "<blockquote><b>We ask</b></blockquote><p>PROSE",
    "<table><tr><td><b>We ask</b><td>x</table><p>PROSE", "<figcaption><b>We ask</b></figcaption><p>PROSE",
    "<p><b><a href=x>We ask</a></b><p>PROSE", "<p><b>Related: <a href=x>What we ask</a></b><p>PROSE",
    "<p><b>“We ask”</b><p>PROSE", "<p><b>28 May 2022</b><p>PROSE", "<p><b>* * *</b><p>PROSE",
    "<p><b>We ask</b><br>PROSE", "<p><b>We ask</b><p><b>PROSE</b>", "<nav><p><b>We ask</b></nav><p>PROSE",
  ])
  func `other bold text is none`(html: String) throws {
    let lines = try blockLines(html.replacing("PROSE", with: Self.prose))
    #expect(!lines.contains { $0.hasPrefix("heading") })
  }

  @Test func `a line of 120 characters is a heading and a longer one is a paragraph`() throws {
    for (count, kind) in [(120, "heading 2"), (121, "paragraph")] {
      let title = "Ж" + String(repeating: "ж", count: count - 1)
      #expect(try blockLines("<p><b>\(title)</b><p>\(Self.prose)").first == "\(kind): \(title)")
    }
  }

  @Test(arguments: [
    ("<div role=heading aria-level=3>A</div>b", ["heading 3: A", "paragraph: b"]),
    ("<div role=Heading>A</div>", ["heading 2: A"]),
    ("<div role=heading aria-level=9999999999999999999999>A</div>", ["heading 2: A"]),
    (
      "<div role=heading aria-level=-4>A</div><div role=heading aria-level=12>B</div>",
      ["heading 1: A", "heading 6: B"]
    ),
    ("<h2> </h2><h3><img src=x></h3><p>a", ["paragraph: a"]),
    ("<h2>A<ul><li>b</ul></h2>c", ["heading 2: A", "listItem 1 •: b", "paragraph: c"]),
    ("<h2><p>A</p></h2><p>c", ["heading 2: A", "paragraph: c"]),
    (
      "<h2>A<p>b</p><p>c</p><table><tr><td>d</table>",
      ["heading 2: A", "paragraph: b", "paragraph: c", "paragraph: d"]
    ),
    ("<h2><div>A</div><div>B</div></h2>", ["heading 2: A", "heading 2: B"]),
    ("<h2>A<pre>b</pre></h2>", ["heading 2: A", "paragraph: b"]),
  ])
  func `headings keep their level and no more than their words`(html: String, expected: [String]) throws {
    #expect(try blockLines(html) == expected)
  }
}
