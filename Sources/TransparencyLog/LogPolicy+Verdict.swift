/// What a policy says of one signed checkpoint: every reason for and against, not only the first.
package struct PolicyVerdict: Sendable, Hashable {
  /// What one witness of the policy did.
  package struct WitnessReport: Sendable, Hashable {
    /// The witness.
    package let witness: LogPolicy.Witness
    /// When it says that it saw the checkpoint, in POSIX seconds, the earliest of its cosignatures that hold; nil if none does.
    package let time: UInt64?
  }

  /// A signature line that claims a key of the policy and was not made by it.
  package struct Refuted: Sendable, Hashable {
    /// The signer's name on the line.
    package let name: String
    /// The key id on the line.
    package let keyID: KeyID
  }

  /// The checkpoint; nil if the note's text is none.
  package let checkpoint: Checkpoint?
  /// The key of a believed log whose name is the checkpoint's origin and whose signature holds; nil if there is none.
  package let log: VerifierKey?
  /// Every witness of the policy, in its order.
  package let witnesses: [WitnessReport]
  /// The lines that claim a known key and do not hold. One spoils the note, whoever else signed (C2SP signed-note).
  package let refuted: [Refuted]
  /// Whether enough witnesses cosigned; true when no quorum is asked for.
  package let reachesQuorum: Bool
  /// The witnesses without a cosignature in the parts of the quorum that are not reached, in the order of the policy's groups.
  package let missing: [LogPolicy.Witness]

  /// Whether the checkpoint is to be believed.
  package var holds: Bool { checkpoint != nil && log != nil && refuted.isEmpty && reachesQuorum }
}

extension LogPolicy {
  /// Weighs a signed checkpoint.
  ///
  /// Lines by keys that are not in the policy are ignored. A log's signature counts only if the key's name is the checkpoint's origin.
  /// - Parameter fallback: The keys of the log where the policy lists none; unused if it lists any.
  package func evaluate(note: SignedNote, logKeys fallback: [VerifierKey] = []) -> PolicyVerdict {
    let checkpoint = try? Checkpoint(text: note.text)
    let logKeys = (logs.isEmpty ? fallback : logs.map(\.key)).filter { $0.algorithm == .ed25519 }
    let (verified, refuted) = note.checked(by: logKeys + witnesses.map(\.key))

    let log = verified.first { signature in
      signature.time == nil && logKeys.contains(signature.key)
        && checkpoint.map { $0.origin.utf8.elementsEqual(signature.key.name.utf8) } ?? false
    }
    var times: [VerifierKey: UInt64] = [:]
    for signature in verified {
      guard let time = signature.time else { continue }
      times[signature.key] = min(time, times[signature.key] ?? time)
    }
    let absent = absentWitnesses { times[$0.key] != nil }
    return PolicyVerdict(
      checkpoint: checkpoint, log: log?.key,
      witnesses: witnesses.map { PolicyVerdict.WitnessReport(witness: $0, time: times[$0.key]) },
      refuted: refuted.map { PolicyVerdict.Refuted(name: $0.name, keyID: $0.keyID) },
      reachesQuorum: absent == nil, missing: absent ?? [])
  }

  /// The witnesses that the quorum still lacks; nil if it is reached.
  private func absentWitnesses(cosigned: (Witness) -> Bool) -> [Witness]? {
    guard let quorum else { return nil }
    // A name's members are on preceding lines, so one pass in the order of the lines settles every name.
    var absent: [PolicyName: [Witness]] = [:]
    for witness in witnesses where !cosigned(witness) { absent[witness.name] = [witness] }
    for group in groups {
      let lacking = group.members.compactMap { absent[$0] }
      if group.members.count - lacking.count < group.threshold {
        absent[group.name] = Array(lacking.joined())
      }
    }
    return absent[quorum]
  }
}
