import Archive
package import Capture
import Documents
package import TransparencyLog

extension ReportedDocument {
  /// What a report says of an input.
  package init(_ input: InputDocument) {
    let document = input.document
    var source: String?
    var version: Int?
    var file: String?
    var title = document.title
    var published = document.published
    var url: String?
    var recorded: String?
    switch input.provenance {
    case .file(let path): file = path
    case .snapshot(let snapshot, let described):
      source = snapshot.source
      version = snapshot.version
      title = snapshot.title ?? title
      published = snapshot.published ?? published
      url = described.url
      recorded = snapshot.recorded
    }
    self.init(
      source: source, version: version, file: file, title: title ?? file ?? source ?? "",
      published: published,
      url: url, recorded: recorded, sha256: input.sha256.hex,
      textSHA256: Digest.sha256(document.text.utf8).hex, reader: document.reader, warnings: document.warnings,
      proof: input.proof.map { String(decoding: $0.bytes, as: UTF8.self) })
  }
}

extension ReportedCheckpoint {
  /// The state of the log that an archive is at.
  package init(_ checkpoint: Checkpoint) {
    self.init(origin: checkpoint.origin, size: checkpoint.size.value, root: checkpoint.root.base64)
  }
}
