import Archive
import TransparencyLog

/// Snapshots and sources as members of JSON objects; what is not known is left out.
enum SnapshotObject {
  static func version(_ snapshot: Snapshot) -> JSONValue {
    var members: [String: JSONValue] = [
      "snapshot": .string(snapshot.reference), "version": .number(snapshot.version),
      "entry": .number(Int(clamping: snapshot.entry.value)), "recorded": .string(snapshot.recorded),
      "sha256": .string(snapshot.sha256.hex), "bytes": .number(snapshot.bytes),
      "mediaType": .string(snapshot.mediaType), "method": .string(snapshot.method),
    ]
    members["name"] = snapshot.name.map { .string($0) }
    if let retrieval = snapshot.retrieval {
      members["url"] = .string(retrieval.finalURL ?? retrieval.url)
      members["retrieved"] = .string(retrieval.retrieved)
      members["archive"] = retrieval.archive.map { .string($0) }
    }
    members["title"] = snapshot.title.map { .string($0) }
    members["published"] = snapshot.published.map { .string($0) }
    return .object(members)
  }

  static func snapshot(_ snapshot: Snapshot, removed: Redaction?) -> [String: JSONValue] {
    var members: [String: JSONValue] = [
      "schema": "snapshot/1", "source": .string(snapshot.source), "snapshot": version(snapshot),
    ]
    members["removed"] = removed.map {
      [
        "recorded": .string($0.recorded), "reason": .string($0.reason),
        "entry": .number(Int(clamping: $0.entry.value)),
      ]
    }
    return members
  }

  static func source(_ source: Source, latest: Snapshot?) -> [String: JSONValue] {
    var members: [String: JSONValue] = [
      "schema": "source/1", "id": .string(source.id),
      "role": .string(source.roles.map(\.rawValue).joined(separator: ", ")),
      "versions": .number(source.versions),
    ]
    members["published"] = source.published.map { .string($0) }
    members["title"] = source.title.map { .string($0) }
    members["url"] = source.url.map { .string($0) }
    members["latest"] = latest.map(version)
    return members
  }
}
