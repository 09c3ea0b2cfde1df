import Foundation
import Moments
import Testing

@Suite struct HTTPDateTests {
  /// 784,111,777 is the date of RFC 9110 section 5.6.7; its year of two digits is read in 2000, 2044 and 2045.
  @Test(
    arguments: [
      ("Tue, 20 Jun 2000 18:02:59 GMT", 961_524_179), ("Sun, 06 Nov 1994 08:49:37 GMT", 784_111_777),
      ("Sun, 6 Nov 1994 08:49:37 GMT", 784_111_777), ("sun, 06 nov 1994 08:49:37 GMT", 784_111_777),
      ("Sunday, 06-Nov-94 08:49:37 GMT", 784_111_777), ("Sun Nov  6 08:49:37 1994", 784_111_777),
      ("Sun, 06 Nov 1994 08:49:37 +0100", nil), ("Sun, 31 Feb 1994 08:49:37 GMT", nil),
      ("Sun, 06 Nov 1994 24:49:37 GMT", nil), ("Sun, 06 Nov 1994", nil),
      ("Sun, 99 Nov 1994 08:49:37 GMT", nil),
      ("", nil), ("1 2 3 4 5", nil), ("Sun, 06 Nov 994 08:49:37 GMT", nil),
      ("Sun, 06 Nov 1994 8:49:37 GMT", nil),
    ] as [(String, Int?)])
  func `dates are read in the three forms`(text: String, seconds: Int?) {
    #expect(HTTPDate.seconds(text, now: 961_524_179) == seconds)
  }

  @Test(arguments: [(2000, 1994), (2044, 2094), (2043, 1994), (2094, 2094)])
  func `a year of two digits is the nearest that is not fifty years ahead`(_ now: Int, _ year: Int) throws {
    let seconds = try #require(CivilDay(year: now, month: 6, day: 1)).number * 86_400
    let found = try #require(HTTPDate.seconds("Sunday, 06-Nov-94 08:49:37 GMT", now: seconds))
    #expect(CivilDay(found / 86_400).year == year)
  }

  @Test func `what is written is read as the same`() {
    for seconds in (0..<2000).map({ $0 * 4_000_037 }) {
      #expect(HTTPDate.seconds(HTTPDate.text(seconds)) == seconds)
    }
    #expect(HTTPDate.text(784_111_777) == "Sun, 06 Nov 1994 08:49:37 GMT")
    #expect(HTTPDate.text(784_111_777, zone: "+0000") == "Sun, 06 Nov 1994 08:49:37 +0000")
  }
}
