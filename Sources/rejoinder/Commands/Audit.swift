import Capture
import Archive
import ArgumentParser
import Auditing
import Reporting

struct Audit: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Show the history of sources, or of each demand's disposition over the snapshots of a response.",
    discussion: """
      rejoinder audit ohchr-statement             its snapshots, when they were recorded, what changed
      rejoinder audit ngo-letter ohchr-statement  each demand's disposition at every snapshot, flips marked
      The second form is taken where one source has the role demands and the others the role response.
      """)

  @Argument(help: ArgumentHelp("Sources; all of them where none is named.", valueName: "id"))
  var ids: [String] = []

  @Flag(help: "Exit with 1 where a disposition flipped.")
  var check = false

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let audit = try AuditReport.make(ids: ids, archive: try archive.resolver().archive())
    try output.print(audit)
    if check, audit.hasFlips { throw ExitCode(Failure.differences) }
  }
}
