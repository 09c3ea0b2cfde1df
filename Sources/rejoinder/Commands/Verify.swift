import ArgumentParser
import Reporting

struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read every byte of the archive again and say what is wrong with it.",
    discussion: "Exits with 1 where anything is found. docs/findings.md says what each finding means.")

  @Option(help: ArgumentHelp("The public key that you trust (the text of log.vkey).", valueName: "vkey"))
  var key: String?

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let report = try VerificationTable.make(path: archive.path, key: key, folders: archive.folders)
    try output.print(report.table)
    if !report.isClean { throw ExitCode(Failure.differences) }
  }
}
