package import TransparencyLog

/// Why a witness cannot know or keep what it cosigned.
package enum WitnessStoreError: Error, Hashable {
  /// A call of the system failed on a path.
  case system(operation: String, path: String, errno: CInt)
  /// What is kept of a log is not what this witness wrote.
  case damaged(path: String, reason: String)
  /// Another process holds the lock.
  case locked(path: String)
  /// A log's origin is too long for a file's name.
  case originTooLong(origin: String)
  /// The private key could not sign.
  case signingFailed
}

/// What a witness remembers: of each log the newest checkpoint that it cosigned.
package protocol WitnessStore: Sendable {
  /// Reads what is kept of a log, lets a caller decide, and keeps what the caller wants kept, as one step: no two calls
  /// for one log overlap, and what is kept survives a crash before the call returns.
  ///
  /// - Parameter change: Is given the note kept last, or nil; gives a note to keep, or nil to keep all as it is.
  func update<Answer: Sendable>(
    origin: String,
    _ change:
      @Sendable (SignedNote?) throws(WitnessStoreError) -> (keep: SignedNote?, answer: Answer)
  ) async throws(WitnessStoreError) -> Answer
}
