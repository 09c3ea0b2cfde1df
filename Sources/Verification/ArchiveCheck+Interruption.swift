import TransparencyLog

extension ArchiveCheck {
  private static let intentSuffix = ".intent"
  private static let stagedSuffix = ".checkpoint"
  private static let intentLimit = 1 << 26
  /// What a batch publishes before its checkpoint, and what is then found.
  private static let codes: Set<Finding.Code> = [.beyondCheckpoint, .blobUnreferenced, .anchorUnreferenced]

  /// Tells what an interrupted batch left behind from what a stranger put there.
  ///
  /// A batch writes its signed checkpoint and its intent, the list of the names that its files will get, under temporary names
  /// before any file gets its name (docs/formats.md). Where both are there, the files in the list are no findings: nothing that was
  /// acknowledged is missing, and the next capture tidies up. The signature makes sure that the log's owner wrote the batch.
  mutating func settleInterruption() {
    let log = ArchiveLayout.log + "/"
    let places = report.leftovers.filter { $0.hasPrefix(log) && !$0.dropFirst(log.count).contains("/") }
    // Only where the entries were shown to be those of the checkpoint: a stranger can copy a staged checkpoint and write a list.
    guard isRootShown, report.findings.contains(where: { ArchiveCheck.codes.contains($0.code) }),
      places.contains(where: { $0.hasSuffix(ArchiveCheck.stagedSuffix) && isStagedCheckpoint($0) })
    else { return }
    var intended: Set<String> = []
    for place in places where place.hasSuffix(ArchiveCheck.intentSuffix) {
      guard let content = read(place, limit: ArchiveCheck.intentLimit) else { continue }
      for line in content.split(separator: UInt8(ascii: "\n")) {
        intended.insert(String(decoding: line, as: UTF8.self))
      }
    }
    report.findings.removeAll { finding in
      guard ArchiveCheck.codes.contains(finding.code), intended.contains(finding.at) else { return false }
      report.interrupted.append(finding.at)
      return true
    }
  }

  /// Whether a file is a checkpoint of this log beyond the present one, signed by a key of the log.
  private func isStagedCheckpoint(_ place: String) -> Bool {
    guard let checkpoint, let content = try? files.read(place, limit: 1 << 20),
      let note = try? SignedNote(bytes: content), let staged = try? Checkpoint(text: note.text)
    else { return false }
    let keys = keyChain.isEmpty ? [foundKey].compactMap(\.self) : keyChain
    guard staged.size > checkpoint.size else { return false }
    return staged.origin.utf8.elementsEqual(checkpoint.origin.utf8)
      && (try? note.verified(by: keys))?.isEmpty == false
  }
}
