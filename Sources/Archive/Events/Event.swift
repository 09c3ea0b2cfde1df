package import TransparencyLog

/// One fact in the log. What each writes is in `docs/formats.md`; members are only ever added.
package enum Event: Sendable, Equatable {
  case source(SourceEvent)
  case snapshot(SnapshotEvent)
  case check(CheckEvent)
  case anchor(AnchorEvent)
  case redact(RedactEvent)
  case key(KeyEvent)
  case rules(RulesEvent)
  case review(ReviewEvent)
  /// A kind that this version keeps and does not use.
  case other(kind: String)

  /// The version of the event format that this program writes, and the highest that it reads.
  package static let version: Int64 = 1
}

/// Introduces a source, or says anew what it is.
package struct SourceEvent: Sendable, Equatable {
  package let id: String
  package let roles: [SourceRole]
  package let title: String?
  /// The date that the source was published, `YYYY-MM-DD`.
  package let published: String?
  package let url: String?
  /// RFC 3339, UTC.
  package let recorded: String

  /// A description of a source as of a moment.
  package init(
    id: String, roles: [SourceRole], title: String?, published: String?, url: String?, recorded: String
  ) {
    self.id = id
    self.roles = roles
    self.title = title
    self.published = published
    self.url = url
    self.recorded = recorded
  }
}

/// What a source is to the question; one source may have several roles.
package enum SourceRole: String, Sendable, CaseIterable {
  case demands, response, commentary
}

/// One captured version of a source.
package struct SnapshotEvent: Sendable, Equatable {
  package let source: String
  package let sha256: Digest
  /// Length of the blob in bytes.
  package let bytes: Int
  package let mediaType: String
  /// How it was captured: `file`, `http`, `render`, `warc` or `memento`.
  package let method: String
  /// The name of the file that was captured, without its folder.
  package let name: String?
  /// RFC 3339, UTC.
  package let recorded: String
  /// What the server said, where it came from the web.
  package let retrieval: Retrieval?
  /// Of a page that scripts made: the bytes that the server sent, and a picture of what they made of it.
  package let response: Digest?
  package let image: Digest?

  /// A capture of a blob.
  package init(
    source: String, sha256: Digest, bytes: Int, mediaType: String, method: String, name: String?,
    recorded: String, retrieval: Retrieval? = nil, response: Digest? = nil, image: Digest? = nil
  ) {
    self.retrieval = retrieval
    self.response = response
    self.image = image
    self.source = source
    self.sha256 = sha256
    self.bytes = bytes
    self.mediaType = mediaType
    self.method = method
    self.name = name
    self.recorded = recorded
  }
}

/// A look at a source that found nothing new, or failed: no version, but evidence of when somebody looked.
package struct CheckEvent: Sendable, Equatable {
  /// What the look found.
  package enum Result: String, Sendable {
    /// The same bytes, or the server's word that nothing has changed.
    case unchanged
    /// Other bytes that say the same.
    case technical
    /// No answer that could be the document.
    case failed
    /// A page in the document's place: a challenge, a wall, a refusal.
    case blocked
    /// The server says that the document is no more.
    case gone
  }

  package let source: String
  package let result: Result
  /// The blob that was found again, where one was.
  package let sha256: Digest?
  /// RFC 3339, UTC.
  package let recorded: String
  /// What the server said, where it was asked over the web.
  package let retrieval: Retrieval?
  /// Why it is so, in a line.
  package let reason: String?
  /// Hash of the bytes that came and were not kept.
  package let seen: Digest?
  /// The how many-th look in a row this is that found the same; for `gone`.
  package let tries: Int?

  /// A look at a source.
  package init(
    source: String, result: Result, sha256: Digest?, recorded: String, retrieval: Retrieval? = nil,
    reason: String? = nil, seen: Digest? = nil, tries: Int? = nil
  ) {
    self.retrieval = retrieval
    self.reason = reason
    self.seen = seen
    self.tries = tries
    self.source = source
    self.result = result
    self.sha256 = sha256
    self.recorded = recorded
  }
}

/// Outside evidence about a checkpoint, kept as a file among the anchors.
package struct AnchorEvent: Sendable, Equatable {
  /// What the evidence is.
  package enum Kind: String, Sendable, CaseIterable {
    /// An RFC 3161 token over the checkpoint's text.
    case timestamp
    /// The checkpoint with cosignatures of witnesses.
    case cosignatures
  }

  package let kind: Kind
  /// The file's name in the folder of the anchors.
  package let name: String
  /// The size of the checkpoint that it speaks of.
  package let size: TreeSize
  /// The hash of the file.
  package let sha256: Digest
  /// RFC 3339, UTC.
  package let recorded: String

  /// Evidence in a file.
  package init(kind: Kind, name: String, size: TreeSize, sha256: Digest, recorded: String) {
    self.kind = kind
    self.name = name
    self.size = size
    self.sha256 = sha256
    self.recorded = recorded
  }
}

/// The removal of a blob's bytes, for a reason that can be told.
package struct RedactEvent: Sendable, Equatable {
  package let sha256: Digest
  package let reason: String
  /// RFC 3339, UTC.
  package let recorded: String

  /// A removal.
  package init(sha256: Digest, reason: String, recorded: String) {
    self.sha256 = sha256
    self.reason = reason
    self.recorded = recorded
  }
}

/// Says what of a source is not compared, from now on and for all its versions; the newest one holds.
package struct RulesEvent: Sendable, Equatable {
  package let source: String
  /// Each as people write it ("css:#counter"); none where nothing is left out any more.
  package let rules: [String]
  /// RFC 3339, UTC.
  package let recorded: String

  /// The most rules of one source.
  package static let most = 100
  /// The longest rule in bytes of UTF-8.
  package static let longest = 1000

  /// The rules of a source.
  package init(source: String, rules: [String], recorded: String) {
    self.source = source
    self.rules = rules
    self.recorded = recorded
  }

  /// One a line: an event holds no lists.
  var text: String { rules.joined(separator: "\n") }

  /// The rules of such a text.
  static func rules(_ text: String) -> [String] {
    text.isEmpty
      ? [] : text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
  }
}

/// The announcement of the key that signs from the next checkpoint on.
package struct KeyEvent: Sendable, Equatable {
  /// The key that signed so far.
  package let previous: VerifierKey
  /// The key that signs from now on, by the same name.
  package let next: VerifierKey
  /// RFC 3339, UTC.
  package let recorded: String

  /// A change of keys.
  package init(previous: VerifierKey, next: VerifierKey, recorded: String) {
    self.previous = previous
    self.next = next
    self.recorded = recorded
  }
}
