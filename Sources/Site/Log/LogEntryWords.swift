import Archive
import TransparencyLog

/// What an entry of the log says, in words for a list.
struct LogEntryWords {
  let entry: LeafIndex
  let kind: String
  /// RFC 3339, UTC; nil where this version does not read the entry.
  let recorded: String?
  let words: String
  /// The id of the source that it is about.
  let source: String?

  init(entry: LeafIndex, bytes: [UInt8]) {
    self.entry = entry
    switch Event.reading(bytes) {
    case .source(let event)?:
      (kind, recorded, source) = ("source", event.recorded, event.id)
      words = event.title ?? event.id
    case .snapshot(let event)?:
      (kind, recorded, source) = ("snapshot", event.recorded, event.source)
      words = "\(event.source): \(event.bytes) bytes, SHA-256 \(event.sha256.hex)"
    case .check(let event)?:
      (kind, recorded, source) = ("check", event.recorded, event.source)
      words = "\(event.source): \(event.result.rawValue)"
    case .anchor(let event)?:
      (kind, recorded, source) = ("anchor", event.recorded, nil)
      words = "\(event.kind.rawValue) of the checkpoint of size \(event.size)"
    case .redact(let event)?:
      (kind, recorded, source) = ("redact", event.recorded, nil)
      words = "\(event.sha256.hex): \(event.reason)"
    case .key(let event)?:
      (kind, recorded, source) = ("key", event.recorded, nil)
      words = "from \(event.previous.keyID) to \(event.next.keyID)"
    case .rules(let event)?:
      (kind, recorded, source) = ("rules", event.recorded, event.source)
      words = "\(event.source): \(event.rules.isEmpty ? "none" : event.rules.joined(separator: "  "))"
    case .review(let event)?:
      (kind, recorded, source) = ("review", event.recorded, event.demands.source)
      words =
        "\(event.demands.source) \(event.demand): \(event.verdict.rawValue) \(event.disposition) by \(event.reviewer)"
    case .other(let name)?: (kind, recorded, source, words) = (name, nil, nil, "")
    case nil:
      (kind, recorded, source, words) = ("unknown", nil, nil, "an entry that this version does not read")
    }
  }
}
