import Foundation
import HTTPTransfer
import Synchronization
import Testing
import TransparencyLog
import WebServer

/// `watch` over many sources, killed at random times; what it told, what the log holds and what was delivered must agree with what a
/// server gave out.
@Suite struct WatchKilledTests {
  /// A site that edits its pages as it likes, and takes notices; it remembers everything.
  private final class Site: Sendable {
    private struct State {
      var versions: [String: Int] = [:]
      /// The number of the version by the hash of its bytes, for each page.
      var served: [String: [String: Int]] = [:]
      var asked: [String: Int] = [:]
      var notices: [(id: String, entry: Int, source: String)] = []
      var isFrozen = false
      var isMistaken = false
    }

    private let state = Mutex(State())

    func answer(_ request: WebRequest) async -> WebResponse {
      if request.path == "/hook" { return take(request.body) }
      guard request.path.hasPrefix("/p/") else { return .text(404, "none") }
      let page = String(request.path.dropFirst(3))
      let isFrozen = state.withLock { $0.isFrozen }
      if !isFrozen { try? await Task.sleep(for: .milliseconds(Int.random(in: 0...400))) }
      return state.withLock { state in
        if !state.isFrozen, Int.random(in: 0..<10) < 4 || state.versions[page] == nil {
          state.versions[page, default: 0] += 1
        }
        let version = state.versions[page, default: 1]
        let rest = (1...6).map { "<p>The council of the valley keeps paragraph \($0) of its answer.</p>" }
        let body = Array(
          "<!DOCTYPE html><title>The answer</title><main><h1>The answer</h1><p>Edition \(version) of page \(page).</p>\(rest.joined())</main>"
            .utf8)
        state.served[page, default: [:]][Digest.sha256(body).hex] = version
        state.asked[page, default: 0] += 1
        return WebResponse(
          status: 200, headers: [WebField("Content-Type", "text/html; charset=utf-8")], body: body)
      }
    }

    private func take(_ body: [UInt8]) -> WebResponse {
      let object = try? JSONSerialization.jsonObject(with: Data(body)) as? [String: Any]
      state.withLock { state in
        if let id = object?["id"] as? String, let entry = object?["entry"] as? Int,
          let source = object?["source"] as? [String: Any], let name = source["id"] as? String
        {
          state.notices.append((id, entry, name))
        } else {
          state.isMistaken = true
        }
      }
      return WebResponse(status: 200)
    }

    func freeze() { state.withLock { $0.isFrozen = true } }
    func served(_ page: String) -> [String: Int] { state.withLock { $0.served[page] ?? [:] } }
    func asked(_ page: String) -> Int { state.withLock { $0.asked[page] ?? 0 } }
    var notices: [(id: String, entry: Int, source: String)] { state.withLock { $0.notices } }
    var isMistaken: Bool { state.withLock { $0.isMistaken } }
  }

  /// What the log holds of a source, in its order.
  private static func events(_ program: Program, _ source: String) throws -> [[String: Any]] {
    let log = try program.run("log", source, "--format", "json").output
    let object = try JSONSerialization.jsonObject(with: Data(log.utf8)) as? [String: Any]
    return object?["rows"] as? [[String: Any]] ?? []
  }

  private static let rounds =
    ProcessInfo.processInfo.environment["REJOINDER_LONG_TESTS"] == "1" ? 100 : 10
  private static let sources = 50

  /// The program with its clock put forward, so that every source is due at each start.
  private static func later(_ round: Int, _ arguments: String) -> String {
    "export LATER=\(round * 130) LD_PRELOAD=\(Program.products)/libLaterClock.so; exec rejoinder \(arguments)"
  }

  @Test func `killed at random times, watch loses nothing that it told and records nothing twice`()
    async throws
  {
    let site = Site()
    try await WebServer.during(handler: { await site.answer($0) }) { address in
      try await OwnThread.run { () throws in
        let program = try Program()
        _ = try program.run("init")
        let pages = (1...Self.sources).map { "\($0)" }
        try program.write("list", pages.map { "page-\($0) http://\(address)/p/\($0)\n" }.joined())
        let first = try program.run(
          "snapshot", "--list", "list", "--allow-private", "--ignore-robots", "--timeout", "600")
        #expect(first.code == 0, "\(first.error)")
        try program.write(
          "watch.json",
          """
          {"schema": "watch/1", "schedules": [{"sources": "*", "every": "1m"}],
           "notices": {"deliveries": {"desk": {"webhook": "http://\(address)/hook"}},
            "rules": [{"name": "changes", "kinds": ["change"], "deliver": ["desk"]}]}}
          """)
        _ = try program.run("notices")
        let web = "--allow-private --ignore-robots --timeout 600"
        var kills = 0
        for round in 1...Self.rounds {
          let line = Self.later(round, "watch \(web) >> told.txt 2>> trouble.txt")
          let running = try program.start(line, name: "watch")
          usleep(UInt32.random(in: 50_000...2_500_000))
          if running.kill() { kills += 1 }
          if round.isMultiple(of: 10) { #expect(try program.run("verify").code == 0) }
        }
        #expect(kills == Self.rounds)
        let told = try String(contentsOfFile: program.folder + "/told.txt", encoding: .utf8)
        let trouble = try String(contentsOfFile: program.folder + "/trouble.txt", encoding: .utf8)
        #expect(!trouble.contains("rror"), "\(trouble.suffix(500))")
        site.freeze()
        let last = try program.shell(Self.later(Self.rounds + 1, "watch --once \(web)"))
        #expect(last.code == 0, "\(last.error)")
        let sent = try program.shell(Self.later(Self.rounds + 1, "notices send --all"))
        #expect(sent.code == 0, "\(sent.error)")
        #expect(try program.run("verify").code == 0)
        try Self.check(program, site, pages, told: told, kills: kills)
      }
    }
  }

  private static func check(_ program: Program, _ site: Site, _ pages: [String], told: String, kills: Int)
    throws
  {
    var changes: [Int: String] = [:]
    var latest: [String: Int] = [:]
    var looks = 0
    for page in pages {
      let events = try events(program, "page-\(page)")
      looks += events.count
      // Each event is of an answer of its own.
      #expect(events.count <= site.asked(page), "page \(page): \(events.count) of \(site.asked(page))")
      let snapshots = events.filter { $0["event"] as? String == "snapshot" }
      let served = site.served(page)
      let versions = snapshots.map { served[$0["sha256"] as? String ?? ""] ?? -1 }
      #expect(!versions.contains(-1), "page \(page): something was stored that was never sent")
      #expect(zip(versions, versions.dropFirst()).allSatisfy { $0 < $1 }, "page \(page): \(versions)")
      #expect(versions.last == served.values.max(), "page \(page): the last edit was not seen")
      latest["page-\(page)"] = snapshots.count
      for snapshot in snapshots.dropFirst() {
        changes[snapshot["entry"] as? Int ?? -1] = "page-\(page)"
      }
    }
    // What was told stands.
    for match in told.matches(of: /(page-[0-9]+)@([0-9]+)/) {
      #expect(latest[String(match.1), default: 0] >= Int(match.2) ?? .max)
    }
    // Each change has one notice, delivered once or, where it was killed in between, again.
    #expect(!site.isMistaken)
    let delivered = Dictionary(grouping: site.notices, by: \.id)
    #expect(Set(delivered.values.compactMap { $0.first?.entry }) == Set(changes.keys))
    #expect(delivered.count == changes.count)
    for (id, copies) in delivered {
      #expect(copies.allSatisfy { changes[$0.entry] == $0.source }, "\(id)")
    }
    let repeated = site.notices.count - delivered.count
    #expect(repeated <= kills)
    print(
      "killed \(kills) times: \(looks) looks recorded, \(changes.count) changes, \(site.notices.count) deliveries of which \(repeated) repeated"
    )
  }
}
