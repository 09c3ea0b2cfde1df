import Alignment
import ArgumentParser
import Capture
import Reporting

struct Align: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Align each demand of a letter with what a response says to it, or show that nothing does.",
    discussion: """
      Example: rejoinder align ngo-letter ohchr-statement

      All may be sources, snapshots (id@N) or files. With several responses, or several letters by --and-demands, \
      a matrix of every demand and every response, with the earliest and the strongest answer. With --all, and no \
      response, the whole archive is searched.
      """)

  @Argument(help: ArgumentHelp("The letter with the demands.", valueName: "demands"))
  var demands: String

  @Argument(help: ArgumentHelp("The response, or several; none with --all.", valueName: "response"))
  var responses: [String] = []

  @Option(
    name: .customLong("and-demands"), parsing: .singleValue,
    help: ArgumentHelp("A further letter; demands that ask the same are grouped.", valueName: "letter"))
  var furtherLetters: [String] = []

  @Flag(
    name: .long,
    help: "Say of each passage how it was chosen, what each shared word weighs and what it competes with.")
  var explain = false

  @OptionGroup var everything: AlignAllOptions
  @OptionGroup var meanings: EmbedderOptions
  @OptionGroup var training: ModelOption
  @OptionGroup var recognition: RecognitionOption
  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard !responses.isEmpty || everything.all else {
      throw ValidationError("name a response, or give --all to search the whole archive")
    }
    guard responses.isEmpty || !everything.all else {
      throw ValidationError("--all searches the whole archive; leave out \(responses[0]), or --all")
    }
    if explain, everything.all || !furtherLetters.isEmpty || responses.count > 1 {
      throw ValidationError("--explain works for one letter and one response; JSON explains every pair")
    }
    if everything.all, training.model != nil {
      throw ValidationError("--all judges by the shipped model; leave out --model")
    }
    if everything.all, !furtherLetters.isEmpty {
      throw ValidationError("--all searches for one letter; leave out --and-demands")
    }
  }

  func run() throws {
    try Output.protect(
      output.output, inputs: [demands] + furtherLetters + responses + (training.model.map { [$0] } ?? []),
      archive: archive.path)
    let resolver = archive.resolver(recognition.choice)
    if everything.all {
      return try everything.run(
        demands: demands, resolver: resolver, embedder: meanings.remembering(), output: output)
    }
    guard furtherLetters.isEmpty, responses.count == 1 else {
      return try output.print(
        CoverageReport.make(
          letters: [demands] + furtherLetters, responses: responses, resolver: resolver,
          embedder: meanings.server(), model: training.trained()))
    }
    var report = try AlignmentReport.make(
      demands: demands, response: responses[0], resolver: resolver, embedder: meanings.server(),
      model: training.trained())
    report.explains = explain
    try output.print(report)
  }
}
