import Archive
import Capture
import Documents
import Reporting
import TransparencyLog

/// Every operation of the API.
enum APIOperations {
  static let all: [APIOperation] = held + log + compared

  static let routes: [Route] = all.map(\.route) + [APIPage.route, OpenAPIDocument.route]

  /// What the archive holds.
  private static let held: [APIOperation] = [
    APIOperation(
      id: "sources", path: "/api/sources",
      summary: "The sources, in the order in which they were first recorded.",
      query: [.limit, .afterSource], schema: "Sources"
    ) { request in
      let limit = try request.limit
      let after = request.text("after")
      if let after, !SnapshotReference.isValidSource(after) {
        throw SiteError.badRequest(
          "“\(after)” is no source's id; they have small letters, digits and hyphens")
      }
      let found = try request.view.archive.catalog.sources(after: after, limit: limit + 1)
      let page = Array(found.prefix(limit))
      return try APIAnswer(
        Table.sources(page),
        next: found.count > limit ? page.last.map { "/api/sources?limit=\(limit)&after=\($0.id)" } : nil)
    },
    APIOperation(
      id: "source", path: "/api/sources/{id}", summary: "One source with its last version.",
      schema: "OneSource"
    ) { request in
      let source = try request.source()
      let latest = try request.view.archive.catalog.latest(of: source.id)
      return try APIAnswer(.object(SnapshotObject.source(source, latest: latest)))
    },
    APIOperation(
      id: "versions", path: "/api/sources/{id}/versions", summary: "The versions of a source, oldest first.",
      query: [.limit, .afterVersion], schema: "Versions"
    ) { request in
      let source = try request.source()
      let limit = try request.limit
      let after = try request.number("after", in: 0...999_999_999) ?? 0
      let found = try request.view.archive.catalog.snapshots(of: source.id, after: after, limit: limit + 1)
      let page = found.prefix(limit)
      let next = page.last.map { "/api/sources/\(source.id)/versions?limit=\(limit)&after=\($0.version)" }
      return try APIAnswer(
        [
          "schema": "versions/1", "source": .string(source.id),
          "rows": .array(page.map(SnapshotObject.version)),
        ], next: found.count > limit ? next : nil)
    },
    APIOperation(
      id: "version", path: "/api/sources/{id}/versions/{version}",
      summary: "What is known of one version; of one whose bytes were removed also why.", schema: "Snapshot"
    ) { request in
      let snapshot = try request.snapshot()
      let removed = try request.view.archive.catalog.redaction(of: snapshot.sha256)
      return try APIAnswer(.object(SnapshotObject.snapshot(snapshot, removed: removed)))
    },
    APIOperation(
      id: "text", path: "/api/sources/{id}/versions/{version}/text",
      summary: "The whole text rendition: every offset of the API counts code points of this text.",
      type: "text/plain; charset=utf-8"
    ) { request in
      APIAnswer(body: try request.view.document(request.snapshot().reference).document.text.utf8)
    },
    APIOperation(
      id: "document", path: "/api/sources/{id}/versions/{version}/document",
      summary: "The document as it was read: its blocks with their places.", schema: "ReadDocument"
    ) { request in
      let document = try request.view.document(request.snapshot().reference).document
      return APIAnswer(body: Array((try DocumentListing.json(document) + "\n").utf8))
    },
    APIOperation(
      id: "bytes", path: "/api/sources/{id}/versions/{version}/bytes",
      summary: "The bytes as they were received; their SHA-256 is in the log.",
      type: "application/octet-stream"
    ) { request in
      let snapshot = try request.snapshot()
      return APIAnswer(
        body: try request.view.archive.blob(snapshot.sha256),
        fileName: "\(snapshot.source)-\(snapshot.version).bin")
    },
  ]
}
