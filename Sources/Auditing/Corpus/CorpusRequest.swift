package import Alignment
package import Archive
package import Capture

/// What is to be searched for, and where.
package struct CorpusRequest: Sendable {
  /// The letter whose demands are looked for. It and the versions of its source are left out of the search.
  package let letter: InputDocument
  /// How many passages a demand gets, and how many sources are aligned.
  package let top: Int
  /// Only sources with one of these roles; all where it is empty.
  package let roles: [SourceRole]
  /// Whether every snapshot is searched, and not only the last of each source.
  package let allVersions: Bool
  /// Orders what the index found by meaning beside words, and has a say in the answers.
  package let embedder: (any Embedder)?

  package init(
    letter: InputDocument, top: Int, roles: [SourceRole], allVersions: Bool, embedder: (any Embedder)? = nil
  ) {
    self.embedder = embedder
    self.letter = letter
    self.top = top
    self.roles = roles
    self.allVersions = allVersions
  }

  /// The most that `top` may be.
  package static let mostTop = 100
}

/// Why an archive cannot be searched.
package enum CorpusError: Error, Equatable {
  /// There is nothing but the letter, or nothing with the roles that are asked for.
  case nothingToSearch
  /// More sentences than an index can hold.
  case tooLarge(limit: Int)
}

/// A snapshot that is searched, with its source.
struct CorpusSnapshot {
  let snapshot: Snapshot
  let source: Source
  /// Its source's place among those that are searched.
  let sourceNumber: Int

  var key: PassageKey {
    PassageKey(sha256: snapshot.sha256, mediaType: snapshot.mediaType, address: source.url)
  }
}
