import Archive
import Foundation
import Site
import TestArchives
import Testing

/// Reviewing with nothing but the keyboard.
@Suite(.enabled(if: Browser.isInstalled, "chromium and chromedriver are not installed"), .serialized)
struct ReviewInBrowserTests {
  static func desk(_ path: String, _ folders: UserFolders) throws -> ReviewDesk {
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

  static func signIn(_ browser: Browser, _ site: String) throws {
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
      var defects: [String] = []
      for dark in [false, true] where Axe.isInstalled {
        try browser.show(width: dark ? 360 : 1200, dark: dark)
        try browser.run("document.querySelectorAll('details').forEach((part) => { part.open = true; })")
        defects += try Axe.violations(in: browser)
      }
      try browser.show(width: 1200)
      // Before a demand was gone to, no key decides; an address that is none breaks nothing.
      try browser.go(site + "/review/letter/statement#%")
      try browser.press("c")
      usleep(500_000)
      let early = try Archive.open(at: path, folders: folders).catalog.reviews().count
      #expect(early == 0)
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
      return (taken, defects + (try browser.console().filter { !$0.contains("favicon") }))
    }
    let reviews = try Archive.open(at: path, folders: folders).catalog.reviews().map(\.event)
    #expect(reviews.map(\.verdict) == [.confirmed, .overruled])
    #expect(reviews.map(\.reviewer) == ["Ana", "Ana"])
    #expect(reviews.last?.disposition == "declined")
    #expect(console.0 == reviews.last?.passages.first.map { "passage:" + $0.exact })
    #expect(console.1 == [])
  }
}
