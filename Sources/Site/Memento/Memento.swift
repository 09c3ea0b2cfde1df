package import Archive
import Reporting
package import WebServer

/// The archive as HTTP's Memento clients see it (RFC 7089): a source is an original resource, its snapshots are its mementos.
///
/// A memento is the bytes at `/sources/{id}/{version}/raw`; its date is when the archive
/// recorded it, or, where another archive captured it, when that one says that it did.
package enum Memento {
  /// The fields of the answer that gives the bytes of a snapshot: its date, and the links to what is around it.
  package static func headers(for snapshot: Snapshot, in view: ArchiveView) throws -> [WebField] {
    let source = try view.archive.catalog.source(snapshot.source)
    let date = MementoDate.text(recorded: snapshot.seen)
    return (date.map { [WebField("Memento-Datetime", $0)] } ?? []) + [
      WebField("Link", try links(source, around: snapshot, in: view).joined(separator: ", "))
    ]
  }

  /// The links of RFC 7089 section 2.2 from a timegate or from a memento.
  ///
  /// - Parameter snapshot: The memento that they are given with; nil for a timegate.
  static func links(_ source: Source, around snapshot: Snapshot?, in view: ArchiveView) throws -> [String] {
    let base = "\(view.address)/sources/\(source.id)"
    var links = ["<\(original(source, in: view))>; rel=\"original\""]
    if snapshot != nil { links.append("<\(base)/timegate>; rel=\"timegate\"") }
    links.append("<\(base)/timemap>; rel=\"timemap\"; type=\"application/link-format\"")
    // A memento has one link that names all that it is: first, last, before, after, or the one itself.
    var relations: [Int: [String]] = [:]
    relations[1, default: []].append("first")
    relations[source.versions, default: []].append("last")
    if let snapshot {
      if snapshot.version > 1 { relations[snapshot.version - 1, default: []].append("prev") }
      if snapshot.version < source.versions { relations[snapshot.version + 1, default: []].append("next") }
      relations[snapshot.version, default: []] += []
    }
    for (version, names) in relations.sorted(by: { $0.key < $1.key })
    where version <= source.versions {
      let memento = try view.archive.catalog.snapshot(of: source.id, version: version)
      guard let link = link(memento, names, in: view) else { continue }
      links.append(link)
    }
    return links
  }

  /// The link to a memento; nil where its time cannot be read, which the relation demands.
  static func link(_ snapshot: Snapshot, _ relations: [String], in view: ArchiveView) -> String? {
    MementoDate.text(recorded: snapshot.seen).map { date in
      "<\(address(snapshot, in: view))>; rel=\"\((relations + ["memento"]).joined(separator: " "))\"; "
        + "datetime=\"\(date)\""
    }
  }

  /// Where a memento is.
  static func address(_ snapshot: Snapshot, in view: ArchiveView) -> String {
    "\(view.address)/sources/\(snapshot.source)/\(snapshot.version)/raw"
  }

  /// The original resource: the source's URL, or its page here where it has none that may stand in a link.
  static func original(_ source: Source, in view: ArchiveView) -> String {
    original(url: source.url, page: "\(view.address)/sources/\(source.id)")
  }

  static func original(url: String?, page: String) -> String {
    if let url, Markup.link(url) != nil { return url }
    return page
  }

  /// The source of a request, found by its key.
  static func source(_ request: RouteRequest, _ view: ArchiveView) throws -> Source {
    guard SnapshotReference.isValidSource(request["id"]) else {
      throw SiteError.notFound("no source is called “\(request["id"])”")
    }
    return try view.archive.catalog.source(request["id"])
  }
}
