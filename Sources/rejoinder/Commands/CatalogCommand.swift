import Archive
import ArgumentParser
import TransparencyLog

struct CatalogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "catalog", abstract: "Care for the index that is derived from the log.",
    subcommands: [Rebuild.self])

  struct Rebuild: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Make the index anew from the log's entries.",
      discussion:
        "Never needed: an index that is missing, damaged or of another version is made anew by itself.")

    @OptionGroup var archive: ArchiveOptions

    func run() throws {
      let made = try Archive.rebuildCatalog(at: archive.path, folders: archive.folders)
      let place =
        made.catalog.file ?? "memory, as for every log of fewer than \(Catalog.fileThreshold) entries"
      try Output.write(Array("made from \(made.checkpoint.size) entries, in \(place)\n".utf8), to: nil)
    }
  }
}
