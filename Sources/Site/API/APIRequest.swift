import Archive

/// A request for an operation whose parameters have the forms that the OpenAPI document gives.
struct APIRequest {
  let view: ArchiveView
  private let asked: RouteRequest

  /// - Throws: `SiteError.badRequest` for a name in the query that the operation does not have.
  init(_ request: RouteRequest, _ view: ArchiveView, _ operation: APIOperation) throws(SiteError) {
    self.view = view
    asked = request
    try request.check(Set(operation.query.map(\.name)))
    for name in operation.pattern.parameters where Self.references.contains(name) {
      guard SnapshotReference(request[name]) != nil, !request[name].contains("+") else {
        throw .badRequest(
          "“\(request[name])” names no snapshot; write a source's id, or id@N for its N-th version")
      }
    }
  }

  private static let references: Set<String> = ["old", "new", "demands", "response"]

  subscript(_ name: String) -> String { asked[name] }

  var limit: Int { get throws { try number("limit", in: 1...1000) ?? 100 } }

  func text(_ name: String) -> String? { asked.query[name] }

  /// A whole number of the query in its one spelling; nil where it is not given.
  func number(_ name: String, in range: ClosedRange<Int>) throws(SiteError) -> Int? {
    guard let text = asked.query[name] else { return nil }
    guard let number = Self.whole(text), range.contains(number) else {
      throw .badRequest("\(name) must be a whole number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  /// The source that the path names.
  ///
  /// - Throws: `SiteError.badRequest` for what no source is called, and what the archive throws.
  func source() throws -> Source {
    guard SnapshotReference.isValidSource(self["id"]) else {
      throw SiteError.badRequest(
        "“\(self["id"])” is no source's id; they have small letters, digits and hyphens")
    }
    return try view.archive.catalog.source(self["id"])
  }

  /// The snapshot that the path names by `id` and `version`.
  func snapshot() throws -> Snapshot {
    let source = try source()
    guard let version = Self.whole(self["version"]), (1...999_999_999).contains(version) else {
      throw SiteError.badRequest("“\(self["version"])” is no version; they count from 1")
    }
    return try view.archive.catalog.snapshot(of: source.id, version: version)
  }

  private static func whole(_ text: String) -> Int? {
    guard let number = Int(text), String(number) == text else { return nil }
    return number
  }
}
