import Testing

@testable import Archive

@Suite struct RecordedTimeTests {
  @Test func `it is the inverse of what the system writes`() {
    // Every leap rule of the calendar lies between: 2000, 2100, 2400.
    for seconds in stride(from: 0, through: 253_402_300_799, by: 40_000_003) {
      #expect(RecordedTime(Timestamp.text(seconds))?.seconds == Int64(seconds))
    }
  }

  @Test(arguments: [
    ("2022-05-28T11:30:00+02:00", "2022-05-28T09:30:00Z"),
    ("2022-05-28T00:00:00-05:30", "2022-05-28T05:30:00Z"),
    ("2022-05-28t09:30:00z", "2022-05-28T09:30:00Z"), ("2022-05-28T09:30:00.500Z", "2022-05-28T09:30:00.5Z"),
    ("2022-05-28T09:30:00.000Z", "2022-05-28T09:30:00Z"), ("2016-12-31T23:59:60Z", "2017-01-01T00:00:00Z"),
  ])
  func `one moment has many names`(one: String, other: String) throws {
    let (left, right) = (try #require(RecordedTime(one)), try #require(RecordedTime(other)))
    #expect(left == right)
  }

  @Test func `moments stand in order, fractions too`() throws {
    let texts = [
      "0000-01-01T00:00:00Z", "0000-02-29T00:00:00Z", "0000-03-01T00:00:00Z", "1969-12-31T23:59:59Z",
      "1970-01-01T00:00:00Z", "1970-01-01T00:00:00.09Z", "1970-01-01T00:00:00.1Z", "1970-01-01T00:00:01Z",
    ]
    let times = try texts.map { try #require(RecordedTime($0)) }
    for (left, right) in zip(times, times.dropFirst()) { #expect(left < right) }
    #expect(times[1].seconds + 86_400 == times[2].seconds)
    #expect(RecordedTime(date: "1970-01-02")?.seconds == 86_400)
  }

  @Test(arguments: [
    "", "2022-05-28", "2022-05-28T09:30:00", "2022-05-28T09:30Z", "2022-13-01T00:00:00Z",
    "2022-02-29T00:00:00Z",
    "2022-05-28T24:00:00Z", "2022-05-28T09:60:00Z", "2022-05-28T09:30:61Z", "2022-05-28T09:30:00.Z",
    "2022-05-28T09:30:00+2:00", "2022-05-28T09:30:00+0200", "2022-05-28T09:30:00Zx", "yesterday",
    "2022-05-28T09:30:00+24:00", "２０22-05-28T09:30:00Z",
    "2022-05-28T09:30:00.\(String(repeating: "1", count: 100))Z",
  ])
  func `anything else is none`(text: String) { #expect(RecordedTime(text) == nil) }
}
