import Archive
import Foundation
import TestArchives
import TransparencyLog

@testable import Notices

/// Settings and outboxes with something in them.
enum Samples {
  /// A target to which nothing gets.
  static let silent = DeliveryTarget(name: "desk", means: .command(["/nonexistent/program"], seconds: 1))

  /// Everything to every target.
  static func settings(_ targets: [DeliveryTarget], tries: Int = 1) throws -> NoticeSettings {
    let all = try SourcePattern("*")
    return NoticeSettings(
      rules: [
        NoticeRule(name: "all", sources: [all], letters: [all], tries: tries, deliver: targets.map(\.name))
      ], targets: targets)
  }

  /// An archive of changes of one source and the outbox that holds their notices.
  static func filled(_ count: Int, _ settings: NoticeSettings) throws -> (
    archive: TestArchive, outbox: Outbox
  ) {
    let archive = try TestArchive(keepsPassages: false)
    try archive.describe("page", [.commentary], title: "A page")
    try archive.snapshot("page", "The page says nothing yet.")
    let outbox = try Outbox.open(archive.archive)
    for number in 0..<count {
      try archive.snapshot(
        "page", "The page says that \(number + 7) wells are dry.", at: TestArchive.day(number + 1))
    }
    try outbox.makeNotices(of: archive.archive, settings)
    return (archive, outbox)
  }

  /// A notice as hostile documents make it.
  static func hostile(_ text: String) -> Notice {
    var notice = Notice(
      id: "log/1/change/r", log: "log", entry: 1, kind: .change, rule: "r", recorded: "2024-01-01T00:00:00Z",
      source: Notice.Subject(id: "page", title: text, url: "https://example.org/"),
      summary: "1 sentence edited")
    notice.version = 2
    notice.previous = 1
    notice.significance = 40
    notice.changes = [
      Notice.Change(
        kind: "edited", tags: [], significance: 40, reasons: ["a number changed"], old: text, new: text)
    ]
    notice.flips = [
      Notice.Flip(
        letter: "letter@1", demand: "1", words: text, from: "addressed", to: "absent", cause: "text",
        page: nil)
    ]
    notice.reason = text
    return notice
  }

  static let hostileTexts = [
    "line\r\nBcc: victim@example.org\r\n\r\nbody", "a\nb\u{2028}c\u{2029}d\u{85}e", "\u{1B}[31mred\u{7}",
    "<!channel> <@U123> <https://evil.example|click>",
    "@channel @here @all #general ~town ![x](http://evil.example/x.png)",
    "see www.evil.example or http://evil.example/ and evil.example", "```\ncode\n``` `x` *bold* _it_",
    "=?UTF-8?Q?=0ABcc:_x?=", "ü€😀 Grüße aus Zürich", "\u{202E}drawkcab\u{2066}", ".\r\n.\r\nMAIL FROM:<x>",
    String(repeating: "long ", count: 2000), "&amp; &lt;!channel&gt;", "\u{0}\u{FFFE}",
  ]

  /// The output of a program over some input.
  static func output(_ program: String, _ arguments: [String], input: [UInt8]) throws -> String {
    let folder = NSTemporaryDirectory() + "oracle-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try Data(input).write(to: URL(fileURLWithPath: folder + "/in"))
    _ = FileManager.default.createFile(atPath: folder + "/out", contents: nil)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.standardInput = FileHandle(forReadingAtPath: folder + "/in")
    process.standardOutput = FileHandle(forWritingAtPath: folder + "/out")
    try process.run()
    process.waitUntilExit()
    return try String(contentsOfFile: folder + "/out", encoding: .utf8)
  }

  static func has(_ name: String) -> Bool {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains {
      FileManager.default.isExecutableFile(atPath: "\($0)/\(name)")
    }
  }
}
