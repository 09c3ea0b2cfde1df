package import Archive
import Foundation
import TransparencyLog

/// A real archive in a temporary folder, filled with events whose times the test chooses; the folder goes with it.
package final class TestArchive {
  package let folder: String
  package let folders: UserFolders
  package private(set) var archive: Archive
  package var path: String { folder + "/archive" }

  /// - Parameter keepsPassages: Whether there is a folder for catalogs, in which the index of passages is kept.
  package init(keepsPassages: Bool) throws {
    // In memory where there is such a place: every event waits for the disk otherwise.
    let memory = "/dev/shm/"
    let place = FileManager.default.isWritableFile(atPath: memory) ? memory : NSTemporaryDirectory()
    folder = place + "rejoinder-test-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    folders = UserFolders(
      keys: folder + "/keys", seen: folder + "/seen",
      catalogs: keepsPassages ? folder + "/catalogs" : nil)
    archive = try Archive.create(at: folder + "/archive", origin: "example.org/audit", folders: folders)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Versions of a letter, and of a statement, a day apart from 1 January 2024 on.
  package convenience init(letters: [String] = [Water.letter], versions: [String] = [Water.whole]) throws {
    try self.init(keepsPassages: false)
    try describe("letter", [.demands], title: "The letter")
    try describe("statement", [.response], title: "The statement")
    for text in letters { try snapshot("letter", text, at: "2023-12-31T00:00:00Z") }
    for (day, text) in versions.enumerated() { try snapshot("statement", text, at: Self.day(day)) }
  }

  /// Noon of a day counted from 1 January 2024.
  package static func day(_ number: Int) -> String { Timestamp.text(1_704_110_400 + number * 86_400) }

  package func record(_ events: [Event], _ blobs: [[UInt8]] = []) throws {
    archive = try Archive.record(at: path, folders: folders) { _ in Batch(events: events, blobs: blobs) }
  }

  package func describe(
    _ id: String, _ roles: [SourceRole], title: String?, published: String? = nil,
    at time: String = "2023-12-30T00:00:00Z"
  ) throws {
    try record([
      .source(SourceEvent(id: id, roles: roles, title: title, published: published, url: nil, recorded: time))
    ])
  }

  package func snapshot(
    _ id: String, _ text: String, at time: String = day(0), mediaType: String = "text/plain",
    method: String = "file", name: String? = nil
  ) throws {
    try snapshot(
      id, bytes: Array(text.utf8), at: time, mediaType: mediaType, method: method, name: name)
  }

  package func snapshot(
    _ id: String, bytes: [UInt8], at time: String = day(0), mediaType: String = "text/plain",
    method: String = "file", name: String? = nil
  ) throws {
    try record(
      [
        .snapshot(
          SnapshotEvent(
            source: id, sha256: Digest.sha256(bytes), bytes: bytes.count, mediaType: mediaType,
            method: method, name: name ?? "\(id).txt", recorded: time))
      ], [bytes])
  }

  package func look(_ id: String, _ result: CheckEvent.Result, at time: String) throws {
    try record([.check(CheckEvent(source: id, result: result, sha256: nil, recorded: time))])
  }

  package func redact(_ id: String, _ version: Int, reason: String = "an order of a court") throws {
    let digest = try archive.catalog.snapshot(of: id, version: version).sha256
    archive = try Archive.redact(digest, reason: reason, at: path, folders: folders).archive
  }

  /// Records reviews as the program does.
  package func add(_ reviews: [ReviewEvent]) throws {
    archive = try Archive.addReviews(reviews, at: path, folders: folders).archive
  }
}
