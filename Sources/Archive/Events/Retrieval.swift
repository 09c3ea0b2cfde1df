package import TransparencyLog

/// What a server said when a source was asked for over the web; members of `snapshot` and `check` events.
package struct Retrieval: Sendable, Equatable {
  /// The address that was asked.
  package var url: String
  /// The address that answered, where redirects led to another.
  package var finalURL: String?
  /// The status code of the last answer; nil where none came.
  package var status: Int?
  /// When the answer came, or was given up: RFC 3339, UTC. What somebody else captured has that one's time.
  package var retrieved: String
  /// A blob: the heads of all requests and answers in their order, byte for byte.
  package var head: Digest?
  /// A blob: the certificates that the last server showed, PEM, its own first.
  package var certificates: Digest?
  /// The numeric address of the machine that answered.
  package var machine: String?
  /// Whether the site's robots.txt was not asked.
  package var ignoresRobots: Bool
  /// The encoding that the server declared, by which the bytes are read again; nil where it declared none.
  package var charset: String?
  /// Who kept what somebody else captured: the address of the memento, or a WARC file's name and the record's id.
  package var archive: String?
  /// The browser that made the page, and what it left undone.
  package var browser: String?

  package init(
    url: String, finalURL: String? = nil, status: Int? = nil, retrieved: String, head: Digest? = nil,
    certificates: Digest? = nil, machine: String? = nil, ignoresRobots: Bool = false, charset: String? = nil,
    archive: String? = nil, browser: String? = nil
  ) {
    self.charset = charset
    self.url = url
    self.finalURL = finalURL
    self.status = status
    self.retrieved = retrieved
    self.head = head
    self.certificates = certificates
    self.machine = machine
    self.ignoresRobots = ignoresRobots
    self.archive = archive
    self.browser = browser
  }

  /// The blobs that it names.
  var blobs: [Digest] { [head, certificates].compactMap(\.self) }

  var members: [String: JSONScalar] {
    var members: [String: JSONScalar] = ["url": .string(url), "retrieved": .string(retrieved)]
    members["finalURL"] = finalURL.map(JSONScalar.string)
    members["status"] = status.map { .integer(Int64($0)) }
    members["head"] = head.map { .string($0.hex) }
    members["certificates"] = certificates.map { .string($0.hex) }
    members["machine"] = machine.map(JSONScalar.string)
    members["robots"] = ignoresRobots ? .string("ignored") : nil
    members["charset"] = charset.map(JSONScalar.string)
    members["archive"] = archive.map(JSONScalar.string)
    members["browser"] = browser.map(JSONScalar.string)
    return members
  }

  /// Those of an event; nil where it speaks of nothing from the web.
  init?(_ object: FlatJSONObject) throws(Event.Malformed) {
    guard let url = object.string("url"), let retrieved = object.string("retrieved") else { return nil }
    self.init(
      url: url, finalURL: object.string("finalURL"), status: object.integer("status").map { Int($0) },
      retrieved: retrieved, head: try Event.digest("head", of: object),
      certificates: try Event.digest("certificates", of: object), machine: object.string("machine"),
      ignoresRobots: object.string("robots") == "ignored", charset: object.string("charset"),
      archive: object.string("archive"), browser: object.string("browser"))
  }

  func checkFields() throws(ArchiveError) {
    for (name, text) in [("url", url), ("finalURL", finalURL ?? url)] where !SourceEvent.isURL(text) {
      throw .invalidField(name, expected: "an http or https URL without spaces and control characters")
    }
    guard status.map({ (100...999).contains($0) }) ?? true else {
      throw .invalidField("status", expected: "a status code of HTTP")
    }
    guard Timestamp.isMoment(retrieved) else {
      throw .invalidField("retrieved", expected: "a UTC time such as 2025-01-31T09:30:00Z")
    }
    for (name, text) in [
      ("machine", machine), ("charset", charset), ("archive", archive), ("browser", browser),
    ]
    where text.map({ $0.isEmpty || !SourceEvent.isTitle($0) }) ?? false {
      throw .invalidField(name, expected: "a text without control characters that is not empty")
    }
  }
}

extension Event {
  /// A hash that a member may hold.
  static func digest(_ name: StaticString, of object: FlatJSONObject) throws(Malformed) -> Digest? {
    guard let hex = object.string(name) else { return nil }
    guard let digest = Digest(hex: hex) else { throw .member("\(name)") }
    return digest
  }
}
