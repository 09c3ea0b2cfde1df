package import Archive
package import Capture

/// One state of an archive, for one request: what is asked twice gives the same answer.
package struct ArchiveView: Sendable {
  package let archive: Archive
  /// Where the archive is and what the user has seen of it; no part of an answer.
  package let path: String
  package let folders: UserFolders
  /// Where the server is reached, such as `http://127.0.0.1:8080`, without a slash at the end.
  package let address: String
  /// The index of everything held, shared by all views of one site.
  package let search: SearchShelf
  /// Whether reviewers may sign in.
  package var takesReviews = false

  /// The snapshot that a reference names ("ohchr-statement@2", "ohchr-statement").
  ///
  /// Only the archive is asked, never the file system, whatever the text.
  /// - Throws: `SiteError.badRequest` for what can be no reference, and what the archive throws.
  package func snapshot(_ reference: String) throws -> Snapshot {
    guard let named = SnapshotReference(reference) else {
      throw SiteError.badRequest(
        "“\(reference)” names no snapshot; write a source's id, or id@N for its N-th version")
    }
    return try snapshot(of: named.source, version: named.version ?? -1)
  }

  /// A source by its id. Unlike the command line it looks for no similar name, which would cost a reading of all of them.
  package func source(_ id: String) throws -> Source {
    guard let source = try archive.catalog.knownSource(id) else {
      throw SiteError.notFound("there is no source “\(id)” in this archive")
    }
    return source
  }

  /// One version of a source: counted from 1, or from the end with −1 for the last.
  package func snapshot(of id: String, version: Int) throws -> Snapshot {
    let source = try source(id)
    guard source.versions > 0 else {
      throw SiteError.notFound("\(id) has no version yet")
    }
    return try archive.catalog.snapshot(of: id, version: version)
  }

  /// The snapshot that two segments of a path name: an id, and a number from 1 on or -1 for the last.
  func snapshot(_ request: RouteRequest) throws -> Snapshot {
    let text = request["version"]
    let digits = text == "-1" ? "1" : text
    guard (1...9).contains(digits.utf8.count), digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      digits.utf8.first != UInt8(ascii: "0"), let number = Int(text)
    else {
      throw SiteError.notFound(
        "“\(text)” is no version; versions are counted from 1, and -1 is the last")
    }
    return try snapshot(of: request["id"], version: number)
  }

  /// The document of a snapshot with its proof.
  package func document(_ reference: String) throws -> InputDocument {
    try InputResolver.document(of: snapshot(reference), in: archive)
  }
}
