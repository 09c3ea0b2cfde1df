import TransparencyLog
import Archive
import ArgumentParser
import Reporting

struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make an archive and its key.",
    discussion: """
      The private key is kept in your configuration folder, never in the archive. Keep a copy of it: without it nothing \
      can be added.
      """)

  @Argument(help: ArgumentHelp("The folder; by default the one of --archive.", valueName: "dir"))
  var folder: String?

  @Option(
    help: "The log's name for ever, like a URL without https://; by default made from the folder's name.")
  var origin: String?

  @OptionGroup var archive: ArchiveOptions

  func run() throws {
    let path = folder ?? archive.path
    let made = try Archive.create(
      at: path, origin: origin ?? Archive.defaultOrigin(for: path), folders: archive.folders)
    try Output.write(
      Array(
        """
        made an archive in \(path)
        name         \(made.key.name)
        public key   \(path)/log.vkey
        private key  \(KeyStore(archive.folders).path(origin: made.key.name))
        Keep a copy of the private key: without it nothing can be added to the archive.

        """.utf8), to: nil)
  }
}
