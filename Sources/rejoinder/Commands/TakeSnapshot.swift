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
      Example: rejoinder snapshot letter.txt --as ngo-letter --role demands
      A document that has not changed is recorded as a look that found nothing new. Several files are recorded together, \
      each under an id made from its name; those that cannot be read are told and left out.
      """)

  @Argument(help: ArgumentHelp("The files.", valueName: "file"))
  var files: [String]

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "The source's id, such as ngo-letter, for one file; several get theirs from their names.",
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

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var archive: ArchiveOptions

  func validate() throws {
    if let published, WrittenDate.iso(published) == nil {
      throw ValidationError("\(published) is no date; write it as 2022-05-28")
    }
    if files.count == 1, id == nil {
      throw ValidationError("name the source with --as ID, such as --as ngo-letter")
    }
    if files.count > 1, id != nil || title != nil || url != nil {
      throw ValidationError("--as, --title and --url are for one file; name one, or leave them out")
    }
    for file in files where file.hasPrefix("http://") || file.hasPrefix("https://") {
      throw ValidationError(
        "this version captures files; save the page and name the file, with --url \(file)")
    }
    if let url, !url.hasPrefix("http://"), !url.hasPrefix("https://") {
      throw ValidationError("\(url) is no http or https address")
    }
  }

  func run() throws {
    let requests = try requests()
    var failure: Failure?
    for start in stride(from: 0, to: requests.count, by: Self.largestBatch) {
      let batch = Array(requests[start..<min(start + Self.largestBatch, requests.count)])
      let results = try Capture.files(
        batch,
        details: SourceDetails(
          roles: role.isEmpty ? nil : role, title: title, published: published, url: url),
        choice: reading.choice, archivePath: archive.path, folders: archive.folders)
      var lines = ""
      for result in results {
        switch result {
        case .success(let record): lines += Self.line(record)
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
    if let failure { throw failure }
  }

  /// What was removed on purpose is not let in again.
  private static func refused(_ error: any Error) -> Failure? {
    guard case ArchiveError.redacted(let redaction) = error else { return nil }
    return Failure(
      message:
        "these bytes (blob \(redaction.sha256.hex)) were removed on \(redaction.recorded) and are not captured again: "
        + redaction.reason, code: Failure.notPermitted)
  }

  /// How many files share a checkpoint.
  private static let largestBatch = 512

  private func requests() throws -> [CaptureRequest] {
    if let id, let file = files.first { return [CaptureRequest(path: file, id: id)] }
    var taken: [String: String] = [:]
    return try files.map { file in
      guard let id = SnapshotReference.source(fileName: file) else {
        throw ValidationError("no id can be made from the name of \(file); give one with --as")
      }
      if let other = taken.updateValue(file, forKey: id) {
        throw ValidationError("\(other) and \(file) would both be \(id); capture one of them with --as")
      }
      return CaptureRequest(path: file, id: id)
    }
  }

  private static func line(_ record: CaptureRecord) -> String {
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
    return line + "\n"
  }
}

extension SourceRole: ExpressibleByArgument {}
