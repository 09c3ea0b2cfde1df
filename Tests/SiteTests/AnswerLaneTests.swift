import Dispatch
import Testing
import WebServer

@testable import Site

/// Work that may wait, and no more of it than may.
@Suite struct AnswerLaneTests {
  @Test func `what is one too many is sent away at once, and the rest is done one by one`() async {
    let lane = AnswerLane("test", atOnce: 1, most: 2)
    let gate = DispatchSemaphore(value: 0)
    async let first = lane.run {
      gate.wait()
      return 1
    }
    async let second = lane.run {
      gate.wait()
      return 2
    }
    while lane.waiting < 2 { await Task.yield() }
    #expect(await lane.run { 3 } == nil)
    gate.signal()
    gate.signal()
    #expect(await first == 1)
    #expect(await second == 2)
    #expect(lane.waiting == 0)
    #expect(await lane.run { 4 } == 4)
  }

  @Test func `who is sent away is told when to come again`() {
    let answer = ErrorPage.response(
      SiteError.tooMany("many are signing in", seconds: 10), for: SiteTests.request("/sign-in"))
    #expect(answer.status == 429)
    #expect(answer.headers.contains(WebField("Retry-After", "10")))
  }
}
