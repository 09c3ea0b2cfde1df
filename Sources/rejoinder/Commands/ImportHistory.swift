import Archive
import ArgumentParser
import Capture
import Documents
import Fetching
import Reporting
import TransparencyLog
import Warc

struct ImportHistory: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Record earlier versions of a page that others captured.",
    discussion: """
      Imported versions are a source of their own, dated by whoever captured them and marked with who that was. \
      Importing again adds what is later than the last.
      """,
    subcommands: [ImportWarc.self, ImportMemento.self])
}

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

struct ImportMemento: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "memento",
    abstract: "Import the versions of a page that a web archive keeps (Memento, RFC 7089).",
    discussion: """
      Example: rejoinder import memento https://example.org/page --as ngo-page-wayback --from 2020-01-01
      The versions are asked for one after the other, oldest first, as the bytes that the archive received where it gives them.
      """)

  @Argument(help: "The page's address.")
  var url: String

  @Option(
    name: .customLong("as"), help: ArgumentHelp("The source's id, such as ngo-page-wayback.", valueName: "id")
  )
  var id: String

  @Option(help: ArgumentHelp("The first day, YYYY-MM-DD.", valueName: "date"))
  var from: String?

  @Option(help: ArgumentHelp("The last day, YYYY-MM-DD.", valueName: "date"))
  var to: String?

  @Option(
    help: ArgumentHelp(
      "The list of versions (TimeMap); {url} stands for the page's address.", valueName: "uri"))
  var timemap = MementoRequest.defaultTimeMap

  @Option(help: "The most versions that are asked for.")
  var limit = 1000

  @Option(help: "Seconds between two requests to one host.")
  var pause = 1.0

  @Option(help: "How you can be reached, for the user agent: an address of the web or of mail.")
  var contact: String?

  @Flag(help: "Ask machines of private networks too.")
  var allowPrivate = false

  @Flag(help: "Do not heed robots.txt; the log says so.")
  var ignoreRobots = false

  @OptionGroup var details: ImportDetails
  @OptionGroup var archive: ArchiveOptions

  func validate() throws {
    guard SourceEvent.isURL(url) else { throw ValidationError("\(url) is no http or https address") }
    guard SourceEvent.isURL(timemap.replacing("{url}", with: "x")) else {
      throw ValidationError("\(timemap) is no http or https address")
    }
    for date in [from, to].compactMap(\.self) where Self.seconds(date, "00:00:00") == nil {
      throw ValidationError("\(date) is no date; write it as 2022-05-28")
    }
    guard limit > 0 else { throw ValidationError("--limit is 1 at least") }
    guard (0...3600).contains(pause) else { throw ValidationError("--pause is 0 to 3600 seconds") }
    if let contact, !contact.utf8.allSatisfy({ (0x21...0x7E).contains($0) && !"()".utf8.contains($0) }) {
      throw ValidationError("--contact is an address without spaces and brackets")
    }
  }

  private static func seconds(_ date: String, _ time: String) -> Int? { WarcDate.seconds("\(date)T\(time)Z") }

  func run() throws {
    var policy = FetchPolicy(
      userAgent: "rejoinder/" + Rejoinder.version + (contact.map { " (+\($0))" } ?? ""))
    policy.allowsPrivate = allowPrivate
    policy.ignoresRobots = ignoreRobots
    policy.hostInterval = .milliseconds(Int(pause * 1000))
    policy.perHost = 1
    let request = MementoRequest(
      url: url, timeMap: timemap, from: from.flatMap { Self.seconds($0, "00:00:00") },
      to: to.flatMap { Self.seconds($0, "23:59:59") }, limit: limit)
    let progress = ProgressLine.onTerminal()
    let fetcher: Fetcher
    do throws(FetchFailure) { fetcher = try Fetcher(policy: policy) } catch {
      throw Failure(message: error.description, code: 69)
    }
    let memento = MementoImport(
      request, fetcher: fetcher, recording: details.recording(id, .memento, archive),
      progress: { progress?.show($0) })
    let report = try AsyncWork.wait {
      defer {
        progress?.erase()
        fetcher.close()
      }
      return try await memento.run()
    }
    try ImportOutput.show(report, id: id)
  }
}

/// What a person says of an imported source.
struct ImportDetails: ParsableArguments {
  @Option(help: "demands, response or commentary; may be given more than once.")
  var role: [SourceRole] = []

  @Option(help: "The title; by default the document's own.")
  var title: String?

  func recording(_ id: String, _ method: ImportMethod, _ archive: ArchiveOptions) -> ImportRecording {
    ImportRecording(
      id: id, method: method, details: SourceDetails(roles: role.isEmpty ? nil : role, title: title),
      archivePath: archive.path, folders: archive.folders)
  }
}

/// What an import prints.
enum ImportOutput {
  /// The most lines of a kind.
  private static let mostLines = 20

  /// The versions and a summary on standard output, everything else on standard error.
  ///
  /// - Throws: Where something was left out that should have been a version, or nothing could be asked any more.
  static func show(_ report: ImportReport, id: String) throws {
    var lines = ""
    for snapshot in report.added {
      lines +=
        "\(snapshot.reference)  \(snapshot.retrieval?.retrieved ?? snapshot.recorded)  \(snapshot.mediaType)  "
        + "\(snapshot.bytes) bytes  sha256 \(snapshot.sha256.hex)\n"
    }
    lines += "\(id)  " + summary(report) + "\n"
    try Output.write(Array(lines.utf8), to: nil)
    tell(report.notes)
    tell(report.leftOut.map { $0 + "; left out" })
    if let stopped = report.stopped {
      throw Failure(message: stopped + "; what came before is recorded", code: 69)
    }
    if !report.leftOut.isEmpty {
      throw Failure(
        message:
          "\(report.leftOut.count) \(report.leftOut.count == 1 ? "capture was" : "captures were") left out",
        code: Failure.badData)
    }
  }

  static func tell(_ lines: [String]) {
    for line in lines.prefix(mostLines) { Failure.warn(Failure(message: line, code: 0)) }
    if lines.count > mostLines {
      Failure.warn(Failure(message: "and \(lines.count - mostLines) more like these", code: 0))
    }
  }

  private static func summary(_ report: ImportReport) -> String {
    func count(_ number: Int, _ what: String) -> String? { number == 0 ? nil : "\(number) \(what)" }
    let parts = [
      "\(report.added.count) \(report.added.count == 1 ? "version" : "versions")",
      count(report.repeated, "the same as the one before"),
      count(report.earlier, "not later than what the archive has"),
      count(report.blocked, "of a page in the document's place"),
    ].compactMap(\.self)
    let statuses = report.statuses.sorted { $0.key < $1.key }.map { "\($0.value) with status \($0.key)" }
    return (parts + statuses).joined(separator: ", ")
  }
}
