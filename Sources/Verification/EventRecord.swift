import TransparencyLog

/// Why a canonical object is not an event.
enum EventError: Error, Hashable {
  /// `v` is greater than 1: a later version wrote it.
  case laterVersion(Int64)
  /// A field that the event needs is not there.
  case missingField(String)
  /// A field has a value of another kind than it must.
  case badField(String, expected: String)
  /// `event` names none of the kinds.
  case unknownEvent(String)
}

extension EventError: CustomStringConvertible {
  /// What stands there, to follow the words “found”.
  var description: String {
    switch self {
    case .laterVersion(let version): "version \(version)"
    case .missingField(let field): "no field \(field)"
    case .badField(let field, let expected): "a field \(field) that is not \(expected)"
    case .unknownEvent(let event): "the unknown kind \(event)"
    }
  }
}

/// What the verifier needs to know of an event: its references and claims.
struct EventRecord: Sendable {
  /// That a file in `anchors/` was there when this was recorded.
  struct Anchor: Sendable {
    /// The file's name in `anchors/`, one that `AnchorName` reads.
    let name: String
    let digest: Digest
    /// When it was recorded, as the event has it.
    let recorded: String
  }

  /// That the log goes on under another key.
  struct Rotation: Sendable {
    let previous: VerifierKey
    let next: VerifierKey
  }

  /// That a blob was removed.
  struct Redaction: Sendable {
    let digest: Digest
    let reason: String
    let recorded: String
  }

  /// The id that a source event makes known.
  var makesSource: String?
  /// The id that a snapshot or check names.
  var namesSource: String?
  /// The id of the response that a review names beside its letter.
  var namesResponse: String?
  /// The blobs that an earlier event must have named, whether or not they are still there.
  var reviewed: [Digest] = []
  /// The blobs that must exist: content, and the head of a response.
  var blobs: [Digest] = []
  /// The length of the first blob, in bytes, where the event claims it.
  var length: UInt64?
  var redaction: Redaction?
  var anchor: Anchor?
  var rotation: Rotation?

  /// Reads an event strictly as to the fields it must have; further fields are later versions' to explain.
  ///
  /// - Throws: `EventError`.
  init(_ object: CanonicalObject) throws(EventError) {
    let fields = EventFields(object: object)
    let version = try fields.integer("v")
    guard version <= 1 else { throw .laterVersion(version) }
    guard version == 1 else { throw .badField("v", expected: "1") }
    let event = try fields.text("event")
    switch event {
    case "source":
      makesSource = try fields.id("id")
      try fields.checkDescription()
    case "snapshot":
      namesSource = try fields.id("source")
      blobs.append(try fields.digest("sha256"))
      let bytes = try fields.integer("bytes")
      guard bytes >= 0 else { throw .badField("bytes", expected: "a length in bytes") }
      length = UInt64(bytes)
      _ = try fields.text("mediaType")
      _ = try fields.text("method")
      blobs += try fields.retrieved()
      for name in ["response", "image"] {
        if let digest = try fields.optionalDigest(name) { blobs.append(digest) }
      }
    case "check":
      namesSource = try fields.id("source")
      guard EventFields.results.contains(try fields.text("result")) else {
        throw .badField("result", expected: "unchanged, technical, failed, blocked or gone")
      }
      if let content = try fields.optionalDigest("sha256") { blobs.append(content) }
      blobs += try fields.retrieved()
      _ = try fields.optionalDigest("seen")
    case "review":
      namesSource = try fields.id("demands")
      namesResponse = try fields.id("response")
      reviewed = try fields.checkReview()
    case "redact":
      redaction = Redaction(
        digest: try fields.digest("sha256"), reason: try fields.text("reason"),
        recorded: try fields.recorded())
    case "anchor":
      anchor = try fields.anchor()
    case "rules":
      namesSource = try fields.id("source")
      try fields.checkRules()
    case "key":
      rotation = Rotation(previous: try fields.key("previous"), next: try fields.key("vkey"))
    default:
      throw .unknownEvent(event)
    }
    _ = try fields.recorded()
  }
}

struct EventFields {
  /// What a look at a source can find.
  static let results: Set<String> = ["unchanged", "technical", "failed", "blocked", "gone"]
  /// What a source can be to the question.
  private static let roles: Set<Substring> = ["demands", "response", "commentary"]

  let object: CanonicalObject

  /// Checks what a source event says beside the id.
  func checkDescription() throws(EventError) {
    let words = try text("role").split(separator: " ")
    guard !words.isEmpty, words.allSatisfy(EventFields.roles.contains) else {
      throw .badField("role", expected: "demands, response or commentary, or several of them")
    }
    if let title = try optionalString("title"), title.unicodeScalars.contains(where: EventFields.isControl) {
      throw .badField("title", expected: "a text without control characters")
    }
    if let published = try optionalString("published"), !Timestamp.isValidDate(published) {
      throw .badField("published", expected: "a date that exists, as YYYY-MM-DD")
    }
    if let url = try optionalString("url"), !EventFields.isURL(url) {
      throw .badField("url", expected: "an http or https URL without spaces and control characters")
    }
  }

  /// Checks what an event says of the web, and gives the blobs that it names; every member may be missing.
  func retrieved() throws(EventError) -> [Digest] {
    for name in ["url", "finalURL"] {
      if let url = try optionalString(name), !EventFields.isURL(url) {
        throw .badField(name, expected: "an http or https URL without spaces and control characters")
      }
    }
    if let moment = try optionalString("retrieved"), !Timestamp.isValid(moment) {
      throw .badField("retrieved", expected: "a UTC time such as 2025-01-31T09:30:00Z")
    }
    if object["status"] != nil, !(100...999).contains(try integer("status")) {
      throw .badField("status", expected: "a status code of HTTP")
    }
    return [try optionalDigest("head"), try optionalDigest("certificates")].compactMap(\.self)
  }

  /// Checks what a rules event says: rules, one a line, or none.
  func checkRules() throws(EventError) {
    guard let rules = try optionalString("rules") else { throw .missingField("rules") }
    if rules.isEmpty { return }
    let lines = rules.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count <= 100,
      lines.allSatisfy({ line in
        (1...1000).contains(String(line).utf8.count) && !line.contains(where: EventFields.isControl)
      })
    else {
      throw .badField(
        "rules", expected: "at most 100 lines of 1 to 1000 bytes without other control characters")
    }
  }

  /// The id of a source: small letters, digits and inner hyphens, 1 to 64 of them.
  func id(_ key: String) throws(EventError) -> String {
    let id = try text(key)
    let bytes = Array(id.utf8)
    let hyphen = UInt8(ascii: "-")
    guard bytes.count <= 64, bytes.first != hyphen, bytes.last != hyphen,
      bytes.allSatisfy({ (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == hyphen })
    else { throw .badField(key, expected: "small letters, digits and inner hyphens, 1 to 64 of them") }
    return id
  }

  static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
  }

  private static func isURL(_ text: String) -> Bool {
    if text.unicodeScalars.contains(where: { isControl($0) || $0.properties.isWhitespace }) { return false }
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, ["http", "https"].contains(parts[0].lowercased()) else { return false }
    return parts[1].utf8.starts(with: "//".utf8) && parts[1].utf8.count > 2
  }

  /// When the event was recorded, by the clock of the recording computer.
  func recorded() throws(EventError) -> String {
    let recorded = try text("recorded")
    guard Timestamp.isValid(recorded) else {
      throw .badField("recorded", expected: "a UTC time such as 2025-01-31T09:30:00Z")
    }
    return recorded
  }

  /// What an anchor event claims; its name, kind and size must agree.
  func anchor() throws(EventError) -> EventRecord.Anchor {
    let kind = try text("kind")
    let expected: AnchorName.Kind
    switch kind {
    case "timestamp": expected = .timestamp
    case "cosignatures": expected = .cosignatures
    default: throw .badField("kind", expected: "timestamp or cosignatures")
    }
    let name = try text("name")
    let size = try integer("size")
    guard let parsed = AnchorName(name), parsed.kind == expected, size >= 0, parsed.size.value == UInt64(size)
    else {
      throw .badField(
        "name", expected: "\(size).\(expected.rawValue) or \(size)-2.\(expected.rawValue) and so on")
    }
    return EventRecord.Anchor(name: name, digest: try digest("sha256"), recorded: try recorded())
  }

  /// A public key of a log.
  func key(_ name: String) throws(EventError) -> VerifierKey {
    guard let key = try? VerifierKey(text: try text(name)), key.algorithm == .ed25519 else {
      throw .badField(name, expected: "an Ed25519 public key as name+id+base64")
    }
    return key
  }

  func integer(_ key: String) throws(EventError) -> Int64 {
    guard let value = object[key] else { throw .missingField(key) }
    guard case .integer(let number) = value else { throw .badField(key, expected: "an integer") }
    return number
  }

  func optionalString(_ key: String) throws(EventError) -> String? {
    guard let value = object[key] else { return nil }
    guard case .string(let text) = value else { throw .badField(key, expected: "a string") }
    return text
  }

  func text(_ key: String) throws(EventError) -> String {
    guard let text = try optionalString(key) else { throw .missingField(key) }
    guard !text.isEmpty else { throw .badField(key, expected: "a string that is not empty") }
    return text
  }

  func optionalDigest(_ key: String) throws(EventError) -> Digest? {
    guard let text = try optionalString(key) else { return nil }
    guard let digest = Digest(hex: text) else {
      throw .badField(key, expected: "64 lower-case hexadecimal digits")
    }
    return digest
  }

  func digest(_ key: String) throws(EventError) -> Digest {
    guard let digest = try optionalDigest(key) else { throw .missingField(key) }
    return digest
  }
}
