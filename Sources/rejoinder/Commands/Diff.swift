import ArgumentParser
import Reporting

struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show what changed between two versions, sentence by sentence and word by word.",
    discussion:
      "Example: rejoinder diff ohchr-statement@1 ohchr-statement@2\nExits with 1 where there are differences."
  )

  @Argument(help: ArgumentHelp("The older version.", valueName: "old"))
  var old: String

  @Argument(help: ArgumentHelp("The newer version.", valueName: "new"))
  var new: String

  @OptionGroup var recognition: RecognitionOption
  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try Output.protect(output.output, inputs: [old, new], archive: archive.path)
    let report = try DiffReport.make(old: old, new: new, resolver: archive.resolver(recognition.choice))
    try output.print(report)
    if report.hasDifferences { throw ExitCode(Failure.differences) }
  }
}
