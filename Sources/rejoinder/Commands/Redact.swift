import Archive
import ArgumentParser
import Capture
import TransparencyLog

struct Redact: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Remove a document's bytes from the archive, and record why.",
    discussion: """
      Example: rejoinder redact letter@2 --reason 'order of a court'
      The log keeps the hash, when it was recorded and the reason; verify reports the removal, not damage. The bytes cannot be had back, \
      copies elsewhere are not touched, and the same bytes are not captured again.
      """)

  @Argument(help: ArgumentHelp("A snapshot (id@N) or the SHA-256 of a blob.", valueName: "blob"))
  var name: String

  @Option(help: "Why; recorded in the log for ever, so name nobody whom it should protect.")
  var reason: String

  @OptionGroup var archive: ArchiveOptions

  func run() throws {
    let digest: Digest
    if let given = Digest(hex: name) {
      digest = given
    } else if let reference = SnapshotReference(name), let version = reference.version {
      digest = try archive.resolver().archive().catalog.snapshot(of: reference.source, version: version)
        .sha256
    } else {
      throw Failure(
        message: "\(name) names no blob; give id@N with its version, or the 64 digits of its SHA-256",
        code: Failure.usage)
    }
    let before = try archive.resolver().archive().catalog
    let earlier = try before.redaction(of: digest)
    let redaction: Redaction
    do {
      redaction = try Archive.redact(
        digest, reason: reason, at: archive.path, folders: archive.folders
      ).redaction
    } catch ArchiveError.blobMissing(let digest) {
      throw Failure(
        message: "nothing in the log has the SHA-256 \(digest.hex); see: rejoinder log ID",
        code: Failure.noInput)
    }
    let names = try before.snapshots(with: digest).map(\.reference).joined(separator: ", ")
    let what = earlier == nil ? "removed" : "was removed before; the reason stays the first one:"
    try Output.write(
      Array(
        "\(what) \(digest.hex), the bytes of \(names); entry \(redaction.entry) of \(redaction.recorded): \(redaction.reason)\n"
          .utf8), to: nil)
  }
}
