import Archive
import TransparencyLog

/// Which key signed the log when an entry was recorded.
struct Recorders {
  private let present: VerifierKey
  /// Oldest first.
  private let handovers: [(entry: LeafIndex, previous: VerifierKey)]

  init(_ archive: Archive) throws {
    present = archive.key
    handovers = try archive.catalog.handovers().map { ($0.entry, $0.event.previous) }
  }

  /// The key of the checkpoint that first covered an entry: the one that the next change of keys replaced.
  func key(of entry: LeafIndex) -> VerifierKey {
    handovers.first { entry < $0.entry }?.previous ?? present
  }
}
