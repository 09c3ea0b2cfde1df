package import Alignment
package import Documents
package import Reviewing

/// An alignment with what a reader needs to check it: both documents, their hashes, the versions of what read them.
package struct AlignmentReport: Sendable {
  package let demandsDocument: ReportedDocument
  package let responseDocument: ReportedDocument
  package let letter: Document
  package let response: Document
  package let result: AlignmentResult
  /// Name and version of the aligner.
  package let aligner: String
  /// The checkpoint of the archive that both came from, if they did.
  package let checkpoint: ReportedCheckpoint?
  /// Whether text and Markdown say of each passage how it was chosen; JSON and pages always do.
  package var explains = false
  /// What people said of the demands; nil where nobody was asked, as between files.
  package var reviews: PlacedReviews?

  /// A report over an alignment of two documents.
  package init(
    demandsDocument: ReportedDocument, responseDocument: ReportedDocument, letter: Document,
    response: Document,
    result: AlignmentResult, aligner: String, checkpoint: ReportedCheckpoint?
  ) {
    self.demandsDocument = demandsDocument
    self.responseDocument = responseDocument
    self.letter = letter
    self.response = response
    self.result = result
    self.aligner = aligner
    self.checkpoint = checkpoint
  }
}

/// What a report says of one of its documents.
package struct ReportedDocument: Sendable, Equatable {
  /// The source's id and the version, where it comes from an archive.
  package let source: String?
  package let version: Int?
  /// The file's path as it was given, where it does not.
  package let file: String?
  package let title: String
  /// The date of publication, `YYYY-MM-DD`.
  package let published: String?
  package let url: String?
  /// When the archive recorded it, RFC 3339 in UTC.
  package let recorded: String?
  /// SHA-256 of the bytes as received, 64 hex digits.
  package let sha256: String
  /// SHA-256 of the text rendition's UTF-8 bytes, 64 hex digits: offsets of quotes refer to exactly this text.
  package let textSHA256: String
  /// The reader and its version ("text/1").
  package let reader: String
  /// What a person should know about how far the reading can be trusted.
  package let warnings: [String]
  /// The text of a `.tlog-proof` file for the snapshot, where it comes from an archive.
  package let proof: String?

  /// What is known of a document.
  package init(
    source: String?, version: Int?, file: String?, title: String, published: String?, url: String?,
    recorded: String?, sha256: String, textSHA256: String, reader: String, warnings: [String],
    proof: String? = nil
  ) {
    self.proof = proof
    self.source = source
    self.version = version
    self.file = file
    self.title = title
    self.published = published
    self.url = url
    self.recorded = recorded
    self.sha256 = sha256
    self.textSHA256 = textSHA256
    self.reader = reader
    self.warnings = warnings
  }

  /// How people name it: "ngo-letter@1", or the file's path.
  package var name: String {
    if let source, let version { return "\(source)@\(version)" }
    return file ?? title
  }
}

/// The state of the log that a report was made from.
package struct ReportedCheckpoint: Sendable, Equatable {
  package let origin: String
  package let size: UInt64
  /// Base64, as the checkpoint has it.
  package let root: String

  /// A checkpoint's three lines.
  package init(origin: String, size: UInt64, root: String) {
    self.origin = origin
    self.size = size
    self.root = root
  }
}
