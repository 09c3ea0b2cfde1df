import Archive
import Capture
import TransparencyLog

/// Which snapshots of an archive are searched, in the order of the sources and their versions.
struct CorpusPlan {
  private(set) var snapshots: [CorpusSnapshot] = []
  /// What would be searched, but for a reason.
  private(set) var left: [UnsearchedSnapshot] = []
  private(set) var sources = 0
  /// The passages of everything that the archive still holds, whether or not this search asks for it.
  private(set) var keys: Set<PassageKey> = []

  init(_ request: CorpusRequest, archive: Archive) throws(ArchiveError) {
    let redacted = try archive.catalog.redactedBlobs()
    let versions = Dictionary(grouping: try archive.catalog.allSnapshots(), by: \.source)
    var letterSource: String?
    if case .snapshot(let snapshot, _) = request.letter.provenance { letterSource = snapshot.source }
    for source in try archive.catalog.sources() {
      let all = versions[source.id] ?? []
      for snapshot in all where !redacted.contains(snapshot.sha256) {
        keys.insert(
          PassageKey(sha256: snapshot.sha256, mediaType: snapshot.mediaType, address: source.url))
      }
      guard source.id != letterSource,
        request.roles.isEmpty || !Set(request.roles).isDisjoint(with: source.roles)
      else { continue }
      let wanted = (request.allVersions ? all[...] : all.suffix(1)).filter {
        $0.sha256 != request.letter.sha256
      }
      var isSearched = false
      for snapshot in wanted {
        if redacted.contains(snapshot.sha256) {
          left.append(UnsearchedSnapshot(reference: snapshot.reference, reason: "its bytes were removed"))
        } else {
          snapshots.append(CorpusSnapshot(snapshot: snapshot, source: source, sourceNumber: sources))
          isSearched = true
        }
      }
      if isSearched { sources += 1 }
    }
  }
}
