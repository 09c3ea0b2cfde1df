import ArgumentParser
import Foundation
import Reporting
import TransparencyLog

struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read every byte of the archive again and say what is wrong with it.",
    discussion: "Exits with 1 where anything is found. docs/findings.md says what each finding means.")

  @Option(
    help: ArgumentHelp(
      "The public key that you trust (the text of log.vkey), the present one or an older one.",
      valueName: "vkey"))
  var key: String?

  @Option(
    help: ArgumentHelp(
      "Check only the entries from this one on (counted from 0) and what they name, and that the log goes on "
        + "from the checkpoint that you have seen, or from that of --against.", valueName: "size"))
  var since: UInt64?

  @Option(
    help: ArgumentHelp(
      "A checkpoint of this log that came by another way; the archive must contain it.", valueName: "file"))
  var against: String?

  @Option(
    help: ArgumentHelp(
      "Which witnesses must have signed (C2SP tlog-policy).", valueName: "file"))
  var policy: String?

  @Option(
    name: .customLong("tsa-ca"),
    help: ArgumentHelp(
      "The certificates (PEM) of the time-stamping authority's issuer that you trust; without it time stamps are only compared.",
      valueName: "file"))
  var authorities: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("How many threads read and hash; all processors without it.", valueName: "n"))
  var jobs: Int?

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if let jobs, !(1...1024).contains(jobs) { throw ValidationError("--jobs must be 1 to 1024") }
  }

  func run() throws {
    if let key,
      (try? VerifierKey(text: key.split(whereSeparator: \.isWhitespace).first.map(String.init) ?? "")) == nil
    {
      throw Failure(
        message: "--key is no public key of the form name+id+base64; give the text of log.vkey",
        code: Failure.usage)
    }
    var request = VerificationRequest(
      key: key, jobs: jobs ?? max(1, ProcessInfo.processInfo.activeProcessorCount))
    request.since = since
    request.against = try against.map(Verify.checkpoint)
    request.policy = try policy.map(LogPolicy.init(file:))
    request.timestampCheck = try AnchoringFailure.translating { try TimestampChecking.check(authorities) }
    let line = ProgressLine.onTerminal()
    if let line { request.progress = { line.show($0) } }
    let report: VerificationTable
    do {
      defer { line?.erase() }
      report = try VerificationTable.make(path: archive.path, request, folders: archive.folders)
    }
    try output.print(report.table)
    if !report.isClean { throw ExitCode(Failure.differences) }
  }

  private static func checkpoint(_ path: String) throws -> SignedNote {
    let bytes = try SmallFile.contents(path)
    do {
      let note = try SignedNote(bytes: bytes)
      _ = try Checkpoint(text: note.text)
      return note
    } catch {
      throw Failure(
        message:
          "\(path) is no checkpoint (a signed note with origin, size and root): \(error); name a file such as "
          + "log/checkpoint", code: Failure.badData)
    }
  }
}
