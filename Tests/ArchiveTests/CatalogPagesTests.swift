import Testing
import TransparencyLog

@testable import Archive

/// Every query of pages against the same question asked of all rows at once.
@Suite struct CatalogPagesTests {
  private static func archive() throws -> (TemporaryFolder, Archive) {
    let folder = try TemporaryFolder()
    let path = folder.path + "/archive"
    let folders = UserFolders(keys: folder.path + "/keys", seen: folder.path + "/seen", catalogs: nil)
    _ = try Archive.create(at: path, origin: "example.org/log", folders: folders)
    let roles: [[SourceRole]] = [
      [.demands], [.response], [.commentary], [.demands, .response], [.demands, .commentary], [.response],
      [.demands],
    ]
    var events: [Event] = roles.enumerated().map { number, roles in
      // Not in the order of their names.
      .source(
        SourceEvent(
          id: "s\(9 - number)", roles: roles, title: nil, published: nil, url: nil,
          recorded: "2024-01-01T00:00:00Z"))
    }
    for number in 0..<40 where number % 7 != 6 {
      events.append(
        .snapshot(
          SnapshotEvent(
            source: "s\(9 - number % 7)", sha256: Digest.sha256([UInt8(number)]), bytes: 1,
            mediaType: "text/plain", method: "file", name: nil,
            // A clock that goes back now and then.
            recorded: "2024-01-\(10 + (number * 5) % 17)T00:00:00Z")))
    }
    let recorded = events
    return (folder, try Archive.record(at: path, folders: folders) { _ in Batch(events: recorded) })
  }

  @Test func `pages of sources and of versions join to all of them`() throws {
    let (folder, archive) = try Self.archive()
    defer { withExtendedLifetime(folder) {} }
    let catalog = archive.catalog
    let all = try catalog.sources()
    for limit in 1...all.count {
      var found: [Source] = []
      while true {
        let page = try catalog.sources(after: found.last?.id, limit: limit)
        #expect(page.count <= limit)
        if page.isEmpty { break }
        found += page
      }
      #expect(found == all)
    }
    #expect(throws: ArchiveError.unknownSource(id: "none", nearest: nil)) {
      try catalog.sources(after: "none", limit: 1)
    }
    for source in all {
      let versions = try catalog.snapshots(of: source.id)
      for after in 0...versions.count {
        for limit in 1...3 {
          #expect(
            try catalog.snapshots(of: source.id, after: after, limit: limit)
              == Array(versions.dropFirst(after).prefix(limit)))
        }
      }
      #expect(try catalog.newestSnapshots(of: source.id, limit: 3) == Array(versions.reversed().prefix(3)))
    }
  }

  @Test func `the newest are chosen among all`() throws {
    let (folder, archive) = try Self.archive()
    defer { withExtendedLifetime(folder) {} }
    let catalog = archive.catalog
    let sources = try catalog.sources()
    let newest = try catalog.allSnapshots().sorted { $0.entry > $1.entry }
    let responses = Set(sources.filter { $0.roles.contains(.response) }.map(\.id))
    let letters = sources.filter {
      $0.roles.contains(.demands) && !$0.roles.contains(.response) && $0.versions > 0
    }
    for limit in [1, 2, 5, 100] {
      #expect(try catalog.newestSnapshots(limit: limit) == Array(newest.prefix(limit)))
      #expect(
        try catalog.newestChangesOfResponses(limit: limit)
          == Array(newest.filter { responses.contains($0.source) && $0.version > 1 }.prefix(limit)))
      #expect(try catalog.letters(limit: limit) == Array(letters.prefix(limit)))
    }
    #expect(letters.count == 2)
  }

  @Test func `the version of a moment is the last one recorded before it`() throws {
    let (folder, archive) = try Self.archive()
    defer { withExtendedLifetime(folder) {} }
    let catalog = archive.catalog
    for source in try catalog.sources() {
      let versions = try catalog.snapshots(of: source.id)
      for day in 9...27 {
        let time = "2024-01-\(day < 10 ? "0" : "")\(day)T00:00:00Z"
        let before = versions.filter { $0.recorded <= time }
        let expected =
          before.max { ($0.recorded, $0.version) < ($1.recorded, $1.version) }
          ?? versions.min { ($0.recorded, $0.version) < ($1.recorded, $1.version) }
        #expect(try catalog.snapshot(of: source.id, at: time) == expected)
      }
      for snapshot in versions {
        #expect(try catalog.snapshot(of: source.id, recordedAt: snapshot.entry) == snapshot)
        #expect(try catalog.snapshot(of: "other", recordedAt: snapshot.entry) == nil)
      }
    }
  }
}
