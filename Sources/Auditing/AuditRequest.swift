package import Archive
package import TransparencyLog

/// What of an audit's request cannot be meant.
package enum AuditRequestError: Error, Equatable {
  /// The beginning is no date, no time with an offset and no version of a source.
  case badStart(String)
}

/// Where an audit begins: everything from the first entry on that was recorded then or later, in the order of the log.
package enum AuditStart: Sendable, Equatable {
  /// What was recorded at this moment or later; the text as it was given.
  case time(RecordedTime, text: String)
  /// What the log holds behind the entry of a snapshot; its name.
  case after(LeafIndex, reference: String)

  /// A beginning as people write it: `2022-05-28`, `2022-05-28T09:30:00Z`, or `ID@N`.
  ///
  /// - Throws: `AuditRequestError.badStart`; `ArchiveError` for a source or a version that the archive does not have.
  package init(_ text: String, in archive: Archive) throws {
    if let time = RecordedTime(date: text) ?? RecordedTime(text) {
      self = .time(time, text: text)
    } else if let reference = SnapshotReference(text), let version = reference.version {
      let snapshot = try archive.catalog.snapshot(of: reference.source, version: version)
      self = .after(snapshot.entry, reference: snapshot.reference)
    } else {
      throw AuditRequestError.badStart(text)
    }
  }

  /// How people read it: "since 2022-05-28", "after statement@2".
  package var words: String {
    switch self {
    case .time(_, let text): "since \(text)"
    case .after(_, let reference): "after \(reference)"
    }
  }

  /// Whether an entry of the log belongs to the audit; one whose time cannot be read does.
  func includes(_ entry: LeafIndex, recorded: String) -> Bool {
    switch self {
    case .time(let start, _): RecordedTime(recorded).map { $0 >= start } ?? true
    case .after(let last, _): entry > last
    }
  }
}

/// What an audit is about: the histories of sources, or letters against responses.
package enum AuditRequest: Sendable, Equatable {
  /// A source, as far as a version where one is named.
  package struct Subject: Sendable, Equatable {
    package let source: Source
    /// Counted from 1; nil for all that there are.
    package let version: Int?
  }

  case histories([Subject])
  case matrices(letters: [Subject], responses: [Subject])

  /// What some names stand for: ids, or `ID@N`; all sources where there are none.
  ///
  /// In whatever order: sources of demands and sources of responses, and nothing else, make matrices.
  /// - Throws: `ArchiveError` for a name that the archive does not know.
  package init(_ names: [String], in archive: Archive) throws {
    let catalog = archive.catalog
    guard !names.isEmpty else {
      self = .histories(try catalog.sources().map { Subject(source: $0, version: nil) })
      return
    }
    var subjects: [Subject] = []
    for name in names {
      let subject = try Self.subject(name, catalog)
      if !subjects.contains(subject) { subjects.append(subject) }
    }
    // A source that both demands and responds is taken as the response.
    let responses = subjects.filter { $0.source.roles.contains(.response) }
    let letters = subjects.filter {
      $0.source.roles.contains(.demands) && !$0.source.roles.contains(.response)
    }
    let isMatrix = !letters.isEmpty && !responses.isEmpty && letters.count + responses.count == subjects.count
    self = isMatrix ? .matrices(letters: letters, responses: responses) : .histories(subjects)
  }

  private static func subject(_ name: String, _ catalog: Catalog) throws -> Subject {
    guard let reference = SnapshotReference(name) else {
      if let at = name.firstIndex(of: "@"), SnapshotReference.isValidSource(String(name[..<at])) {
        throw ArchiveError.invalidVersion(reference: name)
      }
      return Subject(source: try catalog.source(name), version: nil)
    }
    let source = try catalog.source(reference.source)
    let version = try reference.version.map { try catalog.snapshot(of: source.id, version: $0).version }
    return Subject(source: source, version: version)
  }
}
