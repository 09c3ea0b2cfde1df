import Foundation
import Testing

/// Every page of the site over the shipped archive in a real browser.
@Suite(.enabled(if: Browser.isInstalled, "chromium and chromedriver are not installed"), .serialized)
struct SiteInBrowserTests {
  /// The paths of the pages that links lead to from the first one, each once, in the order in which they are met.
  private static func crawl(_ browser: Browser, _ site: String, most: Int = 60) throws -> [String] {
    var paths = ["/"]
    var next = 0
    while next < paths.count, paths.count < most {
      try browser.go(site + paths[next])
      next += 1
      let links =
        try browser.run(
          """
          return [...document.querySelectorAll("a[href]")].filter((a) => a.origin === location.origin)
            .map((a) => a.pathname + a.search);
          """) as? [String] ?? []
      for link in links where !paths.contains(link) && isPage(link) { paths.append(link) }
    }
    return paths
  }

  /// What is no page but a file, a feed or a picture is looked at elsewhere.
  private static func isPage(_ path: String) -> Bool {
    let name = path.prefix { $0 != "?" }
    return !path.contains("format=") && !name.hasPrefix("/api/") && !name.hasPrefix("/log/")
      && !["raw", "timegate", "timemap", "openapi.json"].contains(
        name.split(separator: "/").last.map(String.init) ?? "")
      && !name.hasSuffix(".atom")
  }

  @Test(.timeLimit(.minutes(10)))
  func `every page loads without an error, fits its window and is accessible in both schemes`()
    async throws
  {
    let found = try await ServedArchive.shipped { site in
      let browser = try Browser()
      try browser.show(width: 1200)
      let paths = try Self.crawl(browser, site)
      var defects: [String] = []
      var pictures: [(String, [UInt8])] = []
      for path in paths {
        for (width, dark) in [(360, false), (1200, true), (2560, false)] {
          try browser.show(width: width, dark: dark)
          try browser.go(site + path)
          let overflow =
            try browser.run(
              "return document.documentElement.scrollWidth - document.documentElement.clientWidth") as? Int
            ?? -1
          if overflow > 0 { defects.append("\(path) at \(width): \(overflow) pixels beyond the window") }
          if Axe.isInstalled {
            defects += try Axe.violations(in: browser).map { "\(path) at \(width): \($0)" }
          }
          if pictures.count < 36 { pictures.append(("\(path) \(width)", try browser.screenshot())) }
        }
      }
      defects += try browser.console().filter { !$0.contains("favicon.ico") }
      return (paths, defects, pictures)
    }
    for (name, picture) in found.2 {
      let file = name.map { $0.isLetter || $0.isNumber ? $0 : "-" }
      Attachment.record(picture, named: String(file) + ".png")
    }
    #expect(found.0.count > 2)
    #expect(found.1 == [])
  }
}
