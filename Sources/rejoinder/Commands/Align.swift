import Alignment
import ArgumentParser
import Capture
import Reporting

struct Align: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Align each demand of a letter with what a response says to it, or show that nothing does.",
    discussion: """
      Example: rejoinder align ngo-letter ohchr-statement
      All may be sources, snapshots (id@N) or files. With several responses, or several letters by --and-demands,
      a matrix of every demand and every response, with the earliest and the strongest answer.
      """)

  @Argument(help: ArgumentHelp("The letter with the demands.", valueName: "demands"))
  var demands: String

  @Argument(help: ArgumentHelp("The response, or several.", valueName: "response"))
  var responses: [String]

  @Option(
    name: .customLong("and-demands"), parsing: .singleValue,
    help: ArgumentHelp("A further letter; demands that ask the same are grouped.", valueName: "letter"))
  var furtherLetters: [String] = []

  @Flag(
    name: .long,
    help: "Say of each passage how it was chosen, what each shared word weighs and what it competes with.")
  var explain = false

  @OptionGroup var recognition: RecognitionOption
  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if explain, !furtherLetters.isEmpty || responses.count > 1 {
      throw ValidationError("--explain works for one letter and one response; JSON explains every pair.")
    }
  }

  func run() throws {
    try Output.protect(
      output.output, inputs: [demands] + furtherLetters + responses, archive: archive.path)
    let resolver = archive.resolver(recognition.choice)
    guard furtherLetters.isEmpty, responses.count == 1 else {
      return try output.print(
        CoverageReport.make(letters: [demands] + furtherLetters, responses: responses, resolver: resolver))
    }
    var report = try AlignmentReport.make(demands: demands, response: responses[0], resolver: resolver)
    report.explains = explain
    try output.print(report)
  }
}
