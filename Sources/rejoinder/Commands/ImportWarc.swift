import Archive
import ArgumentParser
import Capture
import Reporting

struct ImportWarc: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "warc",
    abstract: "Import the captures of a page from WARC files.",
    discussion: """
      Example: rejoinder import warc crawl.warc.gz --as ngo-page-crawl --url https://example.org/page
      WARC 1.0 and 1.1, plain or gzip. A file that is damaged anywhere gives nothing; a record whose digest is another, \
      or whose content is not in the files, is told and left out.
      """)

  @Argument(help: ArgumentHelp("WARC files; records may refer to one another.", valueName: "file"))
  var files: [String]

  @Option(
    name: .customLong("as"), help: ArgumentHelp("The source's id, such as ngo-page-crawl.", valueName: "id"))
  var id: String?

  @Option(
    help: "The page's address; may be given more than once. Not needed where the files have one page only.")
  var url: [String] = []

  @Flag(help: "List the captures, and record nothing.")
  var list = false

  @Flag(help: "Take what stands before the damage of a damaged file.")
  var damaged = false

  @OptionGroup var details: ImportDetails
  @OptionGroup var archive: ArchiveOptions

  func validate() throws {
    guard list || id != nil else {
      throw ValidationError(
        "name the source with --as ID, such as --as ngo-page-crawl, or see what there is with --list")
    }
  }

  func run() throws {
    let warc = try WarcImport(paths: files, takesDamaged: damaged)
    guard let id, !list else {
      ImportOutput.tell(warc.notes)
      return try Output.write(Array(warc.listings.map(Self.line).joined().utf8), to: nil)
    }
    let report = try warc.record(urls: url, with: details.recording(id, .warc, archive))
    try ImportOutput.show(report, id: id)
  }

  private static func line(_ capture: WarcListing) -> String {
    let columns = [
      capture.date ?? "undated             ", capture.status.map(String.init) ?? "-  ", capture.type,
      capture.mediaType ?? "-", capture.url,
    ]
    return TerminalStyle.harmless(columns.joined(separator: "  ")) + "\n"
  }
}
