import Archive
import Auditing
import Foundation
import Testing

@testable import Reporting

@Suite struct AuditReportTests {
  private func sample() throws -> AuditSample {
    try AuditSample(versions: [
      AuditSample.statement(AuditSample.tests, AuditSample.pipes, AuditSample.thanks),
      AuditSample.statement(
        AuditSample.tests, AuditSample.pipes.replacing("will", with: "may"), AuditSample.thanks),
      AuditSample.statement(AuditSample.tests, AuditSample.thanks),
    ])
  }

  /// Rows of RFC 4180 by the names of their columns.
  static func rows(_ csv: String) -> [[String: String]] {
    var table: [[String]] = [[]]
    var cell = ""
    var isQuoted = false
    for scalar in csv.unicodeScalars {
      switch scalar {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        table[table.count - 1].append(cell)
        cell = ""
      case "\r" where !isQuoted: break
      case "\n" where !isQuoted:
        table[table.count - 1].append(cell)
        cell = ""
        table.append([])
      default: cell.unicodeScalars.append(scalar)
      }
    }
    table.removeLast()
    return table.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(table[0], $0)) }
  }

  @Test func `CSV has a row for every demand and snapshot, with stable columns`() throws {
    let csv = try sample().report("letter", "statement").csv()
    #expect(
      csv.hasPrefix(
        "demands,demand,quote,snapshot,recorded,disposition,probability,absent,passage,previous,mark,cause,grave,kinds,tags,old,new,reviewers,reviewDispositions,reviewVerdicts,reviewsMade,reviewStandings,reviewNotes,reviews,warnings\r\n"
      ))
    let rows = Self.rows(csv)
    #expect(rows.count == 6)
    #expect(
      rows.map { $0["snapshot"] } == [
        "statement@1", "statement@2", "statement@3", "statement@1", "statement@2", "statement@3",
      ])
    let weakened = rows[4]
    #expect(weakened["cause"] == "text" && weakened["grave"] == "true")
    #expect(weakened["tags"] == "modality weakened")
    #expect(weakened["old"] == AuditSample.pipes)
    #expect(rows[0]["mark"] == "" && rows[0]["previous"] == "")
  }

  @Test func `CSV of a history has a row for every entry of the log`() throws {
    let sample = try sample()
    try sample.look(.failed, at: AuditSample.day(4))
    let csv = try sample.report("statement").csv()
    #expect(csv.hasPrefix("recorded,snapshot,event,change,bytes,sha256,source,entry,result,"))
    let rows = Self.rows(csv)
    #expect(rows.map { $0["event"] } == ["snapshot", "snapshot", "snapshot", "check"])
    #expect(rows.map { $0["nature"] } == ["", "content", "content", ""])
    #expect(rows[1]["changedAfter"] == AuditSample.day(0) && rows[1]["changedBefore"] == AuditSample.day(1))
    #expect(rows[1]["tags"]?.contains("weakened=1") == true && rows[1]["edited"] == "1")
    #expect(rows[0]["stoodSeconds"] == "86400")
    #expect(rows[3]["result"] == "failed")
    // Several sources make one table.
    let all = try AuditReport.make(ids: [], archive: sample.archive).csv()
    #expect(
      Self.rows(all).map { $0["source"] } == ["letter", "statement", "statement", "statement", "statement"])
  }

  @Test func `JSON names causes, chains and what stood between`() throws {
    let sample = try sample()
    let text = try sample.report("letter", "statement").json()
    let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(object["schema"] as? String == "audit/1")
    let changes = ["flips", "rewordings"].flatMap { object[$0] as? [[String: Any]] ?? [] }
    let first = try #require(changes.first { $0["snapshot"] as? String == "statement@2" })
    #expect(first["previous"] as? String == "statement@1" && first["cause"] as? String == "text")
    let passages = try #require(object["passages"] as? [[String: Any]])
    let steps = passages.compactMap { $0["steps"] as? [[String: Any]] }.first {
      $0.first?["fate"] as? [String] == ["edited"]
    }
    #expect(steps?.map { $0["fate"] as? [String] } == [["edited"], ["deleted"]])
    let history = try sample.report("statement").json()
    #expect(history.contains("\"technical\" : false"))
    #expect(history.contains("\"firstSeen\" : \"2024-01-02T12:00:00Z\""))
    #expect(history.contains("\"seconds\" : 86400"))
    #expect(history.contains("\"origin\" : \"example.org/audit\""))
  }

  @Test func `text tells the way of a passage`() throws {
    let text = try sample().report("letter", "statement").text(TerminalStyle(width: 160))
    #expect(text.contains("2 cited at @1 “\(AuditSample.pipes)”: @2 edited (modality, weakened)"), "\(text)")
    #expect(text.contains("@3 deleted"))
  }

  @Test func `many columns stand as signs below each other`() throws {
    let texts = (0..<40).map {
      AuditSample.statement(AuditSample.tests, AuditSample.pipes, "Number \($0) of these notes is here.")
    }
    let text = try AuditSample(versions: texts).report("letter", "statement").text(TerminalStyle(width: 80))
    #expect(text.split(separator: "\n").allSatisfy { TextLayout.width(String($0)) <= 80 })
    #expect(text.contains("@40"))
  }

  @Test(
    arguments: [
      (0, "0 s"), (59, "59 s"), (60, "1 min"), (3661, "1 h 1 min"), (86_400, "1 day"), (86_401, "1 day"),
      (187_200, "2 days 4 h"),
    ] as [(Int64, String)])
  func `lengths of time in two units`(seconds: Int64, words: String) {
    #expect(AuditPhrases.duration(seconds) == words)
  }
}
