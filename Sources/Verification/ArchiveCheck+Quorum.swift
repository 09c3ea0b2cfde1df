import TransparencyLog

extension ArchiveCheck {
  /// What a note with cosignatures shows, and the time of the newest that holds.
  func cosigned(_ note: SignedNote) -> (VerificationReport.Anchor.Status, time: String?) {
    guard let policy = request.policy else {
      return (.unchecked("the log's signature and the root hold; no policy names its witnesses"), nil)
    }
    let verdict = policy.evaluate(note: note, logKeys: keyChain)
    if let refuted = verdict.refuted.first {
      return (.fails("a line by \(refuted.name)+\(refuted.keyID) that does not hold"), nil)
    }
    let times = verdict.witnesses.compactMap(\.time)
    guard let newest = times.max() else { return (.unchecked("no witness of the policy signed it"), nil) }
    return (.holds, Timestamp.text(posix: newest))
  }

  /// Finds the newest checkpoint that the policy's quorum signed.
  mutating func quorum() {
    guard let policy = request.policy, let checkpoint else { return }
    let verdicts = soundNotes.map { ($0, policy.evaluate(note: $0.note, logKeys: keyChain)) }
    func names(_ witnesses: [PolicyVerdict.WitnessReport], signed: Bool) -> [String] {
      witnesses.filter { ($0.time != nil) == signed }.map(\.witness.name.description)
    }
    if let (newest, verdict) = verdicts.filter({ $0.1.holds }).max(by: { $0.0.size < $1.0.size }) {
      report.quorum = Quorum(
        size: newest.size, place: newest.place,
        witnesses: verdict.witnesses.filter { $0.time != nil }.map {
          Quorum.Witness(name: $0.witness.name.description, time: $0.time.map(Timestamp.text(posix:)))
        },
        missing: names(verdict.witnesses, signed: false),
        entriesSince: checkpoint.size.value - newest.size.value)
      return
    }
    // The note that most witnesses signed says best who is missing.
    let best = verdicts.max {
      names($0.1.witnesses, signed: true).count < names($1.1.witnesses, signed: true).count
    }
    let missing =
      best.map { names($0.1.witnesses, signed: false) } ?? policy.witnesses.map(\.name.description)
    report.quorum = Quorum(
      size: nil, place: nil, witnesses: [], missing: missing, entriesSince: checkpoint.size.value)
    let lacking = best.map { $0.1.missing.map(\.name.description) } ?? missing
    report.add(
      .quorumMissing, at: best?.0.place ?? ArchiveLayout.checkpoint,
      "Expected a checkpoint with the log's signature and enough witnesses for the policy, found none; "
        + (lacking.isEmpty
          ? "the policy believes another key of this log."
          : "missing: \(lacking.joined(separator: ", "))."))
  }
}
