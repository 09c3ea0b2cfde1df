import Foundation
import Testing

@testable import Watching

@Suite struct CronTests {
  private static func moment(_ text: String) -> Int64 {
    let formatter = ISO8601DateFormatter()
    return Int64(formatter.date(from: text)?.timeIntervalSince1970 ?? 0)
  }

  private static func text(_ moment: Int64) -> String {
    ISO8601DateFormatter().string(from: Date(timeIntervalSince1970: Double(moment)))
  }

  private static func zone(_ name: String) throws -> TimeZone { try #require(TimeZone(identifier: name)) }

  static let expressions = [
    "* * * * *", "*/5 * * * *", "0 * * * *", "30 * * * *", "17 */2 * * *", "0 0 * * *", "30 2 * * *",
    "0,15,30,45 1-3 * * *", "59 23 * * *", "0 6 * * 1-5", "30 1 * * 0", "15 3 * * 7", "0 12 1 * *",
    "0 12 31 * *", "30 2 1,15 * 1", "0 0 13 * 5", "5 4 */10 * 1", "5 4 10 * */3", "45 23 28-31 3,10 *",
  ]

  static let zones = [
    "Europe/Zurich", "America/Santiago", "Australia/Lord_Howe", "Asia/Kathmandu", "Pacific/Apia",
    "America/Havana",
  ]

  /// Around changes of clocks of 2024 and 2025 in those zones, and away from them.
  static let moments = [
    "2024-03-31T00:00:00Z", "2024-10-27T00:10:30Z", "2024-03-10T06:30:00Z", "2024-11-03T05:00:00Z",
    "2024-04-07T03:30:00Z", "2024-09-08T03:59:59Z", "2024-04-06T14:45:00Z", "2024-10-05T15:29:00Z",
    "2024-11-03T04:20:00Z", "2024-03-30T21:59:00Z", "2024-10-26T20:58:00Z", "2024-07-01T12:34:56Z",
    "2024-12-31T23:59:00Z", "2011-12-30T09:00:00Z",
  ]

  @Test(arguments: expressions, zones)
  func `the next time is the one that a walk minute by minute finds`(_ text: String, _ name: String) throws {
    let zone = try Self.zone(name)
    let cron = try CronExpression(text)
    let slow = SlowCron(text, zone)
    for start in Self.moments {
      // A few times in a row, across the change.
      var now = Self.moment(start) - 3600
      for _ in 0..<2 {
        let found = cron.next(after: now, in: zone)
        let limit = 60 * 36
        let expected = slow.next(after: now, minutes: limit)
        if let expected {
          #expect(found == expected, "\(text) in \(name) behind \(Self.text(now))")
        } else {
          #expect(
            (found ?? .max) >= now + Int64(limit) * 60 - 60, "\(text) in \(name) behind \(Self.text(now))")
        }
        guard let expected else { break }
        now = expected
      }
    }
  }

  @Test(arguments: [
    // Clocks in Zurich go from 2 to 3 on 31 March 2024, and from 3 to 2 on 27 October.
    ("30 2 * * *", "2024-03-30T12:00:00Z", ["2024-03-31T01:00:00Z", "2024-04-01T00:30:00Z"]),
    ("0,30 2 * * *", "2024-03-30T12:00:00Z", ["2024-03-31T01:00:00Z", "2024-04-01T00:00:00Z"]),
    ("30 2 * * *", "2024-10-26T12:00:00Z", ["2024-10-27T00:30:00Z", "2024-10-28T01:30:00Z"]),
    (
      "30 * * * *", "2024-10-26T23:50:00Z",
      ["2024-10-27T00:30:00Z", "2024-10-27T01:30:00Z", "2024-10-27T02:30:00Z"]
    ),
    ("30 * * * *", "2024-03-31T00:00:00Z", ["2024-03-31T00:30:00Z", "2024-03-31T01:30:00Z"]),
    ("0 0 29 2 *", "2024-03-01T00:00:00Z", ["2028-02-28T23:00:00Z"]),
    ("0 12 29 2 */7", "2024-03-01T00:00:00Z", ["2032-02-29T11:00:00Z"]),
    ("@weekly", "2024-07-01T00:00:00Z", ["2024-07-06T22:00:00Z"]),
    (
      "0 9 * jan-feb MON,sat-sun", "2024-07-01T00:00:00Z",
      ["2025-01-04T08:00:00Z", "2025-01-05T08:00:00Z", "2025-01-06T08:00:00Z"]
    ),
  ])
  func `clocks that are changed leave nothing out and double nothing`(
    _ text: String, _ start: String, _ expected: [String]
  ) throws {
    let cron = try CronExpression(text)
    let zone = try Self.zone("Europe/Zurich")
    var now = Self.moment(start)
    var found: [String] = []
    for _ in expected {
      now = try #require(cron.next(after: now, in: zone))
      found.append(Self.text(now))
    }
    #expect(found == expected)
  }

  @Test(arguments: [
    ("", "has 0 fields"), ("* * * *", "has 4 fields"), ("60 * * * *", "the minute “60”"),
    ("* 24 * * *", "the hour “24”"), ("* * 0 * *", "the day of the month “0”"),
    ("* * * 13 *", "the month “13”"), ("* * * * 8", "the day of the week “8”"),
    ("5-1 * * * *", "ends before it begins"), ("*/0 * * * *", "no step"), ("*/61 * * * *", "no step"),
    ("5/10 * * * *", "write 5-59/10"), ("1,,2 * * * *", "no value"), ("a * * * *", "the minute “a”"),
    ("0 0 31 2 *", "never comes"), ("0 0 31 4,6,9,11 *", "never comes"), ("@reboot", "is none of"),
    ("1-2-3 * * * *", "is no range"), ("-1 * * * *", "the minute"), ("+1 * * * *", "the minute “+1”"),
    ("* * * * mon-", "the day of the week “”"), ("٣ * * * *", "the minute"),
  ])
  func `what is no expression is told with its field`(_ text: String, _ words: String) throws {
    let error = #expect(throws: TimeError.self) { try CronExpression(text) }
    #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
  }

  @Test(arguments: [
    ("90m", 5400), ("6h", 21_600), ("1d", 86_400), ("45 s", 45), ("2w", 1_209_600), ("0m", 0),
  ])
  func `a length of time is a number and a unit`(_ text: String, _ seconds: Int) throws {
    #expect(try TimeSpan(text).seconds == seconds)
    #expect(try TimeSpan(TimeSpan(text).text) == TimeSpan(text))
  }

  @Test(arguments: [
    "", "6", "h", "6x", "1h30m", "-1h", "1.5h", "400d", "99999999999999999999h", "9223372036854775807w",
  ])
  func `what is no length of time is refused`(_ text: String) {
    #expect(throws: TimeError.self) { try TimeSpan(text) }
  }

  /// systemd's calendar expressions that mean the same, where both know no change of clocks.
  @Test(
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/systemd-analyze")),
    arguments: [
      ("0 6 * * 1-5", "Mon..Fri *-*-* 06:00:00 UTC"), ("*/7 3,5 * * *", "*-*-* 03,05:00/7:00 UTC"),
      ("30 12 1,15 */3 *", "*-01/3-01,15 12:30:00 UTC"), ("0 0 29 2 *", "*-02-29 00:00:00 UTC"),
      ("59 23 31 * *", "*-*-31 23:59:00 UTC"), ("15 8-18/2 * * 0,6", "Sat,Sun *-*-* 08..18/2:15:00 UTC"),
    ])
  func `systemd finds the same times`(_ text: String, _ calendar: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/systemd-analyze")
    process.arguments = ["calendar", "--iterations=12", "--base-time=2024-01-30 10:00:00 UTC", calendar]
    process.environment = ["TZ": "UTC", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let times = output.split(separator: "\n").compactMap { line -> String? in
      // "    Next elapse: Wed 2024-01-31 06:00:00 UTC", "   Iter. #2: …"
      guard line.contains("Next elapse:") || line.contains("Iter") else { return nil }
      let words = line.split(separator: " ").map(String.init)
      guard words.count >= 3, let zone = words.last, zone == "UTC" else { return nil }
      return words[words.count - 3] + "T" + words[words.count - 2] + "Z"
    }
    try #require(times.count == 12, "\(output)")
    let cron = try CronExpression(text)
    var now = Self.moment("2024-01-30T10:00:00Z")
    for expected in times {
      now = try #require(cron.next(after: now, in: .gmt))
      #expect(Self.text(now) == expected)
    }
  }
}
