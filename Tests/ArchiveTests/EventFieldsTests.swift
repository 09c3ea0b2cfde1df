import Foundation
import Testing
import TransparencyLog
import Verification

@testable import Archive

@Suite struct EventFieldsTests {
  static func source(
    _ id: String = "letter", roles: [SourceRole] = [.demands], title: String? = nil, published: String? = nil,
    url: String? = nil
  ) -> Event {
    .source(
      SourceEvent(
        id: id, roles: roles, title: title, published: published, url: url, recorded: "2022-05-28T09:30:00Z"))
  }

  static func check(
    url: String = "https://example.org/a", finalURL: String? = nil, status: Int? = 404,
    retrieved: String = "2022-05-28T09:30:00Z", machine: String? = nil, archive: String? = nil,
    reason: String? = "not found", tries: Int? = 1
  ) -> Event {
    .check(
      CheckEvent(
        source: "letter", result: .gone, sha256: nil, recorded: "2022-05-28T09:30:00Z",
        retrieval: Retrieval(
          url: url, finalURL: finalURL, status: status, retrieved: retrieved, machine: machine,
          archive: archive),
        reason: reason, tries: tries))
  }

  static let refused: [(Event, String)] = [
    (source("A"), "id"), (source(""), "id"), (source(roles: []), "role"),
    (source(title: "a\u{1B}[2J"), "title"),
    (source(title: "a\nb"), "title"), (source(title: "a\u{9B}b"), "title"),
    (source(published: "2022"), "published"),
    (source(published: "2022-02-29"), "published"), (source(published: "2022-13-01"), "published"),
    (source(published: ""), "published"), (source(published: "2022-05-28 "), "published"),
    (source(url: "javascript:alert(1)"), "url"), (source(url: "https://"), "url"), (source(url: ""), "url"),
    (source(url: "https://example.org/a b"), "url"), (source(url: "https://example.org/\u{7F}"), "url"),
    (source(url: "ftp://example.org/"), "url"),
    (
      .snapshot(
        SnapshotEvent(
          source: "a/b", sha256: Digest.sha256([]), bytes: 0, mediaType: "text/plain", method: "file",
          name: nil,
          recorded: "2022-05-28T09:30:00Z")), "source"
    ),
    (
      .check(CheckEvent(source: "-", result: .failed, sha256: nil, recorded: "2022-05-28T09:30:00Z")),
      "source"
    ),
    (check(url: "ftp://example.org/"), "url"), (check(finalURL: "file:///etc/passwd"), "finalURL"),
    (check(status: 99), "status"), (check(retrieved: "2022-05-28T24:30:00Z"), "retrieved"),
    (check(retrieved: "2022-05-28T09:30:00+00:00"), "retrieved"), (check(machine: "a\u{1B}"), "machine"),
    (check(archive: ""), "archive"), (check(reason: "a\nb"), "reason"), (check(tries: 0), "tries"),
    (.other(kind: "verdict"), "event"),
  ]

  @Test(arguments: refused.indices)
  func `an event that the format does not permit is not written`(index: Int) throws {
    let (event, field) = Self.refused[index]
    let folder = try TemporaryFolder()
    _ = try Archive.create(at: folder.archive, origin: "example.org/log", folders: folder.folders)
    let before = try folder.files(below: "archive")
    let error = #expect(throws: ArchiveError.self) {
      try Archive.record(at: folder.archive, folders: folder.folders) { _ in
        Batch(events: [event], blobs: [[1]])
      }
    }
    guard case .invalidField(field, _)? = error else {
      Issue.record("\(field): \(String(describing: error))")
      return
    }
    #expect(try folder.files(below: "archive") == before)
  }

  @Test(arguments: [Catalog.fileThreshold, 0])
  func `what came from the web is kept, found again and verifies`(fileThreshold: UInt64) throws {
    let folder = try TemporaryFolder()
    _ = try Archive.create(at: folder.archive, origin: "example.org/log", folders: folder.folders)
    let contents: [[UInt8]] = [[1], [2], [3], [4], [5], [6]]
    let digests = contents.map { Digest.sha256($0) }
    var retrieval = EventTests.retrieval
    retrieval.head = digests[1]
    retrieval.certificates = digests[2]
    var gone = Retrieval(url: retrieval.url, status: 410, retrieved: EventTests.now)
    gone.head = digests[5]
    let (kept, lost) = (retrieval, gone)
    let archive = try Archive.record(
      at: folder.archive, folders: folder.folders, fileThreshold: fileThreshold
    ) { _ in
      Batch(
        events: [
          Self.source("letter"),
          .snapshot(
            SnapshotEvent(
              source: "letter", sha256: digests[0], bytes: 1, mediaType: "text/html", method: "render",
              name: nil, recorded: EventTests.now, retrieval: kept, response: digests[3], image: digests[4])),
          .check(
            CheckEvent(
              source: "letter", result: .gone, sha256: nil, recorded: EventTests.now, retrieval: lost,
              reason: "410 Gone", tries: 2)),
        ], blobs: contents)
    }
    let snapshot = try archive.catalog.snapshot(of: "letter", version: 1)
    #expect(snapshot.retrieval == kept)
    #expect(snapshot.response == digests[3])
    #expect(snapshot.image == digests[4])
    let look = try #require(archive.catalog.looks(at: "letter").first)
    #expect(look.retrieval == lost)
    #expect(look.reason == "410 Gone")
    #expect(look.tries == 2)
    for digest in digests { #expect(try archive.catalog.isNamed(digest)) }
    #expect(try !archive.catalog.isNamed(Digest.sha256([7])))
    #expect(Verifier(root: folder.archive).run().findings.isEmpty)
    // Each of the six is missed when it is gone.
    for digest in digests {
      let path = folder.archive + "/" + ArchiveLayout.blob(digest)
      try FileManager.default.moveItem(atPath: path, toPath: path + "x")
      #expect(Verifier(root: folder.archive).run().findings.contains { $0.at == ArchiveLayout.blob(digest) })
      try FileManager.default.moveItem(atPath: path + "x", toPath: path)
    }
  }

  @Test func `what may be written verifies`() throws {
    let folder = try TemporaryFolder()
    _ = try Archive.create(at: folder.archive, origin: "example.org/log", folders: folder.folders)
    _ = try Archive.record(at: folder.archive, folders: folder.folders) { _ in
      Batch(events: [
        Self.source(title: "Ünïcode, “quoted”", published: "2024-02-29", url: "https://example.org/a?b=c#d"),
        Self.source("b-2", roles: SourceRole.allCases, title: "", url: "HTTP://example.org"),
        Self.source("c"),
      ])
    }
    #expect(Verifier(root: folder.archive).run().findings.isEmpty)
  }
}
