import Documents
import Testing

@Suite struct HTMLMetadataTests {
  private static let prose =
    "<p>The committee considered the report at its third meeting, and welcomed the dialogue that followed it.</p>"

  private func read(_ html: String, address: String? = nil) throws -> Document {
    try HTMLReader().read(
      Array((html + Self.prose + Self.prose).utf8), context: ReadingContext(address: address))
  }

  private static func data(_ json: String) -> String { "<script type='application/ld+json'>\(json)</script>" }

  @Test(
    "the title is without the site's name where the page shows which part that is",
    arguments: [
      ("<title>A report - The Example</title><meta property=og:site_name content='The Example'>", "A report"),
      ("<title>The Example | A report</title><meta property=og:site_name content='the example'>", "A report"),
      (
        "<title>A report of the committee | News | The Example</title><h1>A report of the committee</h1>",
        "A report of the committee"
      ),
      (
        "<title>Part – Whole: a report | Example</title><meta property=og:title content='Part – Whole: a report'>",
        "Part – Whole: a report"
      ),
      (
        "<title>The Example</title><meta property=og:site_name content='The Example'><h1>A report</h1>",
        "A report"
      ),
      (
        data(#"{"@type":"NewsArticle","headline":"A report is out","publisher":{"name":"Example"}}"#)
          + "<title>A report is out – Example</title>", "A report is out"
      ),
      // The site's name is a heading, too; nothing says which part the title is.
      (
        "<title>A long report on the visit - The Example</title><h1>The Example</h1>",
        "A long report on the visit - The Example"
      ),
      ("<title>Pro-and-con - a report</title>", "Pro-and-con - a report"),
    ])
  func titles(html: String, expected: String) throws {
    #expect(try read(html).title == expected)
  }

  @Test(
    "the author is found where pages name one",
    arguments: [
      ("<meta name=author content='By A. Author'>", "A. Author"),
      (
        "<meta name=citation_author content='A. Author'><meta name=citation_author content='B. Author'>",
        "A. Author and B. Author"
      ),
      (
        "<meta property='article:author' content='https://social.example/a'><a rel=author href=/a>A. Author</a>",
        "A. Author"
      ),
      (
        data(
          #"{"@type":"Article","author":[{"@type":"Person","name":"A. Author"},{"name":"B. Author"},"C. Author"]}"#
        ), "A. Author, B. Author and C. Author"
      ),
      (
        data(
          ##"{"@graph":[{"@type":"BlogPosting","author":{"@id":"#a"}},{"@type":"Person","@id":"#a","name":"A. Author"}]}"##
        ), "A. Author"
      ),
      (
        data(#"{"@type":"Article","author":{"@type":"Organization","name":"Office"}}"#)
          + "<span itemprop=author>A. Author</span>", "A. Author"
      ),
      (data(#"{"@type":"Article","author":{"@type":"Organization","name":"Office"}}"#), "Office"),
      ("<h1>A report</h1><p class=byline>Par A. Author | 28 mai 2022</p>", "A. Author"),
      ("<h1>A report</h1><div>By A. Author, 28 May 2022</div>", "A. Author"),
      ("<meta name=author content=admin>", nil),
      ("<meta name=author content='https://example.org/author'>", nil),
      ("<h1>A report</h1>", nil),
      // <meta> before JSON-LD before what the page shows.
      (
        data(#"{"@type":"Article","author":"B. Author"}"#) + "<meta name=author content='A. Author'>",
        "A. Author"
      ),
      (data(#"{"@type":"Article","author":"A. Author"}"#) + "<a rel=author>B. Author</a>", "A. Author"),
    ] as [(String, String?)])
  func authors(html: String, expected: String?) throws {
    #expect(try read(html).byline == expected)
  }

  @Test(
    "the day is found where pages name one",
    arguments: [
      (data(#"{"@type":"NewsArticle","datePublished":"2022-05-28T10:00:00Z"}"#), "2022-05-28"),
      (
        data(#"[{"@type":"WebSite"},{"@graph":[{"@type":["WebPage"],"datePublished":"2022-05-28"}]}]"#),
        "2022-05-28"
      ),
      // The article before the page that it stands on.
      (
        data(
          #"{"@graph":[{"@type":"WebPage","datePublished":"2021-01-01"},{"@type":"Article","datePublished":"2022-05-28"}]}"#
        ), "2022-05-28"
      ),
      (data(#"{"@type":"Organization","datePublished":"2022-05-28"}"#), nil),
      (
        data(#"{"@type":"Article","datePublished":"2021-01-01"}"#) + "<meta name=date content=2022-05-28>",
        "2022-05-28"
      ),
      (
        data(#"{"@type":"Article","datePublished":"2022-05-28"}"#) + "<time datetime=2021-01-01>x</time>",
        "2022-05-28"
      ),
      (
        "<meta name=date content=0001-01-01><h1>A report</h1><time datetime=2022-05-28>Saturday</time>",
        "2022-05-28"
      ),
      ("<h1>A report</h1><p>Published 28 May 2022 at 10:00</p>", "2022-05-28"),
      ("<h1>A report</h1><p>May 28th, 2022</p>", "2022-05-28"),
      ("<h1>Un rapport</h1><p>Publié le 28 mai 2022</p>", "2022-05-28"),
      ("<h1>Un informe</h1><p>28 de mayo de 2022</p>", "2022-05-28"),
      ("<h1>Доклад</h1><p>28 мая 2022 г.</p>", "2022-05-28"),
      ("<h1>تقرير</h1><p>28 أيار 2022</p>", "2022-05-28"),
      ("<h1>تقرير</h1><p>28 مايو 2022</p>", "2022-05-28"),
      ("<h1>报告</h1><p>2022年5月28日</p>", "2022-05-28"),
      ("<h1>Bericht</h1><p>28.05.2022</p>", "2022-05-28"),
      ("<h1>A report</h1><p>28/05/2022</p>", "2022-05-28"),
      // What a sentence tells of a day is not the day of the page.
      ("<h1>Open letter</h1><ol><li>Reopen the library by 1 May 2027.<li>Repair the road.</ol>", nil),
      ("<h1>Open letter</h1><p>Repair the road before the 1st of May 2027", nil),
      (
        "<h1>Statement</h1><p>At the meeting of 8 May 2026 the council discussed the letter of 4 May 2026.",
        nil
      ),
      ("<h1>Statement</h1><p>Posted by the press office on 28 May 2022.", "2022-05-28"),
      ("<h1>Statement</h1><p>Port Amara, 28 May 2022.", "2022-05-28"),
      // Read in two ways.
      ("<html lang=en><h1>A report</h1><p>05/06/2022</p>", nil),
      ("<html lang=fr><h1>Un rapport</h1><p>05/06/2022</p>", "2022-06-05"),
      ("<link rel=canonical href='https://example.org/2022/05/28/report'>", "2022-05-28"),
      ("<meta property=og:url content='https://example.org/2022/may/28/report'>", "2022-05-28"),
      ("<link rel=canonical href='https://example.org/2022/13/28/report'>", nil),
    ] as [(String, String?)])
  func days(html: String, expected: String?) throws {
    #expect(try read(html).published == expected)
  }

  @Test("the day is read from where the page was found, last of all")
  func foundDay() throws {
    #expect(try read("<p>x", address: "https://example.org/news/2022-05-28/report").published == "2022-05-28")
    #expect(
      try read("<time datetime=2021-01-01>x</time>", address: "https://example.org/2022/05/28/").published
        == "2021-01-01")
  }

  @Test(
    "the language is found where pages name one",
    arguments: [
      ("<meta property=og:locale content=fr_CH>", "fr-CH"),
      (data(#"{"@type":"Article","inLanguage":"ru"}"#), "ru"),
      ("<html lang=ar><meta property=og:locale content=en_US>", "ar"),
    ])
  func languages(html: String, expected: String) throws {
    #expect(try read(html).language == expected)
  }

  @Test(
    "the address is the page's own word",
    arguments: [
      (
        "<link rel='canonical' href='https://example.org/a'><meta property=og:url content='https://example.org/b'>",
        "https://example.org/a"
      ),
      ("<meta property=og:url content='https://example.org/b'>", "https://example.org/b"),
      ("<link rel='CANONICAL nofollow' href='/c'>", "https://found.example/c"),
      ("<link rel=canonical href='javascript:x'>", nil),
      ("<link rel=stylesheet href='https://example.org/a.css'>", nil),
    ] as [(String, String?)])
  func addresses(html: String, expected: String?) throws {
    #expect(try read(html, address: "https://found.example/x/y").address == expected)
  }

  @Test(
    "hostile JSON-LD is passed over",
    arguments: [
      String(repeating: "[", count: 100_000) + #""author""#,
      #"{"@type":"Article","author":"# + String(repeating: #"{"author":"#, count: 50_000),
      #"{"@type":"Article","datePublished":"2022-05-2"#, #"{"@type":"Article","author":"\ud800"}"#,
      #"{"author":"\u12"#,
      #"{"@type":"Article","author":{"@id":"a"}} {"@id":"a","author":{"@id":"a"}}"#, "author", "{author:1}",
      #"{"author":]}"#,
      #"{"@type":"Article","author":""# + String(repeating: "a", count: 300_000) + #""}"#,
      "[" + String(repeating: #"{"@type":"Article","author":1},"#, count: 8_000) + "]",
    ])
  func hostile(json: String) throws {
    let document = try read(Self.data(json) + "<title>T</title>")
    #expect(document.title == "T")
    #expect(document.byline == nil || document.byline == "\u{FFFD}")
  }

  @Test("JSON-LD with the mistakes of real pages is read")
  func forbearance() throws {
    let json =
      "<!-- {\"@type\":\"Article\",\n\"headline\":\"a\nb\",,\"author\":\"\\u00c5. \\ud835\\udc00uthor\",} -->"
    #expect(try read(Self.data(json)).byline == "Å. 𝐀uthor")
  }

  @Test(arguments: [("a | ", "<h1>a</h1>"), ("a - ", "<h1>abc def</h1>")])
  func `a title of many parts and many headings take linear time`(part: String, heading: String) {
    func time(_ count: Int) -> Duration {
      let page =
        "<html><title>\(String(repeating: part, count: count))</title><p>Words.\(String(repeating: heading, count: count))"
      return ThreadTime.measure { _ = try? HTMLReader().read(Array(page.utf8)) }
    }
    let (short, long) = (time(500), time(4000))
    #expect(long < short * 28 + .milliseconds(300), "\(short), eight times the page \(long)")
  }
}
