/// One thing that is wrong with an archive: data, to be shown, counted and compared.
package struct Finding: Sendable, Hashable {
  /// What kind of thing is wrong.
  package let code: Code
  /// Where: a path relative to the archive with `/` between its parts, or `entry 7` (from 0).
  package let at: String
  /// One sentence with both sides, what was expected and what was found.
  package let detail: String

  /// Joins the parts; control characters of either text are escaped, as both may come from hostile files.
  init(_ code: Code, at: String, _ detail: String) {
    self.code = code
    self.at = Finding.shown(at)
    self.detail = Finding.shown(detail)
  }

  /// The text with control characters (C0, DEL, C1) as `\u{…}`, so that printing it does nothing to a terminal.
  private static func shown(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) {
        result.append(contentsOf: "\\u{\(String(scalar.value, radix: 16))}".unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }
}

extension Finding {
  /// The kinds of findings; raw values are stable, and scripts may rely on them.
  package enum Code: String, Sendable, Hashable, CaseIterable {
    /// The archive's folder is not there or cannot be listed.
    case archiveMissing = "archive-missing"
    /// There is no `log.vkey`.
    case keyMissing = "key-missing"
    /// `log.vkey` is not one public key and a line break.
    case keyMalformed = "key-malformed"
    /// `log.vkey` is not the key that the caller trusts.
    case keyMismatch = "key-mismatch"
    /// There is no `log/checkpoint`.
    case checkpointMissing = "checkpoint-missing"
    /// `log/checkpoint` is not a signed checkpoint.
    case checkpointMalformed = "checkpoint-malformed"
    /// A key event does not go on from the key before, or `log.vkey` is not the key of the last one.
    case keyChainBroken = "key-chain-broken"
    /// A key event has no checkpoint after it that both keys signed.
    case handoverMissing = "handover-missing"
    /// The checkpoint that hands the log over to a new key does not hold.
    case handoverInvalid = "handover-invalid"
    /// No signature of the checkpoint is by the log's key.
    case signatureMissing = "signature-missing"
    /// The signature by the log's key does not hold.
    case signatureInvalid = "signature-invalid"
    /// A line of the checkpoint is by a key that is none of the log's.
    case signatureUnknown = "signature-unknown"
    /// The checkpoint's origin is not the name of the key.
    case originMismatch = "origin-mismatch"
    /// The entries do not give the checkpoint's root.
    case rootMismatch = "root-mismatch"
    /// An entry bundle that the checkpoint needs is not there.
    case bundleMissing = "bundle-missing"
    /// A file is not an entry bundle of its width.
    case bundleMalformed = "bundle-malformed"
    /// An older partial bundle is not the beginning of the newer.
    case bundleMismatch = "bundle-mismatch"
    /// A hash tile that the checkpoint needs is not there.
    case tileMissing = "tile-missing"
    /// A hash tile is not what the entries give.
    case tileMismatch = "tile-mismatch"
    /// A tile or bundle holds more than the checkpoint covers.
    case beyondCheckpoint = "beyond-checkpoint"
    /// An entry is not canonical JSON of the permitted kind.
    case entryNotCanonical = "entry-not-canonical"
    /// An entry is canonical JSON and not an event.
    case eventMalformed = "event-malformed"
    /// An entry was written by a later version.
    case eventVersion = "event-version"
    /// An event names a source or blob that no earlier event made known.
    case referenceMissing = "reference-missing"
    /// A blob that an event names is not there.
    case blobMissing = "blob-missing"
    /// A blob does not have the hash that is its name.
    case blobMismatch = "blob-mismatch"
    /// A blob has another length than an event says.
    case blobSize = "blob-size"
    /// A blob is there that no event names.
    case blobUnreferenced = "blob-unreferenced"
    /// A blob is there that the log declares removed.
    case redactedPresent = "redacted-present"
    /// Outside evidence that an event names is not there.
    case anchorMissing = "anchor-missing"
    /// A file of outside evidence is not what an event names, or does not speak of this log.
    case anchorMismatch = "anchor-mismatch"
    /// A file of outside evidence is there that no event names.
    case anchorUnreferenced = "anchor-unreferenced"
    /// The certificates given do not vouch for a time stamp that the log names.
    case timestampUntrusted = "timestamp-untrusted"
    /// No checkpoint satisfies the policy given.
    case quorumMissing = "quorum-missing"
    /// The log is shorter than one by this name that is known.
    case rolledBack = "rolled-back"
    /// The log does not contain one by this name that is known.
    case forked
    /// There is no `README.txt`.
    case readmeMissing = "readme-missing"
    /// `README.txt` is none of the texts that this program ever wrote.
    case readmeChanged = "readme-changed"
    /// The file that writers lock is not empty.
    case lockNotEmpty = "lock-not-empty"
    /// A file is there that is none of an archive's.
    case unexpectedFile = "unexpected-file"
    /// A symbolic link is inside the archive.
    case symbolicLink = "symbolic-link"
    /// A folder or device is where a file belongs.
    case notAFile = "not-a-file"
    /// A file or folder could not be read.
    case unreadable = "unreadable"
    /// A file is longer than any file in its place can be.
    case tooLarge = "too-large"

    /// Whether an interrupted write can leave this behind in an archive that is otherwise whole.
    ///
    /// Blobs, evidence, bundles and tiles are written before the checkpoint; those that it does not cover are garbage, or a sign that
    /// the checkpoint was rolled back. A blob is removed after the checkpoint that covers its redaction.
    package var canFollowInterruption: Bool {
      [.beyondCheckpoint, .blobUnreferenced, .anchorUnreferenced, .redactedPresent].contains(self)
    }
  }
}
