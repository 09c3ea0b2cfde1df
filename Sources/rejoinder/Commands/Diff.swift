import ArgumentParser
import Reporting

struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show what changed between two versions, sentence by sentence and word by word.",
    discussion: """
      Example: rejoinder diff ohchr-statement@1 ohchr-statement@2
      Exits with 1 where there are differences. --format html makes a page with both versions beside each other.
      """)

  @Argument(help: ArgumentHelp("The older version.", valueName: "old"))
  var old: String

  @Argument(help: ArgumentHelp("The newer version.", valueName: "new"))
  var new: String

  @OptionGroup var view: DiffViewOptions
  @OptionGroup var ignoring: IgnoreOptions
  @OptionGroup var recognition: RecognitionOption
  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try view.check(output.format)
    try Output.protect(output.output, inputs: [old, new], archive: archive.path)
    let report = try DiffReport.make(
      old: old, new: new, resolver: archive.resolver(recognition.choice), ignoring: ignoring.choice(),
      options: view.options, tool: "rejoinder/" + Rejoinder.version)
    try output.print(report, style: view.style)
    if report.hasDifferences { throw ExitCode(Failure.differences) }
  }
}
