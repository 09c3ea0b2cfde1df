import Archive
import Capture
import Dispatch
import Documents
import Synchronization
import TransparencyLog

/// Keeps the index for one site: built in the background, extended when the log has grown, made anew when bytes were removed.
package final class SearchShelf: Sendable {
  /// What there is for an archive.
  enum Answer: Sendable {
    /// The index; whether it holds everything, or newer snapshots are still being added.
    case ready(SearchIndex, isCurrent: Bool, unread: Int)
    /// How many of how many snapshots have been read.
    case building(read: Int, of: Int)
  }

  /// What an index was made from.
  private struct Stamp: Sendable {
    var checkpoint: Checkpoint
    let removed: Set<Digest>
    let addresses: [String: String]
    let snapshots: Int
    /// Snapshots that could not be read as documents.
    let unread: Int
  }

  /// Guarded by `state`.
  private struct State: ~Copyable {
    var index: SearchIndex?
    var stamp: Stamp?
    var isBuilding = false
    var read = 0
    var total = 0
  }

  private let state = Mutex(State())
  private let queue = DispatchQueue(label: "rejoinder.search", qos: .utility)
  private let work = DispatchGroup()

  package init() {}

  /// The index for an archive; starts to build it where there is none.
  ///
  /// - Parameter milliseconds: How long to wait for one that is being built.
  func index(of archive: Archive, waiting milliseconds: Int) throws -> Answer {
    if let answer = try ready(archive) { return answer }
    let starts = state.withLock { state in
      guard !state.isBuilding else { return false }
      (state.isBuilding, state.read, state.total) = (true, 0, 0)
      return true
    }
    if starts { queue.async(group: work) { [self] in build(archive) } }
    _ = work.wait(timeout: .now() + .milliseconds(milliseconds))
    if let answer = try ready(archive) { return answer }
    return state.withLock { .building(read: $0.read, of: $0.total) }
  }

  /// What may be answered from now: an index of this state, or an older one of which nothing was removed since.
  private func ready(_ archive: Archive) throws -> Answer? {
    let known = state.withLock { state -> (SearchIndex, Stamp, Bool)? in
      guard let index = state.index, let stamp = state.stamp else { return nil }
      return (index, stamp, state.isBuilding)
    }
    guard let (index, stamp, isBuilding) = known else { return nil }
    if stamp.checkpoint == archive.checkpoint { return .ready(index, isCurrent: true, unread: stamp.unread) }
    guard stamp.checkpoint.origin == archive.checkpoint.origin,
      stamp.checkpoint.size <= archive.checkpoint.size,
      try archive.catalog.redactedBlobs() == stamp.removed
    else { return nil }
    if try archive.catalog.snapshotCount() == stamp.snapshots,
      try Self.addresses(archive) == stamp.addresses
    {
      // Looks, reviews and the like change no text.
      state.withLock { state in
        if state.stamp?.checkpoint == stamp.checkpoint { state.stamp?.checkpoint = archive.checkpoint }
      }
      return .ready(index, isCurrent: true, unread: stamp.unread)
    }
    // Once asked for, it is brought up to date in the background; the old one answers until then.
    return isBuilding ? .ready(index, isCurrent: false, unread: stamp.unread) : nil
  }

  private static func addresses(_ archive: Archive) throws(ArchiveError) -> [String: String] {
    var addresses: [String: String] = [:]
    for source in try archive.catalog.sources() { addresses[source.id] = source.url }
    return addresses
  }

  private func build(_ archive: Archive) {
    let made = Result { try self.made(archive) }
    state.withLock { state in
      state.isBuilding = false
      if case .success(let (index, stamp)) = made { (state.index, state.stamp) = (index, stamp) }
    }
  }

  /// The last index extended, or a new one.
  private func made(_ archive: Archive) throws -> (SearchIndex, Stamp) {
    let removed = try archive.catalog.redactedBlobs()
    let addresses = try Self.addresses(archive)
    let last = state.withLock { state -> (SearchIndex, Stamp)? in
      guard let index = state.index, let stamp = state.stamp else { return nil }
      return (index, stamp)
    }
    var index = SearchIndex()
    var first = LeafIndex(0)
    var unread = 0
    if let (lastIndex, stamp) = last, stamp.checkpoint.origin == archive.checkpoint.origin,
      stamp.checkpoint.size <= archive.checkpoint.size, stamp.removed == removed,
      // What is read of a version may depend on its source's address.
      stamp.addresses.allSatisfy({ addresses[$0.key] == $0.value })
    {
      (index, first, unread) = (lastIndex, LeafIndex(stamp.checkpoint.size.value), stamp.unread)
    }
    let snapshots = try archive.catalog.snapshots(from: first)
    state.withLock { ($0.read, $0.total) = (0, snapshots.count) }
    for (number, snapshot) in snapshots.enumerated() {
      if number % 64 == 63 { state.withLock { $0.read = number } }
      guard !removed.contains(snapshot.sha256) else { continue }
      guard let document = try? InputResolver.read(snapshot, address: addresses[snapshot.source], in: archive)
      else {
        unread += 1
        continue
      }
      index.add(
        source: snapshot.source, version: snapshot.version, entry: snapshot.entry,
        sentences: Self.sentences(document))
    }
    let stamp = Stamp(
      checkpoint: archive.checkpoint, removed: removed, addresses: addresses,
      snapshots: try archive.catalog.snapshotCount(), unread: unread)
    return (index, stamp)
  }

  /// The sentences of the document itself; a block without any is one.
  private static func sentences(_ document: Document) -> [(text: ArraySlice<UInt8>, quote: Range<Int>)] {
    let text = document.text
    return document.blocks.filter(\.role.isDocument).flatMap { block in
      (block.sentences.isEmpty ? [block.range] : block.sentences).filter { !$0.isEmpty }.map { range in
        (
          text.utf8[range],
          text.codePoint(atByte: range.lowerBound)..<text.codePoint(atByte: range.upperBound)
        )
      }
    }
  }
}
