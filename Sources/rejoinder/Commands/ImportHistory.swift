import Archive
import ArgumentParser
import Capture

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
