import Archive
import ArgumentParser
import Foundation
import Capture
import Glibc
import Notices
import Reporting
import TransparencyLog
import Watching

struct WatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: "Look at sources when they are due, record what is found, and tell who wants to know.",
    discussion: """
      Example: rejoinder watch --once
      Without a watch file every source with an address is looked at once a day. Runs until SIGTERM or Control-C and then finishes what is \
      under way; a second one stops it at once. Schedules and notices: docs/watch.md.
      """)

  @Flag(help: "Do what is due and end: for cron.")
  var once = false

  @Flag(help: "Say what is due when and which notices are pending; ask nobody.")
  var dryRun = false

  @OptionGroup var options: WatchOptions
  @OptionGroup(title: "Over the web") var web: WebOptions

  func run() throws {
    let (file, path) = try options.file()
    let archive = try options.archive.resolver().archive()
    for name in try WatchPlan.unknownNames(file, archive) {
      Failure.warn(
        Failure(message: "\(path ?? "") names \(name), which the archive does not have", code: 0))
    }
    for target in file.notices.targets {
      if let defect = target.defect {
        Failure.warn(Failure(message: "notices to \(target.name) cannot be delivered: \(defect)", code: 0))
      }
    }
    if dryRun { return try showPlan(file, path, archive) }
    try web.check()
    let plan = try WatchPlan(file, archive, now: Int64(time(nil)))
    if plan.items.isEmpty {
      Failure.warn(Failure(message: "nothing is watched yet: \(Self.lacking(plan, path))", code: 0))
    }
    let process = "process \(getpid()) since \(Timestamp.now())"
    let lock = try WatchLock(path: archive.state(("watch", "lock")), holder: process)
    defer { withExtendedLifetime(lock) {} }
    let checker = try WatchChecker(options.archive, web, file)
    let desk = try NoticeDesk(archive, file, options.archive)
    let signals = StopSignals()
    let progress = ProgressLine.onTerminal()
    let round: (@Sendable () async -> Int64?)? = { await desk.round() }
    let watch = Watch(
      archivePath: options.archive.path, folders: options.archive.folders, file: file, checker: checker,
      notices: round,
      report: { report in
        if case .stopping = report { desk.finish() }
        Self.show(report, progress)
      })
    let (once, stops) = (once, signals.stops)
    let counts = try AsyncWork.wait { try await watch.run(once: once, stops: stops) }
    withExtendedLifetime(signals) {}
    progress?.erase()
    Output.writeError("rejoinder: \(Self.summary(counts))\n")
    if once, counts[.failed, default: 0] > 0 { throw ExitCode(Failure.differences) }
  }

  /// Why a plan has nothing in it, and what helps.
  private static func lacking(_ plan: WatchPlan, _ path: String?) -> String {
    plan.unscheduled.isEmpty
      ? "no source has an address; capture a page: rejoinder snapshot URL --as ID"
      : "no schedule of \(path ?? "the watch file") is for any source that has an address"
  }

  private static func summary(_ counts: [WatchOutcome.Kind: Int]) -> String {
    let parts = WatchOutcome.Kind.allCases.compactMap { kind in
      counts[kind].map { "\($0) \(kind.rawValue)" }
    }
    return parts.isEmpty ? "nothing was due" : parts.joined(separator: ", ")
  }

  private static func show(_ report: Watch.Report, _ progress: ProgressLine?) {
    switch report {
    case .begun(let ids): progress?.show("looking at \(ids.count) sources, \(ids.first ?? "") first")
    case .outcome(let outcome):
      progress?.erase()
      let detail = outcome.detail.map { "  " + $0 } ?? ""
      let line = "\(Timestamp.now())  \(outcome.source)  \(outcome.kind.rawValue)\(detail)"
      try? Output.write(Array((TerminalStyle.harmless(line) + "\n").utf8), to: nil)
    case .waiting(let source, let until):
      progress?.show("waiting for \(source) at \(Timestamp.clamped(Int(until)))")
    case .stopping(let count):
      progress?.erase()
      Output.writeError(
        "rejoinder: stopping; \(count) \(count == 1 ? "source is" : "sources are") under way\n")
    case .trouble(let words):
      Failure.warn(Failure(message: "the archive cannot be read now: \(words); it is tried again", code: 0))
    }
  }

  private func showPlan(_ file: WatchFile, _ path: String?, _ archive: Archive) throws {
    let now = Int64(time(nil))
    let plan = try WatchPlan(file, archive, now: now)
    var lines = [
      path.map { "schedules of \($0)" } ?? "no watch file: every source with an address once a day"
    ]
    for item in plan.items {
      let due = item.due <= now ? "now" : Timestamp.clamped(Int(item.due))
      let last = item.last.map { "last \(Timestamp.clamped(Int($0)))" } ?? "never looked at"
      lines.append("\(item.source)  due \(due)  \(item.schedule.words)  \(last)  \(item.url)")
    }
    for source in plan.unscheduled { lines.append("\(source)  not watched: no schedule is for it") }
    if plan.items.isEmpty { lines.append(Self.lacking(plan, path)) }
    for target in file.notices.targets { lines.append("notices to \(target.name): \(target.words)") }
    let text = lines.map { TerminalStyle.harmless($0) + "\n" }.joined()
    try Output.write(Array(text.utf8), to: nil)
  }
}
