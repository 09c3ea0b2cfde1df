import Archive
import TransparencyLog

extension APIOperations {
  /// The log and its proofs.
  static let log: [APIOperation] = [
    APIOperation(
      id: "log", path: "/api/log", summary: "The log's checkpoint, its signatures and the key.",
      schema: "LogHead"
    ) { request in
      let archive = request.view.archive
      let key = archive.key
      return try APIAnswer([
        "schema": "checkpoint/1", "origin": .string(archive.checkpoint.origin),
        "size": .number(Int(clamping: archive.checkpoint.size.value)),
        "root": .string(archive.checkpoint.root.base64), "rootHex": .string(archive.checkpoint.root.hex),
        "key": .string(key.text), "note": .string(String(decoding: archive.note.bytes, as: UTF8.self)),
        "signatures": .array(
          archive.note.signatures.map {
            [
              "name": .string($0.name), "key": .string("\($0.keyID)"),
              "isLog": .bool($0.name == key.name && $0.keyID == key.keyID),
            ]
          }),
      ])
    },
    APIOperation(
      id: "entries", path: "/api/log/entries",
      summary: "The entries of the log with their leaf hashes, oldest first.",
      query: [.limit, .fromEntry], schema: "Entries"
    ) { request in
      let archive = request.view.archive
      let limit = try request.limit
      let first = UInt64(try request.number("from", in: 0...Int(1) << 53) ?? 0)
      let end = min(first + UInt64(limit), archive.checkpoint.size.value)
      let rows = first < end ? try archive.entries(first..<end) : []
      return try APIAnswer(
        [
          "schema": "entries/1", "size": .number(Int(clamping: archive.checkpoint.size.value)),
          "rows": .array(
            rows.map {
              [
                "entry": .number(Int(clamping: $0.index.value)),
                "leaf": .string(TreeHash.leaf($0.bytes).hex),
                "event": .string(String(decoding: $0.bytes, as: UTF8.self)),
              ]
            }),
        ],
        next: end < archive.checkpoint.size.value && first < end
          ? "/api/log/entries?limit=\(limit)&from=\(end)" : nil)
    },
    APIOperation(
      id: "proof", path: "/api/proof/{id}/{version}",
      summary: "The proof that the log holds a version, also in the form of C2SP tlog-proof.", schema: "Proof"
    ) { request in
      let archive = request.view.archive
      let snapshot = try request.snapshot()
      let proof = try archive.proof(of: snapshot)
      let event = proof.extra ?? []
      return try APIAnswer([
        "schema": "inclusion/1", "snapshot": .string(snapshot.reference),
        "entry": .number(Int(clamping: proof.index.value)),
        "event": .string(String(decoding: event, as: UTF8.self)),
        "leaf": .string(TreeHash.leaf(event).hex),
        "hashes": .array(proof.hashes.map { .string($0.base64) }),
        "checkpoint": [
          "origin": .string(proof.checkpoint.origin),
          "size": .number(Int(clamping: proof.checkpoint.size.value)),
          "root": .string(proof.checkpoint.root.base64),
        ],
        "key": .string(archive.key.text), "proof": .string(String(decoding: proof.bytes, as: UTF8.self)),
      ])
    },
  ]
}
