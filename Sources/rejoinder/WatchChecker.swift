import Archive
import Capture
import Fetching
import Synchronization
import Watching

/// What `watch` looks with: captures over the web, over one fetcher, so that connections and politeness last from look to look.
struct WatchChecker: SourceChecker {
  private let capture: WebCapture
  private let archive: ArchiveOptions
  private let web: WebOptions
  private let file: WatchFile
  /// What was told of links that are not followed: once is enough for each.
  private let remarks = Remarks()

  /// - Throws: `FetchFailure` where nothing can be asked at all.
  init(_ archive: ArchiveOptions, _ web: WebOptions, _ file: WatchFile) throws {
    self.archive = archive
    self.web = web
    self.file = file
    capture = WebCapture(
      archivePath: archive.path, folders: archive.folders, fetcher: try Fetcher(policy: web.policy),
      options: web.options(ReadingChoice()))
  }

  func check(_ ids: [String]) async -> [WatchOutcome] {
    do {
      let (file, remarks) = (file, remarks)
      let catalog = try archive.resolver().archive().catalog
      var targets: [WebTarget] = []
      var outcomes: [WatchOutcome] = []
      for id in ids {
        if let url = try catalog.knownSource(id)?.url {
          targets.append(web.asked(WebTarget(id: id, url: url)))
        } else {
          outcomes.append(WatchOutcome(source: id, kind: .failed, detail: "it has no address"))
        }
      }
      let found = Mutex((outcomes: outcomes, seen: [WebOutcome]()))
      func take(_ target: WebTarget, _ result: Result<WebOutcome, any Error>) {
        found.withLock {
          $0.outcomes.append(Self.outcome(target, result))
          if web.follow, case .success(let outcome) = result { $0.seen.append(outcome) }
        }
      }
      try await capture.run(targets, each: take)
      if web.follow {
        let hasSchedule: @Sendable (String) -> Bool = { file.schedule(of: $0) != nil }
        let linked = try capture.linked(
          from: found.withLock { $0.seen }, .unscheduled(hasSchedule: hasSchedule)
        ) { remarks.tell($0) }
        try await capture.run(linked.map { web.asked($0) }, each: take)
      }
      return found.withLock { $0.outcomes }
    } catch {
      let words = Failure.describe(error)?.message ?? "\(error)"
      return ids.map { WatchOutcome(source: $0, kind: .failed, detail: words) }
    }
  }

  private final class Remarks: Sendable {
    private let told = Mutex<Set<String>>([])

    func tell(_ remark: String) {
      guard told.withLock({ $0.insert(remark).inserted }) else { return }
      Failure.warn(Failure(message: remark, code: 0))
    }
  }

  private static func outcome(_ target: WebTarget, _ result: Result<WebOutcome, any Error>) -> WatchOutcome {
    switch result {
    case .success(let outcome):
      WatchOutcome(
        source: target.id, kind: kind(outcome.kind), detail: outcome.reason ?? outcome.snapshot?.reference)
    case .failure(let error):
      WatchOutcome(source: target.id, kind: .failed, detail: Failure.describe(error)?.message ?? "\(error)")
    }
  }

  private static func kind(_ kind: WebOutcome.Kind) -> WatchOutcome.Kind {
    switch kind {
    case .snapshot: .snapshot
    case .look(.unchanged): .unchanged
    case .look(.technical): .technical
    case .look(.blocked): .blocked
    case .look(.gone): .gone
    case .look(.failed): .failed
    }
  }
}
