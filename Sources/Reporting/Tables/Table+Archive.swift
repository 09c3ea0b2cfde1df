import Reviewing
import TransparencyLog
package import Archive

extension Table {
  /// The sources of an archive.
  package static func sources(_ archive: Archive) throws -> Table {
    try sources(archive.catalog.sources())
  }

  /// Some sources.
  package static func sources(_ sources: [Source]) -> Table {
    Table(
      schema: "sources/1", title: "Sources",
      columns: ["id", "role", "versions", "published", "title", "url"],
      rows: sources.map { source in
        [
          .text(source.id), .text(source.roles.map(\.rawValue).joined(separator: ", ")),
          .number(source.versions),
          source.published.map(Cell.text) ?? .none, source.title.map(Cell.text) ?? .none,
          source.url.map(Cell.text) ?? .none,
        ]
      },
      notes: sources.isEmpty ? ["no sources yet; add one: rejoinder snapshot FILE --as ID"] : [])
  }

  /// What the log holds of a source.
  package static func log(of id: String, in archive: Archive) throws -> Table {
    _ = try archive.catalog.source(id)
    let snapshots = try archive.catalog.snapshots(of: id).map { snapshot -> (UInt64, [Cell]) in
      (
        snapshot.entry.value,
        [
          .number(Int(clamping: snapshot.entry.value)), .text(snapshot.recorded), .text("snapshot"),
          .text(snapshot.reference), .text(snapshot.method), .number(snapshot.bytes),
          .text(snapshot.sha256.hex),
        ] + origin(snapshot.retrieval)
      )
    }
    let removals = try Set(archive.catalog.snapshots(of: id).map(\.sha256)).compactMap {
      try archive.catalog.redaction(of: $0)
    }.map { redaction -> (UInt64, [Cell]) in
      (
        redaction.entry.value,
        [
          .number(Int(clamping: redaction.entry.value)), .text(redaction.recorded), .text("redact"),
          .text(redaction.reason), .none, .none, .text(redaction.sha256.hex),
        ] + origin(nil)
      )
    }
    let looks = try archive.catalog.looks(at: id).map { look -> (UInt64, [Cell]) in
      (
        look.entry.value,
        [
          .number(Int(clamping: look.entry.value)), .text(look.recorded), .text("check"),
          .text(look.result.rawValue + (look.reason.map { ": " + $0 } ?? "")),
          .none, .none, look.sha256.map { .text($0.hex) } ?? .none,
        ] + origin(look.retrieval)
      )
    }
    let rules = try archive.catalog.allRules(of: id).map { rules -> (UInt64, [Cell]) in
      (
        rules.entry.value,
        [
          .number(Int(clamping: rules.entry.value)), .text(rules.recorded), .text("rules"),
          .text(rules.rules.isEmpty ? "none" : rules.rules.joined(separator: "  ")), .none, .none, .none,
        ] + origin(nil)
      )
    }
    let reviews = try archive.catalog.reviews(of: id).map { review -> (UInt64, [Cell]) in
      let event = review.event
      return (
        review.entry.value,
        [
          .number(Int(clamping: review.entry.value)), .text(event.recorded), .text("review"),
          .text(
            "\(event.demand) \(event.verdict.rawValue) \(event.disposition) by \(event.reviewer)"),
          .none, .none, .text((event.demands.source == id ? event.demands : event.response).sha256.hex),
        ] + origin(nil)
      )
    }
    return Table(
      schema: "log/1", title: "Log of \(id)",
      columns: ["entry", "recorded", "event", "what", "method", "bytes", "sha256", "retrieved", "from"],
      rows: (snapshots + looks + removals + rules + reviews).sorted { $0.0 < $1.0 }.map(\.1))
  }

  /// When and from where it came, where it came over the web; whoever kept it goes before the address that they had it from.
  private static func origin(_ retrieval: Retrieval?) -> [Cell] {
    guard let retrieval else { return [.none, .none] }
    return [
      .text(retrieval.retrieved), .text(retrieval.archive ?? retrieval.finalURL ?? retrieval.url),
    ]
  }

  /// What an archive holds, and what keeping it costs.
  package static func statistics(_ archive: Archive) throws -> Table {
    let found = try archive.statistics()
    let versions = max(1, found.snapshots)
    let reviews = try ReviewCounts(archive)
    let rows: [(String, Cell)] = [
      ("sources", .number(found.sources)), ("snapshots", .number(found.snapshots)),
      ("checks", .number(found.looks)), ("redactions", .number(found.redactions)),
      ("anchors", .number(found.anchors)), ("changes of keys", .number(found.keyChanges)),
      ("reviews", .number(reviews.confirmed + reviews.overruled)),
      ("reviews that confirm", .number(reviews.confirmed)),
      ("reviews that overrule", .number(reviews.overruled)),
      ("reviews to be made again", .number(reviews.reopened)), ("reviewers", .number(reviews.reviewers)),
      ("first snapshot", found.first.map(Cell.text) ?? .none),
      ("last snapshot", found.last.map(Cell.text) ?? .none),
      ("log entries", .number(Int(clamping: found.entries))), ("log files", .number(found.log.files)),
      ("log bytes", .number(found.log.bytes)), ("distinct contents", .number(found.contents)),
      ("bytes of contents", .number(found.contentBytes)), ("blob files", .number(found.blobs.files)),
      ("blob bytes", .number(found.blobs.bytes)), ("anchor bytes", .number(found.evidence.bytes)),
      ("log bytes a snapshot", .number((found.log.bytes + versions / 2) / versions)),
    ]
    return Table(
      schema: "stats/1", title: "Archive \(archive.checkpoint.origin)", columns: ["what", "count"],
      rows: rows.map { [.text($0.0), $0.1] })
  }
}
