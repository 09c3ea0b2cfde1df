import Archive
import Foundation
import TransparencyLog

@testable import Auditing
@testable import Reporting

/// A real archive with a letter and versions of a statement, a day apart, to be reported on.
final class AuditSample {
  private let folder: String
  private let folders: UserFolders
  private(set) var archive: Archive

  /// - Parameter poison: Words put into every field that people fill in.
  init(letter: String = AuditSample.letter, versions: [String], poison: String = "") throws {
    // In memory where there is such a place: every event waits for the disk otherwise.
    let memory = "/dev/shm/"
    let place = FileManager.default.isWritableFile(atPath: memory) ? memory : NSTemporaryDirectory()
    folder = place + "rejoinder-audit-report-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    folders = UserFolders(keys: folder + "/keys", seen: folder + "/seen")
    archive = try Archive.create(at: folder + "/archive", origin: "example.org/audit", folders: folders)
    for (id, role, texts) in [("letter", SourceRole.demands, [letter]), ("statement", .response, versions)] {
      try record([
        .source(
          SourceEvent(
            id: id, roles: [role], title: "The \(id)\(poison)", published: nil, url: nil,
            recorded: Self.day(0)))
      ])
      for (index, text) in texts.enumerated() {
        let bytes = Array(text.utf8)
        try record(
          [
            .snapshot(
              SnapshotEvent(
                source: id, sha256: Digest.sha256(bytes), bytes: bytes.count, mediaType: "text/plain",
                method: "file\(poison)", name: "\(id).txt\(poison)", recorded: Self.day(index)))
          ], [bytes])
      }
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  static func day(_ number: Int) -> String { Timestamp.text(1_704_110_400 + number * 86_400) }

  private func record(_ events: [Event], _ blobs: [[UInt8]] = []) throws {
    archive = try Archive.record(at: folder + "/archive", folders: folders) { _ in
      Batch(events: events, blobs: blobs)
    }
  }

  func look(_ result: CheckEvent.Result, at time: String) throws {
    try record([.check(CheckEvent(source: "statement", result: result, sha256: nil, recorded: time))])
  }

  func redact(_ version: Int, reason: String) throws {
    let digest = try archive.catalog.snapshot(of: "statement", version: version).sha256
    archive = try Archive.redact(digest, reason: reason, at: folder + "/archive", folders: folders).archive
  }

  func report(_ ids: String..., since: String? = nil) throws -> AuditReport {
    try AuditReport.make(ids: ids, since: since, archive: archive)
  }

  static let letter = """
    Open letter on the water supply

    We write to the Council once more. The Council should:

    1. Publish the results of all water tests since 2019;
    2. Replace the lead pipes in Mill Street before winter.
    """

  static func statement(_ sentences: String...) -> String {
    (["Statement of the Council"] + sentences).joined(separator: "\n\n") + "\n"
  }

  static let tests = "The Council has published the results of all 40 water tests since 2019 on its website."
  static let pipes = "We will replace the lead pipes in Mill Street before winter."
  static let thanks = "We thank all residents for their patience in these difficult months."
}
