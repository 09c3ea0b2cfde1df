import Documents
import Testing

struct HTMLStructureTests {
  @Test(arguments: [
    (
      "<h1>A</h1><h2>B <em>c</em></h2><p>d</p>e<h6>f</h6>",
      ["heading 1: A", "heading 2: B c", "paragraph: d", "paragraph: e", "heading 6: f"]
    ),
    (
      "<blockquote><p>a</p><p>b</p></blockquote><figure><img src=x><figcaption>c</figcaption></figure>",
      ["quotation: a", "quotation: b", "caption: c"]
    ),
    // Ordered lists as displayed.
    (
      "<ol type=a start=3><li>x<li value=27>y<li>z</ol>",
      ["listItem 1 c.: x", "listItem 1 aa.: y", "listItem 1 ab.: z"]
    ),
    (
      "<ol type=I><li>x<li>y<li type=i>z<li>w</ol>",
      ["listItem 1 I.: x", "listItem 1 II.: y", "listItem 1 iii.: z", "listItem 1 IV.: w"]
    ),
    ("<ol reversed><li>x<li>y</ol>", ["listItem 1 2.: x", "listItem 1 1.: y"]),
    ("<ol start=0 type=A><li>x<li>y</ol>", ["listItem 1 0.: x", "listItem 1 A.: y"]),
    (
      "<ol><li><p>a</p><p>b</p><ul><li>c</ul>d</li><li><ul><li>e</ul></ol>",
      ["listItem 1 1.: a", "listItem 1: b", "listItem 2 •: c", "listItem 1: d", "listItem 2 •: e"]
    ),
    ("<dl><dt>a<dd>b<dt>c<dd>d</dl>", ["paragraph: a", "paragraph: b", "paragraph: c", "paragraph: d"]),
    // Tables.
    (
      "<table><caption>T</caption><tr><th>A<th>B<tr><td><p>1</p><p>2</p><td>3<br>4<tr><td>&nbsp;<td>5</table>",
      ["caption: T", "tableRow: A | B", "tableRow: 1 2 | 3 4", "tableRow: 5"]
    ),
    (
      "<table><tr><td><h2>a</h2><td><ul><li>b</ul><table><tr><td>c<td>d</table></table>",
      ["heading 2: a", "listItem 1 •: b", "tableRow: c | d"]
    ),
    ("<table role=presentation><tr><td>a<td>b</table>", ["paragraph: a", "paragraph: b"]),
    // Line breaks.
    ("a<br>b<br><br>c<br> &nbsp;<br>d", ["paragraph: a b", "paragraph: c", "paragraph: d"]),
    (
      "<p>Intro:<br>1. one<br>2. two<br>more<br>(a) <b>three</b><br><br>End",
      [
        "paragraph: Intro:", "listItem 1 1.: one", "listItem 1 2.: two more", "listItem 2 (a): three",
        "paragraph: End",
      ]
    ),
    ("<p>&bull;&nbsp;a</p><p><span>•</span> b</p>", ["listItem 1 •: a", "listItem 1 •: b"]),
    ("<p>- a<br>- b</p><p>- c</p>", ["listItem 1 -: a", "listItem 1 -: b", "listItem 1 -: c"]),
    ("<p>1. a<p>2. b", ["listItem 1 1.: a", "listItem 1 2.: b"]),
    // Preformatted text.
    ("<pre>\na  b\n\n <b>c</b>d\r\ne</pre>", ["paragraph: a b", "paragraph: cd", "paragraph: e"]),
    // Text in no block.
    ("a <i>b</i><div>c</div>d", ["paragraph: a b", "paragraph: c", "paragraph: d"]),
  ])
  func `structure becomes blocks`(html: String, expected: [String]) throws {
    let lines = try blockLines(html)
    #expect(lines == expected)
  }

  @Test(arguments: [
    (
      "<p>a<sup><a href='#fn1' id=r1>1</a></sup> b<sup>[<a href='#fn2'>2</a>]</sup>."
        + "<ol><li id=fn1>First. <a href='#r1'>↩</a><li id=fn2><a href='#nowhere'>^</a> Second.</ol>",
      ["paragraph: a b. [1,2]", "footnote 1: First.", "footnote 2: Second."]
    ),
    (
      "<p>a<a href='#_ftn1' name='_ftnref1'><sup>[1]</sup></a>"
        + "<p><a href='#_ftnref1' name='_ftn1'>[1]</a> The note.<p>c",
      ["paragraph: a [1]", "footnote 1: The note.", "paragraph: c"]
    ),
    (
      "<p>a<sup><a href='#n'>3</a></sup></p><div id=n><p>3. Its text.</p><p>More.</p></div>",
      ["paragraph: a [3]", "footnote 3: Its text.", "footnote: More."]
    ),
    // A link to a part of the page is no footnote, nor is an exponent.
    (
      "<p>see <a href='#s'>2</a></p><h2 id=s>Two</h2><p>m<sup>2</sup>",
      ["paragraph: see 2", "heading 2: Two", "paragraph: m²"]
    ),
    ("<p>a<sup><a href='#gone'>7</a></sup> b", ["paragraph: a b [7]"]),
    ("<p><sup><a href='#gone'>7</a></sup> b", ["paragraph: b [7]"]),
  ])
  func `footnotes leave the running text and keep their labels`(html: String, expected: [String]) throws {
    let lines = try blockLines(html)
    #expect(lines == expected)
  }

  @Test func `a footnote mark stands where it stood`() throws {
    let document = try HTMLReader().read(Array("<p>Ça<sup><a href='#n'>1</a></sup> va<p id=n>N".utf8))
    #expect(document.blocks[0].noteReferences == [NoteReference(label: "1", at: 3)])
    #expect(document.footnote("1").map { document.text.string($0.range) } == "N")
  }

  @Test(arguments: [
    (
      "<header>h</header><nav><ul><li>n</ul></nav><main><header>m</header><p>c</p><aside>a</aside></main><footer>f</footer>",
      [
        "paragraph (header): h", "listItem 1 • (navigation): n", "paragraph: m", "paragraph: c",
        "paragraph (aside): a",
        "paragraph (footer): f",
      ]
    ),
    (
      "<div role=banner>h</div><div role=navigation>n</div><p>c</p><div role=complementary>a</div><div role=contentinfo>f",
      [
        "paragraph (header): h", "paragraph (navigation): n", "paragraph: c", "paragraph (aside): a",
        "paragraph (footer): f",
      ]
    ),
    (
      "<div class=cookie-banner>k</div><div class=mainMenu>n</div><p>content, and more of it</p><div id=siteFooter>f</div>",
      [
        "paragraph (aside): k", "paragraph (navigation): n", "paragraph: content, and more of it",
        "paragraph (footer): f",
      ]
    ),
    // Names that would take the document itself away are not believed, nor are signs that leave nothing.
    ("<div class=has-sidebar><main><p>c</main></div>", ["paragraph: c"]),
    ("<nav><p>a</nav><footer>b</footer>", ["paragraph: a", "paragraph: b"]),
    ("<div hidden><p>a</div>", ["paragraph: a"]),
  ])
  func `parts that are not the document are told apart`(html: String, expected: [String]) throws {
    let lines = try blockLines(html)
    #expect(lines == expected)
  }

  @Test(
    arguments: [
      ("<title>A &amp; <b>\n B</title><h1>C</h1>", "A & <b> B"),
      ("<title> </title><meta property='og:title' content='O &lt; P'><h1>C</h1>", "O < P"),
      ("<h1>C <i>d</i></h1>", "C d"),
      ("<svg><title>S</title></svg><p>x", nil),
    ] as [(String, String?)])
  func `the title is the page's own`(html: String, expected: String?) throws {
    #expect(try HTMLReader().read(Array((html + "<p>x").utf8)).title == expected)
  }

  @Test(
    arguments: [
      ("<meta property='article:published_time' content='2022-05-28T23:59:00+02:00'>", "2022-05-28"),
      ("<meta name=DC.date content=20220528>", "2022-05-28"),
      ("<meta name=date content='2022/05/28'>", "2022-05-28"),
      ("<meta name=date content='28 May 2022'>", "2022-05-28"),
      ("<meta name=date content='2022-02-29'>", nil),
      ("<meta name=date content=soon><time datetime='2020-02-29'>then</time>", "2020-02-29"),
      (
        "<time datetime='2019-01-01'>a</time><time itemprop=datePublished datetime='2020-01-01'>b</time>",
        "2020-01-01"
      ),
      ("<meta name=modified content='2022-05-28'>", nil),
    ] as [(String, String?)])
  func `the date of publication is a valid date`(html: String, expected: String?) throws {
    #expect(try HTMLReader().read(Array((html + "<p>x").utf8)).published == expected)
  }

  @Test(
    arguments: [
      ("<html lang='zh-Hant-HK'>", "zh-Hant-HK"), ("<html xml:lang=en>", "en"), ("<html lang='en us'>", nil),
      ("<html lang=''>", nil), ("<html>", nil),
    ] as [(String, String?)])
  func `the language is a language tag`(html: String, expected: String?) throws {
    #expect(try HTMLReader().read(Array((html + "<p>x").utf8)).language == expected)
  }
}
