import Archive
import Capture
import Glibc
import Notices
import Reporting
import Synchronization
import Watching

/// Makes the notices of what was recorded and delivers what is due, one round at a time.
final class NoticeDesk: Sendable {
  private let outbox: Outbox
  private let settings: NoticeSettings
  private let archive: ArchiveOptions
  private let post: NoticePost
  private let isOver = Mutex(false)

  /// Opens the outbox; in a new one notices begin with the log's next entry.
  init(_ opened: Archive, _ file: WatchFile, _ archive: ArchiveOptions) throws {
    outbox = try Outbox.open(opened)
    settings = file.notices
    self.archive = archive
    post = NoticePost(
      outbox, settings, userAgent: "rejoinder/" + Rejoinder.version, report: { Self.show($0) })
  }

  /// Begins no more deliveries: what is pending stays in the outbox.
  func finish() { isOver.withLock { $0 = true } }

  /// Seconds after which another process's deliveries, or an error, are looked at again.
  private static let pause: Int64 = 60

  /// One round; when the next is due, in seconds since 1970.
  func round() async -> Int64? {
    do {
      try outbox.makeNotices(of: archive.resolver().archive(), settings)
      let round = try await post.round(until: { self.isOver.withLock { $0 } })
      return round.isBusy ? Int64(time(nil)) + Self.pause : round.next
    } catch {
      // Nothing is lost: what was not made follows from the log, what was not delivered is in the outbox.
      Failure.warn(Failure.describe(error) ?? Failure(message: "notices: \(error)", code: 0))
      return Int64(time(nil)) + Self.pause
    }
  }

  static func show(_ report: NoticePost.Report) {
    switch report {
    case .delivered(let notice, let target):
      Output.writeError(line("notice \(notice) delivered to \(target)"))
    case .failed(let notice, let target, let reason, let tries, let next):
      let then =
        next.map { "again at \(Timestamp.clamped(Int($0)))" } ?? "given up; see: rejoinder notices list"
      Output.writeError(line("notice \(notice) to \(target): \(reason) (try \(tries)); \(then)"))
    }
  }

  private static func line(_ text: String) -> String { "rejoinder: " + TerminalStyle.harmless(text) + "\n" }
}
