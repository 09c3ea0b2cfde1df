package import TransparencyLog

/// What a timestamp is worth as evidence about a text.
package enum TimestampVerdict: Sendable, Hashable {
  /// An authority that the user trusts says that the text was there at the time.
  ///
  /// `hasExpired` says that a certificate has run out since; the timestamp was made while it held.
  case holds(TimestampInfo, hasExpired: Bool)
  /// The bytes are no timestamp.
  case malformed(TimestampReplyError)
  /// It is a timestamp of something else: the SHA-256 expected and the one that was stamped, if it is one.
  case otherText(expected: Digest, stamped: Digest?)
  /// The signature, the certificate or its chain does not hold; the checking program's words.
  case untrusted(TimestampInfo, reason: String)
}

/// Why a timestamp could not be fetched or checked.
package enum TimestampError: Error, Hashable {
  /// The program that checks is missing on this machine.
  case programMissing(name: String)
  /// The program could not be run to its end.
  case programFailed(name: String, reason: String)
  /// The file of certificates cannot be read, or holds none.
  case chainUnusable(path: String, reason: String)
}
