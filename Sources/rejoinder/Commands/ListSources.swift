import Capture
import ArgumentParser
import Reporting

struct ListSources: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sources", abstract: "List the sources of the archive.")

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var output: OutputOptions

  func run() throws { try output.print(Table.sources(try archive.resolver().archive())) }
}
