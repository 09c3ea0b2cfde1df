import Foundation
import Testing

/// `diff` as people call it: its views, what it refuses, and its page in a real browser.
@Suite struct DiffCommandTests {
  private let program: Program

  init() throws {
    program = try Program()
    let paragraphs = (1...60).map { number in
      "Paragraph \(number) tells of the mill by the river \(number) and of those who ground rye and barley in it."
    }
    let moved = "The council must repair the weir before winter, and it will pay the masons 40 crowns a day."
    let added = "A miller by the name of Anders kept the books of the guild until the flood took them."
    var (old, new) = (paragraphs, paragraphs)
    old.insert(moved, at: 5)
    new.insert(added, at: 44)
    new.insert(moved.replacingOccurrences(of: "40", with: "45"), at: 50)
    for (name, text) in [("old.txt", old), ("new.txt", new)] {
      try program.write(name, "Report of the mill\n\n" + text.joined(separator: "\n\n") + "\n")
    }
  }

  private static let refused: [([String], String)] = [
    (["--unified", "--stat"], "--unified and --stat are two views; choose one"),
    (["--side-by-side", "--inline"], "--side-by-side and --inline are two views; choose one"),
    (["-U3", "--format", "json"], "--unified is for text; leave out --format json"),
    (["--stat", "--format", "html"], "--stat is for text"),
    (["--width", "80", "--format", "csv"], "--width is for text"),
    (["--width", "20"], "--width takes 40 to 160 columns, not 20"),
    (["-U", "-1"], "-U"),
    (["--stat", "--order", "significance"], "--order significance has no meaning with --stat"),
    (["--unified", "--explain"], "--explain has no meaning with --unified"),
    (["--order", "significance", "--format", "json"], "json is in reading order and has every score"),
    (["--explain", "--format", "html"], "html has the reasons always"),
    (["--whole"], "--whole is for pages; add --format html"),
    (["--order", "size"], "size"),
  ]

  @Test(arguments: refused)
  func `options that contradict each other are refused in one line`(options: [String], says: String) throws {
    let result = try program.run(["diff", "old.txt", "new.txt"] + options)
    #expect(result.code == 64 && result.output.isEmpty)
    #expect(result.error.split(separator: "\n").count == 1 && result.error.contains(says), "\(result.error)")
  }

  @Test(arguments: [
    [], ["--unified"], ["-U0"], ["--stat"], ["--side-by-side"], ["--order", "significance", "--explain"],
    ["--format", "json"], ["--format", "csv"], ["--format", "markdown"], ["--format", "html", "--whole"],
  ])
  func `every view ends with 1 where something differs and with 0 where nothing does`(options: [String])
    throws
  {
    let result = try program.run(["diff", "old.txt", "new.txt"] + options)
    #expect(result.code == 1 && result.error.isEmpty && !result.output.isEmpty)
    #expect(!result.output.contains("\u{1B}"))
    #expect(try program.run(["diff", "old.txt", "old.txt"] + options).code == 0)
  }

  @Test func `a hunk is as wide as asked, and so is the text`() throws {
    let none = try program.run("diff", "old.txt", "new.txt", "-U0").output.split(separator: "\n").map(
      String.init)
    #expect(none.contains("@@ -7 +6,0 @@ Report of the mill · move 1 leaves"))
    #expect(none.allSatisfy { !$0.hasPrefix(" ") })
    let two = try program.run("diff", "old.txt", "new.txt", "-U", "2").output.split(separator: "\n")
      .map(String.init)
    #expect(two.contains("@@ -5,5 +5,4 @@ Report of the mill · move 1 leaves"))
    let narrow = try program.run("diff", "old.txt", "new.txt", "--width", "50").output.split(separator: "\n")
    #expect(narrow.dropFirst(3).allSatisfy { $0.count <= 50 })
    let wide = try program.run("diff", "old.txt", "new.txt", "--side-by-side").output
    let lines = wide.split(separator: "\n").map(String.init)
    #expect(wide.contains(" │ ") && lines.dropFirst(3).allSatisfy { $0.count <= 120 })
  }

  private static let browser = ["/usr/bin/chromium", "/usr/bin/chromium-browser"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  /// Opens the page in a frame of another page, which may look into it, and writes down what it sees.
  @Test(.enabled(if: browser != nil && Program.has("timeout"), "no chromium at /usr/bin/chromium"))
  func `in a browser links of moves lead, both sides stay level, keys work and nothing is fetched`() throws {
    #expect(try program.run("diff", "old.txt", "new.txt", "--format", "html", "-o", "page.html").code == 1)
    try program.write("probe.html", Self.probe)
    let browser = try #require(Self.browser)
    let result = try program.shell(
      "timeout -k 5 90 \(browser) --headless --no-sandbox --disable-gpu --disable-dev-shm-usage "
        + "--user-data-dir=profile --no-first-run --disable-background-networking "
        + "--allow-file-access-from-files --window-size=1300,900 --virtual-time-budget=20000 "
        + "--dump-dom \"file://$PWD/probe.html\" 2>/dev/null")
    let found = result.output.matches(of: /\[([a-z ]+): ([^\]]*)\]/).reduce(into: [:]) {
      $0[String($1.output.1)] = String($1.output.2)
    }
    #expect(
      found == [
        "level": "true", "level after scrolling": "true", "move there": "m1-new", "move back": "m1-old",
        "seen": "true", "lit": "2", "unlit": "0", "first key": "m1-old", "second key": "c1",
        "back key": "m1-old",
        "hidden": "true", "kept": "true", "shown again": "true", "fetched": "0", "violations": "0",
        "outside link": "none",
      ], "\(result.code): \(found) \(result.output.prefix(300))")
  }

  private static let probe = """
    <!DOCTYPE html><html><body><iframe id="f" src="page.html" width="1280" height="800"></iframe><p id="out"></p>
    <script>
    const frame = document.getElementById("f");
    const out = document.getElementById("out");
    const say = (name, value) => { out.textContent += "[" + name + ": " + value + "]"; };
    const wait = (time) => new Promise((done) => setTimeout(done, time));
    frame.addEventListener("load", async () => {
      const page = frame.contentDocument, view = frame.contentWindow;
      let violations = 0;
      page.addEventListener("securitypolicyviolation", () => { violations += 1; });
      const rows = Array.from(page.querySelectorAll("main .row")).filter((row) => row.querySelector(".new"));
      const level = () => rows.every((row) => {
        const a = row.querySelector(".old").getBoundingClientRect(), b = row.querySelector(".new").getBoundingClientRect();
        return Math.abs(a.top - b.top) < 1 && Math.abs(a.height - b.height) < 1;
      });
      say("level", level());
      view.scrollTo(0, 900); await wait(200);
      say("level after scrolling", level() && view.scrollY > 500);
      const left = page.getElementById("m1-old"), arrived = page.getElementById("m1-new");
      left.querySelector('a[href="#m1-new"]').click(); await wait(300);
      say("move there", view.location.hash.slice(1));
      const place = arrived.getBoundingClientRect();
      say("seen", place.top >= 0 && place.bottom <= 800);
      arrived.querySelector('a[href="#m1-old"]').click(); await wait(300);
      say("move back", view.location.hash.slice(1));
      const row = left.closest(".row");
      row.dispatchEvent(new view.MouseEvent("mouseenter")); say("lit", page.querySelectorAll(".lit").length);
      row.dispatchEvent(new view.MouseEvent("mouseleave")); say("unlit", page.querySelectorAll(".lit").length);
      const key = (name) => page.dispatchEvent(new view.KeyboardEvent("keydown", { key: name, bubbles: true }));
      key("p"); say("first key", page.activeElement.id || "m1-old");
      key("n"); await wait(200); say("second key", page.activeElement.id);
      key("p"); await wait(200); say("back key", page.activeElement.id);
      const same = page.querySelector("main .same"), changed = page.querySelector("main .changed");
      page.querySelector('label[for="only"]').click(); await wait(100);
      say("hidden", same.getClientRects().length === 0);
      say("kept", changed.getClientRects().length > 0);
      key("c"); await wait(100);
      say("shown again", same.getClientRects().length > 0);
      say("fetched", view.performance.getEntriesByType("resource").length);
      say("violations", violations);
      const outside = Array.from(page.querySelectorAll("[href], [src]")).filter((e) => !(e.getAttribute("href") || "").startsWith("#"));
      say("outside link", outside.length === 0 ? "none" : outside[0].outerHTML);
    });
    </script></body></html>
    """
}
