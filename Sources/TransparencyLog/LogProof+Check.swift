extension LogProof {
  /// Returns if the entry stands in the log of this key.
  ///
  /// The log's name must be the key's, the key must have signed the checkpoint, and the entry must stand at the index in its tree.
  /// - Parameter entry: The entry's bytes, such as `extra`; not its hash.
  /// - Returns: The checkpoint, which is to be believed now.
  /// - Throws: `wrongOrigin`, `notSigned` or `notIncluded`.
  @discardableResult
  package func check(entry: [UInt8], key: VerifierKey) throws(LogProofError) -> Checkpoint {
    guard checkpoint.origin.utf8.elementsEqual(key.name.utf8) else {
      throw .wrongOrigin(expected: key.name, found: checkpoint.origin)
    }
    // A cosignature says that somebody saw the checkpoint, not that it is the log's.
    let signers = key.algorithm == .ed25519 ? [key] : []
    switch Result(catching: { () throws(SignedNoteError) in try note.verified(by: signers) }) {
    case .success: break
    case .failure(let error): throw .notSigned(error)
    }
    try checkInclusion(of: entry)
    return checkpoint
  }

  /// Returns if the entry stands in a log that a policy believes.
  ///
  /// - Parameter logKeys: The log's keys where the policy lists none.
  /// - Returns: What the policy says of the checkpoint, with the times of the cosignatures.
  /// - Throws: `policyUnmet` or `notIncluded`.
  @discardableResult
  package func check(
    entry: [UInt8], policy: LogPolicy, logKeys: [VerifierKey] = []
  ) throws(LogProofError) -> PolicyVerdict {
    let verdict = policy.evaluate(note: note, logKeys: logKeys)
    guard verdict.holds else { throw .policyUnmet(verdict) }
    try checkInclusion(of: entry)
    return verdict
  }

  private func checkInclusion(of entry: [UInt8]) throws(LogProofError) {
    let leaf = TreeHash.leaf(entry)
    let result = Result { () throws(ProofCheckError) in
      try InclusionCheck.check(
        leaf: leaf, index: index, size: checkpoint.size, proof: hashes, root: checkpoint.root)
    }
    if case .failure(let error) = result { throw .notIncluded(error) }
  }
}
