import Documents
import Foundation
import HTTPTransfer
import Revisions
import TestArchives
import Testing

@testable import Capture

/// A day of hourly checks: quality, age, sameness under the page's rules.
@Suite struct SimulatedDayTests {
  /// What a day came to.
  private struct Figures: CustomStringConvertible {
    var checks = 0
    var edits = 0
    /// An answer that was taken for a new version without an edit.
    var falseAlarms: [String] = []
    /// An edit that the first answer with it did not bring to light.
    var missed: [String] = []
    /// A document that was taken for a wall, which only delays what is seen.
    var mistaken: [String] = []
    var walls = 0
    var stale = 0
    var technical = 0

    var description: String {
      "\(checks) checks, \(edits) edits that were shown, \(walls) walls, \(stale) old copies, \(technical) with other bytes and the same content: "
        + "\(falseAlarms.count) false alarms, \(missed.count) missed edits, \(mistaken.count) documents taken for walls"
    }
  }

  private struct Last {
    let side: SameContent.Side
    let seen: Int
    let age: Int
    var edits: Int
  }

  private func day(_ site: SimulatedSite) throws -> Figures {
    var figures = Figures()
    for page in 0..<site.pages {
      let rules = try IgnoreRules(texts: site.rules(of: page))
      let url = "https://tarn.example" + site.path(of: page)
      var last: Last?
      for hour in 0..<SimulatedSite.hours {
        figures.checks += 1
        let answer = site.answer(page: page, hour: hour)
        let place = "seed \(site.seed) page \(page) hour \(hour)"
        let bytes = Array(answer.body.utf8)
        let document = try? DocumentReaders.read(bytes)
        let quality = PageQuality.judge(
          PageAnswer(
            status: answer.status, fields: answer.fields.map { HTTPField($0.name, $0.value) }, url: url,
            bytes: bytes, document: document), previous: last?.side.document)
        guard quality.verdict == .ok, let document else {
          figures.walls += 1
          if answer.truth != .blocked { figures.mistaken.append("\(place): \(quality.line)") }
          continue
        }
        let now = SimulatedSite.start + hour * 3600 + page
        let side = SameContent.Side(bytes: bytes, document: document)
        let edits = if case .document(let edits) = answer.truth { edits } else { -1 }
        guard let known = last else {
          if edits < 0 {
            figures.falseAlarms.append(
              "\(place): first version is \(answer.truth): \(answer.body.prefix(300))")
          }
          last = Last(side: side, seen: now, age: answer.age, edits: edits)
          continue
        }
        if StaleCopy.reason(
          date: answer.made, age: answer.age, now: now, seen: known.seen, seenAge: known.age) != nil
        {
          figures.stale += 1
          if answer.truth != .stale { figures.mistaken.append("\(place): taken for an old copy") }
          continue
        }
        let verdict = try SameContent.compare(new: side, hasOldBytes: false, rules: rules) { known.side }
        switch verdict {
        case .sameBytes, .sameContent:
          if verdict != .sameBytes { figures.technical += 1 }
          if edits > known.edits { figures.missed.append("\(place): \(verdict)") }
          if edits >= 0 { last = Last(side: known.side, seen: now, age: answer.age, edits: edits) }
        case .changed, .nothingSelected:
          if edits > known.edits {
            figures.edits += 1
          } else {
            figures.falseAlarms.append("\(place): \(verdict)")
          }
          last = Last(side: side, seen: now, age: answer.age, edits: max(edits, known.edits))
        }
      }
    }
    return figures
  }

  private static let isLong = ProcessInfo.processInfo.environment["REJOINDER_LONG_TESTS"] == "1"

  @Test(arguments: isLong ? Array(100...104) : [1] as [UInt64])
  func `a day of checks raises no false alarm and misses no edit`(_ seed: UInt64) throws {
    let site = SimulatedSite(seed: seed, pages: Self.isLong ? 50 : 8)
    let figures = try day(site)
    print("day of seed \(seed): \(figures)")
    #expect(figures.falseAlarms == [])
    #expect(figures.missed == [])
    #expect(figures.mistaken == [])
    #expect(figures.edits > 0 && figures.walls > 0 && figures.technical > 0)
  }

  @Test func `without rules the same day is full of false alarms`() throws {
    let site = SimulatedSite(seed: 1, pages: 2)
    var changes = 0
    for page in 0..<2 {
      let sides = try (0..<SimulatedSite.hours).map { site.answer(page: page, hour: $0) }.filter {
        $0.truth == .document(edits: 0)
      }
      .map {
        SameContent.Side(bytes: Array($0.body.utf8), document: try HTMLReader().read(Array($0.body.utf8)))
      }
      for (old, new) in zip(sides, sides.dropFirst()) {
        if try !SameContent.compare(new: new, hasOldBytes: false, rules: .none, old: { old }).isSame {
          changes += 1
        }
      }
    }
    #expect(changes > 10)
  }

  @Test(arguments: [
    (0, 0, 7200, 0, false), (0, 5000, 7200, 3600, true), (0, 3000, 7200, 3600, false),
    (2000, 0, 7200, 3600, true), (7190, 0, 7200, 3600, false),
    (7200, 90, 7200, 7150, false), (9000, 0, 7200, 3600, false), (0, -5, 7200, 7200, true),
  ])
  func `an answer made before the last version was seen is an old copy`(
    _ date: Int, _ age: Int, _ now: Int, _ seen: Int, _ isStale: Bool
  ) {
    // A date of 0 stands for none.
    let reason = StaleCopy.reason(date: date == 0 && age != -5 ? nil : date, age: age, now: now, seen: seen)
    #expect((reason != nil) == isStale)
  }
}
