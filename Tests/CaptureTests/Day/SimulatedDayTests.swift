import Documents
import Revisions
import TestArchives
import Testing

@testable import Capture

/// A day of hourly checks: quality, age, sameness under the page's rules.
@Suite struct SimulatedDayTests {
  @Test(arguments: [1, 2] as [UInt64])
  func `a day of checks raises no false alarm and misses no edit`(_ seed: UInt64) throws {
    let site = SimulatedSite(seed: seed, pages: 6)
    let figures = try SimulatedWatch.day(site)
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

  @Test(
    arguments: [
      // Ages alone: an answer of now, one from before the last came, one from after it, within the slack, both from caches.
      ([nil, 0, 7200], [nil, 0, 0], false), ([nil, 5000, 7200], [nil, 0, 3600], true),
      ([nil, 3000, 7200], [nil, 0, 3600], false), ([nil, 130, 7200], [nil, 0, 7180], false),
      ([nil, 5000, 7200], [nil, 2000, 3600], false), ([nil, -5, 7200], [nil, 0, 7200], false),
      // What was said to be made in the future, or to be older than a year, says nothing.
      ([9000, 0, 7200], [3_000_000_000, 0, 3600], false), ([nil, .max, 7200], [nil, 0, 3600], false),
      // The site's clock, which is hours or a day behind ours: compared with itself.
      ([-50_000, 0, 7200], [-53_600, 0, 3600], false), ([-53_600, 0, 7200], [-50_000, 0, 3600], true),
      ([-79_200, 0, 7200], [-82_800, 0, 3600], false), ([-82_800, 0, 7200], [-79_200, 0, 3600], true),
      ([-90_100, 0, 7200], [-90_000, 0, 3600], false), ([-90_000, 0, 7200], [nil, 0, 3600], false),
    ] as [([Int?], [Int?], Bool)])
  func `an answer made before the last version was is an old copy`(
    _ answer: [Int?], _ last: [Int?], _ isStale: Bool
  ) {
    func moments(_ numbers: [Int?]) -> StaleCopy.Moments {
      StaleCopy.Moments(made: numbers[0], age: numbers[1], came: numbers[2] ?? 0)
    }
    #expect((StaleCopy.reason(moments(answer), last: moments(last)) != nil) == isStale)
  }
}
