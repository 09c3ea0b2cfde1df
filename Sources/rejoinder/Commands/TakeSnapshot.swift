import TransparencyLog
import Archive
import ArgumentParser
import Capture
import Documents
import Reporting

struct TakeSnapshot: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "snapshot",
    abstract: "Record documents, byte for byte, each as the next version of a source.",
    discussion: """
      rejoinder snapshot letter.txt --as ngo-letter --role demands       a file
      rejoinder snapshot https://example.org/letter --as ngo-letter      a page
      rejoinder snapshot ngo-letter                                      the same page again
      rejoinder snapshot --all                                           every source that has an address
      A document that has not changed is recorded as a look that found nothing new. What cannot be seen (no answer, a \
      challenge, a wall, an error page) is recorded as that and never as a version. Several files are recorded together, \
      each under an id made from its name; those that cannot be read are told and left out.
      """)

  @Argument(
    help: ArgumentHelp("Files, http or https addresses, or sources that have an address.", valueName: "name"))
  var names: [String] = []

  @Flag(help: "Every source that has an address.")
  var all = false

  @Option(help: ArgumentHelp("The sources of a file, a line each: an id and an address.", valueName: "file"))
  var list: String?

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "The source's id, such as ngo-letter, for one file or address; several files get theirs from their names.",
      valueName: "id"))
  var id: String?

  @Option(help: "demands, response or commentary; may be given more than once.")
  var role: [SourceRole] = []

  @Option(help: "The title; by default the document's own.")
  var title: String?

  @Option(help: ArgumentHelp("The date of publication, YYYY-MM-DD.", valueName: "date"))
  var published: String?

  @Option(help: "Where the document was published.")
  var url: String?

  @OptionGroup(title: "Over the web") var web: WebOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var archive: ArchiveOptions

  func validate() throws {
    if let published, WrittenDate.iso(published) == nil {
      throw ValidationError("\(published) is no date; write it as 2022-05-28")
    }
    guard (names.isEmpty ? 0 : 1) + (all ? 1 : 0) + (list == nil ? 0 : 1) == 1 else {
      throw ValidationError(
        names.isEmpty && !all && list == nil
          ? "name a file, an address or a source, or say --all"
          : "name sources, or say --all, or give a --list: one of them")
    }
    if names.count != 1, id != nil || title != nil || url != nil {
      throw ValidationError("--as, --title and --url are for one document; name one, or leave them out")
    }
    for name in names {
      if let scheme = SnapshotTargets.otherScheme(name) {
        throw ValidationError("\(name): only http and https addresses are asked, not \(scheme)")
      }
    }
    if let url, !url.hasPrefix("http://"), !url.hasPrefix("https://") {
      throw ValidationError("\(url) is no http or https address")
    }
  }

  func run() throws {
    let details = SourceDetails(
      roles: role.isEmpty ? nil : role, title: title, published: published, url: url)
    let targets =
      if let list {
        try SnapshotTargets(list: list, details: details)
      } else if all {
        try SnapshotTargets(allOf: archive)
      } else {
        try SnapshotTargets(names, id: id, details: details, archive: archive)
      }
    if let file = targets.files.first?.path, targets.pages.isEmpty, web.render == true || web.follow {
      throw ValidationError("--render and --follow are for pages; \(file) is a file")
    }
    let failure = try capture(targets.files, details)
    guard !targets.pages.isEmpty else {
      if let failure { throw failure }
      return
    }
    if let failure { Failure.warn(failure) }
    try WebRun(archive: archive, options: web, choice: reading.choice).run(targets.pages)
    if let failure { throw failure }
  }

  /// Captures files; gives the last failure, those before it were told.
  private func capture(_ files: [CaptureRequest], _ details: SourceDetails) throws -> Failure? {
    var failure: Failure?
    for start in stride(from: 0, to: files.count, by: Self.largestBatch) {
      let batch = Array(files[start..<min(start + Self.largestBatch, files.count)])
      let results = try Capture.files(
        batch, details: details, choice: reading.choice, archivePath: archive.path, folders: archive.folders)
      var lines = ""
      for result in results {
        switch result {
        case .success(let record): lines += SnapshotWords.line(record) + "\n"
        case .failure(let error):
          let described =
            Self.refused(error) ?? Failure.describe(error)
            ?? Failure(message: "\(error)", code: Failure.inputOutput)
          if let failure { Failure.warn(failure) }
          failure = described
        }
      }
      try Output.write(Array(lines.utf8), to: nil)
    }
    return failure
  }

  /// What was removed on purpose is not let in again.
  static func refused(_ error: any Error) -> Failure? {
    guard case ArchiveError.redacted(let redaction) = error else { return nil }
    return Failure(
      message:
        "these bytes (blob \(redaction.sha256.hex)) were removed on \(redaction.recorded) and are not captured again: "
        + redaction.reason, code: Failure.notPermitted)
  }

  /// How many files share a checkpoint.
  private static let largestBatch = 512
}

extension SourceRole: ExpressibleByArgument {}
