import Archive
import TransparencyLog
import WebServer

/// The log's own files under `/log/`, at the paths of C2SP tlog-tiles, for whoever checks or mirrors it.
enum LogFiles {
  static let routes: [Route] = [checkpoint] + tiles

  private static let checkpoint = Route("/log/checkpoint") { _, view in
    WebResponse(
      status: 200, headers: [WebField("Content-Type", "text/plain; charset=utf-8")],
      body: view.archive.note.bytes)
  }

  /// One route for each number of segments that a tile's path can have: seven groups of digits name any index below 2^64, and a
  /// partial tile has its width behind them.
  private static let tiles: [Route] = (1...8).map { count in
    Route("/log/tile/{level}/" + (1...count).map { "{part\($0)}" }.joined(separator: "/")) { request, view in
      try answer(
        "tile/\(request["level"])/" + (1...count).map { request["part\($0)"] }.joined(separator: "/"), view)
    }
  }

  /// The file at a path below the log; only what is spelt exactly as a tile's or a bundle's path is one.
  private static func answer(_ path: String, _ view: ArchiveView) throws -> WebResponse {
    let bytes: [UInt8]?
    if let tile = try? TileCoordinate(path: path) {
      bytes = try view.archive.tile(tile)
    } else if let bundle = try? BundleCoordinate(path: path) {
      bytes = try view.archive.bundle(bundle)
    } else {
      throw SiteError.notFound("no file of a log has this path")
    }
    guard let bytes else { throw SiteError.notFound("the log does not reach so far") }
    return WebResponse(
      status: 200,
      headers: [
        WebField("Content-Type", "application/octet-stream"),
        // What a path of the log names never changes.
        WebField("Cache-Control", "public, max-age=31536000, immutable"),
      ], body: bytes)
  }
}
