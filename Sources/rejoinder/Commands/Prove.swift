import Archive
import ArgumentParser
import Capture
import TransparencyLog

struct Prove: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a proof, to be checked without the archive, that the log holds a snapshot.",
    discussion: """
      Example: rejoinder prove ohchr-statement@1 -o statement.tlog-proof
      Send it with the document and the text of log.vkey; it is checked with: rejoinder verify-proof
      """)

  @Argument(help: ArgumentHelp("A source (its newest snapshot), or id@N.", valueName: "snapshot"))
  var name: String

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Write to a file instead of standard output.", valueName: "file"))
  var output: String?

  @OptionGroup var archive: ArchiveOptions

  func validate() throws {
    if SnapshotReference(name) == nil {
      throw ValidationError("\(name) is no snapshot; name one as id or id@N")
    }
  }

  func run() throws {
    try Output.protect(output, inputs: [], archive: archive.path)
    guard let reference = SnapshotReference(name) else { return }
    let archive = try archive.resolver().archive()
    let snapshot = try archive.catalog.snapshot(of: reference.source, version: reference.version ?? -1)
    try Output.write(try archive.proof(of: snapshot).bytes, to: output)
  }
}
