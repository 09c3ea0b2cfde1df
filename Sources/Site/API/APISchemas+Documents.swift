extension APISchemas {
  private static let span: [String: JSONSchema] = ["start": .count, "end": .count]

  private static func spanned(_ members: [String: JSONSchema]) -> JSONSchema {
    .object(span.merging(members) { first, _ in first })
  }

  /// `document/1`.
  static let documents: [String: JSONSchema] = [
    "ReadDocument": .object(
      [
        "schema": .constant("document/1"), "encoding": .text, "encodingReason": .text, "reader": .text,
        "warnings": .list(.text), "blocks": .list(.named("Block")),
        "changes": .list(
          .object(
            ["kind": .oneOf("insertion", "deletion"), "text": .text, "at": .count],
            optional: ["author": .text, "date": .text])),
      ],
      optional: [
        "title": .text, "byline": .text, "date": .text, "language": .text, "address": .text, "tool": .text,
      ]),
    "Block": .object(
      [
        "kind": .oneOf("heading", "paragraph", "listItem", "tableRow", "quotation", "footnote", "caption"),
        "role": .text, "level": .integer, "marker": .text, "text": .text, "start": .count, "end": .count,
        "notes": .list(.text), "noteReferences": .list(.object(["label": .text, "at": .count])),
        "sentences": .list(.object(span)), "links": .list(spanned(["text": .text, "target": .text])),
        "emphasis": .list(spanned(["kind": .oneOf("strong", "emphasis"), "text": .text])),
      ],
      optional: [
        "page": .integer, "sourceStart": .count, "sourceEnd": .count, "attribution": spanned(["text": .text]),
        "regions": .list(
          spanned([
            "page": .integer, "left": .decimal, "top": .decimal, "right": .decimal, "bottom": .decimal,
          ])),
      ]),
  ]

  /// `diff/1` and `alignment/1`.
  static let comparisons: [String: JSONSchema] = [
    "Diff": .object(
      [
        "schema": .constant("diff/1"), "old": .named("Document"), "new": .named("Document"),
        "moves": .list(
          .object([
            "extent": .oneOf("sentences", "paragraphs"), "old": .named("Quote"), "new": .named("Quote"),
          ])),
        "outside": .list(.named("Sentence")), "sentences": .list(.named("Sentence")),
        "summary": .object([
          "deleted": .count, "edited": .count, "equal": .count, "inserted": .count, "isCoarse": .flag,
          "moved": .count, "moves": .count, "tags": .map(.count), "wordsDeleted": .count,
          "wordsInserted": .count,
        ]),
      ], optional: ["ignored": .object(["changes": .count, "rules": .list(.text)]), "tool": .text]),
    "Sentence": .object(
      ["kind": .oneOf("equal", "edited", "moved", "inserted", "deleted")],
      optional: [
        "change": .list(.text), "move": .count, "old": .named("Quote"), "new": .named("Quote"),
        "links": .list(.object(["op": .oneOf("delete", "insert"), "target": .text])),
        "runs": .list(.object(["op": .text, "text": .text])),
        "significance": .object(["reasons": .list(.named("Reason")), "score": .count]),
      ]),
    "Alignment": .object(
      [
        "schema": .constant("alignment/1"), "demandsDocument": .named("Document"),
        "responseDocument": .named("Document"), "aligner": .text, "demands": .list(.named("Demand")),
        "quotedDemands": .list(.object(["id": .text, "quote": .named("Quote")])),
      ], optional: ["checkpoint": .named("Checkpoint"), "notes": .list(.text)]),
    "Demand": .object(
      [
        "id": .text, "form": .oneOf("imperative", "deontic", "performative", "listed", "question"),
        "quote": .named("Quote"), "context": .list(.text), "disposition": .disposition,
        "probabilities": .object([
          "addressed": .share, "partly-addressed": .share, "acknowledged": .share, "declined": .share,
          "absent": .share,
        ]),
        "responses": .list(.named("Passage")),
        "details": .object(
          [
            "beneficiaries": .list(.named("Quote")), "conditions": .list(.named("Quote")),
            "deadlines": .list(.named("Quote")), "entities": .list(.named("Quote")),
          ], optional: ["addressee": .named("Quote")]),
      ],
      optional: [
        "parent": .text, "page": .integer, "nearest": .named("Passage"),
        "explanation": .object(
          [
            "choice": .oneOf("named", "topic", "turn", "continuity"),
            "terms": .list(.object(["word": .text, "weight": .decimal])),
          ],
          optional: [
            "competitor": .object(
              ["quote": .named("Quote"), "probability": .share], optional: ["demand": .text]),
            "forwardShare": .decimal, "miss": .oneOf("shares-too-little", "speaks-of-another"),
          ]), "review": .named("Review"), "reviews": .list(.named("Review")),
      ]),
    "Passage": .object(
      ["quote": .named("Quote"), "paragraph": .count, "probability": .share, "because": .list(.text)],
      optional: ["page": .integer]),
  ]
}
