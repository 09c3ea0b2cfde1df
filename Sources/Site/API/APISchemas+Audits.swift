extension APISchemas {
  /// The two kinds of `audit/1`.
  static let audits: [String: JSONSchema] = [
    "History": .object(
      [
        "schema": .constant("audit/1"), "source": .source, "earlierEntries": .count,
        "entries": .list(.named("HistoryEntry")),
      ], optional: ["title": .text, "since": .text, "upTo": .count, "rules": .list(.text)]),
    "HistoryEntry": .object(
      ["event": .oneOf("snapshot", "check", "redact"), "entry": .count, "recorded": .text],
      optional: [
        "snapshot": .snapshot, "sha256": .sha256, "bytes": .count, "result": .text, "mediaType": .text,
        "method": .text, "name": .text, "url": .text, "retrieved": .text, "archive": .text,
        "recordedBy": .object(["origin": .text, "key": .text, "vkey": .text]), "reader": .text,
        "tool": .text, "textSha256": .sha256, "warnings": .list(.text),
        "returnsTo": .object(["snapshot": .snapshot, "same": .oneOf("bytes", "text")]),
        "described": .object([:], optional: ["title": .text, "published": .text]),
        "comparedWith": .snapshot, "changedBetween": .object(["lastSeen": .text, "firstSeen": .text]),
        "change": .named("VersionChange"),
        "stood": .object(
          ["from": .text, "lastSeen": .text], optional: ["replaced": .text, "seconds": .integer]),
        "looks": .object(
          ["unchanged": .count, "failed": .count, "blocked": .count, "technical": .count, "gone": .count],
          optional: [
            "lastUnchanged": .text, "lastFailed": .text, "lastBlocked": .text, "lastTechnical": .text,
            "lastGone": .text,
          ]),
      ]),
    "VersionChange": .object(
      [
        "nature": nature, "technical": .flag, "edited": .count, "moved": .count, "inserted": .count,
        "deleted": .count, "wordsDeleted": .count, "wordsInserted": .count, "outside": .count,
        "tags": .map(.count), "grave": .count, "score": .count, "isCoarse": .flag,
        "changes": .list(.named("Change")), "changesLeftOut": .count,
      ], optional: ["ignored": .count, "readers": .list(.text)]),
    "Matrix": .object(
      [
        "schema": .constant("audit/1"), "demandsDocument": .named("Document"), "demandsVersions": .count,
        "response": .source, "aligner": .text, "hasBaseline": .flag,
        "snapshots": .list(
          .object(
            [
              "snapshot": .snapshot, "recorded": .text, "sha256": .sha256, "reader": .text,
              "warnings": .list(.text),
            ], optional: ["nature": nature, "sameBytesAs": .snapshot])),
        "redacted": .list(
          .object(["snapshot": .snapshot, "recorded": .text, "removed": .text, "reason": .text])),
        "demands": .list(.named("MatrixRow")), "flips": .list(.named("Flip")),
        "rewordings": .list(.named("Flip")),
        "passages": .list(
          .object(
            [
              "demand": .text, "snapshot": .snapshot, "quote": .named("Quote"),
              "steps": .list(
                .object([
                  "snapshot": .snapshot, "fate": .list(.text), "cited": .flag,
                  "changes": .list(.named("Change")),
                ])),
            ], optional: ["returnsFrom": .snapshot])),
      ], optional: ["since": .text, "upTo": .count]),
    "MatrixRow": .object(
      [
        "id": .text, "quote": .named("Quote"), "dispositions": .list(.disposition),
        "absent": .list(.share), "probabilities": .list(.share),
      ],
      optional: [
        "reviews": .list(.named("Review")),
        "reviewed": .list(
          .list(
            .object(["reviewer": .text, "disposition": .disposition, "standing": .text, "entry": .count]))),
      ]),
    "Flip": .object([
      "demand": .text, "snapshot": .snapshot, "previous": .snapshot, "from": .disposition,
      "to": .disposition, "cause": .oneOf("text", "other-text", "score"), "grave": .flag,
      "changes": .list(.named("Change")), "competing": .list(.named("Change")),
    ]),
  ]

  private static let nature = JSONSchema.oneOf(
    "content", "surroundings", "same-bytes", "same-text", "same-words", "ignored")
}
