import Diffing
import Documents

/// A difference that rules take away.
package struct IgnoredChange: Sendable, Equatable {
  /// The ignored text of one sentence in the old version, from its first byte to its last (half-open UTF-8 bytes); nil where
  /// there is none.
  package let old: Range<Int>?
  /// The same in the new version.
  package let new: Range<Int>?

  /// The differences between the ignored texts of two versions: of the sentences of which nothing is compared, then of
  /// those that were paired.
  static func changes(from old: Version, to new: Version, in changes: [SentenceChange]) -> [IgnoredChange] {
    if old.ignored.isEmpty, new.ignored.isEmpty { return [] }
    var found = whole(old, new)
    for change in changes {
      guard let before = change.old, let after = change.new else { continue }
      let (inOld, inNew) = (old.ignored.inside(before), new.ignored.inside(after))
      if inOld.isEmpty, inNew.isEmpty { continue }
      if !inOld.lazy.map({ old.text.utf8[$0] }).elementsEqual(inNew.lazy.map { new.text.utf8[$0] }) {
        found.append(IgnoredChange(old: extent(inOld), new: extent(inNew)))
      }
    }
    return found
  }

  private static func extent(_ ranges: [Range<Int>]) -> Range<Int>? {
    guard let first = ranges.first, let last = ranges.last else { return nil }
    return first.lowerBound..<last.upperBound
  }

  /// Sentences of which nothing is compared, by the edit script of their texts; what was replaced is paired in order.
  private static func whole(_ old: Version, _ new: Version) -> [IgnoredChange] {
    let (before, after) = (old.ignoredSentences, new.ignoredSentences)
    let pair = InternedPair(
      old: before.lazy.map { old.text.utf8[$0] }, new: after.lazy.map { new.text.utf8[$0] })
    return EditScript(pair).hunks.flatMap { hunk in
      (0..<max(hunk.old.count, hunk.new.count)).map { offset in
        IgnoredChange(
          old: offset < hunk.old.count ? before[hunk.old.lowerBound + offset] : nil,
          new: offset < hunk.new.count ? after[hunk.new.lowerBound + offset] : nil)
      }
    }
  }
}
