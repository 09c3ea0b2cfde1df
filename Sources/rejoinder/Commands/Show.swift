import Capture
import ArgumentParser
import Reporting

struct Show: ParsableCommand {
  /// What of a document is shown.
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case text, blocks, sentences, json, raw
  }

  static let configuration = CommandConfiguration(
    abstract: "Show a document: its text, its blocks, its sentences, or its raw bytes.",
    discussion: "Example: rejoinder show ohchr-statement@1 --format blocks")

  @Argument(help: ArgumentHelp("A source, a snapshot or a file.", valueName: "document"))
  var name: String

  @Option(help: "text, blocks, sentences, json or raw.")
  var format: Form = .text

  @Flag(
    help:
      "The headline, menus, footers and the like as well, in text and sentences; the other formats always have them."
  )
  var all = false

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Write to a file instead of standard output.", valueName: "file"))
  var output: String?

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var archive: ArchiveOptions

  func run() throws {
    try Output.protect(output, inputs: [name], archive: archive.path)
    if format == .raw { return try Output.write(archive.resolver(reading.choice).bytes(name), to: output) }
    let document = try archive.resolver(reading.choice).resolve(name).document
    let text =
      switch format {
      case .blocks: DocumentListing.outline(document, style: Output.style(toFile: output != nil))
      case .sentences: try DocumentListing.sentences(document, all: all)
      case .json: try DocumentListing.json(document)
      case .text, .raw:
        DocumentListing.text(document, all: all, style: Output.style(toFile: output != nil))
      }
    try Output.write(Array((text + "\n").utf8), to: output)
  }
}
