import Archive
import Capture
import Foundation
import HTTPTransfer
import Reporting
import Testing

/// The report of the shipped pair as a file that somebody was sent, in a real browser.
@Suite(.enabled(if: Browser.isInstalled, "chromium and chromedriver are not installed"), .serialized)
struct ReportInBrowserTests {
  /// Works with a browser that shows the report, on a thread of its own.
  private static func open<Value: Sendable>(_ work: @escaping @Sendable (Browser) throws -> Value)
    async throws -> Value
  {
    try await OwnThread.run {
      Result {
        let folder = NSTemporaryDirectory() + "rejoinder-report-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let report = try AlignmentReport.make(
          demands: "ngo-letter", response: "ohchr-statement",
          resolver: InputResolver(
            archivePath: ServedArchive.checkout + "/snapshots",
            folders: UserFolders(keys: folder + "/keys", seen: folder + "/seen")))
        try report.html().write(toFile: folder + "/report.html", atomically: true, encoding: .utf8)
        let browser = try Browser()
        try browser.show(width: 1300)
        try browser.go("file://\(folder)/report.html")
        return try work(browser)
      }
    }.get()
  }

  @Test(.timeLimit(.minutes(5))) func `the marked passages are the words that the record quotes`()
    async throws
  {
    let found = try await Self.open { browser in
      try browser.run(
        """
        const record = JSON.parse(document.getElementById("report").textContent);
        const fold = (text) => text.split(/\\s+/).filter((word) => word).join(" ");
        const differing = [];
        let count = 0;
        for (const demand of record.demands) {
          (demand.passages || []).forEach((passage, index) => {
            count += 1;
            const id = demand.anchor + "_r" + (index + 1);
            const pieces = [...document.querySelectorAll("[data-for]")].filter((piece) => piece.dataset.for.split(" ").includes(id));
            const seen = fold(pieces.map((piece) => piece.textContent).join(" "));
            if (seen !== fold(passage.quote.exact)) differing.push(id + ": " + seen);
          });
          const card = document.getElementById(demand.anchor);
          if (!card || !fold(card.querySelector(".quote").textContent).includes(fold(demand.quote.exact))) differing.push(demand.id);
        }
        return [String(count)].concat(differing);
        """) as? [String] ?? []
    }
    #expect(found.count == 1, "\(found)")
    #expect((found.first.flatMap { Int($0) } ?? 0) > 3)
  }

  @Test(.timeLimit(.minutes(5))) func `keys lead from a demand along its ribbon to the passage and back`()
    async throws
  {
    let states = try await Self.open { browser in
      func state() throws -> String {
        usleep(400_000)
        return try browser.run(
          """
          const at = document.activeElement;
          const card = at.closest("article.demand");
          return [at.className, card ? card.id : at.hash || "", document.querySelectorAll(".ribbons path.lit").length > 0,
            document.querySelector("main").classList.contains("focused")].join(" ");
          """) as? String ?? ""
      }
      try browser.run("document.querySelector('#demand-1b a.id').focus()")
      try browser.press("n")
      var states = [try state()]
      try browser.press("r")
      states.append(try state())
      try browser.press("r")
      states.append(try state())
      try browser.press("\u{E00C}")
      states.append(try state())
      return states
    }
    #expect(states.count == 4)
    #expect(states[0] == "id demand-2 true true")
    #expect(states[1] == "back lit #demand-2_r1 true true")
    #expect(states[2].hasSuffix("demand-2 true true"))
    #expect(states[3].hasSuffix("false false"))
  }

  @Test(.timeLimit(.minutes(5))) func `a filter shows one disposition and its ribbons alone`() async throws {
    let found = try await Self.open { browser in
      func visible(_ filter: String) throws -> [String] {
        try browser.run(
          """
          const shown = [...document.querySelectorAll("article.demand")].filter((card) => card.getClientRects().length > 0);
          // A demand above one that is shown stays as its place in the tree.
          const above = (card) => shown.some((other) => other !== card && card.closest("li").contains(other));
          return shown.filter((card) => arguments[0] === "" || !above(card)).map((card) => card.closest("li").dataset.disposition);
          """, [filter]) as? [String] ?? []
      }
      let all = try visible("")
      try browser.run("document.querySelector('button[data-filter=partly-addressed]').focus()")
      try browser.press(" ")
      let some = try visible("partly-addressed")
      let pressed =
        try browser.run("return document.querySelector('button[aria-pressed=true]').dataset.filter")
        as? String
      return (all, some, pressed)
    }
    let expected = found.0.filter { $0 == "partly-addressed" }
    #expect(!expected.isEmpty && expected.count < found.0.count)
    #expect(found.1 == expected)
    #expect(found.2 == "partly-addressed")
  }

  @Test(.timeLimit(.minutes(5)))
  func `it needs nothing, fits three widths and is accessible in both schemes`() async throws {
    let found = try await Self.open { browser in
      var defects: [String] = []
      var pictures: [(String, [UInt8])] = []
      for width in [360, 1200, 2560] {
        for dark in [false, true] {
          try browser.show(width: width, dark: dark)
          let beyond =
            try browser.run(
              "return document.documentElement.scrollWidth - document.documentElement.clientWidth") as? Int
          if beyond != 0 { defects.append("at \(width): \(beyond ?? -1) pixels beyond the window") }
          if Axe.isInstalled { defects += try Axe.violations(in: browser).map { "at \(width): \($0)" } }
          pictures.append(("report-\(width)-\(dark ? "dark" : "light").png", try browser.screenshot()))
        }
      }
      let fetched =
        try browser.run("return performance.getEntriesByType('resource').map((entry) => entry.name)")
        as? [String]
      return (defects + (fetched ?? ["?"]) + (try browser.console()), pictures)
    }
    for (name, picture) in found.1 { Attachment.record(picture, named: name) }
    #expect(found.0 == [])
  }
}
