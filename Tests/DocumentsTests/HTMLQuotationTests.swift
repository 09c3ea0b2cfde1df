import Documents
import Testing

struct HTMLQuotationTests {
  @Test(arguments: [
    (
      "<blockquote><p>Q.</p><p>R.</p><footer>— A. Author, <cite>Book</cite></footer></blockquote><p>c",
      ["Q.: A. Author, Book", "R.: A. Author, Book"]
    ),
    ("<blockquote><p>Q.</p><cite>A. Author</cite></blockquote>", ["Q.: A. Author"]),
    ("<blockquote>Q. <cite>A. Author</cite></blockquote>", ["Q.: A. Author"]),
    ("<blockquote><p>Q.</p><p>– A. Author, Director</p></blockquote>", ["Q.: A. Author, Director"]),
    ("<blockquote>Q.<br>&mdash;&nbsp;A. Author</blockquote>", ["Q.: A. Author"]),
    ("<blockquote>Q.<br>-- A. Author</blockquote>", ["Q.: A. Author"]),
    (
      "<figure><blockquote><p>Q.</blockquote><figcaption>A. Author</figcaption></figure><p>c",
      ["Q.: A. Author"]
    ),
    ("<blockquote><ul><li>Q.</ul><p>— A. Author</p></blockquote>", ["Q.: A. Author"]),
    (
      "<blockquote><p>O.</p><blockquote><p>I.</p><p>— A. Inner</p></blockquote><p>P.</p><p>— B. Outer</p></blockquote>",
      ["O.: B. Outer", "I.: A. Inner", "P.: B. Outer"]
    ),
    // Names that are none.
    ("<blockquote><p>As <cite>Title</cite> says.</p></blockquote>", []),
    ("<blockquote><p>It is in <cite>Title</cite></p></blockquote>", []),
    ("<blockquote><p>- One</p><p>- Two</p></blockquote>", []),
    ("<blockquote><p>— Alone</p></blockquote><p>— A. Author", []),
    ("<blockquote><p>Q.</p><p>— and so on</p></blockquote>", []),
    ("<blockquote>Q.</blockquote><figure><figcaption>A. Author</figcaption></figure>", []),
    ("<figure><img src=x><figcaption>A. Author</figcaption></figure>", []),
    ("<p>Q.</p><footer>— A. Author</footer>", []),
  ])
  func `the author of a quotation is found where one is named`(html: String, expected: [String]) throws {
    #expect(try attributionLines(html) == expected)
  }

  @Test func `the line with the name stays as a caption`() throws {
    #expect(
      try blockLines("<blockquote><p>Q.</p><p>— A. Author</p></blockquote><p><q>r</q>")
        == ["quotation: Q.", "caption: — A. Author", "paragraph: r"])
    #expect(
      try blockLines("<blockquote>Q. <cite>A. Author</cite></blockquote>") == [
        "quotation: Q.", "caption: A. Author",
      ])
  }
}
