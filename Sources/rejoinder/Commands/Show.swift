import ArgumentParser
import Capture
import Glibc
import Reporting

struct Show: ParsableCommand {
  /// What of a document is shown.
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case text, blocks, sentences, json, raw, head, certificates, response, image
  }

  static let configuration = CommandConfiguration(
    abstract: "Show a document: its text, its blocks, its sentences, or its raw bytes.",
    discussion: """
      Example: rejoinder show ohchr-statement@1 --format blocks
      Of what came over the web: head (requests and answers), certificates, and of a rendered page response (what the \
      server sent) and image (PNG).
      """)

  @Argument(help: ArgumentHelp("A source, a snapshot or a file.", valueName: "document"))
  var name: String

  @Option(
    help: "text, blocks, sentences, json, raw; from the web also head, certificates, response or image.")
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
    if format == .raw { return try write(archive.resolver(reading.choice).bytes(name)) }
    if let part = RetrievedPart(rawValue: format.rawValue) {
      guard let bytes = try archive.resolver(reading.choice).part(part, of: name) else {
        throw Failure(
          message: "\(name) has no \(part.rawValue): \(Self.origin(part)); see: rejoinder log \(name)",
          code: Failure.noInput)
      }
      return try write(bytes)
    }
    let document = try archive.resolver(reading.choice).resolve(name).document
    let text =
      switch format {
      case .blocks: DocumentListing.outline(document, style: Output.style(toFile: output != nil))
      case .sentences: try DocumentListing.sentences(document, all: all)
      case .json: try DocumentListing.json(document)
      case .text, .raw, .head, .certificates, .response, .image:
        DocumentListing.text(document, all: all, style: Output.style(toFile: output != nil))
      }
    try Output.write(Array((text + "\n").utf8), to: output)
  }

  /// Bytes as somebody else made them; a terminal is not given what it would obey, or could not show.
  private func write(_ bytes: [UInt8]) throws {
    if output == nil, isatty(STDOUT_FILENO) == 1, !TerminalStyle.isHarmless(bytes) {
      throw Failure(
        message:
          "\(name) holds bytes that would drive or garble a terminal; write them to a file with -o FILE, or pipe them on",
        code: Failure.usage)
    }
    try Output.write(bytes, to: output)
  }

  /// What has such a part.
  private static func origin(_ part: RetrievedPart) -> String {
    switch part {
    case .head: "only what came over the web has one"
    case .certificates: "only what came by https has them"
    case .response, .image: "only what was captured with --render has one"
    }
  }
}
