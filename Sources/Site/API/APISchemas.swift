/// The schemas of the API's answers by their names in the OpenAPI document.
enum APISchemas {
  static let all: [String: JSONSchema] = parts.merging(lists) { first, _ in first }
    .merging(documents) { first, _ in first }.merging(comparisons) { first, _ in first }
    .merging(audits) { first, _ in first }

  /// What several answers share.
  private static let parts: [String: JSONSchema] = [
    "Problem": .object(["type": .text, "title": .text, "status": .integer(400...599), "detail": .text]),
    "Quote": .object(["exact": .text, "prefix": .text, "suffix": .text, "start": .count, "end": .count]),
    "Checkpoint": .object(["origin": .text, "size": .count, "root": .base64Hash]),
    "Document": .object(
      ["title": .text, "sha256": .sha256, "textSha256": .sha256, "reader": .text, "warnings": .list(.text)],
      optional: [
        "source": .source, "version": .count, "file": .text, "published": .text, "url": .text,
        "recorded": .text, "proof": .text,
      ]),
    "Reason": .object(["points": .integer, "text": .text]),
    "Change": .object(
      [
        "kind": .oneOf("equal", "edited", "moved", "inserted", "deleted"), "change": .list(.text),
        "score": .count, "grave": .flag, "reasons": .list(.named("Reason")),
      ], optional: ["old": .named("Quote"), "new": .named("Quote")]),
    "Review": .object(
      [
        "reviewer": .text, "verdict": .oneOf("confirmed", "overruled"), "disposition": .disposition,
        "holds": .flag, "demandsDocument": .snapshot, "responseDocument": .snapshot,
        "passages": .list(.named("Quote")), "aligner": .text, "alignerDisposition": .text,
        "alignerProbability": .share, "made": .text, "recorded": .text, "entry": .count,
      ], optional: ["reason": .text, "changes": .list(.named("Change")), "note": .text]),
  ]

  private static let roles = JSONSchema.matching(
    "^(demands|response|commentary)(, (demands|response|commentary))*$")

  /// Lists of what the archive holds.
  private static let lists: [String: JSONSchema] = [
    "Source": .object(
      ["id": .source, "role": roles, "versions": .count],
      optional: ["published": .text, "title": .text, "url": .text]),
    "Sources": .object(["schema": .constant("sources/1"), "rows": .list(.named("Source"))]),
    "OneSource": .object(
      ["schema": .constant("source/1"), "id": .source, "role": roles, "versions": .count],
      optional: ["published": .text, "title": .text, "url": .text, "latest": .named("Version")]),
    "Version": .object(
      [
        "snapshot": .snapshot, "version": .integer(1...Int(1) << 53), "entry": .count, "recorded": .text,
        "sha256": .sha256, "bytes": .count, "mediaType": .text, "method": .text,
      ],
      optional: [
        "name": .text, "title": .text, "published": .text, "url": .text, "retrieved": .text, "archive": .text,
      ]),
    "Versions": .object(
      ["schema": .constant("versions/1"), "source": .source, "rows": .list(.named("Version"))]),
    "Snapshot": .object(
      ["schema": .constant("snapshot/1"), "source": .source, "snapshot": .named("Version")],
      optional: ["removed": .object(["recorded": .text, "reason": .text, "entry": .count])]),
    "LogHead": .object([
      "schema": .constant("checkpoint/1"), "origin": .text, "size": .count, "root": .base64Hash,
      "rootHex": .sha256, "key": .text, "note": .text,
      "signatures": .list(.object(["name": .text, "key": .matching("^[0-9a-f]{8}$"), "isLog": .flag])),
    ]),
    "Entries": .object([
      "schema": .constant("entries/1"), "size": .count,
      "rows": .list(.object(["entry": .count, "leaf": .sha256, "event": .text])),
    ]),
    "Proof": .object([
      "schema": .constant("inclusion/1"), "snapshot": .snapshot, "entry": .count, "event": .text,
      "leaf": .sha256, "hashes": .list(.base64Hash), "checkpoint": .named("Checkpoint"), "key": .text,
      "proof": .text,
    ]),
  ]
}
