import Alignment
import Archive
import ArgumentParser
import Capture
import Glibc
import Reporting
import Reviewing
import TransparencyLog

struct Train: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Fit the probability that a demand is absent to the archive's reviews, and write it where that is better.",
    discussion: """
      Example: rejoinder train
               rejoinder align letter statement --model snapshots.model.json
      The model is a small file beside the archive; nothing uses it unless it is named. Exit code 1 where it is not better \
      than the shipped model on reviews that it has not seen; nothing is written then.
      """)

  @OptionGroup var archive: ArchiveOptions

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Only reviews by these people.", valueName: "name"))
  var reviewer: [String] = []

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write the model to this file (default: ARCHIVE.model.json).", valueName: "file"))
  var output: String?

  @Flag(help: "Write the model even where it is not better.")
  var force = false

  @Option(name: .long, help: "text, json, csv, markdown or html, of what is printed.")
  var format: ReportFormat = .text

  func run() throws {
    let path = try output ?? ModelPath.beside(archive.path)
    try Output.protect(path, inputs: [], archive: archive.path)
    let opened = try archive.resolver().archive()
    let reviewed = try ReviewedExamples(opened, by: reviewer)
    let refit = try AbsenceRefit(reviewed.examples)
    let file = ModelFile(
      refit, reviewed, origin: opened.checkpoint.origin, size: opened.checkpoint.size.value)
    let isWritten = refit.isBetter || force
    if isWritten { try Output.write(file.bytes, to: path) }
    let report = Table.training(file, reviewed, isBetter: refit.isBetter, path: isWritten ? path : nil)
    try Output.write(Array(report.rendered(as: format, style: Output.style(toFile: false)).utf8), to: nil)
    if !isWritten { throw ExitCode(Failure.differences) }
  }
}

/// Where an archive's model stands.
enum ModelPath {
  /// "snapshots.model.json" beside the folder "snapshots", so that nothing unknown stands among the archive's files.
  static func beside(_ archive: String) throws -> String {
    var folder = archive
    while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
    // "." and ".." name a folder and say nothing of its name.
    if [".", "..", "/"].contains(folder) || folder.hasSuffix("/.") || folder.hasSuffix("/..") {
      guard let found = unsafe realpath(folder, nil) else { return folder + ".model.json" }
      defer { unsafe free(found) }
      folder = unsafe String(cString: found)
    }
    guard folder != "/" else {
      throw Failure(message: "name the model's file with -o", code: Failure.usage)
    }
    return folder + ".model.json"
  }
}
