import TransparencyLog

/// Why a canonical object is not an event.
enum EventError: Error, Hashable {
  /// `v` is greater than 1: a later version wrote it.
  case laterVersion(Int64)
  /// A field that the event needs is not there.
  case missingField(String)
  /// A field has a value of another kind than it must.
  case badField(String, expected: String)
  /// `event` names none of the five.
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
struct EventRecord {
  /// The id that a source event makes known.
  var makesSource: String?
  /// The id that a snapshot or check names.
  var namesSource: String?
  /// The blobs that must exist: content, and the head of a response.
  var blobs: [Digest] = []
  /// The length of the first blob, in bytes, where the event claims it.
  var length: UInt64?
  /// The blob that a redact event declares removed.
  var redacts: Digest?

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
      makesSource = try fields.text("id")
      _ = try fields.text("role")
      for optional in ["title", "url", "published"] { _ = try fields.optionalString(optional) }
    case "snapshot":
      namesSource = try fields.text("source")
      blobs.append(try fields.digest("sha256"))
      let bytes = try fields.integer("bytes")
      guard bytes >= 0 else { throw .badField("bytes", expected: "a length in bytes") }
      length = UInt64(bytes)
      _ = try fields.text("mediaType")
      _ = try fields.text("method")
      if let head = try fields.optionalDigest("head") { blobs.append(head) }
    case "check":
      namesSource = try fields.text("source")
      _ = try fields.text("result")
      if let content = try fields.optionalDigest("sha256") { blobs.append(content) }
      if let head = try fields.optionalDigest("head") { blobs.append(head) }
    case "review":
      break
    case "redact":
      redacts = try fields.digest("sha256")
      _ = try fields.text("reason")
    default:
      throw .unknownEvent(event)
    }
    let recorded = try fields.text("recorded")
    guard Timestamp.isValid(recorded) else {
      throw .badField("recorded", expected: "a UTC time such as 2025-01-31T09:30:00Z")
    }
  }
}

private struct EventFields {
  let object: CanonicalObject

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
