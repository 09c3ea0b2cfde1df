package import TransparencyLog
package import Verification

/// What `verify` is asked to check beside the archive itself.
package struct VerificationRequest: Sendable {
  /// The key that the user trusts: the text of a `log.vkey`.
  package var key: String?
  /// Only the entries from this one on, and what they name.
  package var since: UInt64?
  /// A checkpoint that came by another way.
  package var against: SignedNote?
  /// Which witnesses must have signed.
  package var policy: LogPolicy?
  /// How many threads work.
  package var jobs: Int
  /// Checks time-stamp tokens.
  package var timestampCheck: Verifier.TimestampCheck?
  /// Is told how far the work is.
  package var progress: (@Sendable (VerificationProgress) -> Void)?

  /// Asks for nothing but the archive.
  package init(key: String? = nil, jobs: Int = 1) {
    self.key = key
    self.jobs = jobs
  }
}
