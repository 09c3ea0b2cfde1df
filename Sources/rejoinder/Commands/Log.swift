import Capture
import ArgumentParser
import Reporting

struct Log: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show what the log holds of a source: its snapshots and the looks that found nothing new.")

  @Argument(help: ArgumentHelp("The source.", valueName: "id"))
  var id: String

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var output: OutputOptions

  func run() throws { try output.print(Table.log(of: id, in: try archive.resolver().archive())) }
}
