import Archive
import ArgumentParser
import Auditing
import Capture
import Reporting

struct Audit: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Show the history of sources, or of each demand's disposition over the snapshots of a response.",
    discussion: """
      rejoinder audit ohchr-statement             its snapshots and looks, what changed at each, how long it stood
      rejoinder audit ngo-letter ohchr-statement  each demand's disposition at every snapshot, flips marked
      The second form is taken where every source has the role demands or the role response, with one of each at least. \
      A letter's demands are those of its last version; letter@1 takes others. statement@2 leaves later versions out.
      """)

  @Argument(help: ArgumentHelp("Sources; all of them where none is named.", valueName: "id"))
  var ids: [String] = []

  @Option(
    help: ArgumentHelp(
      "Only what was recorded since then: a date, a time with its zone, or after a version (ID@N).",
      valueName: "when"))
  var since: String?

  @Flag(
    help: "Exit with 1 where a disposition flipped by a change of the text, or a cited passage was weakened.")
  var check = false

  @Flag(help: "With --check: also where a disposition flipped by score alone.")
  var strict = false

  @OptionGroup var ignoring: IgnoreOptions
  @OptionGroup var meanings: EmbedderOptions
  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try Output.protect(output.output, inputs: [], archive: archive.path)
    let opened = try archive.resolver().archive()
    if meanings.embedder != nil {
      guard case .matrices = try AuditRequest(ids, in: opened) else {
        throw Failure(
          message:
            "--embedder compares a letter with a response; name both: rejoinder audit LETTER RESPONSE --embedder URL",
          code: Failure.usage)
      }
    }
    let audit: AuditReport
    do {
      audit = try AuditReport.make(
        ids: ids, since: since, archive: opened, ignoring: ignoring.choice(), embedder: meanings.remembering()
      )
    } catch AuditRequestError.badStart(let text) {
      throw Failure(
        message:
          "--since \(text) is no date and no version; write 2022-05-28, 2022-05-28T09:30:00Z or ID@N",
        code: Failure.usage)
    }
    // A check that can never fail would be taken for one that passed.
    guard !check || audit.hasMatrix else {
      throw Failure(
        message: "--check needs a letter and a response; name both: rejoinder audit LETTER RESPONSE --check",
        code: Failure.usage)
    }
    try output.print(audit)
    if check, audit.isAlarming(counting: strict) { throw ExitCode(Failure.differences) }
  }
}
