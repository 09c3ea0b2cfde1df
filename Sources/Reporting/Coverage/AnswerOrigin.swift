import Archive
import Capture
import Documents

/// Since when the words of an answer are known to stand in their source.
///
/// Words of the first version stand there since its publication. Words that a later version brought may have been written at any
/// time between two recordings; what is known is the day on which the archive recorded them.
struct AnswerOrigin: Sendable, Equatable {
  /// The first version that has the words; nil for a file.
  let version: Int?
  /// `YYYY-MM-DD`.
  let date: String
  /// Whether it is the day of publication.
  let isPublication: Bool
  /// Whether the version before it was read and has other words; false where its bytes were removed.
  var isNew = false

  /// Of the words of some answers in one response: nil for those of which no day is known.
  ///
  /// - Parameter passages: The words of each answer, or nil where there is none.
  /// - Throws: `ArchiveError` or `CaptureError`.
  static func origins(of passages: [String?], in input: InputDocument, resolver: InputResolver) throws
    -> [Self?]
  {
    guard case .snapshot(let snapshot, let source) = input.provenance else {
      return passages.map { _ in
        input.document.published.map { Self(version: nil, date: $0, isPublication: true) }
      }
    }
    var first: [Snapshot] = Array(repeating: snapshot, count: passages.count)
    var found = passages.map { $0 == nil }
    var removed: Set<Int> = []
    if snapshot.version > 1 {
      let archive = try resolver.archive()
      // The earliest that has them, whatever stood between.
      for earlier in try archive.catalog.snapshots(of: source.id) where earlier.version < snapshot.version {
        guard found.contains(false) else { break }
        guard try archive.catalog.redaction(of: earlier.sha256) == nil else {
          removed.insert(earlier.version)
          continue
        }
        let text = try InputResolver.read(earlier, address: source.url, in: archive).text.utf8
        for (index, passage) in passages.enumerated() where !found[index] {
          guard let passage, text.firstRange(of: Array(passage.utf8)) != nil else { continue }
          first[index] = earlier
          found[index] = true
        }
      }
    }
    return first.map { snapshot in
      var origin = Self(snapshot, document: input.document)
      origin?.isNew = snapshot.version > 1 && !removed.contains(snapshot.version - 1)
      return origin
    }
  }

  private init?(_ snapshot: Snapshot, document: Document) {
    let recorded = String(snapshot.seen.prefix(10))
    version = snapshot.version
    guard snapshot.version == 1 else {
      (date, isPublication) = (recorded, false)
      return
    }
    guard let published = snapshot.published ?? document.published else { return nil }
    // Nothing is published after it was seen.
    (date, isPublication) = published <= recorded ? (published, true) : (recorded, false)
  }

  private init(version: Int?, date: String, isPublication: Bool) {
    (self.version, self.date, self.isPublication) = (version, date, isPublication)
  }
}
