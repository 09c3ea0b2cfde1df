import Archive
import Capture
import Fetching
import Foundation
import Reporting
import Synchronization
import TransparencyLog

/// Asks for sources over the web on behalf of a command, and prints a line for each.
struct WebRun {
  let archive: ArchiveOptions
  let options: WebOptions
  let choice: ReadingChoice

  /// How many sources gave what.
  struct Tally: Sendable {
    var new = 0
    var unchanged = 0
    var technical = 0
    var blocked = 0
    var gone = 0
    var failed = 0

    var isWhole: Bool { blocked + gone + failed == 0 }

    var line: String {
      let parts = [
        (new, "new"), (unchanged, "unchanged"), (technical, "with other bytes and the same content"),
        (blocked, "blocked"),
        (gone, "gone"), (failed, "failed"),
      ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
      return "\(new + unchanged + technical + blocked + gone + failed) asked: "
        + parts.joined(separator: ", ")
    }

    mutating func count(_ kind: WebOutcome.Kind) {
      switch kind {
      case .snapshot: new += 1
      case .look(.unchanged): unchanged += 1
      case .look(.technical): technical += 1
      case .look(.blocked): blocked += 1
      case .look(.gone): gone += 1
      case .look(.failed): failed += 1
      }
    }
  }

  /// Runs to the end, blocking the calling thread: the main thread of a command.
  ///
  /// - Throws: `Failure` for the last source that could not be had; those before it were told.
  func run(_ requests: [WebTarget]) throws {
    try options.check()
    let fetcher = try Fetcher(policy: options.policy)
    defer { fetcher.close() }
    let capture = WebCapture(
      archivePath: archive.path, folders: archive.folders, fetcher: fetcher, options: options.options(choice))
    let printer = Printer(total: requests.count, keepsOutcomes: options.follow)
    defer { printer.end() }
    let requests = requests.map { options.asked($0) }
    try AsyncWork.wait { try await capture.run(requests) { printer.take($0, $1) } }
    if options.follow {
      let linked = try capture.linked(from: printer.outcomes, .all) {
        Failure.warn(Failure(message: $0, code: 0))
      }.map { options.asked($0) }
      printer.add(linked.count)
      try AsyncWork.wait { try await capture.run(linked) { printer.take($0, $1) } }
    }
    if let failure = printer.failure { throw failure }
  }

  /// Prints what came of each source as it is recorded.
  private final class Printer: Sendable {
    private struct State {
      var tally = Tally()
      var failure: Failure?
      var total: Int
      /// Kept only where they are asked for: of ten thousand sources they take space.
      var outcomes: [WebOutcome] = []
    }

    private let state: Mutex<State>
    private let keepsOutcomes: Bool
    private let progress = ProgressLine.onTerminal()

    init(total: Int, keepsOutcomes: Bool) {
      state = Mutex(State(total: total))
      self.keepsOutcomes = keepsOutcomes
    }

    /// So many more are asked.
    func add(_ count: Int) { state.withLock { $0.total += count } }

    var outcomes: [WebOutcome] { state.withLock { $0.outcomes } }

    var failure: Failure? { state.withLock { $0.failure } }

    func take(_ request: WebTarget, _ result: Result<WebOutcome, any Error>) {
      progress?.erase()
      let described: (line: String?, failure: Failure?)
      var kind = WebOutcome.Kind.look(.failed)
      switch result {
      case .success(let outcome):
        kind = outcome.kind
        if keepsOutcomes { state.withLock { $0.outcomes.append(outcome) } }
        described = (SnapshotWords.line(outcome), SnapshotWords.failure(outcome))
      case .failure(let error):
        described = (
          nil,
          TakeSnapshot.refused(error) ?? Failure.describe(error)
            ?? Failure(message: "\(request.id): \(error)", code: Failure.inputOutput)
        )
      }
      let earlier = state.withLock { state in
        state.tally.count(kind)
        guard let failure = described.failure else { return Failure?.none }
        defer { state.failure = failure }
        return state.failure
      }
      if let earlier { Failure.warn(earlier) }
      if let line = described.line { try? Output.write(Array((line + "\n").utf8), to: nil) }
      progress?.show(state.withLock { "\($0.tally.new + $0.tally.unchanged) of \($0.total)" })
    }

    func end() {
      progress?.erase()
      let (total, line) = state.withLock { ($0.total, $0.tally.line) }
      if total > 1 { Output.writeError(line + "\n") }
    }
  }
}

/// What a capture did, in words for a terminal.
enum SnapshotWords {
  static func line(_ record: CaptureRecord) -> String {
    switch record.outcome {
    case .snapshot(let snapshot): new(snapshot) + described(record.description)
    case .unchanged(let snapshot):
      "\(snapshot.reference)  unchanged; the look was recorded" + described(record.description)
    }
  }

  /// The line of a source that was seen, changed or not; nil where it could not be had.
  static func line(_ outcome: WebOutcome) -> String? {
    let reference = outcome.snapshot?.reference ?? outcome.id
    switch outcome.kind {
    case .snapshot: return outcome.snapshot.map { new($0) + described(outcome.description) }
    case .look(.unchanged):
      return "\(reference)  unchanged; the look was recorded" + described(outcome.description)
    case .look(.technical):
      return "\(reference)  other bytes, the same content (\(outcome.reason ?? "")); the look was recorded"
        + described(outcome.description)
    case .look(.blocked), .look(.gone), .look(.failed): return nil
    }
  }

  /// Why a source could not be had; nil where it was seen.
  static func failure(_ outcome: WebOutcome) -> Failure? {
    let what: String
    switch outcome.kind {
    case .snapshot, .look(.unchanged), .look(.technical): return nil
    case .look(.blocked): what = "blocked"
    case .look(.gone): what = "gone"
    case .look(.failed): what = "not seen"
    }
    let end = outcome.isRecorded ? "the look was recorded" : "nothing was recorded"
    let last = outcome.snapshot.map { "; \($0.reference) stands" } ?? ""
    return Failure(
      message:
        "\(outcome.id): \(what): \(outcome.url): \(outcome.reason ?? "no reason was given"); \(end)\(last)",
      code: Failure.unavailable)
  }

  private static func new(_ snapshot: Snapshot) -> String {
    "\(snapshot.reference)  \(snapshot.mediaType)  \(snapshot.bytes) bytes  sha256 \(snapshot.sha256.hex)"
      + (snapshot.retrieval?.browser.map { "\n\(snapshot.source)  rendered by " + TerminalStyle.harmless($0) }
        ?? "")
  }

  private static func described(_ description: SourceEvent?) -> String {
    guard let source = description else { return "" }
    let parts = [
      "role " + source.roles.map(\.rawValue).joined(separator: ", "),
      source.published.map { "published \($0)" },
      source.title.map { "“\($0)”" },
    ].compactMap(\.self)
    return "\n" + TerminalStyle.harmless("\(source.id)  described: " + parts.joined(separator: ", "))
  }
}
