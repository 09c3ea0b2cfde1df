package import TransparencyLog

/// What reading an archive showed.
package struct VerificationReport: Sendable {
  /// A blob that is absent, as the log says.
  package struct Redaction: Sendable, Hashable {
    package let digest: Digest
    /// The redact event's place in the log, from 0.
    package let entry: UInt64
    /// Why it was removed, in the words of the event.
    package let reason: String
    /// When, by the clock of the recording computer.
    package let recorded: String
  }

  /// Outside evidence about a checkpoint.
  package struct Anchor: Sendable, Hashable {
    /// What the evidence shows.
    package enum Status: Sendable, Hashable {
      /// It holds.
      case holds
      /// It is the file that was recorded; what it says was not checked, and why.
      case unchecked(String)
      /// It is missing or false, and why; there is a finding too.
      case fails(String)
    }

    /// The file's name in `anchors/`.
    package let name: String
    /// `timestamp` or `cosignatures`.
    package let kind: String
    /// The checkpoint that it speaks of.
    package let size: TreeSize
    /// The time that the evidence gives, RFC 3339 UTC; nil where it gives none.
    package let time: String?
    package let status: Status
  }

  /// The key of a log from some entry on.
  package struct Key: Sendable, Hashable {
    package let key: VerifierKey
    /// The key event's place in the log, from 0; nil for the first key.
    package let entry: UInt64?
  }

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
  /// How many bytes were read: keys, checkpoint, bundles, tiles, evidence and blobs.
  package internal(set) var bytes: UInt64 = 0
  /// The blobs that are absent as a later redact event says, in the order of these events.
  package internal(set) var redacted: [Redaction] = []
  /// The outside evidence that events name, in their order.
  package internal(set) var anchors: [Anchor] = []
  /// The keys that the log had, in their order; only the present one if key events were not read.
  package internal(set) var keys: [Key] = []
  /// What the policy given found; nil without a policy.
  package internal(set) var quorum: Quorum?
  /// Files whose content nothing in the archive vouches for, by relative path; harmless.
  package internal(set) var unchecked: [String] = []
  /// Unfinished files of interrupted writes, by relative path; harmless.
  package internal(set) var leftovers: [String] = []
  /// Files that a batch had published when it was interrupted, by relative path; harmless.
  package internal(set) var interrupted: [String] = []
  /// What was not looked at, a sentence each; empty if the whole archive was read.
  package internal(set) var omissions: [String] = []

  /// Whether nothing is wrong.
  package var isClean: Bool { findings.isEmpty }

  mutating func add(_ code: Finding.Code, at place: String, _ detail: String) {
    findings.append(Finding(code, at: place, detail))
  }
}

/// The newest checkpoint that enough witnesses signed.
package struct Quorum: Sendable, Hashable {
  /// A witness whose signature holds.
  package struct Witness: Sendable, Hashable {
    /// The witness's name in the policy.
    package let name: String
    /// When it says that it saw the checkpoint, RFC 3339 UTC; nil where its signature has no time.
    package let time: String?
  }

  /// The checkpoint's size; nil if none satisfies the policy.
  package let size: TreeSize?
  /// Where its signatures stand: a path in the archive.
  package let place: String?
  /// The witnesses whose signatures hold, in the order of the policy.
  package let witnesses: [Witness]
  /// The names of the policy's other witnesses.
  package let missing: [String]
  /// How many entries were recorded since.
  package let entriesSince: UInt64
}

/// What checking a time-stamp token showed.
package enum TimestampVerdict: Sendable, Hashable {
  /// It holds, and says that the text existed at this time (RFC 3339 UTC).
  case holds(time: String)
  /// It could not be checked, such as without the certificate of who made it; the time is the one that it claims.
  case unchecked(reason: String, claimed: String?)
  /// The certificates given do not vouch for it; the file may be what it was.
  case untrusted(reason: String)
  /// It does not hold.
  case fails(reason: String)
}

/// How far a verification is.
package struct VerificationProgress: Sendable, Hashable {
  package enum Phase: Sendable { case log, blobs }

  package let phase: Phase
  /// How many entries, or blobs, were read.
  package let done: UInt64
  /// How many there are to read.
  package let total: UInt64
  /// How many bytes of blobs were hashed.
  package let bytes: UInt64
}
