import Archive
import TransparencyLog

/// The newest versions, of one source or of all.
enum ChangesFeed {
  static let routes = [
    Route("/feed.atom") { _, view in
      let snapshots = try view.archive.catalog.newestSnapshots(limit: AtomFeed.length)
      return try AtomFeed(
        title: "Changes of \(view.archive.checkpoint.origin)", path: "/feed.atom", page: "/",
        entries: snapshots.map(entry)
      ).response(in: view)
    },
    Route("/sources/{id}/feed.atom") { request, view in
      let source = try Memento.source(request, view)
      let snapshots = try view.archive.catalog.newestSnapshots(of: source.id, limit: AtomFeed.length)
      return try AtomFeed(
        title: "Changes of \(source.title ?? source.id)", path: "/sources/\(source.id)/feed.atom",
        page: "/sources/\(source.id)", entries: snapshots.map(entry)
      ).response(in: view)
    },
  ]

  private static func entry(_ snapshot: Snapshot) -> AtomFeed.Entry {
    AtomFeed.Entry(
      name: "entry/\(snapshot.entry)", updated: snapshot.recorded,
      title: "\(snapshot.title ?? snapshot.source), version \(snapshot.version)",
      summary:
        "\(snapshot.reference): \(snapshot.bytes) bytes of \(snapshot.mediaType), SHA-256 \(snapshot.sha256.hex)",
      page: "/sources/\(snapshot.source)/\(snapshot.version)",
      related: snapshot.version > 1
        ? "/diff/\(snapshot.source)@\(snapshot.version - 1)/\(snapshot.reference)" : nil)
  }
}
