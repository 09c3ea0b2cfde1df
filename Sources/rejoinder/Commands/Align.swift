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

  @Flag(
    name: .long,
    help: "Say of each passage how it was chosen, what each shared word weighs and what it competes with.")
  var explain = false

  @OptionGroup var recognition: RecognitionOption
  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try Output.protect(output.output, inputs: [demands, response], archive: archive.path)
    var report = try AlignmentReport.make(
      demands: demands, response: response, resolver: archive.resolver(recognition.choice))
    report.explains = explain
    try output.print(report)
  }
}
