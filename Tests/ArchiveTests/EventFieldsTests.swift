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
