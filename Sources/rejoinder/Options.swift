import Archive
import ArgumentParser
import Capture
import Foundation
import Reporting

/// Which archive a command works on.
struct ArchiveOptions: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp("The archive's folder.", valueName: "dir"))
  var archive: String?

  /// The folder given, or that of the environment, or `./snapshots`.
  var path: String {
    archive ?? ProcessInfo.processInfo.environment["REJOINDER_ARCHIVE"].flatMap { $0.isEmpty ? nil : $0 }
      ?? "./snapshots"
  }

  var folders: UserFolders { UserFolders(environment: ProcessInfo.processInfo.environment) }

  var resolver: InputResolver { InputResolver(archivePath: path, folders: folders) }
}

/// How and where a command prints its result.
struct OutputOptions: ParsableArguments {
  @Option(name: .long, help: "text, json, csv, markdown or html.")
  var format: ReportFormat = .text

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Write to a file instead of standard output.", valueName: "file"))
  var output: String?

  func print(_ report: some Report) throws {
    try Output.write(
      Array(report.rendered(as: format, style: Output.style(toFile: output != nil)).utf8), to: output)
  }
}

extension ReportFormat: ExpressibleByArgument {
  /// The format by its name, in capitals as well.
  public init?(argument: String) { self.init(rawValue: argument.lowercased()) }
}
