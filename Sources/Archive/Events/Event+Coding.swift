import TransparencyLog

extension Event {
  /// The entry that the log holds.
  package var entry: [UInt8] {
    var object: [String: JSONScalar] = ["v": .integer(Self.version)]
    switch self {
    case .source(let event):
      object["event"] = .string("source")
      object["id"] = .string(event.id)
      object["role"] = .string(event.roles.map(\.rawValue).joined(separator: " "))
      object["recorded"] = .string(event.recorded)
      object["title"] = event.title.map(JSONScalar.string)
      object["published"] = event.published.map(JSONScalar.string)
      object["url"] = event.url.map(JSONScalar.string)
    case .snapshot(let event):
      object["event"] = .string("snapshot")
      object["source"] = .string(event.source)
      object["sha256"] = .string(event.sha256.hex)
      object["bytes"] = .integer(Int64(event.bytes))
      object["mediaType"] = .string(event.mediaType)
      object["method"] = .string(event.method)
      object["name"] = event.name.map(JSONScalar.string)
      object["response"] = event.response.map { .string($0.hex) }
      object["image"] = event.image.map { .string($0.hex) }
      object.merge(event.retrieval?.members ?? [:]) { $1 }
      object["recorded"] = .string(event.recorded)
    case .check(let event):
      object["event"] = .string("check")
      object["source"] = .string(event.source)
      object["result"] = .string(event.result.rawValue)
      object["sha256"] = event.sha256.map { .string($0.hex) }
      object["reason"] = event.reason.map(JSONScalar.string)
      object["seen"] = event.seen.map { .string($0.hex) }
      object["tries"] = event.tries.map { .integer(Int64($0)) }
      object.merge(event.retrieval?.members ?? [:]) { $1 }
      object["recorded"] = .string(event.recorded)
    case .anchor(let event):
      object["event"] = .string("anchor")
      object["kind"] = .string(event.kind.rawValue)
      object["name"] = .string(event.name)
      object["size"] = .integer(Int64(clamping: event.size.value))
      object["sha256"] = .string(event.sha256.hex)
      object["recorded"] = .string(event.recorded)
    case .redact(let event):
      object["event"] = .string("redact")
      object["sha256"] = .string(event.sha256.hex)
      object["reason"] = .string(event.reason)
      object["recorded"] = .string(event.recorded)
    case .key(let event):
      object["event"] = .string("key")
      object["previous"] = .string(event.previous.text)
      object["vkey"] = .string(event.next.text)
      object["recorded"] = .string(event.recorded)
    case .rules(let event):
      object["event"] = .string("rules")
      object["source"] = .string(event.source)
      object["rules"] = .string(event.text)
      object["recorded"] = .string(event.recorded)
    case .review(let event):
      object["event"] = .string("review")
      object.merge(event.members) { $1 }
    case .other(let kind): object["event"] = .string(kind)
    }
    return CanonicalJSON.encode(object)
  }

  /// What is wrong with an entry.
  enum Malformed: Error, Equatable {
    case notCanonical(offset: Int, expected: String)
    case laterVersion(Int64)
    case member(String)
  }

  /// The event that an entry holds; nil where it holds none that this version reads.
  package static func reading(_ entry: [UInt8]) -> Event? { try? Event(entry: entry) }

  /// The event that an entry holds.
  init(entry: [UInt8]) throws(Malformed) {
    let object: FlatJSONObject
    do {
      object = try FlatJSONReader.members(entry)
    } catch {
      throw .notCanonical(offset: error.offset, expected: error.expected)
    }
    guard let version = object.integer("v") else { throw .member("v") }
    guard version <= Self.version else { throw .laterVersion(version) }
    let members = Members(object)
    switch try members.string("event") {
    case "source":
      let roles = try members.string("role").split(separator: " ").map { SourceRole(rawValue: String($0)) }
      guard !roles.isEmpty, !roles.contains(nil) else { throw .member("role") }
      self = .source(
        SourceEvent(
          id: try members.string("id"), roles: roles.compactMap(\.self), title: members.optional("title"),
          published: members.optional("published"), url: members.optional("url"),
          recorded: try members.string("recorded")))
    case "snapshot":
      let digest = try members.digest("sha256")
      self = .snapshot(
        SnapshotEvent(
          source: try members.string("source"), sha256: digest, bytes: Int(try members.integer("bytes")),
          mediaType: try members.string("mediaType"), method: try members.string("method"),
          name: members.optional("name"), recorded: try members.string("recorded"),
          retrieval: try Retrieval(object), response: try Self.digest("response", of: object),
          image: try Self.digest("image", of: object)))
    case "check":
      guard let result = CheckEvent.Result(rawValue: try members.string("result")) else {
        throw .member("result")
      }
      self = .check(
        CheckEvent(
          source: try members.string("source"), result: result, sha256: try Self.digest("sha256", of: object),
          recorded: try members.string("recorded"), retrieval: try Retrieval(object),
          reason: members.optional("reason"), seen: try Self.digest("seen", of: object),
          tries: object.integer("tries").map { Int($0) }))
    case "anchor":
      guard let kind = AnchorEvent.Kind(rawValue: try members.string("kind")) else { throw .member("kind") }
      self = .anchor(
        AnchorEvent(
          kind: kind, name: try members.string("name"), size: TreeSize(UInt64(try members.integer("size"))),
          sha256: try members.digest("sha256"), recorded: try members.string("recorded")))
    case "redact":
      self = .redact(
        RedactEvent(
          sha256: try members.digest("sha256"), reason: try members.string("reason"),
          recorded: try members.string("recorded")))
    case "key":
      self = .key(
        KeyEvent(
          previous: try members.key("previous"), next: try members.key("vkey"),
          recorded: try members.string("recorded")))
    case "rules":
      self = .rules(
        RulesEvent(
          source: try members.string("source"), rules: RulesEvent.rules(try members.string("rules")),
          recorded: try members.string("recorded")))
    case "review": self = .review(try ReviewEvent(members: object.scalars))
    case let kind: self = .other(kind: kind)
    }
  }

  private struct Members {
    let object: FlatJSONObject
    init(_ object: FlatJSONObject) { self.object = object }

    func string(_ name: StaticString) throws(Malformed) -> String {
      guard let text = object.string(name) else { throw .member("\(name)") }
      return text
    }

    func integer(_ name: StaticString) throws(Malformed) -> Int64 {
      guard let number = object.integer(name), number >= 0 else { throw .member("\(name)") }
      return number
    }

    func digest(_ name: StaticString) throws(Malformed) -> Digest {
      guard let digest = Digest(hex: try string(name)) else { throw .member("\(name)") }
      return digest
    }

    func key(_ name: StaticString) throws(Malformed) -> VerifierKey {
      guard let key = try? VerifierKey(text: try string(name)) else { throw .member("\(name)") }
      return key
    }

    func optional(_ name: StaticString) -> String? { object.string(name) }
  }
}
