import Testing

@testable import Fetching

@Suite struct RobotsRulesTests {
  private func permits(_ file: String, _ target: String, agent: String = "rejoinder") -> Bool {
    RobotsRules(file: Array(file.utf8), agent: agent).prohibition(of: target) == nil
  }

  /// The groups of RFC 9309 section 5.1, in words of our own.
  private static let groups = """
    User-Agent: *
    Disallow: *.gif$
    Disallow: /example/
    Allow: /publications/

    User-Agent: foobot
    Disallow:/
    Allow:/example/page.html
    Allow:/example/allowed.gif

    User-Agent: barbot
    User-Agent: bazbot
    Disallow: /example/page.html

    User-Agent: quxbot
    """

  @Test(arguments: [
    ("anybot", "/", true), ("anybot", "/a.gif", false), ("anybot", "/a.gif?x", true),
    ("anybot", "/example/x", false), ("anybot", "/example", true), ("anybot", "/publications/a.gif", true),
    ("foobot", "/", false), ("foobot", "/example/page.html", true), ("foobot", "/example/allowed.gif", true),
    ("foobot", "/example/", false), ("foobot", "/other", false), ("FooBot", "/other", false),
    ("barbot", "/example/page.html", false), ("barbot", "/example/x", true), ("barbot", "/a.gif", true),
    ("bazbot", "/example/page.html", false), ("bazbot", "/", true),
    ("quxbot", "/", true), ("quxbot", "/example/", true), ("quxbot", "/a.gif", true),
    ("foo", "/", true), ("foobots", "/", true),
  ])
  func `a crawler follows its own group, and else everybody's`(
    _ agent: String, _ target: String, _ expected: Bool
  ) {
    #expect(permits(Self.groups, target, agent: agent) == expected)
  }

  @Test func `the longest rule decides, as in RFC 9309 section 5-2`() {
    let file = """
      User-Agent: rejoinder
      Allow: /example/page/
      Disallow: /example/page/disallowed.gif
      """
    #expect(!permits(file, "/example/page/disallowed.gif"))
    #expect(permits(file, "/example/page/allowed.gif"))
  }

  @Test(arguments: [
    ("Disallow: /\nAllow: /", "/x", true), ("Allow: /\nDisallow: /", "/x", true),
    ("Disallow:", "/x", true), ("Disallow: /x", "/X", true), ("Disallow: /x", "/xyz", false),
    ("Disallow: /x$", "/x", false), ("Disallow: /x$", "/xy", true), ("Disallow: /*.php$", "/a/b.php", false),
    ("Disallow: /*.php$", "/a.php5", true), ("Disallow: /*.php", "/a.php5", false),
    ("Disallow: /*.php$", "/a.php.php", false), ("Disallow: /a*b*c", "/a-b-c-d", false),
    ("Disallow: /a*b*c", "/a-c-b", true), ("Disallow: /a*", "/a", false), ("Disallow: *", "/", false),
    ("Disallow: /a**b", "/axb", false), ("Disallow: /$", "/", false), ("Disallow: /$", "/a", true),
    ("Disallow: /*a$", "/a/ba", false), ("Disallow: /ab*ba$", "/aba", true),
    ("Disallow: /ab*ba$", "/abba", false),
    ("Disallow: /p?q=*&x", "/p?q=1&x=2", false), ("Disallow: $", "/", true),
    // Section 2.2.2: what is encoded and what is not are compared as the same.
    ("Disallow: /foo/bar/\u{30C4}", "/foo/bar/%E3%83%84", false),
    ("Disallow: /foo/bar/%e3%83%84", "/foo/bar/%E3%83%84", false),
    ("Disallow: /foo/bar/%62%61%7A", "/foo/bar/baz", false),
    ("Disallow: /foo/bar/baz", "/foo/bar/%62%61%7A", false),
    ("Disallow: /a%2Fb", "/a/b", true), ("Disallow: /a%2fb", "/a%2Fb", false),
    ("Disallow: /a%2Ab", "/axb", true),
    ("Disallow: /100%", "/100%", false),
    ("Disallow: /x # because", "/x", false), ("disallow : /x", "/x", false), ("DISALLOW:/x", "/x", false),
    ("Disallow /x", "/x", true), ("Noindex: /x", "/x", true), ("Sitemap: /s\nDisallow: /x", "/x", false),
    ("Disallow: /", "/robots.txt", true),
  ])
  func `a rule matches or not`(_ rules: String, _ target: String, _ expected: Bool) {
    #expect(permits("User-agent: *\n" + rules, target) == expected)
    #expect(
      permits("User-agent: *\r\n" + rules.split(separator: "\n").joined(separator: "\r\n"), target)
        == expected)
    #expect(
      permits(
        "\u{FEFF}user-agent:rejoinder/2.0\r" + rules.split(separator: "\n").joined(separator: "\r"), target)
        == expected)
  }

  @Test func `groups of one crawler are one, and a rule ends the list of crawlers`() {
    let file = """
      User-agent: rejoinder
      Disallow: /a
      User-agent: other
      Disallow: /b
      User-agent: ReJoinder
      User-agent: third
      Disallow: /c
      """
    for (target, expected) in [("/a", false), ("/b", true), ("/c", false), ("/d", true)] {
      #expect(permits(file, target) == expected, "\(target)")
    }
    #expect(permits("Disallow: /", "/x"))
    #expect(permits("", "/x"))
  }

  @Test func `a pause is read where it is the crawler's`() {
    let file = "User-agent: *\nCrawl-delay: 3\n\nUser-agent: rejoinder\nCrawl-delay: 1.5\nDisallow: /x\n"
    #expect(RobotsRules(file: Array(file.utf8), agent: "rejoinder").crawlDelay == 1.5)
    #expect(RobotsRules(file: Array(file.utf8), agent: "other").crawlDelay == 3)
    for bad in ["-1", "nan", "inf", "x", "", "1e999"] {
      #expect(
        RobotsRules(file: Array("User-agent: *\nCrawl-delay: \(bad)".utf8), agent: "a").crawlDelay == nil,
        "\(bad)")
    }
  }

  @Test func `the token of a user agent is its product's letters`() {
    #expect(RobotsRules.token(of: "rejoinder/0.1.0 (+https://example.org/)") == "rejoinder")
    #expect(RobotsRules.token(of: "My-Crawler_X") == "My-Crawler_X")
  }

  @Test func `behind 500 KiB nothing is read`() {
    let filler = String(repeating: "# filler\n", count: 500 * 1024 / 9 + 1)
    #expect(permits("User-agent: *\n" + filler + "Disallow: /", "/x"))
    #expect(!permits("User-agent: *\nDisallow: /\n" + filler, "/x"))
  }

  /// A rule by its definition: every way to divide the path among the stars is tried.
  private func slowly(_ path: Substring, _ pattern: Substring) -> Bool {
    guard let first = pattern.first else { return true }
    if first == "*" {
      return slowly(path, pattern.dropFirst()) || (!path.isEmpty && slowly(path.dropFirst(), pattern))
    }
    if first == "$", pattern.count == 1 { return path.isEmpty }
    return path.first == first && slowly(path.dropFirst(), pattern.dropFirst())
  }

  @Test func `every short pattern matches every short path as the definition says`() {
    func all(_ letters: String, _ most: Int) -> [String] {
      var result = [""]
      var last = [""]
      for _ in 0..<most {
        last = last.flatMap { text in letters.map { text + String($0) } }
        result += last
      }
      return result
    }
    let paths = all("ab", 5)
    for pattern in all("ab*$", 4) where !pattern.dropLast().contains("$") {
      let rules = RobotsRules(file: Array("User-agent: *\nDisallow: /\(pattern)".utf8), agent: "x")
      for path in paths {
        #expect(
          (rules.prohibition(of: "/" + path) != nil) == slowly(path[...], pattern[...]), "\(pattern) \(path)")
      }
    }
  }

  @Test func `a file made to be slow is not`() {
    let rule = "Disallow: /" + String(repeating: "a*", count: 200) + "b$\n"
    let file = "User-agent: *\n" + String(repeating: rule, count: 500 * 1024 / rule.utf8.count)
    #expect(permits(file, "/" + String(repeating: "a", count: 4000)))
  }
}
