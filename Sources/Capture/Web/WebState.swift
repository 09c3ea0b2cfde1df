import Archive
import HTTPTransfer

/// What the archive knows of a source before it is asked for again.
struct WebState: Sendable {
  let source: Source?
  let last: Snapshot?
  /// Looks in a row, up to the last, at which the server said that the document is no more.
  let missing: Int
  /// Fields of a conditional request; empty where the last version gives none.
  let validators: [HTTPField]

  /// So many looks back a row of them is counted; nobody waits for more.
  private static let reach = 100

  init(_ request: WebTarget, _ archive: Archive) throws {
    source = try archive.catalog.knownSource(request.id)
    let last = source == nil ? nil : try archive.catalog.latest(of: request.id)
    let looks = source == nil ? [] : try archive.catalog.lastLooks(at: request.id, limit: Self.reach)
    self.last = last
    missing =
      looks.prefix { look in look.tries != nil && last.map { look.entry > $0.entry } ?? true }.count
    validators = try Self.validators(last, request.url, archive)
  }

  /// By the head that the last version came with: only that one's bytes are here to be found unchanged.
  private static func validators(_ last: Snapshot?, _ url: String, _ archive: Archive) throws -> [HTTPField] {
    guard let last, last.method == "http", let retrieval = last.retrieval, retrieval.url == url,
      let head = retrieval.head, try archive.catalog.redaction(of: last.sha256) == nil,
      let bytes = try? archive.blob(head)
    else { return [] }
    let fields = HTTPHead.lastFields(of: bytes)
    func value(_ name: String) -> String? { fields.last { $0.name.lowercased() == name }?.value }
    return [
      value("etag").map { HTTPField("If-None-Match", $0) },
      value("last-modified").map { HTTPField("If-Modified-Since", $0) },
    ].compactMap(\.self)
  }
}
