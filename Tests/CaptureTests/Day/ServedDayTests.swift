import Archive
import Fetching
import Revisions
import Synchronization
import TestArchives
import Testing
import Verification
import WebServer

@testable import Capture

/// The simulated day through a real server, the fetcher and an archive: every look is recorded as what the site knows that it was.
@Suite struct ServedDayTests {
  private static func look(_ archive: WebCaptureTests.Place, _ targets: [WebTarget]) async throws
    -> [String: WebOutcome]
  {
    var policy = FetchPolicy.loopback
    // What asks for patience is an answer here: the next hour comes at once.
    policy.longestRetryAfter = .zero
    let fetcher = try Fetcher(policy: policy)
    defer { fetcher.close() }
    let capture = WebCapture(archivePath: archive.path, folders: archive.folders, fetcher: fetcher)
    let found = Mutex<[String: WebOutcome]>([:])
    try await capture.run(targets) { target, result in
      found.withLock { $0[target.id] = try? result.get() }
    }
    return found.withLock { $0 }
  }

  @Test func `every look of a day is what the site knows that it was`() async throws {
    let kept = try TestArchive(keepsPassages: false)
    defer { withExtendedLifetime(kept) {} }
    let archive = WebCaptureTests.Place(kept)
    let site = SimulatedSite(seed: 7, pages: 10)
    let paths = Dictionary(uniqueKeysWithValues: (0..<site.pages).map { (site.path(of: $0), $0) })
    let clock = Mutex(0)
    let counted = Mutex<[String: Int]>([:])
    try await WebServer.during(handler: { request in
      guard let page = paths[request.path] else { return .text(404, "none") }
      let answer = site.answer(page: page, hour: clock.withLock { $0 })
      return WebResponse(
        status: answer.status, headers: answer.fields.map { WebField($0.name, $0.value) },
        body: Array(answer.body.utf8))
    }) { address async throws in
      let targets = (0..<site.pages).map {
        WebTarget(id: "page-\($0)", url: "http://\(address)\(site.path(of: $0))")
      }
      // The edits of each page's last version.
      var known: [Int: Int] = [:]
      for hour in 0..<SimulatedSite.hours {
        clock.withLock { $0 = hour }
        let outcomes = try await Self.look(archive, targets)
        for page in 0..<site.pages {
          let outcome = try #require(outcomes["page-\(page)"])
          let place: Comment = "page \(page), hour \(hour): \(outcome.kind), \(outcome.reason ?? "")"
          switch site.answer(page: page, hour: hour).truth {
          case .document(let edits):
            if known[page].map({ edits > $0 }) ?? true {
              #expect(outcome.kind == .snapshot, place)
              counted.withLock { $0["new", default: 0] += 1 }
            } else {
              #expect([.look(.unchanged), .look(.technical)].contains(outcome.kind), place)
              counted.withLock { $0["same", default: 0] += 1 }
            }
            if known.updateValue(edits, forKey: page) == nil {
              _ = try Archive.setRules(
                site.rules(of: page), of: "page-\(page)", at: archive.path, folders: archive.folders)
            }
          case .stale:
            #expect(outcome.kind == .look(.failed), place)
            counted.withLock { $0["stale", default: 0] += 1 }
          case .blocked:
            #expect([.look(.blocked), .look(.failed), .look(.gone)].contains(outcome.kind), place)
            counted.withLock { $0["blocked", default: 0] += 1 }
          }
        }
      }
    }
    let counts = counted.withLock { $0 }
    // The day had some of each, or it would show nothing.
    #expect(counts["new", default: 0] > site.pages && counts["stale", default: 0] > 0, "\(counts)")
    #expect(counts["blocked", default: 0] > 5, "\(counts)")
    #expect(Verifier(root: archive.path).run().findings.isEmpty)
  }
}
