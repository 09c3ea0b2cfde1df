import Documents
import Glibc
import Revisions
import Testing

@testable import Reporting

@Suite struct DiffPageTests {
  private static let poison =
    "<script>alert(1)</script> \" onclick=\"x\" ' ]]> <!-- --> &lt; </del></title></style></script> \u{202E}gnp.exe \u{2066}"

  private func report(_ options: DiffOptions = DiffOptions()) throws -> DiffReport {
    try DiffSample.report(
      text: DiffSample.text(DiffSample.paragraphs), DiffSample.text(DiffSample.revised), options: options,
      tool: "rejoinder/1")
  }

  /// The texts of the cells of one version, in their order.
  private func cells(_ page: PageParser, _ name: String) -> String {
    let rows = page.elements.indices.filter {
      page.elements[$0].attributes["class"]?.split(separator: " ").first == "row"
    }
    let main = Set(rows.filter { isInMain($0, page) })
    return page.elements.filter { $0.attributes["class"] == name && $0.parent.map(main.contains) == true }
      .map(\.text).filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func isInMain(_ index: Int, _ page: PageParser) -> Bool {
    var at: Int? = index
    while let current = at {
      if page.elements[current].name == "main" { return true }
      at = page.elements[current].parent
    }
    return false
  }

  @Test(arguments: 0..<60)
  func `the cells of each side hold its whole text`(seed: UInt64) throws {
    let report = try DiffSample.report(
      text: DiffSample.text(DiffSample.paragraphs), DiffSample.text(DiffSample.shaken(seed)))
    let page = try PageParser(report.html())
    for (name, text) in [("old", report.old.text), ("new", report.new.text)] {
      // Paragraphs are rows; a row may end inside one, where only a space is lost.
      #expect(words(cells(page, name)) == words(text.string), "\(name)")
    }
  }

  private func words(_ text: String) -> [Substring] { text.split { $0 == " " || $0 == "\n" } }

  @Test func `what is out stands on the left alone, what is in on the right`() throws {
    let page = try PageParser(report().html())
    let out = page.elements.indices.filter { page.elements[$0].name == "del" && isInMain($0, page) }
    let into = page.elements.indices.filter { page.elements[$0].name == "ins" && isInMain($0, page) }
    func cell(_ index: Int) -> String? {
      page.elements[index].parent.flatMap { page.elements[$0].attributes["class"] }
    }
    #expect(out.map { page.elements[$0].text.trimmingPrefix(" ") }.contains("must"))
    #expect(into.map { page.elements[$0].text.trimmingPrefix(" ") }.contains("should"))
    #expect(out.allSatisfy { cell($0) == "old" } && into.allSatisfy { cell($0) == "new" })
  }

  @Test(arguments: 0..<40)
  func `every link leads to a place on the page, every place has its own name`(seed: UInt64) throws {
    let report = try DiffSample.report(
      text: DiffSample.text(DiffSample.paragraphs), DiffSample.text(DiffSample.shaken(seed)))
    let page = try PageParser(report.html())
    let ids = page.values("id")
    #expect(Set(ids).count == ids.count)
    for link in page.values("href") { #expect(ids.contains(String(link.dropFirst())), "\(link)") }
    for move in report.revision.moves.indices {
      for (one, other) in [("old", "new"), ("new", "old")] {
        let end = try #require(page.element(id: "m\(move + 1)-\(one)"))
        #expect(end.text.contains("move \(move + 1)"))
        #expect(page.values("href").contains("#m\(move + 1)-\(other)"))
      }
      #expect(page.elements("data-move", having: "\(move + 1)").count >= 2)
    }
  }

  @Test func `the gravest changes stand at the top with their reasons`() throws {
    let page = try PageParser(report().html())
    let first = try #require(page.elements.first { $0.attributes["class"] == "gravest" })
    #expect(first.text.contains("a duty, promise or request became weaker"))
    #expect(page.element(id: "record")?.text.contains("rejoinder diff --format html old new") == true)
    #expect(page.element(id: "record")?.text.contains("Compared by rejoinder/1.") == true)
  }

  @Test func `unchanged stretches are folded, and left out of a large page with a word about it`() throws {
    let filler = (0..<600).map {
      ["Paragraph \($0) tells of \(String(repeating: "corn and rye ", count: 150))."]
    }
    let (old, new) = (filler + [["The last must stay."]], filler + [["The last should stay."]])
    let small = try DiffSample.report(
      text: DiffSample.text(Array(old.suffix(20))), DiffSample.text(Array(new.suffix(20))))
    #expect(
      small.html().contains("<summary>18 unchanged paragraphs, <bdi>¶1</bdi> to <bdi>¶18</bdi></summary>"))
    let large = try DiffSample.report(text: DiffSample.text(old), DiffSample.text(new))
    let html = large.html()
    #expect(html.utf8.count < 60_000)
    #expect(html.contains("599 unchanged paragraphs, <bdi>¶1</bdi> to <bdi>¶599</bdi>, left out"))
    #expect(html.contains("599 unchanged paragraphs are left out") && html.contains("--whole"))
    let whole = try DiffSample.report(
      text: DiffSample.text(old), DiffSample.text(new), options: DiffOptions(isWhole: true)
    ).html()
    #expect(whole.utf8.count > 2_000_000 && !whole.contains("left out"))
  }

  @Test func `words of a document can neither run nor break out`() throws {
    let poison = Self.poison
    let escaped = poison.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    func page(_ word: String) -> String {
      "<title>\(escaped)</title><main><h2>\(escaped)</h2><p>The <a href='javascript:\(word)\"'>mill</a> \(escaped) is \(word).</p>"
        + "<p>\(word) \(escaped)</p></main><nav>\(word) \(escaped)</nav>"
    }
    let report = try DiffSample.report(html: page("old"), page("new"), name: poison)
    let html = report.html()
    let parsed = try PageParser(html)
    #expect(
      parsed.elements.count { $0.name == "script" } == 1 && parsed.elements.count { $0.name == "style" } == 1)
    for mark in ["<script>alert", "]]>", "<!--", "\u{202E}", "\u{2066}"] { #expect(!html.contains(mark)) }
    #expect(parsed.elements.allSatisfy { $0.attributes.keys.allSatisfy { !$0.hasPrefix("on") } })
    #expect(parsed.values("href").allSatisfy { $0.hasPrefix("#") })
    #expect(parsed.values("src") == [] && parsed.values("action") == [])
    #expect(html.contains("gnp.exe"))
  }

  @Test func `the policy names the hash of the script that the page carries`() throws {
    let expected = "sha256-" + SlowSHA256.base64(SlowSHA256.digest(Array(DiffPageScript.source.utf8)))
    #expect(DiffPageScript.hash == expected)
    let page = try PageParser(report().html())
    #expect(page.elements.first { $0.name == "script" }?.text == DiffPageScript.source)
    #expect(
      page.elements.first { $0.attributes["http-equiv"] == "Content-Security-Policy" }?.attributes["content"]
        == "default-src 'none'; style-src 'unsafe-inline'; script-src '\(expected)'; base-uri 'none'; form-action 'none'"
    )
  }

  @Test func `script and style reach for nothing outside`() {
    for source in [DiffPageScript.source, DiffPageStyle.source] {
      for mark in ["<", "&", "]]>", "url(", "@import", "http:", "https:", "fetch(", "innerHTML", "eval("] {
        #expect(!source.contains(mark), "\(mark)")
      }
    }
  }

  @Test func `words stand out from what marks them by 4,5 to 1`() throws {
    for (page, diff) in [(PagePalette.light, DiffPagePalette.light), (.dark, .dark)] {
      for ground in [diff.removed, diff.added, diff.moved] {
        #expect(try Contrast.ratio(page.ink, ground) >= 4.5, "\(page.ink) on \(ground)")
      }
      for stroke in [diff.removedLine, diff.addedLine, diff.movedLine] {
        #expect(try Contrast.ratio(stroke, page.surface) >= 3, "\(stroke) on \(page.surface)")
      }
    }
  }
}
