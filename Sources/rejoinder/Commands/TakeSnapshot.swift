import TransparencyLog
import Archive
import ArgumentParser
import Capture
import Documents
import Reporting

struct TakeSnapshot: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "snapshot",
    abstract: "Record a document, byte for byte, as the next version of a source.",
    discussion: """
      Example: rejoinder snapshot letter.txt --as ngo-letter --role demands
      A document that has not changed is recorded as a look that found nothing new.
      """)

  @Argument(help: ArgumentHelp("The file.", valueName: "file"))
  var file: String

  @Option(
    name: .customLong("as"), help: ArgumentHelp("The source's id, such as ngo-letter.", valueName: "id"))
  var id: String

  @Option(help: "demands, response or commentary; may be given more than once.")
  var role: [SourceRole] = []

  @Option(help: "The title; by default the document's own.")
  var title: String?

  @Option(help: ArgumentHelp("The date of publication, YYYY-MM-DD.", valueName: "date"))
  var published: String?

  @Option(help: "Where the document was published.")
  var url: String?

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var archive: ArchiveOptions

  func validate() throws {
    if let published, WrittenDate.iso(published) == nil {
      throw ValidationError("\(published) is no date; write it as 2022-05-28")
    }
    if file.hasPrefix("http://") || file.hasPrefix("https://") {
      throw ValidationError(
        "this version captures files; save the page and name the file, with --url \(file)")
    }
    if let url, !url.hasPrefix("http://"), !url.hasPrefix("https://") {
      throw ValidationError("\(url) is no http or https address")
    }
  }

  func run() throws {
    let record = try Capture.file(
      file, as: id,
      details: SourceDetails(roles: role.isEmpty ? nil : role, title: title, published: published, url: url),
      choice: reading.choice, archivePath: archive.path, folders: archive.folders)
    var line =
      switch record.outcome {
      case .snapshot(let snapshot):
        "\(snapshot.reference)  \(snapshot.mediaType)  \(snapshot.bytes) bytes  sha256 \(snapshot.sha256.hex)"
      case .unchanged(let snapshot): "\(snapshot.reference)  unchanged; the look was recorded"
      }
    if let source = record.description {
      let parts = [
        "role " + source.roles.map(\.rawValue).joined(separator: ", "),
        source.published.map { "published \($0)" },
        source.title.map { "“\($0)”" },
      ].compactMap(\.self)
      line += "\n\(source.id)  described: " + parts.joined(separator: ", ")
    }
    try Output.write(Array((line + "\n").utf8), to: nil)
  }
}

extension SourceRole: ExpressibleByArgument {}
