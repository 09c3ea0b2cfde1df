import Archive
import Fetching
import HTTPTransfer
import Moments

/// What the archive knows of a source before it is asked for again.
struct WebState: Sendable {
  let source: Source?
  let last: Snapshot?
  /// Looks in a row, up to the last, at which the server said that the document is no more.
  let missing: Int
  /// Fields of a conditional request; empty where the last version gives none.
  let validators: [HTTPField]
  /// Whether a browser is to make the page.
  let renders: Bool
  /// Fields that the last version came with.
  private let lastFields: [HTTPField]

  init(_ request: WebTarget, _ archive: Archive) throws {
    source = try archive.catalog.knownSource(request.id)
    let last = source == nil ? nil : try archive.catalog.latest(of: request.id)
    // All versions of a source of imports are imports.
    if let last, last.isImported { throw CaptureError.imported(id: request.id, url: source?.url) }
    let look = source == nil ? nil : try archive.catalog.lastLooks(at: request.id, limit: 1).first
    self.last = last
    missing = look.flatMap { look in last.map { look.entry > $0.entry } ?? true ? look.tries : nil } ?? 0
    renders = request.renders ?? (last?.method == "render")
    lastFields =
      (last?.retrieval?.head).flatMap { try? archive.blob($0) }.map { HTTPHead.lastFields(of: $0) } ?? []
    validators = renders ? [] : try Self.validators(last, lastFields, request.url, archive)
  }

  /// Bytes of a validator; servers refuse heads that are much longer, and then nothing would be seen any more.
  private static let longestValidator = 1024

  /// By the head that the last version came with: only that one's bytes are here to be found unchanged.
  private static func validators(
    _ last: Snapshot?, _ fields: [HTTPField], _ url: String, _ archive: Archive
  ) throws -> [HTTPField] {
    guard let last, last.method == "http", last.retrieval?.url == url,
      try archive.catalog.redaction(of: last.sha256) == nil
    else { return [] }
    return [
      fields.value("etag").map { HTTPField("If-None-Match", $0) },
      fields.value("last-modified").map { HTTPField("If-Modified-Since", $0) },
    ].compactMap(\.self).filter { $0.value.utf8.count <= longestValidator }
  }

  /// Whether an address is the source's own, or that of its last version.
  func isAddress(_ url: String) -> Bool { source?.url == url || last?.retrieval?.url == url }

  /// Why an answer is an old copy of before the last version, one line; nil where it may be new.
  func staleness(of page: WebPage) -> String? {
    guard let seen = last?.retrieval, let before = Self.moments(lastFields, seen.retrieved),
      let now = Self.moments(page.fields, page.retrieved)
    else { return nil }
    return StaleCopy.reason(now, last: before)
  }

  private static func moments(_ fields: [HTTPField], _ retrieved: String) -> StaleCopy.Moments? {
    RecordedTime(retrieved).map {
      StaleCopy.Moments(
        made: fields.value("date").flatMap { HTTPDate.seconds($0) },
        age: fields.value("age").flatMap { Int($0) }, came: Int($0.seconds))
    }
  }
}

extension [HTTPField] {
  /// The value of the last field of a name, which is in lower case.
  fileprivate func value(_ name: String) -> String? { last { $0.isNamed(name) }?.value }
}
