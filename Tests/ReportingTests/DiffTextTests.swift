import Documents
import Revisions
import Testing

@testable import Reporting

@Suite struct DiffTextTests {
  private func report(_ options: DiffOptions = DiffOptions()) throws -> DiffReport {
    try DiffSample.report(
      text: DiffSample.text(DiffSample.paragraphs), DiffSample.text(DiffSample.revised), options: options)
  }

  private func lines(_ report: DiffReport, _ style: TerminalStyle = TerminalStyle()) -> [String] {
    report.text(style).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test func `what matters comes first, then the changes as they are read`() throws {
    let lines = lines(try report())
    let head = try #require(lines.firstIndex { $0.hasSuffix("that matter most of 6") })
    // The figure and the duty in one sentence outweigh all else.
    #expect(lines[head + 1].contains("edited ¶2, was ¶3") && lines[head + 1].contains("modality"))
    #expect(lines[head + 2].hasPrefix("      +52 a duty, promise or request became weaker"))
    #expect(lines.contains("move 1: paragraph from ¶2 to ¶5"))
    let list = lines[lines.firstIndex(of: "# Report of the harbour")!...].filter {
      !$0.isEmpty && !$0.hasPrefix(" ")
    }
    #expect(
      list.map { $0.prefix { $0 != "[" } }.map { $0.trimmingPrefix("") }.map(String.init) == [
        "# Report of the harbour", "deleted ¶1", "moved away: paragraph from ¶2 to ¶5", "edited ¶2, was ¶3  ",
        "inserted ¶3", "moved here: paragraph from ¶2 to ¶5",
      ])
  }

  @Test func `by significance the gravest stands first and nothing twice`() throws {
    let text = lines(try report(DiffOptions(order: .significance, explains: true)))
    let list = text.drop { $0 != "# Report of the harbour" }.filter {
      $0.contains("score ") || $0.contains("moved")
    }
    #expect(list.first?.hasPrefix("edited ¶2, was ¶3") == true)
    #expect(!text.contains { $0.hasPrefix("moved away") })
    #expect(text.count { $0.hasPrefix("moved here") } == 1)
    let scores = list.compactMap { $0.firstMatch(of: /score (\d+)/).flatMap { Int($0.output.1) } }
    #expect(scores.count > 3)
    #expect(text.contains { $0.hasPrefix("    because: +") })
  }

  @Test func `beside each other both versions keep their columns`() throws {
    let report = try report(DiffOptions(columns: .sideBySide))
    let wide = lines(report, TerminalStyle(width: 120)).filter { $0.contains("│") }
    #expect(!wide.isEmpty)
    for line in wide {
      let bar = try #require(line.firstIndex(of: "│"))
      #expect(line.distance(from: line.startIndex, to: bar) == 60)
      #expect(line.count <= 120)
    }
    #expect(
      wide.contains {
        $0.hasPrefix(
          "  The cooperative [-must-] keep a ledger of [-40-]          │ The cooperative {+should+} keep a ledger of {+45+}"
        )
      })
    let coloured = lines(report, TerminalStyle(width: 120, isColoured: true)).filter { $0.contains("│") }
    #expect(
      coloured.contains {
        $0.contains("\u{1B}[31;9mmust\u{1B}[0m") && $0.contains("\u{1B}[32;4mshould\u{1B}[0m")
      })
    for line in coloured.map({ $0.replacing(/\u{1B}\[[0-9;]*m/, with: "") }) {
      #expect(line.firstIndex(of: "│").map { line.distance(from: line.startIndex, to: $0) } == 60)
    }
  }

  @Test(arguments: [
    (TerminalStyle(width: 120, cutsTables: true), true), (TerminalStyle(width: 119, cutsTables: true), false),
    (TerminalStyle(width: 160), false),
  ])
  func `a wide terminal has both beside each other by itself, a pipe has not`(
    style: TerminalStyle, isWide: Bool
  )
    throws
  {
    let report = try report(DiffOptions(columns: .automatic))
    #expect(report.text(style).contains("│") == isWide)
    #expect(try !self.report(DiffOptions(columns: .inline)).text(style).contains("│"))
  }

  @Test func `a word longer than its column is broken, and no line is longer than asked`() throws {
    let long = String(repeating: "abcdefghij", count: 20)
    let report = try DiffSample.report(
      text: "See \(long) now.\n", "See \(long) then.\n", options: DiffOptions(columns: .sideBySide))
    for line in lines(report, TerminalStyle(width: 80)) where line.contains("│") { #expect(line.count <= 80) }
  }

  @Test func `counts on one screen`() throws {
    let text = lines(try report(DiffOptions(view: .stat)))
    #expect(
      text.dropFirst(4).prefix(5)
        == ["  equal     8", "  edited    1", "  moved     3", "  inserted  1", "  deleted   1"])
    #expect(text.contains("  moves     1 of whole paragraphs"))
    #expect(text.contains("  Report of the harbour | 6 ~-+>>>"))
    #expect(text.contains { $0.hasPrefix("  gravest   score ") })
  }

  @Test func `a screen holds the most changed of many sections`() throws {
    func text(_ word: String) -> String {
      (0..<40).map { section in
        "<h2>Part \(section)</h2>"
          + (0...section).map { "<p>The \(word) number \($0) of part \(section) stands here.</p>" }.joined()
      }.joined()
    }
    let report = try DiffSample.report(html: text("mill"), text("tower"), options: DiffOptions(view: .stat))
    let lines = lines(report, TerminalStyle(width: 80))
    #expect(lines.count < 45)
    #expect(
      lines.contains { $0.hasPrefix("  Part 39 | 40 ~~") } && !lines.contains { $0.hasPrefix("  Part 3 ") })
    #expect(lines.contains("  … and 300 changes in 24 more sections"))
    #expect(lines.allSatisfy { TextLayout.width($0) <= 80 })
  }

  @Test func `nothing of a document drives the terminal`() throws {
    let poison = "\u{1B}]0;x\u{7}\u{202E}\u{9B}31m"
    for options in [
      DiffOptions(), DiffOptions(view: .unified(context: 2)), DiffOptions(view: .stat),
      DiffOptions(columns: .sideBySide, explains: true),
    ] {
      let report = try DiffSample.report(
        html: "<h2>Head \(poison)</h2><p>The <a href=\"x\(poison)\">mill</a> \(poison) is old.</p>",
        "<h2>Head \(poison)</h2><p>The <a href=\"y\(poison)\">mill</a> \(poison) is new.</p>",
        options: options,
        name: poison)
      let text = report.text(TerminalStyle())
      #expect(
        !text.unicodeScalars.contains {
          ($0.value < 0x20 && $0 != "\n" && $0 != "\t") || (0x7F..<0xA0).contains($0.value)
            || $0 == "\u{202E}"
        })
    }
  }

  @Test func `tables have the moves, the scores and what lies outside`() throws {
    let rows = try report(DiffOptions(order: .significance)).csv().split(separator: "\r\n").map(String.init)
    #expect(
      rows[0]
        == "kind,change,old,oldStart,oldEnd,new,newStart,newEnd,place,part,move,extent,score,reasons,warnings"
    )
    #expect(rows.count == 7 && rows[1].hasPrefix("edited,number modality weakened,"))
    #expect(rows.count { $0.contains(",content,1,paragraphs,") } == 3)
    let outside = try DiffSample.report(
      html: "<p>Mill.</p><nav>Home</nav>", "<p>Mill.</p><nav>House</nav>"
    ).csv().split(separator: "\r\n")
    #expect(outside.dropFirst().allSatisfy { $0.contains(",navigation,outside,,,") } && outside.count > 1)
  }

  @Test func `marks of Markdown hug letters, and elements stand where they would not`() throws {
    let report = try DiffSample.report(
      text: "The old mill stands.\n\nHe came, they say.\n", "The mill stands.\n\nHe came they say.\n")
    let text = report.markdown()
    #expect(text.contains("The ~~old~~ mill stands."))
    #expect(text.contains("He came<del>,</del> they say."))
    let hostile = try DiffSample.report(
      text: "A ~~b~~ [x](http://a) <b>c</b> `d` stands here.\n",
      "A ~~b~~ [x](http://a) <b>c</b> `d` stood here.\n")
    #expect(!hostile.markdown().contains("<b>") && !hostile.markdown().contains("[x](http"))
  }
}
