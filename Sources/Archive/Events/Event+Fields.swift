import TransparencyLog

extension Event {
  /// Makes sure that every member is what `docs/formats.md` permits; `verify` holds the log to the same rules.
  ///
  /// - Throws: `invalidField` with the first member that is not.
  func checkFields() throws(ArchiveError) {
    switch self {
    case .source(let event):
      try Self.checkID(event.id, "id")
      guard !event.roles.isEmpty else { throw .invalidField("role", expected: "one role at least") }
      try event.checkDetails()
    case .snapshot(let event):
      try Self.checkID(event.source, "source")
      guard event.bytes >= 0 else { throw .invalidField("bytes", expected: "a length in bytes") }
      for (name, text) in [("mediaType", event.mediaType), ("method", event.method)] where text.isEmpty {
        throw .invalidField(name, expected: "a text that is not empty")
      }
      try event.retrieval?.checkFields()
    case .check(let event):
      try Self.checkID(event.source, "source")
      guard event.reason.map({ !$0.isEmpty && SourceEvent.isTitle($0) }) ?? true else {
        throw .invalidField("reason", expected: "a text without control characters that is not empty")
      }
      guard event.tries.map({ $0 > 0 }) ?? true else {
        throw .invalidField("tries", expected: "a number above 0")
      }
      try event.retrieval?.checkFields()
    case .anchor(let event):
      guard AnchorEvent.isName(event.name) else {
        throw .invalidField("name", expected: "a file's name of small letters, digits, points and hyphens")
      }
    case .redact(let event):
      guard !event.reason.isEmpty, SourceEvent.isTitle(event.reason) else {
        throw .invalidField("reason", expected: "a text without control characters that is not empty")
      }
    case .key(let event):
      guard event.previous.name == event.next.name, event.previous != event.next,
        event.next.algorithm == .ed25519
      else { throw .invalidField("vkey", expected: "another Ed25519 key by the log's name") }
    case .rules(let event):
      try Self.checkID(event.source, "source")
      guard event.rules.count <= RulesEvent.most,
        event.rules.allSatisfy({
          !$0.isEmpty && $0.utf8.count <= RulesEvent.longest && SourceEvent.isTitle($0)
        })
      else {
        throw .invalidField(
          "rules",
          expected:
            "at most \(RulesEvent.most) rules of 1 to \(RulesEvent.longest) bytes without control characters")
      }
    case .review(let event):
      try Self.checkID(event.demands.source, "demands")
      try Self.checkID(event.response.source, "response")
      try event.checkFields()
    case .other: throw .invalidField("event", expected: "a kind of event that this version writes")
    }
  }

  private static func checkID(_ id: String, _ name: String) throws(ArchiveError) {
    guard SnapshotReference.isValidSource(id) else {
      throw .invalidField(name, expected: "small letters, digits and inner hyphens, 1 to 64 of them")
    }
  }
}

extension SourceEvent {
  fileprivate func checkDetails() throws(ArchiveError) {
    if let title, !Self.isTitle(title) {
      throw .invalidField("title", expected: "a text without control characters")
    }
    if let published, !Timestamp.isDate(published) {
      throw .invalidField("published", expected: "a date that exists, as YYYY-MM-DD")
    }
    if let url, !Self.isURL(url) {
      throw .invalidField("url", expected: "an http or https URL without spaces and control characters")
    }
  }

  /// Whether a text may be a title: no control characters (C0, DEL, C1).
  package static func isTitle(_ text: String) -> Bool { !text.unicodeScalars.contains(where: \.isControl) }

  /// Whether a text may be a source's URL: http or https, something after the slashes, no spaces or control characters.
  package static func isURL(_ text: String) -> Bool {
    guard !text.unicodeScalars.contains(where: { $0.isControl || $0.properties.isWhitespace }) else {
      return false
    }
    return ["http://", "https://"].contains {
      text.utf8.count > $0.utf8.count && text.prefix($0.count).lowercased() == $0
    }
  }
}

extension AnchorEvent {
  /// Whether a text may be the name of an anchor's file: small letters, digits, points and hyphens, 1 to 64 of them, no point first.
  static func isName(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return (1...64).contains(bytes.count) && bytes[0] != UInt8(ascii: ".")
      && bytes.allSatisfy {
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".")
          || $0 == UInt8(ascii: "-")
      }
  }
}

extension Unicode.Scalar {
  /// Whether a control character: C0, DEL or C1.
  fileprivate var isControl: Bool { value < 0x20 || (0x7F..<0xA0).contains(value) }
}
