import Archive
import ArgumentParser
import Capture
import Fetching
import Warc

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

  @Option(parsing: .unconditional, help: "The most versions that are asked for.")
  var limit = 1000

  @Option(parsing: .unconditional, help: "Seconds between two requests to one host.")
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
    if let from, let to, from > to { throw ValidationError("--from \(from) is later than --to \(to)") }
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
