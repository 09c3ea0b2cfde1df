import Alignment
import Archive
import Capture
import Documents
import Foundation
import Reviewing
import TransparencyLog

/// A real archive in a temporary folder with a letter and the versions of a statement.
final class ReviewArchive {
  static let letter = """
    Open letter on the water supply

    We, the residents, write to the Council once more. The Council should:

    1. Publish the results of all water tests since 2019;
    2. Replace the lead pipes in Mill Street before winter; and
    3. Compensate the families whose children fell ill.
    """

  static let title = "Statement of the Council on the water supply"
  static let tests = "The Council has published the results of all water tests since 2019 on its website."
  static let pipes = "We will replace the lead pipes in Mill Street before winter."
  static let bridge = "The bridge at the old market was painted green by the harbour office last autumn."
  static let noon = "2024-01-01T12:00:00Z"

  static func text(_ paragraphs: String...) -> String {
    ([title] + paragraphs).joined(separator: "\n\n") + "\n"
  }
  static let whole = text(tests, pipes, bridge)

  private let folder: String
  let folders: UserFolders
  var path: String { folder + "/archive" }

  init(letters: [String] = [ReviewArchive.letter], statements: [String] = [ReviewArchive.whole]) throws {
    let memory = "/dev/shm/"
    let place = FileManager.default.isWritableFile(atPath: memory) ? memory : NSTemporaryDirectory()
    folder = place + "rejoinder-review-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    folders = UserFolders(keys: folder + "/keys", seen: folder + "/seen")
    _ = try Archive.create(at: path, origin: "example.org/review", folders: folders)
    for (id, role) in [("letter", SourceRole.demands), ("statement", .response)] {
      _ = try Archive.record(at: path, folders: folders) { _ in
        Batch(events: [
          .source(
            SourceEvent(id: id, roles: [role], title: nil, published: nil, url: nil, recorded: Self.noon))
        ])
      }
    }
    for text in letters { try snapshot("letter", text) }
    for text in statements { try snapshot("statement", text) }
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func snapshot(_ id: String, _ text: String) throws {
    let bytes = Array(text.utf8)
    _ = try Archive.record(at: path, folders: folders) { _ in
      Batch(
        events: [
          .snapshot(
            SnapshotEvent(
              source: id, sha256: Digest.sha256(bytes), bytes: bytes.count, mediaType: "text/plain",
              method: "file", name: nil, recorded: Self.noon))
        ], blobs: [bytes])
    }
  }

  func redact(_ text: String) throws {
    _ = try Archive.redact(
      Digest.sha256(Array(text.utf8)), reason: "an order of a court", at: path, folders: folders)
  }

  func pair(_ letter: String = "letter", _ response: String = "statement") throws -> ReviewedPair {
    try ReviewedPair(
      demands: letter, response: response,
      resolver: InputResolver(archivePath: path, folders: folders))
  }

  /// Records a review of a demand, by default the confirmation of what the aligner says.
  @discardableResult func review(
    _ id: String, _ disposition: Disposition? = nil, passage: String? = nil, by reviewer: String = "Ana",
    of letter: String = "letter@1", _ response: String = "statement@1", note: String? = nil,
    at time: String = noon
  ) throws -> ReviewEvent {
    let pair = try pair(letter, response)
    let passages = try passage.map { [try TextAnchor.passage($0, in: pair.response.document.text)] }
    let event = try pair.event(
      ReviewDecision(disposition: disposition, passages: passages, note: note), on: try pair.index(of: id),
      by: reviewer, at: time)
    _ = try Archive.addReviews([event], at: path, folders: folders)
    return event
  }
}

extension ReviewedPair {
  /// What stands beside a demand, "Ana holds declined", "Bo passage-changed absent".
  func standings(_ id: String) throws -> [String] {
    reviews.byDemand[try index(of: id)].map {
      "\($0.event.reviewer) \($0.reason?.rawValue ?? "holds") \($0.event.disposition)"
    }
  }
}
