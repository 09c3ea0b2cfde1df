import Alignment
import Archive
import ArgumentParser
import Auditing
import Capture
import Reporting

/// `align DEMANDS --all`: the demands of a letter in the whole archive.
struct AlignAllOptions: ParsableArguments {
  @Flag(name: .long, help: "Search every source of the archive instead of one response.")
  var all = false

  @Option(
    name: .long,
    parsing: .unconditional,
    help: ArgumentHelp(
      "With --all: how many passages to show for a demand, and how many sources to align (default: 5).",
      valueName: "n"))
  var top: Int?

  @Option(name: .long, help: "With --all: only sources with this role; may be given more than once.")
  var role: [SourceRole] = []

  @Flag(name: .long, help: "With --all: search every version, not only the last of each source.")
  var versions = false

  mutating func validate() throws {
    if !all {
      guard top == nil, role.isEmpty, !versions else {
        throw ValidationError("--top, --role and --versions need --all")
      }
    }
    if let top, !(1...CorpusRequest.mostTop).contains(top) {
      throw ValidationError("--top must be a number from 1 to \(CorpusRequest.mostTop)")
    }
  }

  func run(demands: String, resolver: InputResolver, embedder: (any Embedder)?, output: OutputOptions) throws
  {
    let line = ProgressLine.onTerminal()
    let report: CorpusReport
    do {
      defer { line?.erase() }
      report = try CorpusReport.make(
        demands: demands, top: top ?? 5, roles: role, allVersions: versions, resolver: resolver,
        embedder: embedder, progress: { done, total in line?.show("index: \(done) of \(total) snapshots") })
    } catch let error as CorpusError {
      throw Self.describe(error)
    }
    try output.print(report)
  }

  private static func describe(_ error: CorpusError) -> Failure {
    switch error {
    case .nothingToSearch:
      Failure(
        message:
          "the archive has no other source to search; make one: rejoinder snapshot FILE --as ID, or leave --role out",
        code: Failure.noInput)
    case .tooLarge(let limit):
      Failure(
        message:
          "the archive has more than \(limit) sentences to search; name a --role, or leave --versions out",
        code: Failure.badData)
    }
  }
}
