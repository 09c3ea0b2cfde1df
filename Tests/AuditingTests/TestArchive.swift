import Archive
import Auditing
import Documents
import Foundation
import TransparencyLog

/// A real archive in a temporary folder, filled with events whose times the test chooses.
final class TestArchive {
  let folder: String
  private let folders: UserFolders
  private(set) var archive: Archive

  /// - Parameter keepsPassages: Whether there is a folder for catalogs, in which the index of passages is kept.
  init(keepsPassages: Bool = false) throws {
    // In memory where there is such a place: every event waits for the disk otherwise.
    let memory = "/dev/shm/"
    let place = FileManager.default.isWritableFile(atPath: memory) ? memory : NSTemporaryDirectory()
    folder = place + "rejoinder-audit-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    folders = UserFolders(
      keys: folder + "/keys", seen: folder + "/seen",
      catalogs: keepsPassages ? folder + "/catalogs" : nil)
    archive = try Archive.create(at: folder + "/archive", origin: "example.org/audit", folders: folders)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// A letter and the versions of a statement, a day apart from 1 January 2024 on.
  convenience init(letter: String = Water.letter, versions: [String]) throws {
    try self.init()
    try describe("letter", [.demands], title: "The letter")
    try describe("statement", [.response], title: "The statement")
    try snapshot("letter", letter, at: "2023-12-31T00:00:00Z")
    for (day, text) in versions.enumerated() { try snapshot("statement", text, at: Self.day(day)) }
  }

  /// Noon of a day counted from 1 January 2024.
  static func day(_ number: Int) -> String { Timestamp.text(1_704_110_400 + number * 86_400) }

  private func record(_ events: [Event], _ blobs: [[UInt8]] = []) throws {
    archive = try Archive.record(at: folder + "/archive", folders: folders) { _ in
      Batch(events: events, blobs: blobs)
    }
  }

  func describe(
    _ id: String, _ roles: [SourceRole], title: String?, published: String? = nil,
    at time: String = "2023-12-30T00:00:00Z"
  ) throws {
    try record([
      .source(SourceEvent(id: id, roles: roles, title: title, published: published, url: nil, recorded: time))
    ])
  }

  func snapshot(_ id: String, _ text: String, at time: String, mediaType: String = "text/plain") throws {
    let bytes = Array(text.utf8)
    try record(
      [
        .snapshot(
          SnapshotEvent(
            source: id, sha256: Digest.sha256(bytes), bytes: bytes.count, mediaType: mediaType,
            method: "file",
            name: "\(id).txt", recorded: time))
      ], [bytes])
  }

  func look(_ id: String, _ result: CheckEvent.Result, at time: String) throws {
    try record([.check(CheckEvent(source: id, result: result, sha256: nil, recorded: time))])
  }

  func redact(_ id: String, _ version: Int, reason: String = "an order of a court") throws {
    let digest = try archive.catalog.snapshot(of: id, version: version).sha256
    archive = try Archive.redact(digest, reason: reason, at: folder + "/archive", folders: folders).archive
  }

  func history(_ name: String, since: String? = nil) throws -> SourceHistory {
    guard case .histories(let subjects) = try AuditRequest([name], in: archive) else { throw Unexpected() }
    return try SourceHistory(
      of: subjects[0], since: try since.map { try AuditStart($0, in: archive) }, in: archive)
  }

  func matrix(_ letter: String = "letter", _ response: String = "statement", since: String? = nil) throws
    -> DispositionHistory
  {
    guard case .matrices(let letters, let responses) = try AuditRequest([letter, response], in: archive)
    else {
      throw Unexpected()
    }
    return try DispositionHistory(
      letter: try DispositionHistory.Letter(letters[0], in: archive), response: responses[0],
      since: try since.map { try AuditStart($0, in: archive) }, in: archive)
  }

  struct Unexpected: Error {}
}

/// A letter about a town's water and the sentences of answers to it.
enum Water {
  static let letter = """
    Open letter on the water supply

    We, the residents, write to the Council once more. The Council should:

    1. Publish the results of all water tests since 2019;
    2. Replace the lead pipes in Mill Street before winter; and
    3. Compensate the families whose children fell ill.
    """

  static let title = "Statement of the Council on the water supply"
  static let tests = "The Council has published the results of all 40 water tests since 2019 on its website."
  static let pipes = "We will replace the lead pipes in Mill Street before winter."
  static let thanks = "We thank all residents for their patience in these difficult months."
  static let bridge = "The bridge at the old market was painted green by the harbour office last autumn."

  static func text(_ paragraphs: String...) -> String {
    ([title] + paragraphs).joined(separator: "\n\n") + "\n"
  }

  static let whole = text(tests, pipes, thanks, bridge)
}
