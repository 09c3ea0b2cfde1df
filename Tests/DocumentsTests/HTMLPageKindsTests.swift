import Documents
import Testing

/// Pages as different programs write them, in small.
@Suite struct HTMLPageKindsTests {
  private static let prose = [
    "The committee considered the report of the delegation at its third meeting, and welcomed the dialogue.",
    "Members asked when the inquiry would be published, and who would be allowed to give evidence to it.",
    "The delegation replied that a law was being drafted, and that the text would be open to comment in May.",
  ]
  private static let paragraphs = prose.map { "<p>\($0)</p>" }.joined()

  private func texts(_ html: String, _ role: Block.Role = .content) throws -> [String] {
    let document = try HTMLReader().read(Array(html.utf8))
    return document.blocks.filter { $0.role == role }.map { document.text.string($0.range) }
  }

  @Test(
    "a notice that asks for consent is no part of the document, whatever it is called",
    arguments: [
      """
      <p>Wir und unsere Partner speichern Informationen auf Ihrem Gerät, um personenbezogene Daten zu verarbeiten.</p>
      <p>Mit einem Klick stimmen Sie der Verarbeitung zu, wie sie in der Datenschutzerklärung beschrieben ist.</p>
      """,
      """
      <h1>Bienvenue</h1><p>Avec votre accord, nos partenaires et nous utilisons des traceurs pour traiter des données
      personnelles. Vous pouvez retirer votre consentement à tout moment.</p>
      """,
      "<p>We use cookies on this site so that we can serve you better. You agree to our use of cookies.</p>",
    ])
  func consent(notice: String) throws {
    let page = "<body><div class=x1>\(notice)</div><div class=x2><h1>A report</h1>\(Self.paragraphs)</div>"
    #expect(try texts(page) == Self.prose)
  }

  @Test func `a page about cookies is read`() throws {
    let policy =
      "We use cookies on this site. With your consent, our partners store them on your device as well."
    let page = "<body><div><h1>Cookie policy</h1><p>\(policy)</p></div>"
    #expect(try texts(page).contains(policy))
  }

  @Test(
    "comments longer than the document are no part of it",
    arguments: [
      "<h3>6 comments</h3>", "<div>Comments (6)</div>", "<h3>6 Kommentare</h3>", "<h2>Comments</h2>",
    ])
  func comments(heading: String) throws {
    let comment = Self.prose.map { "\($0) I do not believe it." }.joined(separator: " ")
    let comments = (0..<6).map { _ in "<div class=c><div>\(comment)</div><a href='#'>Reply</a></div>" }
      .joined()
    let page = """
      <body><div class=a><h1>A report</h1>\(Self.paragraphs)</div><div class=b>\(heading)\(comments)</div>
      """
    #expect(try texts(page) == Self.prose)
  }

  @Test func `a section of comments on a matter is text`() throws {
    let page = "<body><div><h1>A</h1>\(Self.paragraphs)<h2>Comments on the draft</h2>\(Self.paragraphs)</div>"
    #expect(try texts(page) == Self.prose + ["Comments on the draft"] + Self.prose)
  }

  @Test func `a second article with a headline of its own is another document`() throws {
    let page = """
      <body><div><article><h1>First</h1>\(Self.paragraphs)</article>
      <article><h1>Second</h1>\(Self.paragraphs)\(Self.paragraphs)</article></div>
      """
    #expect(try texts(page) == Self.prose)
  }

  @Test func `custom elements say by their names what they are`() throws {
    let page = """
      <body><my-sidebar><p>A box beside the text, in which another thing is told in brief, and at length.</p></my-sidebar>
      <article><h1>A</h1>\(Self.paragraphs)</article>
      <amp-consent><p>Please tell us whether this is fine, and whether we may go on as before.</p></amp-consent>
      """
    #expect(try texts(page) == Self.prose)
  }

  @Test func `a button in a heading is its text, and a link to the heading itself is not`() throws {
    let page = """
      <body><div><h1>Questions</h1><h2><button>Who may appeal?</button></h2>\(Self.paragraphs)
      <h2>When<a href="#when">¶</a></h2>\(Self.paragraphs)
      <h2>Where<span class="mw-editsection">[<a href="/e">edit</a>]</span></h2>\(Self.paragraphs)</div>
      """
    let headings = try texts(page).filter { !Self.prose.contains($0) }
    #expect(headings == ["Who may appeal?", "When", "Where"])
  }

  @Test func `a short statement is told apart from long menus`() throws {
    let menu = (0..<40).map { "<li><a href=/\($0)>Department of matter \($0)</a>" }.joined()
    let page = """
      <body><div class=g><ul>\(menu)</ul></div><div class=p><h1>Statement</h1>
      <p>The Government takes note of the letter.</p><p>It will reply in due course.</p></div><div class=h><ul>\(menu)</ul></div>
      """
    #expect(
      try texts(page) == ["The Government takes note of the letter.", "It will reply in due course."])
    #expect(try texts(page, .headline) == ["Statement"])
  }

  @Test func `posts of a forum are no teasers of other pages`() throws {
    let posts = Self.prose.enumerated().map { index, text in
      "<div class=post><h3><a href='#p\(index)'>Re: a question that was asked</a></h3><div>\(text)</div></div>"
    }
    let page = "<body><div role=main><h2>A question</h2>\(posts.joined())</div>"
    #expect(try texts(page).filter(Self.prose.contains) == Self.prose)
  }

  @Test(
    "sentences that begin like signs beside the text stay",
    arguments: [
      "By June of next year, the authorities should:", "Por todo ello, exigimos al Gobierno:",
      "Von den Behörden fordern wir:", "By Monday the river had risen.",
      "Подписавшие это письмо требуют освобождения задержанных", "شارك الآلاف في المسيرة",
      "Recevez, Monsieur le Ministre, nos salutations",
    ])
  func sentences(text: String) throws {
    let page = "<body><div><h1>A</h1>\(Self.paragraphs)<p>\(text)</p>\(Self.paragraphs)</div>"
    #expect(try texts(page) == Self.prose + [text] + Self.prose)
  }

  @Test(
    "a day is read as its language writes it",
    arguments: [
      ("en-GB", "05/06/2022", "2022-06-05"), ("en-US", "05/06/2022", "2022-05-06"),
      ("fr", "05/06/2022", "2022-06-05"), ("ar", "٢٨ أيار/مايو ٢٠٢٢", "2022-05-28"),
      ("en", "Posted on: 28th of May 2022", "2022-05-28"),
      ("en", "Updated 2 June 2022 · Published 28 May 2022", "2022-05-28"),
      ("de", "28. Mai 2022, aktualisiert am 1. Juni 2022", "2022-05-28"),
      ("uk", "28 травня 2022", "2022-05-28"), ("pl", "28 maja 2022", "2022-05-28"),
      ("zh", "2022年5月28日", "2022-05-28"), ("ru", "28 мая 2022 г.", "2022-05-28"),
    ])
  func days(language: String, line: String, date: String) throws {
    let page = "<html lang=\(language)><body><div><h1>A</h1><p>\(line)</p>\(Self.paragraphs)</div>"
    #expect(try HTMLReader().read(Array(page.utf8)).published == date)
    #expect(try texts(page) == Self.prose)
  }

  @Test func `a press release's front tells its day, and a day in its text does not`() throws {
    let page = "<body><div><h1>A</h1><p>GENEVA (28 May 2022) – \(Self.prose[0])</p>\(Self.paragraphs)</div>"
    #expect(try HTMLReader().read(Array(page.utf8)).published == "2022-05-28")
    let other =
      "<body><div><h1>A</h1><p>The law of 28 May 2022 was repealed last year, as was said at length.</p>\(Self.paragraphs)</div>"
    #expect(try HTMLReader().read(Array(other.utf8)).published == nil)
  }

  @Test(
    "a title is freed from the site's name",
    arguments: [
      ("Harbour - Encyclowiki", "", "Harbour", "Harbour"),
      ("News", "", "A report is discussed", "A report is discussed"),
      ("Example Times", "A report is discussed", "A report is discussed", "A report is discussed"),
      ("A report is discussed | World | Site", "A report is discussed", "Other", "A report is discussed"),
      ("Site: A report", "", "Other", "A report"),
      ("Yemen: A report", "", "Yemen: A report", "Yemen: A report"),
      ("报告讨论_外交部", "", "报告讨论", "报告讨论"),
    ])
  func titles(title: String, other: String, heading: String, expected: String) throws {
    let page = """
      <head><title>\(title)</title>\(other.isEmpty ? "" : "<meta property='og:title' content='\(other)'>")</head>
      <body><div><a href="/">Site</a></div><div><h1>\(heading)</h1>\(Self.paragraphs)</div>
      """
    #expect(try HTMLReader().read(Array(page.utf8)).title == expected)
  }

  @Test(
    "an author is named without what stands around the name",
    arguments: [
      ("<div>Posted on 28 May 2022 by <span class=author>A. Author</span></div>", "A. Author"),
      ("<p class=byline>A. Author, Chief Correspondent in Geneva</p>", "A. Author"),
      ("<p>By A. Author, B. Writer and C. Scribe</p>", "A. Author, B. Writer and C. Scribe"),
      ("<div class=byline>By<br>A. AUTHOR<br>PUBLISHED: 28 May 2022</div>", "A. AUTHOR"),
      ("<p>Автор: А. Автор</p>", "А. Автор"), ("<p>作者：某某</p>", "某某"), ("<p>بقلم: كاتب أول</p>", "كاتب أول"),
      ("<p>By Monday the river had risen.</p>", nil),
    ] as [(String, String?)])
  func authors(line: String, name: String?) throws {
    let page = "<body><div><h1>A report</h1>\(line)\(Self.paragraphs)</div>"
    #expect(try HTMLReader().read(Array(page.utf8)).byline == name)
  }
}
