import Documents
import Testing

/// Pages written by hand, each with the parts that real ones have around a document.
@Suite struct HTMLMainContentTests {
  private static let prose = [
    "The committee considered the report of the delegation at its third meeting, and welcomed the dialogue.",
    "Members asked when the inquiry would be published, and who would be allowed to give evidence to it.",
    "The delegation replied that a law was being drafted, and that the text would be open to comment in May.",
  ]

  private static let article =
    "<h1>A report is discussed</h1>" + prose.map { "<p>\($0)</p>" }.joined()

  /// The texts of a page's blocks with a role.
  private func texts(_ html: String, _ role: Block.Role = .content) throws -> [String] {
    let document = try HTMLReader().read(Array(html.utf8))
    return document.blocks.filter { $0.role == role }.map { document.text.string($0.range) }
  }

  @Test(
    "what stands around a document is told apart from it",
    arguments: [
      ("<nav><ul><li><a href=/>Home</a><li><a href=/n>News</a></ul></nav>", Block.Role.navigation),
      ("<div class='site-menu'><a href=/>Home</a> <a href=/n>News</a></div>", .navigation),
      ("<div id=breadcrumbs>You are here: <a href=/>Home</a></div>", .navigation),
      (
        "<div class=cookie-banner><p>We use cookies to make this site work, and to count visits.</p></div>",
        .aside
      ),
      ("<div role=dialog><p>Sign up to our newsletter, and never miss a story again.</p></div>", .aside),
      (
        "<div class=newsletter><p>Get our stories in your inbox, every morning of the week.</p></div>", .aside
      ),
      ("<div class='share-buttons'><a href=/f>Face</a> <a href=/t>Chirp</a></div>", .aside),
      ("<div class=partager><p>Envoyez cette page à vos amis, par courriel ou autrement.</p></div>", .aside),
      (
        "<div class=publicidad><p>Compre hoy la bicicleta que siempre quiso, con descuento.</p></div>", .aside
      ),
      ("<div id=comments><p>I was there, and it was not like that at all.</p></div>", .comments),
      ("<section class=kommentare><p>Das sehe ich anders, und zwar ganz und gar.</p></section>", .comments),
      ("<aside><p>A box beside the text, in which another thing is told in brief.</p></aside>", .aside),
      ("<footer><p>Published by an organisation of this name, in this town.</p></footer>", .footer),
      ("<div class=copyright>All rights reserved, whatever that may mean.</div>", .footer),
    ])
  func partsAround(html: String, role: Block.Role) throws {
    let page = "<body><div class=page><div class=text>" + Self.article + "</div>" + html + "</div>"
    #expect(try texts(page) == Self.prose)
    #expect(try texts(page, .headline) == ["A report is discussed"])
    #expect(try !texts(page, role).isEmpty)
  }

  @Test(
    "what interrupts a document is told apart from it",
    arguments: [
      "<p>Read more: <a href=/b>Another report is discussed in another committee</a></p>",
      "<p><a href=/b>ANOTHER REPORT IS DISCUSSED IN ANOTHER COMMITTEE</a></p>",
      "<div>Advertisement</div>",
      "<p>Share this on a network</p>",
      "<p>Читайте также: другой доклад</p>",
      "<p>广告</p>",
      "<figure><img src=a><figcaption>The delegation at the table. Photo: A. Author</figcaption></figure>",
      "<p><img src=a></p><p>The delegation at the table</p>",
      "<div class=related><h3>Related</h3><p>Another report is discussed, this time with more patience.</p></div>",
      "<div><h3>Related stories</h3><ul><li><a href=/a>One</a><li><a href=/b>Two</a></ul></div>",
    ])
  func interruptions(html: String) throws {
    var paragraphs = Self.prose.map { "<p>\($0)</p>" }
    paragraphs.insert(html, at: 2)
    let page = "<article><h1>A report is discussed</h1>" + paragraphs.joined() + "</article>"
    #expect(try texts(page) == Self.prose)
  }

  @Test(
    "other matter below a document ends it in any language",
    arguments: [
      "Related articles", "You may also like", "Comments", "À lire aussi", "Noticias relacionadas",
      "Leia também",
      "Читайте также", "اقرأ أيضا", "相关阅读", "Das könnte Sie auch interessieren",
    ])
  func otherMatter(heading: String) throws {
    let below =
      "<h2>\(heading)</h2><p><img src=a> A short text on another thing, which nobody had asked for.</p>"
    let more = Self.prose.map { "<p>\($0)</p>" }.joined()
    let page = "<div>" + Self.article + more + below + "</div>"
    #expect(try texts(page) == Self.prose + Self.prose)
  }

  @Test("teasers below a document are no part of it, whatever their class")
  func teasers() throws {
    let teasers = (1...5).map {
      "<div><h3><a href=/\($0)>Another matter of note, number \($0)</a></h3><p>A sentence or two on it, so that one reads on.</p></div>"
    }
    let page = "<div><div>" + Self.article + "</div><div>" + teasers.joined() + "</div></div>"
    #expect(try texts(page) == Self.prose)
  }

  @Test("author, day and subjects are labels, not text")
  func labels() throws {
    let page =
      "<article><h1>A report is discussed</h1><div class=byline>By A. Author</div><time>28 May 2022</time>"
      + Self.prose.map { "<p>\($0)</p>" }.joined() + "<div class=tags><a href=/r>Reports</a></div></article>"
    #expect(try texts(page) == Self.prose)
    #expect(try texts(page, .label) == ["By A. Author", "28 May 2022", "Reports"])
  }

  @Test("text embedded from a social network is quoted, not beside the document")
  func embedded() throws {
    let page =
      "<article>" + Self.article
      + "<div class=social-embed><blockquote><p>This is what I said.</p></blockquote></div>"
      + "<p>\(Self.prose[0])</p></article>"
    #expect(try texts(page) == Self.prose + ["This is what I said.", Self.prose[0]])
  }

  @Test("lists, tables, subheadings and notes inside a document stay in it")
  func inside() throws {
    let page =
      "<div class=page><div><a href=/>Home</a></div><div class=body>" + Self.article
      + "<h2>What we ask for</h2><ul><li>Access<li>Time<li>An answer</ul>"
      + "<table><tr><th>Year<th>Cases<tr><td>2021<td>14<tr><td>2022<td>9</table>"
      + "<p>\(Self.prose[0])<sup><a href='#n1'>1</a></sup></p></div>"
      + "<div><ol><li id=n1><a href=/long-report>Report of the Special Rapporteur</a></ol></div></div>"
    let expected =
      Self.prose + [
        "What we ask for", "Access", "Time", "An answer", "Year | Cases", "2021 | 14", "2022 | 9",
      ]
      + [Self.prose[0], "Report of the Special Rapporteur"]
    #expect(try texts(page) == expected)
  }

  @Test("comments may be longer than the document")
  func longComments() throws {
    let comments = (1...9).map {
      "<div class=comment><p>Number \($0): I was there, and it was not like that at all, as all know.</p></div>"
    }
    let page =
      "<div class=page><div>" + Self.article + "</div><div class=comments>" + comments.joined()
      + "</div></div>"
    #expect(try texts(page) == Self.prose)
    #expect(try texts(page, .comments).count == 9)
  }

  @Test("a long table does not part a document")
  func longTable() throws {
    let rows = (1...80).map { "<tr><td>\($0)<td>State \($0)<td>none" }.joined()
    let page =
      "<div class=page><div><a href=/>Home</a></div><div class=body><div>" + Self.article + "</div><table>"
      + rows
      + "</table><div>" + Self.article + "</div></div></div>"
    #expect(
      try texts(page).filter { $0.hasPrefix("80 |") || $0 == Self.prose[2] } == [
        Self.prose[2], "80 | State 80 | none", Self.prose[2],
      ])
  }

  @Test("a document in two containers with links between them is read from both")
  func twoContainers() throws {
    let links = (1...40).map { "<p><a href=/\($0)>Another matter of note, number \($0)</a></p>" }.joined()
    let body = Self.prose.map { "<p>\($0)</p>" }.joined()
    let page =
      "<div><div><h1>A report</h1>" + body + body + "</div><div>" + links + "</div><div>" + body + body
      + "</div></div>"
    #expect(try texts(page) == Self.prose + Self.prose + Self.prose + Self.prose)
  }

  @Test("a second heading of the first level is part of the text")
  func secondHeading() throws {
    let page = "<article>" + Self.article + "<h1>Conclusions</h1><p>\(Self.prose[0])</p></article>"
    #expect(try texts(page) == Self.prose + ["Conclusions", Self.prose[0]])
    #expect(try texts(page, .headline) == ["A report is discussed"])
  }

  @Test("what the page hides counts for nothing")
  func hidden() throws {
    let hidden =
      "<div style='display: none'>" + String(repeating: "<p>\(Self.prose[1])</p>", count: 20) + "</div>"
    #expect(try texts("<div>" + hidden + "<div>" + Self.article + "</div></div>") == Self.prose)
  }

  @Test(
    "time grows with a page's size, not faster",
    arguments: ["<div>", "<ul><li><a href=/>x</a>", "<div class='a b c'><h2>Related</h2>x"])
  func linear(part: String) {
    func seconds(_ count: Int) -> Duration {
      let page = Array((String(repeating: part, count: count) + Self.article).utf8)
      return (0..<3).map { _ in ThreadTime.measure { _ = try? HTMLReader().read(page) } }.min() ?? .zero
    }
    // Sixteen times the size: quadratic growth would be 256 times the time.
    #expect(seconds(8_000) < seconds(500) * 90)
  }

  @Test("days in tables and lists, and tables in figures, are text")
  func daysInTables() throws {
    let page =
      "<article>" + Self.article
      + "<figure><table><tr><td class=date><time>28 May 2022</time><td>Visit<tr><td>30 May<td>Report</table></figure>"
      + "<ul><li><time>1 June 2022</time> Answer<li>Two</ul><p>\(Self.prose[0])</p></article>"
    let expected = ["28 May 2022 | Visit", "30 May | Report", "1 June 2022 Answer", "Two"]
    #expect(try texts(page) == Self.prose + expected + [Self.prose[0]])
  }

  @Test("a word that page builders give every part says nothing")
  func pageBuilder() throws {
    let parts = Self.prose.map {
      "<div class='widget widget-text'><div class=widget-container><p>\($0)</p></div></div>"
    }
    #expect(try texts("<div><h1>A report is discussed</h1>" + parts.joined() + "</div>") == Self.prose)
  }
}
