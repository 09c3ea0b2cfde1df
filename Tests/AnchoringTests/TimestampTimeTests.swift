import Foundation
import SwiftASN1
import Testing

@testable import Anchoring

@Suite struct TimestampTimeTests {
  @Test(arguments: [1970, 1999, 2000, 2024, 2026, 2100, 2400])
  func `the seconds of a moment are those of the calendar of Foundation`(_ year: Int) throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
    for month in 1...12 {
      for day in [1, 15, 28] {
        let parts = DateComponents(year: year, month: month, day: day, hour: 23, minute: 59, second: 58)
        let date = try #require(calendar.date(from: parts))
        let time = try GeneralizedTime(
          year: year, month: month, day: day, hours: 23, minutes: 59, seconds: 58, fractionalSeconds: 0)
        #expect(try TimestampInfo.seconds(time) == Int(date.timeIntervalSince1970))
      }
    }
  }
}
