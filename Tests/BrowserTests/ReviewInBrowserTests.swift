import Archive
import Foundation
import Site
import TestArchives
import Testing

/// Reviewing with nothing but the keyboard, and what a hostile document can do to the reviewer: nothing.
@Suite(.enabled(if: Browser.isInstalled, "chromium and chromedriver are not installed"), .serialized)
struct ReviewInBrowserTests {
  private static func desk(_ path: String, _ folders: UserFolders) throws -> ReviewDesk {
    ReviewDesk(
      reviewers: try ReviewersFile(
        Array(ReviewersFile.line(name: "Ana", password: Array("right".utf8)).utf8)),
      seconds: { 0 }, now: { "2024-02-01T12:00:00Z" },
      record: { _ = try Archive.addReviews($0, at: path, folders: folders) })
  }

  /// WebDriver's names for keys.
  private enum Key {
    static let tab = "\u{E004}"
    static let enter = "\u{E007}"
    static let space = " "
  }

  private static func signIn(_ browser: Browser, _ site: String) throws {
    try browser.go(site + "/review/letter/statement")
    try browser.run("document.querySelector('main a[href^=\"/sign-in\"]').focus()")
    try browser.press(Key.enter)
    try browser.run("document.getElementById('name').focus()")
    try browser.press("A", "n", "a", Key.tab, "r", "i", "g", "h", "t", Key.enter)
    // The page that the reviewer came from, now with forms.
    for _ in 0..<100 {
      if try browser.run("return document.querySelectorAll('article.demand form').length > 0") as? Bool
        == true
      {
        return
      }
      usleep(50_000)
    }
    throw Browser.Failure(description: "not signed in: \(try browser.run("return document.body.innerText"))")
  }

  @Test(.timeLimit(.minutes(5))) func `a reviewer confirms and overrules by keys, and the log keeps it`()
    async throws
  {
    let archive = try TestArchive()
    let (path, folders) = (archive.path, archive.folders)
    let desk = try Self.desk(path, folders)
    let console = try await ServedArchive.during(
      path: path, folders: folders, routes: Routes.all + desk.routes
    ) { site in
      let browser = try Browser()
      try browser.show(width: 1200)
      try Self.signIn(browser, site)
      try browser.press("j", "k", "c")
      usleep(1_500_000)
      // Words of the response are selected, taken with p, and the disposition is chosen with o and the arrow.
      try browser.run(
        """
        const block = document.querySelector("[data-start]");
        const range = document.createRange();
        range.setStart(block.firstChild, 0);
        range.setEnd(block.firstChild, 12);
        getSelection().removeAllRanges();
        getSelection().addRange(range);
        """)
      try browser.press("j", "p")
      let taken =
        try browser.run("return document.activeElement.name + ':' + document.activeElement.value") as? String
      try browser.run("document.activeElement.closest('form').querySelector('input[value=declined]').click()")
      try browser.run(
        "document.activeElement.closest('form').querySelector('button[value=overrule]').focus()")
      try browser.press(Key.enter)
      usleep(1_500_000)
      return (taken, try browser.console().filter { !$0.contains("favicon") })
    }
    let reviews = try Archive.open(at: path, folders: folders).catalog.reviews().map(\.event)
    #expect(reviews.map(\.verdict) == [.confirmed, .overruled])
    #expect(reviews.map(\.reviewer) == ["Ana", "Ana"])
    #expect(reviews.last?.disposition == "declined")
    #expect(console.0 == reviews.last?.passages.first.map { "passage:" + $0.exact })
    #expect(console.1 == [])
  }

  @Test(.timeLimit(.minutes(5))) func `a hostile letter and response run nothing and fetch nothing`()
    async throws
  {
    let archive = try TestArchive(letters: [], versions: [])
    let canary = "window.canary=1"
    let hostile = """
      <!DOCTYPE html><html><head><title>A</title><base href="http://127.0.0.1:9/"><meta http-equiv="refresh" content="0;url=/gone">
      <script>\(canary)</script><style>@import url(/canary.css);</style></head><body onload="\(canary)">
      <p>You must publish <img src=x onerror="\(canary)"> the <b>report</b> &lt;script&gt;\(canary)&lt;/script&gt; now.</p>
      <ul><li>Release the <a href="javascript:\(canary)">list</a> &quot; onmouseover=&quot;\(canary) x=&quot;.</li></ul>
      <svg onload="\(canary)"><script>\(canary)</script><a xlink:href="javascript:\(canary)"><text>x</text></a></svg>
      <form action="/gone"><button>Go</button></form><iframe srcdoc="<script>parent.canary=1</script>"></iframe>
      <p>&lt;img src=x onerror=&quot;\(canary)&quot;&gt; will be published, we will release the list.</p></body></html>
      """
    try archive.snapshot("letter", hostile, mediaType: "text/html")
    try archive.snapshot(
      "statement", hostile + "<p>More: the report was published.</p>", mediaType: "text/html")
    let (path, folders) = (archive.path, archive.folders)
    let desk = try Self.desk(path, folders)
    let found = try await ServedArchive.during(path: path, folders: folders, routes: Routes.all + desk.routes)
    { site in
      let browser = try Browser()
      try Self.signIn(browser, site)
      var found: [String] = []
      for page in ["/", "/review/letter/statement"] {
        try browser.go(site + page)
        usleep(300_000)
        let state =
          try browser.run(
            """
            return [String(window.canary), location.href, String(document.querySelectorAll(
              "main script, main iframe, main svg, main img, main [onload], main [onerror], main [onmouseover], main form[action*=gone]"
              + ", main a[href^=javascript]").length),
              performance.getEntriesByType("resource").map((entry) => entry.name).filter((name) => !name.startsWith(location.origin + "/assets/")
                && !name.endsWith("favicon.ico")).join(" ")].join("|");
            """) as? String
        found.append((state ?? "").replacingOccurrences(of: site, with: ""))
      }
      return found
    }
    #expect(found == ["undefined|/|0|", "undefined|/review/letter/statement|0|"])
  }
}
