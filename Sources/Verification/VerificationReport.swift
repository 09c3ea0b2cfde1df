package import TransparencyLog

/// What reading a whole archive showed.
package struct VerificationReport: Sendable {
  /// What is wrong, in the order of checking; empty for an archive that is whole.
  package internal(set) var findings: [Finding] = []
  /// The log's name as its checkpoint has it; nil if there is no readable checkpoint.
  package internal(set) var origin: String?
  /// The number of entries that the checkpoint promises.
  package internal(set) var size: TreeSize?
  /// The root that the checkpoint promises.
  package internal(set) var root: Digest?
  /// How many entries were read and checked as events.
  package internal(set) var events = 0
  /// How many blobs were hashed.
  package internal(set) var blobs = 0
  /// How many bytes were read: keys, checkpoint, bundles, tiles and blobs.
  package internal(set) var bytes: UInt64 = 0
  /// The blobs that are absent as a later redact event says.
  package internal(set) var redacted: [Digest] = []
  /// Unfinished files of interrupted writes, by relative path; harmless.
  package internal(set) var leftovers: [String] = []

  /// Whether nothing is wrong.
  package var isClean: Bool { findings.isEmpty }

  mutating func add(_ code: Finding.Code, at place: String, _ detail: String) {
    findings.append(Finding(code, at: place, detail))
  }
}
