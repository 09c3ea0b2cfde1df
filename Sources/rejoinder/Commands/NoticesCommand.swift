import Archive
import ArgumentParser
import Capture
import Glibc
import Notices
import Reporting
import TransparencyLog
import Watching

struct NoticesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notices",
    abstract: "Show, deliver or test notices of changes.",
    discussion: """
      rejoinder notices                 what is pending, and what was given up
      rejoinder notices send            make the notices of what was recorded, and deliver what is due
      rejoinder notices test desk       send a test to the delivery “desk” of the watch file
      Notices follow from the log, by the rules of the watch file (docs/watch.md). Feed readers get changes and flips from: \
      rejoinder serve, /feed.atom and /flips.atom.
      """,
    subcommands: [List.self, Send.self, Test.self], defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Show what is pending, and what was given up.")

    @OptionGroup var options: WatchOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
      let file = try options.file().file
      let archive = try options.archive.resolver().archive()
      let outbox = try Outbox.open(archive)
      try output.print(NoticeTable.table(outbox, file.notices, of: archive))
    }
  }

  struct Send: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Make the notices of what was recorded, and deliver what is due.")

    @Flag(help: "Try at once what waits for its next try, and what was given up.")
    var all = false

    @Flag(help: "First drop what was given up, and what is for deliveries that the watch file has no more.")
    var drop = false

    @Flag(help: "Say what would be delivered; ask nobody and change nothing.")
    var dryRun = false

    @OptionGroup var options: WatchOptions

    func run() throws {
      let (file, path) = try options.file()
      guard !file.notices.targets.isEmpty else {
        throw Failure(
          message:
            "\(path ?? WatchFile.usualPath(archive: options.archive.path)) has no deliveries; see docs/watch.md",
          code: Failure.usage)
      }
      let archive = try options.archive.resolver().archive()
      let outbox = try Outbox.open(archive)
      if dryRun { return try show(outbox, archive, file.notices) }
      if drop {
        let count = try outbox.dropGivenUp(keeping: file.notices.targets.map(\.name))
        Output.writeError("rejoinder: \(count) dropped\n")
      }
      if all { try outbox.retryAll() }
      try outbox.makeNotices(of: archive, file.notices)
      let post = NoticePost(
        outbox, file.notices, userAgent: "rejoinder/" + Rejoinder.version, report: { NoticeDesk.show($0) })
      let round = try AsyncWork.wait { try await post.round() }
      if round.isBusy {
        throw Failure(
          message: "another rejoinder delivers notices now; try again when it has finished", code: 69)
      }
      let left = try outbox.deliveries().count
      Output.writeError(
        "rejoinder: \(round.delivered) delivered, \(round.failed) failed"
          + (left > 0 ? ", \(left) left; see: rejoinder notices" : "") + "\n")
      if round.failed > 0 { throw ExitCode(Failure.differences) }
    }

    private func show(_ outbox: Outbox, _ archive: Archive, _ settings: NoticeSettings) throws {
      let now = Int64(time(nil))
      let known = Set(settings.targets.map(\.name))
      var lines = try outbox.deliveries().map { delivery in
        let when =
          delivery.isGivenUp
          ? "given up"
          : !known.contains(delivery.target)
            ? "not: the watch file has no such delivery"
            : delivery.next <= now ? "now" : Timestamp.clamped(Int(delivery.next))
        return "\(delivery.notice) to \(delivery.target)  \(when)"
      }
      for (notice, targets) in try outbox.unmade(of: archive, settings) {
        for target in targets { lines.append("\(notice.id) to \(target)  now  \(notice.summary)") }
      }
      if lines.isEmpty { lines = ["nothing is pending"] }
      try Output.write(Array(lines.map { TerminalStyle.harmless($0) + "\n" }.joined().utf8), to: nil)
    }
  }

  struct Test: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Send a test to a delivery of the watch file.")

    @Argument(help: ArgumentHelp("The delivery's name.", valueName: "name"))
    var name: String

    @OptionGroup var options: WatchOptions

    func run() throws {
      let settings = try options.file().file.notices
      guard let target = settings.target(name) else {
        let names = settings.targets.map(\.name)
        throw Failure(
          message: "there is no delivery \(name)"
            + (names.isEmpty ? " in the watch file" : "; there are: \(names.joined(separator: ", "))"),
          code: Failure.usage)
      }
      let archive = try options.archive.resolver().archive()
      let post = NoticePost(try Outbox.open(archive), settings, userAgent: "rejoinder/" + Rejoinder.version)
      let (origin, now) = (archive.checkpoint.origin, Timestamp.now())
      if let reason = try AsyncWork.wait({ try await post.test(target, log: origin, at: now) }) {
        throw Failure(message: "\(name): \(reason); check the delivery in the watch file", code: 69)
      }
      try Output.write(Array("\(name): taken\n".utf8), to: nil)
    }
  }
}
