import Alignment
import ArgumentParser
import Capture
import Reporting

struct Align: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Align each demand of a letter with what a response says to it, or show that nothing does.",
    discussion: """
      Example: rejoinder align ngo-letter ohchr-statement
      Both may be sources, snapshots (id@N) or files.
      """)

  @Argument(help: ArgumentHelp("The letter with the demands.", valueName: "demands"))
  var demands: String

  @Argument(help: ArgumentHelp("The response.", valueName: "response"))
  var response: String

  @OptionGroup var recognition: RecognitionOption
  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try Output.protect(output.output, inputs: [demands, response], archive: archive.path)
    try output.print(
      AlignmentReport.make(
        demands: demands, response: response, resolver: archive.resolver(recognition.choice)))
  }
}
