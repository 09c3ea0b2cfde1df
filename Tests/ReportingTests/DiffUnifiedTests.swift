import Documents
import Foundation
import Revisions
import Testing

@testable import Reporting

@Suite struct DiffUnifiedTests {
  private func report(_ new: [[String]], context: Int) throws -> DiffReport {
    try DiffSample.report(
      text: DiffSample.text(DiffSample.paragraphs), DiffSample.text(new),
      options: DiffOptions(view: .unified(context: context)))
  }

  /// The lines that the numbers count: the old or the new texts of all changes in their order.
  private func lines(_ report: DiffReport, isOld: Bool) -> [String] {
    let text = isOld ? report.old.text : report.new.text
    return report.revision.sentences.compactMap { isOld ? $0.old : $0.new }
      .sorted { $0.lowerBound < $1.lowerBound }.map { text.string($0).replacing("\n\n", with: " ") }
  }

  @Test func `hunks, numbers and moves as they are printed`() throws {
    let text = try report(DiffSample.revised, context: 1).text(TerminalStyle())
    #expect(
      text == """
        move 1: paragraph from ¶2 to ¶5, old 4-6, new 10-12
        --- old\tsha256 \(String(repeating: "0a", count: 32))
        +++ new\tsha256 \(String(repeating: "0a", count: 32))
        @@ -2,12 +2,12 @@ Report of the harbour · move 1 leaves · move 1 arrives
         The harbour office opened its doors to visitors on a rainy morning in autumn.
        -Most of them came to see the old crane, which had stood idle for thirty years.
        -A bakery beside the ferry landing sells bread with caraway seeds.
        -Its owner rises at two and lights the oven with beech wood.
        -She learned the trade from an aunt in the mountains.
         Fishing boats leave before dawn whenever the wind allows it.
        -The cooperative must keep a ledger of 40 landings, written by hand.
        +The cooperative should keep a ledger of 45 landings, written by hand.
         Children from the hill quarter walk to school along the sea wall.
         A painted line shows them where the waves may reach at spring tide.
        +Nobody has drowned there for a long time.
         The lighthouse is the tallest building for many miles around.
         Its lamp turns by clockwork and needs no electric current.
        +A bakery beside the ferry landing sells bread with caraway seeds.
        +Its owner rises at three and lights the oven with beech wood.
        +She learned the trade from an aunt in the mountains.
         A volunteer winds the mechanism each evening before supper.
        """)
  }

  @Test(arguments: 0..<60)
  func `with all around them the hunks hold both versions whole`(seed: UInt64) throws {
    let report = try report(DiffSample.shaken(seed), context: 1000)
    let body = report.text(TerminalStyle()).split(separator: "\n").drop { !$0.hasPrefix("+++") }.dropFirst(2)
    guard report.hasDifferences else { return }
    #expect(body.filter { !$0.hasPrefix("+") }.map { String($0.dropFirst()) } == lines(report, isOld: true))
    #expect(body.filter { !$0.hasPrefix("-") }.map { String($0.dropFirst()) } == lines(report, isOld: false))
  }

  private static let isPatchThere = ["/usr/bin/patch", "/bin/patch"].contains {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  /// Another program's judgement: the hunks turn a file of the old version's lines into the new version's.
  @Test(.enabled(if: isPatchThere, "patch is not installed"), arguments: [0, 1, 3])
  func `patch applies the hunks`(context: Int) throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "rejoinder-patch-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var applied = 0
    for seed in UInt64(200)..<225 {
      let report = try report(DiffSample.shaken(seed), context: context)
      guard report.hasDifferences else { continue }
      let file = folder.appending(path: "text")
      try Data((lines(report, isOld: true).joined(separator: "\n") + "\n").utf8).write(to: file)
      let patch = folder.appending(path: "patch")
      try Data((report.text(TerminalStyle()) + "\n").utf8).write(to: patch)
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/patch")
      process.arguments = ["--silent", "--fuzz=0", "--no-backup-if-mismatch", file.path, patch.path]
      process.standardOutput = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == 0, "seed \(seed)")
      #expect(
        try String(contentsOf: file, encoding: .utf8)
          == lines(report, isOld: false).joined(separator: "\n") + "\n", "seed \(seed)")
      applied += 1
    }
    #expect(applied > 15)
  }

  @Test func `menus are compared below by themselves`() throws {
    let report = try DiffSample.report(
      html: "<p>Mill.</p><nav><ul><li>Home</li><li>News</li></ul></nav>",
      "<p>Mill.</p><nav><ul><li>Home</li><li>Maps</li></ul></nav>",
      options: DiffOptions(view: .unified(context: 3)))
    let lines = report.text(TerminalStyle()).split(separator: "\n").map(String.init)
    #expect(lines.first?.hasPrefix("--- old (outside the main content)\t") == true)
    #expect(lines.contains(" Home") && lines.contains("-News") && lines.contains("+Maps"))
    #expect(!lines.contains { $0.contains("Mill") })
  }

  @Test func `colour changes no word`() throws {
    let report = try report(DiffSample.revised, context: 2)
    let coloured = report.text(TerminalStyle(isColoured: true))
    #expect(coloured.contains("\u{1B}[36m-A bakery"))
    #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == report.text(TerminalStyle()))
  }
}
