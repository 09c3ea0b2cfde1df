import ArgumentParser
import Capture
import Reporting

struct Stats: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Count what the archive holds, and what keeping it costs.")

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var output: OutputOptions

  func run() throws { try output.print(Table.statistics(try archive.resolver().archive())) }
}
